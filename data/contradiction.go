package data

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A series is what there is of one place and indicator, for Check: of every key
// what each source says now, the leading one first.
type series struct {
	keys      []Key
	said      map[Key][]Figure
	indicator Indicator
}

// inspectSeries looks for what contradicts itself in the figures of one place
// and indicator.
func inspectSeries(figures []Figure, c *Catalogue) []Finding {
	if len(figures) == 0 {
		return nil
	}
	s := series{said: map[Key][]Figure{}}
	s.indicator, _ = c.Indicator(figures[0].Indicator)
	for _, f := range current(figures) {
		if len(s.said[f.Key]) == 0 {
			s.keys = append(s.keys, f.Key)
		}
		s.said[f.Key] = append(s.said[f.Key], f)
	}
	for _, key := range s.keys {
		lead, others, _ := leading(s.said[key], c)
		s.said[key] = append([]Figure{lead}, others...)
	}
	slices.SortFunc(s.keys, func(a, b Key) int {
		return cmp.Or(cmp.Compare(a.Period.From, b.Period.From), cmp.Compare(a.Period.To, b.Period.To),
			strings.Compare(string(a.Measure), string(b.Measure)), strings.Compare(string(a.Funding), string(b.Funding)))
	})
	var all []Finding
	for _, key := range s.keys {
		all = append(all, s.disagreeing(key)...)
	}
	if !s.indicator.Flow() {
		return all
	}
	for _, key := range s.keys {
		found := s.total(key)
		if len(found) == 0 {
			found = s.partsAbove(key, s.fundings(key))
		}
		all = append(all, found...)
		found = s.sums(key)
		if len(found) == 0 {
			found = s.partsAbove(key, s.within(key))
		}
		all = append(all, found...)
	}
	return all
}

// disagreeing tells which sources contradict the leading one.
func (s series) disagreeing(key Key) []Finding {
	var all []Finding
	said := s.said[key]
	for _, other := range said[1:] {
		if contradict(said[0], other) {
			all = append(all, Finding{Severity: Remark, Kind: Disagreeing, Key: key, Whole: said[0], Parts: []Figure{other},
				Rounding: s.rounds(said[0], []Figure{other})})
		}
	}
	return all
}

// contradict reports whether not both figures can be right.
func contradict(a, b Figure) bool {
	switch {
	case a.sample() != b.sample(): // what is made up contradicts nothing
		return false
	case a.Absence != Present || b.Absence != Present:
		return (a.Absence == NotStarted) != (b.Absence == NotStarted)
	case b.Qualifier == Exact:
		return !a.Agrees(b.Value)
	case a.Qualifier == Exact:
		return !b.Agrees(a.Value)
	}
	return !a.Agrees(b.Value) && !b.Agrees(a.Value)
}

func (f Figure) sample() bool { return f.Entry.Basis == SampleKind }

// fundings are the two parts of a total.
func (s series) fundings(key Key) []Key {
	if key.Funding != All {
		return nil
	}
	national, local := key, key
	national.Funding, local.Funding = National, Local
	return []Key{national, local}
}

// total compares a total with both sources of funds together.
func (s series) total(key Key) []Finding {
	if parts := s.fundings(key); parts != nil {
		return s.compare(BadTotal, key, parts)
	}
	return nil
}

// sums compares a period with the halves, the quarters and the months that it
// is made of.
func (s series) sums(key Key) []Finding {
	var all []Finding
	for _, size := range []calendar.Kind{calendar.KindYear, calendar.KindHalf, calendar.KindQuarter, calendar.KindMonth} {
		periods := key.Period.Parts(size)
		if len(periods) < 2 {
			continue
		}
		parts := make([]Key, len(periods))
		for i, period := range periods {
			parts[i] = key
			parts[i].Period = period
		}
		all = append(all, s.compare(BadSum, key, parts)...)
	}
	return all
}

// within are the keys of shorter periods inside the key's.
func (s series) within(key Key) []Key {
	if len(key.Period.Months()) < 2 {
		return nil
	}
	var all []Key
	for _, one := range s.keys {
		if one.Measure == key.Measure && one.Funding == key.Funding && one.Period != key.Period && key.Period.Covers(one.Period) {
			all = append(all, one)
		}
	}
	return all
}

