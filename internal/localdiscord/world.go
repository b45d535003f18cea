package localdiscord

import "time"

// world is everything that exists besides messages: one guild, its channels, roles and
// members, the bot, and the conversations opened with it.
type world struct {
	guildID  string
	bot      *Member
	names    map[string]string // "channel:chung" -> id
	channels map[string]*Channel
	order    []string // guild channels as listed
	roles    map[string]*Role
	members  map[string]*Member
	people   []string // members without the bot, as listed
	events   map[string]*ScheduledEvent
	since    time.Time
}

// worldBegan dates the ids of what exists from the start, so that they are the same in
// every run.
func worldBegan() time.Time { return time.Date(2024, time.January, 2, 1, 0, 0, 0, time.UTC) }

func newWorld(now time.Time) *world {
	w := &world{
		names: map[string]string{}, channels: map[string]*Channel{}, roles: map[string]*Role{},
		members: map[string]*Member{}, events: map[string]*ScheduledEvent{}, since: now,
	}
	w.guildID = w.fixedID("guild")
	w.names["guild:Khuyến công"] = w.guildID
	w.roles[w.guildID] = &Role{ID: w.guildID, Name: "@everyone", Permissions: everyoneByDefault.String()}
	w.names["role:@everyone"] = w.guildID
	w.addRole("coordinator", "Điều phối viên", 0, 0x1a7f4b)
	w.addRole("administrator", "Quản trị", administrator, 0xb3261e)
	w.addRole("bot", "Tiến độ", botByDefault, 0x2456a6)

	w.addChannel("chung", "Hỏi đáp về số liệu khuyến công")
	w.addChannel("nhắc-báo-cáo", "Nhắc hạn báo cáo")
	w.addChannel("quảng-nam", "Kênh của Quảng Nam")

	w.addMember("staff", "lan", "Nhân viên Lan", "vi", "Cán bộ phòng khuyến công, hỏi số liệu")
	w.addMember("coordinator", "minh.quangnam", "Điều phối viên Quảng Nam: anh Minh", "vi", "Nộp báo cáo của Quảng Nam", "coordinator")
	w.addMember("administrator", "hoa", "Quản trị: chị Hoa", "vi", "Đặt hạn, xem ai trễ, nạp số liệu", "administrator")
	w.bot = w.addMember("bot", "tiendo", "Tiến độ", "vi", "", "bot")
	w.bot.User.Bot = true
	w.people = w.people[:len(w.people)-1]
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

func (w *world) addRole(key, name string, p permissions, color int) {
	id := w.fixedID("role:" + key)
	w.names["role:"+name] = id
	w.roles[id] = &Role{
		ID: id, Name: name, Permissions: p.String(), Position: len(w.roles), Color: color,
		Colors: roleColors{Primary: color}, Managed: key == "bot", Mentionable: key == "coordinator",
	}
}

func (w *world) addChannel(name, topic string) *Channel {
	id, position, slow, nsfw := w.fixedID("channel:"+name), len(w.order), 0, false
	c := &Channel{
		ID: id, Type: textChannel, GuildID: w.guildID, Name: name, Topic: &topic,
		Position: &position, SlowMode: &slow, NSFW: &nsfw, Overwrites: []Overwrite{},
	}
	w.channels[id] = c
	w.order = append(w.order, id)
	return c
}

func (w *world) addMember(key, username, name, locale, note string, roles ...string) *Member {
	id := w.fixedID("user:" + key)
	m := &Member{
		User:  User{ID: id, Username: username, GlobalName: name, Discriminator: "0"},
		Roles: []string{}, JoinedAt: worldBegan(), Locale: locale, Note: note,
	}
	for _, r := range roles {
		m.Roles = append(m.Roles, w.names["role:"+r])
	}
	w.members[id] = m
	w.people = append(w.people, id)
	return m
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
