package intake

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A passage is one sentence read in the scope that was in mind before it. What
// a number is about is asked of the words that it sees, each question by itself:
// the place, the period, the measure, the funding and what is counted.
type passage struct {
	*prose
	s        *sentence
	at       scope           // what the sentence begins with
	counts   []counted       // the numbers read so far, in order
	dropped  []dropped       // the numbers left out
	stream   data.Funding    // whose money the sentence before spoke of
	assigned bool            // as assigned: what is done with it follows
	opening  bool            // nothing was read of the text before it
	turn     turn            // what a list "lần lượt là" gives the next number
	unclear  bool            // it goes back to a time that may be one of several
	lately   calendar.Period // named last before the sentence
	changed  int             // the end of the last number that says by how much something changed
	apart    bool            // of a firm, a person or a district: nothing in it is the place's
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
	w := &passage{prose: p, s: s, at: p.now, opening: len(p.figures) == 0, lately: p.lastTold()}
	p.renewed = p.renewed || s.renews()
	p.introduce(s)
	next := p.hears(s, false)
	defer func() {
		p.lookedBack = slices.ContainsFunc(s.periods, func(one periodAt) bool { return one.match.Word == calendar.WordSamePeriod && one.from < 4 })
		p.heard, p.parted = next, w.within() && len(w.counts) > 0 && !w.countsThings()
	}()
	w.begin()
	if s.again && !s.english {
		one, sure := w.goesBack()
		w.at.period, w.unclear = one, !sure
	}
	p.tells(s)
	if s.onlyLeads() {
		return
	}
	if s.inTurn() && w.distribute() {
		p.carry(w)
		return
	}
	if w.apart = w.now.wishes || w.aboutOne() || w.otherProgramme(); !w.apart {
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
		w.costs()
		w.at = w.now
		whole := w.main
		if w.s.words[0] == "cụ" || w.s.word(1) == "cụ" {
			whole = scope{measure: w.base.measure} // the details of the paragraph, not of the last number
		}
		if f, ok := w.wholeOf(); ok {
			whole.measure, whole.period = f.Measure, f.Period
			w.at.funding = f.Funding
		}
		w.at.measure, w.at.period = whole.measure, whole.period
		if w.at.period == (calendar.Period{}) {
			w.at.period = w.now.period
		}
		return
	}
	w.stream, w.assigned = w.now.stream, w.now.assigned
	w.at.measure = w.base.measure
	if w.at.measure == data.Plan && w.dated() && w.wasBefore() {
		w.at.measure = data.Actual
	}
	if !w.dated() && !w.s.has(ofStructure, sThis) {
		return
	}
	if !w.s.has(ofStructure, sThis) {
		w.at.funding = w.base.funding // it begins anew with its own period
	}
	if w.now.content != "all" && w.s.words[0] != "riêng" { // "Riêng năm 2023 có 16 cơ sở" is of the same thing
		w.at.content = w.base.content
	}
	w.assigned = w.assigned && len(w.s.periods) > 0 && w.s.periods[0].match.Yearless
}

// within says whether the sentence begins with the parts of what was said.
func (w *passage) within() bool {
	for _, m := range w.s.marks {
		if m.group == ofStructure && (m.value == sWithin || m.value == sParts) && m.from <= 1 {
			return true
		}
	}
	return false
}

// wasBefore says whether the period that a sentence of a plan begins with was over
// before that of the plan began.
func (w *passage) wasBefore() bool {
	m := w.s.periods[0].match
	if len(m.Periods) != 1 || w.today == 0 {
		return false
	}
	one := w.resolve(m, w.now.period)
	return one.To <= w.today.AddDays(expectedDays) && one.To <= w.base.period.From
}

// dated says whether the sentence begins with a period of its own.
func (w *passage) dated() bool {
	return len(w.s.periods) > 0 && !w.s.periods[0].aside && w.s.periods[0].from < 3
}

// onlyLeads says whether a sentence only introduces the parts of the one before it:
// "Trong đó:".
func (s *sentence) onlyLeads() bool {
	if len(s.words) == 0 || len(s.words) > 5 || len(s.amounts)+len(s.places)+len(s.periods) > 0 || s.words[len(s.words)-1] != ":" {
		return false
	}
	switch s.word(0) + " " + s.word(1) {
	case "trong đó", "cụ thể", "bao gồm", "gồm :", "gồm có", "chia ra", "phân theo":
		return true
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

// countsThings says whether a number of the sentence is no money.
func (w *passage) countsThings() bool {
	for _, c := range w.counts {
		if w.isCount(c.indicator) {
			return true
		}
	}
	return false
}