// compare adds the parts up, if all are there and exact. Where one source gives
// the whole and every part, it is taken at its word, and a difference is an
// error; between sources it is a remark.
func (s series) compare(kind FindingKind, whole Key, parts []Key) []Finding {
	for _, part := range parts {
		if len(s.said[part]) == 0 {
			return nil
		}
	}
	var all []Finding
	alone := false
	for _, f := range s.said[whole] {
		if of, ok := s.ofSource(f, parts); ok {
			alone = true
			all = append(all, s.difference(kind, Fault, f, of)...)
		}
	}
	if alone {
		return all
	}
	lead := s.said[whole][0]
	of := make([]Figure, len(parts))
	for i, part := range parts {
		of[i] = s.said[part][0]
	}
	return s.difference(kind, Remark, lead, of)
}

// ofSource are the parts as the source of the whole gives them.
func (s series) ofSource(whole Figure, parts []Key) ([]Figure, bool) {
	of := make([]Figure, 0, len(parts))
	for _, part := range parts {
		for _, f := range s.said[part] {
			if f.Entry.Source == whole.Entry.Source {
				of = append(of, f)
			}
		}
	}
	return of, len(of) == len(parts)
}

func (s series) difference(kind FindingKind, severity Severity, whole Figure, parts []Figure) []Finding {
	f := Finding{Severity: severity, Kind: kind, Key: whole.Key, Whole: whole, Parts: parts}
	for _, one := range append([]Figure{whole}, parts...) {
		if one.Absence != Present || one.Qualifier != Exact || one.sample() != whole.sample() {
			return nil
		}
	}
	if f.Sum().Equal(whole.Value) {
		return nil
	}
	if f.Rounding = s.rounds(whole, parts); f.Rounding {
		f.Severity = Remark
	}
	return []Finding{f}
}

// partsAbove tells which parts are more than the whole, as far as their sources
// say: "hơn 3" is more than 2, "gần 3" may not be.
func (s series) partsAbove(whole Key, parts []Key) []Finding {
	lead := s.said[whole][0]
	if lead.Absence != Present || lead.Qualifier != Exact && lead.Qualifier != Under {
		return nil
	}
	var all []Finding
	for _, key := range parts {
		if len(s.said[key]) == 0 {
			continue
		}
		part := s.said[key][0]
		if part.Absence != Present || part.Qualifier != Exact && part.Qualifier != Over || part.sample() != lead.sample() ||
			part.Value.LessThanOrEqual(lead.Value) {
			continue
		}
		f := Finding{Severity: Remark, Kind: PartAbove, Key: whole, Whole: lead, Parts: []Figure{part}, Rounding: s.rounds(lead, []Figure{part})}
		if part.Entry.Source == lead.Entry.Source && !f.Rounding {
			f.Severity = Fault
		}
		all = append(all, f)
	}
	return all
}

// rounds reports whether the parts, each rounded to its last printed digit, may
// come to the whole after all. Only money is rounded.
func (s series) rounds(whole Figure, parts []Figure) bool {
	if !s.indicator.Money() {
		return false
	}
	sum, digits := decimal.Zero, lastDigit(whole)
	for _, part := range parts {
		sum = sum.Add(part.Value)
		digits = digits.Add(lastDigit(part))
	}
	return sum.Sub(whole.Value).Abs().Mul(decimal.NewFromInt(2)).LessThanOrEqual(digits)
}

// lastDigit is what 1 in the last printed digit of a figure is worth: 100 triệu
// in "19,9 tỷ đồng". The printed digits, whatever separates them, are the value
// but for a power of ten, which is what is looked for.
func lastDigit(f Figure) decimal.Decimal {
	notDigit := func(r rune) bool { return r < '0' || r > '9' }
	for word := range strings.FieldsSeq(f.Printed) {
		digits := strings.Join(strings.FieldsFunc(word, notDigit), "")
		if len(digits) == 0 || len(digits) > 15 {
			continue
		}
		printed := decimal.RequireFromString(digits)
		for power := int32(-micros); power <= micros; power++ {
			if !printed.IsZero() && printed.Shift(power).Equal(f.Value) {
				return decimal.New(1, power)
			}
		}
	}
	exponent := min(f.Value.Exponent(), 0)
	for exponent < 0 && f.Value.Shift(-exponent-1).IsInteger() {
		exponent++
	}
	return decimal.New(1, exponent)
}
