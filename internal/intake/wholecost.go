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
	if at < 0 || !support.IsPositive() || !counterpart.IsPositive() {
		return
	}
	f := &w.figures[at]
	if f.Indicator != "budget.executed" || len(f.Readings) > 0 {
		return
	}
	switch {
	case support.Add(counterpart).Equal(f.Value):
		key := f.Key
		key.Indicator = "budget.total_cost"
		if !w.has(key) {
			f.Key = key
		}
	case support.LessThan(f.Value) && counterpart.LessThan(f.Value) && w.saysTotal(f.Spot):
		f.Readings = []decimal.Decimal{f.Value, support}
	}
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
	for _, m := range w.take(text, w.english, w.plain, w.today).by[ofMoney] {
		if m.value == "total" {
			return true
		}
	}
	return false
}
