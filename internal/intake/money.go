package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// money is what an amount of money is of: what is said of it before or right
// behind it, else the content that it goes to.
func (w *passage) money(a vi.Amount) subject {
	if w.turn.indicator != "" {
		return subject{indicator: w.turn.indicator}
	}
	role := w.role(a)
	behind := w.roleBehind(a)
	switch {
	case behind == "-":
		return subject{}
	case (role == "" || role == "generic") && (behind == "" || behind == "budget") && w.ofWhole():
		f, _ := w.wholeOf()
		return subject{indicator: f.Indicator, content: contentOf(f.Indicator)}
	case behind != "" && (role == "" || role == "generic" || role == "budget" || behind != "generic" && behind != "budget"):
		role = behind
	case role == "" && w.goesOn(a) && w.lastMoney().indicator == "budget.total_cost" && w.ownFunding(a) != "":
		return subject{indicator: "budget.executed", content: "all"} // what a source of funds gives is support
	case role == "budget.counterpart" && behind == "" && w.sourceGives(a):
		role = "budget"
	case role == "" && w.thatNumber(a):
		f := w.figures[w.lastMain()]
		return subject{indicator: f.Indicator, content: contentOf(f.Indicator)}
	case role == "" && w.goesOn(a) && w.goesTo(a):
		return subject{indicator: w.lastMoney().indicator, content: w.lastMoney().content}
	case role == "":
		role = w.roleOfLabel(a)
	case role == "-" && w.rest(a):
		if n := len(w.counts); n > 0 && !w.isCount(w.counts[n-1].indicator) {
			return subject{indicator: w.counts[n-1].indicator, content: w.counts[n-1].content}
		}
		role = "budget"
	}
	if (role == "total" || role == "generic" || role == "budget") && w.adds(a) {
		return subject{indicator: "budget.total_cost", content: "all"}
	}
	if (role == "generic" || role == "") && w.advanced(a) {
		return subject{}
	}
	switch role {
	case "-":
		return subject{}
	case "budget":
		if to := w.contentBehind(a); to != "" && to != "all" && behind == "" {
			return subject{indicator: moneyOf(to), content: to}
		}
		return subject{indicator: "budget.executed", content: "all"}
	case "total":
		if w.counterpartFollows(a) && !w.ofSources(a) {
			return subject{indicator: "budget.total_cost", content: "all"}
		}
		if behind == "" && w.contentOwn(a) == "" && w.contentBehind(a) == "" && w.contentBefore(a) == "all" {
			return subject{indicator: "budget.executed", content: "all"}
		}
	case "consulting.revenue":
		if w.contentBefore(a) == "5" || w.at.content == "5" || w.s.has(ofContent, "5") {
			return subject{indicator: role}
		}
		return subject{}
	case "", "generic":
	default:
		return subject{indicator: role, content: "all"}
	}
	return w.follows(a, role)
}

// goesTo says whether money that goes on a list is not for a content of its own: "và
// dành 390 triệu đồng mở 6 lớp đào tạo nghề".
func (w *passage) goesTo(a vi.Amount) bool {
	to := w.contentBehind(a)
	if to == "" || to == "all" || to == w.lastMoney().content {
		return true
	}
	switch w.s.word(a.From - 1) {
	case "dành", "chi", "trí", "dùng":
		return false
	}
	return true
}

// role is the nearest word for money before an amount in its segment.
func (w *passage) role(a vi.Amount) string {
	best := mark{from: -1}
	marks := w.s.ordered(ofMoney)
	for _, m := range marks {
		if m.to <= a.From && w.s.sees(a.From, m.from) && w.joins(m, a) && !w.moneyIn(m.to, a.From) {
			best = m
		}
	}
	if best.from < 0 {
		return ""
	}
	// "giải ngân kinh phí khuyến công 3 tỷ": what is done to the money counts.
	if best.value == "generic" || best.value == "budget" {
		for _, m := range marks {
			if m.to <= best.from && best.from-m.to <= 4 && m.value != "generic" && m.value != "budget" && m.value != "total" && !w.moneyIn(m.to, a.From) && w.s.segment[m.from] == w.s.segment[best.from] {
				return m.value
			}
		}
	}
	return best.value
}

// joins says whether a word for money before an amount is said of it: in one
// clause, with no number that is counted behind a sign between.
func (w *passage) joins(m mark, a vi.Amount) bool {
	s := w.s
	if s.clause[m.from] != s.clause[a.From] {
		return false
	}
	if s.segment[m.from] == s.segment[a.From] {
		return true
	}
	return !s.trails(m.from, m.to) && w.numbersBetween(m.to, a.From) == 0
}

// roleOfLabel is the word for money in the label of a line: "Kinh phí khuyến
// công quốc gia: kế hoạch 2.600 triệu đồng, thực hiện 1.040 triệu đồng".
func (w *passage) roleOfLabel(a vi.Amount) string {
	colon := -1
	for i := 0; i < a.From && colon < 0; i++ {
		if w.s.words[i] == ":" {
			colon = i
		}
	}
	role := ""
	for _, m := range w.s.ordered(ofMoney) {
		if m.to <= colon && w.numbersBetween(0, colon) == 0 {
			role = m.value
		}
	}
	return role
}

