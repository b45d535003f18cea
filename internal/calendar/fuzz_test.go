package calendar

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{"2020", "2020-H1", "2020-Q3", "2020-09", "2023-M09", "2016..2020", "2024-07..2024-08", "2026-02-15..2026-03-14"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParseCode(s)
		if err != nil {
			if p != (Period{}) {
				t.Fatalf("%q: %v with an error", s, p)
			}
			return
		}
		if back, err := ParseCode(p.Code()); err != nil || back != p || p.Valid() != nil {
			t.Fatalf("%q is %v, which reads back as %v, %v", s, p, back, err)
		}
	})
}

// wellFormed checks what FindPeriods promises of every text.
func wellFormed(t *testing.T, s string, matches []Match) {
	at := 0
	for _, m := range matches {
		if m.Start < at || m.End <= m.Start || m.End > len(s) {
			t.Fatalf("%q: match %d to %d after %d", s, m.Start, m.End, at)
		}
		at = m.End
		if utf8.ValidString(s) && !utf8.ValidString(s[m.Start:m.End]) {
			t.Fatalf("%q: a match cuts a letter", s)
		}
		if m.Word == WordNone && len(m.Periods) == 0 {
			t.Fatalf("%q: a match without a meaning", s)
		}
		for _, p := range m.Periods {
			if err := p.Valid(); err != nil {
				t.Fatalf("%q: %v", s, err)
			}
		}
		if m.Yearless && !m.Relative {
			t.Fatalf("%q: yearless but not relative", s)
		}
	}
}

func FuzzFindPeriods(f *testing.F) {
	for _, c := range written {
		f.Add(c.text, int32(739944))
	}
	f.Fuzz(func(t *testing.T, s string, on int32) {
		matches := FindPeriods(s, Day(on))
		wellFormed(t, s, matches)
		// What stands on its own does not depend on the day.
		if slices.ContainsFunc(matches, func(m Match) bool { return m.Relative }) {
			return
		}
		if again := FindPeriods(s, Year(2001).From); said(s, again) != said(s, matches) && Day(on).real() {
			t.Fatalf("%q: %s on another day %s", s, said(s, matches), said(s, again))
		}
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, c := range written {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ps, err := ParsePeriod(s, Year(2026).From)
		if (err == nil) != (len(ps) > 0) {
			t.Fatalf("%q: %v, %v", s, ps, err)
		}
		for _, p := range ps {
			if p.Valid() != nil {
				t.Fatalf("%q: %v", s, p)
			}
		}
	})
}

func FuzzParseRule(f *testing.F) {
	for _, s := range []string{"month:before 25", "year:before 06-15", "month:last-day", "quarter:workday 3", "once:2026-11-30T16:00", ""} {
		f.Add(s, "month")
	}
	f.Add("year:before 02-29", "next year")
	f.Add("once:9999-12-31", "M12")
	f.Add("month:before 1", "2020-H1")
	f.Fuzz(func(t *testing.T, s, about string) {
		r, err := ParseRule(s)
		if err != nil {
			return
		}
		if back, err := ParseRule(r.String()); err != nil || back != r {
			t.Fatalf("%q reads back as %v, %v", s, back, err)
		}
		reports, err := ParseReported(about)
		if err != nil {
			return
		}
		if back, err := ParseReported(reports.String()); err != nil || back != reports {
			t.Fatalf("%q reads back as %v, %v", about, back, err)
		}
		for _, p := range []Period{Year(2027), Year(LastYear), Year(FirstYear)} {
			for _, d := range r.Due(p, reports, nil) {
				if !p.Contains(d.Last) || d.Before != d.Last+1 || d.Workday > d.Last {
					t.Fatalf("%s in %s: %v", r, p, d)
				}
			}
		}
	})
}
