package commands

import (
	"tiendo/data"
	"tiendo/internal/chart"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// bullet is the picture of a progress: the figure against its plan and the year
// before.
func bullet(p *data.Progress, said *saying, in Input) chart.Bullet {
	tag := in.Tag
	a := &p.Actual
	b := chart.Bullet{
		Title: said.about, Subtitle: vi.UpperFirst(words.FundingSplit[string(a.Funding)].In(tag)),
		Value: a.Value.InexactFloat64(), ValueText: said.value, Sample: a.Sample, Small: standing{Attainment: p.Attainment}.small(),
		Words: chart.BulletWords{Value: measureLabel(data.Actual, tag) + " " + a.Period.Label(tag), Small: words.SmallPlan.In(tag)},
	}
	if p.Measured {
		b.HasPlan, b.Plan, b.PlanText = true, p.Plan.Value.InexactFloat64(), said.plan
		b.PercentText = said.percent
		b.Words.Percent = measureLabel(data.Plan, tag) + " " + said.planPeriod
		b.Words.Plan = words.PlanIs.In(tag, said.planPeriod, "")
	}
	if p.Before.Is() {
		b.HasBefore, b.Before, b.BeforeText = true, p.Before.Value.InexactFloat64(), said.before
		b.Words.Before = words.Before.In(tag, said.lastPeriod, "")
	}
	if a.Sample {
		b.Note = words.SampleData.In(tag)
	}
	return b
}
