package vi

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestTokenizeKeepsNumbersWhole(t *testing.T) {
	for in, want := range map[string]string{
		"mttn 6t/2020 kp bn":                    "mttn|6t/2020|kp|bn",
		"số 19,9 tỷ của MT–TN":                  "số|19,9|tỷ|của|MT|–|TN",
		"Bình Định 2019, 2020, 2021?":           "Bình|Định|2019|,|2020|,|2021|?",
		"1.779,97 triệu.":                       "1.779,97|triệu|.",
		"10/15 trung tâm":                       "10/15|trung|tâm",
		"quý III/2021; Q3/2026":                 "quý|III/2021|;|Q3/2026",
		"103,7 tỷ đồng/251 đề án":               "103,7|tỷ|đồng|/|251|đề|án",
		"100 triệu đồng/mô hình":                "100|triệu|đồng|/|mô|hình",
		"đạt 47,7% kế hoạch":                    "đạt|47,7|%|kế|hoạch",
		"Quyết định 1881/QĐ-TTg, 45/2012/NĐ-CP": "Quyết|định|1881/QĐ-TTg|,|45/2012/NĐ-CP",
		"(08/7/2022) - Sáu":                     "(|08/7/2022|)|-|Sáu",
		"giai đoạn 2016 – 2020, 2021-2025":      "giai|đoạn|2016|–|2020|,|2021-2025",
		"VND3.51 billion":                       "VND3.51|billion",
		"1\u00a0013 cơ sở":                      "1\u00a0013|cơ|sở",
		"024 2220 5566":                         "024|2220|5566",
		"tp.hcm br-vt":                          "tp|.|hcm|br|-|vt",
		"8 - 12, 8-12, 5tr, 3tr5, 3a":           "8|-|12|,|8-12|,|5tr|,|3tr5|,|3a",
		"Đề án:\n1. Đào tạo":                    "Đề|án|:|1|.|Đào|tạo",
		norm.NFD.String("Tiến độ"):              norm.NFD.String("Tiến|độ"),
		"":                                      "",
		" \t\n":                                 "",
		"KCQG/KCĐP":                             "KCQG|/|KCĐP",
		"I/2026 và tr/5":                        "I/2026|và|tr|/|5",
		"8:30 ngày 26/10":                       "8:30|ngày|26/10",
	} {
		var got []string
		for _, token := range Tokenize(in) {
			got = append(got, token.Text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("Tokenize(%q) = %s, want %s", in, strings.Join(got, "|"), want)
		}
	}
}

func TestTokensSayWhatTheyAre(t *testing.T) {
	tokens := Tokenize("Sở nam 6t/2020,\n 345/QĐ-UBND đa")
	kinds := []Kind{Word, Word, Number, Sign, Code, Word}
	toned := []bool{true, false, false, false, true, true}
	spaced := []bool{false, true, true, false, true, true}
	for i, token := range tokens {
		if token.Kind != kinds[i] || token.Toned != toned[i] || token.Spaced != spaced[i] || token.Line != (i == 4) {
			t.Errorf("token %d is %+v", i, token)
		}
		if token.Folded != Fold(token.Text) {
			t.Errorf("token %d folds to %q", i, token.Folded)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"6t/2020", "1.779,97 triệu", "a\u0301\u0302", "\xff1/QĐ-", "1\u00a0013", "III/2", "--1–2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, token := range Tokenize(text) {
			if token.Start < at || token.End <= token.Start || text[token.Start:token.End] != token.Text {
				t.Fatalf("%q: token %+v after %d", text, token, at)
			}
			if gap := text[at:token.Start]; strings.TrimFunc(gap, unicode.IsSpace) != "" || token.Spaced != (gap != "") {
				t.Fatalf("%q: lost %q before %+v", text, gap, token)
			}
			at = token.End
		}
		if strings.TrimFunc(text[at:], unicode.IsSpace) != "" {
			t.Fatalf("%q: lost the end after %d", text, at)
		}
		x := NewIndex([]Name{{Text: "Bình Định", Target: "a"}, {Text: "mt-tn", Target: "b"}, {Text: "%", Target: "c"}})
		checkSpans(t, x, Tokenize(text))
	})
}

// checkSpans checks what holds for the spans of any text.
func checkSpans(t *testing.T, x *Index, tokens []Token) {
	t.Helper()
	spans := x.Scan(tokens)
	if !slices.IsSortedFunc(spans, func(a, b Span) int { return a.From - b.From }) {
		t.Fatalf("unsorted: %v", spans)
	}
	for _, s := range spans {
		if s.From < 0 || s.To <= s.From || s.To > len(tokens) || len(s.Matches) == 0 || s.Matches[0].How != s.How {
			t.Fatalf("span %+v of %d tokens", s, len(tokens))
		}
	}
	end := 0
	for _, s := range Longest(spans) {
		if s.From < end {
			t.Fatalf("overlap in %v", Longest(spans))
		}
		end = s.To
	}
}
