package intake

import (
	"tiendo/data"
	"tiendo/internal/calendar"
)

// preview finds what a text is about that does not say so at its beginning.
func (p *prose) preview(all []line) {
	known := p.doc
	for _, l := range all[:min(len(all), 3)] {
		p.adopt(p.sentenceOf(l.text), &known)
	}
	for _, l := range all[min(len(all), 3):] {
		if len(known.places) > 0 && known.period != (calendar.Period{}) {
			break
		}
		p.adopt(p.sentenceOf(l.text), &known)
	}
	p.later = known
}

// opens keeps what a place or period at the beginning of a text is for: the
// whole text, where no title has said it.
func (p *prose) opens(s *sentence, at int) {
	p.narrow(s)
	if len(p.doc.places) > 0 && p.doc.period != (calendar.Period{}) || len(p.figures) > 0 && at > 3 {
		return
	}
	p.adopt(s, &p.doc)
	if len(p.now.places) == 0 {
		p.now.places = p.doc.places
	}
	if p.now.period == (calendar.Period{}) {
		p.now.period = p.doc.period
	}
}

// narrow makes the year of a title the part of it that the text begins to tell of,
// where the year was not over on the day of the text.
func (p *prose) narrow(s *sentence) {
	if p.today == 0 || len(p.figures) > 0 || p.doc.period.Kind() != calendar.KindYear || p.doc.period.To <= p.today.AddDays(earlyDays) || p.doc.measure == data.Plan {
		return
	}
	for _, one := range s.periods {
		if one.aside || one.plan || one.vague || one.set || len(one.match.Periods) != 1 {
			continue
		}
		part := p.resolve(one.match, p.doc.period)
		if year, ok := part.YearOf(); ok && year == p.doc.period && part != year && part.To <= p.today.AddDays(expectedDays) {
			p.doc.period, p.now.period, p.base.period = part, part, part
		}
		return
	}
}

// adopt fills what is open in a scope from a sentence.
func (p *prose) adopt(s *sentence, into *scope) {
	if len(into.places) == 0 {
		if keys := s.subject(); keys != nil {
			into.places = keys
		}
	}
	if into.period == (calendar.Period{}) {
		for _, one := range s.periods {
			if !one.aside && !one.vague && !one.set && len(one.match.Periods) > 0 && !p.unfinished(one.match) {
				into.period = p.resolve(one.match, into.period)
				break
			}
		}
	}
}

// unfinished says whether an expression names several years that the text is
// written in: what it reports is not of all of them.
func (p *prose) unfinished(m calendar.Match) bool {
	one := m.Periods[0]
	return p.today != 0 && one.Kind() == calendar.KindStage && one.To > p.today.AddDays(expectedDays)
}

// subject returns the first place that a sentence is about, nil if none.
func (s *sentence) subject() []string {
	for _, one := range s.places {
		if !one.below && !one.aside {
			return one.keys
		}
	}
	return nil
}
