package calendar

import (
	"fmt"
	"strings"
	"time"
)

// Code returns the one canonical code of p, "" if p is not Valid: 2020,
// 2020-H1, 2020-Q3, 2020-09, 2023-M09, 2016..2020, and for ranges that have no
// name 2024-07..2024-08 or 2026-02-15..2026-03-14 (last day included). Codes
// begin with the first year, so their text order is by that year.
func (p Period) Code() string {
	k, y, m, n := p.shape()
	b := make([]byte, 0, len("2006-01-02..2006-01-02"))
	switch b = pad(b, y, 4); k {
	case KindNone:
		return ""
	case KindHalf:
		b = append(b, '-', 'H', byte('1'+m/6))
	case KindQuarter:
		b = append(b, '-', 'Q', byte('1'+m/3))
	case KindMonth:
		b = pad(append(b, '-'), m, 2)
	case KindCumulative:
		b = pad(append(b, '-', 'M'), n, 2)
	case KindStage:
		b = pad(append(b, '.', '.'), y+n/12-1, 4)
	case KindMonths:
		y2, m2, _ := p.Last().Date()
		b = pad(append(b, '-'), m, 2)
		b = pad(append(b, '.', '.'), y2, 4)
		b = pad(append(b, '-'), int(m2), 2)
	case KindDays:
		return p.From.String() + ".." + p.Last().String()
	}
	return string(b)
}

// pad appends n with width digits, one to four.
func pad(b []byte, n, width int) []byte {
	for unit := [...]int{1, 10, 100, 1000}[width-1]; unit > 0; unit /= 10 {
		b = append(b, byte('0'+n/unit%10))
	}
	return b
}

// String returns the period's code.
func (p Period) String() string { return p.Code() }

// ParseCode reads a period code. Beside the canonical forms of Code it takes
// the other names of the same ranges: 2020-M06 is 2020-H1, 2020-M03 is
// 2020-Q1, 2020-M12 and 2020..2020 are 2020. The error wraps a *FieldError
// that names the part which is wrong.
func ParseCode(code string) (Period, error) {
	p, err := parseCode(code)
	if err != nil {
		return Period{}, fmt.Errorf("read period code %q: %w", clip(code), err)
	}
	return p, nil
}

func parseCode(code string) (Period, error) {
	first, last, isRange := strings.Cut(code, "..")
	if !isRange {
		if len(code) == len("2006-01-02") {
			return Period{}, &FieldError{"period", clip(code), "a period and not a day"}
		}
		return parseOne(code)
	}
	if len(first) != len(last) || strings.ContainsAny(code, "HQM") {
		return Period{}, &FieldError{"period", clip(code), "two years, months or days joined by .."}
	}
	from, err := parseOne(first)
	if err != nil {
		return Period{}, err
	}
	to, err := parseOne(last)
	if err != nil {
		return Period{}, err
	}
	p := Period{from.From, to.To}
	return p, p.Valid()
}

// parseOne reads a code without "..", or a single day as a range of one day.
func parseOne(s string) (Period, error) {
	if len(s) == len("2006-01-02") {
		d, err := ParseDay(s)
		if err != nil {
			return Period{}, err
		}
		p := Period{d, d.AddDays(1)}
		return p, p.Valid()
	}
	year, rest, hasRest := strings.Cut(s, "-")
	y, ok := digits(year)
	if !ok || len(year) != 4 || y < FirstYear || y > LastYear {
		return Period{}, &FieldError{"year", clip(year), fmt.Sprintf("four digits, %d to %d", FirstYear, LastYear)}
	}
	if !hasRest {
		return Year(y), nil
	}
	return parsePart(y, rest)
}

// parsePart reads what stands after the year: H1, Q3, M09 or 09.
func parsePart(y int, s string) (Period, error) {
	letter, number := byte('0'), s
	if s != "" && (s[0] == 'H' || s[0] == 'Q' || s[0] == 'M') {
		letter, number = s[0], s[1:]
	}
	n, ok := digits(number)
	var p Period
	e := &FieldError{Value: clip(s)}
	switch letter {
	case 'H':
		p, e.Field, e.Want = Half(y, n), "half", "H1 or H2"
		ok = ok && len(number) == 1
	case 'Q':
		p, e.Field, e.Want = Quarter(y, n), "quarter", "Q1 to Q4"
		ok = ok && len(number) == 1
	case 'M':
		p, e.Field, e.Want = Months(y, n), "months", "M01 to M12"
		ok = ok && len(number) == 2
	default:
		p, e.Field, e.Want = Month(y, time.Month(n)), "month", "01 to 12"
		ok = ok && len(number) == 2
	}
	if !ok || p == (Period{}) {
		return Period{}, e
	}
	return p, nil
}

// MarshalText writes the period's code.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.Code()), nil }

// UnmarshalText reads what MarshalText writes; empty text is no period.
func (p *Period) UnmarshalText(text []byte) (err error) {
	*p = Period{}
	if len(text) > 0 {
		*p, err = ParseCode(string(text))
	}
	return err
}
