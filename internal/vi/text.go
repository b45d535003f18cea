package vi

// A Text is tokens taken apart once, so that several indexes can scan them; a
// stretch of tokens is a part of every string of it.
type Text struct {
	tokens []Token
	whole  spelling
	places []place
}

// A place says where a token stands in words and in solid; it is empty for a
// token without a letter or digit.
type place struct {
	from, to           int32
	solidFrom, solidTo int32
}

func (p place) empty() bool { return p.from == p.to }

// NewText takes tokens apart.
func NewText(tokens []Token) Text {
	t := Text{tokens: tokens, places: make([]place, len(tokens))}
	size := len(tokens)
	for i := range tokens {
		size += len(tokens[i].Folded)
	}
	l := letters{words: make([]byte, 0, size), marks: make([]byte, 0, size)}
	for i := range tokens {
		before := len(l.words)
		l.space = true
		l.write(tokens[i].Text)
		if before > 0 && len(l.words) > before {
			before++ // the space
		}
		t.places[i] = place{from: int32(before), to: int32(len(l.words))}
	}
	t.whole = l.spelling()
	t.placeSolid()
	return t
}

// placeSolid finds the tokens in solid: every letter of words that is no dropped
// space is one of it.
func (t *Text) placeSolid() {
	at, solidAt := int32(0), 0
	advance := func(to int32) int32 {
		for ; at < to; at++ {
			if solidAt < len(t.whole.solid) && t.whole.words[at] == t.whole.solid[solidAt] {
				solidAt++
			}
		}
		return int32(solidAt)
	}
	for i := range t.places {
		p := &t.places[i]
		p.solidFrom = advance(p.from)
		p.solidTo = advance(p.to)
	}
}

// Part is the text of tokens from to to; spans found in it count from its first.
func (t Text) Part(from, to int) Text {
	return Text{tokens: t.tokens[from:to], whole: t.whole, places: t.places[from:to]}
}

// stretch returns the spelling of tokens i to j, both with letters.
func (t *Text) stretch(i, j int) spelling {
	a, b := t.places[i], t.places[j]
	return spelling{
		words: t.whole.words[a.from:b.to], marks: t.whole.marks[a.from:b.to],
		solid: t.whole.solid[a.solidFrom:b.solidTo],
		typed: t.whole.typed[a.solidFrom:b.solidTo], tones: t.whole.tones[a.solidFrom:b.solidTo],
	}
}

// crosses says whether a name may go on behind the sign at j.
func (t *Text) crosses(j int) bool {
	if j+1 >= len(t.tokens) {
		return false
	}
	switch t.tokens[j].Text {
	case "-", "–", "—", "‐", "‑", "−", "_", "'", "’":
		return true
	case ".":
		return !t.tokens[j+1].Spaced || len(t.tokens[j-1].Folded) <= 2
	}
	return false
}
