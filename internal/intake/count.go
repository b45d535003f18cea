package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// contentOf is the content of the programme that an indicator belongs to.
func contentOf(indicator string) string {
	room, _, _ := strings.Cut(indicator, ".")
	switch room {
	case "vocational":
		return "1"
	case "capacity":
		return "2"
	case "technology":
		return "3"
	case "products":
		return "4"
	case "consulting":
		return "5"
	case "information":
		return "6"
	case "clusters":
		return "7"
	case "cooperation":
		return "8"
	case "management":
		return "9"
	}
	return "all"
}

// nounAt finds what is counted at token i or a little behind it.
func (w *walk) nounAt(i int) (from int, noun string, to int) {
	lex := w.lexicon
	if w.plain {
		lex = w.Reader.plain
	}
	reach := 2
	if w.english {
		reach = 5
	}
	for k := i; k < len(w.s.words) && k < i+reach; k++ {
		n, value := lex.at(ofNoun, w.s.words, k)
		if n > 0 {
			return k, value, k + n
		}
		switch word := w.s.words[k]; {
		case w.english && w.s.tokens[k].Kind == vi.Word && word != "of" && word != "for" && word != "with" && word != "and" && word != "to" && word != "in":
		case word == "cuộc" || word == "buổi" || word == "đợt" || word == "lượt" || word == "kỳ" || word == "chiếc" || word == "loại":
		default:
			return k, "", k
		}
	}
	return i, "", i
}

// count is the indicator of a number that counts something, "" for none.
func (w *walk) count(a vi.Amount) string {
	from, noun, to := w.nounAt(a.To)
	if noun == "" && (w.ends(a.To) || w.ends(from) && from > a.To || w.classified(a.To)) {
		noun, from, to = w.headed(a)
	}
	if noun == "" {
		noun, from, to = w.shared(a)
	}
	if noun == "" || noun == "-" {
		return ""
	}
	left, right := w.around(a, to)
	content := w.contentAt(a, from, to)
	indicator := w.indicator(noun, content, left, right)
	if n := len(w.counts); indicator == "" && w.inside && n > 0 && w.noun == noun && !anyOf(left+right, "tham quan", "khảo sát", "kiểm tra", "chưa", "mới", "điểm") {
		indicator = w.counts[n-1].indicator // 10 cơ sở, trong đó 3 cơ sở từ nguồn ...
	}
	if indicator != "" {
		w.noun = noun
	}
	return indicator
}

// ends says whether nothing is counted at token i: a sign or the end.
func (w *walk) ends(i int) bool {
	return i >= len(w.s.words) || strings.Contains(",;.:()|", w.s.words[i]) || w.s.words[i] == "và" || w.s.words[i] == "and"
}

// classified says whether only a word for single things stands behind the
// number: "hội thảo chuyên đề 1 cuộc".
func (w *walk) classified(i int) bool {
	switch w.s.word(i) {
	case "cuộc", "buổi", "đợt", "kỳ", "lớp":
		return w.ends(i + 1)
	}
	return false
}

// headed finds what is counted before the number: "Số lớp: 4", "số đề án là 31".
func (w *walk) headed(a vi.Amount) (noun string, from, to int) {
	best := -1
	for i, m := range w.s.marks {
		if m.group == ofNoun && m.to <= a.From && m.from >= w.last && a.From-m.to <= 7 && !w.numberIn(m.to, a.From) && !w.commaIn(m.to, a.From) {
			if w.s.word(m.from-1) == "số" || w.s.word(m.from-2) == "số" || w.s.word(m.from-1) == "lượng" || m.from == 0 || strings.Contains("-•*+:;", w.s.word(m.from-1)) {
				best = i
			}
		}
	}
	if best < 0 {
		return "", a.To, a.To
	}
	m := w.s.marks[best]
	return m.value, m.from, m.to
}

func (w *walk) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if w.s.words[i] == "," || w.s.words[i] == ";" {
			return true
		}
	}
	return false
}

