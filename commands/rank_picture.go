package commands

import (
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/chart"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

func (r ranking) bars(in Input) chart.Bars {
	tag := in.Tag
	b := chart.Bars{
		Title:    r.title(r.topic(tag), tag),
		Subtitle: vi.UpperFirst(words.FundingSplit[string(r.query.Funding)].In(tag)),
		Unit:     r.query.Indicator.UnitLabel(tag),
		Note:     words.RankRule[r.by].In(tag),
		Words:    barWords(tag),
	}
	if r.by != byPercent {
		b.Words.Percent = "" // over nothing
	}
	for _, s := range r.ranked[:min(len(r.ranked), chart.MaxBars)] {
		b.Rows = append(b.Rows, r.bar(s, tag))
	}
	return b
}

func (r ranking) bar(s standing, tag language.Tag) chart.Bar {
	shown := s.Actual
	if r.by == byPlan {
		shown = s.Plan
	}
	bar := chart.Bar{Rank: s.rank, Name: s.Actual.Place.Label(tag), Value: shown.Value.InexactFloat64(), ValueText: bare(shown, tag), Sample: shown.Sample}
	if r.by == byPercent {
		bar.Plan, bar.HasPlan, bar.Small = s.Plan.Value.InexactFloat64(), true, s.small()
		bar.PercentText = percentSigned(&s.Attainment, tag)
	}
	return bar
}

func barWords(tag language.Tag) chart.BarWords {
	return chart.BarWords{
		Value: words.ColumnActual.In(tag), Plan: words.ColumnPlan.In(tag), Percent: words.PercentOfPlan.In(tag),
		Small: words.SmallPlan.In(tag), Sample: words.Basis[data.SampleKind].In(tag), Empty: words.Reasons[string(data.Missing)].In(tag),
	}
}
