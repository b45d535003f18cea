package calendar

import (
	"fmt"
	"strings"
)

// A Reported says which period a duty reports about, seen from the month in
// which it falls due. The zero Reported names no period. Reported compares
// with ==.
type Reported struct {
	word  string
	fixed Period
}

// ParseReported reads the period that a duty reports: "month", "quarter",
// "half" or "year", the one that holds the due day; any of these after
// "previous" or "next" ("next year"); "H1", "Q1", "M09" of its year; a period
// code for a duty that falls due once; or nothing. The error wraps a
// *FieldError.
func ParseReported(text string) (Reported, error) {
	if text == "" {
		return Reported{}, nil
	}
	if _, size := cutShift(text); sizeOf(size) != KindNone {
		return Reported{word: text}, nil
	}
	if _, err := parsePart(FirstYear, text); err == nil && strings.ContainsAny(text[:1], "HQM") {
		return Reported{word: text}, nil
	}
	p, err := ParseCode(text)
	if err != nil {
		return Reported{}, fmt.Errorf("read period reported: %w", &FieldError{"period reported", clip(text),
			`month, quarter, half or year, alone or after "previous" or "next"; H1, Q1 or M09; or a period code`})
	}
	return Reported{fixed: p}, nil
}

// String returns the text that ParseReported reads.
func (r Reported) String() string {
	if r.fixed != (Period{}) {
		return r.fixed.Code()
	}
	return r.word
}

// Period returns the period reported when something falls due in month.
func (r Reported) Period(month Period) Period {
	if r.fixed != (Period{}) || r.word == "" {
		return r.fixed
	}
	y, m, _ := month.From.Date()
	shift, word := cutShift(r.word)
	var p Period
	switch sizeOf(word) {
	case KindMonth:
		p = Month(y, m)
	case KindQuarter:
		p = Quarter(y, (int(m)+2)/3)
	case KindHalf:
		p = Half(y, (int(m)+5)/6)
	case KindYear:
		p = Year(y)
	default:
		// Checked when it was read; out of range of years it is no period.
		p, _ = parsePart(y, word)
	}
	if shift != 0 {
		p = p.step(shift)
	}
	return p
}

func cutShift(text string) (shift int, rest string) {
	if rest, ok := strings.CutPrefix(text, "next "); ok {
		return 1, rest
	}
	if rest, ok := strings.CutPrefix(text, "previous "); ok {
		return -1, rest
	}
	return 0, text
}

func sizeOf(word string) Kind {
	for _, k := range []Kind{KindMonth, KindQuarter, KindHalf, KindYear} {
		if word == k.String() {
			return k
		}
	}
	return KindNone
}
