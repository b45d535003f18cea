package vi

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestFoldMakesTonelessLowerCase(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"Bình Định":                "binh dinh",
		"ĐẮK LẮK":                  "dak lak",
		"ðắk Ðăk":                  "dak dak",
		"Thừa  Thiên\u00a0Huế":     "thua thien hue",
		" miền Trung – Tây Nguyên": "mien trung tay nguyen",
		"br-vt":                    "br vt",
		"hoà hòa":                  "hoa hoa",
		"a \u0301b":                "a b",
		"a  ":                      "a",
		"quý “I”":                  "quy “i”",
		"\xff":                     "\ufffd",
		"İK":                       "ik",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
		if got := Fold(norm.NFD.String(in)); got != want {
			t.Errorf("Fold(NFD %q) = %q, want %q", in, got, want)
		}
	}
}

func TestLetterTablesHoldWhatNormalisationSays(t *testing.T) {
	held := 0
	for r := rune(0); r <= 0x2fff; r++ {
		base, marks, ok := letterOf(r)
		parts := []rune(norm.NFD.String(string(r)))
		if !ok {
			if len(parts) > 1 && parts[0] < 0x80 && highFirst <= r && r <= highLast {
				t.Errorf("%c is missing", r)
			}
			continue
		}
		held++
		if strings.ContainsRune("đĐðÐ", r) {
			if base != 'd' || marks != bar {
				t.Errorf("%c is %c with %b", r, base, marks)
			}
			continue
		}
		var want byte
		for _, p := range parts[1:] {
			m, ok := combining(p)
			if !ok {
				t.Errorf("%c: %U is not a mark", r, p)
			}
			want |= m
		}
		if rune(base) != unicode.ToLower(parts[0]) || marks != want {
			t.Errorf("%c is %c with %b, want %c with %b", r, base, marks, parts[0], want)
		}
	}
	if held < 250 {
		t.Errorf("only %d letters in the tables", held)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Bình Định", "hoà", "Ðăk  Lăk ", "a\u0301\u0302 b", "–x-", "\xffé", "각", "ǖ", "a\u00a0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if want := foldAny(s); got != want {
			t.Fatalf("Fold(%q) = %q, normalisation says %q", s, got, want)
		}
		if again := Fold(got); again != got {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, got, again)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":    "binh dinh",
		"toned":    "Thừa Thiên Huế",
		"NFD":      norm.NFD.String("Thừa Thiên Huế"),
		"sentence": strings.Repeat("Bình Định năm 2021 được phê duyệt bao nhiêu kinh phí? ", 6),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
	b.Run("by norm alone", func(b *testing.B) {
		for b.Loop() {
			foldAny("Thừa Thiên Huế")
		}
	})
}
