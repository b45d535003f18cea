package scheduler

import (
	"context"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// dailies tells each office at the end of a day what was said, what was not, and
// why not; nothing of a day without anything to tell.
func (s *Scheduler) dailies(ctx context.Context, v *data.Situation, now time.Time) ([]said, error) {
	at := latest(s.times[1], now)
	if at.IsZero() || !v.Catalogue.Work.IsWorkday(calendar.DayOf(at)) {
		return nil, nil
	}
	day := calendar.DayOf(at)
	counts, err := s.Store.DayCounts(ctx, day, now.Location())
	if err != nil {
		return nil, err
	}
	due := len(deadlinesWithin(v.Catalogue, day, day))
	asked, err := s.asked(ctx, v.Catalogue)
	if err != nil {
		return nil, err
	}
	var all []said
	for _, g := range v.Guilds {
		c := counts[g.ID]
		open, err := s.abandoned(ctx, v.Catalogue, g)
		if err != nil {
			return nil, err
		}
		open = append(asked[:len(asked):len(asked)], open...)
		if g.Common.ID == "" || g.Common.Since.After(at) || due == 0 && c == (data.DayCount{}) && len(open) == 0 {
			continue
		}
		all = append(all, said{
			remind.Notice{NoticeKey: data.NoticeKey{Kind: data.Daily, Guild: g.ID, Audience: string(data.Office), Day: day}, Channel: g.Common.ID},
			func(n remind.Notice) message.Message {
				m := message.Message{
					Title:   words.DailyTitle.In(s.Tag, day.Label(s.Tag), c.Sent),
					Lines:   append([]string{words.DailyLine.In(s.Tag, due, c.Silent, c.Failed)}, open...),
					Small:   []message.Link{{Text: words.TraceIs.In(s.Tag, n.Trace())}},
					Buttons: []message.Button{{Label: words.PressLedger.In(s.Tag), Line: "/reminders ledger"}},
				}
				if len(asked) > 0 {
					m.Buttons = append(m.Buttons, message.Button{Label: words.RequestsButton.In(s.Tag), Line: "/report decide"})
				}
				return m
			},
		})
	}
	return all, nil
}

// asked is the daily line's part on more time that waits for the office; nothing
// where none does.
func (s *Scheduler) asked(ctx context.Context, c *data.Catalogue) ([]string, error) {
	waiting, err := s.Store.Extensions(ctx)
	if err != nil || len(waiting) == 0 {
		return nil, err
	}
	var parts []string
	for _, e := range waiting {
		place, _ := c.Place(e.Place)
		duty, _ := c.Obligation(e.Obligation)
		what := words.DeadlineName.In(s.Tag, duty.Label(s.Tag), e.Period.Label(s.Tag))
		parts = append(parts, words.DailyAsks.In(s.Tag, place.Label(s.Tag), what, e.Wanted.Label(s.Tag), e.ID))
	}
	return []string{words.DailyAsked.In(s.Tag, strings.Join(parts, "; "))}, nil
}

// abandoned is its part on provinces whose coordinator said that they are not
// theirs, and that nobody else looks after.
func (s *Scheduler) abandoned(ctx context.Context, c *data.Catalogue, g data.Guild) ([]string, error) {
	people, err := s.Store.CoordinatorsOf(ctx, g.ID)
	if err != nil {
		return nil, err
	}
	var parts []string
	for _, p := range people {
		if place, ok := c.Place(p.Place); ok && p.Denied && len(g.People[p.Place]) == 0 {
			parts = append(parts, words.DailyDenied.In(s.Tag, place.Label(s.Tag), message.Who(p.Who)))
		}
	}
	if len(parts) == 0 {
		return nil, nil
	}
	return []string{words.DailyNotMine.In(s.Tag, strings.Join(parts, ", "))}, nil
}

// troubles tells the office of notices of today that Discord refuses, that went
// elsewhere, or that have not got out for half an hour.
func (s *Scheduler) troubles(ctx context.Context, v *data.Situation, now time.Time) ([]said, error) {
	today := calendar.DayOf(now)
	notices, err := s.Store.NoticesOf(ctx, today)
	if err != nil {
		return nil, err
	}
	guilds := map[string]data.Guild{}
	for _, g := range v.Guilds {
		guilds[g.ID] = g
	}
	var all []said
	for _, n := range notices {
		why := s.trouble(n)
		g := guilds[n.Guild]
		if why == "" || n.Kind == data.Trouble {
			continue
		}
		notice := remind.Notice{
			NoticeKey: data.NoticeKey{Kind: data.Trouble, Guild: n.Guild, Audience: string(data.Office), Day: today, About: string(n.Kind) + " " + n.Audience + " " + string(n.State)},
			Channel:   g.Common.ID, Mention: remind.Office(g),
		}
		if notice.Channel == "" {
			notice.Channel = n.Wanted // refused as it was; the office is told in private
		}
		title := words.TroubleTitle.In(s.Tag, s.audience(v, g, n.NoticeKey))
		all = append(all, said{notice, func(t remind.Notice) message.Message {
			return message.Message{Status: message.Other, Title: title, Lines: []string{why}, Mention: t.Mention,
				Small:   []message.Link{{Text: words.TraceIs.In(s.Tag, t.Trace())}},
				Buttons: []message.Button{{Label: words.PressLedger.In(s.Tag), Line: "/reminders ledger"}}}
		}})
	}
	return all, nil
}

// trouble says what is wrong with a notice, "" for nothing.
func (s *Scheduler) trouble(n data.Notice) string {
	switch {
	case n.State == data.Failed:
		return words.TroubleGone.In(s.Tag, n.LastError)
	case n.State == data.Sent && n.Channel != n.Wanted && n.Kind == data.Reminding:
		return words.TroubleMoved.In(s.Tag, message.Where(n.Wanted))
	case n.State == data.Planned && n.Tries >= worry:
		return words.TroubleOpen.In(s.Tag, n.LastError)
	}
	return ""
}

// audience names who was to hear a notice: the provinces that its people look
// after.
func (s *Scheduler) audience(v *data.Situation, g data.Guild, key data.NoticeKey) string {
	switch {
	case key.Kind != data.Reminding:
		return words.TheOffice.In(s.Tag)
	case key.Audience == "common":
		return words.AllProvinces.In(s.Tag)
	}
	if p, ok := v.Catalogue.Place(key.Audience); ok {
		return p.Label(s.Tag)
	}
	var names []string
	for _, p := range v.Catalogue.Places {
		for _, c := range g.People[p.Key] {
			if strings.Contains(","+key.Audience+",", ","+c.Who+",") {
				names = append(names, p.Label(s.Tag))
				break
			}
		}
	}
	return strings.Join(names, ", ")
}
