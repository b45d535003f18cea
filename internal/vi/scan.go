package vi

// scanWords is how many tokens a name in a sentence may be made of, joining
// signs not counted.
const scanWords = 12

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
func (x *Index) Scan(tokens []Token) []Span {
	s := newScan(x, tokens)
	for i := range tokens {
		s.from(i)
	}
	s.spans = maximal(s.spans)
	for i, held := range s.reaches() {
		s.typosFrom(i, held)
	}
	return maximal(s.spans)
}

// A scan holds the whole text taken apart once; a stretch of tokens is a part
// of every string of it.
type scan struct {
	x      *Index
	tokens []Token
	whole  spelling
	places []place
	spans  []Span
}

// A place says where a token stands in words and in solid; it is empty for a
// token without a letter or digit.
type place struct {
	from, to           int
	solidFrom, solidTo int
}

func newScan(x *Index, tokens []Token) *scan {
	s := &scan{x: x, tokens: tokens, places: make([]place, len(tokens))}
	var l letters
	for i, t := range tokens {
		before := len(l.words)
		l.space = true
		l.write(t.Text)
		if before > 0 && len(l.words) > before {
			before++ // the space
		}
		s.places[i] = place{from: before, to: len(l.words)}
	}
	s.whole = l.spelling()
	// Every letter of words that is no dropped space is one of solid.
	at, solidAt := 0, 0
	advance := func(to int) int {
		for ; at < to; at++ {
			if solidAt < len(s.whole.solid) && s.whole.words[at] == s.whole.solid[solidAt] {
				solidAt++
			}
		}
		return solidAt
	}
	for i := range s.places {
		p := &s.places[i]
		p.solidFrom = advance(p.from)
		p.solidTo = advance(p.to)
	}
	return s
}

func (p place) empty() bool { return p.from == p.to }

// stretch returns the spelling of tokens i to j, both with letters.
func (s *scan) stretch(i, j int) spelling {
	a, b := s.places[i], s.places[j]
	return spelling{
		words: s.whole.words[a.from:b.to], marks: s.whole.marks[a.from:b.to],
		solid: s.whole.solid[a.solidFrom:b.solidTo],
		typed: s.whole.typed[a.solidFrom:b.solidTo], tones: s.whole.tones[a.solidFrom:b.solidTo],
	}
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
		if len(sp.solid) > s.x.longest {
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

// crosses says whether a name may go on behind the sign at j.
func (s *scan) crosses(j int) bool {
	if j+1 >= len(s.tokens) {
		return false
	}
	switch s.tokens[j].Text {
	case "-", "–", "—", "‐", "‑", "−", "_", "'", "’":
		return true
	case ".":
		return !s.tokens[j+1].Spaced || len(s.tokens[j-1].Folded) <= 2
	}
	return false
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
