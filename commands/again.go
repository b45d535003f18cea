package commands

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// again answers /again: an answer as it was then, and what has changed since.
func again(store *data.Store, run runner) Command {
	code := Option{Name: "code", Help: "The code under an answer, such as 7KQ2MAB", Required: true}
	return Command{
		Name:    "again",
		Help:    "Show an answer as it was then, and what has changed since",
		Options: []Option{code},
		Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			then, err := store.Recall(ctx, strings.ToUpper(in.Text(code)))
			if errors.Is(err, data.ErrNotFound) {
				return message.Message{}, mistake(words.NoSuchCode.In(in.Tag, in.Text(code)))
			}
			if err != nil {
				return message.Message{}, err
			}
			fresh := in
			fresh.Tag, fresh.Whole = words.Language(then.Locale), true
			now, err := run(ctx, then.Line, fresh)
			if err != nil {
				return message.Message{}, err
			}
			var was []message.Figure
			if err := json.Unmarshal([]byte(then.Figures), &was); err != nil {
				return message.Message{}, fmt.Errorf("read the figures of %s: %w", then.Code, err)
			}
			m := message.Message{
				Title:   words.AgainTitle.In(in.Tag, then.Code, calendar.DayOf(then.AskedAt.In(in.Now.Location())).Label(in.Tag)),
				Lines:   changes(store.Catalogue(), was, now.About.Figures, in),
				About:   message.About{Intent: "again", Figures: now.About.Figures},
				Buttons: []message.Button{{Label: words.AskNow.In(in.Tag), Line: then.Line}},
			}
			m.Lines = append(m.Lines, words.AsItWas.In(in.Tag))
			m.Copy = strings.TrimSpace(then.Text)
			return m, nil
		},
	}
}

// changes tell which figures are another number now.
func changes(c *data.Catalogue, was, now []message.Figure, in Input) []string {
	if lines := changed(c, was, now, in); len(lines) > 0 {
		return lines
	}
	return []string{words.Unchanged.In(in.Tag)}
}

// changed is a line for each figure that is another number now, or none.
func changed(c *data.Catalogue, was, now []message.Figure, in Input) []string {
	type key struct{ place, indicator, period, measure, funding string }
	keyOf := func(f message.Figure) key { return key{f.Place, f.Indicator, f.Period, f.Measure, f.Funding} }
	present := map[key]message.Figure{}
	for _, f := range now {
		present[keyOf(f)] = f
	}
	var lines []string
	for _, old := range was {
		f, there := present[keyOf(old)]
		switch {
		case !there:
			lines = append(lines, words.Gone.In(in.Tag, figureName(c, old, in), figureValue(c, old, in)))
		case f.Value != old.Value || f.Qualifier != old.Qualifier:
			lines = append(lines, words.Changed.In(in.Tag, figureName(c, old, in), figureValue(c, old, in), figureValue(c, f, in)))
		}
	}
	return lines
}

func figureName(c *data.Catalogue, f message.Figure, in Input) string {
	i, _ := c.Indicator(f.Indicator)
	p, _ := c.Place(f.Place)
	period, err := calendar.ParseCode(f.Period)
	if err != nil {
		return f.Period
	}
	return about(data.Query{Indicator: i, Place: p, Period: period, Funding: data.Funding(f.Funding)}, in.Tag) + " (" + measureLabel(data.Measure(f.Measure), in.Tag) + ")"
}

func figureValue(c *data.Catalogue, f message.Figure, in Input) string {
	i, _ := c.Indicator(f.Indicator)
	value, err := decimal.NewFromString(string(f.Value))
	if err != nil {
		return string(f.Value)
	}
	return qualified(i, value, data.Qualifier(strings.TrimPrefix(f.Qualifier, "exact")), in.Tag)
}
