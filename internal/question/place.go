package question

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A placeSpan is a stretch of tokens that may name a place.
type placeSpan struct {
	from, to int
	keys     []string
	text     string // the name as the catalogue writes it
	sure     bool   // it names the place and nothing else
	pick     bool   // it names one of several places and has to be asked
	slip     bool   // it is only like the name
	folded   bool   // it has fewer tones than the name
}

// A mention is a place as a question names it, before the period says which
// unit of that name is meant.
type mention struct {
	keys     []string
	from, to int
	unit     class // former or renewed if the words say so
	pick     bool  // one of keys' names has to be chosen, even if it is the only one
	own      bool
}

// scanPlaces finds the names of places. Only sure ones hold their words against
// other readings.
func (r *reader) scanPlaces() {
	spans := slices.DeleteFunc(r.catalogue.ScanPlaces(r.tokens), func(sp vi.Span) bool { return !r.trusts(sp) })
	for _, sp := range vi.Longest(spans) {
		p := placeSpan{from: sp.From, to: sp.To, text: sp.Matches[0].Text, slip: sp.How > vi.Folded, folded: sp.How == vi.Folded}
		p.sure = !p.slip
		for _, m := range sp.Matches {
			p.keys = append(p.keys, m.Target)
			p.sure = p.sure && !m.Ambiguous
		}
		if sp.How == vi.Folded && r.sounds(sp.From, sp.To) == 1 {
			p.sure = p.sure && len(r.tokens[sp.From].Folded) > 2
		}
		r.places = append(r.places, p)
	}
}

// inPlace says whether a stretch shares a token with a sure place name.
func (r *reader) inPlace(from, to int) bool {
	return slices.ContainsFunc(r.places, func(p placeSpan) bool { return p.sure && p.from < to && from < p.to })
}

// choosePlaces decides what the unsure place words mean, now that the other
// words are known.
func (r *reader) choosePlaces() {
	r.places = slices.DeleteFunc(r.places, func(p placeSpan) bool { return !p.sure && r.explained(p) })
	for i := range r.places {
		if !r.places[i].sure {
			r.judge(&r.places[i])
		}
	}
	r.places = slices.DeleteFunc(r.places, func(p placeSpan) bool {
		if p.keys == nil {
			for i := p.from; i < p.to; i++ {
				r.taken[i] = PlaceSlot // understood, and needed no more
			}
		}
		return p.keys == nil
	})
}

// explained says whether a longer phrase that is no place holds the span.
func (r *reader) explained(p placeSpan) bool {
	for i := p.from; i < p.to; i++ {
		c := r.cueAt(i)
		if p.slip && c != nil && c.to-c.from > 1 {
			return true // nâng cao năng lực is no Cao Bằng
		}
		if c != nil && c.to-c.from > p.to-p.from && c.class != filler && c.class != neutral {
			return true
		}
		if c != nil && c.to-c.from == p.to-p.from && (c.class == own || c.class == regionLevel) {
			return true
		}
	}
	inside := func(from, to int) bool {
		return from <= p.from && p.to <= to && to-from > p.to-p.from || p.slip && from < p.to && p.from < to
	}
	return slices.ContainsFunc(r.signals, func(s signal) bool { return inside(s.from, s.to) }) ||
		slices.ContainsFunc(r.funds, func(f fundSpan) bool { return inside(f.from, f.to) }) ||
		slices.ContainsFunc(r.periods, func(m periodSpan) bool { return inside(m.from, m.to) })
}

// A shortName is an abbreviation of a place that is also one of other words.
type shortName struct {
	text string // folded
	asks bool   // without a second sign it is asked, whatever stands around it
	// After one of these classes, or before, it is the other word.
	after, before []class
}