// shared finds the noun behind the last of several numbers: "31, 25 và 14 đề án".
func (w *walk) shared(a vi.Amount) (noun string, from, to int) {
	i := a.To
	for i+1 < len(w.s.words) && (w.s.words[i] == "," || w.s.words[i] == "và" || w.s.words[i] == "and") && w.s.tokens[i+1].Kind == vi.Number {
		i += 2
		if from, noun, to := w.nounAt(i); noun != "" {
			return noun, from, to
		}
	}
	return "", a.To, a.To
}

// around is the words of the clause before a number, from the last number or a
// semicolon on, and those behind its noun, to the next number, comma or bracket.
func (w *walk) around(a vi.Amount, to int) (left, right string) {
	from := max(w.last, 0)
	for i := from; i < a.From; i++ {
		if w.s.words[i] == ";" {
			from = i + 1
		}
	}
	end := to
	for end < len(w.s.words) && w.s.tokens[end].Kind != vi.Number && !strings.Contains(";(,", w.s.words[end]) {
		end++
	}
	return " " + strings.Join(w.s.words[min(from, a.From):a.From], " ") + " ", " " + strings.Join(w.s.words[min(to, end):end], " ") + " "
}

// contentAt is the content of the programme that a number is about: named
// right behind it, else last before it.
func (w *walk) contentAt(a vi.Amount, from, to int) string {
	for _, m := range w.s.marks {
		if m.group != ofContent || m.from < a.To || m.from > to+9 || m.value == "-" {
			continue
		}
		if w.numberIn(a.To, m.from) || m.from >= to && w.commaIn(to, m.from) {
			continue
		}
		return m.value
	}
	return w.at.content
}

// anyOf says whether the words hold one of the phrases.
func anyOf(words string, phrases ...string) bool {
	for _, p := range phrases {
		if strings.Contains(words, " "+p+" ") {
			return true
		}
	}
	return false
}

// indicator is what a noun counts in its content and among its words.
func (w *walk) indicator(noun, content, left, right string) string {
	near := left + right
	if w.plain {
		return w.indicatorOf(noun, content, left, right, near)
	}
	return w.indicatorOf(noun, content, left, right, near)
}

func (w *walk) indicatorOf(noun, content, left, right, near string) string {
	switch noun {
	case "project":
		return projects(near, left, right)
	case "venture":
		switch {
		case anyOf(near, "tư vấn", "consulting", "consultancy", "advisory") || content == "5":
			return "consulting.projects"
		case w.english && content != "7":
			return projects(near, left, right)
		}
		return ""
	case "class":
		if content == "1" && !anyOf(right, "tập huấn", "khởi sự", "quản lý", "bồi dưỡng") {
			return "vocational.classes"
		}
		return ""
	case "person":
		return person(content, near, right)
	case "seminar":
		return "capacity.seminars"
	case "model":
		if anyOf(right, "sạch hơn", "cleaner production") {
			return ""
		}
		return "technology.models"
	case "fair":
		return "products.fairs"
	case "participation":
		if anyOf(right, "người", "học viên", "lao động", "khách", "xe") {
			return ""
		}
		return "products.participations"
	case "product":
		return product(left, right)
	case "item":
		return "information.items"
	case "cluster":
		if content == "7" && anyOf(near, "hỗ trợ", "được hỗ trợ", "đầu tư", "supported", "support") || content == "7" && anyOf(near, "hạ tầng", "quy hoạch chi tiết") {
			return "clusters"
		}
		return ""
	case "delegation":
		if content == "8" || anyOf(near, "nước ngoài", "quốc tế", "abroad", "international") {
			return "cooperation.delegations"
		}
		return ""
	case "centre":
		if content == "5" || anyOf(near, "tư vấn", "consulting") {
			return "consulting.centres"
		}
		return ""
	case "establishment", "enterprise":
		return establishment(noun, content, left, right)
	}
	return ""
}

