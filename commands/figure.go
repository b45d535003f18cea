package commands

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// amount is an exact value with its unit.
func amount(i data.Indicator, d decimal.Decimal, tag language.Tag) string {
	if i.Money() {
		return vi.FormatMoney(d, tag)
	}
	unit := i.UnitLabel(tag)
	if !words.Vietnamese(tag) && d.Equal(decimal.NewFromInt(1)) {
		unit = words.Singular(unit)
	}
	return vi.FormatNumber(d, tag) + " " + unit
}

// qualified is a value as exactly as its source gives it.
func qualified(i data.Indicator, d decimal.Decimal, q data.Qualifier, tag language.Tag) string {
	text := amount(i, d, tag)
	if q == data.Estimated {
		return words.Qualified[string(q)].In(tag, text)
	}
	return loosely(text, q, tag)
}

// loosely is a text about a value that was worked out, as exactly as its figures
// allow. That of an estimate needs no word: the estimate beside it has one.
func loosely(text string, q data.Qualifier, tag language.Tag) string {
	if q == data.Exact || q == data.Estimated {
		return text
	}
	return words.Qualified[string(q)].In(tag, text)
}

// percentage is how much of a plan was reached.
func percentage(p *data.Attainment, tag language.Tag) string {
	return loosely(vi.FormatPercent(p.Percent, tag), p.Exactness(), tag)
}

// percentSigned is percentage for a cell or a picture, with a sign in place of the word.
func percentSigned(p *data.Attainment, tag language.Tag) string {
	return looseSign(p.Exactness()) + vi.FormatPercent(p.Percent, tag)
}

// exactnessName is a qualifier for programs, which have a name for none as well.
func exactnessName(q data.Qualifier) string { return cmp.Or(string(q), "exact") }

// looseSign is the sign for what is not exact.
func looseSign(q data.Qualifier) string {
	switch q {
	case data.Over:
		return ">"
	case data.Under:
		return "<"
	case data.Approx, data.Estimated:
		return "~"
	}
	return ""
}

// number is the number of an answer, named as an estimate where it is one.
func number(a data.Answer, tag language.Tag) string {
	text := qualified(a.Indicator, a.Value, a.Qualifier, tag)
	if a.Estimate && a.Qualifier != data.Estimated {
		text = words.EstimatedResult.In(tag, text)
	}
	return text
}

// about names the number that a question is about: "Doanh thu tư vấn miền Trung
// - Tây Nguyên, 6 tháng đầu năm 2020".
func about(q data.Query, tag language.Tag) string {
	if q.Period == (calendar.Period{}) {
		return words.AboutPlace.In(tag, indicatorName(q, tag), inside(q.Place, tag))
	}
	return words.About.In(tag, indicatorName(q, tag), inside(q.Place, tag), q.Period.Label(tag))
}

// indicatorName is the name of the indicator, with whose money it is where that
// is one source's alone.
func indicatorName(q data.Query, tag language.Tag) string {
	text := q.Indicator.Label(tag)
	if q.Funding != data.All && q.Funding != "" {
		text += " (" + fundingLabel(q.Funding, tag) + ")"
	}
	return text
}

// inside is the name of a place within a sentence. That of a region begins with
// a common noun.
func inside(p data.Place, tag language.Tag) string {
	if p.Province() || p.Region() && !words.Vietnamese(tag) {
		return p.Label(tag)
	}
	return vi.LowerFirst(p.Label(tag))
}

func fundingLabel(f data.Funding, tag language.Tag) string { return words.Fundings[string(f)].In(tag) }

func measureLabel(m data.Measure, tag language.Tag) string { return words.Measures[string(m)].In(tag) }

// unitLabel tells the two units of one name apart.
func unitLabel(l data.Located, tag language.Tag) string {
	if l.Former() {
		return words.UnitUntil.In(tag, l.Label(tag), l.To.Label(tag))
	}
	return words.UnitSince.In(tag, l.Label(tag), l.From.Label(tag))
}

// unitLabels name places for one list: two units of one name are told apart.
func unitLabels(places []data.Place, tag language.Tag) []string {
	labels, count := data.Labels(places, tag), map[string]int{}
	for _, label := range labels {
		count[label]++
	}
	for i, p := range places {
		if count[labels[i]] > 1 {
			labels[i] = unitLabel(data.Located{Place: p}, tag)
		}
	}
	return labels
}

// facts are the figures of an answer for programs.
func facts(a data.Answer) []message.Figure {
	if !a.Is() {
		return nil
	}
	measure := a.Measure
	if a.Estimate {
		measure = data.Estimate
	}
	var sources []string
	for _, t := range a.Terms {
		if !strings.Contains("|"+strings.Join(sources, "|")+"|", "|"+t.Entry.Source+"|") {
			sources = append(sources, t.Entry.Source)
		}
	}
	return []message.Figure{{
		Place: a.Place.Key, Indicator: a.Indicator.Code, Period: a.Period.Code(), Measure: string(measure), Funding: string(a.Funding),
		Value: message.Number(a.Value.String()), Qualifier: exactnessName(a.Qualifier), Unit: a.Indicator.Unit, Source: strings.Join(sources, "|"),
	}}
}

// term is one part of a derived number: "quý I năm 2020 12 cơ sở".
func term(a data.Answer, t data.Term, c *data.Catalogue, tag language.Tag) string {
	text := termName(a, t, c, tag) + " " + qualified(a.Indicator, t.Value, t.Qualifier, tag)
	if a.Way != data.Fundings && t.Funding != a.Funding {
		text += " (" + fundingLabel(t.Funding, tag) + ")"
	}
	return text
}

// termName says how a part differs from the whole: its place, funds or period.
func termName(a data.Answer, t data.Term, c *data.Catalogue, tag language.Tag) string {
	switch {
	case t.Place != a.Place.Key:
		place, _ := c.Place(t.Place)
		return place.Label(tag)
	case a.Way == data.Fundings:
		return fundingLabel(t.Funding, tag)
	}
	return t.Period.Label(tag)
}

// derivation is how a number came about, "" for a reported one.
func derivation(a data.Answer, c *data.Catalogue, tag language.Tag) string {
	switch {
	case !a.Is() || a.Way == data.Reported:
		return ""
	case a.Way == data.FromProjects:
		return words.ComputedFrom.In(tag, a.Projects)
	}
	if n := len(a.Terms); n > maxTerms {
		return words.DerivedMany.In(tag, n, termName(a, a.Terms[0], c, tag), termName(a, a.Terms[n-1], c, tag))
	}
	return words.Derived.In(tag, sum(a, a.Terms, c, tag))
}

// sum writes terms as a sum.
func sum(a data.Answer, terms []data.Term, c *data.Catalogue, tag language.Tag) string {
	var b strings.Builder
	for i, t := range terms {
		switch {
		case t.Sign < 0:
			b.WriteString(" − ")
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(term(a, t, c, tag))
	}
	return b.String()
}

// short rounds an amount that is said with "about" to three digits.
func short(d decimal.Decimal) decimal.Decimal {
	whole := int32(len(d.Truncate(0).Coefficient().String()))
	if whole >= 3 {
		return d.Round(3 - whole)
	}
	return d.Round(2)
}

// periodLabels joins the names of periods.
func periodLabels(periods []calendar.Period, tag language.Tag) string {
	var names []string
	for _, p := range periods {
		names = append(names, p.Label(tag))
	}
	return strings.Join(names, " · ")
}
