package calendar

import (
	"fmt"
	"strconv"
	"time"

	"golang.org/x/text/language"
)

// A Day is a civil date without a zone, counted so that Day 1 is 0001-01-01 of
// the Gregorian calendar; days compare with < and ==. The zero Day is no day.
type Day int32

// unixEpoch is 1970-01-01 as a Day.
const unixEpoch = 719163

// lastDay is 9999-12-31: later days have no four-digit year.
const lastDay Day = 3652059

// NewDay returns the day y-m-d. The year is 1 to 9999; a date that does not
// exist is refused with a *FieldError naming year, month or day.
func NewDay(y int, m time.Month, d int) (Day, error) {
	switch {
	case y < 1 || y > 9999:
		return 0, &FieldError{"year", strconv.Itoa(y), "1 to 9999"}
	case m < time.January || m > time.December:
		return 0, &FieldError{"month", strconv.Itoa(int(m)), "1 to 12"}
	case d < 1 || d > daysIn(y, m):
		return 0, &FieldError{"day", strconv.Itoa(d), fmt.Sprintf("1 to %d in %04d-%02d", daysIn(y, m), y, int(m))}
	}
	return dayOf(y, m, d), nil
}

// ParseDay reads a day written 2006-01-02 and nothing else. The error wraps a
// *FieldError.
func ParseDay(s string) (Day, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, fmt.Errorf("read day: %w", &FieldError{"day", clip(s), "a date like 2006-01-02"})
	}
	y, okY := digits(s[:4])
	m, okM := digits(s[5:7])
	d, okD := digits(s[8:])
	if !okY || !okM || !okD {
		return 0, fmt.Errorf("read day: %w", &FieldError{"day", clip(s), "a date like 2006-01-02"})
	}
	day, err := NewDay(y, time.Month(m), d)
	if err != nil {
		return 0, fmt.Errorf("read day %s: %w", s, err)
	}
	return day, nil
}

// DayOf returns the civil day of t in t's own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	if y < 1 || y > 9999 {
		return 0
	}
	return dayOf(y, m, d)
}

// Years are counted from March here, so that the day a leap year adds is the
// last of one: the first days of the months then lie on a line.
const (
	daysOf400  = 146097 // days in 400 years
	afterMarch = 305    // days from 1 March of year 0 to the day before Day 1
)

// dayOf takes month 13 as January of the next year; the year is 1 to 9999, or
// the one after.
func dayOf(y int, m time.Month, d int) Day {
	months := y*12 + int(m) - 3 // from March of year 0
	year, month := months/12, months%12
	return Day(365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + d - afterMarch - 1)
}

// String returns 2006-01-02, and "" for the zero Day.
func (d Day) String() string {
	if !d.real() {
		return ""
	}
	y, m, dd := d.Date()
	b := pad(make([]byte, 0, len("2006-01-02")), y, 4)
	b = pad(append(b, '-'), int(m), 2)
	return string(pad(append(b, '-'), dd, 2))
}

// Date returns year, month and day of the month; three zeros for the zero Day.
func (d Day) Date() (y int, m time.Month, day int) {
	if !d.real() {
		return 0, 0, 0
	}
	n := uint32(d) + afterMarch // 32 bits divide in half the time of 64
	of400 := n % daysOf400
	year := (of400 - of400/1460 + of400/36524 - of400/146096) / 365
	ofYear := of400 - 365*year - year/4 + year/100
	month := (5*ofYear + 2) / 153
	dayOfMonth := ofYear - (153*month+2)/5 + 1
	months := (n/daysOf400*400+year)*12 + month + 2 // from January of year 0
	return int(months / 12), time.Month(months%12 + 1), int(dayOfMonth)
}

// Year returns the year, 0 for the zero Day.
func (d Day) Year() int {
	y, _, _ := d.Date()
	return y
}

// Month is the month that holds d.
func (d Day) Month() Period {
	y, m, _ := d.Date()
	return Month(y, m)
}

// Weekday returns the day of the week; of the zero Day it means nothing.
func (d Day) Weekday() time.Weekday {
	// 0001-01-01, Day 1, was a Monday.
	return time.Weekday(((int(d) % 7) + 7) % 7)
}

// Time returns the midnight that begins d in loc, the zero Time for no day.
// Where a change of clocks removes that midnight it is as time.Date has it.
func (d Day) Time(loc *time.Location) time.Time {
	if d == 0 {
		return time.Time{}
	}
	if loc == time.UTC {
		return time.Unix((int64(d)-unixEpoch)*86400, 0).UTC()
	}
	y, m, day := d.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, loc)
}

// AddDays returns the day n days later, earlier if n is negative. From no day,
// and beyond 0001-01-01 to 9999-12-31, it is no day.
func (d Day) AddDays(n int) Day {
	if !d.real() || n > int(lastDay) || n < -int(lastDay) {
		return 0
	}
	if s := Day(int(d) + n); s.real() {
		return s
	}
	return 0
}

// AddMonths returns the same day of the month n months later, or the last day
// of that month if it is shorter. Out of range, as in AddDays, is no day.
func (d Day) AddMonths(n int) Day {
	if !d.real() || n > 12*9999 || n < -12*9999 {
		return 0
	}
	y, m, day := d.Date()
	months := y*12 + int(m) - 1 + n
	y, m = months/12, time.Month(months%12+1)
	if months < 12 || y > 9999 {
		return 0
	}
	if day > shortestMonth {
		day = min(day, daysIn(y, m))
	}
	return dayOf(y, m, day)
}

// shortestMonth is how many days every month has.
const shortestMonth = 28

// Label returns the day for a reader: 24/11/2026, or 24 November 2026 in
// English; "" for the zero Day.
func (d Day) Label(tag language.Tag) string {
	y, m, day := d.Date()
	switch {
	case y == 0:
		return ""
	case inVietnamese(tag):
		b := pad(make([]byte, 0, len("02/01/2006")), day, 2)
		b = pad(append(b, '/'), int(m), 2)
		return string(pad(append(b, '/'), y, 4))
	}
	return strconv.Itoa(day) + " " + m.String() + " " + strconv.Itoa(y)
}

// MarshalText writes the day as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes; empty text is no day.
func (d *Day) UnmarshalText(text []byte) (err error) {
	*d = 0
	if len(text) > 0 {
		*d, err = ParseDay(string(text))
	}
	return err
}

func (d Day) real() bool { return d > 0 && d <= lastDay }

func daysIn(y int, m time.Month) int { return int(dayOf(y, m+1, 1) - dayOf(y, m, 1)) }

// digits reads a short text of decimal digits only.
func digits(s string) (n int, ok bool) {
	if s == "" || len(s) > 9 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// clip keeps an error readable when somebody pastes a page.
func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