// projects leaves out the projects that are only some of the programme's.
func projects(near, left, right string) string {
	switch {
	case anyOf(near, "ngừng", "dừng", "ngừng thực hiện", "hủy", "huỷ", "bị dừng", "stopped", "cancelled"):
		return "projects.stopped"
	case anyOf(left, "nghiệm thu", "thanh lý", "thẩm định", "đăng ký", "đề xuất", "tư vấn", "lập hồ sơ", "xây dựng hồ sơ"),
		anyOf(right, "điểm", "nhóm", "chuyển tiếp", "đã nghiệm thu", "được nghiệm thu", "chưa", "đang", "đăng ký", "đề xuất", "còn lại"):
		return ""
	}
	return "projects"
}

// person says who is counted: trainees of a craft, of management, or the people
// at a seminar.
func person(content, near, right string) string {
	switch {
	case anyOf(near, "việc làm", "thu nhập", "jobs", "employment", "sử dụng"):
		return ""
	case anyOf(near, "học nghề", "đào tạo nghề", "truyền nghề", "dạy nghề"):
		return "vocational.trainees"
	}
	switch content {
	case "1":
		return "vocational.trainees"
	case "2":
		return "capacity.trainees"
	case "seminar":
		return "capacity.attendees"
	}
	return ""
}

// product says which level recognised a product: named behind the number, else
// last before it. Products that only entered are none.
func product(left, right string) string {
	if anyOf(left, "hồ sơ", "đăng ký", "dự thi", "gửi", "entered", "entries") || anyOf(right, "đăng ký", "dự thi", "tham gia bình chọn", "tham dự", "trưng bày", "entered") {
		return ""
	}
	for _, words := range []string{right, left} {
		best, at := "", -1
		for _, level := range []struct{ word, indicator string }{
			{"cấp tỉnh", "products.province"}, {"của tỉnh", "products.province"}, {"provincial", "products.province"}, {"by the province", "products.province"},
			{"cấp khu vực", "products.region"}, {"khu vực", "products.region"}, {"regional", "products.region"}, {"by the region", "products.region"},
			{"cấp quốc gia", "products.nation"}, {"quốc gia", "products.nation"}, {"national", "products.nation"}, {"nationally", "products.nation"},
			{"cấp huyện", "-"},
		} {
			i := strings.LastIndex(words, " "+level.word+" ")
			if words == right {
				i = strings.Index(words, " "+level.word+" ")
				if i >= 0 && (at < 0 || i < at) {
					best, at = level.indicator, i
				}
			} else if i > at {
				best, at = level.indicator, i
			}
		}
		if best == "-" {
			return ""
		}
		if best != "" {
			return best
		}
	}
	return ""
}

// establishment says what was done for an establishment.
func establishment(noun, content, left, right string) string {
	near := left + right
	switch {
	case anyOf(near, "đăng ký", "hồ sơ", "khảo sát", "kiểm tra", "thẩm định", "sạch hơn", "tham quan", "dự thi", "cleaner", "inspected", "surveyed", "tiết kiệm năng lượng"):
		return ""
	case anyOf(near, "thành lập", "thành lập mới", "founded", "start up", "newly established") && noun == "enterprise":
		return "capacity.enterprises"
	case anyOf(right, "máy móc", "thiết bị", "dây chuyền", "công nghệ", "machinery", "equipment", "machines"):
		return "technology.establishments"
	case anyOf(right, "hội chợ", "gian hàng", "triển lãm", "fair", "fairs", "exhibition"):
		return "products.participations"
	case anyOf(near, "nhãn hiệu", "thương hiệu", "bao bì", "tư vấn", "trademark", "trademarks", "brand"):
		return ""
	case anyOf(left, "máy móc", "thiết bị", "dây chuyền", "công nghệ", "machinery", "equipment", "machines"):
		return "technology.establishments"
	case content == "3":
		return "technology.establishments"
	case noun == "establishment" && content != "4" && content != "-" && content != "5" && content != "2" && content != "seminar" &&
		(anyOf(near, "hỗ trợ", "được hỗ trợ", "thụ hưởng", "supported", "support")):
		return "technology.establishments"
	}
	return ""
}
