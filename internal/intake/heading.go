package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// heading reads what a heading says of the lines after it. The first lines are
// the title, and speak of the whole text.
func (p *prose) heading(l line, at int) {
	s := p.sentenceOf(l.text)
	p.renewed = p.renewed || s.renews()
	p.adrift = p.adrift && len(s.periods) == 0
	title := at < 3 && l.level == 0 && !(at > 0 && s.onlySource()) && (at == 0 || !s.hasFigures()) && !strings.HasSuffix(l.text, ":")
	into := p.now
	if keys := s.subject(); keys != nil && (!title || len(p.doc.places) == 0) {
		into.places = keys
	}
	for _, one := range s.periods {
		if !one.aside && len(one.match.Periods) > 0 && (!title || p.doc.period == (calendar.Period{}) && !p.looksAhead(s, one.match)) {
			into.period = p.resolve(one.match, into.period)
			break
		}
	}
	plan, done, expected := false, false, false
	into.wishes = !title && s.asks()
	for _, m := range s.marks {
		switch {
		case m.group == ofFunding && m.value != "":
			into.funding = fundings(s, m, into.funding, p.now.funding)
		case m.group == ofContent && m.value != "-":
			into.content = m.value
		case m.group == ofMeasure:
			plan = plan || (m.value == mPlan || m.value == mAim && (!title || len(s.periods) > 0)) && !s.transfer(m) && !s.setAgainst(m)
			done = done || m.value == mDone || m.value == mDo && p.now.measure != data.Plan && s.word(m.from-1) != "phí"
			expected = expected || m.value == mEstimate
		case m.group == ofStructure && m.value == sYear:
			if year, ok := into.period.YearOf(); ok {
				into.period = year
			}
		}
	}
	if len(s.periods) > 0 && s.joinsPlan(s.periods[0].to) {
		plan = false
		into.measure = data.Actual
	} else if !done && (plan || forward(l.text) || p.ahead(l.text, into.period)) {
		into.measure = data.Plan
	} else if expected {
		into.measure = data.Estimate
	} else if done {
		into.measure = data.Actual
	}
	if !title && into.measure == data.Plan && !plan && p.overBefore(into.period, p.doc.period) {
		into.measure = data.Actual // a look back in a plan
	}
	p.heard = p.hears(s, true)
	p.tells(s)
	if title {
		if p.mixed {
			into.funding = p.doc.funding
		}
		if s.hasFigures() && into.content != "" {
			into.content = "" // a headline names one result, not the subject
		}
		p.doc = into
		return
	}
	level := 0
	if l.level > 0 {
		level = l.level
	}
	p.sections[level] = into
	for deeper := range p.sections {
		if deeper > level {
			delete(p.sections, deeper)
		}
	}
	p.now = into
	if s.hasFigures() {
		p.sentence(s)
	}
}

// looksAhead says whether a title only calls for what is to come: "tăng tốc ba
// tháng cuối năm". A plan has its period in the title.
func (p *prose) looksAhead(s *sentence, m calendar.Match) bool {
	one := p.resolve(m, p.doc.period)
	if p.today == 0 || one.Kind() == calendar.KindYear || one.Kind() == calendar.KindStage || one.To <= p.today.AddDays(expectedDays) {
		return false
	}
	return !s.has(ofMeasure, mPlan) && !s.has(ofMeasure, mAim)
}

// onlySource says whether a heading names a source of funds and nothing else: it
// is over a part of a text.
func (s *sentence) onlySource() bool {
	for _, m := range s.by[ofFunding] {
		if m.value != "" && len(s.words)-(m.to-m.from) <= 1 {
			return true
		}
	}
	return false
}

// asks says whether a heading is over what is asked of others.
func (s *sentence) asks() bool {
	if s.has(ofMeasure, mPlan) || s.has(ofMeasure, mDone) {
		return false
	}
	for _, m := range s.by[ofFrame] {
		switch s.words[m.from] {
		case "đề", "kiến":
			if m.value == fWish {
				return true
			}
		}
	}
	return false
}

// joinsPlan says whether a title names a plan only beside what it reports: "giai
// đoạn 2016 - 2020 và kế hoạch 2021".
func (s *sentence) joinsPlan(from int) bool {
	for i := from; i < len(s.words); i++ {
		if s.words[i] != "và" && s.words[i] != "," && s.words[i] != ";" && s.words[i] != "-" {
			continue
		}
		switch s.word(i + 1) {
		case "kế", "phương", "nhiệm", "dự", "mục", "triển":
			return true
		}
	}
	return false
}

// hasFigures says whether a sentence has a number that may be a figure.
func (s *sentence) hasFigures() bool {
	for _, a := range s.amounts {
		if a.Err == nil && a.Readings[0].Unit != vi.Percent {
			return true
		}
	}
	return false
}

// fundings joins two sources named together to all.
func fundings(s *sentence, m mark, so, base data.Funding) data.Funding {
	for _, other := range s.marks {
		if other.group == ofFunding && other.value != "" && other.value != m.value {
			return data.All
		}
	}
	return data.Funding(m.value)
}

// forward says whether a heading looks forward by its words alone.
func forward(text string) bool {
	text = strings.Join(strings.Fields(strings.ToLower(text)), " ")
	return strings.Contains(text, "phương hướng") || strings.Contains(text, "nhiệm vụ trọng tâm") || strings.HasPrefix(text, "chương trình khuyến công")
}

// ahead says whether a heading names the tasks of a time that was not over.
func (p *prose) ahead(text string, period calendar.Period) bool {
	return strings.Contains(strings.ToLower(text), "nhiệm vụ") && p.today != 0 && period.To > p.today.AddDays(expectedDays)
}
