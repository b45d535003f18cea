package commands

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// summary answers /summary: all contents of the programme for a place and a
// period, in the order of the decree, as a table and as the paragraph that a
// report would contain.
func summary(store *data.Store, pictures *gallery) Command {
	o := progressOptions{place: placeOption(store), period: periodOption(store), funding: fundingOption(), measure: measureOption()}
	o.place.Required, o.period.Required = true, true
	file := choiceOption("file", "As a Word document for the conference file", words.SummaryFiles, "none", "word")
	return Command{
		Name:    "summary",
		Help:    "All contents of a place and a period, as a table and as a paragraph to copy",
		Options: []Option{o.place, o.period, o.funding, o.measure, file},
		Private: true, Remember: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, located, err := o.read(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			var all []data.Attainment
			for _, content := range words.ContentOrder {
				for _, indicator := range store.Catalogue().Indicators {
					if indicator.Content != content {
						continue
					}
					q.Indicator = indicator
					p, err := store.Progress(ctx, q)
					if err != nil {
						return message.Message{}, err
					}
					if p.Actual.Is() || p.Actual.Reason == data.NotCarried || planOnly(p.Attainment) {
						all = append(all, p.Attainment)
					}
				}
			}
			if in.planned(o.measure) {
				all = slices.DeleteFunc(plansAlone(all), func(p data.Attainment) bool { return !planOnly(p) })
			}
			if len(all) == 0 {
				return o.emptyCard(ctx, store, in, q, message.Message{Title: words.CardTitle.In(in.Tag, q.Place.Label(in.Tag), q.Period.Label(in.Tag)), About: message.About{Intent: "table"}})
			}
			m := summarized(all, q, store.Catalogue(), in)
			if in.planned(o.measure) {
				m.Title, m.About.Measure = m.Title+" ("+measureLabel(data.Plan, in.Tag)+")", string(data.Plan)
			}
			former(&m, located, data.Query{}, store.Catalogue(), in)
			if in.chosen(file) == "word" {
				return wordSummary{all, q, in}.message(m, pictures)
			}
			nextOfCard(&m, store.Catalogue(), q, o, in)
			m.Buttons = append(m.Buttons, message.Button{Label: words.WordButton.In(in.Tag), Line: in.with(file, "word")})
			return m, nil
		},
	}
}

func summarized(all []data.Attainment, q data.Query, c *data.Catalogue, in Input) message.Message {
	tag := in.Tag
	m := message.Message{
		Title: words.SummaryTitle.In(tag, inside(q.Place, tag), q.Period.Label(tag), len(all)),
		Table: &message.Table{Columns: []message.Column{{Name: words.ColumnContent.In(tag)}, {Name: words.ColumnFigure.In(tag), Right: true}, {Name: "%", Right: true}, {Name: words.ColumnIndicator.In(tag)}}},
		Copy:  paragraph(all, q, in),
		About: message.About{Intent: "table", Places: []string{q.Place.Key}, Period: q.Period.Code(), Measure: string(data.Actual), Funding: string(q.Funding)},
	}
	var answers []data.Answer
	for _, p := range all {
		row, _ := cardRow(p, in)
		content := p.Actual.Indicator.Content
		if content == "all" {
			content = ""
		}
		m.Table.Rows = append(m.Table.Rows, append([]string{content}, row...))
		m.About.Figures = append(m.About.Figures, append(facts(p.Actual), facts(p.Plan)...)...)
		answers = append(answers, p.Actual, p.Plan)
	}
	passport(&m, c, in.Today(), tag, answers...)
	return m
}

// paragraph is what a report would say, one sentence a content.
func paragraph(all []data.Attainment, q data.Query, in Input) string {
	return words.ParagraphOpens.In(in.Tag, q.Period.Label(in.Tag), inside(q.Place, in.Tag), strings.Join(sentences(all, in), " "))
}

// sentences say what was done, one sentence a content.
func sentences(all []data.Attainment, in Input) []string {
	var said []string
	for _, content := range words.ContentOrder {
		var parts []string
		for _, p := range all {
			if p.Actual.Indicator.Content == content {
				parts = append(parts, clause(p, in))
			}
		}
		if len(parts) == 0 {
			continue
		}
		text := strings.Join(parts, "; ")
		if name, ok := words.Contents[content]; ok {
			text = words.OnContent.In(in.Tag, name.In(in.Tag), text)
		}
		said = append(said, text+".")
	}
	return said
}

// clause is one figure in a sentence: "365 học viên quản lý và khởi sự doanh
// nghiệp", or its name before it where the unit is no part of the name.
func clause(p data.Attainment, in Input) string {
	tag := in.Tag
	i := p.Actual.Indicator
	name := vi.LowerFirst(i.Label(tag))
	switch {
	case p.Measured:
		return words.ClausePercent.In(tag, counted(i, number(p.Actual, tag), name, tag), percentage(&p, tag), p.Plan.Period.Label(tag))
	case p.Actual.Is():
		return counted(i, number(p.Actual, tag), name, tag)
	case planOnly(p):
		return words.Clause.In(tag, name, words.PlanShort.In(tag, number(p.Plan, tag)))
	case p.Actual.Reason == data.NotCarried:
		return words.NotCarriedOut.In(tag, name)
	}
	return words.Clause.In(tag, name, words.Reasons[string(p.Actual.Reason)].In(tag))
}

// counted puts a number and the name of what it counts together, with the unit
// said once.
func counted(i data.Indicator, number, name string, tag language.Tag) string {
	unit := i.UnitLabel(tag)
	amount, ok := strings.CutSuffix(number, unit)
	if rest, begins := strings.CutPrefix(name, unit); ok && begins && (rest == "" || rest[0] == ' ') {
		return amount + name
	}
	if before, ends := strings.CutSuffix(name, " "+unit); ok && ends {
		return amount + before + " " + unit
	}
	return words.Clause.In(tag, name, number)
}
