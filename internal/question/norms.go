package question

import "strings"

// asksNorm says whether a rule is asked for and no figure: mức hỗ trợ tối đa, định
// mức, the maximum support. The figures here are of what was planned and done.
func (r *reader) asksNorm() bool {
	if len(r.signals) == 0 && len(r.funds) == 0 && !r.has(domainWord) && !r.says(0, len(r.tokens), "tro", "support") {
		return false
	}
	for i, t := range r.tokens {
		switch two := r.folded(i) + " " + r.folded(i+1); {
		case two == "dinh muc", two == "muc tran", two == "tran ho", two == "muc toi" && r.folded(i+2) == "da":
			return true
		case two == "toi da":
			// Without tones it may be tôi đã.
			if strings.EqualFold(t.Text, "tối") || !t.Toned && (r.folded(i-1) == "tro" || r.folded(i-1) == "muc" || r.asks(i+2)) {
				return true
			}
		case two == "muc ho" && r.folded(i+2) == "tro":
			if len(r.places) == 0 && len(r.periods) == 0 && len(r.funds) == 0 {
				return true
			}
		case r.folded(i) == "maximum", r.folded(i) == "ceiling", two == "support norm", two == "support rate":
			return true
		}
	}
	return false
}
