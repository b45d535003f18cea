package intake

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"tiendo/internal/calendar"
)

// languageOf says whether a text is English, and whether it is Vietnamese
// typed without tones.
func languageOf(text string) (english, plain bool) {
	sample := text[:min(len(text), 4000)]
	toned, words, the := 0, 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(sample)) {
		words++
		if len(w) != utf8.RuneCountInString(w) {
			toned++
		}
		switch strings.Trim(w, ".,;:()") {
		case "the", "of", "and", "in", "with", "for", "was", "were", "by", "from", "million", "billion", "projects":
			the++
		}
	}
	few := toned*8 < words
	return few && the*12 > words, few && the*12 <= words
}

// dateline is the day on which a text says that it was written: the first date
// of its first three lines, else of its last three. Zero if it says none.
func dateline(all []line) calendar.Day {
	for i := range min(3, len(all)) {
		if d := dateIn(all[i].text); d != 0 {
			return d
		}
	}
	for i := max(0, len(all)-3); i < len(all); i++ {
		if d := dateIn(all[i].text); d != 0 {
			return d
		}
	}
	return 0
}

// dateIn is the first day of a text written 15/01/2020 or "15 tháng 1 năm 2020".
func dateIn(text string) calendar.Day {
	expression := regexp.MustCompile(`\b(\d{1,2})\s*(?:[/.-]|\s+tháng\s+)\s*(\d{1,2})\s*(?:[/.-]|\s+năm\s+)\s*((?:19|20)\d\d)\b`)
	found := expression.FindStringSubmatch(text)
	if found == nil {
		return 0
	}
	pad := func(s string) string { return strings.Repeat("0", 2-len(s)) + s }
	day, err := calendar.ParseDay(found[3] + "-" + pad(found[2]) + "-" + pad(found[1]))
	if err != nil {
		return 0
	}
	return day
}

// yearOf is the last day of the first year that a text names, zero for none.
func yearOf(text string) calendar.Day {
	found := regexp.MustCompile(`(?:^|[^\d.,/])((?:19|20)\d\d)(?:[^\d.,]|$)`).FindStringSubmatch(text)
	if found == nil {
		return 0
	}
	year, err := strconv.Atoi(found[1])
	if err != nil {
		return 0
	}
	return calendar.Year(year).Last()
}
