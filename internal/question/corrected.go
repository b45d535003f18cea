package question

import (
	"slices"
	"strings"
)

// corrections are the phrases, without tones, with which people take back what they
// have just typed; a star stands for who they call themselves.
var corrections = [][]string{
	{"y", "*", "la"}, {"y", "la"}, {"y", "*", "hoi"}, {"y", "*", "muon", "hoi"},
	{"a", "nham"}, {"a", "*", "nham"}, {"nham", "roi"}, {"go", "nham"}, {"a", "khong"}, {"a", "quen"}, {"noi", "lai", "la"}, {"sua", "lai", "la"},
	{"i", "mean"}, {"i", "meant"}, {"sorry", "not"}, {"correction"},
}

// speakers are what people call themselves, without tones.
var speakers = []string{"em", "e", "minh", "m", "toi", "anh", "a", "chi", "c", "chau", "to", "bac", "co", "chu", "lai"}

// corrected cuts a text where its writer last takes something back: "năm 2016? à nhầm,
// 2017". What stands behind goes on from what stands before, as a second question
// would, and wins where both name a thing.
func corrected(s *sentence) (before, after string, ok bool) {
	for i := len(s.tokens) - 2; i > 0; i-- {
		if !s.pausesBefore(i) {
			continue
		}
		for _, phrase := range corrections {
			if end := i + len(phrase); end < len(s.tokens) && s.spells(i, phrase) {
				return s.text[:s.tokens[i].Start], s.text[s.tokens[end-1].End:], true
			}
		}
	}
	return "", "", false
}

// spells says whether the words of a phrase stand at token i.
func (s *sentence) spells(i int, phrase []string) bool {
	for n, word := range phrase {
		found := s.tokens[i+n].Folded
		if word == "*" && !slices.Contains(speakers, found) || word != "*" && word != found {
			return false
		}
	}
	return true
}

// pausesBefore says whether a sign stands before token i: who corrects himself has
// ended something.
func (s *sentence) pausesBefore(i int) bool {
	between := s.text[s.tokens[i-1].Start:s.tokens[i].Start]
	return strings.ContainsAny(between, ".,;:?!–—-\n") || strings.Contains(between, "…")
}

// readCorrected reads a text in which something is taken back; false if it is not
// one, or if there was nothing to take back.
func (rd *Reader) readCorrected(s *sentence, ctx Context) (Query, bool) {
	before, after, ok := corrected(s)
	if !ok {
		return Query{}, false
	}
	first := rd.read(newSentence(before), ctx, false)
	if first.Status == Other {
		return Query{}, false
	}
	ctx.Previous = &first
	second := rd.read(newSentence(after), ctx, true)
	if second.Status == Other {
		return Query{}, false
	}
	shift := len(s.text) - len(second.Text)
	for i := range second.Took {
		second.Took[i].Start += shift
		second.Took[i].End += shift
	}
	second.Text, second.Took = s.text, append(first.Took, second.Took...)
	second.Inherited = slices.DeleteFunc(second.Inherited, func(slot Slot) bool { return !slices.Contains(first.Inherited, slot) })
	return second, true
}
