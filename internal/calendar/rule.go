package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Rule says when a duty falls due. The zero Rule, written "", is a duty for
// which no day is known: nothing falls due and nobody is reminded. Rules
// compare with ==, and ParseRule(r.String()) is r.
type Rule struct {
	every Kind // KindMonth, KindQuarter, KindYear; KindDays for a single day
	how   dueHow
	n     int        // day of the month, or number of the working day
	month time.Month // of a yearly rule
	once  Day
	// minute of the day plus one, so that the zero Rule is comparable; 0 is
	// the end of the day.
	minute int
}

type dueHow uint8

const (
	dueBefore dueHow = iota + 1
	dueLastDay
	dueWorkday
	dueOnce
)

// ParseRule reads a rule. The forms, with their meaning:
//
//	month:before 25         each month, the 24th being the last good day
//	quarter:before 20       the same in the last month of each quarter
//	year:before 06-15       each year, 14 June being the last good day
//	month:last-day          the last day of each month; also quarter: and year:
//	month:workday 3         the third working day of each month; also quarter: (of its last month)
//	once:2026-11-30T16:00   once, at that time; without T16:00 to the end of that day
//	(nothing)               a duty without a known day
//
// The error wraps a *FieldError that names the part which is wrong.
func ParseRule(text string) (Rule, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Rule{}, nil
	}
	r, err := parseRule(text)
	if err != nil {
		return Rule{}, fmt.Errorf("read due rule %q: %w", clip(text), err)
	}
	return r, nil
}

func parseRule(text string) (Rule, error) {
	every, rest, _ := strings.Cut(text, ":")
	how, arg, _ := strings.Cut(strings.TrimSpace(rest), " ")
	arg = strings.TrimSpace(arg)
	var r Rule
	switch every {
	case "month":
		r.every = KindMonth
	case "quarter":
		r.every = KindQuarter
	case "year":
		r.every = KindYear
	case "once":
		return parseOnce(strings.TrimSpace(rest))
	default:
		return Rule{}, &FieldError{"frequency", clip(every), "month, quarter, year or once before a colon"}
	}
	switch {
	case how == "last-day" && arg == "":
		r.how = dueLastDay
		return r, nil
	case how == "before" && r.every == KindYear:
		return parseYearly(r, arg)
	case how == "before":
		r.how = dueBefore
		return r, numberIn(&r.n, arg, "day", 31)
	case how == "workday" && r.every != KindYear:
		r.how = dueWorkday
		return r, numberIn(&r.n, arg, "working day", 15)
	}
	return Rule{}, &FieldError{"due", clip(rest), "before a day, last-day or workday with a number"}
}

func parseYearly(r Rule, arg string) (Rule, error) {
	// 2024 is a leap year, so 29 February can be meant.
	d, err := ParseDay("2024-" + arg)
	if err != nil {
		return Rule{}, &FieldError{"day", clip(arg), "month and day like 06-15"}
	}
	r.how = dueBefore
	_, r.month, r.n = d.Date()
	return r, nil
}

func parseOnce(arg string) (Rule, error) {
	day, clock, timed := strings.Cut(arg, "T")
	d, err := ParseDay(day)
	if err != nil {
		return Rule{}, err
	}
	r := Rule{every: KindDays, how: dueOnce, once: d}
	if timed {
		t, err := time.Parse("15:04", clock)
		if err != nil || len(clock) != len("15:04") {
			return Rule{}, &FieldError{"time", clip(clock), "a time of day like 16:00"}
		}
		r.minute = t.Hour()*60 + t.Minute() + 1
	}
	return r, nil
}

// numberIn reads a number from 1 to limit into n.
func numberIn(n *int, s, field string, limit int) error {
	v, ok := digits(s)
	if !ok || v < 1 || v > limit {
		return &FieldError{field, clip(s), "a number from 1 to " + strconv.Itoa(limit)}
	}
	*n = v
	return nil
}

// String returns the rule as ParseRule reads it.
func (r Rule) String() string {
	every := r.every.String()
	switch r.how {
	case dueBefore:
		if r.every == KindYear {
			return fmt.Sprintf("year:before %02d-%02d", int(r.month), r.n)
		}
		return fmt.Sprintf("%s:before %d", every, r.n)
	case dueLastDay:
		return every + ":last-day"
	case dueWorkday:
		return fmt.Sprintf("%s:workday %d", every, r.n)
	case dueOnce:
		if r.minute > 0 {
			return fmt.Sprintf("once:%sT%02d:%02d", r.once, (r.minute-1)/60, (r.minute-1)%60)
		}
		return "once:" + r.once.String()
	}
	return ""
}
