package commands

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// moment reads an optional day with or without a time, as people write it:
// 10/12/2026 08:00, 8h30 10/12, 2026-12-10. minute is data.NoMinute where no time
// was given; day is no day when the option was left out.
func (in Input) moment(o Option) (day calendar.Day, minute int, err error) {
	text := in.Text(o)
	if text == "" {
		return 0, data.NoMinute, nil
	}
	day, minute, ok := readMoment(text, in.Today())
	if !ok {
		return 0, data.NoMinute, mistake(words.NoSuchMoment.In(in.Tag, text), words.MomentExample.In(in.Tag))
	}
	return day, minute, nil
}

func readMoment(text string, today calendar.Day) (calendar.Day, int, bool) {
	var day calendar.Day
	minute := data.NoMinute
	for _, part := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,T", r) }) {
		if d, ok := readDay(part, today); ok && day == 0 {
			day = d
			continue
		}
		hour, m, ok := readClock(part)
		if !ok || minute != data.NoMinute || !strings.ContainsAny(part, ":h") {
			return 0, 0, false
		}
		minute = hour*60 + m
	}
	return day, minute, day != 0
}

// suggestMoments completes a day that is typed with its weekday and a time of
// day; before anything is typed it offers the same weekday of the coming weeks.
func suggestMoments(_ context.Context, in Input, typed string) ([]Suggestion, error) {
	day, minute, ok := readMoment(typed, in.Today())
	if !ok && strings.TrimSpace(typed) == "" {
		var all []Suggestion
		for week := 1; week <= 8; week++ {
			d := in.Today().AddDays(7 * week)
			all = append(all, Suggestion{momentLabel(d, data.NoMinute, in.Tag), momentText(d, data.NoMinute)})
		}
		return all, nil
	}
	if !ok {
		return nil, nil
	}
	minutes := []int{data.NoMinute, 8 * 60, 13*60 + 30, 17 * 60}
	if minute != data.NoMinute {
		minutes = []int{minute}
	}
	var all []Suggestion
	for _, m := range minutes {
		all = append(all, Suggestion{momentLabel(day, m, in.Tag), momentText(day, m)})
	}
	return all, nil
}

// momentLabel is a moment for people: "08:00 thứ Năm 10/12/2026".
func momentLabel(day calendar.Day, minute int, tag language.Tag) string {
	if minute == data.NoMinute {
		return labelOfDay(day, tag)
	}
	return words.AtTime.In(tag, minute/60, minute%60, labelOfDay(day, tag))
}

// momentText is a moment as readMoment reads it.
func momentText(day calendar.Day, minute int) string {
	if minute == data.NoMinute {
		return day.String()
	}
	return fmt.Sprintf("%s %02d:%02d", day, minute/60, minute%60)
}
