package commands

import (
	"golang.org/x/text/language"

	"tiendo/data"
)

// A saying is what the text of a progress and its picture both say, worded once.
type saying struct {
	about                  string // "Doanh thu tư vấn Gia Lai, 6 tháng đầu năm 2020"
	value, plan, before    string // the numbers that there are, with their units
	percent                string // of the plan, if that can be said
	planPeriod, lastPeriod string
}

func sayingOf(p *data.Progress, tag language.Tag) saying {
	s := saying{about: about(p.Actual.Query, tag)}
	if p.Actual.Is() {
		s.value = number(p.Actual, tag)
	}
	if p.Plan.Is() {
		s.plan, s.planPeriod = number(p.Plan, tag), p.Plan.Period.Label(tag)
	}
	if p.Before.Is() {
		s.before, s.lastPeriod = number(p.Before, tag), p.Before.Period.Label(tag)
	}
	if p.Measured {
		s.percent = percentage(&p.Attainment, tag)
	}
	return s
}
