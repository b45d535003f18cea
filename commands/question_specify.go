package commands

import (
	"context"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/question"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// specify adds to the answer of the typed command what the question asked for
// beyond it, and says for programs what was understood.
func (q asked) specify(ctx context.Context, store *data.Store, in Input, m *message.Message) error {
	figures := m.About.Figures
	about := q.about()
	if about.Period == "" && q.Latest {
		about.Period = m.About.Period
	}
	m.About, m.About.Figures = about, figures
	if m.Status == message.Other {
		m.Status = message.NoData // it is understood, and the command knows nothing of it
	}
	if m.Status == message.NoData {
		m.About.Figures = nil // what is offered instead is not what was asked for
	}
	switch q.Intent {
	case question.Deadline:
		if q.Duty != nil && len(q.Duty.Obligations) > 0 {
			m.Status = message.Answer // also that no day is known is an answer
			q.cutoffFirst(in, m)
		}
	case question.Conference:
		q.factsFirst(in, m)
	case question.Compare, question.Rank:
		if rest := q.Places[min(len(q.Places), comparedPlaces):]; len(rest) > 0 {
			m.Lines = append(m.Lines, words.CompareRest.In(in.Tag, locatedNames(rest, in.Tag)))
		}
		q.difference(in, m)
		if err := q.standing(ctx, store, in, m); err != nil {
			return err
		}
	}
	if q.Intent != question.Percent && q.Intent != question.Remaining || len(q.Places) == 0 {
		return nil
	}
	part, err := store.Answer(ctx, data.Query{Place: q.Places[0].Place, Indicator: q.Indicator, Period: q.Period, Measure: q.Measure, Funding: q.Funding, Today: in.Today()})
	if err != nil || !part.Is() || q.Base == nil {
		return err
	}
	base := data.Query{Place: q.Places[0].Place, Indicator: q.Base.Indicator, Period: q.Base.Period, Measure: q.Base.Measure, Funding: q.Base.Funding, Today: in.Today()}
	if q.Base.Place.Key != "" {
		base.Place = q.Base.Place.Place
	}
	whole, err := store.Answer(ctx, base)
	if err != nil {
		return err
	}
	if !whole.Is() || !whole.Value.IsPositive() {
		m.Status, m.About.Figures = message.NoData, nil
		return nil
	}
	q.share(part, whole, in, m)
	var sources message.Message
	passport(&sources, q.catalogue, in.Today(), in.Tag, whole)
	m.Small = joinSmall(m.Small, sources.Small)
	return nil
}

// share says what part of the whole a figure is, or what is left to it.
func (q asked) share(part, whole data.Answer, in Input, m *message.Message) {
	if m.Status == message.NoData {
		m.Status = message.Answer // the figure and its base are known, which is what was asked
	}
	value, unit, name := data.PercentOf(part.Value, whole.Value), "%", "percent"
	exactness := data.Against(part.Qualifier, whole.Qualifier)
	text := vi.FormatPercent(value, in.Tag)
	phrase, short := words.ShareOf, words.ShareShort
	if q.Intent == question.Remaining {
		value, unit, name = whole.Value.Sub(part.Value), whole.Indicator.Unit, "remaining"
		text, phrase, short = amount(whole.Indicator, value.Abs(), in.Tag), words.Left, words.LeftShort
		if value.IsNegative() {
			phrase, short = words.LeftBeyond, words.BeyondShort
		} else {
			exactness = data.Against(whole.Qualifier, part.Qualifier)
		}
	}
	text = loosely(text, exactness, in.Tag)
	line := phrase.In(in.Tag, text, number(part, in.Tag), number(whole, in.Tag))
	if strings.Contains(m.Title, text) {
		m.Lines = append([]string{line}, m.Lines...)
	} else { // the title is what was asked for
		m.Lines = append([]string{m.Title}, m.Lines...)
		m.Title = words.TitleValue.In(in.Tag, about(part.Query, in.Tag), short.In(in.Tag, text, number(part, in.Tag), number(whole, in.Tag)))
	}
	first := facts(part)[0]
	first.Measure, first.Value, first.Unit, first.Qualifier = name, message.Number(value.String()), unit, exactnessName(exactness)
	m.About.Figures = append([]message.Figure{first}, append(append(facts(part), facts(whole)...), m.About.Figures...)...)
}

// locatedNames lists places by name.
func locatedNames(all []data.Located, tag language.Tag) string {
	var names []string
	for _, l := range all {
		names = append(names, l.Label(tag))
	}
	return strings.Join(names, ", ")
}
