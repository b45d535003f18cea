package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// nounAt finds what is counted at token i or a little behind it.
func (w *passage) nounAt(i int) (from int, noun string, to int) {
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

// count is what a number counts.
func (w *passage) count(a vi.Amount) subject {
	if w.turn.indicator != "" {
		return subject{indicator: w.turn.indicator}
	}
	from, noun, to := w.nounAt(a.To)
	if noun == "" && (w.ends(a.To) || w.ends(from) && from > a.To || w.classified(a.To)) {
		if noun, from, to = w.headed(a); noun == "" {
			if c, ok := w.inherited(a); ok {
				return subject{c.indicator, c.content, c.noun, a.To}
			}
		}
	}
	if noun == "" {
		noun, from, to = w.shared(a)
	}
	if n := len(w.counts); noun == "" && !w.turn.empty() && n > 0 && w.isCount(w.counts[n-1].indicator) {
		c := w.counts[n-1]
		return subject{c.indicator, c.content, c.noun, a.To}
	}
	if noun == "" {
		noun, from, to = w.ofTotalNoun(a)
	}
	if noun == "" || noun == "-" || noun == "project" && (w.contentWithin(to) != "all" && w.partByContent(a) || w.ofLabelled(a)) {
		return subject{}
	}
	left, right := w.around(a, to)
	if w.english && from > a.To {
		left += strings.Join(w.s.words[a.To:from], " ") + " "
	}
	content := w.contentAt(a, from, to)
	if next := w.nextNoun(to); (noun == "establishment" || noun == "enterprise") && next == "fair" {
		right += "hội chợ "
	}
	if noun == "product" {
		right = w.farRight(to)
	}
	if noun == "class" && content != "2" && content != "1" && w.teachesCraft(a) {
		content = "1"
	}
	indicator := counting{w.english, " " + strings.Join(w.s.words[min(from, to):to], " ") + " "}.indicator(noun, content, left, right)
	if n := len(w.counts); indicator == "" && n > 0 && w.counts[n-1].noun == noun && w.counts[n-1].to <= a.From && (a.From-w.counts[n-1].to < 2 || w.onlyScope(w.counts[n-1].to, a.From)) {
		indicator = w.counts[n-1].indicator // 21 sản phẩm và 19 sản phẩm
	}
	if n := len(w.counts); n > 0 && w.counts[n-1].noun == noun && w.turn.places != nil && (indicator == "" && noun == "product" || a.From-w.counts[n-1].from <= listedWithin) {
		indicator = w.counts[n-1].indicator // Bắc Ninh và Nam Định lần lượt có 9 và 8 sản phẩm
	}
	if indicator == "" {
		if c, ok := w.partOf(a, noun); ok && !anyOf(left+right, "tham quan", "khảo sát", "kiểm tra", "chưa", "mới", "điểm") {
			indicator = c.indicator // 10 cơ sở, trong đó 3 cơ sở từ nguồn ...
		}
	}
	if indicator == "" {
		w.dropped = append(w.dropped, dropped{a.From, noun})
	} else if w.ofDropped(a, noun) {
		return subject{}
	}
	of := subject{indicator: indicator, noun: noun, to: to}
	if indicator == "projects" {
		of.content = w.contentWithin(to)
	}
	return of
}

// ofLabelled says whether projects are those of one content, which labels the line
// of a list: "2. Đào tạo nghề: 2 đề án".
func (w *passage) ofLabelled(a vi.Amount) bool {
	if numbering(w.s.text) == 0 {
		return false
	}
	colon := 0
	for colon < a.From && w.s.words[colon] != ":" {
		colon++
	}
	for _, m := range w.s.by[ofContent] {
		if m.to <= colon && colon <= a.From && w.s.word(colon) == ":" && m.value != "all" && m.value != "-" {
			return true
		}
	}
	return false
}

// teachesCraft says whether the clause of classes says right behind them that they
// teach a craft: "03 lớp may công nghiệp, dạy nghề cho 105 lao động".
func (w *passage) teachesCraft(a vi.Amount) bool {
	for _, m := range w.s.by[ofContent] {
		if m.from >= a.To && w.s.clause[m.from] == w.s.clause[a.From] {
			return m.value == "1" && w.numbersBetween(a.To, m.from) == 0
		}
	}
	return false
}

// partByContent says whether projects are only a part of those that the sentence
// begins with: "Trong 8 đề án địa phương, có 6 đề án hỗ trợ máy móc".
func (w *passage) partByContent(a vi.Amount) bool {
	for _, b := range w.s.amounts {
		if b.To <= a.From && b.Err == nil && w.refersBack(b) {
			return w.ownFunding(a) == ""
		}
	}
	return false
}

// contentWithin is the content that projects are of, named behind them in their
// segment: "11 đề án hỗ trợ máy móc"; "all" for none.
func (w *passage) contentWithin(to int) string {
	for i := to; i < len(w.s.words) && to > 0 && w.s.segment[i] == w.s.segment[to-1] && !w.s.numberAt(i); i++ {
		for _, m := range w.s.marks {
			if m.from == i && m.group == ofContent && m.value != "-" {
				return m.value
			}
		}
	}
	return "all"
}

// ofTotalNoun finds the noun behind what a number is out of: "12 trong tổng số
// 19 đề án".
func (w *passage) ofTotalNoun(a vi.Amount) (noun string, from, to int) {
	for _, b := range w.s.amounts {
		if b.From > a.To && b.From <= a.To+4 && b.Err == nil && w.ofTotal(b.From) == a.To {
			from, noun, to := w.nounAt(b.To)
			return noun, from, to
		}
	}
	return "", a.To, a.To
}

// nextNoun is what the number is of that ends the words behind token i: "12 doanh
// nghiệp tham gia 3 hội chợ".
func (w *passage) nextNoun(i int) string {
	for _, a := range w.s.amounts {
		if a.From >= i && a.From <= i+4 && i > 0 && w.s.segment[a.From] == w.s.segment[i-1] && a.Err == nil {
			_, noun, _ := w.nounAt(a.To)
			return noun
		}
	}
	return ""
}

// farRight is the words behind the noun up to the next sign behind the first
// ", được" or "công nhận", or to the end of the clause: a product's level stands
// late.
func (w *passage) farRight(to int) string {
	end := to
	for end < len(w.s.words) && w.s.words[end] != ";" {
		if w.s.words[end] == "," || w.s.words[end] == "(" || w.s.cuts(end) {
			break
		}
		if w.s.numberAt(end) && w.s.word(end-1) != "của" && w.s.word(end-1) != "from" {
			break
		}
		end++
	}
	return " " + strings.Join(w.s.words[min(to, end):end], " ") + " "
}

// ends says whether nothing is counted at token i: a sign or the end.
func (w *passage) ends(i int) bool {
	return i >= len(w.s.words) || strings.Contains(",;.:()|", w.s.words[i]) || w.s.words[i] == "và" || w.s.words[i] == "and"
}

// classified says whether only a word for single things stands behind the
// number: "hội thảo chuyên đề 1 cuộc".
func (w *passage) classified(i int) bool {
	switch w.s.word(i) {
	case "cuộc", "buổi", "đợt", "kỳ", "lớp":
		return w.ends(i + 1)
	}
	return false
}

// headed finds what is counted before the number: "Số lớp: 4", "số đề án là 31",
// "Số cơ sở được hỗ trợ máy móc: kế hoạch 24".
func (w *passage) headed(a vi.Amount) (noun string, from, to int) {
	best := mark{from: -1}
	for _, m := range w.s.ordered(ofNoun) {
		if m.to > a.From || w.numberIn(m.to, a.From) || w.commaIn(m.to, a.From) || a.From-m.to > 14 || !w.s.sees(a.From, m.from) {
			continue
		}
		before := w.s.word(m.from - 1)
		if before == "số" || before == "lượng" || before == "tổng" || m.from == 0 || strings.Contains("-•*+:;.", before) || numbering(w.s.text) > 0 && m.from < 4 {
			if best.from < 0 || w.s.word(best.from-1) != "số" {
				best = m
			}
		}
	}
	if best.from < 0 {
		return "", a.To, a.To
	}
	return best.value, best.from, best.to
}

// commaIn says whether a comma or semicolon outside all phrases stands in
// tokens[from:to].
func (w *passage) commaIn(from, to int) bool {
	for i := from; i < to; i++ {
		if (w.s.words[i] == "," || w.s.words[i] == ";") && w.s.sign(i) {
			return true
		}
	}
	return false
}

// shared finds the noun behind the last of several numbers: "31, 25 và 14 đề án".
func (w *passage) shared(a vi.Amount) (noun string, from, to int) {
	i := a.To
	for i+1 < len(w.s.words) && i < a.To+sharedWithin && (w.s.words[i] == "," || w.s.words[i] == "và" || w.s.words[i] == "and") && w.s.tokens[i+1].Kind == vi.Number {
		i += 2
		if from, noun, to := w.nounAt(i); noun != "" {
			return noun, from, to
		}
	}
	return "", a.To, a.To
}

// listedWithin is how far apart two numbers of a list of one thing begin: "11, 7".
const listedWithin = 3

// sharedWithin is how many tokens a list of numbers of one thing may have.
const sharedWithin = 24
