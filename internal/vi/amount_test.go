package vi

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// told writes readings as "value unit qualifier", a ratio as "value of base".
func told(readings []Reading) string {
	var out []string
	for _, r := range readings {
		text := r.Value.String()
		if r.HasBase {
			text += " of " + r.Base.String()
		}
		text += [...]string{"", " triệu", "%"}[r.Unit]
		if r.Qualifier != Precise {
			text += " " + string(r.Qualifier)
		}
		if r.Estimate && r.Qualifier != Estimated {
			text += "+estimate"
		}
		if r.Noun != "" {
			text += " (" + r.Noun + ")"
		}
		out = append(out, text)
	}
	return strings.Join(out, " | ")
}

func TestReadAmountFollowsTheNotationOfThePress(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"19,9 tỷ", "19900 triệu"},
		{"974,1 triệu", "974.1 triệu"},
		{"2,035 tỉ", "2035 triệu"},
		{"5,646 tỷ", "5646 triệu"},
		{"9.821 triệu", "9821 triệu"},
		{"9.821 triệu đồng", "9821 triệu"},
		{"1.013 cơ sở", "1013 (cơ sở)"},
		{"1.779,97 triệu", "1779.97 triệu"},
		{"8.500 tỷ", "8500 triệu | 8500000 triệu"},
		{"6.811 tỷ", "6811 triệu | 6811000 triệu"},
		{"5.432 tỷ đồng", "5432 triệu | 5432000 triệu"},
		{"0.811 tỷ", "811 triệu"},
		{"14.27 tỷ", "14270 triệu"},
		{"62.5 triệu", "62.5 triệu"},
		{"2.750.000.000 đồng", "2750 triệu"},
		{"VND3.51 billion", "3510 triệu"},
		{"VND9,870 million", "9870 triệu"},
		{"VND 550 million", "550 triệu"},
		{"3.51 billion VND", "3510 triệu"},
		{"VND6,811 billion", "6811 triệu | 6811000 triệu"},
		{"VND342,000", "0.342 triệu"},
		{"VND342.000", "0.342 triệu | 0.000342 triệu"},
		{"04 đề án", "4 (đề án)"},
		{"10/15 trung tâm", "10 of 15 (trung tâm)"},
		{"11/15 dự án", "11 of 15 (dự án)"},
		{"20/29 trung tâm", "20 of 29 (trung tâm)"},
		{"10 / 15 trung tâm", "10 of 15 (trung tâm)"},
		{"5/10 tỷ đồng", "5000 of 10000 triệu"},
		{"151 lượt cơ sở", "151 (lượt cơ sở)"},
		{"2.600 lao động", "2600 (lao động)"},
		{"đạt 86%", "86%"},
		{"chiếm 44,9%", "44.9%"},
		{"12 phần trăm", "12%"},
		{"gần 3,6 tỷ đồng", "3600 triệu under"},
		{"trên 2 tỷ", "2000 triệu over"},
		{"hơn 2,1 tỷ đồng", "2100 triệu over"},
		{"khoảng 148 tỷ đồng", "148000 triệu approx"},
		{"ước 7,5 tỷ đồng", "7500 triệu estimate"},
		{"dự kiến 14 cơ sở", "14 estimate (cơ sở)"},
		{"không quá 3 tỷ đồng", "3000 triệu under"},
		{"ước đạt hơn 2 tỷ", "2000 triệu over+estimate"},
		{"2 tỷ đồng trở lên", "2000 triệu over"},
		{"gan 3,6 ty", "3600 triệu under"},
		{"tăng lên 31 đề án", "31 (đề án)"},
		{"19,9tỷ", "19900 triệu"},
		{"20tr", "20 triệu"},
		{"4.300trđ", "4300 triệu"},
		{"3tr5", "3.5 triệu"},
		{"1tỷ2", "1200 triệu"},
		{"2 tỷ rưỡi", "2500 triệu"},
		{"1 tỷ 200 triệu", "1200 triệu"},
		{"1 tỷ 200 triệu 500 nghìn đồng", "1200.5 triệu"},
		{"-1 tỷ 200 triệu", "-1200 triệu"},
		{"500k", "0.5 triệu"},
		{"15 củ", "15 triệu"},
		{"2 t", "2000 triệu"},
		{"5 ty", "5000 triệu"},
		{"8,5 nghìn tỷ đồng", "8500000 triệu"},
		{"37 milliards de dongs", "37000 triệu"},
		{"500.000đ", "0.5 triệu"},
		{"92cơ sở", "92 (cơ sở)"},
		{"-1,5 tỷ đồng", "-1500 triệu"},
		{"1\u00a0013 cơ sở", "1013 (cơ sở)"},
		{"1,013 cơ sở", "1013 (cơ sở) | 1.013 (cơ sở)"},
		{"1,234,567 đồng", "1.234567 triệu"},
		{"0", "0"},
		{"  12.", "12"},
		{"5 tỉnh", "5 (tỉnh)"},
		{"5 tý", "5 (tý)"},
	} {
		for _, text := range []string{c.text, norm.NFD.String(c.text)} {
			got, err := ReadAmount(text, Hint{})
			if err != nil || norm.NFC.String(told(got)) != c.want {
				t.Errorf("ReadAmount(%q) = %s, %v, want %s", text, told(got), err, c.want)
			}
		}
	}
}

