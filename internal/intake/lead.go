package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A lead is the line that introduces a list: "Quý III/2025 thực hiện 9 đề án, kinh
// phí hỗ trợ 1.905 triệu đồng. Trong đó:".
type lead struct {
	funding data.Funding
	scope   *scope // of its figures, which the items are parts of; nil for none
	level   int    // of the first item; 0 before it
}

// introduces says whether a line is no heading, as it has the figures whose parts
// the list after it gives.
func (p *prose) introduces(l line) bool {
	return l.level == 0 && strings.HasSuffix(l.text, ":") && p.sentenceOf(l.text).hasFigures()
}

// underLead ends the list of the line before where a line is none of its items.
func (p *prose) underLead(l line) {
	switch {
	case l.level == 0, p.lead.level > 0 && l.level < p.lead.level:
		p.lead = lead{}
	case p.lead.level == 0:
		p.lead.level = l.level
	}
	if l.level == 0 && p.item != nil && p.saysWhole(l) {
		p.item = nil
	}
}

// saysWhole says whether a line turns from the items of a list to the whole place.
func (p *prose) saysWhole(l line) bool {
	for _, m := range p.sentenceOf(sentences(l.text)[0]).by[ofStructure] {
		if m.value == sWhole && m.from == 0 {
			return true
		}
	}
	return false
}

// leads keeps what a line says that introduces a list: the one source of funds that
// it names ("Giao kế hoạch khuyến công địa phương năm 2023, cụ thể:"), and the scope
// of its figures.
func (p *prose) leads(l line) {
	s := p.sentenceOf(l.text)
	if s.hasFigures() && len(p.last) > 0 {
		end := p.now
		if p.main.period != (calendar.Period{}) {
			end.period = p.main.period
		}
		end.measure = p.main.measure
		end.wishes = end.wishes || s.endsBelow()
		p.lead.scope, p.lead.funding = &end, end.funding
	}
	found := s.sources()
	for f := range found {
		if len(found) == 1 {
			p.lead.funding = f
		}
	}
}

// led is a scope under the line that introduced a list.
func (p *prose) led(s scope) scope {
	if p.lead.scope != nil {
		s = *p.lead.scope
	}
	if p.lead.funding != "" {
		s.funding = p.lead.funding
	}
	return s
}

// endsBelow says whether what a list is introduced by is of a district: "trong đó có 4
// đề án của huyện Hoành Bồ, gồm:".
func (s *sentence) endsBelow() bool {
	for _, one := range s.places {
		if one.below && !one.firm && s.numberBefore(one.from) && !s.numberBehind(one.to) {
			return true
		}
	}
	return false
}

// numberBehind says whether a number that may be a figure stands at token i or behind it.
func (s *sentence) numberBehind(i int) bool {
	for k := i; k < len(s.words); k++ {
		if s.numberAt(k) {
			return true
		}
	}
	return false
}
