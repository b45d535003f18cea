package question

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// A fundSpan is a stretch of tokens that names a source of funds.
type fundSpan struct {
	from, to int
	funding  data.Funding
}

// scanFundings finds the sources of funds. Words that mean more than that
// ("quốc gia", "địa phương", "tỉnh") count only beside a word that can have a
// source.
func (r *reader) scanFundings() {
	spans := slices.DeleteFunc(r.fundings.ScanText(r.spelt), func(sp vi.Span) bool {
		return !r.trusts(sp) || r.inPlace(sp.From, sp.To) || sp.How == vi.Typo && r.typedRight(sp) || r.is(sp.From, nationLevel, regionLevel, provinceLevel)
	})
	for _, sp := range vi.Longest(spans) {
		f := fundSpan{sp.From, sp.To, data.Funding(sp.Matches[0].Target)}
		if sp.Matches[0].Ambiguous && !r.meansFunding(f) {
			continue
		}
		r.funds = append(r.funds, f)
	}
}

// typedRight says whether the word in which a name has its slip is a word of
// another name: "kinh phi binh chon" is no kinh phí tỉnh.
func (r *reader) typedRight(sp vi.Span) bool {
	name := strings.Fields(vi.Fold(sp.Matches[0].Text))
	return slices.ContainsFunc(r.tokens[sp.From:sp.To], func(t vi.Token) bool {
		return !slices.Contains(name, t.Folded) && r.words[strings.ToLower(t.Text)]
	})
}

// meansFunding decides on "quốc gia", "địa phương", "tỉnh" and their
// abbreviations.
func (r *reader) meansFunding(f fundSpan) bool {
	for i := f.from; i < f.to; i++ {
		if r.is(i, nationLevel, regionLevel, provinceLevel, foreign, whichPlace, byProvince, provincesOf, own, byCommittee, byCentre) {
			return false
		}
	}
	if f.funding == data.Local && r.folded(f.from) == "tinh" {
		return false
	}
	// "QG với ĐP": one source makes the other one.
	for i := f.from - 2; i < f.from; i++ {
		if r.is(i, together, orElse) && len(r.funds) > 0 && r.funds[len(r.funds)-1].to == i {
			return true
		}
	}
	for i := f.from - 1; i >= max(0, f.from-2); i-- {
		switch {
		case r.is(i, undertaking, money, domainWord, bareSource, contract):
			return r.folded(i-1) != "san" // sản phẩm
		case slices.Contains([]string{"da", "kp", "von", "nguon", "kc", "phan", "cong", "tien", "an", "phi"}, r.folded(i)):
			return true
		case r.is(i, product):
			return false
		}
	}
	if r.is(f.to, together, orElse) && r.nextFunding(f.to+1) {
		return true
	}
	// Beside a place that is named, and with nothing before it that takes it for
	// the provinces themselves, it is whose money it is: kế hoạch địa phương.
	return r.is(f.from-1, planned, planKH, done, carried) && len(r.places) > 0
}

// nextFunding says whether a source of funds begins at token i.
func (r *reader) nextFunding(i int) bool {
	switch r.folded(i) {
	case "dp", "qg", "kcqg", "kcdp", "quoc", "dia":
		return true
	}
	return false
}

// readFunding fills Funding and Fundings.
func (r *reader) readFunding() {
	r.q.Funding = data.All
	var said []data.Funding
	r.funds = r.withoutDenied()
	for _, f := range r.funds {
		r.took(FundingSlot, string(f.funding), f.from, f.to)
		if r.against.holds(f.from) {
			r.against.funding = f.funding
		} else if !slices.Contains(said, f.funding) {
			said = append(said, f.funding)
		}
	}
	if len(said) == 0 && r.against != nil && r.against.funding != "" {
		said = append(said, r.against.funding) // named with its plan: đạt kế hoạch KCĐP
	}
	each := r.has(eachOf)
	if len(said) == 1 && said[0] == data.All && r.alternatives() && slices.ContainsFunc(r.funds, r.namesBoth) {
		said = []data.Funding{data.National, data.Local} // so sánh KCQG và KCĐP
	}
	switch {
	case each && len(said) <= 1, len(said) >= 2 && !slices.Contains(said, data.All) && (each || r.alternatives() || r.countAsks() > 1):
		r.q.Fundings, r.q.FundingSaid = []data.Funding{data.National, data.Local}, true
	case len(said) == 1:
		r.q.Funding, r.q.FundingSaid = said[0], true
	case len(said) > 1:
		r.q.FundingSaid = true // both together
	}
}

// withoutDenied are the sources of funds without those that are said not to be
// meant, where another is: KCQG, không tính phần địa phương.
func (r *reader) withoutDenied() []fundSpan {
	kept := slices.DeleteFunc(slices.Clone(r.funds), func(f fundSpan) bool {
		is := r.deniedAt(f.from)
		if is {
			r.took(FundingSlot, string(f.funding), f.from, f.to)
		}
		return is
	})
	if len(kept) == 0 || slices.ContainsFunc(kept, func(f fundSpan) bool { return f.funding == data.All }) {
		return r.funds
	}
	return kept
}

// deniedAt says whether what begins at token i is said not to be meant: không
// phải trên số được giao, không tính phần địa phương.
func (r *reader) deniedAt(i int) bool {
	for i--; i >= 0; i-- {
		switch r.folded(i) {
		case "con", "so", "tren", "theo", "phan", "la", "tinh", "ke", "nguon", "cua", "muc", "lay", "noi":
			if !r.is(i, except) {
				continue
			}
		}
		return r.is(i, except) || r.folded(i) == "phai" && vi.OneOff(r.folded(i-1), "khong")
	}
	return false
}

// namesBoth says whether a name of the two sources together names each of them.
func (r *reader) namesBoth(f fundSpan) bool {
	return r.says(f.from, f.to, "kcqg", "qg", "national", "quoc") && r.says(f.from, f.to, "kcdp", "dp", "local", "dia")
}

// versus says whether two sources of funds are held against each other: KCQG vs KCĐP.
func (r *reader) versus() bool {
	return slices.ContainsFunc(r.funds, func(f fundSpan) bool {
		return r.folded(f.to) == "vs" && slices.ContainsFunc(r.funds, func(o fundSpan) bool { return o.from == f.to+1 })
	})
}

// alternatives says whether what is named twice is held against each other and
// not added up.
func (r *reader) alternatives() bool {
	return r.has(compared, moreThan, mostOf, leastOf, orElse, growth) || r.versus()
}

// saysMoney says whether a name of a source of funds has a word for money in it:
// nguồn vốn tỉnh, kinh phí địa phương.
func (r *reader) saysMoney(f fundSpan) bool {
	return r.says(f.from, f.to, "von", "sach", "phi", "budget", "funds", "money", "tien")
}
