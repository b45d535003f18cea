package intake

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A heard is what a text has last named: what a number takes from before its own
// sentence has to agree with it.
type heard struct {
	sources map[data.Funding]bool
	source  spotAt
	keys    []string          // of all places of the sentence that named one
	many    bool              // it named several
	named   [][]string        // the keys of each of them
	times   []calendar.Period // that the line has named
	time    spotAt
}

// A spotAt is the line, and whether it was a heading.
type spotAt struct {
	line    int
	heading bool
}

// hears is what the reader has heard once the sentence is over.
func (p *prose) hears(s *sentence, heading bool) heard {
	h, at := p.heard, spotAt{p.at, heading}
	if found := s.sources(); len(found) > 0 {
		h.sources, h.source = found, at
	}
	var keys []string
	var named [][]string
	for _, one := range s.places {
		if !one.below && !one.aside {
			keys = append(keys, one.keys...)
			named = append(named, one.keys)
		}
	}
	if len(keys) > 0 {
		h.keys, h.many, h.named = keys, len(named) > 1, named
	}
	var times []calendar.Period
	for _, one := range s.periods {
		if !one.aside && !one.plan && !one.set && (len(one.match.Periods) == 1 || one.match.Word != calendar.WordNone) && one.match.Word != calendar.WordSamePeriod && (!one.match.Relative || one.match.Yearless) {
			times = append(times, p.resolve(one.match, p.now.period))
		}
	}
	if len(times) > 0 {
		if h.time.line == p.at {
			times = append(slices.Clone(h.times), times...)
		}
		h.times, h.time = times, at
	}
	return h
}

// sources are the sources of funds that a sentence names; both where it names them
// together.
func (s *sentence) sources() map[data.Funding]bool {
	var found map[data.Funding]bool
	for _, m := range s.by[ofFunding] {
		if m.value == "" {
			continue
		}
		if found == nil {
			found = map[data.Funding]bool{}
		}
		if m.value == string(data.All) {
			found[data.National], found[data.Local] = true, true
			continue
		}
		found[data.Funding(m.value)] = true
	}
	return found
}

// agrees says whether what a figure takes from before its sentence is what the
// text has last named.
func (w *passage) agrees(f Figure, a vi.Amount) bool {
	return w.sourceAgrees(f, a) && w.placeAgrees(f, a) && w.timeAgrees(f, a)
}

// sourceAgrees says whether a source of funds that is carried on is the one named
// last, and whether none was named last where a figure is taken for both.
func (w *passage) sourceAgrees(f Figure, a vi.Amount) bool {
	h := w.heard
	if f.Indicator == "budget.counterpart" && f.Funding != data.All && len(w.s.sources()) > 1 && w.ownFunding(a) == "" && w.turn.funding == "" {
		return false
	}
	if f.Funding != data.All && strings.HasPrefix(f.Indicator, "products.") && outOfFunds(f.Indicator) && len(w.s.sources()) == 0 && w.given.Funding == "" && w.s.startsAt(0, ofStructure, sWhole) || w.besides(f, a) {
		return false
	}
	if own := w.s.sources(); len(own) > 0 && f.Funding != data.All && !own[f.Funding] && w.given.Funding == "" {
		return false // another source than the one that was carried on
	}
	if len(w.s.sources()) > 0 || w.ownFunding(a) != "" || w.turn.funding != "" || len(h.sources) == 0 || w.given.Funding != "" {
		return true
	}
	if f.Funding != data.All && w.base.funding != w.doc.funding && w.s.startsAt(0, ofStructure, sWhole) {
		return false // "Toàn tỉnh có ..." in the part of one source
	}
	if f.Funding != data.All {
		return len(h.sources) == 1 && h.sources[f.Funding] || w.s.has(ofStructure, sThis)
	}
	if len(h.sources) > 1 || outOfFunds(f.Indicator) {
		return true
	}
	if w.mixed {
		return false
	}
	if w.parted && f.Indicator == "budget.counterpart" && h.source.line == w.prose.at && w.ofPayers(a) {
		return true // of all that the parts were of
	}
	if h.source.line != w.prose.at {
		return !h.source.heading && !w.countsAgain()
	}
	return w.dated() || !w.within() && !w.pronoun() && !w.namesBack() && !strings.HasPrefix(f.Indicator, "budget.")
}

// countsAgain says whether a sentence begins with some of what was counted before:
// "Trong số 8 đề án nêu trên".
func (w *passage) countsAgain() bool {
	return w.s.words[0] == "trong" && (w.s.word(1) == "số" || w.s.word(1) == "tổng" || w.s.tokens[min(1, len(w.s.tokens)-1)].Kind == vi.Number) || w.within()
}