// shortNames are the abbreviations with a second meaning that offices use.
var shortNames = []shortName{
	{text: "kh", asks: true}, // kế hoạch
	{text: "nt", asks: true, after: []class{domainWord, neutral, people}},  // nông thôn
	{text: "dn", after: []class{howMany, numberOf, neutral, contract}},     // doanh nghiệp
	{text: "ld", after: []class{howMany, numberOf, neutral}},               // lao động
	{text: "ht", before: []class{aboutMachines, howMany, aboutTraining}},   // hỗ trợ
	{text: "hn", after: []class{whenWord}, before: []class{edition}},       // hội nghị
	{text: "hd", after: []class{howMany, numberOf}},                        // hoạt động, hợp đồng
	{text: "kt", after: []class{model, neutral}, before: []class{neutral}}, // kỹ thuật, kinh tế
	{text: "bt", after: []class{edition}},                                  // bình thường, bộ trưởng
	{text: "tn"}, {text: "qt"}, {text: "nd"}, {text: "tq"}, {text: "vl"}, {text: "st"}, {text: "bl"}, {text: "hg"},
}

// heldByCue tells a place name typed without tones from the same letters that
// are another phrase (Điện Biên, diễn biến): with a place besides it is the
// phrase.
func (r *reader) heldByCue(cues []cue) {
	r.places = slices.DeleteFunc(r.places, func(p placeSpan) bool {
		if !p.sure || !p.folded {
			return false
		}
		others := slices.ContainsFunc(r.places, func(o placeSpan) bool { return o.sure && o.from != p.from })
		return others && slices.ContainsFunc(cues, func(c cue) bool { return c.from == p.from && c.to == p.to && c.class != filler && c.class != neutral })
	})
}

// judge decides on one unsure place word: sure, to be asked, or (without keys)
// another word.
func (r *reader) judge(p *placeSpan) {
	folded := vi.Fold(p.text)
	at := slices.IndexFunc(shortNames, func(n shortName) bool { return n.text == folded })
	others := slices.ContainsFunc(r.places, func(o placeSpan) bool { return o.sure && o.from != p.from })
	switch {
	case p.slip:
		p.sure, p.pick = true, r.several(*p)
	case r.whole(*p):
		r.judgeRegion(p)
	case r.marked(p.from) || r.listed(*p):
		p.sure, p.pick = true, r.several(*p)
	case at >= 0 && (others || r.is(p.from-1, shortNames[at].after...) || r.is(p.to, shortNames[at].before...)):
		p.keys = nil
	case folded == "kh" && r.planSaid(p.from):
		p.sure = true
	case at >= 0 && shortNames[at].asks:
		p.pick = true
	case !r.standsAsPlace(*p) || r.several(*p):
		p.pick = true
	default:
		p.sure = true
	}
}

// several says whether the keys of a span have more than one name.
func (r *reader) several(p placeSpan) bool {
	return len(r.catalogue.LocateKeys(p.keys, beforeMerger)) > 1
}

// beforeMerger is a period in which the 63 provinces stood.
var beforeMerger = calendar.Year(2024)

// whole says whether a place word means a region, or several provinces that
// are called by one name: Tây Nguyên.
func (r *reader) whole(p placeSpan) bool {
	place, _ := r.catalogue.Place(p.keys[0])
	return !place.Province() || strings.Contains(p.text, " ") && len(p.keys) > 3
}

