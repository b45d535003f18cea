package remind

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

const (
	// followed is for how many days a rule that has fired is still news: over an
	// outage or a holiday. What is late for longer stands in the digest.
	followed = 14
	// mostSlips keeps a message on one screen of a phone.
	mostSlips = 8
)

// A Slip is a project that has just become late, with the rules that are news.
type Slip struct {
	*data.Project
	Looked data.Place // whoever looks after which province is told
	Late   []data.Lateness
}

// slipping finds, by the notice that is to carry them, the projects that have
// broken a rule since the last message to those who look after their province:
// on the first working day after the last good one, or later where nothing was
// said since.
func (v *View) slipping(ctx context.Context, now time.Time) (map[data.NoticeKey]*Notice, error) {
	all := map[data.NoticeKey]*Notice{}
	if len(v.Guilds) == 0 {
		return all, nil
	}
	late, err := v.store.LateProjects(ctx, data.ProjectFilter{}, calendar.DayOf(now))
	if err != nil {
		return nil, err
	}
	for i := range v.Guilds {
		for _, p := range late {
			v.slip(all, &v.Guilds[i], p, now)
		}
	}
	return all, nil
}

// slip adds what is new about one project to the notice of one guild.
func (v *View) slip(all map[data.NoticeKey]*Notice, g *data.Guild, p data.LateProject, now time.Time) {
	today := calendar.DayOf(now)
	place, _ := v.Catalogue.Place(p.Place)
	if next, ok := v.Catalogue.Place(place.Successor); ok {
		place = next
	}
	audience, people := Audience(g, place.Key)
	where := g.Where(place.Key)
	paused := slices.ContainsFunc(g.Pauses, func(pause data.Pause) bool { return pause.Covers("projects", place.Key, today) })
	if _, own := g.Own[place.Key]; len(people) == 0 && !own || where.ID == "" || paused {
		return // nobody looks after it: it stands in the digest
	}
	key := data.NoticeKey{Kind: data.Reminding, Guild: g.ID, Audience: audience, Day: today}
	news := Slip{Project: p.Project, Looked: place}
	for _, l := range p.Late {
		first := v.Catalogue.Work.NextWorkday(l.Due)
		if first <= today && today-first <= followed && first >= calendar.DayOf(where.Since.In(now.Location())) && !v.spoken(key, first) {
			news.Late = append(news.Late, l)
		}
	}
	if len(news.Late) == 0 {
		return
	}
	if all[key] == nil {
		all[key] = &Notice{NoticeKey: key, Channel: where.ID, Mention: people}
	}
	all[key].Slips = append(all[key].Slips, news)
}

// spoken reports whether something was said to the audience of a notice from a
// day on, before its own.
func (v *View) spoken(key data.NoticeKey, from calendar.Day) bool {
	for today := key.Day; from < today; from++ {
		key.Day = from
		if v.Notices[key] == data.Sent {
			return true
		}
	}
	return false
}

// alone are the notices of projects for those who have no report to hand in.
func alone(slips map[data.NoticeKey]*Notice) []Notice {
	var all []Notice
	for _, key := range slices.SortedFunc(maps.Keys(slips), func(a, b data.NoticeKey) int { return strings.Compare(a.Guild+a.Audience, b.Guild+b.Audience) }) {
		all = append(all, *slips[key])
	}
	return all
}

// join puts the projects under the reports of the same day.
func (n Notice) join(m *message.Message, tag language.Tag) {
	if len(n.Slips) == 0 {
		return
	}
	m.Lines = append(m.Lines, words.SlipsHead.In(tag))
	m.Lines = append(m.Lines, n.slips(tag)...)
	if len(m.Buttons) < 5 {
		m.Buttons = append(m.Buttons, n.lateButton(tag))
	}
}

// slipped is the message of a notice that tells of projects alone.
func (n Notice) slipped(tag language.Tag) message.Message {
	names := strings.Join(data.Labels(n.SlipPlaces(), tag), ", ")
	return message.Message{Title: words.SlipsTitle.In(tag, names, len(n.Slips)), Lines: n.slips(tag), Buttons: []message.Button{n.lateButton(tag)}}
}

func (n Notice) slips(tag language.Tag) []string {
	var lines []string
	for _, s := range n.Slips {
		for _, l := range s.Late {
			lines = append(lines, words.SlipLine.In(tag, fmt.Sprintf("#%d %s", s.ID, s.Name), l.Rule.Label(tag), l.Days))
		}
	}
	if more := len(lines) - mostSlips; more > 0 {
		lines = append(lines[:mostSlips], words.SlipsMore.In(tag, more))
	}
	return lines
}

// SlipPlaces are the provinces whose projects a notice tells of, each once.
func (n Notice) SlipPlaces() []data.Place {
	var all []data.Place
	for _, s := range n.Slips {
		if !slices.ContainsFunc(all, func(known data.Place) bool { return known.Key == s.Looked.Key }) {
			all = append(all, s.Looked)
		}
	}
	return all
}

func (n Notice) lateButton(tag language.Tag) message.Button {
	line := "/projects late"
	if places := n.SlipPlaces(); len(places) == 1 {
		line += ` place:"` + places[0].Key + `"`
	}
	return message.Button{Label: words.LateButton.In(tag), Line: line}
}
