package intake

import (
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// settle chooses between the two values that a text gives for the executed money
// where their difference is the counterpart of the same place and period: then
// the larger is the total cost, and the smaller the support.
func (p *prose) settle() {
	p.settleSizes()
	for i := range p.figures {
		f := &p.figures[i]
		if f.Indicator != "budget.executed" || len(f.Readings) != 2 {
			continue
		}
		for _, c := range p.figures {
			total, support := f.Readings[0], f.Readings[1]
			if total.LessThan(support) {
				total, support = support, total
			}
			key := f.Key
			key.Indicator = "budget.counterpart"
			if c.Key != key || !support.Add(c.Value).Equal(total) {
				continue
			}
			whole := *f
			whole.Indicator, whole.Value, whole.Readings = "budget.total_cost", total, nil
			f.Value, f.Readings = support, nil
			p.insert(i, whole)
			return
		}
	}
}

// insert puts a figure at place i.
func (p *prose) insert(i int, f Figure) {
	p.figures = append(p.figures, Figure{})
	copy(p.figures[i+1:], p.figures[i:])
	p.figures[i] = f
}

// settleSizes drops the reading of money of the whole nation ("1.024 tỷ đồng")
// that is too small beside what the same text says was spent there.
func (p *prose) settleSizes() {
	for i := range p.figures {
		f := &p.figures[i]
		if f.Place != data.Nation || len(f.Readings) != 2 || !strings.HasPrefix(f.Indicator, "budget.") || !f.Readings[0].Shift(3).Equal(f.Readings[1]) {
			continue
		}
		for _, c := range p.figures {
			if c.Place == f.Place && c.Period == f.Period && c.Indicator == "budget.executed" && c.Funding == f.Funding && len(c.Readings) == 0 && c.Value.GreaterThan(f.Readings[0].Mul(decimal.NewFromInt(sizesApart))) {
				f.Value, f.Readings = f.Readings[1], nil
				break
			}
		}
	}
}

// sizesApart is how many times the support is more than no counterpart or total
// of the same time can be.
const sizesApart = 50
