package intake

import (
	"sort"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A walk reads a sentence from left to right and knows at each number what was
// said before it.
type walk struct {
	*prose
	s      *sentence
	at     scope
	below  bool // in a district or a part of the province
	joint  bool // of several places together
	pend   *pending
	within *scope // what stood before "trong đó"
	inside bool   // behind "trong đó"
	stack  []scope

	planned   bool // a plan word was said and no number since
	percentTo int  // the token after the last percentage
	numbers   int  // read so far
	last      int  // the token after the last number

	counts      []counted // the numbers read so far, for money to follow
	named       bool      // a period that goes on was named
	expected    bool      // by the word dự kiến
	noun        string    // what was counted last
	sincePeriod int       // numbers read since a period was named
	skipped     int       // the plan word that belongs to the number before it
	insideAt    int       // the token after the first "trong đó"
	onward      bool      // money stands before what it is for

	forced string // the indicator of the next number, where a list has said it
}

// A pending plan word stands behind a percentage: "bằng 15% dự toán năm 8.560
// triệu đồng" is a plan, "đạt 46% kế hoạch, ..." is over with the comma.
type pending struct {
	measure data.Measure
	period  calendar.Period
}

// A counted is a number that was read, and where it ends.
type counted struct {
	to        int
	indicator string
	content   string
}

// An event is whatever stands at a token, in the order in which it is read.
type event struct {
	at, order int
	mark      *mark
	place     *placeAt
	period    *periodAt
	amount    *vi.Amount
}

func (s *sentence) events() []event {
	var all []event
	for i := range s.marks {
		all = append(all, event{at: s.marks[i].from, order: 1, mark: &s.marks[i]})
	}
	for i := range s.places {
		all = append(all, event{at: s.places[i].from, order: 2, place: &s.places[i]})
	}
	for i := range s.periods {
		all = append(all, event{at: s.periods[i].from, order: 3, period: &s.periods[i]})
	}
	for i := range s.amounts {
		all = append(all, event{at: s.amounts[i].To, order: 0, amount: &s.amounts[i]})
	}
	for i, w := range s.words {
		if w == ";" || w == "," || w == "(" || w == ")" {
			all = append(all, event{at: i, order: 4})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].at != all[j].at {
			return all[i].at < all[j].at
		}
		return all[i].order < all[j].order
	})
	return all
}

// sentence reads the figures of one sentence and carries on what the next one
// begins with.
func (p *prose) sentence(s *sentence) {
	w := &walk{prose: p, s: s, at: p.now, percentTo: -1, last: -1, skipped: -1}
	if len(s.periods) > 0 && !s.periods[0].aside && !s.periods[0].match.Yearless && s.periods[0].from < 3 && !s.has(ofStructure, sThis) {
		w.at.funding = p.base.funding // it begins anew with its own period
	}
	if s.inTurn() && w.distribute() {
		p.carry(w)
		return
	}
	for _, e := range s.events() {
		switch {
		case e.amount != nil:
			w.amount(*e.amount)
		case e.mark != nil:
			w.mark(*e.mark)
		case e.place != nil:
			w.place(*e.place)
		case e.period != nil:
			w.period(*e.period)
		default:
			w.sign(e.at)
		}
	}
	w.unstarted()
	p.carry(w)
}

// carry keeps for the next sentence of the paragraph what it may leave out.
func (p *prose) carry(w *walk) {
	s := w.s
	p.now.content = w.lastContent()
	if keys := s.subject(); keys != nil && !w.joint && !w.inside && s.places[0].from < 6 {
		p.now.places = keys
	} else if s.has(ofStructure, sWhole) {
		p.now.places = p.doc.places
	}
	if w.named && w.at.measure != data.Plan {
		p.now.period = w.at.period
	}
	found, part := map[data.Funding]bool{}, false
	for _, m := range s.marks {
		if m.group == ofFunding && m.value != "" {
			found[data.Funding(m.value)] = true
			part = part || w.insideAt > 0 && m.from > w.insideAt
		}
	}
	switch {
	case len(found) == 1 && !part && !s.has(ofStructure, sThis):
		for f := range found {
			p.now.funding = f
		}
	case len(found) > 1:
		p.now.funding = p.doc.funding
	}
}

func (s *sentence) has(g group, value string) bool {
	for _, m := range s.marks {
		if m.group == g && m.value == value {
			return true
		}
	}
	return false
}

// lastContent is the content that a sentence ended with.
func (w *walk) lastContent() string {
	if n := len(w.counts); n > 0 && w.counts[n-1].content != "" {
		return w.counts[n-1].content
	}
	return w.at.content
}

// sign reads a comma, semicolon or bracket.
func (w *walk) sign(i int) {
	switch w.s.words[i] {
	case "(":
		w.stack = append(w.stack, w.at)
		return
	case ")":
		if n := len(w.stack); n > 0 {
			content := w.at.content
			w.at, w.stack = w.stack[n-1], w.stack[:n-1]
			w.at.content = content
		}
	case ";":
		if w.within != nil {
			w.at.funding, w.at.places = w.within.funding, w.within.places
			w.inside = false
		}
		w.joint = false
	}
	if w.pend != nil {
		w.at.measure, w.at.period, w.pend = w.pend.measure, w.pend.period, nil
	}
}

// place makes a place the one that is spoken of.
func (w *walk) place(p placeAt) {
	if p.below && (!p.aside || !w.numberNear(p)) {
		w.below = true
		return
	}
	if p.aside {
		return
	}
	w.joint = w.joined(p)
	w.below = false
	w.at.places = p.keys
}

// numberNear says whether the number behind a place counts what is held there
// and not what the place did.
func (w *walk) numberNear(p placeAt) bool {
	for i := p.to; i < len(w.s.words) && i < p.to+8; i++ {
		if w.s.tokens[i].Kind == vi.Number {
			_, noun, _ := w.nounAt(i + 1)
			return noun != "fair" && noun != "participation"
		}
	}
	return false
}

// joined says whether a place is named together with the one before it, as one
// subject: "Quảng Nam và Bình Định".
func (w *walk) joined(p placeAt) bool {
	for _, before := range w.s.places {
		if before.to > p.from || before.aside || before.below {
			continue
		}
		only := true
		for i := before.to; i < p.from; i++ {
			switch w.s.words[i] {
			case ",", "và", "tỉnh", "thành", "phố", "các", "and", "-", "–":
			default:
				only = false
			}
		}
		if only {
			return true
		}
	}
	return false
}

// period makes a period the one that is spoken of.
func (w *walk) period(p periodAt) {
	if p.aside || len(p.match.Periods) == 0 {
		return
	}
	base := w.at.period
	if p.match.Yearless && w.now.period != (calendar.Period{}) {
		base = w.now.period
	}
	relative := p.match.Relative && !p.match.Yearless && p.match.Word == calendar.WordNone
	w.named = w.named || !relative
	w.sincePeriod = 0
	w.at.period = w.resolve(p.match, base)
}
