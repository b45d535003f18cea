package data

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A YearShare is what of a project of several years is of one of them. Money is
// in triệu đồng; what is not Valid is not known.
type YearShare struct {
	Year                            int
	Support, Counterpart, Disbursed decimal.NullDecimal
	Count                           decimal.NullDecimal // of establishments
}

// ShareFields name what is split by year, as the fields of the whole project do.
func ShareFields() []string { return slices.Clone(shareFields) }

var shareFields = []string{"support", "counterpart", "disbursed", "establishments"}

func (s *YearShare) of(field string) *decimal.NullDecimal {
	switch field {
	case "support":
		return &s.Support
	case "counterpart":
		return &s.Counterpart
	case "disbursed":
		return &s.Disbursed
	}
	return &s.Count
}

// Text is a field of the share in its plain form, "" where it is not known.
func (s YearShare) Text(field string) string { return known(*s.of(field)) }

// Share is what is of a year; not ok where nothing is split off for it.
func (p *Project) Share(year int) (YearShare, bool) {
	i := slices.IndexFunc(p.ByYear, func(s YearShare) bool { return s.Year == year })
	if i < 0 {
		return YearShare{Year: year}, false
	}
	return p.ByYear[i], true
}

// SetShare sets one field of one year; "" makes it not known, and a year of
// which nothing is known is none. The error is an *InvalidError.
func (p *Project) SetShare(year int, field, text string) error {
	if !slices.Contains(shareFields, field) {
		return &InvalidError{Field: field, Value: text, Reason: "nothing that is split by year"}
	}
	if year < 1900 || year > 9999 {
		return &InvalidError{Field: "by_year", Value: strconv.Itoa(year), Reason: "a year"}
	}
	one, _ := p.Share(year)
	smallest := int32(-micros)
	if field == "establishments" {
		smallest = 0
	}
	if err := setAmount(field, text, one.of(field), smallest); err != nil {
		return err
	}
	all := slices.DeleteFunc(slices.Clone(p.ByYear), func(s YearShare) bool { return s.Year == year })
	if one != (YearShare{Year: year}) {
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b YearShare) int { return a.Year - b.Year })
	p.ByYear = all
	return nil
}

// CoverShares raises what is disbursed of the whole to what is disbursed of its
// years together: it is no less.
func (p *Project) CoverShares() {
	sum := decimal.Zero
	for _, s := range p.ByYear {
		sum = sum.Add(s.Disbursed.Decimal)
	}
	if sum.IsPositive() && (!p.Disbursed.Valid || p.Disbursed.Decimal.LessThan(sum)) {
		p.Disbursed = decimal.NewNullDecimal(sum)
	}
}

// Part is what of the project is of a period of whole years: the sum of its
// shares. A field is known where it is known of each of the project's years
// there. ok is false where nothing is split off for any of them.
func (p *Project) Part(period calendar.Period) (part YearShare, ok bool) {
	from, to := max(p.From, period.From.Year()), min(p.To, period.Last().Year())
	part.Year = from
	for year := from; year <= to; year++ {
		share, there := p.Share(year)
		ok = ok || there
		for _, field := range shareFields {
			sum, more := part.of(field), share.of(field)
			switch {
			case !more.Valid:
				*sum = decimal.NullDecimal{}
			case year == from:
				*sum = *more
			case sum.Valid:
				*sum = decimal.NewNullDecimal(sum.Decimal.Add(more.Decimal))
			}
		}
	}
	return part, ok
}

// sharesText is the plain form: "2026 support=100 disbursed=50; 2027 support=200".
func sharesText(all []YearShare) string {
	var years []string
	for _, s := range all {
		text := strconv.Itoa(s.Year)
		for _, field := range shareFields {
			if value := s.Text(field); value != "" {
				text += " " + field + "=" + value
			}
		}
		years = append(years, text)
	}
	return strings.Join(years, "; ")
}

// readShares reads the plain form back; the error is an *InvalidError.
func readShares(text string) ([]YearShare, error) {
	var p Project
	for part := range strings.SplitSeq(text, ";") {
		said := strings.Fields(part)
		if len(said) == 0 {
			continue
		}
		year, err := strconv.Atoi(said[0])
		if err != nil {
			return nil, &InvalidError{Field: "by_year", Value: said[0], Reason: "a year"}
		}
		if _, there := p.Share(year); there || len(said) == 1 {
			return nil, &InvalidError{Field: "by_year", Value: part, Reason: "each year once, with what is of it"}
		}
		for _, one := range said[1:] {
			field, value, _ := strings.Cut(one, "=")
			if err := p.SetShare(year, field, value); err != nil {
				return nil, err
			}
		}
	}
	return p.ByYear, nil
}

// years: what is split by year is of the project's own years, and together no
// more than the whole.
func (o *objecting) years() {
	if len(o.p.ByYear) == 0 {
		return
	}
	for _, s := range o.p.ByYear {
		if s.Year < o.p.From || s.Year > o.p.To {
			o.object("by_year", YearOutside, "", true)
			return
		}
	}
	whole := map[string]decimal.NullDecimal{"support": o.p.Support, "counterpart": o.p.Counterpart, "disbursed": o.p.Disbursed, "establishments": o.p.Count}
	for _, field := range shareFields {
		sum, known := decimal.Zero, 0
		for _, s := range o.p.ByYear {
			if amount := s.of(field); amount.Valid {
				sum, known = sum.Add(amount.Decimal), known+1
			}
		}
		switch {
		case known == 0 || !whole[field].Valid:
		case sum.GreaterThan(whole[field].Decimal):
			// What is disbursed is reported of the year first.
			o.sum(field, sum, YearsAbove, field != "disbursed")
		case field != "disbursed" && known == o.p.To-o.p.From+1 && sum.LessThan(whole[field].Decimal):
			o.sum(field, sum, YearsShort, false)
		}
	}
}

// sum objects to what the years come to, which is the objection's value.
func (o *objecting) sum(field string, sum decimal.Decimal, why ObjectionReason, refused bool) {
	o.all = append(o.all, Objection{Field: "by_year", Value: sum.String(), Why: why, Other: field, OtherValue: o.text(field), Refused: refused})
}
