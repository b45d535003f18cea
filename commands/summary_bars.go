package commands

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/chart"
	"tiendo/internal/words"
)

// bars are the pictures of a summary that say something: the money of several
// contents, and how far there is from each plan.
func (s wordSummary) bars(tag language.Tag) []chart.Bars {
	split := words.FundingSplit[string(s.q.Funding)].In(tag)
	money := chart.Bars{Title: words.MoneyByContent.In(tag, s.q.Place.Label(tag), s.q.Period.Label(tag)), Subtitle: split, Words: barWords(tag)}
	plans := chart.Bars{Title: words.PercentByContent.In(tag, s.q.Place.Label(tag), s.q.Period.Label(tag)), Subtitle: split, Words: barWords(tag), Note: words.PercentScale.In(tag)}
	money.Words.Percent = ""
	for _, p := range s.all {
		a := p.Actual
		if a.Is() && strings.HasSuffix(a.Indicator.Code, ".money") {
			money.Unit = a.Indicator.UnitLabel(tag)
			money.Rows = append(money.Rows, chart.Bar{Name: contentName(a.Indicator.Content, tag), Value: a.Value.InexactFloat64(), ValueText: bare(a, tag), Sample: a.Sample})
		}
		if p.Measured {
			plans.Rows = append(plans.Rows, percentBar(p, tag))
		}
	}
	var all []chart.Bars
	if len(money.Rows) > 1 { // alone a bar would look like all of something
		all = append(all, money)
	}
	if len(plans.Rows) > 0 {
		all = append(all, plans)
	}
	return all
}

// percentBar is an indicator on the scale of its own plan.
func percentBar(p data.Attainment, tag language.Tag) chart.Bar {
	return chart.Bar{
		Name: p.Actual.Indicator.Label(tag), Value: p.Percent.InexactFloat64(), Plan: 100, HasPlan: true,
		ValueText: number(p.Actual, tag), PercentText: percentSigned(&p, tag), Small: standing{Attainment: p}.small(), Sample: p.Actual.Sample,
	}
}
