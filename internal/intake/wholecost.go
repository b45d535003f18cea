package intake

import (
	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/vi"
)

// costs settles what the "tổng kinh phí" of the sentence before was, where this one
// lists its parts and counterpart is one of them: the total cost if they add up to
// it. If they do not, it may as well be support alone, and a person is asked.
func (w *passage) costs() {
	support, counterpart := w.parts()
	at := w.lastMain()
	rest := w.restIsCounterpart() && counterpart.IsZero()
	if at >= 0 && counterpart.IsZero() && support.Equal(w.figures[at].Value) {
		delete(w.totals, totalOf(w.figures[at])) // the sum of what sources of funds give
	}
	if at < 0 || !support.IsPositive() || !counterpart.IsPositive() && !rest {
		return
	}
	f := &w.figures[at]
	if f.Indicator != "budget.executed" || len(f.Readings) > 0 {
		return
	}
	delete(w.totals, totalOf(w.figures[at]))
	switch {
	case support.Add(counterpart).Equal(f.Value), rest && support.LessThan(f.Value):
		key := f.Key
		key.Indicator = "budget.total_cost"
		if !w.has(key) {
			f.Key = key
		}
	case support.LessThan(f.Value) && counterpart.LessThan(f.Value) && w.saysTotal(f.Spot):
		f.Readings = []decimal.Decimal{f.Value, support}
	}
}

// restIsCounterpart says whether what is left of the sum is counterpart, without an
// amount: "còn lại là vốn đối ứng của doanh nghiệp".
func (w *passage) restIsCounterpart() bool {
	for _, m := range w.s.by[ofMoney] {
		if m.value != "budget.counterpart" {
			continue
		}
		from := m.from - 1
		if w.s.word(from) == "là" {
			from--
		}
		if w.s.word(from-1) == "còn" && w.s.word(from) == "lại" {
			return true
		}
	}
	return false
}

// parts is the money that a sentence lists, in triệu đồng: counterpart, and the rest.
func (w *passage) parts() (support, counterpart decimal.Decimal) {
	for _, a := range w.s.amounts {
		if a.Err != nil || len(a.Readings) != 1 || a.Readings[0].Unit != vi.Million {
			continue
		}
		if w.role(a) == "budget.counterpart" && !w.sourceGives(a) || w.roleBehind(a) == "budget.counterpart" {
			counterpart = counterpart.Add(a.Readings[0].Value)
		} else {
			support = support.Add(a.Readings[0].Value)
		}
	}
	return support, counterpart
}

// ofSources says whether the amounts behind a total, but for counterpart, add up to it:
// then it is the sum of sources of funds, and counterpart comes on top.
func (w *passage) ofSources(a vi.Amount) bool {
	var sum decimal.Decimal
	n := 0
	for _, b := range w.s.amounts {
		if b.From < a.To || b.Err != nil || len(b.Readings) != 1 || b.Readings[0].Unit != vi.Million || w.role(b) == "budget.counterpart" || w.roleBehind(b) == "budget.counterpart" {
			continue
		}
		sum = sum.Add(b.Readings[0].Value)
		n++
	}
	return n > 1 && sum.Equal(a.Readings[0].Value)
}

// has says whether a figure of the key was read.
func (p *prose) has(key data.Key) bool {
	for _, f := range p.figures {
		if f.Key == key {
			return true
		}
	}
	return false
}

// saysTotal says whether a sentence calls money a total that may be of either kind.
func (w *passage) saysTotal(text string) bool {
	for _, m := range w.sentenceOf(text).by[ofMoney] {
		if m.value == "total" {
			return true
		}
	}
	return false
}
