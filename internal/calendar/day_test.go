package calendar

import (
	"errors"
	"testing"
	"time"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// day reads a day that the test knows to exist.
func day(t testing.TB, s string) Day {
	t.Helper()
	d, err := ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestImpossibleDatesAreRefusedByField(t *testing.T) {
	for text, field := range map[string]string{
		"2023-02-29": "day", "2023-13-01": "month", "2023-00-10": "month", "0000-01-01": "year", "2023-04-31": "day",
		"2023-01-00": "day", "2023-1-01": "day", "": "day", "2023/01/01": "day", "２０２３-01": "day", "+023-01-01": "day",
	} {
		_, err := ParseDay(text)
		var fe *FieldError
		if !errors.As(err, &fe) || fe.Field != field {
			t.Errorf("ParseDay(%q): %v, want field %s", text, err, field)
		}
	}
}

func TestADayAgreesWithThePackageTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Day(rapid.Int32Range(1, int32(lastDay)).Draw(t, "day"))
		n := rapid.IntRange(-40000, 40000).Draw(t, "n")
		tm := d.Time(time.UTC)
		if back, err := ParseDay(d.String()); err != nil || back != d {
			t.Fatalf("%v reads back as %v, %v", d, back, err)
		}
		if DayOf(tm) != d || d.Weekday() != tm.Weekday() {
			t.Fatalf("%v: %v %v", d, DayOf(tm), tm.Weekday())
		}
		if want := tm.AddDate(0, 0, n); want.Year() >= 1 && want.Year() <= 9999 {
			if got := d.AddDays(n); got != DayOf(want) {
				t.Fatalf("%v + %d = %v, want %v", d, n, got, want)
			}
		} else if got := d.AddDays(n); got != 0 {
			t.Fatalf("%v + %d = %v, want no day", d, n, got)
		}
	})
}

func TestAddMonthsKeepsToTheEndOfShortMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2024-01-31", 1, "2024-02-29"}, {"2023-01-31", 1, "2023-02-28"}, {"2024-03-31", -1, "2024-02-29"},
		{"2024-12-15", 1, "2025-01-15"}, {"2024-01-15", -1, "2023-12-15"}, {"2024-02-29", 12, "2025-02-28"},
		{"0001-01-01", -1, ""}, {"9999-12-01", 1, ""},
	} {
		if got := day(t, c.from).AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s + %d months = %q, want %q", c.from, c.n, got, c.want)
		}
	}
}

func TestADayIsSaidInBothLanguages(t *testing.T) {
	d := day(t, "2026-11-04")
	if got := d.Label(language.Vietnamese); got != "04/11/2026" {
		t.Error(got)
	}
	if got := d.Label(language.MustParse("vi-VN")); got != "04/11/2026" {
		t.Error(got)
	}
	if got := d.Label(language.French); got != "4 November 2026" {
		t.Error(got)
	}
	if got := Day(0).Label(language.English) + Day(0).String(); got != "" {
		t.Errorf("no day is said as %q", got)
	}
}

func TestDayOfUsesTheLocationOfTheTime(t *testing.T) {
	saigon := time.FixedZone("+07", 7*3600)
	late := time.Date(2026, 11, 23, 18, 30, 0, 0, time.UTC)
	if got := DayOf(late.In(saigon)).String(); got != "2026-11-24" {
		t.Error(got)
	}
	if got := day(t, "2026-11-24").Time(saigon); !got.Equal(time.Date(2026, 11, 23, 17, 0, 0, 0, time.UTC)) {
		t.Error(got)
	}
}

func TestEveryDayHasTheDateThatThePackageTimeGives(t *testing.T) {
	at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	for d := Day(1); d <= lastDay; d++ {
		wantY, wantM, wantD := at.Date()
		if y, m, day := d.Date(); y != wantY || m != wantM || day != wantD || dayOf(y, m, day) != d {
			t.Fatalf("day %d is %d-%d-%d, want %s", d, y, m, day, at.Format(time.DateOnly))
		}
		at = at.AddDate(0, 0, 1)
	}
	for y := 1; y <= 9999; y++ {
		for m := time.January; m <= time.December; m++ {
			if want := time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day(); daysIn(y, m) != want {
				t.Fatalf("%d-%d has %d days, want %d", y, m, daysIn(y, m), want)
			}
		}
	}
}
