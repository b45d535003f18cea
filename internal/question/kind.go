package question

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/vi"
)

// moneyKinds are the classes that say which money is meant.
var moneyKinds = []struct {
	class class
	code  string
}{{allocating, "budget.allocated"}, {disbursing, "budget.disbursed"}, {contributing, "budget.counterpart"}}

// ofKind is the kind of money, or of projects, that a cue says; "" if it says none.
func (r *reader) ofKind(c cue) string {
	for _, k := range moneyKinds {
		if k.class == c.class && (c.class != contributing || r.byEnterprises()) {
			return k.code
		}
	}
	if c.class == halted && r.has(undertaking) {
		return "projects.stopped"
	}
	return ""
}

// byEnterprises says whether enterprises are spoken of, who pay their own part.
func (r *reader) byEnterprises() bool {
	if r.has(enterprise, establishment) {
		return true
	}
	for i, t := range r.tokens {
		if t.Folded == "dn" && !r.inPlace(i, i+1) || t.Text == "dân" || t.Folded == "dan" && !t.Toned && !r.inPlace(i, i+1) {
			return true
		}
	}
	return false
}

// counterpart says whether the name of an indicator is of the enterprises' part.
func (s signal) counterpart() bool {
	return slices.Contains(s.codes, "budget.counterpart") || slices.Contains(s.codes, "budget.total_cost")
}

// excluded says whether what begins at token i is said to be left out: "không
// tính đối ứng", "chưa bao gồm vốn đối ứng".
func (r *reader) excluded(i int) bool {
	for i--; i >= 0; i-- {
		switch r.folded(i) {
		case "bao", "gom", "ke", "tinh", "ca", "co", "den", "phan", "luon", "ra", "hoi", "can", "lay", "so":
			continue
		case "khong", "ko", "chua", "tru":
			return true
		}
		return vi.OneOff(r.folded(i), "khong")
	}
	return false
}

// readKinds fills Indicators where two kinds of money are held against each other:
// support and counterpart, disbursed and allocated. Nothing else may be several.
func (r *reader) readKinds() bool {
	held := r.q.Intent == Compare || r.q.Intent == "" && r.has(moreThan)
	if !held || r.bothMeasures() || r.provinces() > 1 || len(r.q.Periods) > 1 || len(r.q.Fundings) > 0 || r.has(growth, toPlan) {
		return false
	}
	var kinds []data.Indicator
	for _, s := range r.signals {
		code := r.kindOf(s)
		if i, ok := r.catalogue.Indicator(code); ok && !slices.ContainsFunc(kinds, func(o data.Indicator) bool { return o.Code == i.Code }) {
			kinds = append(kinds, i)
		}
	}
	if len(kinds) == 1 && kinds[0].Code != "budget.executed" && r.supportAlone() {
		if i, ok := r.catalogue.Indicator("budget.executed"); ok {
			kinds = append([]data.Indicator{i}, kinds...)
		}
	}
	if len(kinds) != 2 {
		return false
	}
	r.q.Intent, r.q.Indicators, r.q.Indicator = Compare, kinds, kinds[0]
	return true
}

// kindOf is the kind of money that a signal names for itself, "" if none: money
// alone is no kind.
func (r *reader) kindOf(s signal) string {
	switch {
	case len(s.codes) != 1 || topicOf(s.codes[0]) != budget:
		return ""
	case s.codes[0] == "budget.executed" && !r.says(s.from, s.to, "tro", "support", "hien"):
		return ""
	}
	return s.codes[0]
}

// supportAlone says whether support, or what was executed, is named without a word
// for money, beside a word that joins it to the other kind: hỗ trợ với đối ứng.
func (r *reader) supportAlone() bool {
	for i := range r.tokens {
		if !r.says(i, i+1, "tro", "support", "hien") || slices.ContainsFunc(r.signals, func(s signal) bool { return s.from <= i && i < s.to }) {
			continue
		}
		beside := func(at int) bool { return r.is(at, together, orElse, compared, counterpart) }
		if beside(i+1) || beside(i-2) || beside(i-1) || beside(i) {
			return true
		}
	}
	return false
}
