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
	measure   data.Measure
}

// distribute reads "Kon Tum, Gia Lai và Đắk Lắk lần lượt có 5, 7 và 9 đề án":
// the numbers behind the word go to as many things of one kind before it. A list
// that does not come out even is left alone. It returns false where the sentence
// has no such list; then nothing was read.
func (w *passage) distribute() bool {
	gives := make([]*turn, len(w.s.amounts))
	found := false
	for _, m := range w.s.by[ofStructure] {
		if m.value != sInTurn {
			continue
		}
		list := w.listFrom(m)
		if len(list) < 2 {
			continue
		}
		things := w.thingsFor(m, list)
		for i, at := range list {
			gives[at] = &turn{}
			if len(things) > 0 {
				gives[at] = &things[i%len(things)].gives
			}
			found = found || len(things) > 0 || w.s.words[m.from] == "lần" && w.alike(list)
		}
	}
	if !found {
		return false
	}
	for i, a := range w.s.amounts {
		if gives[i] == nil {
			w.amount(a)
			continue
		}
		w.turn = *gives[i]
		if of, ok := w.catalogue.Indicator(w.turn.indicator); w.turn.empty() || ok && of.Money() != (a.Readings[0].Unit == vi.Million) {
			continue // not what was named: nothing is read
		}
		w.amount(a)
		w.turn = turn{}
	}
	w.turn = turn{}
	return true
}

// alike says whether two numbers of a list count the same: they would say two
// values of one thing.
func (w *passage) alike(list []int) bool {
	seen := map[string]bool{}
	for _, at := range list {
		a := w.s.amounts[at]
		_, noun, _ := w.nounAt(a.To)
		if a.Readings[0].Unit == vi.Million {
			noun = "money"
		}
		if seen[noun] {
			return true
		}
		seen[noun] = true
	}
	return false
}

func (t turn) empty() bool {
	return t.places == nil && t.period == (calendar.Period{}) && t.funding == "" && t.indicator == ""
}

// listFrom is the numbers of the list that a word for turns begins, or that ends
// with "respectively", by their place among the amounts. Only signs and what is
// counted stand between them.
func (w *passage) listFrom(m mark) []int {
	s := w.s
	var list []int
	for i, a := range s.amounts {
		if a.Err != nil || a.Readings[0].Unit == vi.Percent || a.From < m.to || s.clause[a.From] != s.clause[m.from] {
			continue
		}
		if n := len(list); n > 0 && !w.listed(s.amounts[list[n-1]].To, a.From) {
			break
		}
		list = append(list, i)
	}
	if s.english && len(list) == 0 {
		for i, a := range s.amounts {
			if a.Err == nil && a.Readings[0].Unit != vi.Percent && a.To <= m.from {
				list = append(list, i)
			}
		}
	}
	return list
}

// listed says whether a number that begins at to follows the sign or the "và" of
// a list at once.
func (w *passage) listed(from, to int) bool {
	switch w.s.word(to - 1) {
	case ",", "và", "and", "/", ";":
		return true
	}
	return to-from < 2
}

// thingsFor finds what a list gives its numbers to: things of one kind named
// before it, as near as possible, as many as there are numbers.
func (w *passage) thingsFor(m mark, list []int) []thing {
	s := w.s
	behind := make([]vi.Amount, len(list))
	for i, at := range list {
		behind[i] = s.amounts[at]
	}
	start, first, clause := behind[0].From, 0, m.from
	for _, a := range s.amounts {
		if a.Err == nil && a.Readings[0].Unit != vi.Percent && a.To <= m.from && a.From < start {
			first = a.To
		}
	}
	for clause > 0 && s.clause[clause-1] == s.clause[m.from] {
		clause--
	}
	if first > start {
		first = 0
	}
	kinds := [][]thing{s.placeThings(start), w.periodThings(start), s.fundingThings(start), w.contentThings(behind), w.nounThings(first, m.from)}
	if back := w.heardThings(m, len(behind)); back != nil {
		return back
	}
	for _, from := range []int{max(first, clause), first, clause, 0} {
		for _, kind := range kinds {
			near := slices.DeleteFunc(slices.Clone(kind), func(one thing) bool { return one.from < from })
			if len(near) > 1 && len(behind)%len(near) == 0 {
				return near
			}
		}
	}
	return nil
}

// heardThings are the places of the sentence before that "hai tỉnh" means, where they
// are as many as it says.
func (w *passage) heardThings(m mark, numbers int) []thing {
	if len(w.s.places) > 0 {
		return nil
	}
	for _, k := range w.s.by[ofFrame] {
		if k.value != fSeveral || k.to > m.from || len(w.heard.named) != numbers || numbers != wordCount(w.s.words[k.from:k.to]) {
			continue
		}
		var all []thing
		for _, keys := range w.heard.named {
			all = append(all, thing{k.from, k.to, turn{places: keys}})
		}
		return all
	}
	return nil
}

// wordCount is the number that words begin with: "hai tỉnh", "both provinces".
func wordCount(words []string) int {
	for _, word := range words {
		if n := max(wordNumber(word, false), wordNumber(word, true)); n > 0 {
			return int(n)
		}
	}
	return 0
}

func (s *sentence) placeThings(to int) []thing {
	var all []thing
	for _, p := range s.places {
		if p.to <= to && !p.below && (!p.aside || s.inList(p, to)) {
			all = append(all, thing{p.from, p.to, turn{places: p.keys}})
		}
	}
	return all
}

// inList says whether a place stands beside another before token to, with only a sign
// or "và" between: "ở phía Bắc, miền Trung và phía Nam".
func (s *sentence) inList(p placeAt, to int) bool {
	for _, other := range s.places {
		if between := other.from - p.to; !other.below && other.to <= to && (between == 1 || p.from-other.to == 1) {
			return true
		}
	}
	return false
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
			if m.value == "-" || m.from > 0 && w.s.numberAt(m.from-1) {
				continue // it has its own number
			}
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
