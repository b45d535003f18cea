package intake

import (
	"tiendo/internal/vi"
)

// follows gives money without a name of its own to the content that it is for
// or that it follows.
func (w *passage) follows(a vi.Amount, role string) subject {
	if acts, assigns := w.sourceActs(a); assigns {
		return subject{indicator: "budget.executed", content: "all"}
	} else if acts && w.contentBefore(a) != "all" && w.contentBefore(a) != "" {
		w.prose.doubts = append(w.prose.doubts, doubted{w.s.span(a.From, a.To), w.s.text})
		return subject{}
	}
	content := w.contentBehind(a)
	if content == "" && w.toProgramme(a) {
		content = "all"
	}
	if content == "" || w.roleSegmentNames(a) {
		if own := w.contentOwn(a); own != "" {
			content = own
		}
	}
	if content == "" {
		content = w.contentBefore(a)
	}
	if content == "" && w.sourceIs(a) {
		if f, ok := w.wholeOf(); ok && !w.isCount(f.Indicator) {
			return subject{indicator: f.Indicator, content: contentOf(f.Indicator)}
		}
		if w.paysContent() {
			return subject{} // of that, or of all
		}
		if content = w.base.content; content == "" {
			content = "all"
		}
	}
	if content == "" && w.openSource(a) {
		return subject{}
	}
	if content == "" {
		content = w.at.content
	}
	switch {
	case content == "5" || content == "8" || content == "-":
		return subject{}
	case content != "" && content != "all":
		return subject{indicator: moneyOf(content), content: content}
	case role != "" || content == "all" || w.ofSource(a) || w.spent(a) || w.planningOf(a).said:
		return subject{indicator: "budget.executed", content: "all"}
	}
	return subject{}
}

// ofSource says whether a line is labelled with a source of funds alone: "Nguồn
// khuyến công quốc gia: Phú Thọ 2,6 tỷ đồng".
func (w *passage) ofSource(a vi.Amount) bool {
	for _, m := range w.s.by[ofFunding] {
		if m.value != "" && w.s.word(m.to) == ":" && m.to < a.From && w.numbersBetween(0, m.from) == 0 {
			return true
		}
	}
	return false
}

// sourceIs says whether a source of funds is itself what the money of a clause is:
// "Nguồn khuyến công quốc gia của Bắc Giang trong năm là 1.100 triệu đồng".
func (w *passage) sourceIs(a vi.Amount) bool {
	if w.within() {
		return false
	}
	for _, m := range w.s.by[ofFunding] {
		if m.value == "" || m.to > a.From || w.s.clause[m.from] != w.s.clause[a.From] || !w.opensClause(m.from, 3) || w.numbersBetween(m.to, a.From) > 0 || w.s.word(m.from-1) == "từ" || w.s.word(m.from-2) == "từ" {
			continue
		}
		switch w.s.word(a.From) {
		case "là", "đạt", "was", "reached":
			return true
		}
		switch w.s.word(a.From - 1) {
		case "là", "đạt", "được", "bố trí", "trí", "có", "cấp", "was", "reached", "totalled":
			return true
		}
	}
	return false
}

// openSource says whether a source of funds opens the sentence of an amount, and only the
// sentence before has named a content: the money may be of that or of all.
func (w *passage) openSource(a vi.Amount) bool {
	if w.within() || w.at.content == "" || w.at.content == "all" || w.base.content == w.at.content || w.paysContent() {
		return false
	}
	for _, m := range w.s.by[ofFunding] {
		if m.value != "" && m.to <= a.From && m.from < 3 && w.numbersBetween(0, a.From) == 0 && !w.s.has(ofStructure, sThis) {
			return true
		}
	}
	return false
}

// paysContent says whether the sentence before gave the money of one content.
func (w *passage) paysContent() bool {
	for _, i := range w.last {
		if f := w.figures[i]; !w.isCount(f.Indicator) && contentOf(f.Indicator) != "all" {
			return true
		}
	}
	return false
}

// toProgramme says whether money goes to the programme as a whole: "5 tỷ đồng cho
// khuyến công địa phương".
func (w *passage) toProgramme(a vi.Amount) bool {
	return w.s.word(a.To) == "cho" && (w.s.word(a.To+1) == "khuyến" || w.s.word(a.To+1) == "công" && w.s.word(a.To+2) == "tác" || w.s.word(a.To+1) == "hoạt" || w.s.word(a.To+1) == "chương")
}

// roleSegmentNames says whether the segment of an amount names a content before it.
func (w *passage) roleSegmentNames(a vi.Amount) bool { return w.contentOwn(a) != "" }

// contentOwn is the content named in the segment of an amount, between the last
// number and it: "kinh phí đào tạo nghề 300 triệu đồng".
func (w *passage) contentOwn(a vi.Amount) string {
	content := ""
	for _, m := range w.s.ordered(ofContent) {
		if m.to <= a.From && w.s.segment[m.from] == w.s.segment[a.From] && w.numbersBetween(m.to, a.From) == 0 && w.numbersBetween(0, m.from) == w.numbersBetween(0, a.From) && m.value != "-" {
			content = m.value
		}
	}
	return content
}

// contentBefore is the content that an amount follows in its sentence: of the
// last number, or named last.
func (w *passage) contentBefore(a vi.Amount) string {
	content, at := "", -1
	for _, m := range w.s.ordered(ofContent) {
		if m.value != "-" && m.to <= a.From && m.from > at && w.s.sees(a.From, m.from) {
			content, at = m.value, m.from
		}
	}
	for _, c := range w.counts {
		if c.to > at && c.content != "" && w.isCount(c.indicator) && w.s.sees(a.From, c.from) {
			content, at = c.content, c.to
		}
	}
	return content
}

// contentBehind is the content that money before it is for: "500 triệu đồng cho
// đào tạo nghề", "5.240 triệu đồng thực hiện 31 đề án".
func (w *passage) contentBehind(a vi.Amount) string {
	content := ""
	for i := a.To; i < len(w.s.words) && w.s.segment[i] == w.s.segment[a.To-1]; i++ {
		if w.moneyIn(a.To, i+1) {
			break
		}
		for _, m := range w.s.marks {
			if m.from != i {
				continue
			}
			if m.group == ofContent && m.value != "-" {
				return m.value
			}
			if m.group == ofNoun && m.value == "project" && content == "" {
				content = "all"
			}
		}
	}
	return content
}

// spent says whether a word before the amount spends it.
func (w *passage) spent(a vi.Amount) bool {
	for i := max(0, a.From-4); i < a.From; i++ {
		switch w.s.words[i] {
		case "thực", "bố", "dành", "cấp", "đạt", "khuyến", "provided", "worth", "with", "of", "là":
			return true
		}
	}
	return false
}
