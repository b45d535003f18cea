package vi

// scanWords is how many tokens a name in a sentence may be made of, joining
// signs not counted.
const scanWords = 12

// SpanTokens is the most tokens that a name in a sentence may have, with its
// joining signs.
const SpanTokens = 2 * scanWords

// typoWords is how many words a name may have to be found in a sentence in
// spite of a slip; longer names are found by their aliases.
const typoWords = 5

// Scan finds the names in a sentence: every stretch of tokens that is a name,
// unless it lies within a longer one that is one too. Spans may overlap (of
// "kinh phí hỗ trợ máy móc" two halves may be names); Longest chooses. They are
// sorted by their start, longer first. Names cross a hyphen and the dot of an
// abbreviation, but no other sign. Initials count only where the index has
// them as names. A span whose tones contradict the name, or with a slip of a
// finger, is given only where no surer one holds all its words; the caller
// decides what it is worth.
func (x *Index) Scan(tokens []Token) []Span { return x.ScanText(NewText(tokens)) }

// ScanSure is Scan without the slips of a finger, which take half of its time: for
// texts that were written with care.
func (x *Index) ScanSure(tokens []Token) []Span {
	s := &scan{x: x, Text: NewText(tokens)}
	for i := range s.tokens {
		s.from(i)
	}
	return maximal(s.spans)
}

// ScanText is Scan of a text that is scanned more than once.
func (x *Index) ScanText(t Text) []Span {
	s := &scan{x: x, Text: t}
	for i := range t.tokens {
		s.from(i)
	}
	s.spans = maximal(s.spans)
	for i, held := range s.reaches() {
		s.typosFrom(i, held)
	}
	return maximal(s.spans)
}

// A scan is the work of one index on a text.
type scan struct {
	x *Index
	Text
	spans []Span
}

// from adds the spans that start at token i.
func (s *scan) from(i int) {
	if s.places[i].empty() {
		return
	}
	for j, n := i, 0; j < len(s.tokens) && n < scanWords; j++ {
		if s.places[j].empty() {
			if !s.crosses(j) {
				return
			}
			continue
		}
		n++
		sp := s.stretch(i, j)
		if len(sp.solid) > s.x.reach(sp.solid) {
			return
		}
		if ids := s.x.bySolid[sp.solid]; ids != nil {
			s.found(i, j+1, sp, ids)
		}
	}
}

// found adds a span for the best of the entries with its letters.
func (s *scan) found(from, to int, sp spelling, ids []int32) {
	best, kept := s.x.best(sp, ids)
	if best == Contradicted && !safelyContradicted(sp) {
		return
	}
	s.spans = append(s.spans, Span{from, to, best, s.x.matches(kept, best)})
}

// typosFrom adds the spans with one slip that start at token i and end beyond
// what is held already.
func (s *scan) typosFrom(i, held int) {
	for j, n := i, 0; j < len(s.tokens) && n < typoWords; j++ {
		if s.places[j].empty() {
			if j == i || !s.crosses(j) {
				return
			}
			continue
		}
		if s.tokens[j].Kind != Word {
			return
		}
		n++
		sp := s.stretch(i, j)
		if len(sp.solid) > s.x.longest+1 {
			return
		}
		if len(sp.solid) < typoLetters || j < held {
			continue
		}
		var ids []int32
		s.x.eachOneOff(sp.solid, sp.words, func(id int32) {
			if oneWordOff(sp, s.x.entries[id].spelling) {
				ids = append(ids, id)
			}
		})
		if ids != nil {
			s.spans = append(s.spans, Span{i, j + 1, Typo, s.x.matches(ids, Typo)})
		}
	}
}

// reaches returns, for each token, where the farthest span ends that starts
// there or before; spans are sorted by start.
func (s *scan) reaches() []int {
	reach := make([]int, len(s.tokens))
	to, next := 0, 0
	for i := range reach {
		for next < len(s.spans) && s.spans[next].From == i {
			to = max(to, s.spans[next].To)
			next++
		}
		reach[i] = to
	}
	return reach
}
