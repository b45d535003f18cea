package scheduler

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
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

const (
	// followed is for how many days a rule that has fired is still news: over an
	// outage or a holiday. What is late for longer stands in the digest.
	followed = 14
	// mostSlips keeps a message on one screen of a phone.
	mostSlips = 8
)

// A slip is what one notice tells of projects that have just become late.
type slip struct {
	channel string
	people  []string
	places  []data.Place // whose projects, each once
	lines   []string
	n       int // of projects
}

// slipping finds, by the notice that is to carry them, the projects that have
// broken a rule since the last message to those who look after their province:
// on the first working day after the last good one, or later where nothing was
// said since.
func (s *Scheduler) slipping(ctx context.Context, v *data.Situation, now time.Time) (map[data.NoticeKey]slip, error) {
	if !remind.Speaks(v.Catalogue.Work, now) || len(v.Guilds) == 0 {
		return nil, nil
	}
	today := calendar.DayOf(now)
	late, err := s.Store.LateProjects(ctx, data.ProjectFilter{}, today)
	if err != nil {
		return nil, err
	}
	all := map[data.NoticeKey]slip{}
	for i := range v.Guilds {
		for _, p := range late {
			s.slip(all, v, &v.Guilds[i], p, now)
		}
	}
	return all, nil
}

// slip adds what is new about one project to the notice of one guild.
func (s *Scheduler) slip(all map[data.NoticeKey]slip, v *data.Situation, g *data.Guild, p data.LateProject, now time.Time) {
	today := calendar.DayOf(now)
	place, _ := v.Catalogue.Place(p.Place)
	if next, ok := v.Catalogue.Place(place.Successor); ok {
		place = next
	}
	audience, people := remind.Audience(g, place.Key)
	where := g.Where(place.Key)
	paused := slices.ContainsFunc(g.Pauses, func(pause data.Pause) bool { return pause.Covers("projects", place.Key, today) })
	if _, own := g.Own[place.Key]; len(people) == 0 && !own || where.ID == "" || paused {
		return // nobody looks after it: it stands in the digest
	}
	key := data.NoticeKey{Kind: data.Reminding, Guild: g.ID, Audience: audience, Day: today}
	one, told := all[key], false
	for _, l := range p.Late {
		first := v.Catalogue.Work.NextWorkday(l.Due)
		if first > today || today-first > followed || first < calendar.DayOf(where.Since.In(now.Location())) || spoken(v, key, first) {
			continue
		}
		one.lines = append(one.lines, words.SlipLine.In(s.Tag, fmt.Sprintf("#%d %s", p.ID, p.Name), l.Rule.Label(s.Tag), l.Days))
		told = true
	}
	if !told {
		return
	}
	one.n++
	one.channel, one.people = where.ID, people
	if !slices.ContainsFunc(one.places, func(known data.Place) bool { return known.Key == place.Key }) {
		one.places = append(one.places, place)
	}
	all[key] = one
}

// spoken reports whether something was said to the audience of a notice from a
// day on, before its own.
func spoken(v *data.Situation, key data.NoticeKey, from calendar.Day) bool {
	for today := key.Day; from < today; from++ {
		key.Day = from
		if v.Notices[key] == data.Sent {
			return true
		}
	}
	return false
}

// join puts the projects under the reports of the same day.
func (p slip) join(m message.Message, tag language.Tag) message.Message {
	if p.n == 0 {
		return m
	}
	m.Lines = append(m.Lines, words.SlipsHead.In(tag))
	m.Lines = append(m.Lines, p.told(tag)...)
	if len(m.Buttons) < 5 {
		m.Buttons = append(m.Buttons, p.button(tag))
	}
	return m
}

func (p slip) told(tag language.Tag) []string {
	lines := slices.Clone(p.lines[:min(len(p.lines), mostSlips)])
	if more := len(p.lines) - mostSlips; more > 0 {
		lines = append(lines, words.SlipsMore.In(tag, more))
	}
	return lines
}

func (p slip) button(tag language.Tag) message.Button {
	line := "/projects late"
	if len(p.places) == 1 {
		line += ` place:"` + p.places[0].Key + `"`
	}
	return message.Button{Label: words.LateButton.In(tag), Line: line}
}

// alone are the notices of projects for those who have no report to hand in.
func (s *Scheduler) alone(slips map[data.NoticeKey]slip, now time.Time) []said {
	var all []said
	keys := slices.SortedFunc(maps.Keys(slips), func(a, b data.NoticeKey) int { return strings.Compare(a.Guild+a.Audience, b.Guild+b.Audience) })
	for _, key := range keys {
		p := slips[key]
		all = append(all, said{remind.Notice{NoticeKey: key, Channel: p.channel}, func(n remind.Notice) message.Message {
			return message.Message{
				Title: words.SlipsTitle.In(s.Tag, strings.Join(data.Labels(p.places, s.Tag), ", "), p.n), Lines: p.told(s.Tag), Mention: p.people,
				Buttons: []message.Button{p.button(s.Tag)},
				Small:   []message.Link{{Text: words.Hours.In(s.Tag, now.Location().String()) + " · " + words.TraceIs.In(s.Tag, n.Trace())}},
			}
		}})
	}
	return all
}
