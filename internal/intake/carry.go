package intake

import (
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// carry keeps for the next sentence of the paragraph what it may leave out.
func (p *prose) carry(w *passage) {
	if w.apart {
		p.one = !p.happening
		return
	}
	p.adoptFunding(w)
	p.one = false
	s := w.s
	if c := w.mainContent(); c != "" {
		p.now.content = c
	} else if c := w.lastContent(len(s.words)); c != "" {
		p.now.content = c
	}
	p.main = w.mainScope()
	if w.looksBack() {
		p.base.measure, p.now.measure = data.Actual, data.Actual
	}
	p.carryPlace(w)
	p.carryPeriod(w)
	p.carryFunding(w)
}

// looksBack says whether a sentence of a plan turns to what was done before: it
// names a time that is over, and nothing in it is planned.
func (w *passage) looksBack() bool {
	if w.base.measure != data.Plan || !w.dated() || len(w.s.periods[0].match.Periods) != 1 || w.today == 0 {
		return false
	}
	done := false
	for _, c := range w.counts {
		if c.figure >= 0 {
			if w.figures[c.figure].Measure == data.Plan {
				return false
			}
			done = true
		}
	}
	return done && w.resolve(w.s.periods[0].match, w.now.period).To <= w.today.AddDays(expectedDays)
}

// mainContent is the content of the last number that is no part of another, or
// of the last where all are parts; "" for none.
func (w *passage) mainContent() string {
	content := ""
	for _, c := range w.counts {
		if c.from < w.s.within || content == "" || w.within() {
			content = c.content
		}
	}
	return content
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
		if !one.aside {
			p.adrift = one.vague
		}
	}
	if len(w.s.periods) > 0 || !w.allPlanned() {
		p.next = calendar.Period{}
	}
	for i, one := range w.s.periods {
		if one.aside || one.plan || one.set || one.match.Word == calendar.WordSamePeriod || len(one.match.Periods) != 1 || one.from >= w.s.within || w.s.trails(one.from, one.to) {
			continue
		}
		if one.match.Relative && !one.match.Yearless && one.match.Word == calendar.WordNone {
			if i+1 < len(w.s.periods) && w.numbersBetween(one.to, w.s.periods[i+1].from) == 0 {
				continue // "năm nay, chỉ trong 7 tháng đầu năm 2019"
			}
			return
		}
		period := w.resolve(one.match, p.now.period)
		if w.future(period) || w.allPlanned() {
			if one.from < 3 && !one.plan {
				p.next = period
			}
			return
		}
		p.now.period = period
		return
	}
}

// topical says whether the sentence names what the next ones are about too: "Về
// khuyến công quốc gia, ...".
func (w *passage) topical() bool {
	for _, m := range w.s.by[ofFunding] {
		if w.s.word(m.to) == ":" && w.numbersBetween(0, m.from) == 0 {
			return true // b) Khuyến công địa phương: ...
		}
	}
	return w.s.word(0) == "về" || w.s.word(0) == "đối" && w.s.word(1) == "với" || w.s.word(1) == "đối" && w.s.word(2) == "với"
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
	found, leads, part := map[data.Funding]bool{}, true, true
	for _, m := range s.marks {
		if m.group == ofFunding && m.value != "" {
			found[data.Funding(m.value)] = true
			leads = leads && m.from < s.within && !s.behindNumber(m.from) && !s.behindRange(m.from) && !s.moneyPhrase(m)
			part = part && m.from >= s.within
			p.source = data.Funding(m.value)
		}
	}
	if len(found) > 1 {
		p.source = data.All
	}
	p.now.stream = ""
	if len(found) == 1 && !part && (leads || w.budgeted()) {
		p.now.stream, p.now.assigned = p.source, w.allPlanned()
	} else if len(found) == 0 && w.budgeted() {
		p.now.stream = w.stream
	}
	switch {
	case len(found) == 1 && leads && !s.has(ofStructure, sThis) && (w.opening || w.topical()):
		p.now.funding = p.source
	case len(found) > 1:
		p.now.funding = p.base.funding
	}
}

// moneyPhrase says whether a source stands in a word for money that is counted
// ("kinh phí khuyến công địa phương 3,8 tỷ đồng"), and is not who does something.
func (s *sentence) moneyPhrase(m mark) bool {
	if s.word(m.from-1) == "từ" || s.word(m.from-2) == "từ" {
		return false
	}
	for _, k := range s.by[ofMoney] {
		if k.from < m.to && m.from <= k.to && s.word(k.from-1) != "từ" && s.word(k.from-1) != "nguồn" {
			return true
		}
	}
	return false
}

// adoptFunding gives the whole text the one source of funds that it names, where
// it opens with what was assigned from it.
func (p *prose) adoptFunding(w *passage) {
	if p.opened || len(p.figures) == 0 {
		return
	}
	p.opened = true
	found := map[string]bool{}
	for _, m := range w.s.by[ofFunding] {
		found[m.value] = true
		if !w.s.moneyPhrase(m) {
			return // only what the money was taken from
		}
	}
	if len(found) != 1 || !w.allPlanned() || p.doc.funding != data.All || len(p.funds) != 1 {
		return
	}
	p.doc.funding, p.base.funding, p.now.funding = p.onlyFund(), p.onlyFund(), p.onlyFund()
}

// onlyFund is the one source that the text names.
func (p *prose) onlyFund() data.Funding {
	for f := range p.funds {
		return data.Funding(f)
	}
	return data.All
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

// reports says whether a sentence says what the text reports on.
func (s *sentence) reports() bool {
	for _, word := range s.words {
		switch word {
		case "báo", "số", "kết", "tin":
			return true
		}
	}
	return false
}

// introduce takes the source of funds that a letter says it reports on: "báo cáo
// tình hình thực hiện khuyến công quốc gia như sau:".
func (p *prose) introduce(s *sentence) {
	if !strings.HasSuffix(s.text, ":") && (len(p.funds) != 1 || !s.reports()) || len(p.figures) > 0 || p.doc.funding != data.All {
		return
	}
	found := data.Funding("")
	for _, m := range s.by[ofFunding] {
		if found != "" && found != data.Funding(m.value) {
			return
		}
		found = data.Funding(m.value)
	}
	if found != "" && !s.hasFigures() {
		p.doc.funding, p.base.funding, p.now.funding = found, found, found
	}
}
