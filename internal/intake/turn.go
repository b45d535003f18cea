package intake

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// inTurn says whether a sentence gives several numbers to several things in
// their order: "lần lượt là".
func (s *sentence) inTurn() bool { return s.has(ofStructure, sInTurn) }

// A thing is one of the things that numbers are given to in turn.
type thing struct {
	from, to int
	gives    turn
}

// A turn is what a list gives to the number whose turn it is.
type turn struct {
	places    []string
	period    calendar.Period
	funding   data.Funding
	indicator string
}

// distribute reads "Kon Tum, Gia Lai và Đắk Lắk lần lượt có 5, 7 và 9 đề án":
// the numbers behind the word go to as many things of one kind before it. It
// returns false where it does not come out even; then nothing was read.
func (w *passage) distribute() bool {
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
	for _, kind := range [][]thing{s.placeThings(start), w.periodThings(start), s.fundingThings(start), w.contentThings(behind), w.nounThings(first, start)} {
		if near := slices.DeleteFunc(slices.Clone(kind), func(one thing) bool { return one.from < first }); len(near) > 1 || len(kind) != len(behind) {
			kind = near // else each thing has a number of its own already
		}
		if len(kind) < 2 || len(behind)%len(kind) != 0 {
			continue
		}
		for _, a := range s.amounts {
			if a.To <= first {
				w.amount(a)
			}
		}
		for i, a := range behind {
			w.turn = kind[i%len(kind)].gives
			if i, ok := w.catalogue.Indicator(w.turn.indicator); ok && i.Money() != (a.Readings[0].Unit == vi.Million) {
				continue // not what was named: nothing is read
			}
			w.amount(a)
		}
		w.turn = turn{}
		return true
	}
	return false
}

func (s *sentence) placeThings(to int) []thing {
	var all []thing
	for _, p := range s.places {
		if p.to <= to && !p.below && !p.aside {
			all = append(all, thing{p.from, p.to, turn{places: p.keys}})
		}
	}
	return all
}

func (w *passage) periodThings(to int) []thing {
	var all []thing
	for _, p := range w.s.periods {
		if p.to <= to && !p.aside && len(p.match.Periods) == 1 {
			all = append(all, thing{p.from, p.to, turn{period: w.resolve(p.match, w.now.period)}})
		}
	}
	return all
}

func (s *sentence) fundingThings(to int) []thing {
	var all []thing
	for _, m := range s.ordered(ofFunding) {
		if m.value == string(data.All) && m.to <= to && m.to-m.from > 2 {
			return []thing{{m.from, m.to, turn{funding: data.National}}, {m.from, m.to, turn{funding: data.Local}}}
		}
		if m.value != "" && m.to <= to {
			all = append(all, thing{m.from, m.to, turn{funding: data.Funding(m.value)}})
		}
	}
	return all
}

// contentThings are the contents of the programme that money goes to in turn: "4
// lớp đào tạo nghề và 2 hội chợ, kinh phí lần lượt là 120 và 300 triệu đồng".
// There are none where two are the same.
func (w *passage) contentThings(behind []vi.Amount) []thing {
	var all []thing
	for _, m := range w.s.ordered(ofContent) {
		money := moneyOf(m.value)
		if m.to > behind[0].From || money == "" || money == moneyOf("all") {
			continue
		}
		for _, one := range all {
			if one.gives.indicator == money {
				return nil
			}
		}
		all = append(all, thing{m.from, m.to, turn{indicator: money}})
	}
	if len(all) != len(behind) || slices.ContainsFunc(behind, func(a vi.Amount) bool { return a.Readings[0].Unit != vi.Million }) {
		return nil
	}
	return all
}

// nounThings are indicators named one after the other: "số lớp và số lao động".
func (w *passage) nounThings(first, to int) []thing {
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
			indicator := (counting{english: w.english}).indicator(near, content, left, right+"hỗ trợ ")
			if indicator != "" {
				all = append(all, thing{m.from, m.to, turn{indicator: indicator}})
			}
		}
	}
	return all
}
