package intake

import (
	"unicode/utf8"

	"tiendo/internal/vi"
)

// unread says whether a word stands beside a number that the reader does not
// know: it may turn what the number says, so the number is not taken. to is the
// token behind what is counted.
func (w *passage) unread(a vi.Amount, to int) bool {
	s := w.s
	from, end := s.segmentOf(a.From)
	read := w.readWords(from, end)
	for i := from; i < min(end, from+2) && (i == from || s.sign(from)); i++ {
		read[i-from] = read[i-from] || s.joins(i)
	}
	start := a.From
	for start > from && !s.numberAt(start-1) {
		start--
	}
	described := false
	for i := start; i < a.From; i++ {
		described = (described || s.describes(i)) && !s.turns(i) && s.words[i] != "cho" && s.words[i] != "for"
		if !read[i-from] && !described && !(upper(s.tokens[i].Text) && (s.belowWithin(i) || i == 0)) {
			return true
		}
	}
	reason := false
	described = false
	for i := max(a.To, to); i < end && !s.numberAt(i); i++ {
		if (s.words[i] == "và" || s.words[i] == "nhưng") && (s.word(i+1) == "chưa" || s.word(i+1) == "không") {
			return false // what was not done besides
		}
		reason = reason || s.giving(i)
		described = (described || s.describes(i)) && !s.turns(i)
		if !read[i-from] && !reason && !described && !upper(s.tokens[i].Text) {
			return true
		}
	}
	return false
}

// describes says whether what is made or taught is named behind token i: it does
// not matter what it is.
func (s *sentence) describes(i int) bool {
	switch s.words[i] + " " + s.word(i+1) {
	case "chế biến", "sản xuất", "gia công", "lĩnh vực", "ngành nghề", "dây chuyền":
		return true
	}
	switch s.words[i] {
	case "nghề", "máy", "processing", "making", "producing":
		return true
	}
	return false
}

// turns says whether token i may turn what was said, and ends a description.
func (s *sentence) turns(i int) bool {
	switch s.words[i] {
	case "bị", "không", "chưa", "chờ", "xin", "hủy", "huỷ", "nợ", "phạt", "khác", "ngoài", "của", "từ", "not", "but", "of", "from":
		return true
	}
	return false
}

// belowWithin says whether a place below a province is named before token i in its
// clause: "các huyện Tư Nghĩa, Mộ Đức".
func (s *sentence) belowWithin(i int) bool {
	for _, p := range s.places {
		if p.below && p.to <= i && s.clause[p.from] == s.clause[i] {
			return true
		}
	}
	return false
}

// giving says whether a reason begins at token i: it does not matter what it is.
func (s *sentence) giving(i int) bool {
	switch s.words[i] {
	case "vì", "because", "nhằm":
		return true
	case "do":
		for k := i - 1; k >= 0 && s.segment[k] == s.segment[i]; k-- {
			if s.words[k] == "ngừng" || s.words[k] == "dừng" {
				return true
			}
		}
	}
	return false
}

// joins says whether a word that joins two parts stands at token i.
func (s *sentence) joins(i int) bool {
	switch s.words[i] {
	case "và", "and", "còn", "while", "cùng", "nhưng":
		return true
	}
	return false
}

// readWords tells of tokens[from:to] which the reader knows: signs and numbers,
// names, times, and the phrases of the lexicon.
func (w *passage) readWords(from, to int) []bool {
	s := w.s
	read := make([]bool, to-from)
	note := func(a, b int) {
		for i := max(a, from); i < min(b, to); i++ {
			read[i-from] = true
		}
	}
	for i := from; i < to; i++ {
		if s.english && englishMonth(s.words[i]) {
			note(i, i+1)
		}
		if s.tokens[i].Kind != vi.Word || s.words[i] == officeWord || utf8.RuneCountInString(s.words[i]) < 2 && !s.english && s.words[i] != "ở" {
			note(i, i+1)
		}
	}
	for _, m := range s.marks {
		if m.from < to && m.to > from {
			note(m.from, m.to)
		}
	}
	for _, p := range s.places {
		note(p.from, p.to)
	}
	for _, p := range s.periods {
		note(p.from, p.to)
	}
	for _, a := range s.amounts {
		note(a.From, a.To)
	}
	lex := w.lexicon
	if w.plain {
		lex = w.Reader.plain
	}
	for i := from; i < to; i++ {
		if n, _ := lex.at(ofPlain, s.words, i); n > 0 {
			note(i, i+n)
		}
	}
	return read
}
