package remind

import (
	"context"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/chart"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

const (
	// quarter is how many days the digest looks back for who was on time.
	quarter = 90
	// fortnight is how many days it looks ahead.
	fortnight = 14
)

// digests says on Mondays in each common channel who is late, who was on time
// and what comes.
func (v *View) digests(ctx context.Context, now time.Time) ([]Notice, error) {
	at := latest(v.digest, now)
	if at.IsZero() {
		return nil, nil
	}
	late, err := v.store.LateProjects(ctx, data.ProjectFilter{}, calendar.DayOf(now))
	if err != nil {
		return nil, err
	}
	var all []Notice
	for _, g := range v.Guilds {
		if g.Common.ID != "" && !g.Common.Since.After(at) {
			all = append(all, Notice{NoticeKey: data.NoticeKey{Kind: data.Digest, Guild: g.ID, Audience: common, Day: calendar.DayOf(at)}, Channel: g.Common.ID, Late: late})
		}
	}
	return all, nil
}

// since is from which day on a guild is reminded.
func (v *View) since(guild string, zone *time.Location) calendar.Day {
	for _, g := range v.Guilds {
		if g.ID == guild {
			return calendar.DayOf(g.Common.Since.In(zone))
		}
	}
	return 0
}

// digest tells of the deadlines since a guild is reminded: nobody wrote down what
// was handed in before.
func digest(n Notice, v *View, now time.Time, tag language.Tag) message.Message {
	today, since := calendar.DayOf(now), v.since(n.Guild, now.Location())
	var m message.Message
	missing := 0
	bars := chart.Bars{Title: words.DigestPicture.In(tag), Unit: words.ProvincesUnit.In(tag),
		Words: chart.BarWords{Value: words.OnTimeBar.In(tag), Percent: "%", Empty: words.DigestEmpty.In(tag)}}
	for _, d := range deadlinesWithin(v.Catalogue, max(since, today.AddDays(-quarter)), today.AddDays(fortnight)) {
		owing := v.Catalogue.Owing(d)
		t := Timeliness(v.Situation, d, owing, now.Location())
		name := words.DeadlineName.In(tag, d.Label(tag), d.Period.Label(tag))
		lines := []string{words.DueBefore.In(tag, d.Before.Label(tag), words.Weekdays[d.Last.Weekday()].In(tag), d.Last.Label(tag)),
			words.Missing(tag, data.Labels(t.Missing, tag), t.Expected)}
		over := !now.Before(d.Closes(now.Location()))
		switch {
		case over && len(t.Missing) > 0:
			missing += len(t.Missing)
			lines[0] = words.DigestLate.In(tag) + " · " + words.DigestOnTime.In(tag, t.OnTime, t.Expected)
			m.Fields = append(m.Fields, message.Field{Name: name, Value: strings.Join(lines, "\n")})
		case !over:
			m.Fields = append(m.Fields, message.Field{Name: words.DigestSoon.In(tag) + ": " + name, Value: strings.Join(lines, "\n")})
		}
		if over && len(bars.Rows) < chart.MaxBars {
			bars.Rows = append(bars.Rows, onTimeBar(d, t, tag))
		}
	}
	monday := n.Day.Label(tag)
	m.Title = words.DigestTitle.In(tag, monday, missing)
	if missing == 0 {
		m.Title = words.DigestAllHere.In(tag, monday)
	}
	if len(bars.Rows) > 0 {
		m.Picture = &message.Picture{Name: "digest.png", Alt: bars.Alt(altLimit), Draw: func() ([]byte, error) { return draw(bars) }}
	}
	m.Buttons = []message.Button{{Label: words.PressStatus.In(tag), Line: "/report status"}, {Label: words.DueList.In(tag), Line: "/deadlines"}}
	if len(n.Late) > 0 {
		m.Lines = append(m.Lines, lateProjects(n.Late, v.Catalogue, tag))
		m.Buttons = append(m.Buttons, message.Button{Label: words.LateButton.In(tag), Line: "/projects late"})
	}
	return m
}

// altLimit leaves room below the 1024 characters that Discord takes.
const altLimit = 1000

func onTimeBar(d data.Deadline, t Tally, tag language.Tag) chart.Bar {
	bar := chart.Bar{Name: words.DeadlineName.In(tag, d.Label(tag), d.Period.Short(tag)), Value: float64(t.OnTime), Plan: float64(t.Expected), HasPlan: true,
		ValueText: strconv.Itoa(t.OnTime) + "/" + strconv.Itoa(t.Expected)}
	if t.Expected > 0 {
		bar.PercentText = strconv.Itoa(100*t.OnTime/t.Expected) + "%"
	}
	return bar
}

// draw reads the fonts anew: a digest is drawn once a week.
func draw(p chart.Picture) ([]byte, error) {
	pen, err := chart.New()
	if err != nil {
		return nil, err
	}
	return pen.PNG(p)
}

// deadlinesWithin lists the deadlines of provinces with their last good day in
// the days from first to last.
func deadlinesWithin(c *data.Catalogue, first, last calendar.Day) []data.Deadline {
	var all []data.Deadline
	for _, d := range c.Deadlines(calendar.Period{From: first, To: last.AddDays(1)}) {
		if d.Scope == data.ProvinceScope && d.Period != (calendar.Period{}) {
			all = append(all, d)
		}
	}
	return all
}
