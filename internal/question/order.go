package question

import (
	"strconv"

	"github.com/shopspring/decimal"

	"tiendo/internal/vi"
)

// readOrder fills Order of a ranking and Quoted of a question for a source.
func (r *reader) readOrder() {
	if r.q.Intent == Source {
		r.readQuoted()
	}
	if r.q.Intent != Rank && r.q.Intent != Compare {
		return
	}
	r.q.Order.Least = r.has(leastOf) || r.split("it", "thap", "nho", "cham")
	r.q.Order.ByPercent = r.has(percentOf) && !r.has(growth)
	for i, t := range r.tokens {
		n, err := strconv.Atoi(t.Text)
		if spoken := spokenNumber(t.Folded, r.folded(i+1)); err != nil && spoken > 1 && r.folded(i-1) != "thu" {
			n, err = spoken, nil // ba tỉnh dẫn đầu
		}
		if err != nil || n < 1 || n > 63 {
			continue
		}
		// top 5, 5 tỉnh nhiều nhất
		if r.is(i-1, topOf) || r.q.Intent == Rank && (r.folded(i+1) == "tinh" || r.folded(i+1) == "dia") {
			r.q.Order.Limit = n
		}
	}
}

// readQuoted takes the number whose source is asked for. It names the indicator
// where nothing else does: money is the support.
func (r *reader) readQuoted() {
	for _, a := range vi.ScanAmounts(r.tokens, vi.Hint{}) {
		if len(a.Readings) == 0 && a.To == a.From+1 && !r.inPeriod(a.From) {
			if n, err := strconv.Atoi(r.tokens[a.From].Text); err == nil { // a count beside the year: 2020 27 đề án
				a.Readings = []vi.Reading{{Value: decimal.NewFromInt(int64(n))}}
			}
		}
		if len(a.Readings) != 1 || r.inPeriod(a.From) {
			continue
		}
		v := a.Readings[0]
		if v.Unit == vi.Million && r.q.Indicator.Code == "" {
			r.take(guess{codes: []string{"budget.executed"}})
		}
		if v.Unit == vi.Million == r.q.Indicator.Money() {
			value := v.Value
			r.q.Quoted = &value
		}
		return
	}
}

// inPeriod says whether token i belongs to a period expression.
func (r *reader) inPeriod(i int) bool {
	for _, m := range r.periods {
		if m.from <= i && i < m.to {
			return true
		}
	}
	return false
}

// amountAt says whether a number begins at token i.
func (r *reader) amountAt(i int) bool {
	return i < len(r.tokens) && r.tokens[i].Kind == vi.Number && !r.inPeriod(i)
}
