package commands

import (
	"context"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// answer says a progress: the title is the answer, the lines help to judge it,
// the small print is its passport.
func (o progressOptions) answer(ctx context.Context, store *data.Store, in Input, p *data.Progress, said *saying, l data.Located) (message.Message, error) {
	c, tag := store.Catalogue(), in.Tag
	a := p.Actual
	m := message.Message{
		Status: message.Answer,
		Title:  title(p, said, tag),
		About: message.About{
			Intent: "value", Places: []string{a.Place.Key}, Indicator: a.Indicator.Code, Period: a.Period.Code(),
			Measure: string(a.Measure), Funding: string(a.Funding), Figures: append(facts(a), facts(p.Plan)...),
		},
	}
	former(&m, l, a.Query, c, in)
	if !a.Is() {
		m.Status = message.NoData
		m.Lines = append(m.Lines, absence(a, c, in)...)
	}
	m.Lines = append(m.Lines, planLines(p, said, c, tag)...)
	m.Lines = append(m.Lines, beforeLine(p, said, tag)...)
	m.Lines = append(m.Lines, remarks(a, c, tag)...)
	if p.Sum.Is() {
		m.Lines = append(m.Lines, words.ProvincesCome.In(tag, number(p.Sum, tag), amount(a.Indicator, p.Sum.Value.Sub(a.Value).Abs(), tag)))
	}
	if !a.Is() {
		if err := o.offer(ctx, store, in, a, &m); err != nil {
			return message.Message{}, err
		}
	}
	passport(&m, c, in.Today(), tag, a, p.Plan)
	return m, nil
}

func title(p *data.Progress, said *saying, tag language.Tag) string {
	switch {
	case p.Measured:
		return words.TitlePercent.In(tag, said.about, said.value, said.percent, said.planPeriod)
	case p.Actual.Is():
		return words.TitleValue.In(tag, said.about, said.value)
	case planOnly(p.Attainment):
		return words.TitlePlanOnly.In(tag, said.about, said.plan)
	}
	return words.TitleValue.In(tag, said.about, words.Reasons[string(p.Actual.Reason)].In(tag))
}

// planOnly reports whether nothing but a plan of the very period is known.
func planOnly(p data.Attainment) bool {
	return !p.Actual.Is() && p.Plan.Is() && p.Plan.Period == p.Actual.Period && p.Plan.Indicator.Code == p.Actual.Indicator.Code
}

// absence explains why there is no number.
func absence(a data.Answer, c *data.Catalogue, in Input) []string {
	tag := in.Tag
	switch a.Reason {
	case data.NotCarried, data.Unsaid:
		lines := []string{words.NotZero.In(tag)}
		if a.Says != nil && a.Says.Note != "" {
			lines = append([]string{words.SourceSays.In(tag, a.Says.Note)}, lines...)
		}
		return lines
	case data.NotDue:
		if a.Due == nil {
			return []string{words.PeriodRuns.In(tag, a.Period.Last().Label(tag))}
		}
		return []string{words.ReportDue.In(tag, a.Due.Label(tag), a.Due.Before.Label(tag), c.Work.WorkdaysBetween(in.Today(), a.Due.Workday))}
	case data.Contradiction:
		return []string{words.Contradict.In(tag, sum(a, a.Partial, c, tag))}
	case data.PartMissing:
		lines := []string{words.PartsKnown.In(tag, a.Have, a.Want, words.Parts[a.PartSize.String()].In(tag))}
		if len(a.Partial) <= maxButtons {
			var parts []string
			for _, t := range a.Partial {
				parts = append(parts, term(a, t, c, tag))
			}
			lines = append(lines, words.PartsAre.In(tag, strings.Join(parts, " · ")))
		}
		if len(a.Lacking) > 0 {
			lines = append(lines, words.PartsLacking.In(tag, placeNames(a.Lacking, tag)))
		}
		return lines
	case data.NoPlace:
		if next, ok := c.Place(a.Place.Successor); ok {
			return []string{words.PlaceEnded.In(tag, a.Place.Label(tag), a.Place.To.Label(tag), next.Label(tag))}
		}
		return []string{words.PlaceBegan.In(tag, a.Place.Label(tag), a.Place.From.Label(tag))}
	}
	return nil
}

func placeNames(places []data.Place, tag language.Tag) string {
	return strings.Join(data.Labels(places, tag), ", ")
}

// planLines tell the plan and what is left to it.
func planLines(p *data.Progress, said *saying, c *data.Catalogue, tag language.Tag) []string {
	if !p.Plan.Is() {
		if p.Actual.Is() {
			return []string{words.NoPlan.In(tag)}
		}
		return nil
	}
	name := words.PlanIs.In(tag, said.planPeriod, said.plan)
	if p.Plan.Indicator.Code != p.Actual.Indicator.Code {
		name = words.PlanOfIs.In(tag, p.Plan.Indicator.Label(tag), said.planPeriod, said.plan)
	}
	if planOnly(p.Attainment) {
		return nil // the title says it
	}
	var lines []string
	if p.Measured && p.Remaining.IsPositive() {
		name += " · " + words.Remaining.In(tag, loosely(amount(p.Plan.Indicator, p.Remaining, tag), data.Against(p.Plan.Qualifier, p.Actual.Qualifier), tag))
		if p.Months > 0 {
			name += ", " + words.Monthly.In(tag, amount(p.Plan.Indicator, monthly(p), tag))
		}
	} else if p.Measured && p.Remaining.IsNegative() {
		name += " · " + words.Beyond.In(tag, loosely(amount(p.Plan.Indicator, p.Remaining.Neg(), tag), p.Exactness(), tag))
	}
	lines = append(lines, name)
	if how := derivation(p.Plan, c, tag); how != "" {
		lines = append(lines, how)
	}
	return lines
}

// monthly is what a month must bring: whole pieces of what cannot be divided.
func monthly(p *data.Progress) decimal.Decimal {
	if !p.Plan.Indicator.Money() {
		return p.Monthly.RoundCeil(0)
	}
	return short(p.Monthly)
}

// beforeLine compares with the same period of the year before.
func beforeLine(p *data.Progress, said *saying, tag language.Tag) []string {
	if !p.Before.Is() || !p.Actual.Is() {
		return nil
	}
	line := words.Before.In(tag, said.lastPeriod, said.before)
	if change, ok := p.Growth(); ok {
		switch {
		case change.IsPositive():
			line += " (" + words.Grew.In(tag, vi.FormatPercent(change, tag)) + ")"
		case change.IsNegative():
			line += " (" + words.Fell.In(tag, vi.FormatPercent(change.Neg(), tag)) + ")"
		}
	}
	return []string{line}
}

// remarks tell how a number came about, what its source adds to it, and who
// says otherwise.
func remarks(a data.Answer, c *data.Catalogue, tag language.Tag) []string {
	var lines []string
	if how := derivation(a, c, tag); how != "" {
		lines = append(lines, how)
	}
	if a.Rival != nil {
		lines = append(lines, words.Rival.In(tag, number(*a.Rival, tag), derivation(*a.Rival, c, tag)))
	}
	if a.Way == data.Reported && a.Terms[0].Note != "" {
		lines = append(lines, words.NoteIs.In(tag, a.Terms[0].Note))
	}
	for _, f := range a.Others {
		if f.Absence != data.Present {
			continue
		}
		source, _ := c.Source(f.Entry.Source)
		phrase := words.OtherSource
		if !f.Agrees(a.Value) {
			phrase = words.OtherDiffers
		}
		lines = append(lines, phrase.In(tag, source.Publisher, qualified(a.Indicator, f.Value, f.Qualifier, tag)))
	}
	return lines
}
