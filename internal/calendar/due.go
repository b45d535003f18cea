package calendar

import "time"

// A Due is one day on which a duty falls due.
type Due struct {
	Before  Day    // the report must be in before this day begins
	Last    Day    // the last good day, the one before Before
	Workday Day    // the last working day on or before Last: what reminders aim at
	Minute  int    // minutes after midnight on Last at which it closes; 1440 is the end of the day
	Period  Period // the period reported; the zero Period if the duty names none
}

// Closes returns the instant, in loc, from which on a report is late.
func (d Due) Closes(loc *time.Location) time.Time {
	y, m, day := d.Last.Date()
	return time.Date(y, m, day, 0, d.Minute, 0, 0, loc)
}

// Due returns, in order, what falls due in within: every due whose last good
// day is one of its days. A date is never moved later for a weekend or a
// holiday; only Workday moves, to the earlier side. Without a rule nothing
// falls due. A nil cal knows no holidays.
func (r Rule) Due(within Period, reports Reported, cal *Calendar) []Due {
	if r.how == 0 || within.Valid() != nil {
		return nil
	}
	if r.how == dueOnce {
		return keep(nil, r.single(reports, cal), within)
	}
	var dues []Due
	// One unit further than within: "before 1" falls due in the month before.
	for unit := r.unitOf(within.From); unit != (Period{}) && unit.From <= within.To; unit = unit.Next() {
		month := r.monthIn(unit)
		dues = keep(dues, newDue(r.before(month, cal), reports.Period(month), cal), within)
	}
	return dues
}

func keep(dues []Due, d Due, within Period) []Due {
	if within.Contains(d.Last) {
		return append(dues, d)
	}
	return dues
}

// unitOf returns the month, quarter or year of the rule that holds d.
func (r Rule) unitOf(d Day) Period {
	y, m, _ := d.Date()
	switch r.every {
	case KindMonth:
		return Month(y, m)
	case KindQuarter:
		return Quarter(y, (int(m)+2)/3)
	}
	return Year(y)
}

// monthIn returns the month of unit in which the rule's day lies.
func (r Rule) monthIn(unit Period) Period {
	if r.every == KindYear && r.how == dueBefore {
		return Month(unit.From.Year(), r.month)
	}
	y, m, _ := unit.Last().Date()
	return Month(y, m)
}

// before returns the day before whose beginning the report due in month is due.
func (r Rule) before(month Period, cal *Calendar) Day {
	switch r.how {
	case dueBefore:
		// "Before 31" in a month of 30 days is the end of the month.
		return min(month.From.AddDays(r.n-1), month.To)
	case dueWorkday:
		if d := cal.AddWorkdays(month.From.AddDays(-1), r.n); d < month.To {
			return d.AddDays(1)
		}
		// A month with fewer working days, over a long holiday, closes with its last.
		return cal.OnOrBefore(month.Last()).AddDays(1)
	}
	return month.To
}

func (r Rule) single(reports Reported, cal *Calendar) Due {
	y, m, _ := r.once.Date()
	d := newDue(r.once.AddDays(1), reports.Period(Month(y, m)), cal)
	if r.minute > 0 {
		d.Minute = r.minute - 1
	}
	return d
}

func newDue(before Day, p Period, cal *Calendar) Due {
	last := before.AddDays(-1)
	return Due{Before: before, Last: last, Workday: cal.OnOrBefore(last), Minute: 24 * 60, Period: p}
}
