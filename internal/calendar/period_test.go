package calendar

import (
	"errors"
	"testing"
	"time"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// anyPeriod draws a period of every kind that has a code.
func anyPeriod(t *rapid.T) Period {
	y := rapid.IntRange(1990, 2060).Draw(t, "year")
	switch rapid.IntRange(0, 7).Draw(t, "kind") {
	case 0:
		return Month(y, time.Month(rapid.IntRange(1, 12).Draw(t, "month")))
	case 1:
		return Quarter(y, rapid.IntRange(1, 4).Draw(t, "quarter"))
	case 2:
		return Half(y, rapid.IntRange(1, 2).Draw(t, "half"))
	case 3:
		return Months(y, rapid.IntRange(1, 12).Draw(t, "months"))
	case 4:
		return Stage(y, y+rapid.IntRange(0, 12).Draw(t, "years"))
	case 5:
		from := Month(y, time.Month(rapid.IntRange(1, 12).Draw(t, "month"))).From
		return Period{from, from.AddMonths(rapid.IntRange(1, 30).Draw(t, "months"))}
	case 6:
		from := Year(y).From.AddDays(rapid.IntRange(0, 364).Draw(t, "day"))
		return Period{from, from.AddDays(rapid.IntRange(1, 400).Draw(t, "days"))}
	}
	return Year(y)
}

func TestCodesReadBackToTheSamePeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPeriod(t)
		back, err := ParseCode(p.Code())
		if err != nil || back != p {
			t.Fatalf("%v has code %q, which reads as %v, %v", p, p.Code(), back, err)
		}
		q := anyPeriod(t)
		if p.From.Year() < q.From.Year() && p.Code() >= q.Code() {
			t.Fatalf("codes %q and %q are out of order", p.Code(), q.Code())
		}
	})
}

func TestEqualRangesAreOnePeriod(t *testing.T) {
	for code, want := range map[string]Period{
		"2020": Year(2020), "2020-M12": Year(2020), "2020..2020": Year(2020), "2020-01..2020-12": Year(2020),
		"2020-H1": Half(2020, 1), "2020-M06": Half(2020, 1), "2020-01-01..2020-06-30": Half(2020, 1),
		"2020-Q1": Quarter(2020, 1), "2020-M03": Quarter(2020, 1), "2020-M01": Month(2020, 1),
		"2020-09": Month(2020, 9), "2023-M09": Months(2023, 9), "2016..2020": Stage(2016, 2020),
		"2020-H2": Half(2020, 2), "2020-07..2020-12": Half(2020, 2), "2020-10..2020-12": Quarter(2020, 4),
	} {
		if got, err := ParseCode(code); err != nil || got != want || want == (Period{}) {
			t.Errorf("ParseCode(%q) = %v, %v, want %v", code, got, err, want)
		}
	}
}

func TestImpossibleCodesNameTheField(t *testing.T) {
	for code, field := range map[string]string{
		"": "year", "20": "year", "20200": "year", "1899": "year", "2200": "year", "abcd": "year", "2020-H3": "half",
		"2020-H01": "half", "2020-Q0": "quarter", "2020-Q5": "quarter", "2020-13": "month", "2020-9": "month",
		"2020-00": "month", "2020-M13": "months", "2020-M9": "months", "2020-": "month", "2020-h1": "month",
		"2020..2016": "period to", "2020..": "period", "2016..2020-H1": "period", "2020-09-31..2020-10-02": "day",
		"2016..2018..2020": "period", "2020-09-15": "period",
	} {
		_, err := ParseCode(code)
		var fe *FieldError
		if !errors.As(err, &fe) || fe.Field != field {
			t.Errorf("ParseCode(%q): %v, want field %s", code, err, field)
		}
	}
}

func TestPeriodsThatCannotBeAreNotValid(t *testing.T) {
	for _, p := range []Period{
		{}, {10, 5}, {0, 10}, {Year(2020).From, 0}, {Year(2020).From, Year(2020).From},
		Year(0), Year(2200), Half(2020, 0), Half(2020, 3), Quarter(2020, 5), Month(2020, 13), Months(2020, 0), Months(2020, 13),
		Stage(2020, 2016), Stage(1800, 2016), Stage(2016, 2500), Quarter(2020, 1<<40), {1, 400}, {-5, 400},
	} {
		if p.Valid() == nil || p.Kind() != KindNone || p.Code() != "" || p.Label(language.English) != "" {
			t.Errorf("%v is taken for a period", p)
		}
	}
}

func TestLabelsInBothLanguages(t *testing.T) {
	for _, c := range []struct{ code, vi, viShort, en, enShort string }{
		{"2020", "năm 2020", "2020", "2020", "2020"},
		{"2020-H1", "6 tháng đầu năm 2020", "6T/2020", "first half of 2020", "H1 2020"},
		{"2020-H2", "6 tháng cuối năm 2020", "6T cuối/2020", "second half of 2020", "H2 2020"},
		{"2020-Q3", "quý III năm 2020", "Q3/2020", "third quarter of 2020", "Q3 2020"},
		{"2020-Q4", "quý IV năm 2020", "Q4/2020", "fourth quarter of 2020", "Q4 2020"},
		{"2020-09", "tháng 9 năm 2020", "T9/2020", "September 2020", "Sep 2020"},
		{"2023-M09", "9 tháng đầu năm 2023", "9T/2023", "first nine months of 2023", "9M 2023"},
		{"2016..2020", "giai đoạn 2016-2020", "2016-2020", "2016-2020", "2016-2020"},
		{"2024-07..2024-08", "từ tháng 7 đến tháng 8 năm 2024", "T7/2024-T8/2024", "July to August 2024", "Jul 2024-Aug 2024"},
		{"2024-11..2025-02", "từ tháng 11 năm 2024 đến tháng 2 năm 2025", "T11/2024-T2/2025", "November 2024 to February 2025", "Nov 2024-Feb 2025"},
		{"2025-12-15..2026-06-14", "từ 15/12/2025 đến 14/06/2026", "15/12/2025-14/06/2026", "15 December 2025 to 14 June 2026", "15/12/2025-14/06/2026"},
	} {
		p, err := ParseCode(c.code)
		if err != nil {
			t.Fatal(err)
		}
		vi, en := language.MustParse("vi-VN"), language.BritishEnglish
		if got := [4]string{p.Label(vi), p.Short(vi), p.Label(en), p.Short(en)}; got != [4]string{c.vi, c.viShort, c.en, c.enShort} {
			t.Errorf("%s: %q", c.code, got)
		}
	}
}

func TestTheRangeOfYearsIsTheDaysSaid(t *testing.T) {
	if firstDay != dayOf(FirstYear, 1, 1) || endDay != dayOf(LastYear+1, 1, 1) || lastDay != dayOf(9999, 12, 31) || unixEpoch != dayOf(1970, 1, 1) {
		t.Error(dayOf(FirstYear, 1, 1), dayOf(LastYear+1, 1, 1))
	}
}
