package question

import (
	"slices"
	"strings"
	"unicode"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

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
		if p.to-p.from == 1 && slices.ContainsFunc(cues, func(c cue) bool {
			return !c.slip && c.from <= p.from && p.to <= c.to && c.to-c.from > 1 && c.class != filler && c.class != neutral
		}) {
			return true // "khoa so" is khóa sổ and no Khánh Hòa
		}
		others := slices.ContainsFunc(r.places, func(o placeSpan) bool { return o.sure && o.from != p.from })
		return others && slices.ContainsFunc(cues, func(c cue) bool {
			return !c.slip && c.from == p.from && c.to == p.to && c.class != filler && c.class != neutral
		})
	})
}

// sureOnes are the last sure region and the last sure province of a question, each
// as 1 + its number among the places.
type sureOnes struct{ region, province int }

// note takes place n, if it is sure.
func (s *sureOnes) note(r *reader, n int) {
	p := r.places[n]
	if !p.sure {
		return
	}
	if place, _ := r.catalogue.Place(p.keys[0]); place.Province() {
		s.province = max(s.province, n+1)
	} else {
		s.region = max(s.region, n+1)
	}
}

// judge decides on the unsure place word n: sure, to be asked, or (without keys)
// another word.
func (r *reader) judge(n int, known sureOnes) {
	p := &r.places[n]
	others := known != sureOnes{}
	folded := vi.Fold(p.text)
	at := slices.IndexFunc(shortNames, func(n shortName) bool { return n.text == folded })
	switch {
	case p.slip:
		p.sure, p.pick = true, p.unsure || r.several(*p)
	case r.whole(*p):
		r.judgeRegion(p, known)
	case r.marked(p.from) || r.listed(n):
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
func (r *reader) judgeRegion(p *placeSpan, known sureOnes) {
	first, _ := r.catalogue.Place(p.keys[0])
	switch {
	case first.Province(): // Tây Nguyên: its provinces one by one, or no known total
		p.pick = !r.has(ranked, mostOf, leastOf, byProvince, provincesOf, whichPlace, tabled)
		p.sure = !p.pick
	case len(p.keys) > 1 && (known.region > 0 || r.meetingSaid()):
		p.keys = nil // the region said before, or that of the conferences
	case len(p.keys) > 1 && known.province > 0:
		province, _ := r.catalogue.Place(r.places[known.province-1].keys[0])
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

// listed says whether place n stands in a list with a sure place: "Đắk Lắk và KH".
func (r *reader) listed(n int) bool {
	between := func(i int) bool { return r.folded(i) == "," || r.is(i, together, orElse) || r.folded(i) == "so" }
	beside := func(a, b placeSpan) bool { return a.to+1 == b.from && between(a.to) }
	return n > 0 && r.places[n-1].sure && beside(r.places[n-1], r.places[n]) ||
		n+1 < len(r.places) && r.places[n+1].sure && beside(r.places[n], r.places[n+1])
}

// planSaid says whether a plan is spoken of elsewhere than at token i.
func (r *reader) planSaid(i int) bool {
	if r.is(i, planned, toPlan, reachPlan) {
		return r.plans > 1
	}
	return r.plans > 0
}

// countPlans counts the cues that speak of a plan.
func (r *reader) countPlans() {
	r.plans = 0
	for _, c := range r.cues {
		if c.class == planned || c.class == toPlan || c.class == reachPlan {
			r.plans++
		}
	}
}

// standsAsPlace says whether an abbreviation stands where people put the place:
// first, beside the period or the source of funds, or in capitals among small
// letters.
func (r *reader) standsAsPlace(p placeSpan) bool {
	first := true
	for i := 0; first && i < p.from; i++ {
		first = r.is(i, filler, greeting) || r.tokens[i].Kind == vi.Sign
	}
	beside := func(i int) bool {
		return slices.ContainsFunc(r.periods, func(m periodSpan) bool { return m.from <= i && i < m.to }) ||
			slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from <= i && i < f.to })
	}
	return first || beside(p.to) || beside(p.from-1) || capitals(r.tokens[p.from].Text) && !r.shouted
}

// capitals says whether a text has no small letter.
func capitals(s string) bool { return !strings.ContainsFunc(s, unicode.IsLower) }
