package intake

import (
	"sort"
	"strings"

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

// mark reads a phrase.
func (w *walk) mark(m mark) {
	switch m.group {
	case ofContent:
		w.at.content = m.value
	case ofFunding:
		w.funding(m)
	case ofMeasure:
		w.measure(m)
	case ofStructure:
		w.structure(m)
	}
}

func (w *walk) funding(m mark) {
	if m.value == "" {
		return
	}
	// "KCQG và KCĐP" with no number between are both together.
	for _, other := range w.s.marks {
		if other.group == ofFunding && other.to < m.from && other.value != "" && other.value != m.value && m.from-other.to <= 3 && !w.numberIn(other.to, m.from) && !w.s.signIn(other.to, m.from) {
			w.at.funding = data.All
			return
		}
	}
	w.at.funding = data.Funding(m.value)
}

func (w *walk) numberIn(from, to int) bool {
	for i := from; i < to; i++ {
		if w.s.tokens[i].Kind == vi.Number {
			return true
		}
	}
	return false
}

func (w *walk) structure(m mark) {
	switch m.value {
	case sWithin:
		if w.insideAt == 0 {
			w.insideAt = m.to
		}
		if w.numbers > 0 {
			before := w.at
			w.within, w.inside = &before, true
		} else if strings.HasPrefix(w.s.word(m.from), "trong") {
			w.inside = true
		}
	case sWhole:
		w.below, w.joint = false, false
		if len(w.doc.places) > 0 {
			w.at.places = w.doc.places
		}
	case sYear:
		if year, ok := w.at.period.YearOf(); ok && !w.periodAt(m.from, m.to+1) {
			w.at.period = year
		}
	}
}

// periodAt says whether an expression overlaps the tokens.
func (w *walk) periodAt(from, to int) bool {
	for _, p := range w.s.periods {
		if p.from < to && from < p.to && !p.aside {
			return true
		}
	}
	return false
}

// transfer says whether a plan word is a part of another word.
func (s *sentence) transfer(m mark) bool {
	before, after := s.word(m.from-1), s.word(m.to)
	switch s.words[m.from] {
	case "giao":
		return before == "chuyển" || before == "bàn" || after == "thông" || after == "lưu" || after == "dịch" || after == "ban"
	case "kh":
		return before == "&" || after == "&"
	case "kế":
		return before == "thiết" || after == "và" && s.word(m.to+1) == "đầu"
	case "aim", "plan", "plans", "target", "targets", "will":
		return false
	}
	return false
}

// measure reads a word that says whether a number is planned, done or expected.
func (w *walk) measure(m mark) {
	switch m.value {
	case mPlan:
		if w.s.transfer(m) || m.from == w.skipped {
			return
		}
		if w.compared(m) {
			w.pend = &pending{w.at.measure, w.at.period}
		}
		w.at.measure, w.planned = data.Plan, true
	case mDone:
		w.at.measure = data.Actual
	case mDo:
		if w.at.measure == data.Plan && !w.planned {
			w.at.measure = data.Actual
		}
	case mExpect:
		// Expected of a time still to come is a plan, of one just past a result.
		w.at.measure, w.expected = data.Estimate, true
	case mEstimate:
		w.at.measure, w.expected = data.Estimate, false
	}
}

// compared says whether a plan word only says what a percentage is of.
func (w *walk) compared(m mark) bool {
	if w.percentTo >= 0 && m.from-w.percentTo <= 2 && !w.s.signIn(w.percentTo, m.from) {
		return true
	}
	switch w.s.word(m.from - 1) {
	case "vượt", "đạt", "với", "so", "hết", "thành", "theo":
		return w.s.word(m.from-1) != "theo" || w.numbers > 0
	}
	return false
}
