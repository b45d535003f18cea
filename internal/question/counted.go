package question

import "slices"

// counted says which indicator counts the noun of s.
func (r *reader) counted(s signal, signals []signal) guess {
	if s.noun == money || s.noun == income {
		return r.paid(s, signals)
	}
	if s.noun == undertaking && r.slowMoney {
		return guess{codes: []string{"budget.disbursed", "projects"}} // those that are slow are not counted
	}
	if s.noun == product {
		return r.levels(s)
	}
	if s.noun == undertaking && slices.ContainsFunc(signals, func(o signal) bool { return slices.Contains(o.codes, "projects.stopped") }) {
		return guess{codes: []string{"projects.stopped"}}
	}
	if of := r.contentBehind(s, signals); s.noun == undertaking && of != noTopic {
		return guess{codes: append(codesOf(of), "projects")} // the projects of one content are not counted
	}
	if len(s.codes) == 1 && !r.general(s) && s.noun != fair {
		return guess{codes: s.codes}
	}
	about := r.topics(signals)
	in := func(t topic) bool { return slices.Contains(about, t) }
	switch s.noun {
	case establishment, enterprise:
		if in(products) && !in(technology) {
			return guess{codes: []string{"products.participations"}}
		}
		if r.has(founding) && slices.ContainsFunc(signals, func(o signal) bool { return o.noun == enterprise }) {
			return guess{codes: []string{"capacity.enterprises"}}
		}
		if s.noun == enterprise && !in(technology) {
			return guess{codes: []string{"technology.establishments", "capacity.enterprises"}}
		}
		if len(about) > 0 && !in(technology) {
			return guess{codes: codesOf(about[0])}
		}
		return guess{codes: []string{"technology.establishments"}}
	case people:
		return r.countedPeople(s, about, signals)
	case contract, centre:
		if in(consulting) {
			return guess{codes: []string{codeOf(consulting, s.noun)}}
		}
		if len(s.codes) > 0 {
			return guess{codes: s.codes}
		}
		return guess{codes: []string{"consulting.projects", "projects"}}
	case fair:
		if slices.ContainsFunc(signals, func(o signal) bool { return o.noun == turnout }) && !r.asks(s.from-1) {
			return guess{codes: []string{"products.participations"}}
		}
	case course:
		if in(capacity) {
			return guess{codes: codesOf(capacity)}
		}
	}
	if len(s.codes) > 0 {
		return guess{codes: s.codes}
	}
	for _, n := range nounsAlone {
		if n.noun == s.noun {
			return guess{codes: []string{codeOf(n.topic, n.noun)}}
		}
	}
	return guess{}
}

// contentBehind is the content that directly follows a noun: đề án máy móc, đề án
// về đào tạo nghề.
func (r *reader) contentBehind(s signal, signals []signal) topic {
	i := s.to
	for i < len(r.tokens) && i < s.to+2 && (r.links(i) || r.folded(i) == "ho" || r.folded(i) == "tro") {
		i++
	}
	for _, o := range signals {
		if o.from == i && o.topic != noTopic && o.topic != budget && o.topic != projects && o.topic != consulting && o.noun != establishment && o.noun != money && !r.says(o.from, o.to, "nguoi", "dong", "vien") {
			return o.topic
		}
		if o.from == i && o.topic == technology && r.folded(i) == "may" {
			return o.topic
		}
	}
	return noTopic
}

// countedPeople tells the people of the contents apart.
func (r *reader) countedPeople(s signal, about []topic, signals []signal) guess {
	seminars := slices.ContainsFunc(signals, func(o signal) bool { return o.noun == seminar })
	switch {
	case len(s.codes) > 0 && !r.general(s):
		return guess{codes: s.codes}
	case seminars:
		return guess{codes: []string{"capacity.attendees"}}
	case slices.Contains(about, vocational):
		return guess{codes: []string{"vocational.trainees"}}
	case slices.Contains(about, capacity):
		return guess{codes: []string{"capacity.trainees"}}
	case len(s.codes) > 0 || r.folded(s.from) == "hoc": // học viên has two readings
		return guess{codes: []string{"capacity.trainees", "vocational.trainees"}, byFigures: true}
	case r.folded(s.from) == "lao" || r.folded(s.from) == "workers":
		return guess{codes: []string{"vocational.trainees"}}
	}
	return guess{codes: []string{"vocational.trainees", "capacity.trainees", "capacity.attendees"}}
}

// levels tells the products of the three levels apart.
func (r *reader) levels(s signal) guess {
	var codes []string
	for _, level := range [...]struct {
		class class
		code  string
	}{{provinceLevel, "products.province"}, {regionLevel, "products.region"}, {nationLevel, "products.nation"}} {
		if r.has(level.class) || len(s.codes) == 1 && s.codes[0] == level.code {
			codes = append(codes, level.code)
		}
	}
	if len(codes) > 0 {
		return guess{codes: codes}
	}
	return guess{codes: []string{"products.province", "products.region", "products.nation"}}
}
