package question

import (
	"slices"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A clause is a stretch of tokens between two signs.
type clause struct{ from, to int }

// withoutFrame takes out of the sentence what stands around the question: who
// asks, for what, since when ("em đang soạn báo cáo", "để lập dự toán"). Its
// words would be taken for parts of the question. What only they name stays: a
// place, a period, a source of funds, the report that is due. It reports whether
// anything was taken out.
func (r *reader) withoutFrame() bool {
	framed := r.frames()
	if !slices.Contains(framed, true) {
		return false
	}
	r.keepNamed(framed)
	for i, is := range framed {
		if is {
			t := &r.tokens[i]
			t.Kind, t.Text, t.Folded, t.Toned = vi.Sign, ",", ",", false
		}
	}
	r.spelt, r.framed, r.toned = vi.NewText(r.tokens), framed, typesTones(r.tokens)
	return true
}

// frames says for each token whether it stands in a frame; nothing does where
// the rest asks and names nothing.
func (r *reader) frames() []bool {
	framed := make([]bool, len(r.tokens))
	for _, c := range r.clauses() {
		for _, f := range r.framesOf(c) {
			for i := f.from; i < f.to; i++ {
				framed[i] = true
			}
		}
	}
	if !slices.ContainsFunc(r.cues, func(c cue) bool { return !framed[c.from] && wanting(c) }) {
		clear(framed)
	}
	return framed
}

// clauses cuts the sentence at its signs and line breaks.
func (r *reader) clauses() []clause {
	var all []clause
	from := 0
	for i, t := range r.tokens {
		ends := t.Kind == vi.Sign && slices.Contains(clauseSigns, t.Text) && (i+1 == len(r.tokens) || r.tokens[i+1].Spaced)
		if ends || t.Line {
			all = append(all, clause{from, i})
			from = i
			if ends {
				from++
			}
		}
	}
	return append(all, clause{from, len(r.tokens)})
}

var clauseSigns = []string{",", ".", "?", "!", ";", ":", "…", "(", ")", "\""}

// framesOf returns the frames within a clause: all of it, its beginning up to the
// words that ask for an answer, its end from the words that give a reason on.
func (r *reader) framesOf(c clause) []clause {
	start := r.afterGreeting(c)
	opens := r.opens(start)
	if opens && !r.core(start, c.to) || !r.holds(c.from, c.to) && (r.starts(start) || r.speaks(start, c.to)) || r.works(start, c.to) {
		return []clause{c}
	}
	var found []clause
	for i := start + 1; opens && i < c.to; i++ {
		if r.requests(i) && !r.core(start, i) {
			found, start = append(found, clause{start, i}), i
			break
		}
	}
	said := c.from > 0
	for i := start; i < c.to; i++ {
		if said && (r.opens(i) && !r.core(i, c.to) || (r.person(i) || r.starts(i)) && !r.holds(i, c.to)) {
			if cue := r.cueAt(i); cue != nil {
				i = cue.from // hả em
			}
			return append(found, clause{i, c.to})
		}
		if cue := r.cueAt(i); cue != nil && wanting(*cue) || r.inPlace(i, i+1) {
			said = true
		}
	}
	return found
}

// works says whether a stretch is only of what a person of an office is doing: kế
// toán đối chiếu số.
func (r *reader) works(from, to int) bool {
	if from >= to || !slices.Contains(posts, r.folded(from)+" "+r.folded(from+1)) || r.core(from, to) {
		return false
	}
	for i := from; i < to; i++ {
		if c := r.cueAt(i); c != nil && (asking(*c) || naming(*c)) || r.inPlace(i, i+1) || r.tokens[i].Kind == vi.Number {
			return false
		}
	}
	return true
}

// afterGreeting is the first token of a clause behind greetings and "cho mình hỏi".
func (r *reader) afterGreeting(c clause) int {
	i := c.from
	for i < c.to && r.is(i, filler, together) && !r.reason(i) && !r.starts(i) {
		next := r.cueAt(i).to
		if r.person(i) && next == i+1 {
			break
		}
		i = next
	}
	return i
}

// opens says whether who asks, and what for, begins at token i.
func (r *reader) opens(i int) bool {
	return i < len(r.tokens) && (r.person(i) && r.needs(i) || r.reason(i))
}

// speaks says whether a stretch has a person in it.
func (r *reader) speaks(from, to int) bool {
	for i := from; i < to; i++ {
		if r.person(i) {
			return true
		}
	}
	return false
}

// restricts says whether a stretch narrows what is counted: ngành dệt may, riêng
// huyện Vạn Ninh.
func (r *reader) restricts(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.folded(i) {
		case "nganh", "linh", "rieng", "loai":
			return true
		}
		if r.is(i, district) {
			return true
		}
	}
	return false
}

