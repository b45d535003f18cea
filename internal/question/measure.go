package question

import (
	"slices"
	"sort"
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// measureClasses are the classes of the catalogue's words for measures.
func measureClass(target string, unsure bool, text string) class {
	switch target {
	case "plan":
		if unsure && vi.Fold(text) == "kh" {
			return planKH
		}
		return planned
	case "percent":
		return percentOf
	case "remaining":
		return remaining
	case "growth":
		return growth
	}
	return carried
}

// carried are words of doing that a plan can have as well: "kế hoạch thực hiện".
const carried class = "carried out"

// addMeasures adds the catalogue's words for measures to the cues where nothing
// longer of the lexicon holds the place.
func (r *reader) addMeasures() {
	spans := slices.DeleteFunc(r.measures.ScanText(r.spelt), func(sp vi.Span) bool {
		return !r.trusts(sp) || r.inPlace(sp.From, sp.To) || sp.How == vi.Typo && (!r.longSlip(sp) || r.otherWord(r.lexicon, sp)) ||
			r.reached(sp)
	})
	for i, t := range r.tokens {
		if t.Text == "%" && r.cueAt(i) == nil {
			r.cues = append(r.cues, cue{class: percentOf, from: i, to: i + 1})
		}
	}
	slices.SortFunc(r.cues, func(a, b cue) int { return a.from - b.from })
	var added []cue
	for _, sp := range vi.Longest(spans) {
		m := sp.Matches[0]
		c := cue{measureClass(m.Target, m.Ambiguous, m.Text), sp.From, sp.To, sp.How > vi.Folded}
		if !slices.ContainsFunc(touching(r.cues, c), func(o cue) bool {
			return o.to-o.from > c.to-c.from || o.to-o.from == c.to-c.from && o.class != neutral && o.class != filler
		}) {
			added = append(added, c)
		}
	}
	slices.SortFunc(added, func(a, b cue) int { return a.from - b.from })
	r.cues = slices.DeleteFunc(r.cues, func(o cue) bool { return len(touching(added, o)) > 0 })
	r.cues = append(r.cues, added...)
	slices.SortFunc(r.cues, func(a, b cue) int { return a.from - b.from })
}

// reached says whether the name of an indicator ends within a span. Names that are
// told by now are in the order of the text.
func (r *reader) reached(sp vi.Span) bool {
	at := sort.Search(len(r.signals), func(n int) bool { return r.signals[n].from >= sp.From }) - 1
	return at >= 0 && r.signals[at].reaches(sp.From, sp.To)
}

// touching are those of cues, in the order of the text and apart from each other,
// that share a token with c.
func touching(cues []cue, c cue) []cue {
	from := sort.Search(len(cues), func(n int) bool { return cues[n].to > c.from })
	to := sort.Search(len(cues), func(n int) bool { return cues[n].from >= c.to })
	return cues[from:max(from, to)]
}

// readMeasure fills Measure: plan where the words say so, else actual.
func (r *reader) readMeasure() {
	plan := slices.ContainsFunc(r.cues, r.meansPlan)
	actual := slices.ContainsFunc(r.cues, func(c cue) bool { return c.class == done && !r.denied(c) })
	for _, c := range r.cues {
		switch {
		case r.meansPlan(c):
			r.took(MeasureSlot, string(data.Plan), c.from, c.to)
		case c.class == done || c.class == carried:
			r.took(MeasureSlot, string(data.Actual), c.from, c.to)
		}
	}
	if slices.ContainsFunc(r.cues, r.spending) {
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Actual, data.Plan}})
	}
	r.q.Measure, r.q.MeasureSaid = data.Actual, plan || actual || r.has(carried)
	switch {
	case r.against != nil && !r.against.share:
		return // the plan is the base
	case plan && r.measuresApart():
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Actual, data.Plan}})
	case plan && r.bothMeasures():
	case plan && actual && !r.onlyAssigned():
		r.ask(Choice{Slot: MeasureSlot, Measures: []data.Measure{data.Actual, data.Plan}})
	case plan && !r.spent():
		r.q.Measure = data.Plan
	}
}

// meansPlan says whether a cue makes the figure asked for a plan.
func (r *reader) meansPlan(c cue) bool {
	switch c.class {
	case planned:
		if r.stretch(c.from, c.to) == "chi tieu" {
			return !r.has(indicators, tabled, situation) && !r.spending(c)
		}
		return !r.denied(c)
	case planKH:
		at := sort.Search(len(r.places), func(n int) bool { return r.places[n].from >= c.from })
		return at == len(r.places) || r.places[at].from != c.from
	}
	return false
}

// denied says whether a cue is said not to be meant: không phải kế hoạch.
func (r *reader) denied(c cue) bool {
	return r.deniedAt(c.from) && r.says(max(0, c.from-5), c.from, "phai", "lay", "can", "hoi")
}

// spending says whether "chi tieu" without tones may be chi tiêu, to spend.
func (r *reader) spending(c cue) bool {
	return c.class == planned && !r.toned && r.asks(c.to) && r.stretch(c.from, c.to) == "chi tieu"
}

// onlyAssigned says whether all words for a plan are of assigning or approving,
// which are done themselves: "đã được duyệt".
func (r *reader) onlyAssigned() bool {
	return !slices.ContainsFunc(r.cues, func(c cue) bool {
		text := r.stretch(c.from, c.to)
		return r.meansPlan(c) && !strings.Contains(text, "giao") && !strings.Contains(text, "duyet") && !strings.Contains(text, "cap")
	})
}

// spent says whether the indicator is of money on its way out, so that
// "được giao" beside it says which money and not that a plan is asked for.
func (r *reader) spent() bool {
	code := r.q.Indicator.Code
	return (code == "budget.disbursed" || code == "budget.allocated") && r.onlyAssigned()
}
