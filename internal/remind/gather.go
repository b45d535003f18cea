package remind

import (
	"cmp"
	"slices"
	"strings"

	"tiendo/data"
)

// common is the audience of what concerns provinces nobody looks after, and of
// what all are told.
const common = "common"

// say adds a row to the notice of those who are to hear it: one a day for the
// same people.
func (l *look) say(g *data.Guild, r Row, where data.Channel) {
	if r.Stage.Office {
		l.escalate(g, r)
		return
	}
	people := g.People[r.Place.Key]
	audience, lead := Audience(g, r.Place.Key)
	key := data.NoticeKey{Kind: data.Reminding, Guild: g.ID, Audience: audience, Day: l.today}
	n := l.notice(key, where.ID)
	n.Rows = append(n.Rows, r)
	n.mention(lead)
	if r.Left <= 0 {
		n.mention(ids(people, data.Deputy))
	}
	if n.Channel != where.ID && g.Common.ID != "" {
		n.Channel = g.Common.ID // people of several provinces with channels of their own
	}
}

// Audience is who hears of a province in a guild, as a notice's key names them,
// and the ids of its people: those who lead, or their deputies.
func Audience(g *data.Guild, place string) (audience string, people []string) {
	people = ids(g.People[place], data.Lead)
	if len(people) == 0 {
		people = ids(g.People[place], data.Deputy)
	}
	if len(people) > 0 {
		return strings.Join(people, ","), people
	}
	if _, own := g.Own[place]; own {
		return place, nil
	}
	return common, nil
}

// escalate tells the office, in the common channel.
func (l *look) escalate(g *data.Guild, r Row) {
	if g.Common.ID == "" {
		return
	}
	n := l.notice(data.NoticeKey{Kind: data.Escalation, Guild: g.ID, Audience: string(data.Office), Day: l.today}, g.Common.ID)
	n.Rows = append(n.Rows, r)
	n.mention(Office(*g))
}

// complete says that the last missing report of a deadline is in.
func (l *look) complete(g *data.Guild, key data.ReportKey) {
	i := slices.IndexFunc(l.concerns, func(c concern) bool { return c.Code == key.Obligation && c.Period == key.Period })
	about := key.Obligation + " " + key.Period.Code()
	notice := data.NoticeKey{Kind: data.Complete, Guild: g.ID, Audience: common, Day: l.concerns[i].first, About: about}
	if !said(l.Notices[notice]) {
		l.notice(notice, g.Common.ID)
	}
}

func (l *look) notice(key data.NoticeKey, channel string) *Notice {
	n := l.notices[key]
	if n == nil {
		n = &Notice{NoticeKey: key, Channel: channel}
		l.notices[key] = n
	}
	return n
}

// mention adds people, each once.
func (n *Notice) mention(who []string) {
	for _, id := range who {
		if !slices.Contains(n.Mention, id) {
			n.Mention = append(n.Mention, id)
		}
	}
}

// Office are the ids of a guild's office.
func Office(g data.Guild) []string { return ids(g.People[data.Nation], data.Office) }

// ids are those of the people with a part, in order, each once.
func ids(people []data.Coordinator, part data.Part) []string {
	var all []string
	for _, p := range people {
		if p.Part == part {
			all = append(all, p.Who)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// list is what is to be said, by guild, kind and audience. A notice of today
// that was said or given up is not said again: its rows wait for another day.
func (l *look) list() []Notice {
	var all []Notice
	for key, n := range l.notices {
		if said(l.Notices[key]) {
			continue
		}
		slices.SortFunc(n.Rows, order)
		all = append(all, *n)
	}
	slices.SortFunc(all, func(a, b Notice) int {
		return cmp.Or(strings.Compare(a.Guild, b.Guild), strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.Audience, b.Audience), strings.Compare(a.About, b.About))
	})
	return all
}