// holds says whether a stretch has anything that a question can be about: a word
// that asks or names, a place, a number, a source of funds.
func (r *reader) holds(from, to int) bool {
	if r.restricts(from, to) {
		return true
	}
	for i := from; i < to; i++ {
		c := r.cueAt(i)
		if c != nil && wanting(*c) && !r.haveNumber(*c, to) || r.inPlace(i, i+1) || r.tokens[i].Kind == vi.Number ||
			r.is(i, planned, planKH, nextOne, lastOne, edition, except, counterpart, contributing, totalOfSources, moneyVerb, income, allocating, disbursing, halted, founding, own, former, renewed, domainWord, report, meeting, uncountedWord, foreign) && !r.is(i-1, filler, actor) {
			return true
		}
		switch r.folded(i) {
		case "kcqg", "kcdp", "nguon", "quoc", "dia":
			return true
		}
	}
	return false
}

// asking says whether a cue asks for something.
func asking(c cue) bool {
	switch c.class {
	case howMany, whichPlace, whichYear, howIsIt, percentOf, remaining, toPlan, whenWord, untilWord, dueWord, whereWord, sourced, toWhom, anyDuty, closeBooks, hosting, chaired, whoWord, notHandedIn, ranked, mostOf, leastOf, extreme:
		return true
	}
	return false
}

// wanting says whether a cue asks or names, or is of a table, a trend, a comparison.
func wanting(c cue) bool {
	return asking(c) || naming(c) || slices.Contains([]class{tabled, compared, changeOf, overYears, growth, moreThan, situation, indicators, byProvince}, c.class)
}

// naming says whether a cue names what can be counted.
func naming(c cue) bool {
	return c.class != item && slices.Contains(nouns, c.class) || slices.ContainsFunc(topicWords, func(t struct {
		class class
		topic topic
	}) bool {
		return t.class == c.class
	})
}

// core says whether a stretch asks, or names a figure with its place or source.
func (r *reader) core(from, to int) bool {
	if r.restricts(from, to) {
		return true
	}
	named, placed := false, slices.ContainsFunc(r.places, func(p placeSpan) bool { return p.sure && from <= p.from && p.to <= to })
	for _, c := range r.cues {
		if c.from < from || c.to > to {
			continue
		}
		if asking(c) || c.class == yesOrNo && c.to == to || (c.class == tabled || c.class == compared || c.class == changeOf) && placed {
			return true
		}
		named = named || naming(c) && !r.haveNumber(c, to)
	}
	return named && placed
}

// keepNamed takes out of the frames what is named nowhere else.
func (r *reader) keepNamed(framed []bool) {
	keep := func(from, to int) {
		for i := from; i < to; i++ {
			framed[i] = false
		}
	}
	outside := func(is func(cue) bool) bool {
		return slices.ContainsFunc(r.cues, func(c cue) bool { return !framed[c.from] && is(c) })
	}
	r.keepPeriods(framed, keep)
	if !slices.ContainsFunc(r.places, func(p placeSpan) bool { return !framed[p.from] }) {
		for _, p := range r.places {
			keep(p.from, min(p.to+1, len(r.tokens)))
		}
	}
	funds := vi.Longest(r.fundings.ScanText(r.spelt))
	if !slices.ContainsFunc(funds, func(f vi.Span) bool { return !framed[f.From] }) {
		for _, f := range funds {
			keep(f.From, f.To)
		}
	}
	due := func(c cue) bool {
		return slices.Contains([]class{dueWord, whenWord, untilWord, closeBooks, toWhom}, c.class)
	}
	asksDue, named, reported := outside(due), outside(naming), outside(reporting)
	for _, c := range r.cues {
		switch {
		case !framed[c.from]:
		case asksDue && !reported && reporting(c), !named && !asksDue && naming(c), (c.class == planned || c.class == planKH || c.class == done) && r.says(max(0, c.from-2), c.from, "so", "theo", "muc", "can", "xem", "hoi", "lay", "biet", "muon"):
			keep(c.from, c.to)
		}
	}
}

// reporting says whether a cue names a report or another duty.
func reporting(c cue) bool {
	return slices.Contains([]class{report, everyMonth, everyQuart, everyHalf, everyYear, nineMonths, register, vote}, c.class)
}

// keepPeriods keeps the periods that only the frames name.
func (r *reader) keepPeriods(framed []bool, keep func(from, to int)) {
	var inside []calendar.Match
	token := func(at int) int {
		return slices.IndexFunc(r.tokens, func(t vi.Token) bool { return t.End > at })
	}
	for _, m := range calendar.FindPeriods(r.withoutPlaces(), r.ctx.Today) {
		if !framed[token(m.Start)] {
			return
		}
		inside = append(inside, m)
	}
	for _, m := range inside {
		keep(token(m.Start), token(m.End-1)+1)
	}
}
