package commands

import (
	"context"
	"fmt"
	"strconv"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// total answers /projects total: what the projects come to.
func (o projectOptions) total(ctx context.Context, in Input) (message.Message, error) {
	f, place, err := o.filter(in)
	if err != nil {
		return message.Message{}, err
	}
	if f.Within == (calendar.Period{}) {
		f.Within = calendar.Year(in.Today().Year())
	}
	byContent, err := o.store.ProjectTotals(ctx, f, "content")
	if err != nil {
		return message.Message{}, err
	}
	var all data.ProjectTotal
	for _, t := range byContent {
		all = all.With(t)
	}
	m := message.Message{About: message.About{Intent: "projects", Places: []string{place.Key}, Period: f.Within.Code(), Funding: string(f.Funding)}}
	if all.Number+all.Waiting+all.Split == 0 {
		return o.none(in, m, f, place), nil
	}
	m.Title = words.TotalTitle.In(in.Tag, place.Label(in.Tag), f.Within.Label(in.Tag), all.Number, all.Accepted)
	if place.Named != nil {
		m.Lines = append(m.Lines, formerLine(*place.Named, place.Place, o.store.Catalogue(), in.Tag))
	}
	o.totalNotes(&m, in, all)
	switch in.chosen(o.by) {
	case "province":
		m.Table, err = o.totalByProvince(ctx, in, f)
	case "content":
		m.Table = totalTable(in, words.ColumnContents.In(in.Tag))
		for content := 1; content <= 9; content++ {
			key := strconv.Itoa(content)
			if t, ok := byContent[key]; ok {
				m.Table.Rows = append(m.Table.Rows, totalRow(in, t, key+". "+words.Contents[key].In(in.Tag)))
			}
		}
	default:
		m.Table, err = o.totalBeside(ctx, in, f, place, byContent)
		m.Lines = append(m.Lines, words.TotalDiffers.In(in.Tag))
	}
	if err != nil {
		return message.Message{}, err
	}
	m.Buttons = append(m.Buttons, o.button(words.LateButton, "late", in, f, place))
	projectPassport(&m, in, all.Sample)
	return m, nil
}

// totalNotes say what is in no total.
func (o projectOptions) totalNotes(m *message.Message, in Input, all data.ProjectTotal) {
	for _, note := range []struct {
		words words.Phrase
		n     int
	}{{words.TotalStopped, all.Stopped}, {words.TotalWaiting, all.Waiting}, {words.TotalSplit, all.Split}} {
		if note.n > 0 {
			m.Lines = append(m.Lines, note.words.In(in.Tag, note.n))
		}
	}
	if all.Shared > 0 {
		m.Lines = append(m.Lines, words.TotalShared.In(in.Tag, all.Shared, vi.FormatMoney(all.SharedSupport.Value, in.Tag), vi.FormatMoney(all.WholeSupport.Value, in.Tag)))
	}
}

// totalBeside puts what the projects come to beside what was reported.
func (o projectOptions) totalBeside(ctx context.Context, in Input, f data.ProjectFilter, place data.Located, byContent map[string]data.ProjectTotal) (*message.Table, error) {
	c, tag := o.store.Catalogue(), in.Tag
	t := &message.Table{
		Unit: words.ProjectMoneyUnit.In(tag),
		Columns: []message.Column{{Name: words.ColumnComputed.In(tag), Right: true}, {Name: words.ColumnReported.In(tag), Right: true},
			{Name: words.ColumnApart.In(tag), Right: true}, {Name: words.ColumnIndicator.In(tag)}},
	}
	for _, figure := range data.ProjectFigures(byContent) {
		indicator, ok := c.Indicator(figure.Indicator)
		if !ok || figure.Total == 0 {
			continue
		}
		name := indicator.Label(tag)
		if figure.Measure == data.Plan {
			name += " (" + measureLabel(data.Plan, tag) + ")"
		}
		row := []string{"–", "–", "", name}
		if figure.Of > 0 {
			row[0] = vi.FormatNumber(figure.Value, tag)
		}
		reported, err := o.store.Answer(ctx, data.Query{Place: place.Place, Indicator: indicator, Period: f.Within, Measure: figure.Measure, Funding: f.Funding, Today: in.Today()})
		if err != nil {
			return nil, err
		}
		if reported.Is() && reported.Way != data.FromProjects {
			row[1] = vi.FormatNumber(reported.Value, tag)
			if figure.Whole() {
				row[2] = signed(figure.Value.Sub(reported.Value), in)
			}
		}
		if !figure.Whole() {
			row[3] += ", " + words.TotalPart.In(tag, figure.Of, figure.Total)
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

// signed is a difference with its sign.
func signed(d decimal.Decimal, in Input) string {
	if d.IsPositive() {
		return "+" + vi.FormatNumber(d, in.Tag)
	}
	return vi.FormatNumber(d, in.Tag)
}

// totalByProvince has a row for each province that has projects.
func (o projectOptions) totalByProvince(ctx context.Context, in Input, f data.ProjectFilter) (*message.Table, error) {
	byPlace, err := o.store.ProjectTotals(ctx, f, "place")
	if err != nil {
		return nil, err
	}
	t := totalTable(in, words.ColumnProvince.In(in.Tag))
	for _, p := range o.store.Catalogue().Places {
		if total, ok := byPlace[p.Key]; ok {
			t.Rows = append(t.Rows, totalRow(in, total, p.Label(in.Tag)))
		}
	}
	return t, nil
}

func totalTable(in Input, of string) *message.Table {
	return &message.Table{
		Unit: words.ProjectMoneyUnit.In(in.Tag),
		Columns: []message.Column{{Name: words.ColumnNumber.In(in.Tag), Right: true}, {Name: words.ColumnMoney.In(in.Tag), Right: true},
			{Name: words.ColumnDisbursed.In(in.Tag), Right: true}, {Name: of}},
	}
}

// totalRow is one group: how many are accepted of how many, and their money; a
// sum that is not of all of them says so.
func totalRow(in Input, t data.ProjectTotal, name string) []string {
	cell := func(s data.Sum) string {
		switch {
		case s.Of == 0:
			return "–"
		case !s.Whole(t.Number):
			return vi.FormatNumber(s.Value, in.Tag) + "*"
		}
		return vi.FormatNumber(s.Value, in.Tag)
	}
	if !t.Disbursed.Whole(t.Number) && t.Disbursed.Of > 0 {
		name += " (* " + words.TotalPart.In(in.Tag, t.Disbursed.Of, t.Number) + ")"
	}
	return []string{fmt.Sprintf("%d/%d", t.Accepted, t.Number), cell(t.Support), cell(t.Disbursed), name}
}
