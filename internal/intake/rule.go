package intake

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
)

//go:embed rules.csv
var rulesFile []byte

// A Rule is one line of rules.csv: a check, what it is of, and its reason for
// people.
type Rule struct {
	Check       string // cumulative, part, inside, tenfold, above, region, range
	What        string // an indicator's code, or a pattern with one *
	Of          string // the indicator that it is held against, where it is another
	Scope       string // province, region, or empty for any place
	Least, Most decimal.Decimal
	Vi, En      string
}

// Rules are the rules that figures are held against before they are accepted.
func Rules() ([]Rule, error) {
	lines, err := csv.NewReader(bytes.NewReader(rulesFile)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	var all []Rule
	for _, l := range lines[1:] {
		r := Rule{Check: l[0], What: l[1], Of: l[2], Scope: l[3], Vi: l[6], En: l[7]}
		for i, to := range []*decimal.Decimal{&r.Least, &r.Most} {
			if text := l[4+i]; text != "" {
				if *to, err = decimal.NewFromString(text); err != nil {
					return nil, fmt.Errorf("read rules: %w", err)
				}
			}
		}
		all = append(all, r)
	}
	return all, nil
}

// A lookup is the number of a key: that of the proposal, else that of the store.
type lookup func(data.Key) (decimal.Decimal, bool)

// broken says whether a figure breaks the rule.
func (r Rule) broken(c *data.Catalogue, f Figure, of lookup) bool {
	if f.Absence != data.Present || f.Ambiguous() || !r.covers(c, f) {
		return false
	}
	switch r.Check {
	case "cumulative":
		return r.falls(c, f, of)
	case "part":
		return exceeds(f, of)
	case "inside":
		whole := f.Key
		whole.Indicator = r.Of
		n, ok := of(whole)
		return ok && f.Indicator != r.Of && f.Value.GreaterThan(n)
	case "tenfold":
		before := f.Key
		before.Period = f.Period.Previous()
		n, ok := of(before)
		return ok && n.IsPositive() && f.Value.IsPositive() && (f.Value.GreaterThanOrEqual(n.Mul(r.Most)) || n.GreaterThanOrEqual(f.Value.Mul(r.Most)))
	case "above":
		plan := f.Key
		plan.Indicator, plan.Measure = r.Of, data.Plan
		if year, ok := f.Period.YearOf(); ok {
			plan.Period = year
		}
		n, ok := of(plan)
		return f.Measure != data.Plan && ok && f.Value.GreaterThan(n)
	case "region":
		return differs(c, f, of)
	case "range":
		return f.Value.LessThan(r.Least) && f.Value.IsPositive() || f.Value.GreaterThan(r.Most)
	}
	return false
}

// covers says whether the rule is for the figure's indicator and place.
func (r Rule) covers(c *data.Catalogue, f Figure) bool {
	head, tail, pattern := strings.Cut(r.What, "*")
	if pattern && !(strings.HasPrefix(f.Indicator, head) && strings.HasSuffix(f.Indicator, tail)) || !pattern && r.What != f.Indicator {
		return false
	}
	place, ok := c.Place(f.Place)
	return ok && (r.Scope == "" || r.Scope == "province" && place.Province() || r.Scope == "region" && place.Region())
}

// falls says whether a figure that counts from January is below one of fewer
// months, or above one of more.
func (Rule) falls(c *data.Catalogue, f Figure, of lookup) bool {
	i, ok := c.Indicator(f.Indicator)
	year, inYear := f.Period.YearOf()
	if !ok || !i.Flow() || !inYear || f.Period.From != year.From || f.Measure == data.Plan {
		return false
	}
	for months := 1; months <= 12; months++ {
		other := f.Key
		other.Period = calendar.Months(year.From.Year(), months)
		n, known := of(other)
		switch {
		case !known || other.Period == f.Period:
		case other.Period.To < f.Period.To && f.Value.LessThan(n), other.Period.To > f.Period.To && f.Value.GreaterThan(n):
			return true
		}
	}
	return false
}

// exceeds says whether the number of one source, or with it that of the other,
// is above that of both.
func exceeds(f Figure, of lookup) bool {
	whole, other := f.Key, f.Key
	whole.Funding = data.All
	switch f.Funding {
	case data.National:
		other.Funding = data.Local
	case data.Local:
		other.Funding = data.National
	default:
		return false
	}
	n, ok := of(whole)
	if !ok {
		return false
	}
	more, _ := of(other)
	return f.Value.Add(more).GreaterThan(n)
}

// differs says whether a region's number is another than the sum of its
// provinces where all of them are known, or below the sum of those that are.
func differs(c *data.Catalogue, f Figure, of lookup) bool {
	place, ok := c.Place(f.Place)
	if !ok || place.Province() {
		return false
	}
	parts := c.Provinces(place, func(p data.Place) bool { return p.ExistsIn(f.Period) })
	sum, all := decimal.Zero, len(parts) > 0
	for _, p := range parts {
		part := f.Key
		part.Place = p.Key
		n, known := of(part)
		all = all && known
		sum = sum.Add(n)
	}
	return all && !sum.Equal(f.Value) || sum.GreaterThan(f.Value)
}
