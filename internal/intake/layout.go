package intake

import "tiendo/internal/vi"

// A layout says how the tokens of a sentence hang together by its signs.
type layout struct {
	segment  []int          // the stretch between two signs, or between "và" where it joins two numbers
	clause   []int          // the stretch between two semicolons
	group    []int          // the token of the bracket that is open, -1 for none
	by       [groups][]mark // the marks of each group, by their start
	within   int            // the token behind the first "trong đó"; past the end for none
	counting []bool         // an amount that may be a figure holds the token
	inside   []bool         // the token lies inside a phrase of several words
	starts   []bool         // parts of a whole start there: "trong đó"
	begun    []int          // amounts that begin before the token, but percentages
	ended    []int          // amounts that end at the token or before it
}

// index notes at each token what is asked again and again.
func (s *sentence) index() {
	n := len(s.words)
	s.counting, s.inside, s.starts = make([]bool, n), make([]bool, n), make([]bool, n)
	s.begun, s.ended = make([]int, n+2), make([]int, n+2)
	for _, a := range s.amounts {
		if a.Err == nil && a.Readings[0].Unit != vi.Percent || a.Err != nil && a.Err.Kind == vi.TwoFigures {
			for i := a.From; i < a.To; i++ {
				s.counting[i] = true
			}
		}
		if a.Err == nil && a.Readings[0].Unit != vi.Percent {
			s.begun[a.From+1]++
			s.ended[a.To]++
		}
	}
	for i := 1; i < n+2; i++ {
		s.begun[i] += s.begun[i-1]
		s.ended[i] += s.ended[i-1]
	}
	for _, m := range s.marks {
		for i := m.from + 1; i < m.to; i++ {
			s.inside[i] = s.inside[i] || i < m.to-1 || m.group == ofNoun
		}
		if m.group == ofStructure && m.value == sWithin {
			s.starts[m.from] = true
		}
	}
}

// lay finds the layout once marks, places and amounts are known.
func (s *sentence) lay() {
	n := len(s.words)
	s.index()
	s.segment, s.clause, s.group = make([]int, n), make([]int, n), make([]int, n)
	s.within = n
	for _, m := range s.marks {
		if m.group == ofStructure && m.value == sWithin && m.to < s.within {
			s.within = m.to
		}
	}
	segment, clause, open := 0, 0, -1
	for i, word := range s.words {
		if word == ")" && open >= 0 {
			open = s.group[open]
		}
		if s.cuts(i) {
			segment++
		}
		if word == ";" {
			clause++
		}
		s.segment[i], s.clause[i], s.group[i] = segment, clause, open
		if word == "(" {
			open = i
		}
	}
}

// cuts says whether a new segment begins at token i: behind a sign that is no
// part of a phrase, and at a word that joins two things that are counted.
func (s *sentence) cuts(i int) bool {
	switch s.words[i] {
	case ",", ";", ":", "(", ")", "|":
		return !s.inMark(i)
	case "và", "and", "còn", "while", "cùng":
		return !s.inMark(i) && s.amountBack(i) && s.amountOn(i)
	}
	return s.starts[i]
}

// inMark says whether token i lies inside a phrase of several words.
func (s *sentence) inMark(i int) bool { return s.inside[i] }

// amountBack says whether a number stands between token i and the sign before it.
func (s *sentence) amountBack(i int) bool {
	for k := i - 1; k >= 0 && !s.sign(k); k-- {
		if s.numberAt(k) {
			return true
		}
	}
	return false
}

// amountOn says whether a number stands soon behind token i, before a sign.
func (s *sentence) amountOn(i int) bool {
	for k := i + 1; k < len(s.words) && k < i+8 && !s.sign(k); k++ {
		if s.numberAt(k) {
			return true
		}
	}
	return false
}

// sign says whether token i is a comma or stronger, outside all phrases.
func (s *sentence) sign(i int) bool {
	switch s.words[i] {
	case ",", ";", ":", "(", ")", "|":
		return !s.inMark(i)
	}
	return false
}

// numberAt says whether an amount that may be a figure ends at token i.
func (s *sentence) numberAt(i int) bool { return i >= 0 && i < len(s.counting) && s.counting[i] }

// sees says whether what stands at token m is still open at token at: not in a
// bracket that was closed between, nor in a part ("trong đó") that ended with
// its semicolon.
func (s *sentence) sees(at, m int) bool {
	if m >= s.within && at >= s.within && s.clause[m] != s.clause[at] {
		return false
	}
	want := s.group[m]
	for g := s.group[at]; ; g = s.group[g] {
		if g == want {
			return true
		}
		if g < 0 {
			return false
		}
	}
}

// trails says whether a phrase belongs to the number before it: one stands
// before it in its segment, and none behind it.
func (s *sentence) trails(from, to int) bool {
	seg := s.segment[from]
	for k := from - 1; k >= 0 && s.segment[k] == seg; k-- {
		if s.numberAt(k) {
			for k := to; k < len(s.words) && s.segment[k] == seg; k++ {
				if s.numberAt(k) {
					return false
				}
			}
			return true
		}
	}
	return false
}

// behindNumber says whether a number stands before token i in its segment.
func (s *sentence) behindNumber(i int) bool {
	for k := i - 1; k >= 0 && s.segment[k] == s.segment[i]; k-- {
		if s.numberAt(k) {
			return true
		}
	}
	return false
}

// behindRange says whether a range stands before token i in its segment: "mỗi năm
// có 8 - 12 đề án khuyến công quốc gia".
func (s *sentence) behindRange(i int) bool {
	for _, a := range s.amounts {
		if a.Err != nil && a.Err.Kind == vi.Range && a.To <= i && s.segment[a.From] == s.segment[i] {
			return true
		}
	}
	return false
}

// segmentOf returns the first token of the segment of token i and the one
// behind its last.
func (s *sentence) segmentOf(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && s.segment[from-1] == s.segment[i] {
		from--
	}
	for to < len(s.words) && s.segment[to] == s.segment[i] {
		to++
	}
	return from, to
}
