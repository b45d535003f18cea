package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// money is the indicator that an amount of money belongs to: what is said of it
// before or right behind it, else the content that it follows; "" for none.
func (w *walk) money(a vi.Amount) string {
	role, at := w.role(a)
	if role == "-" && w.s.word(at) == "còn" && (w.fundingOf(a) != w.at.funding || w.inside) {
		role = ""
	}
	if role == "" && w.continues(a) {
		return w.counts[len(w.counts)-1].indicator
	}
	behind := w.roleBehind(a)
	if behind != "" && (role == "" || role == "generic" || behind != "generic" && at < w.last) {
		role = behind
	}
	switch role {
	case "-":
		return ""
	case "budget":
		return "budget.executed"
	case "total":
		if w.counterpartFollows(a) {
			return "budget.total_cost"
		}
	case "consulting.revenue":
		if w.contentBefore(a) == "5" || w.at.content == "5" || w.s.has(ofContent, "5") {
			return role
		}
		return ""
	case "", "generic":
	default:
		return role
	}
	return w.follows(a, role)
}

// continues says whether an amount goes on a list of money for one thing:
// "Bình Định giải ngân 7,2 tỷ đồng, Quảng Nam 6,1 tỷ đồng".
func (w *walk) continues(a vi.Amount) bool {
	n := len(w.counts)
	if n == 0 || w.isCount(w.counts[n-1].indicator) || w.roleBehind(a) != "" || w.onward {
		return false
	}
	for _, m := range w.s.marks {
		if m.group == ofContent && m.value != "-" && m.from >= w.counts[n-1].to && m.to <= a.From {
			return false
		}
	}
	return true
}

// role is the nearest word for money before an amount that no other amount of
// money has used up, and its place.
func (w *walk) role(a vi.Amount) (string, int) {
	best := mark{from: -1}
	for _, m := range w.s.marks {
		if m.group == ofMoney && m.to <= a.From && m.from > best.from && !w.moneyIn(m.to, a.From) && !w.hard(m.to, a.From) {
			best = m
		}
	}
	if best.from < 0 {
		return "", -1
	}
	// "giải ngân kinh phí khuyến công 3 tỷ": what is done to the money counts.
	if best.value == "generic" || best.value == "budget" {
		for _, m := range w.s.marks {
			if m.group == ofMoney && m.to <= best.from && best.from-m.to <= 3 && m.value != "generic" && m.value != "budget" && m.value != "total" && !w.moneyIn(m.to, a.From) && !w.commaIn(m.to, a.From) {
				return m.value, m.from
			}
		}
	}
	return best.value, best.from
}

// hard says whether a semicolon stands between.
func (w *walk) hard(from, to int) bool {
	for i := from; i < to; i++ {
		if w.s.words[i] == ";" {
			return true
		}
	}
	return false
}

// moneyIn says whether an amount of money ends in tokens[from:to].
func (w *walk) moneyIn(from, to int) bool {
	for _, a := range w.s.amounts {
		if a.Err == nil && a.Readings[0].Unit == vi.Million && from < a.To && a.To <= to {
			return true
		}
	}
	return false
}

// roleBehind is the word for money that an amount is measured in: "41,75 tỉ
// đồng kinh phí khuyến công", "18,6 tỷ đồng vốn đối ứng".
func (w *walk) roleBehind(a vi.Amount) string {
	for _, m := range w.s.marks {
		if m.group != ofMoney || m.from < a.To || m.from-a.To > 2 || w.s.signIn(a.To, m.from) || w.numberIn(a.To, m.from) {
			continue
		}
		if m.value == "generic" && m.to-m.from < 2 && !strings.HasPrefix(w.s.words[m.from], "kinh") {
			continue
		}
		if m.from == a.To || w.s.words[a.To] == "of" || w.s.words[a.To] == "in" || w.s.words[a.To] == "vốn" || w.s.words[a.To] == "từ" || w.s.words[a.To] == "tiền" {
			return m.value
		}
	}
	return ""
}

// counterpartFollows says whether the parts of a total are support and
// counterpart.
func (w *walk) counterpartFollows(a vi.Amount) bool {
	for _, m := range w.s.marks {
		if m.group == ofMoney && m.value == "budget.counterpart" {
			return m.from >= a.To || a.From-m.to <= 8
		}
	}
	return false
}

// contentBefore is the content that an amount follows in its sentence: of the
// last number, or named last.
func (w *walk) contentBefore(a vi.Amount) string {
	content, at := "", -1
	for _, m := range w.s.marks {
		if m.group == ofContent && m.value != "-" && m.to <= a.From && m.from > at {
			content, at = m.value, m.from
		}
	}
	for _, c := range w.counts {
		if c.to > at && c.content != "" && w.isCount(c.indicator) {
			content, at = c.content, c.to
		}
	}
	return content
}

func (w *walk) isCount(indicator string) bool {
	i, ok := w.catalogue.Indicator(indicator)
	return ok && !i.Money()
}

// follows gives money without a name of its own to the content that it follows,
// or, where it comes first, to the one that it is for.
func (w *walk) follows(a vi.Amount, role string) string {
	content := ""
	if w.onward || w.roleBehind(a) == "generic" {
		content = w.contentBehind(a)
	}
	if content == "" {
		content = w.contentBefore(a)
	}
	if content == "" {
		content = w.contentBehind(a)
		w.onward = content != ""
	}
	if content == "" {
		content = w.at.content
	}
	switch content {
	case "1":
		return "vocational.money"
	case "2", "seminar":
		return "capacity.money"
	case "3":
		return "technology.money"
	case "4":
		return "products.money"
	case "6":
		return "information.money"
	case "7":
		return "clusters.money"
	case "9":
		return "management.money"
	case "5", "8", "-":
		return ""
	case "", "all":
		if role != "" || content == "all" || w.planned || w.spent(a) {
			return "budget.executed"
		}
	}
	return ""
}

// spent says whether a word before the amount spends it.
func (w *walk) spent(a vi.Amount) bool {
	for i := max(0, a.From-4); i < a.From; i++ {
		switch w.s.words[i] {
		case "thực", "bố", "dành", "cấp", "đạt", "khuyến", "provided", "worth", "with", "of", "là":
			return true
		}
	}
	return false
}

// contentBehind is the content that money before it is for: "500 triệu đồng cho
// đào tạo nghề", "5.240 triệu đồng thực hiện 31 đề án".
func (w *walk) contentBehind(a vi.Amount) string {
	for i := a.To; i < len(w.s.words); i++ {
		if strings.Contains(",;:()", w.s.words[i]) || w.moneyIn(a.To, i+1) {
			return ""
		}
		for _, m := range w.s.marks {
			if m.from != i {
				continue
			}
			if m.group == ofContent && m.value != "-" {
				return m.value
			}
			if m.group == ofNoun && m.value == "project" {
				return "all"
			}
		}
	}
	return ""
}
