package intake

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/vi"
)

// inTurn says whether a sentence gives several numbers to several things in
// their order: "lần lượt là".
func (s *sentence) inTurn() bool { return s.has(ofStructure, sInTurn) }

// A thing is one of the things that numbers are given to in turn.
type thing struct {
	from, to int
	set      func(*walk)
}

// distribute reads "Kon Tum, Gia Lai và Đắk Lắk lần lượt có 5, 7 và 9 đề án":
// the numbers behind the word go to as many things of one kind before it. It
// returns false where it does not come out even; then nothing was read.
func (w *walk) distribute() bool {
	s := w.s
	at := 0
	for _, m := range s.marks {
		if m.group == ofStructure && m.value == sInTurn {
			at = m.from
		}
	}
	first := 0 // the things stand behind the last number before the word
	var behind []vi.Amount
	for _, a := range s.amounts {
		switch {
		case a.Err != nil || a.Readings[0].Unit == vi.Percent:
		case a.To > at:
			behind = append(behind, a)
		default:
			first = a.To
		}
	}
	if s.english && len(behind) == 0 { // respectively stands at the end
		first = 0
		for _, a := range s.amounts {
			if a.Err == nil && a.Readings[0].Unit != vi.Percent {
				behind = append(behind, a)
			}
		}
	}
	if len(behind) == 0 {
		return false
	}
	start := behind[0].From
	for _, kind := range [][]thing{s.placeThings(start), w.periodThings(start), s.fundingThings(start), w.nounThings(first, start)} {
		kind = slices.DeleteFunc(kind, func(one thing) bool { return one.from < first })
		if len(kind) < 2 || len(behind)%len(kind) != 0 {
			continue
		}
		w.prepare(first, start)
		for i, a := range behind {
			w.below, w.joint = false, false
			kind[i%len(kind)].set(w)
			if w.said(a) {
				continue
			}
			w.amount(a)
			w.forced = ""
		}
		return true
	}
	return false
}

// prepare reads what is said before the numbers, and the numbers before the list.
func (w *walk) prepare(first, to int) {
	for _, e := range w.s.events() {
		if e.at >= to {
			return
		}
		switch {
		case e.amount != nil && e.at <= first:
			w.amount(*e.amount)
		case e.mark != nil:
			w.mark(*e.mark)
		case e.period != nil:
			w.period(*e.period)
		case e.place != nil && !e.place.below && !e.place.aside:
			w.at.places = e.place.keys
		}
	}
}

// said reads an amount whose indicator the thing has said.
func (w *walk) said(a vi.Amount) bool {
	if w.forced == "" {
		return false
	}
	indicator := w.forced
	if i, ok := w.catalogue.Indicator(indicator); !ok || i.Money() != (a.Readings[0].Unit == vi.Million) {
		return true // not what was named: nothing is read
	}
	w.read(a, indicator)
	return true
}

func (s *sentence) placeThings(to int) []thing {
	var all []thing
	for _, p := range s.places {
		if p.to <= to && !p.below && !p.aside {
			all = append(all, thing{p.from, p.to, func(w *walk) { w.at.places = p.keys }})
		}
	}
	return all
}

func (w *walk) periodThings(to int) []thing {
	var all []thing
	for _, p := range w.s.periods {
		if p.to <= to && !p.aside && len(p.match.Periods) == 1 {
			all = append(all, thing{p.from, p.to, func(w *walk) { w.at.period = w.resolve(p.match, w.now.period) }})
		}
	}
	return all
}

func (s *sentence) fundingThings(to int) []thing {
	var all []thing
	for _, m := range s.marks {
		if m.group == ofFunding && m.value != "" && m.to <= to {
			all = append(all, thing{m.from, m.to, func(w *walk) { w.at.funding = data.Funding(m.value) }})
		}
	}
	return all
}

// nounThings are indicators named one after the other: "số lớp và số lao động".
func (w *walk) nounThings(first, to int) []thing {
	var all []thing
	content := w.now.content
	for _, m := range w.s.marks {
		if m.to > to || m.from < first {
			continue
		}
		switch m.group {
		case ofContent:
			content = m.value
		case ofNoun:
			end := m.to
			for end < to && w.s.words[end] != "," && w.s.words[end] != "và" {
				end++
			}
			near := m.value
			left, right := " ", " "
			for _, word := range w.s.words[m.to:end] {
				right += word + " "
			}
			for _, c := range w.s.marks {
				if c.group == ofContent && c.from >= m.from && c.to <= end {
					content = c.value
				}
			}
			if indicator := w.indicator(near, content, left, right+"hỗ trợ "); indicator != "" {
				all = append(all, thing{m.from, m.to, func(w *walk) { w.forced = indicator }})
			}
		}
	}
	return all
}
