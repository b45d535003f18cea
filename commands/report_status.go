package commands

import (
	"context"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// reportStatus answers /report status: of one deadline province by province, of
// one province deadline by deadline, else of all deadlines in sum.
func reportStatus(store *data.Store, o reportOptions) Command {
	o.place.Help = "A province or a region; all provinces if left out"
	return Command{
		Name: "status", Help: "Who has handed in what, and whether on time",
		Options: []Option{o.duty, o.period, o.place}, Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := store.Catalogue()
			whole, err := owingPlace(c, in, o.place)
			if err != nil {
				return message.Message{}, err
			}
			if whole == nil {
				whole = &data.Place{Key: data.Nation}
			}
			duty, err := in.duty(o.duty, c)
			if err != nil {
				return message.Message{}, err
			}
			period, err := in.period(o.period)
			if err != nil {
				return message.Message{}, err
			}
			all := deadlinesAround(c, duty, period, in.Today())
			switch {
			case len(all) == 0:
				return message.Message{Status: message.NoData, Title: words.NoDeadlineThere.In(in.Tag)}, nil
			case whole.Province():
				return statusOf(ctx, store, *whole, all, in)
			case len(all) == 1:
				return statusOn(ctx, store, *whole, all[0], in)
			}
			return statusSums(ctx, store, o, *whole, all, in)
		},
	}
}

// deadlinesAround are those of provinces: of the period, or around today.
func deadlinesAround(c *data.Catalogue, duty *data.Obligation, period calendar.Period, today calendar.Day) []data.Deadline {
	within := calendar.Period{From: today.AddDays(-owedBefore), To: today.AddDays(owedAhead)}
	if period != (calendar.Period{}) {
		within = calendar.Period{From: period.From.AddDays(-aYear), To: period.To.AddDays(aYear)}
	}
	var all []data.Deadline
	for _, d := range c.Deadlines(within) {
		if d.Scope == data.ProvinceScope && (duty == nil || d.Code == duty.Code) && (period == (calendar.Period{}) || d.Period == period) {
			all = append(all, d)
		}
	}
	return all
}

// reportsOf are the reports for a deadline of a region's provinces.
func reportsOf(ctx context.Context, store *data.Store, whole data.Place, d data.Deadline) ([]owed, error) {
	stand, err := store.Submissions(ctx, d)
	if err != nil {
		return nil, err
	}
	granted, err := store.ExtensionsOf(ctx, d)
	if err != nil {
		return nil, err
	}
	var all []owed
	for _, p := range store.Catalogue().Owing(d) {
		if !p.BelongsTo(whole) && p.Key != whole.Key {
			continue
		}
		one := owed{Deadline: d, key: data.ReportKey{Obligation: d.Code, Period: d.Period, Place: p.Key}, report: stand[p.Key]}
		if e, ok := granted[p.Key]; ok && e.Until > d.Last {
			one.extended = &e
		}
		all = append(all, one)
	}
	return all, nil
}

// A count sums up reports.
type count struct{ expected, here, onTime, accepted int }

func turnout(all []owed, c *data.Catalogue, in Input) count {
	n := count{expected: len(all)}
	for _, one := range all {
		if !one.report.Here() {
			continue
		}
		n.here++
		if one.report.First.Before(one.due(c.Work).Closes(in.Now.Location())) {
			n.onTime++
		}
		if one.report.Verdict == data.Accepted {
			n.accepted++
		}
	}
	return n
}

// line says how complete and how timely reports are.
func (n count) line(in Input) string {
	return words.Completeness.In(in.Tag, n.here, n.expected, share(n.here, n.expected, in), n.onTime, share(n.onTime, n.expected, in), n.accepted)
}

func share(n, of int, in Input) string {
	if of == 0 {
		return "–"
	}
	return vi.FormatPercent(decimal.NewFromInt(int64(100*n)).DivRound(decimal.NewFromInt(int64(of)), 1), in.Tag)
}

