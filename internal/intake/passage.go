package intake

import (
	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A passage is one sentence read in the scope that was in mind before it. What
// a number is about is asked of the words that it sees, each question by itself:
// the place, the period, the measure, the funding and what is counted.
type passage struct {
	*prose
	s      *sentence
	at     scope        // what the sentence begins with
	counts []counted    // the numbers read so far, in order
	stream data.Funding // whose money the sentence before spoke of
	turn   turn         // what a list "lần lượt là" gives the next number
	apart  bool         // of a firm, a person or a district: nothing in it is the place's
}

// A counted is a number that was read.
type counted struct {
	from, to  int // its tokens; to is behind what is counted
	indicator string
	content   string
	noun      string
	figure    int // its place in the figures; -1 where it was left out
}

// sentence reads the figures of one sentence and carries on what the next one
// begins with.
func (p *prose) sentence(s *sentence) {
	w := &passage{prose: p, s: s, at: p.now}
	p.renewed = p.renewed || s.renews()
	w.begin()
	if s.inTurn() && w.distribute() {
		p.carry(w)
		return
	}
	if w.apart = w.aboutOne(); !w.apart {
		for _, a := range s.amounts {
			w.amount(a)
		}
		w.unstarted()
	}
	p.carry(w)
}

// begin settles what the sentence takes from the one before it: a part ("trong
// đó") goes on with all of it, a sentence of its own only with what its
// paragraph is about.
func (w *passage) begin() {
	if w.within() {
		w.at = w.now
		whole := w.main
		if f, ok := w.wholeOf(); ok {
			whole.measure, whole.period = f.Measure, f.Period
		}
		w.at.measure, w.at.period = whole.measure, whole.period
		if w.at.period == (calendar.Period{}) {
			w.at.period = w.now.period
		}
		return
	}
	w.stream = w.now.stream
	w.at.measure = w.base.measure
	if !w.dated() && !w.s.has(ofStructure, sThis) {
		return
	}
	if !w.s.has(ofStructure, sThis) {
		w.at.funding = w.base.funding // it begins anew with its own period
	}
	w.at.content = w.base.content
}

// within says whether the sentence begins with the parts of what was said.
func (w *passage) within() bool {
	for _, m := range w.s.marks {
		if m.group == ofStructure && m.value == sWithin && m.from <= 1 {
			return true
		}
	}
	return false
}

// dated says whether the sentence begins with a period of its own.
func (w *passage) dated() bool {
	return len(w.s.periods) > 0 && !w.s.periods[0].aside && !w.s.periods[0].match.Yearless && w.s.periods[0].from < 3
}

// carry keeps for the next sentence of the paragraph what it may leave out.
func (p *prose) carry(w *passage) {
	if w.apart {
		p.one = true
		return
	}
	p.one = false
	s := w.s
	if n := len(w.counts); n > 0 && w.counts[n-1].content != "" {
		p.now.content = w.counts[n-1].content
	} else if c := w.lastContent(len(s.words)); c != "" {
		p.now.content = c
	}
	p.main = w.mainScope()
	p.carryPlace(w)
	p.carryPeriod(w)
	p.carryFunding(w)
}

// mainScope is the measure and period of the last number that stands in no
// bracket and is no plan beside a result, for the parts of it in the next
// sentence.
func (w *passage) mainScope() scope {
	main := scope{measure: w.at.measure}
	planned := w.allPlanned()
	w.prose.last = nil
	for _, c := range w.counts {
		if c.figure < 0 {
			continue
		}
		w.prose.last = append(w.prose.last, c.figure)
		if f := w.figures[c.figure]; w.s.group[c.from] < 0 && (planned || f.Measure != data.Plan) {
			main.measure, main.period = f.Measure, f.Period
		}
	}
	return main
}

// wholeOf is the figure of the sentence before that the amounts of this one
// add up to.
func (w *passage) wholeOf() (Figure, bool) {
	var sum decimal.Decimal
	n := 0
	for _, a := range w.s.amounts {
		if a.Err == nil && len(a.Readings) == 1 && a.Readings[0].Unit == vi.Million {
			sum = sum.Add(a.Readings[0].Value)
			n++
		}
	}
	for _, i := range w.last {
		if n > 1 && w.figures[i].Value.Equal(sum) {
			return w.figures[i], true
		}
	}
	return Figure{}, false
}

// carryPlace keeps the one place that a sentence is about. A list of several
// leaves the paragraph with its own place.
func (p *prose) carryPlace(w *passage) {
	s := w.s
	var subject *placeAt
	named := 0
	for i := range s.places {
		one := &s.places[i]
		if one.below || one.aside {
			continue
		}
		named++
		if subject == nil && !s.trails(one.from, one.to) && one.from < 12 && one.from < s.within {
			subject = one
		}
	}
	switch {
	case s.has(ofStructure, sWhole):
		p.now.places = p.base.places
	case subject == nil:
	case named > 1:
		p.now.places = p.base.places
	default:
		p.now.places = subject.keys
		if len(p.base.places) == 0 {
			p.base.places = subject.keys
		}
	}
}

// carryPeriod keeps the period that a sentence is about, unless it looks
// forward or back from it.
func (p *prose) carryPeriod(w *passage) {
	for _, one := range w.s.periods {
		if one.aside || one.plan || len(one.match.Periods) != 1 || one.from >= w.s.within || w.s.trails(one.from, one.to) {
			continue
		}
		if one.match.Relative && !one.match.Yearless && one.match.Word == calendar.WordNone {
			return
		}
		period := w.resolve(one.match, p.now.period)
		if w.future(period) || w.allPlanned() {
			return
		}
		p.now.period = period
		return
	}
}

// allPlanned says whether all that was read of a sentence is planned.
func (w *passage) allPlanned() bool {
	for _, c := range w.counts {
		if c.figure >= 0 && w.figures[c.figure].Measure != data.Plan {
			return false
		}
	}
	return len(w.counts) > 0
}

// carryFunding keeps who pays where the sentence begins with it.
func (p *prose) carryFunding(w *passage) {
	s := w.s
	found, leads := map[data.Funding]bool{}, true
	for _, m := range s.marks {
		if m.group == ofFunding && m.value != "" {
			found[data.Funding(m.value)] = true
			leads = leads && m.from < s.within && !s.trails(m.from, m.to)
			p.source = data.Funding(m.value)
		}
	}
	if len(found) > 1 {
		p.source = data.All
	}
	p.now.stream = ""
	if len(found) == 1 && (leads || w.budgeted()) {
		p.now.stream = p.source
	} else if len(found) == 0 && w.budgeted() {
		p.now.stream = w.stream
	}
	switch {
	case len(found) == 1 && leads && !s.has(ofStructure, sThis):
		p.now.funding = p.source
	case len(found) > 1:
		p.now.funding = p.base.funding
	}
}

// budgeted says whether a sentence speaks of the money of the programme itself.
func (w *passage) budgeted() bool {
	for _, c := range w.counts {
		switch c.indicator {
		case "budget.executed", "budget.allocated", "budget.disbursed":
			return true
		}
	}
	return false
}

func (s *sentence) has(g group, value string) bool {
	for _, m := range s.marks {
		if m.group == g && m.value == value {
			return true
		}
	}
	return false
}

// lastContent is the content named last before token at, "" for none.
func (w *passage) lastContent(at int) string {
	content, from := "", -1
	for _, m := range w.s.marks {
		if m.group == ofContent && m.to <= at && m.from > from {
			content, from = m.value, m.from
		}
	}
	return content
}

// ordered are the marks of a group, by their start.
func (s *sentence) ordered(g group) []mark { return s.by[g] }

// numberIn says whether a number stands in tokens[from:to].
func (w *passage) numberIn(from, to int) bool {
	for i := from; i < to; i++ {
		if w.s.tokens[i].Kind == vi.Number {
			return true
		}
	}
	return false
}
