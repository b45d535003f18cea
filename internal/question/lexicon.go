package question

import (
	"slices"
	"strings"

	"tiendo/internal/vi"
)

// A class is what a word or phrase of the lexicon does to a question.
type class string

// A phrase list gives the spellings of one class, apart by bars. Only the form
// with tones is written; typing without them, and a slip of a finger in a longer
// phrase, are the matcher's matter.
type phrases struct {
	class class
	texts string
}

// newLexicon makes one index of all the word lists.
func newLexicon() *vi.Index {
	var names []vi.Name
	for _, list := range slices.Concat(askingWords, nounWords, intentWords, dutyWords, meetingWords, foreignWords, plainWords) {
		for text := range strings.SplitSeq(list.texts, "|") {
			names = append(names, vi.Name{Text: text, Target: string(list.class)})
		}
	}
	return vi.NewIndex(names)
}

// A cue is a phrase of the lexicon found in the question.
type cue struct {
	class    class
	from, to int // tokens
}

// findCues finds the phrases of the lexicon, the longest at each place.
func findCues(lexicon *vi.Index, s *sentence) []cue {
	spans := lexicon.Scan(s.tokens)
	spans = slices.DeleteFunc(spans, func(sp vi.Span) bool { return !s.trusts(sp) })
	var cues []cue
	for _, sp := range vi.Longest(spans) {
		cues = append(cues, cue{class(sp.Matches[0].Target), sp.From, sp.To})
	}
	return cues
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
		return sounds > 1 || !s.toned
	case sounds > 1:
		return true
	}
	return len(s.tokens[sp.From].Folded) >= slipLetters
}

// first returns the first cue of one of the classes, or nil.
func (r *reader) first(classes ...class) *cue {
	for i := range r.cues {
		if slices.Contains(classes, r.cues[i].class) {
			return &r.cues[i]
		}
	}
	return nil
}

// has says whether a cue of one of the classes was found.
func (r *reader) has(classes ...class) bool { return r.first(classes...) != nil }

// cueAt returns the cue that holds token i, or nil.
func (r *reader) cueAt(i int) *cue {
	if i < 0 || i >= len(r.at) || r.at[i] == 0 {
		return nil
	}
	return &r.cues[r.at[i]-1]
}

// is says whether token i belongs to a cue of one of the classes.
func (r *reader) is(i int, classes ...class) bool {
	c := r.cueAt(i)
	return c != nil && slices.Contains(classes, c.class)
}