// statusOn shows one deadline province by province: those that are missing first.
func statusOn(ctx context.Context, store *data.Store, whole data.Place, d data.Deadline, in Input) (message.Message, error) {
	c, tag := store.Catalogue(), in.Tag
	all, err := reportsOf(ctx, store, whole, d)
	if err != nil {
		return message.Message{}, err
	}
	n := turnout(all, c, in)
	m := message.Message{
		Title: words.StatusTitle.In(tag, d.Label(tag), d.Period.Label(tag), n.here, n.expected),
		Lines: []string{n.line(in), words.OnTimeUntil.In(tag, d.Last.Label(tag), d.Lock(c.Work).Label(tag))},
		Table: &message.Table{Columns: []message.Column{{Name: words.ColumnProvince.In(tag)}, {Name: words.ColumnCame.In(tag)}, {Name: words.ColumnState.In(tag)}}},
		About: message.About{Intent: "report", Period: d.Period.Code()},
	}
	for _, missing := range []bool{true, false} {
		for _, one := range all {
			if one.report.Here() == missing {
				continue
			}
			m.Table.Rows = append(m.Table.Rows, []string{placeName(c, one.key.Place, tag), came(one, in), mark(one, c, in)})
		}
	}
	citeDuty(&m, c, d.Obligation, in)
	small(&m, words.DeadlineNote.In(tag, in.Now.Location().String()))
	return m, nil
}

// came is when the first version came, short enough for a phone.
func came(one owed, in Input) string {
	if one.report.Version == 0 {
		return "–"
	}
	return one.report.First.In(in.Now.Location()).Format("02/01 15:04")
}

// mark says in a word how a report stands.
func mark(one owed, c *data.Catalogue, in Input) string {
	switch {
	case one.report.Version == 0 || one.report.Verdict != data.Waiting:
		return verdictOf(one.report, in.Tag)
	case one.report.First.Before(one.due(c.Work).Closes(in.Now.Location())):
		return words.OnTime.In(in.Tag)
	}
	return words.TooLate.In(in.Tag)
}

// statusOf shows one province deadline by deadline.
func statusOf(ctx context.Context, store *data.Store, place data.Place, all []data.Deadline, in Input) (message.Message, error) {
	c, tag := store.Catalogue(), in.Tag
	m := message.Message{About: message.About{Intent: "report", Places: []string{place.Key}}}
	missing := 0
	for _, d := range all {
		if !d.Of(place) {
			continue
		}
		found, err := reportsOf(ctx, store, place, d)
		if err != nil {
			return message.Message{}, err
		}
		for _, one := range found {
			if !one.report.Here() {
				missing++
			}
			lines := dates(c, one, in)
			m.Fields = append(m.Fields, message.Field{Name: one.label(tag) + ": " + verdictOf(one.report, tag), Value: joined(lines)})
		}
	}
	m.Title = words.PlaceStatus.In(tag, place.Label(tag), missing, len(m.Fields))
	small(&m, words.DeadlineNote.In(tag, in.Now.Location().String()))
	return m, nil
}

// statusSums shows every deadline in sum.
func statusSums(ctx context.Context, store *data.Store, o reportOptions, whole data.Place, all []data.Deadline, in Input) (message.Message, error) {
	c, tag := store.Catalogue(), in.Tag
	m := message.Message{Title: words.SumsTitle.In(tag, len(all)), About: message.About{Intent: "report"}}
	for _, d := range all {
		found, err := reportsOf(ctx, store, whole, d)
		if err != nil {
			return message.Message{}, err
		}
		m.Fields = append(m.Fields, message.Field{Name: words.DeadlineName.In(tag, d.Label(tag), d.Period.Label(tag)),
			Value: joined([]string{turnout(found, c, in).line(in), words.OnTimeUntil.In(tag, d.Last.Label(tag), d.Lock(c.Work).Label(tag))})})
		if len(m.Buttons) < maxReports {
			values := []string{assignment(o.duty, d.Code), assignment(o.period, d.Period.Code())}
			if in.Text(o.place) != "" {
				values = append(values, assignment(o.place, whole.Key))
			}
			m.Buttons = append(m.Buttons, message.Button{Label: strconv.Itoa(len(m.Fields)) + ". " + d.Period.Label(tag), Line: lineOf([]string{"report", "status"}, values)})
		}
	}
	small(&m, words.DeadlineNote.In(tag, in.Now.Location().String()))
	return m, nil
}

func joined(lines []string) string { return strings.Join(lines, "\n") }
