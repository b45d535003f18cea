package commands

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"tiendo/internal/words"
)

// suggestRules offers rules in words: those of a day of the month, and those of
// a date that was typed.
func suggestRules(_ context.Context, in Input, typed string) ([]Suggestion, error) {
	date, at, _ := strings.Cut(strings.TrimSpace(typed), " ")
	if d, ok := readDay(date, in.Today()); ok {
		once := "once:" + d.String()
		all := []Suggestion{{words.RuleOnce.In(in.Tag, d.Label(in.Tag)), once}}
		_, month, day := d.AddDays(1).Date() // the day typed is the last good one
		all = append(all, Suggestion{words.RuleYear.In(in.Tag, day, int(month)), fmt.Sprintf("year:before %02d-%02d", int(month), day)})
		if hour, minute, ok := readClock(at); ok && at != "" {
			all = append([]Suggestion{{words.RuleOnceAt.In(in.Tag, hour, minute, d.Label(in.Tag)), fmt.Sprintf("%sT%02d:%02d", once, hour, minute)}}, all...)
		}
		return all, nil
	}
	days := []int{25, 20, 15, 10, 5}
	if n, err := strconv.Atoi(strings.TrimSpace(typed)); err == nil && n >= 1 && n <= 31 {
		days = []int{n}
	}
	var all []Suggestion
	for _, day := range days {
		all = append(all, Suggestion{words.RuleMonth.In(in.Tag, day), fmt.Sprintf("month:before %d", day)},
			Suggestion{words.RuleQuarter.In(in.Tag, day), fmt.Sprintf("quarter:before %d", day)})
	}
	return append(all, Suggestion{words.RuleMonthEnd.In(in.Tag), "month:last-day"}, Suggestion{words.RuleQuarterEnd.In(in.Tag), "quarter:last-day"},
		Suggestion{words.RuleWorkday.In(in.Tag, 3), "month:workday 3"}), nil
}

// suggestReported offers the periods that a duty may report.
func suggestReported(_ context.Context, in Input, typed string) ([]Suggestion, error) {
	var all []Suggestion
	for _, value := range []string{"month", "previous month", "quarter", "previous quarter", "half", "year", "previous year", "next year", "H1", "M09"} {
		if label := words.Reporteds[value].In(in.Tag); begins(label, typed) || begins(value, typed) {
			all = append(all, Suggestion{label, value})
		}
	}
	return all, nil
}
