package calendar

import (
	"fmt"
	"time"
)

// A Period is a half-open range of days, From to the day before To. Periods
// compare with ==, and equal ranges are one period whatever they were called:
// three months from January are the first quarter, twelve are the year. The
// zero Period is no period.
type Period struct{ From, To Day }

// A Kind says what sort of range a period is.
type Kind uint8

// The kinds of period. A cumulative period is n months from January that is
// not also a month, quarter, half or year; a stage is several whole years.
const (
	KindNone       Kind = iota // the zero Period, or one that is not Valid
	KindMonth                  // 2020-09
	KindQuarter                // 2020-Q3
	KindHalf                   // 2020-H1
	KindCumulative             // 2023-M09
	KindYear                   // 2020
	KindStage                  // 2016..2020
	KindMonths                 // other whole months: 2024-07..2024-08
	KindDays                   // any other range: 2026-02-15..2026-03-14
)

// String returns the kind's name in English, for messages to developers.
func (k Kind) String() string {
	names := [...]string{"none", "month", "quarter", "half", "cumulative", "year", "stage", "months", "days"}
	if int(k) < len(names) {
		return names[k]
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// Year returns the whole year y. Like its neighbours below it returns the zero
// Period, which is not Valid, for a year outside FirstYear to LastYear or a
// number that does not exist.
func Year(y int) Period { return span(y, 1, 12, true) }

// Half returns the first (1) or second (2) half of year y.
func Half(y, n int) Period { return span(y, 6*n-5, 6*n, n >= 1 && n <= 2) }

// Quarter returns quarter n, 1 to 4, of year y.
func Quarter(y, n int) Period { return span(y, 3*n-2, 3*n, n >= 1 && n <= 4) }

// Month returns the month m of year y.
func Month(y int, m time.Month) Period {
	return span(y, int(m), int(m), m >= time.January && m <= time.December)
}

// Months returns the n months from January of year y, n from 1 to 12: Months(y, 3)
// is the first quarter and Months(y, 12) the year.
func Months(y, n int) Period { return span(y, 1, n, n >= 1 && n <= 12) }

// Stage returns the years first to last, both included; Stage(y, y) is the year y.
func Stage(first, last int) Period {
	if first > last {
		return Period{}
	}
	return Period{Year(first).From, Year(last).To}.valid()
}

// span returns the months first to last of year y, if ok.
func span(y, first, last int, ok bool) Period {
	if !ok || first > last || y < FirstYear || y > LastYear {
		return Period{}
	}
	return Period{dayOf(y, time.Month(first), 1), dayOf(y, time.Month(last+1), 1)}
}

// valid returns p, or the zero Period if p is not Valid.
func (p Period) valid() Period {
	if !p.From.real() || !p.To.real() || p.Valid() != nil {
		return Period{}
	}
	return p
}

// The range of days that periods may hold, from 1900-01-01 to the day before
// 2200-01-01.
const (
	firstDay Day = 693596
	endDay   Day = 803169
)

// Valid returns nil, or a *FieldError that names what is wrong: a missing day,
// an end that is not after the beginning, a year outside FirstYear to LastYear.
func (p Period) Valid() error {
	switch {
	case !p.From.real():
		return &FieldError{"period from", p.From.String(), "a day"}
	case !p.To.real():
		return &FieldError{"period to", p.To.String(), "a day"}
	case p.To <= p.From:
		return &FieldError{"period to", p.To.String(), "a day after " + p.From.String()}
	case p.From < firstDay:
		return &FieldError{"period from", p.From.String(), fmt.Sprintf("a day from %d on", FirstYear)}
	case p.To > endDay:
		return &FieldError{"period to", p.To.String(), fmt.Sprintf("a day up to the end of %d", LastYear)}
	}
	return nil
}

// Last returns the last day of p, which To is the day after.
func (p Period) Last() Day { return p.To.AddDays(-1) }

// Days returns the number of days in p.
func (p Period) Days() int { return int(p.To - p.From) }

// Kind returns what sort of range p is, KindNone if it is not Valid.
func (p Period) Kind() Kind {
	k, _, _, _ := p.shape()
	return k
}

// shape returns the kind, and for all but KindDays the first year, first month
// and number of months.
func (p Period) shape() (k Kind, year, month, n int) {
	if p.Valid() != nil {
		return KindNone, 0, 0, 0
	}
	y1, m1, d1 := p.From.Date()
	y2, m2, d2 := p.To.Date()
	if d1 != 1 || d2 != 1 {
		return KindDays, 0, 0, 0
	}
	year, month, n = y1, int(m1), (y2-y1)*12+int(m2-m1)
	switch {
	case month == 1 && n == 12:
		k = KindYear
	case month == 1 && n%12 == 0:
		k = KindStage
	case n == 1:
		k = KindMonth
	case n == 3 && month%3 == 1:
		k = KindQuarter
	case n == 6 && month%6 == 1:
		k = KindHalf
	case month == 1 && n < 12:
		k = KindCumulative
	default:
		k = KindMonths
	}
	return k, year, month, n
}
