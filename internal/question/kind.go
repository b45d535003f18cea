package question

import (
	"slices"

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
