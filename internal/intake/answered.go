package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// directive says whether the first lines of a text are those of a decision or plan.
func directive(all []line) bool {
	for _, l := range all[:min(len(all), 8)] {
		text := strings.ToLower(l.text)
		for _, word := range []string{"quyết định", "chương trình", "kế hoạch", "nghị quyết", "ban hành"} {
			if l.heading && strings.HasPrefix(text, word) || strings.HasPrefix(text, "(ban hành") {
				return true
			}
		}
	}
	return false
}

// orders says whether a decision is about a plan, and not about results.
func orders(all []line) bool {
	plan := false
	for _, l := range all[:min(len(all), 12)] {
		text := strings.ToLower(l.text)
		if strings.Contains(text, "kết quả") || strings.Contains(text, "công nhận") {
			return false
		}
		plan = plan || (l.heading || strings.HasPrefix(text, "điều 1.")) && (strings.Contains(text, "kế hoạch") || strings.Contains(text, "dự toán") || strings.Contains(text, "chương trình"))
	}
	return plan
}

// answer begins a line with what the question before it was about.
func (p *prose) answer(l line) {
	if p.asked != nil {
		if p.asked.period != (calendar.Period{}) {
			p.now.period, p.base.period = p.asked.period, p.asked.period
		}
		if p.asked.content != "" {
			p.now.content, p.base.content = p.asked.content, p.asked.content
		}
	}
	p.asked = nil
	if !strings.HasSuffix(l.text, "?") {
		return
	}
	s := p.sentenceOf(l.text)
	if s.hasFigures() {
		return
	}
	p.asked = &scope{content: (&passage{prose: p, s: s}).lastContent(len(s.words))}
	for _, one := range s.periods {
		if !one.aside && len(one.match.Periods) == 1 {
			p.asked.period = p.resolve(one.match, p.now.period)
		}
	}
}

// list keeps the source of funds that labels an item, "(1) Khuyến công quốc gia:
// 3.150 triệu đồng", for the bullets under it.
func (p *prose) list(l line) {
	if l.level == 4 {
		return
	}
	s := p.sentenceOf(l.text)
	for _, m := range s.by[ofFunding] {
		if m.value == "" || m.from > 4 || s.word(m.to) != ":" {
			continue
		}
		into := p.above(l.level)
		into.funding = data.Funding(m.value)
		p.sections[l.level], p.listed = into, l.level
		for deeper := range p.sections {
			if deeper > l.level {
				delete(p.sections, deeper)
			}
		}
		return
	}
	if p.listed > 0 {
		delete(p.sections, p.listed)
		p.listed = 0
	}
}
