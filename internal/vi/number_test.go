package vi

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
	"pgregory.net/rapid"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestFormatNumberKeepsEveryDigit(t *testing.T) {
	for _, c := range []struct{ in, vi, en string }{
		{"0", "0", "0"},
		{"19900.5", "19.900,5", "19,900.5"},
		{"-1234567.890", "-1.234.567,89", "-1,234,567.89"},
		{"999", "999", "999"},
		{"1000", "1.000", "1,000"},
		{"9007199254740993.000000001", "9.007.199.254.740.993,000000001", "9,007,199,254,740,993.000000001"},
		{"1e3", "1.000", "1,000"},
		{"1e99", "1E99", "1E99"},
	} {
		if got := FormatNumber(dec(c.in), language.Vietnamese); got != c.vi {
			t.Errorf("%s in Vietnamese is %s, want %s", c.in, got, c.vi)
		}
		if got := FormatNumber(dec(c.in), language.English); got != c.en {
			t.Errorf("%s in English is %s, want %s", c.in, got, c.en)
		}
	}
}

func TestSymbolsAreThoseOfTheLocaleData(t *testing.T) {
	for _, tag := range []language.Tag{language.Vietnamese, language.English, language.MustParse("vi-VN"), language.AmericanEnglish} {
		if got, want := symbolsOf(tag), cldrSymbols(tag); got != want {
			t.Errorf("%v: %v, x/text says %v", tag, got, want)
		}
		for _, n := range []int64{0, 7, 999, 1000, 123456, 9876543210, -1234567} {
			want := message.NewPrinter(tag).Sprint(number.Decimal(n))
			if got := FormatNumber(decimal.NewFromInt(n), tag); got != want {
				t.Errorf("%v: %s, x/text prints %s", tag, got, want)
			}
		}
	}
	if got := FormatNumber(dec("1234.5"), language.German); got != "1.234,5" {
		t.Errorf("German is %s", got)
	}
}

func TestFormatPercentIsHonestAboutItsEnds(t *testing.T) {
	for in, want := range map[string]string{
		"47.73": "47,7%", "47.75": "47,8%", "80": "80%", "80.04": "80,0%", "99.96": "99,9%", "100": "100%",
		"100.04": "100,0%", "0": "0%", "0.04": "<0,1%", "0.05": "0,1%", "1234.56": "1.234,6%", "-12.34": "-12,3%",
	} {
		if got := FormatPercent(dec(in), language.Vietnamese); got != want {
			t.Errorf("%s is %s, want %s", in, got, want)
		}
	}
	if got := FormatPercent(dec("47.73"), language.English); got != "47.7%" {
		t.Errorf("English is %s", got)
	}
}

func TestFormatMoneyChoosesAUnitAndKeepsTheDigits(t *testing.T) {
	for _, c := range []struct{ millions, vi, en string }{
		{"19900", "19,9 tỷ đồng", "VND19.9 billion"},
		{"974.1", "974,1 triệu đồng", "VND974.1 million"},
		{"6811", "6,811 tỷ đồng", "VND6.811 billion"},
		{"14270", "14,27 tỷ đồng", "VND14.27 billion"},
		{"1779.97", "1.779,97 triệu đồng", "VND1,779.97 million"},
		{"9821", "9,821 tỷ đồng", "VND9.821 billion"},
		{"2314", "2,314 tỷ đồng", "VND2.314 billion"},
		{"230900", "230,9 tỷ đồng", "VND230.9 billion"},
		{"8500000", "8,5 nghìn tỷ đồng", "VND8.5 trillion"},
		{"8500000000", "8.500.000 tỷ đồng", "VND8,500,000 billion"},
		{"1234567.8", "1.234.567,8 triệu đồng", "VND1,234,567.8 million"},
		{"0.342", "342 nghìn đồng", "VND342,000"},
		{"0.0005", "500 đồng", "VND500"},
		{"0", "0 đồng", "VND0"},
		{"-1500", "-1,5 tỷ đồng", "-VND1.5 billion"},
		{"1000", "1 tỷ đồng", "VND1 billion"},
		{"999.5", "999,5 triệu đồng", "VND999.5 million"},
	} {
		if got := FormatMoney(dec(c.millions), language.Vietnamese); got != c.vi {
			t.Errorf("%s is %q, want %q", c.millions, got, c.vi)
		}
		if got := FormatMoney(dec(c.millions), language.English); got != c.en {
			t.Errorf("%s is %q, want %q", c.millions, got, c.en)
		}
	}
}

func TestWidthCountsColumns(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "Bình Định": 9, "Bi\u0300nh": 4, "Đ": 1, "日本": 4, "ｆ": 2, "a\u200bb": 2, "%": 1, "▮": 1,
	} {
		if got := Width(in); got != want {
			t.Errorf("Width(%q) = %d, want %d", in, got, want)
		}
	}
}

// Short numbers are printed another way than long ones: digit by digit both are
// what the decimal is.
func TestShortAndLongNumbersKeepEveryDigit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, err := decimal.NewFromString(rapid.StringMatching(`-?(0|[1-9][0-9]{0,19})(\.[0-9]{0,8}[1-9])?(E-?[1-4])?`).Draw(t, "number"))
		if err != nil {
			t.Fatal(err)
		}
		want := d.String()
		if strings.Contains(want, ".") {
			want = strings.TrimRight(strings.TrimRight(want, "0"), ".")
		}
		if want == "-0" {
			want = "0"
		}
		if got := strings.ReplaceAll(FormatNumber(d, language.English), ",", ""); got != want {
			t.Fatalf("%s is printed as %s", want, got)
		}
	})
}
