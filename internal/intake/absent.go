package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// unstarted keeps what a sentence says has not begun: "Tư vấn: chưa phát sinh".
func (w *passage) unstarted() {
	from := 0
	for i := 0; i <= len(w.s.words); i++ {
		if i < len(w.s.words) && w.s.words[i] != ";" && w.s.words[i] != "." {
			continue
		}
		w.unstartedIn(from, i)
		from = i + 1
	}
}

func (w *passage) unstartedIn(from, to int) {
	words := " " + strings.Join(w.s.words[from:to], " ") + " "
	if w.numberIn(from, to) && w.countsIn(from, to) || !anyOf(words, "chưa phát sinh", "chưa triển khai", "chưa thực hiện", "chưa tổ chức", "không phát sinh", "not started", "not yet started", "chua phat sinh", "chua trien khai") {
		return
	}
	indicator := w.missing(from, to)
	i, ok := w.catalogue.Indicator(indicator)
	if !ok || w.periodThere() == (calendar.Period{}) {
		return
	}
	f := Figure{Unit: i.Unit, Absence: data.NotStarted, Printed: w.s.span(from, to), Spot: w.s.text}
	f.Indicator, f.Measure, f.Period, f.Funding = indicator, data.Actual, w.periodThere(), w.at.funding
	on := w.ground(w.start(from, to))
	place, sure := w.placeOf(on.keys, f.Period)
	if place == "" || !sure || on.below || on.joint {
		return
	}
	f.Place = place
	w.add(f)
}

// missing is the indicator that tokens are about which say that it has not
// begun: what the thing named first counts, else the content in mind.
func (w *passage) missing(from, to int) string {
	content, named := "", ""
	for _, m := range w.s.by[ofContent] {
		if m.from >= from && m.to <= to && content == "" {
			content = m.value
		}
	}
	for _, m := range w.s.by[ofNoun] {
		if m.from >= from && m.to <= to && named == "" {
			named = missingNoun(m.value)
		}
	}
	switch {
	case named != "" && (content == "" || content == contentOf(named)):
		return named
	case content == "4":
		return "products.province"
	case content == "" && from == 0:
		content = w.at.content
	}
	return mainOf(content)
}

// missingNoun is the indicator of a noun that names it alone.
func missingNoun(noun string) string {
	switch noun {
	case "model":
		return "technology.models"
	case "fair":
		return "products.fairs"
	case "seminar":
		return "capacity.seminars"
	case "delegation":
		return "cooperation.delegations"
	case "cluster":
		return "clusters"
	}
	return ""
}

// countsIn says whether a figure was read in the tokens.
func (w *passage) countsIn(from, to int) bool {
	for _, c := range w.counts {
		if from < c.to && c.to <= to {
			return true
		}
	}
	return false
}

// mainOf is the indicator that stands for a whole content.
func mainOf(content string) string {
	switch content {
	case "1":
		return "vocational.trainees"
	case "2":
		return "capacity.trainees"
	case "seminar":
		return "capacity.seminars"
	case "3":
		return "technology.establishments"
	case "4":
		return "products.fairs"
	case "5":
		return "consulting.projects"
	case "6":
		return "information.items"
	case "7":
		return "clusters"
	case "8":
		return "cooperation.delegations"
	}
	return ""
}

// start is a number that would stand at the end of the tokens.
func (w *passage) start(from, to int) vi.Amount {
	return vi.Amount{From: max(from, to-1), To: max(from+1, to)}
}

// periodThere is the period that the sentence is about.
func (w *passage) periodThere() calendar.Period {
	for i := range w.s.periods {
		if one := &w.s.periods[i]; !one.aside && !one.plan && len(one.match.Periods) == 1 {
			return w.resolve(one.match, w.at.period)
		}
	}
	return w.at.period
}
