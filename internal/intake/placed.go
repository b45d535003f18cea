package intake

import (
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A ground is where a number stands: the keys of a place, or below one, or of
// several together.
type ground struct {
	keys         []string
	below, joint bool
}

// ground finds the place that a number sees: the last named before it, unless
// one is named right behind it.
func (w *passage) ground(a vi.Amount) ground {
	g := ground{keys: w.at.places}
	if len(g.keys) == 0 {
		g.keys = w.later.places
	}
	if w.turn.places != nil {
		return ground{keys: w.turn.places}
	}
	at := -1
	whole := w.s.ordered(ofStructure)
	for _, p := range w.s.places {
		if p.to > a.From || !w.s.sees(a.From, p.from) {
			continue
		}
		if p.aside || w.s.segment[p.from] != w.s.segment[a.From] && w.s.trails(p.from, p.to) {
			if p.below && w.s.clause[p.from] == w.s.clause[a.From] && (w.s.segment[p.from] == w.s.segment[a.From] || !w.s.trails(p.from, p.to)) && !w.held(a) {
				g.below, at = true, p.from
			}
			continue
		}
		if p.below {
			if w.s.word(p.from-1) != "các" && !(w.held(a) && w.s.behindNumber(p.from)) {
				g.below, at = true, p.from // but "UBND các huyện ..." only help the province
			}
			continue
		}
		g = ground{keys: p.keys, joint: w.joined(p)}
		at = p.from
	}
	if at >= 0 && w.s.clause[at] != w.s.clause[a.From] {
		g.below, g.joint = false, false
	}
	for _, m := range whole {
		if m.value == sWhole && m.from > at && m.to <= a.From && w.s.sees(a.From, m.from) {
			g = ground{keys: g.keys}
			if w.s.word(m.to-1) == "này" && !w.heard.many && w.whole(w.heard.keys) {
				g.keys = w.heard.keys
			} else if len(w.doc.places) > 0 && (w.whole(w.doc.places) || !w.regional(m)) {
				g.keys = w.doc.places
			}
		}
	}
	g.below = g.below || w.someDistrict(a)
	g.joint = g.joint || w.several(a, at)
	return w.behind(a, g)
}

// someDistrict says whether a district without its name is the subject before a
// number: "huyện có 2 cơ sở được hỗ trợ".
func (w *passage) someDistrict(a vi.Amount) bool {
	from, _ := w.s.segmentOf(a.From)
	for i := from; i+1 < a.To; i++ {
		switch w.s.words[i] {
		case "huyện", "xã", "quận", "phường":
			switch w.s.words[i+1] {
			case "có", "được", "này", "nhận", "đã", "ta":
				before := w.s.word(i - 1)
				return before != "các" && before != "cấp" && before != "mỗi" && before != "tác" && (i == 0 || w.s.tokens[i-1].Kind != vi.Number)
			}
		}
	}
	return false
}

// several says whether a number is of a few provinces together, named by their
// number and not each: "hai tỉnh có 26 cơ sở", "3 tỉnh Tây Nguyên có 45 đề án".
func (w *passage) several(a vi.Amount, place int) bool {
	for _, m := range w.s.by[ofFrame] {
		if m.value == fSeveral && m.to <= a.From && m.from > place && w.s.clause[m.from] == w.s.clause[a.From] && !w.s.known(m.from) && !w.s.ofFair(m.from) && w.s.word(m.from-1) != "từ" && w.s.word(m.from-1) != "của" {
			return true
		}
	}
	for _, b := range w.s.amounts {
		if b.Err != nil || b.To > a.From || b.From < place || w.s.segment[b.From] != w.s.segment[a.From] || b.Readings[0].Unit != vi.Count || b.Readings[0].HasBase {
			continue
		}
		if next := w.s.word(b.To); (next == "tỉnh" || next == "địa" || next == "provinces") && b.Readings[0].Value.IntPart() <= fewProvinces {
			return true
		}
	}
	return false
}

// ofFair says whether what stands at token i is in the name of a fair or meeting:
// "Hội chợ vùng Tây Bắc".
func (s *sentence) ofFair(i int) bool {
	for k := max(0, i-4); k < i; k++ {
		if s.words[k] == "hội" && (s.word(k+1) == "chợ" || s.word(k+1) == "nghị") || s.words[k] == "triển" && s.word(k+1) == "lãm" {
			return true
		}
	}
	return false
}

// fewProvinces is less than the provinces of a region.
const fewProvinces = 10

// regional says whether a phrase for the whole is of a region.
func (w *passage) regional(m mark) bool {
	for i := m.from; i < m.to; i++ {
		switch w.s.words[i] {
		case "vùng", "khu", "region", "tỉnh":
			return w.s.words[i] != "tỉnh" || w.s.words[m.from] == "các"
		}
	}
	return false
}

// held says whether a number counts what is held somewhere and not what the
// place itself did.
func (w *passage) held(a vi.Amount) bool {
	_, noun, _ := w.nounAt(a.To)
	return noun == "fair" || noun == "participation"
}

// behind looks for a place in the segment behind the number.
func (w *passage) behind(a vi.Amount, g ground) ground {
	for _, p := range w.s.places {
		if p.from < a.To || w.s.segment[p.from] != w.s.segment[a.To-1] {
			continue
		}
		before := w.s.word(p.from - 1)
		if p.below {
			switch before {
			case "tại", "ở", "của", "huyện", "in", "at", "bàn", "thuộc", "from", "phố", "xã", "cho":
				if w.s.word(p.from-2) != "các" && !w.held(a) {
					g.below = true
				}
			}
			continue
		}
		if w.numberIn(a.To, p.from) && !w.s.trails(p.from, p.to) {
			continue
		}
		switch before {
		case "tại", "ở", "in", "at":
			if !w.held(a) && w.whole(g.keys) {
				g.keys = p.keys
			}
		case "của", "tỉnh", "of", "cho", "thuộc", "for":
			if len(g.keys) == 0 || w.whole(g.keys) {
				g.keys = p.keys
			}
		}
	}
	return g
}

// placeOf is the place of a ground in the period; sure is false where several
// are possible.
func (w *passage) placeOf(keys []string, period calendar.Period) (key string, sure bool) {
	if w.beforeMergers() && (w.renewed() && period.From >= mergers || w.s.renews()) {
		return "", false // a merger that was only announced
	}
	found := w.catalogue.LocateKeys(keys, w.unitTime(period))
	if len(found) == 0 {
		return "", false
	}
	if len(found) == 1 {
		return found[0].Key, true
	}
	// A figure belongs to the unit that existed when its period began, but a
	// text of after the mergers may mean either by the year 2025.
	open := w.today > mergers && period.From.Year() == mergers.Year()
	for _, one := range found {
		if one.Former() != w.renewed() {
			return one.Key, !open || w.renewed()
		}
	}
	return "", false
}

// beforeMergers says whether the text was written while there were 63 provinces.
func (p *prose) beforeMergers() bool { return p.today != 0 && p.today < mergers }

// unitTime is the time whose provinces a text means by the names in a period: one of
// before the mergers knows only the former ones, whatever it plans.
func (p *prose) unitTime(period calendar.Period) calendar.Period {
	if p.beforeMergers() && period.To > mergers {
		return calendar.Year(mergers.Year() - 1)
	}
	return period
}

// whole says whether the keys are of a region or the nation.
func (p *prose) whole(keys []string) bool {
	for _, k := range keys {
		if one, ok := p.catalogue.Place(k); ok && one.Province() {
			return false
		}
	}
	return len(keys) > 0
}

// renewed says whether the sentence names the province as the new one.
func (w *passage) renewed() bool {
	return w.prose.renewed
}

// renews says whether a sentence speaks of a province as a new one.
func (s *sentence) renews() bool {
	for i, word := range s.words {
		switch {
		case word == "mới" && (s.word(i-1) == "(" || s.word(i-1) == "tỉnh" && s.word(i-2) != "toàn" && s.word(i-2) != "cả" && s.unitEnds(i+1)), word == "nhập" && s.word(i-1) == "sáp", word == "nhất" && s.word(i-1) == "hợp":
			if !s.joinsBelow(i + 1) {
				return true
			}
		}
	}
	return false
}

// joinsBelow says whether what is joined at token i is no province: "sáp nhập các xã".
func (s *sentence) joinsBelow(i int) bool {
	for k := i; k < i+5; k++ {
		switch s.word(k) {
		case "xã", "huyện", "phường", "thôn", "trung", "sở", "phòng", "cục":
			return true
		}
	}
	return false
}

// unitEnds says whether nothing that is done stands at token i: "tỉnh mới chỉ hỗ trợ"
// speaks of no new province.
func (s *sentence) unitEnds(i int) bool {
	switch s.word(i) {
	case "", ",", ".", ";", ":", ")", "(", "sau", "và", "là", "gồm":
		return true
	}
	return s.known(i)
}

// joined says whether a place is named together with the one before it, as one
// subject: "Quảng Nam và Bình Định".
func (w *passage) joined(p placeAt) bool {
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
