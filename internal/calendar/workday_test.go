package calendar

import (
	"encoding/csv"
	"errors"
	"os"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// lunarYears reads testdata/holidays.csv.
func lunarYears(t testing.TB) []LunarYear {
	t.Helper()
	f, err := os.Open("testdata/holidays.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var years []LunarYear
	for _, row := range rows[1:] {
		y, err := strconv.Atoi(row[0])
		if err != nil {
			t.Fatal(err)
		}
		years = append(years, LunarYear{y, day(t, row[1]), day(t, row[2])})
	}
	return years
}

func lawful(t testing.TB) *Calendar {
	t.Helper()
	c, err := NewCalendar(PublicHolidays(lunarYears(t), LawfulHolidays()), nil)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestPublicHolidaysOfKnownYears(t *testing.T) {
	rules := LawfulHolidays()
	// As the government announced them: in 2024 Tết from the 29th of the last
	// lunar month, in 2024 National Day with 3 September.
	rules.Choices = map[int]HolidayChoice{2024: {TetBefore: 2, NationalAfter: true}}
	rules.CultureDayFrom = 2026
	c, err := NewCalendar(PublicHolidays(lunarYears(t), rules), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, run := range []struct{ from, to string }{
		{"2024-02-08", "2024-02-14"}, // Tết, two days of it made up for
		{"2024-08-31", "2024-09-03"},
		{"2023-04-29", "2023-05-03"}, // Giỗ Tổ on Saturday, 30/4 on Sunday
		{"2023-09-01", "2023-09-04"},
		{"2026-02-14", "2026-02-22"},
		{"2026-04-25", "2026-04-27"}, // Giỗ Tổ on Sunday
		{"2022-01-01", "2022-01-03"},
		{"2026-11-24", "2026-11-24"},
		{"2027-11-24", "2027-11-24"},
	} {
		from, to := day(t, run.from), day(t, run.to)
		for d := from; d <= to; d++ {
			if c.IsWorkday(d) {
				t.Errorf("%v is worked", d)
			}
		}
		if !c.IsWorkday(to.AddDays(1)) || !c.IsWorkday(from.AddDays(-1)) {
			t.Errorf("days off around %s to %s", run.from, run.to)
		}
	}
	if d := day(t, "2025-11-24"); !c.IsWorkday(d) {
		t.Error("24/11 is off before its first year")
	}
	if h, ok := c.Holiday(day(t, "2026-04-27")); !ok || h.Name != "Nghỉ bù Giỗ Tổ Hùng Vương" {
		t.Error(h, ok)
	}
}

func TestEveryYearHasElevenDaysOffOnWorkdays(t *testing.T) {
	for _, y := range lunarYears(t) {
		c, err := NewCalendar(PublicHolidays([]LunarYear{y}, LawfulHolidays()), nil)
		if err != nil {
			t.Fatal(err)
		}
		off := 0
		for d := Year(y.Year).From; d < Year(y.Year).To.AddDays(7); d++ {
			if onWeek(d) && !c.IsWorkday(d) {
				off++
			}
		}
		if off != 11 {
			t.Errorf("%d: %d working days off, want 11", y.Year, off)
		}
	}
}

func TestAMakeUpDayIsWorkedAndADayOffIsNot(t *testing.T) {
	// 2026: Monday 31 August off for Saturday 22 August.
	c, err := NewCalendar([]Holiday{{day(t, "2026-08-31"), 3, "Quốc khánh", "National Day"}}, []Day{day(t, "2026-08-22")})
	if err != nil {
		t.Fatal(err)
	}
	if !c.IsWorkday(day(t, "2026-08-22")) || c.IsWorkday(day(t, "2026-08-29")) || c.IsWorkday(day(t, "2026-08-31")) {
		t.Error("make-up day")
	}
	if got := c.NextWorkday(day(t, "2026-08-28")).String(); got != "2026-09-03" {
		t.Error(got)
	}
	if got := c.OnOrBefore(day(t, "2026-09-02")).String(); got != "2026-08-28" {
		t.Error(got)
	}
	if got := c.WorkdaysBetween(day(t, "2026-08-21"), day(t, "2026-09-03")); got != 7 {
		t.Error(got)
	}
}

func TestWorkdaysAgreeWithCountingOneByOne(t *testing.T) {
	c := lawful(t)
	start := day(t, "2020-01-01")
	rapid.Check(t, func(t *rapid.T) {
		a := start.AddDays(rapid.IntRange(0, 4000).Draw(t, "a"))
		b := a.AddDays(rapid.IntRange(0, 400).Draw(t, "b"))
		n := 0
		for d := a + 1; d <= b; d++ {
			if c.IsWorkday(d) {
				n++
			}
		}
		if got := c.WorkdaysBetween(a, b); got != n || c.WorkdaysBetween(b, a) != -n {
			t.Fatalf("between %v and %v: %d, want %d", a, b, got, n)
		}
		if k := rapid.IntRange(1, 60).Draw(t, "k"); c.WorkdaysBetween(a, c.AddWorkdays(a, k)) != k || !c.IsWorkday(c.AddWorkdays(a, -k)) {
			t.Fatalf("%v + %d working days is %v", a, k, c.AddWorkdays(a, k))
		}
	})
}

func TestTheNilCalendarIsThePlainWeek(t *testing.T) {
	var c *Calendar
	sat := day(t, "2026-11-21")
	if c.IsWorkday(sat) || !c.IsWorkday(sat+2) || c.OnOrBefore(sat) != sat-1 || c.WorkdaysBetween(sat, sat+7) != 5 {
		t.Error("plain week")
	}
	if c.AddWorkdays(0, 5) != 0 || c.OnOrAfter(0) != 0 || c.IsWorkday(0) {
		t.Error("no day")
	}
	if sat.Weekday() != time.Saturday {
		t.Error("Saturday")
	}
}

func TestBadHolidaysAreRefusedByField(t *testing.T) {
	for field, h := range map[string]Holiday{"from": {Days: 1}, "days": {From: 700000, Days: 61}} {
		_, err := NewCalendar([]Holiday{h}, nil)
		var fe *FieldError
		if !errors.As(err, &fe) || fe.Field != field {
			t.Errorf("%v: %v", h, err)
		}
	}
	if _, err := NewCalendar(nil, []Day{0}); err == nil {
		t.Error("a make-up day that is no day is taken")
	}
}
