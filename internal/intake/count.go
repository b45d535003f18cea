package intake

import (
	"strings"

	"tiendo/internal/vi"
)

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
