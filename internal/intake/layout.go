package intake

import "tiendo/internal/vi"

// A layout says how the tokens of a sentence hang together by its signs.
type layout struct {
	segment []int          // the stretch between two signs, or between "và" where it joins two numbers
	clause  []int          // the stretch between two semicolons
	group   []int          // the token of the bracket that is open, -1 for none
	by      [groups][]mark // the marks of each group, by their start
	within  int            // the token behind the first "trong đó"; past the end for none
}

// lay finds the layout once marks, places and amounts are known.
func (s *sentence) lay() {
	n := len(s.words)
	for _, m := range s.marks {
		s.by[m.group] = append(s.by[m.group], m)
	}
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
	for _, m := range s.marks {
		if m.from == i && m.group == ofStructure && m.value == sWithin {
			return true
		}
	}
	return false
}

// inMark says whether token i lies inside a phrase of several words.
func (s *sentence) inMark(i int) bool {
	for _, m := range s.marks {
		if m.from < i && i < m.to-1 || m.from < i && i < m.to && m.group == ofNoun {
			return true
		}
	}
	return false
}

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
func (s *sentence) numberAt(i int) bool {
	for _, a := range s.amounts {
		if a.From <= i && i < a.To {
			return a.Err == nil && a.Readings[0].Unit != vi.Percent || a.Err != nil && a.Err.Kind == vi.TwoFigures
		}
	}
	return false
}

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
