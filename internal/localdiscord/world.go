package localdiscord

import "time"

// world is everything that exists besides messages: the guilds, the bot, everybody's
// accounts, and the conversations opened with the bot.
type world struct {
	home     *guild
	guilds   map[string]*guild
	listed   []*guild           // in the order in which the bot joined them
	users    map[string]*Member // every account, as it is outside guilds
	bot      *Member
	channels map[string]*Channel // of all guilds, and conversations
	names    map[string]string   // "channel:chung" -> id
}

// worldBegan dates the ids of what exists from the start, so that they are the same in
// every run.
func worldBegan() time.Time { return time.Date(2024, time.January, 2, 1, 0, 0, 0, time.UTC) }

func newWorld() *world {
	w := &world{
		guilds: map[string]*guild{}, users: map[string]*Member{}, channels: map[string]*Channel{}, names: map[string]string{},
	}
	g := w.addGuild(w.fixedID("guild"), "Khuyến công")
	w.home = g
	w.names["role:@everyone"] = g.id
	w.foundRole("coordinator", "Điều phối viên", 0, 0x1a7f4b)
	w.foundRole("administrator", "Quản trị", administrator, 0xb3261e)
	w.foundRole("bot", "Tiến độ", botByDefault, 0x2456a6)

	w.foundChannel("chung", "Hỏi đáp về số liệu khuyến công")
	w.foundChannel("nhắc-báo-cáo", "Nhắc hạn báo cáo")
	w.foundChannel("quảng-nam", "Kênh của Quảng Nam")

	w.foundMember("staff", "lan", "Nhân viên Lan", "Cán bộ phòng khuyến công, hỏi số liệu")
	w.foundMember("coordinator", "minh.quangnam", "Điều phối viên Quảng Nam: anh Minh", "Nộp báo cáo của Quảng Nam", "coordinator")
	w.foundMember("administrator", "hoa", "Quản trị: chị Hoa", "Đặt hạn, xem ai trễ, nạp số liệu", "administrator")
	w.bot = w.foundMember("bot", "tiendo", "Tiến độ", "", "bot")
	w.bot.User.Bot = true
	g.people = g.people[:len(g.people)-1]
	w.names["bot"] = w.bot.User.ID
	w.names["application"] = w.bot.User.ID
	return w
}

// fixedID gives the next id of the founding world and remembers it under name.
func (w *world) fixedID(name string) string {
	id := snowflake(worldBegan().Add(time.Duration(len(w.names))*time.Hour), uint64(len(w.names)))
	w.names[name] = id
	return id
}

func (w *world) foundRole(key, name string, p permissions, color int) {
	r := w.home.addRole(w.fixedID("role:"+key), name, p)
	w.names["role:"+name] = r.ID
	r.Color, r.Colors.Primary, r.Managed, r.Mentionable = color, color, key == "bot", key == "coordinator"
}

func (w *world) foundChannel(name, topic string) {
	w.addChannel(w.home, w.fixedID("channel:"+name), name, topic)
}

func (w *world) foundMember(key, username, name, note string, roles ...string) *Member {
	m := newMember(w.fixedID("user:"+key), username, name, "vi", worldBegan())
	m.Note = note
	for _, r := range roles {
		m.Roles = append(m.Roles, w.names["role:"+r])
	}
	w.join(w.home, m)
	return m
}

// addGuild makes an empty guild with its role for everybody.
func (w *world) addGuild(id, name string) *guild {
	g := &guild{id: id, name: name, roles: map[string]*Role{}, members: map[string]*Member{}, events: map[string]*ScheduledEvent{}}
	g.addRole(id, "@everyone", everyoneByDefault)
	w.guilds[id] = g
	w.listed = append(w.listed, g)
	w.names["guild:"+name] = id
	return g
}

func (w *world) addChannel(g *guild, id, name, topic string) *Channel {
	position, slow, nsfw := len(g.channels), 0, false
	c := &Channel{
		ID: id, Type: textChannel, GuildID: g.id, Name: name, Topic: &topic,
		Position: &position, SlowMode: &slow, NSFW: &nsfw, Overwrites: []Overwrite{},
	}
	w.channels[id] = c
	g.channels = append(g.channels, c)
	return c
}

// join makes m a member of g; the first membership is also the account itself.
func (w *world) join(g *guild, m *Member) {
	g.members[m.User.ID] = m
	g.people = append(g.people, m.User.ID)
	if w.users[m.User.ID] == nil {
		w.users[m.User.ID] = m
	}
}

func newMember(id, username, name, locale string, joined time.Time) *Member {
	return &Member{
		User:  User{ID: id, Username: username, GlobalName: name, Discriminator: "0"},
		Roles: []string{}, JoinedAt: joined, Locale: locale,
	}
}

// ID is the id of something in the world by its name: "guild", "bot", "application",
// "channel:nhắc-báo-cáo", "role:administrator" (or its shown name), "user:staff". A string
// that names nothing comes back as it is, so that ids may be given wherever names may.
func (s *Server) ID(name string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.world.id(name, "")
}

// id resolves a name, with or without its kind ("channel", "user", "role").
func (w *world) id(name, kind string) string {
	if id, ok := w.names[name]; ok {
		return id
	}
	if id, ok := w.names[kind+":"+name]; ok {
		return id
	}
	return name
}
