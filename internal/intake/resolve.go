package intake

import "tiendo/internal/calendar"

// resolve is the period that an expression means where the scope's period is
// base: a part of the year without its year belongs to the year spoken of.
func (p *prose) resolve(m calendar.Match, base calendar.Period) calendar.Period {
	if m.Word == calendar.WordYTD && len(m.Periods) == 1 {
		return p.toDate(m.Periods[0], base)
	}
	if m.Word == calendar.WordSamePeriod && base != (calendar.Period{}) {
		if len(m.Periods) == 0 {
			return base.Previous()
		}
		return base.InYear(m.Periods[0].From.Year())
	}
	if len(m.Periods) == 0 {
		return base
	}
	one := m.Periods[0]
	if base == (calendar.Period{}) {
		base = p.doc.period
	}
	if year, ok := base.YearOf(); ok && m.Yearless {
		one = one.InYear(year.From.Year())
	}
	return one
}

// toDate is "from the beginning of the year" where a text is of a month or
// quarter: to the end of that, else to the day of the text.
func (p *prose) toDate(today, base calendar.Period) calendar.Period {
	if base == (calendar.Period{}) || base == p.doc.period {
		base = p.doc.period
	}
	year, ok := base.YearOf()
	if !ok || base == year || base.From.Year() != today.From.Year() {
		return today
	}
	_, month, _ := base.Last().Date()
	return calendar.Months(base.From.Year(), int(month))
}
