package intake

// settle chooses between the two values that a text gives for the executed money
// where their difference is the counterpart of the same place and period: then
// the larger is the total cost, and the smaller the support.
func (p *prose) settle() {
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
