package question

import (
	"slices"

	"tiendo/data"
)

// A guess is what the signals say of the indicator: one code, or several to ask.
type guess struct {
	codes     []string
	byFigures bool
}

// readIndicator fills Indicator from the signals outside the base of a
// percentage, or from all where nothing else is named.
func (r *reader) readIndicator() {
	for _, s := range r.signals {
		for _, code := range s.codes {
			r.took(IndicatorSlot, code, s.from, s.to)
		}
		if len(s.codes) == 0 {
			r.took(IndicatorSlot, string(s.noun)+string(s.topic), s.from, s.to)
		}
	}
	if r.against.isShare() && len(r.signals) == 0 && len(r.funds) > 1 {
		r.take(guess{codes: []string{"budget.executed"}}) // KCQG chiếm mấy phần trăm hai nguồn: of the money
		return
	}
	if r.readKinds() {
		return
	}
	main := slices.DeleteFunc(slices.Clone(r.signals), func(s signal) bool { return r.against.holds(s.from) })
	g := r.guess(main)
	if len(g.codes) == 0 {
		g = r.guess(r.signals)
	} else if r.against != nil {
		r.against.indicator = r.guess(slices.DeleteFunc(slices.Clone(r.signals), func(s signal) bool { return !r.against.holds(s.from) }))
	}
	if len(g.codes) == 0 && r.moneyGoesWithout() {
		g.codes = []string{"budget.executed"}
	}
	r.take(g)
}

// moneyGoesWithout says whether money is meant where nothing is said to be
// counted: by the percentage of a source of funds that is done, or by what both
// sources together have done.
func (r *reader) moneyGoesWithout() bool {
	if len(r.funds) == 0 || len(r.signals) > 0 || r.against.isShare() || r.asksStrange() {
		return false
	}
	both := slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.funding == data.All })
	return r.q.Intent == Percent || r.q.Intent == Remaining || both && r.has(howMany)
}

// take fills Indicator with a guess of one code, or asks.
func (r *reader) take(g guess) {
	var found []data.Indicator
	for _, code := range g.codes {
		if i, ok := r.catalogue.Indicator(code); ok {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 0:
	case 1:
		r.q.Indicator = found[0]
	default:
		r.ask(Choice{Slot: IndicatorSlot, Indicators: found, ByFigures: g.byFigures})
	}
}

// guess finds the indicator that signals mean: by what is asked for, if
// something is ("bao nhiêu cơ sở"), else by all that is named.
func (r *reader) guess(signals []signal) guess {
	var all guess
	for _, s := range r.asked(signals) {
		g := r.counted(s, signals)
		for _, code := range g.codes {
			if !slices.Contains(all.codes, code) {
				all.codes = append(all.codes, code)
			}
		}
		all.byFigures = g.byFigures
	}
	if len(all.codes) > 0 {
		return all
	}
	return r.named(signals)
}

// topics lists the contents that signals speak of, without what belongs to all
// contents and without nouns that say nothing of the content.
func (r *reader) topics(signals []signal) []topic {
	var all []topic
	for _, s := range signals {
		t := s.topic
		if t == noTopic && slices.Contains([]class{seminar, fair, cluster, delegation, turnout}, s.noun) {
			t = topicAlone(s.noun)
		}
		if t != noTopic && t != budget && t != projects && !r.general(s) && !slices.Contains(all, t) {
			all = append(all, t)
		}
	}
	if slices.Contains(all, capacity) { // quản lý, khởi sự
		all = slices.DeleteFunc(all, func(t topic) bool { return t == management })
	}
	return all
}

// general says whether the name of an indicator is a noun of many contents:
// bao nhiêu cơ sở, học viên.
func (r *reader) general(s signal) bool {
	if len(s.codes) == 0 {
		return false
	}
	switch s.codes[0] {
	case "technology.establishments":
		for i := s.from; i < s.to; i++ {
			if f := r.folded(i); f == "may" && i+1 < s.to || f == "mmtb" || f == "mm" || f == "thiet" || f == "chuyen" || f == "mmtbtt" || f == "machinery" {
				return false
			}
		}
		return true
	case "capacity.trainees":
		return s.to-s.from <= 2 && (r.folded(s.from) == "hoc" || r.folded(s.from) == "hv")
	}
	return false
}

// named says which indicator signals mean when no question word picks one.
func (r *reader) named(signals []signal) guess {
	about := r.topics(signals)
	has := func(noun class) (signal, bool) {
		at := slices.IndexFunc(signals, func(s signal) bool { return s.noun == noun })
		if at < 0 {
			return signal{}, false
		}
		return signals[at], true
	}
	if s, ok := has(money); ok {
		return r.paid(s, signals)
	}
	if s, ok := has(product); ok {
		return r.levels(s)
	}
	if s, ok := has(people); ok {
		return r.counted(s, signals)
	}
	for _, pair := range [...]struct {
		topic topic
		noun  class
	}{{products, turnout}, {products, establishment}, {vocational, course}, {technology, model}} {
		if s, ok := has(pair.noun); ok && slices.Contains(about, pair.topic) && (len(s.codes) == 0 || s.codes[0] == codeOf(pair.topic, pair.noun)) {
			return guess{codes: []string{codeOf(pair.topic, pair.noun)}}
		}
	}
	return r.distinct(signals, about)
}

// distinct returns the codes that are named: the projects only where nothing
// else is, since everything is done by projects.
func (r *reader) distinct(signals []signal, about []topic) guess {
	var codes []string
	for _, s := range signals {
		for _, code := range s.codes {
			if !slices.Contains(codes, code) && (!r.general(s) || len(about) == 0) {
				codes = append(codes, code)
			}
		}
	}
	if len(codes) > 1 {
		codes = slices.DeleteFunc(codes, func(code string) bool { return code == "projects" })
	}
	if len(codes) > 0 {
		return guess{codes: codes}
	}
	for _, s := range signals {
		if s.noun != "" {
			if g := r.counted(s, signals); len(g.codes) > 0 {
				return g
			}
		}
	}
	if len(about) == 1 && about[0] == products {
		return r.levels(signal{})
	}
	if len(about) > 0 {
		return guess{codes: codesOf(about[0])}
	}
	return guess{}
}
