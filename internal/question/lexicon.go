package question

import (
	"slices"
	"sort"
	"strings"

	"tiendo/internal/vi"
)

// A class is what a word or phrase of the lexicon does to a question.
type class string

// phrases gives the spellings of one class, apart by bars. Only the form
// with tones is written; typing without them, and a slip of a finger in a longer
// phrase, are the matcher's matter.
type phrases struct {
	class class
	texts string
}

// A lexicon holds all the word lists, those that are taken only as written apart
// from the others, which they would hide.
type lexicon struct{ any, exact *vi.Index }

func newLexicon() lexicon {
	return lexicon{
		any:   indexOf(allPhrases()),
		exact: indexOf(exactWords),
	}
}

// allPhrases are the word lists that are taken in any typing.
func allPhrases() []phrases {
	return slices.Concat(askingWords, nounWords, intentWords, dutyWords, meetingWords, foreignWords, plainWords)
}

func indexOf(lists []phrases) *vi.Index {
	var names []vi.Name
	for _, list := range lists {
		for text := range strings.SplitSeq(list.texts, "|") {
			for _, text := range shortened(text) {
				names = append(names, vi.Name{Text: text, Target: string(list.class)})
			}
		}
	}
	return vi.NewIndex(names)
}

// abbreviations are what people in offices write for words within a phrase.
var abbreviations = []struct{ whole, short string }{
	{"báo cáo", "bc"}, {"kế hoạch", "kh"}, {"trung tâm", "tt"}, {"khuyến công", "kc"}, {"số liệu", "sl"}, {"quốc gia", "qg"},
	{"kết quả", "kq"}, {"được", "đc"}, {"được", "dc"}, {"không", "ko"}, {"bao nhiêu", "bn"}, {"bao nhiêu", "nhiêu"},
}

// shortened is a phrase with its spellings in abbreviations. What is nothing but
// the word has its abbreviation in the lists, where there is one.
func shortened(text string) []string {
	all := []string{text}
	for _, a := range abbreviations {
		for _, t := range all[:len(all):len(all)] {
			if len(t) > len(a.whole) && strings.Contains(" "+t+" ", " "+a.whole+" ") {
				all = append(all, strings.Replace(t, a.whole, a.short, 1))
			}
		}
	}
	return all
}

// A cue is a phrase of the lexicon found in the question.
type cue struct {
	class    class
	from, to int  // tokens
	slip     bool // it is only like the phrase
}

// findCues finds the phrases of the lexicon, the longest at each place.
func findCues(l lexicon, s *sentence) []cue {
	cues := s.cuesIn(l, 0, len(s.tokens))
	// A short phrase within a long one is not among the spans, although another
	// long one may have won its other words: the gaps are looked at again.
	gap := 0
	for _, c := range append(slices.Clone(cues), cue{from: len(s.tokens)}) {
		if gap < c.from && (gap > 0 || c.from < len(s.tokens)) {
			cues = append(cues, s.cuesIn(l, gap, c.from)...)
		}
		gap = c.to
	}
	slices.SortFunc(cues, func(a, b cue) int { return a.from - b.from })
	return cues
}

// cuesIn finds the phrases of the lexicon in a stretch of tokens.
func (s *sentence) cuesIn(l lexicon, from, to int) []cue {
	at := func(sp vi.Span) vi.Span { sp.From, sp.To = sp.From+from, sp.To+from; return sp }
	spans := slices.DeleteFunc(l.any.ScanText(s.spelt.Part(from, to)), func(sp vi.Span) bool { return !s.trustsCue(at(sp)) || sp.How == vi.Typo && s.otherWord(l, at(sp)) })
	if s.toned {
		for _, sp := range l.exact.ScanText(s.spelt.Part(from, to)) {
			if sp.How <= vi.Placed {
				spans = append(spans, sp)
			}
		}
	}
	var cues []cue
	for _, sp := range vi.Longest(withoutIdle(spans)) {
		cues = append(cues, cue{class(sp.Matches[0].Target), sp.From + from, sp.To + from, sp.How > vi.Folded})
	}
	return cues
}

// withoutIdle drops phrases that say nothing where one that says something shares
// words with them and is as long: of "làm báo cáo năm" the làm báo cáo.
func withoutIdle(spans []vi.Span) []vi.Span {
	idle := func(sp vi.Span) bool {
		c := class(sp.Matches[0].Target)
		return c == filler || c == neutral
	}
	var telling []vi.Span
	for _, sp := range spans {
		if !idle(sp) && sp.How <= vi.Folded {
			telling = append(telling, sp)
		}
	}
	slices.SortStableFunc(telling, func(a, b vi.Span) int { return a.From - b.From })
	return slices.DeleteFunc(spans, func(sp vi.Span) bool {
		if !idle(sp) {
			return false
		}
		from := sort.Search(len(telling), func(n int) bool { return telling[n].From > sp.From-vi.SpanTokens })
		for _, o := range telling[from:] {
			if o.From >= sp.To {
				break
			}
			if sp.From < o.To && o.To-o.From >= sp.To-sp.From {
				return true
			}
		}
		return false
	})
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
