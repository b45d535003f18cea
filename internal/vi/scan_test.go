package vi

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// said writes spans as "words=how:target,target".
func said(tokens []Token, spans []Span) string {
	var out []string
	for _, s := range spans {
		var words []string
		for _, token := range tokens[s.From:s.To] {
			words = append(words, token.Folded)
		}
		out = append(out, fmt.Sprintf("%s=%v:%s", strings.Join(words, " "), s.How, strings.ReplaceAll(targets(s.Matches), " ", ",")))
	}
	return strings.Join(out, "; ")
}

func TestScanFindsTheWordsOfAQuestion(t *testing.T) {
	x := realIndex(t)
	for _, c := range []struct{ text, want string }{
		{"mttn 6t/2020 kp bn", "mttn=exact:region:central; kp=exact:budget.executed"},
		{"kế hoạch KCĐP Đắk Lắk năm 2020 có bao nhiêu đề án",
			"ke hoach=exact:plan; kcdp=exact:local; dak lak=exact:gso2004:66,gso2025:66; de an=exact:projects"},
		{"dak lak 2018 von doi ung theo ke hoach kcdp la bao nhieu",
			"dak lak=folded:gso2004:66,gso2025:66; von doi ung=folded:budget.counterpart; theo ke hoach=folded:plan; kcdp=folded:local"},
		{"chỉ tiêu doanh thu tư vấn cả năm 2020 của MT–TN",
			"chi tieu=exact:plan; doanh thu tu van=exact:consulting.revenue; ca nam=exact:year; mt  tn=exact:region:central"},
		{"KH 2023 Khánh Hoà", "kh=exact:gso2004:56,gso2025:56,plan; khanh hoa=placed:gso2004:56,gso2025:56"},
		{"hội chợ ở TP. HCM", "hoi cho=exact:products.fairs; tp . hcm=exact:gso2004:79,gso2025:79"},
		{"Quãng Nam có mấy mô hình", "quang nam=contradicted:gso2004:49; mo hinh=exact:technology.models"},
		{"quang nma 2020", "quang nma=typo:gso2004:49; quang=folded:gso2004:44,gso2004:45,gso2025:44,gso2004:49,gso2004:51,gso2025:51,gso2004:22,gso2025:22"},
		{"Tổ chức tại Quảng Nam. Bình Định đăng cai", "quang nam=exact:gso2004:49; binh dinh=exact:gso2004:52"},
		{"đã có số là 5", ""},
		{"kể chuyện cười đi bot", ""},
	} {
		tokens := Tokenize(c.text)
		got := said(tokens, x.Scan(tokens))
		if got != c.want {
			t.Errorf("%q gives\n  %s, want\n  %s", c.text, got, c.want)
		}
		nfd := Tokenize(norm.NFD.String(c.text))
		if got := said(nfd, x.Scan(nfd)); got != c.want {
			t.Errorf("in NFD %q gives\n  %s, want\n  %s", c.text, got, c.want)
		}
	}
}

func TestScanForgivesASlipButNotAnotherWord(t *testing.T) {
	x := realIndex(t)
	for text, want := range map[string]string{
		"o Bình Địng nam 2021":     "binh ding=typo:gso2004:52",
		"o binh dihn 2021":         "binh dihn=typo:gso2004:52",
		"nguồn kinh phíi nào":      "kinh phii=typo:budget.executed",
		"cho bao nhiêu cơ sở":      "bao nhieu co so=exact:technology.establishments",
		"từ ngày nào tới ngày nào": "",
		"lượng vàng":               "",
		"miền trnug - tây nguyên":  "mien trnug  tay nguyen=typo:region:central; tay nguyen=exact:gso2004:62,gso2004:64,gso2004:66,gso2004:67,gso2004:68",
		"theo kế hoch":             "theo ke hoch=typo:plan",
		"theo kế hoạạch":           "theo ke hoaach=typo:plan",
		"chỉ tiêu khuyến công":     "chi tieu=exact:plan",
	} {
		tokens := Tokenize(text)
		got := said(tokens, slices.DeleteFunc(x.Scan(tokens), func(s Span) bool { return strings.Contains(said(tokens, []Span{s}), "binh=") }))
		if got != want {
			t.Errorf("%q gives %s, want %s", text, got, want)
		}
	}
}

func TestLongestPrefersTheLongerName(t *testing.T) {
	x := NewIndex([]Name{
		{Text: "kinh phí hỗ trợ", Target: "support"}, {Text: "hỗ trợ máy móc", Target: "machines"},
		{Text: "kinh phí", Target: "money"}, {Text: "máy móc", Target: "machine"},
	})
	tokens := Tokenize("kinh phí hỗ trợ máy móc")
	if got := said(tokens, x.Scan(tokens)); got != "kinh phi ho tro=exact:support; ho tro may moc=exact:machines" {
		t.Errorf("Scan gives %s", got)
	}
	if got := said(tokens, Longest(x.Scan(tokens))); got != "kinh phi ho tro=exact:support" {
		t.Errorf("Longest gives %s", got)
	}
}

func TestScanSaysWhetherTonesAgreed(t *testing.T) {
	x := NewIndex([]Name{{Text: "đa", Target: "projects", Alias: true}, {Text: "cơ sở", Target: "places"}})
	for text, want := range map[string]string{
		"đa":    "da=exact:projects",
		"da":    "da=folded:projects",
		"đã":    "",
		"co so": "co so=folded:places",
		"có số": "",
		"cơ sơ": "co so=folded:places",
	} {
		tokens := Tokenize(text)
		if got := said(tokens, x.Scan(tokens)); got != want {
			t.Errorf("%q gives %s, want %s", text, got, want)
		}
	}
}

func BenchmarkScan(b *testing.B) {
	real, big := realIndex(b), NewIndex(append(bigNames(b), realNames(b)...))
	question := "so sánh số đề án KCĐP kế hoạch năm 2020 của Bình Định và Đắk Lắk"
	long := strings.Repeat(question+" roi sao khong thay so lieu nao ca, ", 3)[:300]
	for size, x := range map[string]*Index{"real": real, "big": big} {
		for name, text := range map[string]string{
			"question": question, "300": long, "4000": strings.Repeat(long, 14)[:4000], "4000 a": strings.Repeat("ab ", 1333),
		} {
			b.Run(size+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					x.Scan(Tokenize(text))
				}
			})
		}
	}
	b.Run("Tokenize/300", func(b *testing.B) {
		for b.Loop() {
			Tokenize(long)
		}
	})
}
