package commands

import (
	"strconv"
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// day reads an optional day as people write it: 30/11/2026, 30/11 for the next
// such day, or 2026-11-30. It is no day when the option was left out.
func (in Input) day(o Option) (calendar.Day, error) {
	text := in.Text(o)
	if text == "" {
		return 0, nil
	}
	if d, ok := readDay(text, in.Today()); ok {
		return d, nil
	}
	return 0, mistake(words.NoSuchDay.In(in.Tag, text), words.DayExample.In(in.Tag))
}

func readDay(text string, today calendar.Day) (calendar.Day, bool) {
	if d, err := calendar.ParseDay(text); err == nil {
		return d, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	var n [3]int
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	for i, part := range parts {
		number, err := strconv.Atoi(part)
		if err != nil || number < 1 {
			return 0, false
		}
		n[i] = number
	}
	if len(parts) == 3 {
		return dayOf(n[2], n[1], n[0])
	}
	d, ok := dayOf(today.Year(), n[1], n[0])
	if ok && d < today {
		return dayOf(today.Year()+1, n[1], n[0])
	}
	return d, ok
}

func dayOf(year, month, day int) (calendar.Day, bool) {
	d, err := calendar.ParseDay(pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2))
	return d, err == nil && year >= calendar.FirstYear && year <= calendar.LastYear
}

func pad(n, width int) string {
	text := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(text))) + text
}
