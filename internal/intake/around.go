package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// around is the words of the clause before a number, from the last number that
// was read, and those behind its noun, to the next number or sign.
func (w *passage) around(a vi.Amount, to int) (left, right string) {
	from := 0
	if n := len(w.counts); n > 0 && w.counts[n-1].to <= a.From {
		from = w.counts[n-1].to
	}
	for from < a.From && w.s.clause[from] != w.s.clause[a.From] {
		from++
	}
	end := to
	for end < len(w.s.words) && w.s.tokens[end].Kind != vi.Number && (!w.s.sign(end) || to <= a.From) {
		end++
	}
	if to <= a.From { // the noun stands before: what is said lies between
		return " " + strings.Join(w.s.words[min(from, to):to], " ") + " ", " " + strings.Join(w.s.words[to:a.From], " ") + " "
	}
	return " " + strings.Join(w.s.words[min(from, a.From):a.From], " ") + " ", " " + strings.Join(w.s.words[min(to, end):end], " ") + " "
}

// deniedIn says whether something that was not done begins in tokens[from:to].
func (s *sentence) deniedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if s.words[i] == "chưa" || s.words[i] == "không" && s.word(i-1) == "và" {
			return true
		}
	}
	return false
}

// contentAt is the content of the programme that a number is about: named
// right behind it, else last before it.
func (w *passage) contentAt(a vi.Amount, from, to int) string {
	for _, m := range w.s.ordered(ofContent) {
		if m.from < a.To || m.from > to+9 || m.value == "-" {
			continue
		}
		if w.numberIn(a.To, m.from) || w.s.deniedIn(to, m.from) || m.from >= to && (w.commaIn(to, m.from) || w.s.segment[m.from] != w.s.segment[a.To-1] && to > a.To) {
			continue
		}
		return m.value
	}
	content, at := "", -1
	for _, m := range w.s.ordered(ofContent) {
		if m.from < a.From && w.s.sees(a.From, m.from) {
			content, at = m.value, m.from
		}
	}
	if at >= 0 {
		return content
	}
	return w.at.content
}