func TestReadAmountSaysWhatIsNoSingleValue(t *testing.T) {
	for _, c := range []struct {
		text  string
		kind  AmountKind
		parts string
	}{
		{"8 - 12 đề án", Range, "8 | 12"},
		{"8-12", Range, "8 | 12"},
		{"từ 8 đến 12 đề án", Range, "8 | 12"},
		{"500 triệu đến 1 tỷ", Range, "500 triệu | 1000 triệu"},
		{"1,5-2 tỷ", Range, "1500 triệu | 2000 triệu"},
		{"10 - 15 đề án", Range, "10 | 15"},
		{"100 triệu đồng/mô hình", Rate, "100 triệu"},
		{"15 đến 40 triệu mỗi cơ sở", Rate, "15 triệu | 40 triệu"},
		{"15-40tr mỗi cơ sở", Rate, "15 triệu | 40 triệu"},
		{"103,7 tỷ đồng/251 đề án", TwoFigures, "103700 triệu | 251"},
		{"12 đề án, 300 triệu", Several, "12"},
		{"tăng 6,2%", Growth, "6.2%"},
		{"tăng 11 lần", Growth, "11"},
		{"giảm gần 5%", Growth, "5% under"},
		{"gấp đôi", Growth, ""},
		{"14/9/2021", Date, ""},
		{"26/10", Date, "26 of 10"},
		{"8:30", Date, ""},
		{"9/2024", Period, ""},
		{"Q3/2026", Period, ""},
		{"6t/2020", Period, ""},
		{"III/2026", Period, ""},
		{"2016-2020", Period, ""},
		{"2016 – 2020", Period, ""},
		{"2020-09-01", Date, ""},
		{"1881/QĐ-TTg", Document, ""},
		{"0235", Label, ""},
		{"3a", Label, ""},
		{"024-2220-5566", Label, ""},
		{"", NoNumber, ""},
		{"-", NoNumber, ""},
		{"NaN", NoNumber, ""},
		{"Inf", NoNumber, ""},
		{"chưa triển khai", NoNumber, ""},
		{"kinh phí 5 tỷ", Malformed, ""},
		{"1.2.3", Malformed, ""},
		{"12.34,5", Malformed, ""},
		{"1e999999999", Malformed, ""},
		{"1.234.56 triệu", Malformed, ""},
		{"0.123.456", Malformed, ""},
		{"٣", Malformed, ""},
		{strings.Repeat("9", 61), TooLong, ""},
		{strings.Repeat("9", 1_000_000), TooLong, ""},
		{strings.Repeat("9.", 1_000_000), TooLong, ""},
	} {
		got, err := ReadAmount(c.text, Hint{})
		var amount *AmountError
		if !errors.As(err, &amount) || amount.Kind != c.kind || told(amount.Parts) != c.parts {
			t.Errorf("ReadAmount(%.40q) = %s, %v, want kind %v", c.text, told(got), err, c.kind)
			continue
		}
		if len(err.Error()) > 250 || amount.Text != c.text {
			t.Errorf("error for %.40q: %v", c.text, err)
		}
	}
}

func TestHintsDecideWhatTheTextLeavesOpen(t *testing.T) {
	billion, million, english := Hint{Unit: Billion}, Hint{Unit: Million}, Hint{Language: language.English}
	size := Hint{Least: dec("1000"), Most: dec("500000")}
	for _, c := range []struct {
		text string
		hint Hint
		want string
	}{
		{"6.811 tỷ", size, "6811 triệu"},
		{"6.811", billion, "6811 triệu | 6811000 triệu"},
		{"6,811", billion, "6811 triệu"},
		{"2.150", million, "2150 triệu"},
		{"905,4", million, "905.4 triệu"},
		{"1.200 tỷ", million, "1200 triệu | 1200000 triệu"},
		{"47.7", Hint{Unit: Percent}, "47.7%"},
		{"12 cơ sở", million, "12 (cơ sở)"},
		{"2,600", english, "2600"},
		{"8.125", english, "8125 | 8.125"},
		{"8.125 million", english, "8.125 triệu"},
		{"9.821 triệu", english, "9.821 triệu"},
	} {
		got, err := ReadAmount(c.text, c.hint)
		if err != nil || told(got) != c.want {
			t.Errorf("ReadAmount(%q, %v) = %s, %v, want %s", c.text, c.hint, told(got), err, c.want)
		}
	}
	_, err := ReadAmount("6.811 tỷ", Hint{Most: dec("5")})
	var amount *AmountError
	if !errors.As(err, &amount) || amount.Kind != Implausible || len(amount.Parts) != 2 {
		t.Errorf("nothing survives: %v", err)
	}
}

func TestUnitOfReadsColumnHeads(t *testing.T) {
	for head, want := range map[string]Unit{
		"Kinh phí (triệu đồng)": Million, "(đơn vị tiền: triệu đồng)": Million, "ĐVT: tỷ đồng": Billion,
		"Doanh thu (tỷ)": Billion, "Tỷ lệ (%)": Percent, "Kinh phí - nghìn đồng": Thousand, "ĐVT: 1.000 đồng": Thousand,
		"Kinh phí (đồng)": Dong, "Budget (million VND)": Million, "Kinh phí (trđ)": Million,
	} {
		if got, ok := UnitOf(head); !ok || got != want {
			t.Errorf("UnitOf(%q) = %v, %v, want %v", head, got, ok, want)
		}
	}
	for _, head := range []string{"", "Số đề án", "Tỷ lệ", "Lâm Đồng", "Số hợp đồng tư vấn", "T6"} {
		if got, ok := UnitOf(head); ok {
			t.Errorf("UnitOf(%q) = %v, want none", head, got)
		}
	}
}