// pronoun says whether a sentence begins with a word for what was spoken of.
func (w *passage) pronoun() bool {
	switch w.s.words[0] {
	case "it", "they", "this", "these", "nguồn":
		return true
	}
	return false
}

// outOfFunds says whether what an indicator counts is paid by no source of funds.
func outOfFunds(indicator string) bool {
	switch indicator {
	case "consulting.revenue", "consulting.projects", "consulting.centres", "products.province", "products.region", "products.nation":
		return true
	}
	return false
}

// placeAgrees says whether a place that is carried on is among those named last.
func (w *passage) placeAgrees(f Figure, a vi.Amount) bool {
	var own []string
	for _, one := range w.s.places {
		if !one.below && !one.aside {
			own = append(own, one.keys...)
		}
	}
	if w.turn.places != nil || w.located(own, f) || w.s.has(ofStructure, sWhole) && !w.heard.many && w.whole(w.heard.keys) && w.located(w.heard.keys, f) {
		return true
	}
	if w.ofRegion(a) || w.whole(w.doc.places) && w.s.saysRegion() {
		return w.whole([]string{f.Place}) && f.Place != data.Nation
	}
	if len(own)+len(w.heard.keys) == 0 {
		return len(w.doc.places) > 0 || w.s.saysProvince() || !w.whole(w.later.places)
	}
	return w.given.Place != "" || w.heard.many || w.s.has(ofStructure, sWhole) || w.located(w.heard.keys, f)
}

// located says whether the place of a figure is one that the keys name in its time.
func (w *passage) located(keys []string, f Figure) bool {
	for _, k := range keys {
		for _, one := range w.catalogue.LocateKeys([]string{k}, w.unitTime(f.Period)) {
			if one.Key == f.Place {
				return true
			}
		}
	}
	return false
}

// ofRegion says whether the clause of a number speaks of a region before it without
// its name: "kinh phí của vùng là 50 tỷ đồng".
func (w *passage) ofRegion(a vi.Amount) bool {
	s := w.s
	for i := a.From - 1; i > 0 && s.clause[i] == s.clause[a.From] && !s.known(i); i-- {
		at := i
		if s.words[i] == "vực" && s.words[i-1] == "khu" {
			at--
		} else if s.words[i] != "vùng" {
			continue
		}
		switch s.word(at - 1) {
		case "của", "toàn", "cả", "trong", "":
			return s.word(i+1) != "sâu" && s.word(i+1) != "xa" && s.word(i+1) != "nông"
		}
	}
	return false
}

// saysRegion says whether a sentence speaks of a region without its name.
func (s *sentence) saysRegion() bool {
	for i, word := range s.words {
		if (word == "region" || word == "vùng" || word == "vực" && s.word(i-1) == "khu") && !s.known(i) && s.word(i-1) != "cấp" && s.word(i-2) != "cấp" {
			return true
		}
	}
	return false
}

// saysProvince says whether a sentence speaks of one province without its name.
func (s *sentence) saysProvince() bool {
	for i, word := range s.words {
		if word == "province" || word == "tỉnh" && s.word(i-1) != "các" && s.word(i-1) != "cấp" && !s.numberAt(i-1) {
			return true
		}
	}
	return false
}

// timeAgrees says whether a period that is carried on is the one named last in the
// line, or the year of it.
func (w *passage) timeAgrees(f Figure, a vi.Amount) bool {
	if w.turn.period != (calendar.Period{}) || len(w.heard.times) == 0 || w.heard.time.line != w.prose.at || w.comparison(a) != nil {
		return true
	}
	for _, one := range w.s.periods {
		if len(one.match.Periods) == 1 || one.match.Word != calendar.WordNone {
			return true
		}
	}
	if w.next != (calendar.Period{}) && f.Period == w.next && w.moneyOfPlan(a) {
		return true
	}
	for _, t := range w.heard.times {
		year, ok := t.YearOf()
		if t == f.Period || f.Measure == data.Plan && ok && year == f.Period {
			return true
		}
	}
	return false
}

// ofPayers says whether counterpart is said to be of those who were supported: "Vốn đối
// ứng của các cơ sở gần 740 tỷ đồng".
func (w *passage) ofPayers(a vi.Amount) bool {
	for _, m := range w.s.by[ofMoney] {
		if m.value != "budget.counterpart" || m.to > a.From || w.s.word(m.to) != "của" && w.s.word(m.to) != "from" {
			continue
		}
		for _, n := range w.s.by[ofNoun] {
			if (n.value == "establishment" || n.value == "enterprise") && n.from > m.to && n.to <= a.From && w.numbersBetween(m.to, a.From) == 0 {
				return true
			}
		}
	}
	return false
}
