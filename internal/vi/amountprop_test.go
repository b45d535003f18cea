package vi

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// anyDecimal draws numbers of up to 20 digits with up to 9 decimals.
func anyDecimal() *rapid.Generator[decimal.Decimal] {
	return rapid.Custom(func(t *rapid.T) decimal.Decimal {
		digits := rapid.StringMatching("-?[1-9][0-9]{0,19}").Draw(t, "digits")
		n, _ := new(big.Int).SetString(digits, 10)
		return decimal.NewFromBigInt(n, int32(rapid.IntRange(-9, 3).Draw(t, "exponent")))
	})
}

func anyTag() *rapid.Generator[language.Tag] {
	return rapid.SampledFrom([]language.Tag{language.Vietnamese, language.English})
}

func TestPrintedMoneyReadsBackTheSameAndOnlyThat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, tag := anyDecimal().Draw(t, "triệu"), anyTag().Draw(t, "language")
		text := FormatMoney(d, tag)
		got, err := ReadAmount(text, Hint{})
		if err != nil || len(got) != 1 || got[0].Unit != Million || !got[0].Value.Equal(d) {
			t.Fatalf("%s printed %q read %s, %v", d, text, told(got), err)
		}
	})
}

func TestPrintedNumbersReadBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, tag := anyDecimal().Draw(t, "number"), anyTag().Draw(t, "language")
		text := FormatNumber(d, tag)
		got, err := ReadAmount(text, Hint{Language: tag, Unit: Million})
		if err != nil || len(got) != 1 || !got[0].Value.Equal(d) {
			t.Fatalf("%s printed %q read as money %s, %v", d, text, told(got), err)
		}
		got, err = ReadAmount(text, Hint{Language: tag})
		if err != nil {
			t.Fatalf("%s printed %q: %v", d, text, err)
		}
		found := false
		for _, r := range got {
			found = found || r.Value.Equal(d)
		}
		if !found || d.IsInteger() && len(got) > 1 {
			t.Fatalf("%s printed %q read as a count %s", d, text, told(got))
		}
	})
}

func TestPrintedPercentIsWithinATenth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, tag := anyDecimal().Draw(t, "percent"), anyTag().Draw(t, "language")
		text := FormatPercent(d, tag)
		got, err := ReadAmount(text, Hint{Language: tag})
		if err != nil || got[0].Unit != Percent {
			t.Fatalf("%s printed %q read %s, %v", d, text, told(got), err)
		}
		if got[0].Value.Sub(d).Abs().GreaterThan(dec("0.1")) {
			t.Fatalf("%s printed %q", d, text)
		}
		if d.LessThan(dec("100")) && !got[0].Value.LessThan(dec("100")) {
			t.Fatalf("%s short of 100 printed %q", d, text)
		}
	})
}

func TestPrintedMoneyHasFewDigitsWhenItCan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// Whole triệu of up to 999,9 tỷ with at most four digits that count.
		d := decimal.NewFromInt(rapid.Int64Range(1, 9999).Draw(t, "digits")).
			Shift(int32(rapid.IntRange(0, 2).Draw(t, "zeros")))
		for _, tag := range []language.Tag{language.Vietnamese, language.English} {
			text := FormatMoney(d, tag)
			digits := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
			if n := len(strings.Join(digits, "")); n > 4 {
				t.Fatalf("%s printed %q", d, text)
			}
		}
	})
}

func FuzzReadAmount(f *testing.F) {
	for _, s := range []string{"gần 3,6 tỷ đồng", "10/15 trung tâm", "8 - 12", "VND3.51 billion", "3tr5", "1 tỷ 200 triệu",
		"1.2.3", "-−5", "6t/2020", "100 triệu/mô", "15-40tr", "1881/QĐ-TTg", "1\u00a0013", "\xff9", "9/", "a/9", "IV/5/6", "VND VND 5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, hint := range []Hint{{}, {Unit: Billion}, {Language: language.English}, {Most: decimal.New(5, 3)}} {
			got, err := ReadAmount(text, hint)
			var amount *AmountError
			if (err == nil) != (len(got) > 0) || err != nil && !errors.As(err, &amount) {
				t.Fatalf("ReadAmount(%q) = %v, %v", text, got, err)
			}
			for _, r := range got {
				if r.Unit > Percent || r.Value.NumDigits() > 3*maxDigits {
					t.Fatalf("ReadAmount(%q) = %v", text, got)
				}
			}
		}
		tokens := Tokenize(text)
		done := 0
		for _, a := range ScanAmounts(tokens, Hint{}) {
			if a.From < done || a.To <= a.From || a.To > len(tokens) || (a.Err == nil) != (len(a.Readings) > 0) {
				t.Fatalf("%q: amount %+v after %d of %d", text, a, done, len(tokens))
			}
			done = a.To
		}
		UnitOf(text)
	})
}

func BenchmarkReadAmount(b *testing.B) {
	for name, text := range map[string]string{
		"plain": "9.821 triệu đồng", "qualified": "ước đạt hơn 2,1 tỷ đồng", "ratio": "10/15 trung tâm",
		"two readings": "6.811 tỷ", "200 digits": strings.Repeat("9", 200), "200 dashes": strings.Repeat("8-", 100),
		"200 units": strings.Repeat("1 tỷ ", 40), "200 words": strings.Repeat("hơn ", 49) + "5", "million digits": strings.Repeat("9", 1_000_000),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ReadAmount(text, Hint{})
			}
		})
	}
	tokens := Tokenize(strings.Repeat("92 cơ sở được hỗ trợ, kinh phí thực hiện 9.821 triệu đồng. ", 3))
	units := Tokenize(strings.Repeat("1.111 tỷ ", 444))
	b.Run("scan 4000", func(b *testing.B) {
		for b.Loop() {
			ScanAmounts(units, Hint{})
		}
	})
	b.Run("scan 180", func(b *testing.B) {
		for b.Loop() {
			ScanAmounts(tokens, Hint{})
		}
	})
}

func BenchmarkFormat(b *testing.B) {
	d := dec("1779.97")
	b.Run("money", func(b *testing.B) {
		for b.Loop() {
			FormatMoney(d, language.Vietnamese)
		}
	})
	b.Run("number", func(b *testing.B) {
		for b.Loop() {
			FormatNumber(d, language.Vietnamese)
		}
	})
}
