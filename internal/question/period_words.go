package question

import (
	"slices"

	"tiendo/internal/calendar"
)

// readPeriodWords takes the expressions that need more than the calendar.
func (r *reader) readPeriodWords(word func(calendar.Word) *periodSpan) {
	now := r.ctx.Today
	switch none := len(r.q.Periods) == 0 && !slices.Contains(r.q.Ambiguous, PeriodSlot); {
	case word(calendar.WordYTD) != nil && none:
		r.q.Period = word(calendar.WordYTD).Periods[0]
		r.q.Periods = []calendar.Period{r.q.Period}
	case word(calendar.WordToDate) != nil && now != 0 && (none || r.q.Period == calendar.Year(now.Year())):
		y, m, _ := now.Date()
		soFar := calendar.Months(y, int(m))
		if !none { // năm nay đến nay
			r.q.Period, r.q.Periods = soFar, []calendar.Period{soFar}
			break
		}
		if !r.has(overYears, changeOf) {
			r.ask(Choice{Slot: PeriodSlot, Periods: []calendar.Period{soFar, calendar.Year(y)}})
		}
	case word(calendar.WordLatest) != nil && none:
		r.q.Latest = true
	case none && (word(calendar.WordThisPeriod) != nil || word(calendar.WordLastPeriod) != nil):
		r.ask(Choice{Slot: PeriodSlot})
	case none && word(calendar.WordStage) != nil:
		r.ask(Choice{Slot: PeriodSlot})
	}
	if word(calendar.WordCumulative) != nil {
		r.cumulate()
	}
	if same := word(calendar.WordSamePeriod); same != nil {
		r.samePeriod(*same)
	}
}

// cumulate asks what "lũy kế quý III" counts: the quarter, or all until its end.
func (r *reader) cumulate() {
	p := r.q.Period
	if k := p.Kind(); len(r.q.Periods) != 1 || k != calendar.KindQuarter && k != calendar.KindMonth && k != calendar.KindHalf {
		return
	}
	year, _ := p.YearOf()
	until := calendar.Period{From: year.From, To: p.To}
	if until != p {
		r.q.Period, r.q.Periods = noPeriod, nil
		r.ask(Choice{Slot: PeriodSlot, Periods: []calendar.Period{until, p}})
	}
}

// samePeriod adds the same period of an earlier year to compare with.
func (r *reader) samePeriod(m periodSpan) {
	switch {
	case r.q.Period == noPeriod || len(r.q.Periods) > 1:
	case len(m.Periods) == 1:
		r.q.Periods = []calendar.Period{r.q.Period.InYear(m.Periods[0].From.Year()), r.q.Period}
	default:
		r.q.Periods = []calendar.Period{r.q.Period.Previous(), r.q.Period}
	}
}

// said says whether the question has the period word.
func (r *reader) said(w calendar.Word) bool {
	return slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.Word == w })
}
