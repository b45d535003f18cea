package scheduler

import (
	"context"
	"fmt"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// troubles tells the office of notices of today that Discord refuses, that went
// elsewhere, or that have not got out for half an hour.
func (s *Scheduler) troubles(ctx context.Context, v *remind.View, now time.Time) ([]said, error) {
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
	return s.entryTroubles(ctx, all, guilds)
}

// entryTroubles adds the conferences that do not get into the calendar, each told
// once.
func (s *Scheduler) entryTroubles(ctx context.Context, all []said, guilds map[string]data.Guild) ([]said, error) {
	entries, err := s.Store.ScheduledEvents(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		g := guilds[e.Guild]
		if e.FailedOn == 0 || g.Common.ID == "" {
			continue
		}
		why, cure := words.Cause(s.Tag, e.LastError)
		line := words.EntryRefused.In(s.Tag, why)
		if strings.Contains(e.LastError, "50013") || strings.Contains(e.LastError, "403") {
			line, cure = words.EntryClosed.In(s.Tag), ""
		}
		notice := remind.Notice{
			NoticeKey: data.NoticeKey{Kind: data.Trouble, Guild: e.Guild, Audience: string(data.Office), Day: e.FailedOn, About: fmt.Sprintf("conference %d", e.Conference)},
			Channel:   g.Common.ID, Mention: remind.Office(g),
		}
		all = append(all, said{notice, func(t remind.Notice) message.Message {
			m := message.Message{Status: message.Other, Title: words.EntryTrouble.In(s.Tag, e.Conference), Lines: []string{line}, Mention: t.Mention,
				Small:   []message.Link{{Text: words.TraceIs.In(s.Tag, t.Trace())}},
				Buttons: []message.Button{{Label: words.PressConference.In(s.Tag), Line: fmt.Sprintf("/conference show number:%d", e.Conference)}}}
			if cure != "" {
				m.Lines = append(m.Lines, cure)
			}
			return m
		}})
	}
	return all, nil
}

// trouble says what is wrong with a notice, "" for nothing.
func (s *Scheduler) trouble(n data.Notice) string {
	why, cure := words.Cause(s.Tag, n.LastError)
	switch {
	case n.State == data.Failed:
		return words.TroubleGone.In(s.Tag, why, cure)
	case n.State == data.Sent && n.Channel != n.Wanted && n.Kind == data.Reminding:
		return words.TroubleMoved.In(s.Tag, message.Where(n.Wanted))
	case n.State == data.Planned && n.Tries >= worry:
		return words.TroubleOpen.In(s.Tag, why, cure)
	}
	return ""
}

// audience names who was to hear a notice: the provinces that its people look
// after.
func (s *Scheduler) audience(v *remind.View, g data.Guild, key data.NoticeKey) string {
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
