package commands

import (
	"context"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// source answers /source: where a number comes from, word by word, and what it
// was before.
func source(store *data.Store) Command {
	o := progressOptions{place: placeOption(store), indicator: indicatorOption(store), period: periodOption(store), funding: fundingOption()}
	o.place.Required, o.indicator.Required = true, true
	return Command{
		Name:    "source",
		Help:    "Where a number comes from: document, words, who entered it, earlier values",
		Options: []Option{o.place, o.indicator, o.period, o.funding},
		Private: true, Remember: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, located, err := o.read(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			if q.Period == (calendar.Period{}) {
				return message.Message{}, o.whichPeriod(ctx, store, in, q, located)
			}
			p, err := store.Progress(ctx, q)
			if err != nil {
				return message.Message{}, err
			}
			said := sayingOf(&p, in.Tag)
			m := message.Message{
				Title: words.SourceTitle.In(in.Tag, title(&p, &said, in.Tag)),
				About: message.About{Intent: "source", Places: []string{q.Place.Key}, Indicator: q.Indicator.Code, Period: q.Period.Code(),
					Measure: string(data.Actual), Funding: string(q.Funding), Figures: append(facts(p.Actual), facts(p.Plan)...)},
			}
			for _, a := range []data.Answer{p.Actual, p.Plan} {
				if err := sourceFields(ctx, store, in, a, &m); err != nil {
					return message.Message{}, err
				}
			}
			former(&m, located, q, store.Catalogue(), in)
			if len(m.Fields) == 0 {
				m.Status = message.NoData
				if err := o.offer(ctx, store, in, p.Actual, &m); err != nil {
					return message.Message{}, err
				}
			} else {
				m.Buttons = append(m.Buttons, message.Button{Label: words.FigureButton.In(in.Tag), Line: queryLine("progress", q)})
			}
			passport(&m, store.Catalogue(), in.Today(), in.Tag, p.Actual, p.Plan)
			return m, nil
		},
	}
}

// maxTerms is how many figures of a derived number are told one by one.
const maxTerms = 6

// sourceFields tell of every figure that an answer stands on.
func sourceFields(ctx context.Context, store *data.Store, in Input, a data.Answer, m *message.Message) error {
	if !a.Is() {
		return nil
	}
	if how := derivation(a, store.Catalogue(), in.Tag); how != "" {
		m.Lines = append(m.Lines, how)
	}
	if oneEntry(a.Terms) {
		field, err := sourceTogether(ctx, store, in, a)
		m.Fields = append(m.Fields, field)
		return err
	}
	for _, t := range a.Terms[:min(len(a.Terms), maxTerms)] {
		field, err := sourceField(ctx, store, in, a, t)
		if err != nil {
			return err
		}
		m.Fields = append(m.Fields, field)
	}
	for _, other := range a.Others {
		field, err := sourceField(ctx, store, in, a, data.Term{Sign: 1, Figure: other})
		if err != nil {
			return err
		}
		m.Fields = append(m.Fields, field)
	}
	return nil
}

// manyTerms is how many figures of one entry are told, a line each.
const manyTerms = 12

// oneEntry reports whether several figures were entered together, and nothing is
// to be said of single ones.
func oneEntry(terms []data.Term) bool {
	return len(terms) > 2 && !slices.ContainsFunc(terms, func(t data.Term) bool {
		return t.Entry.ID != terms[0].Entry.ID || t.Measure != terms[0].Measure || t.Spot != "" || t.Note != "" || t.Printed != ""
	})
}

// sourceTogether tells of figures that were entered together, and of their source
// once.
func sourceTogether(ctx context.Context, store *data.Store, in Input, a data.Answer) (message.Field, error) {
	first := a.Terms[0]
	field, err := sourceField(ctx, store, in, a, first)
	if err != nil {
		return field, err
	}
	var lines []string
	for _, t := range a.Terms[:min(len(a.Terms), manyTerms)] {
		lines = append(lines, words.SourceTerm.In(in.Tag, t.Period.Label(in.Tag), fundingLabel(t.Funding, in.Tag), figureText(a.Indicator, t.Figure, in.Tag)))
	}
	if more := len(a.Terms) - manyTerms; more > 0 {
		lines = append(lines, words.SourceMore.In(in.Tag, more))
	}
	field.Name = words.SourceTerms.In(in.Tag, vi.UpperFirst(measureLabel(first.Measure, in.Tag)), len(a.Terms))
	field.Value = strings.Join(lines, "\n") + "\n" + field.Value
	return field, nil
}

func sourceField(ctx context.Context, store *data.Store, in Input, a data.Answer, t data.Term) (message.Field, error) {
	tag := in.Tag
	from, _ := store.Catalogue().Source(t.Entry.Source)
	lines := []string{words.SourceIs.In(tag, SourceTitle(from, tag)+" — "+from.Publisher+dash(from.Published))}
	if t.Printed != "" {
		lines = append(lines, words.Printed.In(tag, t.Printed))
	}
	if t.Spot != "" {
		lines = append(lines, words.Spot.In(tag, t.Spot))
	}
	if t.Note != "" {
		lines = append(lines, words.NoteIs.In(tag, t.Note))
	}
	entry, err := store.Entry(ctx, t.Entry.ID)
	if err != nil {
		return message.Field{}, err
	}
	who, err := Person(ctx, store, entry.By, entry.At, tag)
	if err != nil {
		return message.Field{}, err
	}
	lines = append(lines, entered(entry, who, in))
	history, err := store.History(ctx, t.Key)
	if err != nil {
		return message.Field{}, err
	}
	for _, h := range history {
		if h.Entry.Source == t.Entry.Source && h.Entry.ID != t.Entry.ID {
			who, err := Person(ctx, store, h.Entry.By, h.Entry.At, tag)
			if err != nil {
				return message.Field{}, err
			}
			lines = append(lines, words.Earlier.In(tag, figureText(a.Indicator, h.Figure, tag), who, calendar.DayOf(h.Entry.At.In(in.Now.Location())).Label(tag)))
		}
	}
	name := words.FigureName.In(tag, vi.UpperFirst(measureLabel(t.Measure, tag)), t.Period.Label(tag), fundingLabel(t.Funding, tag), figureText(a.Indicator, t.Figure, tag))
	return message.Field{Name: name, Value: strings.Join(lines, "\n")}, nil
}

// entered says who entered a figure, when and why.
func entered(e data.Entry, who string, in Input) string {
	day := calendar.DayOf(e.At.In(in.Now.Location())).Label(in.Tag)
	if e.Seeded() {
		return words.ComesWith.In(in.Tag, day)
	}
	return words.EnteredBy.In(in.Tag, who, day, e.Why)
}

// dash joins what may be missing.
func dash(text string) string {
	if text == "" {
		return ""
	}
	return " — " + text
}
