package remind

import (
	"context"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// A Day is what the office is told at the end of one.
type Day struct {
	data.DayCount
	Due    int                // deadlines of provinces
	Asked  []data.Extension   // more time asked for, that waits for the office: for other guilds, by the provinces that they look after
	Office bool               // it is told the office, which decides
	Denied []data.Coordinator // who said that a province is not theirs, which nobody else looks after
}

// dailies tells each office at the end of a working day what was said, what was
// not, and why not; nothing of a day without anything to tell.
func (v *View) dailies(ctx context.Context, now time.Time) ([]Notice, error) {
	at := latest(v.daily, now)
	if at.IsZero() || !v.Catalogue.Work.IsWorkday(calendar.DayOf(at)) {
		return nil, nil
	}
	day := calendar.DayOf(at)
	counts, err := v.counts(ctx, day, now.Location())
	if err != nil {
		return nil, err
	}
	asked, err := v.store.Extensions(ctx)
	if err != nil {
		return nil, err
	}
	due := len(deadlinesWithin(v.Catalogue, day, day))
	var all []Notice
	for _, g := range v.Guilds {
		if g.Common.ID == "" || g.Common.Since.After(at) {
			continue
		}
		denied, err := v.denied(ctx, g)
		if err != nil {
			return nil, err
		}
		told := Day{DayCount: counts[g.ID], Due: due, Asked: v.asked(g, asked), Office: v.decides(g), Denied: denied}
		if due == 0 && told.DayCount == (data.DayCount{}) && len(told.Asked)+len(denied) == 0 {
			continue
		}
		all = append(all, Notice{NoticeKey: data.NoticeKey{Kind: data.Daily, Guild: g.ID, Audience: string(data.Office), Day: day}, Channel: g.Common.ID, Told: &told})
	}
	return all, nil
}

// asked are the requests for more time that concern a guild: all if it is the
// office's, else those of the provinces that have a channel or people there.
func (v *View) asked(g data.Guild, all []data.Extension) []data.Extension {
	if v.decides(g) {
		return all
	}
	var theirs []data.Extension
	for _, e := range all {
		if _, own := g.Own[e.Place]; own || len(g.People[e.Place]) > 0 {
			theirs = append(theirs, e)
		}
	}
	return theirs
}

// counts is what was said on a day by guild, with what is to happen until then.
func (v *View) counts(ctx context.Context, day calendar.Day, zone *time.Location) (map[string]data.DayCount, error) {
	counts, err := v.store.DayCounts(ctx, day, zone)
	if err != nil {
		return nil, err
	}
	for guild, more := range v.happened[day] {
		c := counts[guild]
		counts[guild] = data.DayCount{Sent: c.Sent + more.Sent, Silent: c.Silent + more.Silent, Failed: c.Failed + more.Failed}
	}
	return counts, nil
}

// denied are those who said that a province is not theirs, where nobody else
// looks after it.
func (v *View) denied(ctx context.Context, g data.Guild) ([]data.Coordinator, error) {
	people, err := v.store.CoordinatorsOf(ctx, g.ID)
	if err != nil {
		return nil, err
	}
	var all []data.Coordinator
	for _, p := range people {
		if _, known := v.Catalogue.Place(p.Place); known && p.Denied && len(g.People[p.Place]) == 0 {
			all = append(all, p)
		}
	}
	return all, nil
}

func (d Day) compose(n Notice, c *data.Catalogue, tag language.Tag) message.Message {
	m := message.Message{
		Title:   words.DailyTitle.In(tag, n.Day.Label(tag), d.Sent),
		Lines:   []string{words.DailyLine.In(tag, d.Due, d.Silent, d.Failed)},
		Buttons: []message.Button{{Label: words.PressLedger.In(tag), Line: "/reminders ledger"}},
	}
	var parts []string
	for _, e := range d.Asked {
		place, _ := c.Place(e.Place)
		duty, _ := c.Obligation(e.Obligation)
		what := words.DeadlineName.In(tag, duty.Label(tag), e.Period.Label(tag))
		parts = append(parts, words.DailyAsks.In(tag, place.Label(tag), what, e.Wanted.Label(tag), e.ID))
	}
	if len(parts) > 0 {
		m.Lines = append(m.Lines, words.DailyAsked.In(tag, strings.Join(parts, "; ")))
		if d.Office {
			m.Buttons = append(m.Buttons, message.Button{Label: words.RequestsButton.In(tag), Line: "/report decide"})
		}
	}
	parts = nil
	for _, p := range d.Denied {
		place, _ := c.Place(p.Place)
		parts = append(parts, words.DailyDenied.In(tag, place.Label(tag), message.Who(p.Who)))
	}
	if len(parts) > 0 {
		m.Lines = append(m.Lines, words.DailyNotMine.In(tag, strings.Join(parts, ", ")))
	}
	return m
}
