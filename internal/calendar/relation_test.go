package calendar

import (
	"testing"

	"pgregory.net/rapid"
)

// period reads a code that the test knows to be right.
func period(t testing.TB, code string) Period {
	t.Helper()
	p, err := ParseCode(code)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNeighboursOfAPeriod(t *testing.T) {
	for _, c := range []struct{ code, previous, prior, next string }{
		{"2020-09", "2019-09", "2020-08", "2020-10"}, {"2020-01", "2019-01", "2019-12", "2020-02"},
		{"2020-Q1", "2019-Q1", "2019-Q4", "2020-Q2"}, {"2020-H1", "2019-H1", "2019-H2", "2020-H2"},
		{"2020", "2019", "2019", "2021"}, {"2023-M09", "2022-M09", "2022-M09", "2024-M09"},
		{"2016..2020", "2011..2015", "2011..2015", "2021..2025"}, {"2024-02", "2023-02", "2024-01", "2024-03"},
		{"2024-07..2024-08", "2023-07..2023-08", "2024-05..2024-06", "2024-09..2024-10"}, {"1900", "", "", "1901"},
	} {
		p := period(t, c.code)
		if got := [3]string{p.Previous().Code(), p.Prior().Code(), p.Next().Code()}; got != [3]string{c.previous, c.prior, c.next} {
			t.Errorf("%s: %q", c.code, got)
		}
	}
	if got := Quarter(2026, 3).InYear(2020); got != Quarter(2020, 3) {
		t.Error(got.Code())
	}
}

func TestWindowsRunFromThe15thToThe14th(t *testing.T) {
	for code, want := range map[string][2]string{
		"2024-09": {"2024-08-15", "2024-09-14"}, "2024-Q1": {"2023-12-15", "2024-03-14"}, "2024-Q3": {"2024-06-15", "2024-09-14"},
		"2026-H1": {"2025-12-15", "2026-06-14"}, "2026-H2": {"2026-06-15", "2026-12-14"}, "2026": {"2025-12-15", "2026-12-14"},
		"2026-01": {"2025-12-15", "2026-01-14"}, "2026-03": {"2026-02-15", "2026-03-14"},
		"2023-M09": {"", ""}, "2016..2020": {"", ""},
	} {
		from, to := Window(period(t, code))
		if got := [2]string{from.String(), to.String()}; got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

func TestRelationsAgreeWithTheDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := anyPeriod(t), anyPeriod(t)
		var shared, outside bool
		for d := q.From; d < q.To; d++ {
			shared = shared || p.Contains(d)
			outside = outside || !p.Contains(d)
		}
		if p.Overlaps(q) != shared || p.Covers(q) == outside {
			t.Fatalf("%s and %s: overlaps %v, covers %v", p.Code(), q.Code(), p.Overlaps(q), p.Covers(q))
		}
		if y, ok := p.YearOf(); ok != (p.From.Year() == p.Last().Year()) || ok && (!y.Covers(p) || y.Kind() != KindYear) {
			t.Fatalf("year of %s: %s, %v", p.Code(), y.Code(), ok)
		}
	})
}

func TestPartsFollowEachOtherAndFillThePeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPeriod(t)
		for _, size := range []Kind{KindMonth, KindQuarter, KindHalf, KindYear} {
			parts := p.Parts(size)
			at := p.From
			for _, part := range parts {
				if part.From != at || part.Kind() != size {
					t.Fatalf("%s in parts of a %v: %v", p.Code(), size, parts)
				}
				at = part.To
			}
			if parts != nil && at != p.To {
				t.Fatalf("%s in parts of a %v ends at %v", p.Code(), size, at)
			}
		}
	})
	if n := len(Stage(2016, 2020).Months()); n != 60 {
		t.Errorf("a stage of five years has %d months", n)
	}
	if got := Months(2023, 9).Parts(KindQuarter); len(got) != 3 || got[2] != Quarter(2023, 3) {
		t.Error(got)
	}
}
