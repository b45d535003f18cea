package question

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"tiendo/internal/vi"
)

// trustsCue says whether a stretch may be taken for a phrase of the lexicon that
// it is like. The phrases are many and short, so less is forgiven than in names.
func (s *sentence) trustsCue(sp vi.Span) bool {
	words := sp.To - sp.From
	switch {
	case !s.trusts(sp), sp.How > vi.Folded && words < 2:
		return false
	case sp.How == vi.Typo:
		return s.longSlip(sp)
	}
	return sp.How != vi.Contradicted || words > 3
}

// slipLetters is the fewest letters of a phrase of one word in which a slip or
// another tone is forgiven; shorter ones are too near to other words.
const slipLetters = 6

// trusts says whether a stretch may be taken for what it is like. A single
// syllable without tones in a text that has them is another word: "da" beside
// "đã" is no "đa".
func (s *sentence) trusts(sp vi.Span) bool {
	sounds := s.sounds(sp.From, sp.To)
	switch {
	case sp.How <= vi.Joined:
		return true
	case sp.How == vi.Folded:
		word := s.tokens[sp.From]
		return sounds > 1 || !hasTone(word.Text) && (!s.toned || len(word.Folded) >= slipLetters || !syllable(word.Folded))
	case sp.How == vi.Contradicted:
		return sounds > 1 && s.oneContradicts(sp)
	case sounds > 1:
		return true
	case sp.How == vi.Typo && syllable(s.tokens[sp.From].Folded) && !syllable(vi.Fold(sp.Matches[0].Text)):
		return false // nguyên is a word and no slip for tnguyên
	}
	return len(s.tokens[sp.From].Folded) >= slipLetters
}

// syllable says whether a folded word may be one of Vietnamese by how it begins:
// "dlak" and "bdinh" are none, and so only what they shorten.
func syllable(word string) bool {
	vowel := strings.IndexAny(word, "aeiouy")
	if vowel < 0 {
		return false
	}
	switch word[:vowel] {
	case "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x":
		return true
	}
	return false
}

// oneContradicts says whether all words but one of a stretch are typed as in
// the name: quãng Nam. "Hỏi cho" is no hội chợ.
func (s *sentence) oneContradicts(sp vi.Span) bool {
	name := vi.Tokenize(sp.Matches[0].Text)
	if len(name) != sp.To-sp.From {
		return false
	}
	others := 0
	for i, t := range s.tokens[sp.From:sp.To] {
		if !strings.EqualFold(t.Text, norm.NFC.String(name[i].Text)) {
			others++
		}
	}
	return others == 1
}

// longSlip says whether the word with the slip has letters enough to be told
// from another word, or the same letters in another order: "nước" is no slip for
// được, "hoahc" is one for hoạch.
func (s *sentence) longSlip(sp vi.Span) bool {
	name := strings.Fields(vi.Fold(sp.Matches[0].Text))
	if len(name) != sp.To-sp.From {
		return false
	}
	for i, t := range s.tokens[sp.From:sp.To] {
		if t.Folded != name[i] {
			short, long := min(len(t.Folded), len(name[i])), max(len(t.Folded), len(name[i]))
			return short > 4 || short == 4 && long > 4 || sameLetters(t.Folded, name[i])
		}
	}
	return true
}

// sameLetters says whether two words have the same letters, however often and
// in whatever order.
func sameLetters(a, b string) bool {
	return strings.Trim(a, b) == "" && strings.Trim(b, a) == ""
}
