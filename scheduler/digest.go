package scheduler

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/chart"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

const (
	// usualDigest is Monday at 08:00.
	usualDigest = "0 8 * * 1"
	// dailyTime is shortly before the end of a day's speaking hours.
	dailyTime = "0 17 * * *"
	// missed is how long after its time a digest or a daily line is still worth
	// saying: over a weekend.
	missed = 72 * time.Hour
	// quarter is how many days the digest looks back for who was on time.
	quarter = 90
	// fortnight is how many days it looks ahead.
	fortnight = 14
)

// latest is the last time of a schedule at or before now, and not longer ago
// than missed; zero if there is none.
func latest(times cron.Schedule, now time.Time) time.Time {
	var last time.Time
	for t := times.Next(now.Add(-missed)); !t.IsZero() && !t.After(now); t = times.Next(t) {
		last = t
	}
	return last
}

// clocks are when the digest and the daily line are said: as somebody has set
// them, or as usual.
func (s *Scheduler) clocks(ctx context.Context) error {
	spec, err := s.Store.Setting(ctx, data.DigestSetting)
	if err != nil {
		return err
	}
	if spec == "" {
		spec = usualDigest
	}
	digest, err := cron.ParseStandard(spec)
	if err != nil {
		return fmt.Errorf("read the time of the digest: %w", err)
	}
	daily, err := cron.ParseStandard(dailyTime)
	if err != nil {
		return fmt.Errorf("read the time of the daily line: %w", err)
	}
	s.times = [2]cron.Schedule{digest, daily}
	return nil
}

// digests says on Mondays in each common channel who is late, who was on time
// and what comes.
func (s *Scheduler) digests(ctx context.Context, v *data.Situation, now time.Time) ([]said, error) {
	at := latest(s.times[0], now)
	if at.IsZero() {
		return nil, nil
	}
	projects, err := s.lateProjects(ctx, v.Catalogue, now)
	if err != nil {
		return nil, err
	}
	var all []said
	for _, g := range v.Guilds {
		if g.Common.ID == "" || g.Common.Since.After(at) {
			continue
		}
		all = append(all, said{
			remind.Notice{NoticeKey: data.NoticeKey{Kind: data.Digest, Guild: g.ID, Audience: "common", Day: calendar.DayOf(at)}, Channel: g.Common.ID},
			func(n remind.Notice) message.Message {
				m := s.digest(v, n, calendar.DayOf(g.Common.Since.In(now.Location())), now)
				if projects != "" {
					m.Lines = append(m.Lines, projects)
					m.Buttons = append(m.Buttons, message.Button{Label: words.LateButton.In(s.Tag), Line: "/projects late"})
				}
				return m
			},
		})
	}
	return all, nil
}

// digest tells of the deadlines since a guild is reminded: nobody wrote down what
// was handed in before.
func (s *Scheduler) digest(v *data.Situation, n remind.Notice, since calendar.Day, now time.Time) message.Message {
	today := calendar.DayOf(now)
	var m message.Message
	missing := 0
	bars := chart.Bars{Title: words.DigestPicture.In(s.Tag), Unit: words.ProvincesUnit.In(s.Tag),
		Words: chart.BarWords{Value: words.OnTimeBar.In(s.Tag), Percent: "%", Empty: words.DigestEmpty.In(s.Tag)}}
	for _, d := range deadlinesWithin(v.Catalogue, max(since, today.AddDays(-quarter)), today.AddDays(fortnight)) {
		owing := v.Catalogue.Owing(d)
		t := remind.Timeliness(v, d, owing, now.Location())
		name := words.DeadlineName.In(s.Tag, d.Label(s.Tag), d.Period.Label(s.Tag))
		lines := []string{words.DueBefore.In(s.Tag, d.Before.Label(s.Tag), words.Weekdays[d.Last.Weekday()].In(s.Tag), d.Last.Label(s.Tag)),
			words.Missing(s.Tag, data.Labels(t.Missing, s.Tag), t.Expected)}
		over := !now.Before(d.Closes(now.Location()))
		switch {
		case over && len(t.Missing) > 0:
			missing += len(t.Missing)
			lines[0] = words.DigestLate.In(s.Tag) + " · " + words.DigestOnTime.In(s.Tag, t.OnTime, t.Expected)
			m.Fields = append(m.Fields, message.Field{Name: name, Value: strings.Join(lines, "\n")})
		case !over:
			m.Fields = append(m.Fields, message.Field{Name: words.DigestSoon.In(s.Tag) + ": " + name, Value: strings.Join(lines, "\n")})
		}
		if over && len(bars.Rows) < chart.MaxBars {
			bars.Rows = append(bars.Rows, onTimeBar(d, t, s))
		}
	}
	monday := n.Day.Label(s.Tag)
	m.Title = words.DigestTitle.In(s.Tag, monday, missing)
	if missing == 0 {
		m.Title = words.DigestAllHere.In(s.Tag, monday)
	}
	if len(bars.Rows) > 0 {
		m.Picture = &message.Picture{Name: "digest.png", Alt: bars.Alt(altLimit), Draw: func() ([]byte, error) { return draw(bars) }}
	}
	m.Small = []message.Link{{Text: words.TraceIs.In(s.Tag, n.Trace())}}
	m.Buttons = []message.Button{{Label: words.PressStatus.In(s.Tag), Line: "/report status"}, {Label: words.DueList.In(s.Tag), Line: "/deadlines"}}
	return m
}

// altLimit leaves room below the 1024 characters that Discord takes.
const altLimit = 1000

func onTimeBar(d data.Deadline, t remind.Tally, s *Scheduler) chart.Bar {
	bar := chart.Bar{Name: words.DeadlineName.In(s.Tag, d.Label(s.Tag), d.Period.Short(s.Tag)), Value: float64(t.OnTime), Plan: float64(t.Expected), HasPlan: true,
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
