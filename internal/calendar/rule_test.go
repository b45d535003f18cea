package calendar

import (
	"encoding/csv"
	"errors"
	"os"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func rule(t testing.TB, text string) Rule {
	t.Helper()
	r, err := ParseRule(text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func reported(t testing.TB, text string) Reported {
	t.Helper()
	r, err := ParseReported(text)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestDueDays(t *testing.T) {
	c := lawful(t)
	for _, k := range []struct{ rule, reports, within, before, last, workday, period string }{
		{"month:before 25", "month", "2026-11", "2026-11-25", "2026-11-24", "2026-11-24", "2026-11"},
		{"month:before 25", "month", "2028-01", "2028-01-25", "2028-01-24", "2028-01-24", "2028-01"}, // on the eve of Tết: not moved
		{"month:before 25", "month", "2026-10", "2026-10-25", "2026-10-24", "2026-10-23", "2026-10"}, // the 24th is a Saturday
		{"month:before 18", "month", "2026-02", "2026-02-18", "2026-02-17", "2026-02-13", "2026-02"}, // Tết
		{"quarter:before 20", "quarter", "2026-Q4", "2026-12-20", "2026-12-19", "2026-12-18", "2026-Q4"},
		{"year:before 06-20", "H1", "2026", "2026-06-20", "2026-06-19", "2026-06-19", "2026-H1"},
		{"year:before 12-20", "year", "2026", "2026-12-20", "2026-12-19", "2026-12-18", "2026"},
		{"year:before 06-15", "next year", "2026", "2026-06-15", "2026-06-14", "2026-06-12", "2027"},
		{"year:before 01-15", "previous year", "2027", "2027-01-15", "2027-01-14", "2027-01-14", "2026"},
		{"year:before 06-20", "half", "2026", "2026-06-20", "2026-06-19", "2026-06-19", "2026-H1"},
		{"year:before 10-05", "M09", "2026", "2026-10-05", "2026-10-04", "2026-10-02", "2026-M09"},
		{"year:before 01-01", "year", "2026-12", "2027-01-01", "2026-12-31", "2026-12-31", "2027"},
		{"month:before 1", "previous month", "2026-11", "2026-12-01", "2026-11-30", "2026-11-30", "2026-11"},
		{"month:before 31", "month", "2026-02", "2026-03-01", "2026-02-28", "2026-02-27", "2026-02"},
		{"month:last-day", "month", "2028-02", "2028-03-01", "2028-02-29", "2028-02-29", "2028-02"},
		{"quarter:last-day", "quarter", "2026-Q2", "2026-07-01", "2026-06-30", "2026-06-30", "2026-Q2"},
		{"month:workday 3", "previous month", "2026-09", "2026-09-08", "2026-09-07", "2026-09-07", "2026-08"},
		{"quarter:workday 1", "previous quarter", "2026-Q4", "2026-12-02", "2026-12-01", "2026-12-01", "2026-Q3"},
		{"once:2026-11-30T16:00", "2026-H1", "2026-11", "2026-12-01", "2026-11-30", "2026-11-30", "2026-H1"},
		{"once:2026-11-29", "", "2026-11", "2026-11-30", "2026-11-29", "2026-11-27", ""},
	} {
		dues := rule(t, k.rule).Due(period(t, k.within), reported(t, k.reports), c)
		if len(dues) != 1 {
			t.Errorf("%s in %s: %v", k.rule, k.within, dues)
			continue
		}
		d := dues[0]
		got := [4]string{d.Before.String(), d.Last.String(), d.Workday.String(), d.Period.Code()}
		if want := [4]string{k.before, k.last, k.workday, k.period}; got != want {
			t.Errorf("%s in %s: %q, want %q", k.rule, k.within, got, want)
		}
	}
}

func TestADutyWithoutADayNeverFallsDue(t *testing.T) {
	if dues := rule(t, "").Due(Stage(2020, 2030), reported(t, "quarter"), nil); dues != nil {
		t.Error(dues)
	}
	if dues := rule(t, "once:2026-11-30").Due(Year(2025), reported(t, ""), nil); dues != nil {
		t.Error(dues)
	}
}

func TestTheTimeOfDayIsKept(t *testing.T) {
	saigon := time.FixedZone("+07", 7*3600)
	d := rule(t, "once:2026-11-30T16:05").Due(Year(2026), Reported{}, nil)[0]
	if got := d.Closes(saigon).Format(time.RFC3339); got != "2026-11-30T16:05:00+07:00" {
		t.Error(got)
	}
	d = rule(t, "month:before 25").Due(Month(2026, 11), Reported{}, nil)[0]
	if got := d.Closes(saigon).Format(time.RFC3339); got != "2026-11-25T00:00:00+07:00" {
		t.Error(got)
	}
}

func TestEveryPublishedDutyIsRead(t *testing.T) {
	f, err := os.Open("testdata/deadlines.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	perYear := map[string]int{"monthly": 12, "quarterly": 4, "halfyear": 1, "year": 1}
	for _, row := range rows[1:] {
		r, reports := rule(t, row[6]), reported(t, row[7])
		if r.String() != row[6] || reports.String() != row[7] {
			t.Errorf("%s: %q, %q", row[0], r, reports)
		}
		want := perYear[row[5]]
		if row[6] == "" {
			want = 0
		}
		dues := r.Due(Year(2027), reports, nil)
		if len(dues) != want {
			t.Errorf("%s falls due %d times in a year, want %d", row[0], len(dues), want)
		}
	}
}

func TestRulesReadBack(t *testing.T) {
	for _, text := range []string{
		"", "month:before 25", "quarter:before 20", "year:before 06-15", "year:before 02-29", "month:last-day", "quarter:last-day",
		"year:last-day", "month:workday 3", "once:2026-11-30T16:00", "once:2026-11-30T00:00", "once:2026-11-30",
	} {
		r := rule(t, text)
		if r.String() != text || rule(t, "  "+text+" ") != r {
			t.Errorf("%q reads back as %q", text, r)
		}
	}
	for text, field := range map[string]string{
		"month:before 32": "day", "month:before 0": "day", "month:before": "day", "year:before 02-30": "day", "week:before 3": "frequency",
		"month:workday 0": "working day", "month:workday 99": "working day", "once:2026-11-31": "day", "once:2026-11-30T25:00": "time",
		"once:2026-11-30T9:00": "time", "month": "due", "month:after 3": "due", "year:workday 3": "due", "month:last-day 3": "due",
	} {
		_, err := ParseRule(text)
		var fe *FieldError
		if !errors.As(err, &fe) || fe.Field != field {
			t.Errorf("ParseRule(%q): %v, want field %s", text, err, field)
		}
	}
	for _, text := range []string{"weekly", "H3", "M00", "next", "next H1", "99", "2026-", "month "} {
		if _, err := ParseReported(text); err == nil {
			t.Errorf("ParseReported(%q) is taken", text)
		}
	}
}

func TestDuesLieInTheirRangeAndInOrder(t *testing.T) {
	c := lawful(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"month:before 25", "month:before 1", "quarter:before 20", "year:before 06-15",
			"year:before 01-01", "month:last-day", "month:workday 3", "quarter:workday 15"}).Draw(t, "rule")
		r, err := ParseRule(text)
		if err != nil {
			t.Fatal(err)
		}
		from := Year(2021).From.AddDays(rapid.IntRange(0, 2000).Draw(t, "from"))
		mid := from.AddDays(rapid.IntRange(1, 500).Draw(t, "mid"))
		to := mid.AddDays(rapid.IntRange(1, 500).Draw(t, "to"))
		whole := r.Due(Period{from, to}, Reported{}, c)
		parts := append(r.Due(Period{from, mid}, Reported{}, c), r.Due(Period{mid, to}, Reported{}, c)...)
		if len(whole) != len(parts) {
			t.Fatalf("%s: %d in the whole, %d in two parts", text, len(whole), len(parts))
		}
		for i, d := range whole {
			if d != parts[i] || d.Last < from || d.Last >= to || d.Workday > d.Last || d.Before != d.Last+1 || i > 0 && whole[i-1].Last >= d.Last {
				t.Fatalf("%s: %v in %v to %v", text, d, from, to)
			}
			if c.WorkdaysBetween(d.Workday, d.Last) != 0 {
				t.Fatalf("%s: a working day lies between %v and %v", text, d.Workday, d.Last)
			}
		}
	})
}