// judgeRegion decides on "vùng", "khu vực", "miền Trung", "Tây Nguyên".
func (r *reader) judgeRegion(p *placeSpan) {
	named := func(region bool) (found *placeSpan) {
		for i := range r.places {
			o := &r.places[i]
			place, _ := r.catalogue.Place(o.keys[0])
			if o.sure && o.from != p.from && place.Province() != region {
				found = o
			}
		}
		return found
	}
	first, _ := r.catalogue.Place(p.keys[0])
	switch {
	case first.Province(): // Tây Nguyên: its provinces one by one, or no known total
		p.pick = !r.has(ranked, mostOf, leastOf, byProvince, provincesOf, whichPlace, tabled)
		p.sure = !p.pick
	case len(p.keys) > 1 && (named(true) != nil || r.meetingSaid()):
		p.keys = nil // the region said before, or that of the conferences
	case len(p.keys) > 1 && named(false) != nil:
		province, _ := r.catalogue.Place(named(false).keys[0])
		if len(province.Regions) != 1 {
			p.pick = true
			return
		}
		p.keys, p.sure = []string{"region:" + province.Regions[0]}, true
	case len(p.keys) == 1 && strings.HasSuffix(vi.Fold(p.text), "mien trung"):
		p.sure = true // what people call the region for short
	default:
		p.pick = true
	}
}

// marked says whether the word before token i announces a province.
func (r *reader) marked(i int) bool {
	switch r.folded(i - 1) {
	case "tinh", "tp", "sct", "ttkc", "tai":
		return true
	case "o":
		return !r.is(i-1, filler) || hasTone(r.tokens[i-1].Text) || !r.toned
	case "thuong": // sở công thương
		return r.is(i-1, byDepartment)
	case "cong": // trung tâm khuyến công
		return r.is(i-1, domainWord)
	}
	return false
}

// listed says whether a span stands in a list with a sure place: "Đắk Lắk và KH".
func (r *reader) listed(p placeSpan) bool {
	for _, o := range r.places {
		if !o.sure || o.from == p.from {
			continue
		}
		between := func(i int) bool { return r.folded(i) == "," || r.is(i, together, orElse) || r.folded(i) == "so" }
		if o.to+1 == p.from && between(o.to) || p.to+1 == o.from && between(p.to) {
			return true
		}
	}
	return false
}

// planSaid says whether a plan is spoken of elsewhere than at token i.
func (r *reader) planSaid(i int) bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		return (c.class == planned || c.class == toPlan || c.class == reachPlan) && (i < c.from || i >= c.to)
	})
}

// standsAsPlace says whether an abbreviation stands where people put the place:
// first, beside the period or the source of funds, or in capitals among small
// letters.
func (r *reader) standsAsPlace(p placeSpan) bool {
	first := true
	for i := range p.from {
		first = first && (r.is(i, filler, greeting) || r.tokens[i].Kind == vi.Sign)
	}
	beside := func(i int) bool {
		return slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.from <= i && i < m.to }) ||
			slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from <= i && i < f.to })
	}
	return first || beside(p.to) || beside(p.from-1) || capitals(r.tokens[p.from].Text) && !capitals(r.text)
}

// capitals says whether a text has no small letter.
func capitals(s string) bool { return !strings.ContainsFunc(s, unicode.IsLower) }

// readPlaces keeps the places that the question names.
func (r *reader) readPlaces() {
	for _, p := range r.places {
		if r.inDistrict(p) {
			r.q.mentioned = append(r.q.mentioned, mention{keys: p.keys, from: p.from, to: p.to, pick: true})
		} else if r.against == nil || !r.against.holds(p.from) {
			r.q.mentioned = append(r.q.mentioned, mention{keys: p.keys, from: p.from, to: p.to, pick: p.pick, unit: r.unitAfter(p)})
		}
		r.took(PlaceSlot, strings.Join(p.keys, "|"), p.from, p.to)
	}
	if c := r.ownPlace(); c != nil {
		m := mention{from: c.from, to: c.to, own: true}
		if r.ctx.Place.Key != "" {
			m.keys = []string{r.ctx.Place.Key}
		}
		r.q.mentioned = append(r.q.mentioned, m)
		r.took(PlaceSlot, r.ctx.Place.Key, c.from, c.to)
	}
}

