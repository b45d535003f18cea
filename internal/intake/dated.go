package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tiendo/internal/calendar"
)

// vagueWord marks a match that ends on a day which ends no period.
const vagueWord calendar.Word = 255

// datedPeriods adds to the period expressions of a text those that end with a
// day: "tính đến ngày 30/9/2022" is the nine months. Days inside a month are
// taken as the end of a period only where administrative reports close then (the
// 14th and 15th); from the middle of December on the year is meant.
func datedPeriods(text string, found []calendar.Match, today calendar.Day) []calendar.Match {
	all := found
	if !strings.ContainsAny(text, "/.") || !strings.ContainsAny(text, "0123456789") || !strings.Contains(strings.ToLower(text), "đến") {
		return all
	}
	for _, at := range untilDay().FindAllStringSubmatchIndex(text, -1) {
		m, ok := untilMatch(text, at, today)
		if !ok {
			continue
		}
		all = slices.DeleteFunc(slices.Clone(all), func(one calendar.Match) bool {
			return one.Start >= m.Start && one.Start < m.End && len(one.Periods) == 0
		})
		if !slices.ContainsFunc(all, func(one calendar.Match) bool {
			return one.Start < m.End && m.Start < one.End && one.Word != calendar.WordYTD
		}) {
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(a, b calendar.Match) int { return a.Start - b.Start })
	return all
}

// untilMatch reads one expression; ok is false for the days of an event.
func untilMatch(text string, at []int, today calendar.Day) (m calendar.Match, ok bool) {
	part := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return text[at[2*i]:at[2*i+1]]
	}
	if begin := part(1); begin != "" {
		switch begin {
		case "01/01", "1/1", "01/1", "15/12", "16/12":
		default:
			return m, false
		}
	}
	day, _ := strconv.Atoi(part(2))
	month, _ := strconv.Atoi(part(3))
	year, err := strconv.Atoi(part(4))
	m = calendar.Match{Start: at[0], End: at[1]}
	if err != nil {
		if today == 0 {
			return m, false
		}
		year, m.Yearless, m.Relative = today.Year(), true, true
	}
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return m, false
	}
	m.Periods = []calendar.Period{calendar.Months(year, month)}
	if day < 28 && day != 14 && day != 15 && month != 12 || day < 14 {
		m.Word = vagueWord
	}
	return m, true
}

// untilDay is "(từ ngày 01/01/2022) đến (hết) (ngày) 30/9/2022".
func untilDay() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:từ(?: ngày)? (\d{1,2}/\d{1,2})(?:/\d{4})? )?đến(?: hết)?(?: ngày)? (\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?\b`)
}

// goesOnIn says whether an English sentence begins with the time that was spoken of:
// "In the same period the province supported 8 establishments".
func (s *sentence) goesOnIn(p periodAt) bool {
	if !s.english || len(p.match.Periods) > 0 || p.from > 2 || p.to > 4 {
		return false
	}
	switch s.word(0) {
	case "in", "during", "over", "for", "within":
	default:
		return false
	}
	switch s.word(p.to) {
	case "of", "in", "last", "a", "year", "as", "one", "from":
		return false
	}
	return true
}

// unmark takes the phrases of a group in tokens[from:to] away.
func (s *sentence) unmark(g group, from, to int) {
	in := func(m mark) bool { return m.group == g && m.from < to && m.to > from }
	s.marks = slices.DeleteFunc(s.marks, in)
	s.by[g] = slices.DeleteFunc(s.by[g], in)
}
