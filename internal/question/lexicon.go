package question

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

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
		any:   indexOf(slices.Concat(askingWords, nounWords, intentWords, dutyWords, meetingWords, foreignWords, plainWords)),
		exact: indexOf(exactWords),
	}
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
	{"được", "đc"}, {"được", "dc"}, {"không", "ko"}, {"bao nhiêu", "bn"}, {"bao nhiêu", "nhiêu"},
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
	spans := slices.DeleteFunc(l.any.Scan(s.tokens[from:to]), func(sp vi.Span) bool { return !s.trustsCue(at(sp)) })
	if s.toned {
		for _, sp := range l.exact.Scan(s.tokens[from:to]) {
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
	return slices.DeleteFunc(slices.Clone(spans), func(sp vi.Span) bool {
		return idle(sp) && slices.ContainsFunc(spans, func(o vi.Span) bool {
			return !idle(o) && o.How <= vi.Folded && o.From < sp.To && sp.From < o.To && o.To-o.From >= sp.To-sp.From
		})
	})
}

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

// trimCues cuts "bao nhiêu nữa" off where a period begins: of "bao nhieu nua dau
// nam 2020" the last words are nửa đầu năm.
func (r *reader) trimCues() {
	var cues []cue
	for _, c := range r.cues {
		at := slices.IndexFunc(r.periods, func(m periodSpan) bool { return c.from < m.from && m.from < c.to })
		if at < 0 || c.class != remaining {
			cues = append(cues, c)
			continue
		}
		cues = append(cues, r.cuesIn(r.lexicon, c.from, r.periods[at].from)...)
	}
	r.cues = cues
	r.place()
}

// trimBeside cuts off phrases that reach into the name of an indicator: of "bao
// nhieu co so duoc giao" the last words are được giao, and not số được giao.
func (r *reader) trimBeside(named []signal) {
	cut := false
	for i := range r.cues {
		c := &r.cues[i]
		for _, s := range named {
			if s.reaches(c.from, c.to) {
				c.from, cut = s.to, true
				if c.class == done || c.class == carried {
					c.class = neutral // of "triển lãm được giao" the "làm được"
				}
			}
		}
	}
	if cut {
		r.addMeasures()
		r.place()
	}
}

// reaches says whether the name of an indicator ends within a stretch that is no
// longer than it.
func (s signal) reaches(from, to int) bool {
	return s.from < from && from < s.to && s.to < to && s.to-s.from >= to-from
}

// place notes for each token which cue holds it.
func (r *reader) place() {
	r.at = make([]int32, len(r.tokens))
	for n, c := range r.cues {
		for i := c.from; i < c.to; i++ {
			r.at[i] = int32(n + 1)
		}
	}
}

// tellApart decides on phrases that are others without their tones, or but for a
// slip, by what stands around them.
func (r *reader) tellApart() {
	if !r.toned {
		r.tellBare()
	}
	for i := range r.cues {
		c := &r.cues[i]
		switch {
		case c.class == soWord && (r.toned || r.says(c.to, len(r.tokens), "giua")):
			c.class = compared
		case c.class == soWord:
			c.class = numberOf
		case c.class == sourced && r.inPeriod(c.from) && r.inPeriod(c.to):
			c.class = filler // tu dau nam den nay is no từ đâu
		case c.slip && (r.inPeriod(c.from) || r.inPeriod(c.to-1)):
			c.class = filler // thang nam 2016 is no hàng năm
		case vi.Fold(r.text[r.tokens[c.from].Start:r.tokens[c.to-1].End]) == "bao" && c.to < len(r.tokens) && r.cueAt(c.to) == nil && vi.OneOff(r.folded(c.to), "nhieu"):
			r.at[c.to] = int32(i + 1)
			c.class, c.to = howMany, c.to+1
		}
	}
}

// tellBare finds two phrases of exactWords in a text without tones, where the
// words beside them leave no other reading: tỷ trọng, which no number stands
// before, and đủ kế hoạch, which is asked with "không" or "chưa".
func (r *reader) tellBare() {
	for i := range r.tokens {
		switch {
		case r.folded(i) == "ty" && r.folded(i+1) == "trong" && i+1 < len(r.tokens) && !r.is(i-1, howMany) && (i == 0 || r.tokens[i-1].Kind != vi.Number):
			r.retake(cue{class: shareOf, from: i, to: i + 2})
		case r.folded(i) == "du" && r.stretch(i+1, min(i+3, len(r.tokens))) == "ke hoach" && r.has(yesOrNo):
			r.retake(cue{class: reachPlan, from: i, to: i + 3})
		}
	}
}

// retake puts a cue in the place of those that it touches.
func (r *reader) retake(c cue) {
	r.cues = slices.DeleteFunc(r.cues, func(o cue) bool { return o.from < c.to && c.from < o.to })
	r.cues = append(r.cues, c)
	slices.SortFunc(r.cues, func(a, b cue) int { return a.from - b.from })
	r.place()
}
