package commands

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

func conferenceResults(ctx context.Context, store *data.Store, in Input, c data.Conference) (message.Message, error) {
	tag, catalogue := in.Tag, store.Catalogue()
	results, err := resultsOf(ctx, store, c)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{}
	if len(results) == 0 {
		m.Status, m.Title = message.NoData, words.NoResultsOf.In(tag, c.Roman)
	} else {
		m.Title = words.ResultsTitle.In(tag, c.Roman, len(results), results[0].Period.Label(tag))
		m.Table = &message.Table{Columns: []message.Column{{Name: words.ColumnFigure.In(tag), Right: true}, {Name: words.ColumnIndicator.In(tag)}}}
	}
	for _, f := range results {
		i, _ := catalogue.Indicator(f.Indicator)
		name := i.Label(tag)
		if f.Measure == data.Plan || f.Period != results[0].Period {
			name += " (" + measureLabel(f.Measure, tag) + ", " + f.Period.Short(tag) + ")"
		}
		m.Table.Rows = append(m.Table.Rows, []string{figureText(i, f, tag), name})
		if f.Absence == data.Present {
			a := data.Answer{Query: data.Query{Place: data.Place{Key: f.Place}, Indicator: i, Period: f.Period, Measure: f.Measure, Funding: f.Funding},
				Way: data.Reported, Value: f.Value, Qualifier: f.Qualifier, Terms: []data.Term{{Sign: 1, Figure: f}}}
			m.About.Figures = append(m.About.Figures, facts(a)...)
		}
	}
	conferencePassport(&m, catalogue, c, in)
	return m, nil
}

// figureText is one reported figure, or the reason that its source gives.
func figureText(i data.Indicator, f data.Figure, tag language.Tag) string {
	switch f.Absence {
	case data.Present:
		return qualified(i, f.Value, f.Qualifier, tag)
	case data.NotStarted:
		return words.Reasons[string(data.NotCarried)].In(tag)
	}
	return words.Reasons[string(data.Unsaid)].In(tag)
}

func resultsOf(ctx context.Context, store *data.Store, c data.Conference) ([]data.Figure, error) {
	region, ok := store.Catalogue().Place(conferenceRegion)
	if !ok {
		return nil, fmt.Errorf("place %s: %w", conferenceRegion, data.ErrNotFound)
	}
	return store.Results(ctx, c.Source, region)
}

func resultLines(results []data.Figure, c *data.Catalogue, tag language.Tag, most int) string {
	var lines []string
	for _, f := range results[:min(len(results), most)] {
		i, _ := c.Indicator(f.Indicator)
		lines = append(lines, i.Label(tag)+": "+figureText(i, f, tag))
	}
	if more := len(results) - most; more > 0 {
		lines = append(lines, words.AndMore.In(tag, more))
	}
	return strings.Join(lines, "\n")
}
