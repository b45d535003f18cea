package intake

import (
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// unstarted keeps what a sentence says has not begun: "Tư vấn: chưa phát sinh".
// What is said of another time in the same sentence does not matter.
func (w *passage) unstarted() {
	from := 0
	for i := 0; i < len(w.s.words); i++ {
		if w.s.words[i] == ";" || w.s.words[i] == "." {
			from = i + 1
			continue
		}
		n := w.s.notBegun(i)
		if n == 0 {
			continue
		}
		start := from
		for _, a := range w.s.amounts { // behind the last number that stands apart
			if a.From >= from && a.To <= i && a.Err == nil {
				for start = a.To; start < i && !w.s.sign(start) && w.s.words[start] != "và"; start++ {
				}
			}
		}
		w.unstartedIn(from, start, i+n)
		i += n - 1
		from = i + 1
	}
}

// notBegun returns how many words at token i say that something has not begun.
func (s *sentence) notBegun(i int) int {
	switch s.words[i] + " " + s.word(i+1) {
	case "chưa phát", "chưa triển", "chưa thực", "chưa tổ", "không phát", "chua phat", "chua trien", "chua to", "chua thuc":
		if s.word(i+2) == "sinh" || s.word(i+2) == "khai" || s.word(i+2) == "hiện" || s.word(i+2) == "chức" || s.word(i+2) == "hien" || s.word(i+2) == "chuc" {
			return 3
		}
	case "not started", "chưa mở":
		return 2
	case "not yet":
		if s.word(i+2) == "started" || s.word(i+2) == "begun" {
			return 3
		}
	case "chưa có":
		if _, noun, _ := s.nounOn(i + 2); missingNoun(noun) != "" {
			return 3
		}
	}
	return 0
}

// nounOn is the noun that is marked at token i.
func (s *sentence) nounOn(i int) (from int, noun string, to int) {
	for _, m := range s.by[ofNoun] {
		if m.from == i {
			return m.from, m.value, m.to
		}
	}
	return i, "", i
}

// unstartedIn keeps what the words from start say has not begun; what it is may
// be named from the beginning of the clause on.
func (w *passage) unstartedIn(from, start, to int) {
	indicator := w.missing(start, min(to+6, len(w.s.words)))
	if indicator == "" && !w.named(from, to) {
		indicator = w.missing(0, to) // what the line is about
	}
	if indicator == "" || start > from {
		if first := w.missing(from, to); first != "" && !w.named(start, min(to+6, len(w.s.words))) {
			indicator = first
		}
	}
	for _, word := range w.s.words[start:to] {
		if word == "các" || word == "nhiều" || word == "những" || word == "còn" {
			return // some of what there is
		}
	}
	i, ok := w.catalogue.Indicator(indicator)
	period := w.periodIn(start, to)
	if !ok || period == (calendar.Period{}) {
		return
	}
	f := Figure{Unit: i.Unit, Absence: data.NotStarted, Printed: w.s.span(start, to), Spot: w.s.text}
	f.Indicator, f.Measure, f.Period, f.Funding = indicator, data.Actual, period, w.at.funding
	on := w.ground(w.start(start, to))
	place, sure := w.placeOf(on.keys, f.Period)
	if place == "" || !sure || on.below || on.joint {
		return
	}
	f.Place = place
	w.add(f)
}

// named says whether a content or a thing is named in the tokens.
func (w *passage) named(from, to int) bool {
	for _, m := range w.s.marks {
		if (m.group == ofContent || m.group == ofNoun && missingNoun(m.value) != "") && m.from >= from && m.to <= to {
			return true
		}
	}
	return false
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
	case "class":
		return "vocational.classes"
	case "seminar":
		return "capacity.seminars"
	case "delegation":
		return "cooperation.delegations"
	case "cluster":
		return "clusters"
	}
	return ""
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

// periodIn is the period that tokens are about: named in them, else in mind.
func (w *passage) periodIn(from, to int) calendar.Period {
	base := w.at.period
	if base == (calendar.Period{}) {
		base = w.later.period
	}
	for i := range w.s.periods {
		if one := &w.s.periods[i]; one.from >= from && one.to <= to && !one.aside && !one.plan && len(one.match.Periods) == 1 {
			return w.resolve(one.match, base)
		}
	}
	return base
}