// moneyIn says whether an amount of money ends in tokens[from:to].
func (w *passage) moneyIn(from, to int) bool {
	for _, a := range w.s.amounts {
		if a.Err == nil && a.Readings[0].Unit == vi.Million && from < a.To && a.To <= to {
			return true
		}
	}
	return false
}

// roleBehind is the word for money that an amount is measured in: "41,75 tỉ
// đồng kinh phí khuyến công", "18,6 tỷ đồng vốn đối ứng".
func (w *passage) roleBehind(a vi.Amount) string {
	for _, m := range w.s.ordered(ofMoney) {
		if m.from < a.To || m.from-a.To > 4 || m.value != "budget.counterpart" && m.from-a.To > 2 || w.s.signIn(a.To, m.from) || w.numberIn(a.To, m.from) {
			continue
		}
		if m.value == "generic" && m.to-m.from < 2 && !strings.HasPrefix(w.s.words[m.from], "kinh") {
			continue
		}
		if m.value == "budget.counterpart" && w.s.contributors(a.To, m.from) {
			return m.value
		}
		if m.from == a.To || w.s.words[a.To] == "of" || w.s.words[a.To] == "in" || w.s.words[a.To] == "vốn" || w.s.words[a.To] == "từ" || w.s.words[a.To] == "tiền" || w.s.words[a.To] == "là" {
			return w.doneWith(m)
		}
	}
	return ""
}

// contributors says whether tokens[from:to] are those who pay their part: "19,2 tỷ
// đồng doanh nghiệp đối ứng".
func (s *sentence) contributors(from, to int) bool {
	for _, m := range s.by[ofNoun] {
		if m.from >= from && m.from <= from+2 && m.to == to && (m.value == "enterprise" || m.value == "establishment") {
			return true
		}
	}
	return false
}

// doneWith is what is done with money behind its name: "kinh phí khuyến công giải
// ngân".
func (w *passage) doneWith(m mark) string {
	if m.value == "generic" || m.value == "budget" {
		for _, next := range w.s.by[ofMoney] {
			if next.from == m.to && next.value != "generic" {
				return next.value
			}
		}
	}
	return m.value
}

// counterpartFollows says whether the parts of a total are support and
// counterpart.
func (w *passage) counterpartFollows(a vi.Amount) bool {
	for _, m := range w.s.marks {
		if m.group == ofMoney && m.value == "budget.counterpart" && !w.s.paidBySource(m) {
			return m.from >= a.To || a.From-m.to <= 8
		}
	}
	return false
}

// paidBySource says whether it is a source of funds that pays its part: "ngân sách tỉnh
// đóng góp".
func (s *sentence) paidBySource(m mark) bool {
	for _, f := range s.by[ofFunding] {
		if f.value != "" && f.to <= m.from && m.from-f.to < 2 && s.words[m.to-1] == "góp" {
			return true
		}
	}
	return false
}

func (w *passage) isCount(indicator string) bool {
	i, ok := w.catalogue.Indicator(indicator)
	return ok && !i.Money()
}

// rest says whether "còn lại" is what is left of a sum for one source, and not
// what is left to be spent: "phần còn lại 2,2 tỷ đồng thuộc khuyến công địa phương".
func (w *passage) rest(a vi.Amount) bool {
	for _, m := range w.s.marks {
		if m.group == ofMoney && m.value == "-" && m.to <= a.From && (w.s.words[m.from] == "còn" || w.s.words[m.from] == "remaining") && w.s.segment[m.from] == w.s.segment[a.From] {
			return w.ownFunding(a) != ""
		}
	}
	return false
}

// adds says whether a sum is of support and counterpart: two amounts behind it,
// one of them counterpart, add up to it.
func (w *passage) adds(a vi.Amount) bool {
	parts := []vi.Amount{}
	for _, b := range w.s.amounts {
		if b.From >= a.To && b.Err == nil && len(b.Readings) == 1 && b.Readings[0].Unit == vi.Million {
			parts = append(parts, b)
		}
	}
	if len(parts) < 2 || !parts[0].Readings[0].Value.Add(parts[1].Readings[0].Value).Equal(a.Readings[0].Value) {
		return false
	}
	for _, b := range parts[:2] {
		if w.role(b) == "budget.counterpart" || w.roleBehind(b) == "budget.counterpart" {
			return true
		}
	}
	return false
}

// advanced says whether the clause up to the amount is about money paid in
// advance: "tạm ứng 30% cho 03 đề án, số tiền 168 triệu đồng".
func (w *passage) advanced(a vi.Amount) bool {
	for _, m := range w.s.ordered(ofMoney) {
		if m.value == "-" && w.s.words[m.from] == "tạm" && m.to <= a.From && w.s.clause[m.from] == w.s.clause[a.From] {
			return true
		}
	}
	return false
}