// ownPlace returns the words for the asker's own place. Beside a place that is
// named they mean that one ("em ở Thanh Hóa, tỉnh em …"), unless the two are
// held against each other.
func (r *reader) ownPlace() *cue {
	c := r.first(own)
	if c == nil || len(r.places) == 0 {
		return c
	}
	beside := func(i int) bool { return r.is(i, compared, together, orElse) || r.folded(i) == "," }
	if beside(c.from-1) || beside(c.to) {
		return c
	}
	return nil
}

// unitAfter reads "cũ", "mới", "(sau sáp nhập)" behind a name.
func (r *reader) unitAfter(p placeSpan) class {
	for i := p.to; i < min(p.to+2, len(r.tokens)); i++ {
		if r.is(i, former) && r.folded(i) != "cu" || r.folded(i) == "cu" && r.tokens[i].Text != "củ" {
			return former
		}
		if r.is(i, renewed) && !r.is(i+1, mostOf) {
			return renewed
		}
		if r.tokens[i].Kind != vi.Sign {
			break
		}
	}
	if c := r.first(former, renewed); c != nil && c.to-c.from > 1 {
		return c.class
	}
	return ""
}

// inDistrict says whether a place name is that of a district or a town, whose
// figures are not those of the province.
func (r *reader) inDistrict(p placeSpan) bool {
	if r.is(p.from-1, district) {
		return true
	}
	if f := r.folded(p.from - 1); f != "tp" && f != "pho" {
		return false
	}
	place, _ := r.catalogue.Place(p.keys[0])
	return strings.Contains(p.text, " ") && !strings.Contains(vi.Fold(p.text), vi.Fold(place.Name))
}

// otherDistrict returns the district named that is no province's name: huyện Cư Jút.
func (r *reader) otherDistrict() *cue {
	for i := range r.cues {
		c := &r.cues[i]
		if c.class != district || c.to >= len(r.tokens) || r.cueAt(c.to) != nil || r.tokens[c.to].Kind != vi.Word {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(r.tokens[c.to].Text); unicode.IsUpper(first) || len(r.folded(c.from)) > 3 {
			return c
		}
	}
	return nil
}

// locate turns the mentions into places of the period.
func (r *reader) locate() {
	period := r.q.Period
	if period == noPeriod {
		period = beforeMerger // the figures that there are
	}
	r.q.Places = nil
	for _, m := range r.q.mentioned {
		found := r.catalogue.LocateKeys(m.keys, period)
		if m.unit != "" {
			found = r.unit(m, found)
		}
		switch {
		case m.own && len(m.keys) == 0:
			r.ask(Choice{Slot: PlaceSlot, Places: r.wholes()})
		case len(found) == 1 && !m.pick, len(found) > 1 && r.together(m):
			r.q.Places = append(r.q.Places, found...)
		case len(found) == 2 && found[0].Name == found[1].Name:
			r.ask(Choice{Slot: PlaceSlot, Places: found, ByFigures: r.q.Period.Kind() == calendar.KindStage})
		default:
			r.ask(Choice{Slot: PlaceSlot, Places: found})
		}
	}
	r.q.Places = slices.CompactFunc(r.q.Places, func(a, b data.Located) bool { return a.Key == b.Key && a.Named == b.Named })
}

// unit keeps of a mention the former or the new unit of its name.
func (r *reader) unit(m mention, found []data.Located) []data.Located {
	period := beforeMerger
	if m.unit == renewed {
		period = noPeriod
	}
	if of := r.catalogue.LocateKeys(m.keys, period); len(of) > 0 {
		return of
	}
	return found
}

// together says whether a mention means all its places, as Tây Nguyên does in a
// ranking.
func (r *reader) together(m mention) bool {
	place, _ := r.catalogue.Place(m.keys[0])
	return !m.pick && place.Province() && len(m.keys) > 3
}

// wholes are the regions, to be offered where a region is not said.
func (r *reader) wholes() []data.Located {
	var all []data.Located
	for _, p := range r.catalogue.Places {
		if p.Region() {
			all = append(all, data.Located{Place: p})
		}
	}
	return all
}
