package calendar

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// toneless writes s as on a telephone without Vietnamese keys.
func toneless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == 'đ':
			return 'd'
		case r == 'Đ':
			return 'D'
		}
		return r
	}, norm.NFD.String(s))
}

// ways are the ways to write the same text that must not change what it means.
var ways = map[string]func(string) string{
	"as it is":  func(s string) string { return s },
	"toneless":  toneless,
	"NFD":       norm.NFD.String,
	"upper":     strings.ToUpper,
	"lower":     strings.ToLower,
	"spaced":    func(s string) string { return "  " + strings.ReplaceAll(s, " ", " \u00a0 ") + "\t" },
	"polite":    func(s string) string { return "ạ cho em hỏi " + s + " với ạ" },
	"bracketed": func(s string) string { return "(" + s + ")" },
	"wrong Đ":   func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "đ", "ð"), "Đ", "Ð") },
}

// codes lists what matches mean, without where they stand.
func codes(matches []Match) string {
	var out []string
	for _, m := range matches {
		out = append(out, said("", []Match{{Periods: m.Periods, Word: m.Word}}))
	}
	return strings.Join(out, ";")
}

func TestTheWayOfWritingDoesNotChangeTheMeaning(t *testing.T) {
	// Without tones these are something else, or nothing.
	onlyWithTones := []string{"tháng năm", "năm cơ sở", "tháng năm 2025"}
	for _, c := range append(slices.Clone(written), spoken...) {
		want := codes(FindPeriods(c.text, today(t)))
		for name, way := range ways {
			if name == "toneless" && slices.Contains(onlyWithTones, c.text) || name == "bracketed" && strings.HasPrefix(c.text, "10 năm (") {
				continue
			}
			if text := way(c.text); codes(FindPeriods(text, today(t))) != want {
				t.Errorf("%s: %q means %s, %q means %s", name, c.text, want, text, codes(FindPeriods(text, today(t))))
			}
		}
	}
}

func TestLabelsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPeriod(t)
		tag := rapid.SampledFrom([]language.Tag{language.Vietnamese, language.English}).Draw(t, "language")
		label := rapid.SampledFrom([]string{p.Label(tag), p.Short(tag), p.Code()}).Draw(t, "label")
		name := rapid.SampledFrom([]string{"as it is", "toneless", "NFD", "upper", "spaced"}).Draw(t, "way")
		if name == "upper" && label == p.Code() {
			name = "as it is"
		}
		text := ways[name](label)
		if got, err := ParsePeriod(text, 0); err != nil || len(got) != 1 || got[0] != p {
			t.Fatalf("%q is %s, read as %v, %v", text, p.Code(), got, err)
		}
	})
}

// The alias table gives words and their meaning; periods are those of 2026-11-23.
func TestEveryPeriodWordOfTheAliasTable(t *testing.T) {
	meaning := map[string]string{
		"year:0": "2026", "year:-1": "2025", "year:+1": "2027", "month:0": "2026-11", "month:-1": "2026-10", "month:+1": "2026-12",
		"quarter:0": "2026-Q4", "quarter:-1": "2026-Q3", "H1": "2026-H1", "H2": "2026-H2", "M07": "2026-M07", "M09": "2026-M09",
		"M10": "2026-M10", "Q1": "2026-Q1", "Q2": "2026-Q2", "Q3": "2026-Q3", "Q4": "2026-Q4", "year": "2026", "YTD": "ytd:2026-M11",
		"cumulative": "cumulative:", "same-period-last-year": "same-period-last-year:", "stage": "stage:", "stage:0": "2026..2030|2021..2025",
		"since-start|YTD": "to-date:", "latest": "latest:", "H1|month:06": "2026-06|2026-H1", "period:0|period:-1": "",
	}
	f, err := os.Open("testdata/words.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		want, known := meaning[row[2]]
		if !known {
			t.Errorf("%s: nothing is said about %s", row[0], row[2])
		}
		for _, text := range []string{row[0], toneless(row[0]), "Gia Lai " + row[0] + " bao nhiêu"} {
			m := FindPeriods(text, today(t))
			if len(m) != 1 {
				t.Errorf("%q: %s", text, said(text, m))
				continue
			}
			got := codes(m)[len("="):]
			if row[2] == "period:0|period:-1" {
				if m[0].Word != WordThisPeriod && m[0].Word != WordLastPeriod {
					t.Errorf("%q: %s", text, got)
				}
				continue
			}
			if got != want {
				t.Errorf("%q means %s, want %s", text, got, want)
			}
		}
	}
}
