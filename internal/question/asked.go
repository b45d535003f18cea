package question

import "slices"

// asked returns the signals that a question word asks to count, in order.
func (r *reader) asked(signals []signal) []signal {
	var all []signal
	for _, c := range r.cues {
		if c.class != howMany && !(c.class == remaining && r.says(c.to-1, c.to, "nhieu", "may", "bn")) {
			continue
		}
		if s, ok := r.askedAt(c, signals); ok {
			all = append(all, s)
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, c := range r.cues {
		if c.class != numberOf {
			continue
		}
		if at := slices.IndexFunc(signals, func(s signal) bool { return s.from == c.to || s.from == c.from && c.to < s.to }); at >= 0 {
			all = append(all, signals[at])
		}
	}
	return r.andMore(all, signals)
}

// andMore adds what a list goes on with: số đề án với kinh phí.
func (r *reader) andMore(all, signals []signal) []signal {
	for _, s := range all {
		if !r.is(s.to, together) && r.folded(s.to) != "," {
			continue
		}
		for _, o := range signals {
			if o.from == s.to+1 && o.noun != "" && o.noun != s.noun {
				all = append(all, o)
			}
		}
	}
	return all
}

// askedAt returns the signal that the question word c asks for: behind it, or
// before it with nothing but small words between.
func (r *reader) askedAt(c cue, signals []signal) (signal, bool) {
	for _, s := range signals {
		if s.from <= c.from && c.to <= s.to && s.noun != "" {
			return s, true // an indicator is called so: bao nhiêu cơ sở
		}
	}
	for _, s := range signals {
		if s.noun != "" && (s.from == c.to || s.from == c.to+1 && r.is(c.to, filler, numberOf, neutral) && !r.leads(c.to)) {
			return s, true
		}
	}
	if r.is(c.to, percentOf) || c.class == remaining {
		return signal{}, false
	}
	i := c.from - 1
	for ; i >= max(0, c.from-4); i-- {
		switch {
		case r.is(i, moneyVerb):
			return signal{from: i, to: i + 1, noun: money}, true
		case r.is(i, income):
			return signal{from: i, to: i + 1, noun: income}, true
		}
		at := slices.IndexFunc(signals, func(s signal) bool { return s.to == i+1 && s.noun != "" })
		if at >= 0 {
			head := r.headOf(signals[at], signals)
			return head, true
		}
		if !r.is(i, filler, neutral, done, planned, domainWord) && r.taken[i] == "" || r.is(i, howMany) {
			break
		}
	}
	return signal{}, false
}

// leads says whether token i is a word for where something goes: bao nhiêu vào đề án.
func (r *reader) leads(i int) bool {
	switch r.folded(i) {
	case "vao", "cho", "o", "tai", "trong", "tu", "cua", "into", "to", "in", "for":
		return true
	}
	return false
}

// headOf is what a noun belongs to, with which it is one name: of "vốn đối ứng
// của các đề án" the money, and of "kinh phí KCĐP hội chợ".
func (r *reader) headOf(s signal, signals []signal) signal {
	of := false
	for i := s.from - 1; i >= 0; i-- {
		for _, o := range signals {
			if o.to == i+1 && (of && o.noun != "" || o.noun == money || o.noun == income) && o.topic != projects {
				return o
			}
		}
		of = of || r.folded(i) == "cua"
		if !r.ties(i) && !r.lists(i, s, signals) {
			break
		}
	}
	return s
}

// lists says whether token i belongs to a list of names of one content, or joins
// them: hội chợ và sản phẩm tiêu biểu.
func (r *reader) lists(i int, s signal, signals []signal) bool {
	return r.is(i, together) || r.folded(i) == "," || slices.ContainsFunc(signals, func(o signal) bool {
		return o.from <= i && i < o.to && o.topic == s.topic && s.topic != projects && s.topic != budget && s.topic != noTopic
	})
}

// ties says whether token i may stand between the head of a name and what it is
// of: small words, the source of funds, the place, the period.
func (r *reader) ties(i int) bool {
	switch r.folded(i) {
	case "cua", "cac", "nhung", "moi", "cho", "danh", "ve", "phan", "o", "tai", "nam", "tung", "vao", "noi", "dung", "hoat", "dong", "cong", "tac", "mang", "linh", "vuc", "dich", "vu", "viec", "khau":
		return true
	}
	return r.taken[i] == FundingSlot || r.taken[i] == PeriodSlot || r.inPeriod(i) || r.inPlace(i, i+1) || r.is(i, domainWord, planned, planKH, provincesOf) ||
		slices.ContainsFunc(r.funds, func(f fundSpan) bool { return f.from <= i && i < f.to })
}
