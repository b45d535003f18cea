package calendar

import (
	"cmp"
	"slices"
	"time"
)

// A LunarYear says when the holidays of the lunar calendar fall in a civil year.
type LunarYear struct {
	Year      int
	TetDay1   Day // the first day of the lunar year
	HungKings Day // the tenth of the third lunar month; no day if not known
}

// HolidayRules say how the public holidays of a year are laid out. Start from
// LawfulHolidays.
type HolidayRules struct {
	// TetBefore is how many of the five days of Tết lie before its first day.
	// The Labour Code of 2019, article 112, gives five days and leaves the
	// choice of days to the Prime Minister, year by year.
	TetBefore int
	// NationalAfter: the second day of the National Day holiday is 3 September
	// and not 1 September; also chosen year by year (article 112).
	NationalAfter bool
	// Choices replaces TetBefore and NationalAfter in single years.
	Choices map[int]HolidayChoice
	// Substitute: a holiday on a Saturday or Sunday is made up for on the next
	// working day (Labour Code of 2019, article 111.3).
	Substitute bool
	// CultureDayFrom is the first year in which 24 November is a day off; 0 is never.
	CultureDayFrom int
}

// A HolidayChoice is what was decided for one year.
type HolidayChoice struct {
	TetBefore     int
	NationalAfter bool
}

// LawfulHolidays returns the rules used unless somebody decides otherwise: Tết
// from the last day of the old lunar year to the fourth of the new, National
// Day with 1 September, substitutes for weekends, no holiday on 24 November.
func LawfulHolidays() HolidayRules { return HolidayRules{TetBefore: 1, Substitute: true} }

// PublicHolidays returns the public holidays of the given years in order of
// day, ready for NewCalendar or for an administrator to edit. Years that are
// not given have none; a lunar day that is no day is left out.
func PublicHolidays(years []LunarYear, rules HolidayRules) []Holiday {
	var all []Holiday
	for _, y := range years {
		all = append(all, rules.inYear(y)...)
	}
	slices.SortStableFunc(all, func(a, b Holiday) int { return cmp.Compare(a.From, b.From) })
	if rules.Substitute {
		all = withSubstitutes(all)
	}
	return all
}

func (r HolidayRules) inYear(y LunarYear) []Holiday {
	choice, made := r.Choices[y.Year]
	if !made {
		choice = HolidayChoice{r.TetBefore, r.NationalAfter}
	}
	national := dayOf(y.Year, time.September, 1)
	if choice.NationalAfter {
		national++
	}
	days := []Holiday{
		{dayOf(y.Year, time.January, 1), 1, "Tết Dương lịch", "New Year's Day"},
		{y.TetDay1.AddDays(-choice.TetBefore), 5, "Tết Nguyên đán", "Lunar New Year"},
		{y.HungKings, 1, "Giỗ Tổ Hùng Vương", "Hung Kings' Commemoration Day"},
		{dayOf(y.Year, time.April, 30), 1, "Ngày Chiến thắng", "Reunification Day"},
		{dayOf(y.Year, time.May, 1), 1, "Ngày Quốc tế Lao động", "Labour Day"},
		{national, 2, "Quốc khánh", "National Day"},
	}
	if r.CultureDayFrom != 0 && y.Year >= r.CultureDayFrom {
		days = append(days, Holiday{dayOf(y.Year, time.November, 24), 1, "Ngày Văn hóa Việt Nam", "Vietnam Culture Day"})
	}
	return slices.DeleteFunc(days, func(h Holiday) bool { return !h.From.real() })
}

// withSubstitutes adds the next free working day for each day off that falls
// on a weekend or on another holiday's day. Holidays come in order of day.
func withSubstitutes(holidays []Holiday) []Holiday {
	off := map[Day]bool{}
	for _, h := range holidays {
		for d := h.From; d <= h.Last(); d++ {
			off[d] = true
		}
	}
	all := slices.Clone(holidays)
	counted := map[Day]bool{}
	for _, h := range holidays {
		for d := h.From; d <= h.Last(); d++ {
			if onWeek(d) && !counted[d] {
				counted[d] = true
				continue
			}
			s := h.Last() + 1
			for off[s] || !onWeek(s) {
				s++
			}
			off[s] = true
			all = append(all, Holiday{s, 1, "Nghỉ bù " + h.Name, "Day off for " + h.NameEN})
		}
	}
	slices.SortStableFunc(all, func(a, b Holiday) int { return cmp.Compare(a.From, b.From) })
	return all
}
