package intake

import (
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/vi"
)

// missingKind says which word for a missing number a cell has. None is 0.
func missingKind(text string) (data.Absence, bool) {
	switch strings.ToLower(strings.Trim(text, " .*()")) {
	case "", "-", "–", "—", "--", "x", "…", "...":
		return data.Blank, true
	case "chưa triển khai", "chưa thực hiện", "chưa phát sinh", "chưa tổ chức", "không thực hiện", "không triển khai", "not started":
		return data.NotStarted, true
	case "chưa tổng hợp", "chưa có số liệu", "chưa báo cáo", "đang tổng hợp", "chưa có", "chưa có báo cáo", "n/a", "not compiled":
		return data.NotCompiled, true
	}
	return "", false
}

// value reads what a cell of a known key holds.
func (t *table) value(row, column int, c Cell, text string, h head, f Figure) {
	if c.Copy {
		if value(c) {
			t.problem(row, column, text, WhyMerged)
		}
		return
	}
	if c.Formula && text == "" {
		t.problem(row, column, text, WhyValue) // never worked out, or an error
		return
	}
	if kind, missing := missingKind(text); missing {
		f.Absence = kind
		t.keep(row, column, f)
		return
	}
	i, _ := t.catalogue.Indicator(f.Indicator)
	unit := vi.Count
	if i.Money() {
		unit = h.unit
	}
	if c.Number {
		n, err := decimal.NewFromString(text)
		if err != nil || n.IsNegative() {
			t.problem(row, column, text, WhyValue)
			return
		}
		f.Value = inMillions(n, unit).Round(6)
		if !i.Money() && !n.IsInteger() {
			t.problem(row, column, text, WhyValue)
			return
		}
		t.keep(row, column, f)
		return
	}
	readings, err := t.amount(text, unit)
	if err != nil || readings[0].Value.IsNegative() || !t.nounFits(readings[0].Noun, i) || i.Money() != (readings[0].Unit == vi.Million) {
		t.problem(row, column, text, WhyValue)
		return
	}
	first := readings[0]
	f.Value = first.Value
	if first.Qualifier != vi.Precise {
		f.Qualifier = data.Qualifier(first.Qualifier)
	}
	if first.Estimate && f.Measure == data.Actual {
		f.Measure = data.Estimate
	}
	for _, one := range readings {
		if !i.Money() && !one.Value.IsInteger() {
			continue // half an establishment
		}
		f.Readings = append(f.Readings, one.Value)
	}
	switch {
	case len(f.Readings) == 0:
		t.problem(row, column, text, WhyValue)
		return
	case len(f.Readings) == 1:
		f.Value, f.Readings = f.Readings[0], nil
	default:
		t.problem(row, column, text, WhyReadings)
	}
	t.keep(row, column, f)
}

// amount is vi.ReadAmount, with a short way for the many cells that are a few
// digits and nothing else.
func amount(text string, unit vi.Unit) ([]vi.Reading, error) {
	if n, ok := fewDigits(text); ok && unit != vi.Percent {
		reading := vi.Reading{Value: inMillions(decimal.NewFromInt(n), unit), Qualifier: vi.Precise}
		if unit != vi.Count {
			reading.Unit = vi.Million
		}
		return []vi.Reading{reading}, nil
	}
	if n, ok := plainNumber(text); ok && (unit == vi.Count || unit == vi.Million) {
		reading := vi.Reading{Value: n, Qualifier: vi.Precise, Grouped: strings.Contains(text, ".")}
		if unit == vi.Million {
			reading.Unit = vi.Million
		}
		return []vi.Reading{reading}, nil
	}
	return vi.ReadAmount(text, vi.Hint{Unit: unit})
}

// fewDigits reads up to nine digits without a zero before them.
func fewDigits(text string) (n int64, ok bool) {
	if text == "" || len(text) > 9 || text[0] == '0' && len(text) > 1 {
		return 0, false
	}
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		n = 10*n + int64(text[i]-'0')
	}
	return n, true
}

// plainNumber is a short way for the many cells like 1.250 and 912,5: groups of
// three digits between dots, and decimals behind one comma.
func plainNumber(text string) (n decimal.Decimal, ok bool) {
	if len(text) > 15 {
		return n, false
	}
	digits, decimals, group, groups := int64(0), int32(-1), 0, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			if i == 0 && c == '0' {
				return n, false
			}
			digits = 10*digits + int64(c-'0')
			if group++; decimals >= 0 {
				decimals++
			}
		case c == '.' && decimals < 0 && (groups == 0 && group >= 1 && group <= 3 || groups > 0 && group == 3):
			groups, group = groups+1, 0
		case c == ',' && decimals < 0 && (groups == 0 && group >= 1 || groups > 0 && group == 3):
			groups, group, decimals = 0, 0, 0
		default:
			return n, false
		}
	}
	if group == 0 || groups > 0 && group != 3 || decimals == 3 {
		return n, false // 1,250 of a count is open
	}
	return decimal.New(digits, -max(decimals, 0)), true
}

// nounFits says whether what stands behind a number is its unit.
func (t *table) nounFits(noun string, i data.Indicator) bool {
	return noun == "" || strings.EqualFold(noun, i.Unit) || unitNoun(t.Reader, noun) != "" && unitNoun(t.Reader, noun) == unitNoun(t.Reader, i.Unit)
}

// inMillions turns a number of the unit into triệu đồng; a count stays.
func inMillions(n decimal.Decimal, u vi.Unit) decimal.Decimal {
	switch u {
	case vi.Dong:
		return n.Shift(-6)
	case vi.Thousand:
		return n.Shift(-3)
	case vi.Billion:
		return n.Shift(3)
	case vi.Trillion:
		return n.Shift(6)
	}
	return n
}

// keep keeps a figure; a second value for its key is a problem.
func (t *table) keep(row, column int, f Figure) {
	key := t.short.key(f.Key)
	if at, ok := t.seen[key]; ok {
		before := t.kept.at(int(at))
		if before.Absence == f.Absence && before.Value.Equal(f.Value) {
			return
		}
		if f.Absence != data.Present {
			return
		}
		if before.Absence != data.Present {
			*before = f
			return
		}
		t.problem(row, column, f.Printed, WhyTwice)
		return
	}
	t.seen[key] = int32(t.kept.n)
	t.kept.add(f)
}
