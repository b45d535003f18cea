package intake

import (
	"regexp"

	"tiendo/internal/calendar"
)

// window is the days that a sheet says it was counted on: "từ 15/12/2021 đến
// 14/12/2022", or "chốt đến 14/12/2022" where that is the last day of the
// administrative window of the period. Zero for none.
func (t *table) window() (from, to calendar.Day) {
	for i, row := range t.grid.Rows {
		if i > 20 && i < len(t.grid.Rows)-20 {
			continue
		}
		for _, l := range textLines(row) {
			if days := spanOfDays().FindStringSubmatch(l.text); days != nil {
				from, to := dateIn(days[1]), dateIn(days[2])
				if from != 0 && from < to {
					return from, to
				}
			}
			if days := closed().FindStringSubmatch(l.text); days != nil {
				from, to := calendar.Window(t.base)
				if to != 0 && dateIn(days[1]) == to {
					return from, to
				}
			}
		}
	}
	return 0, 0
}

func spanOfDays() *regexp.Regexp {
	return regexp.MustCompile(`(?i)từ(?: ngày)? (\d{1,2}/\d{1,2}/\d{4}) đến(?: hết)?(?: ngày)? (\d{1,2}/\d{1,2}/\d{4})`)
}

func closed() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:chốt|tính)(?: số liệu)? đến(?: hết)?(?: ngày)? (\d{1,2}/\d{1,2}/\d{4})`)
}
