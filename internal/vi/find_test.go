package vi

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestFindTakesTheBestReadingOnly(t *testing.T) {
	x := realIndex(t)
	for _, c := range []struct {
		typed   string
		how     How
		targets string
	}{
		{"Bình Định", Exact, "gso2004:52"},
		{"bình định", Exact, "gso2004:52"},
		{"binh dinh", Folded, "gso2004:52"},
		{"Bình Dương", Exact, "gso2004:74"},
		{"tỉnh Bình Định", Exact, "gso2004:52"},
		{"tinh binh dinh", Folded, "gso2004:52"},
		{"Khánh Hoà", Placed, "gso2004:56 gso2025:56"},
		{"Khánh Hòa", Exact, "gso2004:56 gso2025:56"},
		{"khanhhoa", Folded, "gso2004:56 gso2025:56"},
		{"Đăk Lak", Folded, "gso2004:66 gso2025:66"},
		{"Ðắk Lắk", Exact, "gso2004:66 gso2025:66"},
		{"DAK LAK", Folded, "gso2004:66 gso2025:66"},
		{"tp.hcm", Exact, "gso2004:79 gso2025:79"},
		{"TP. HCM", Exact, "gso2004:79 gso2025:79"},
		{"BR-VT", Exact, "gso2004:77"},
		{"br – vt", Exact, "gso2004:77"},
		{"mt–tn", Exact, "region:central"},
		{"MT - TN", Exact, "region:central"},
		{"luỹ kế", Exact, "cumulative"},
		{"Quãng Nam", Contradicted, "gso2004:49"},
		{"bd", Exact, "gso2004:52 gso2004:74"},
		{"bđ", Exact, "gso2004:52"},
		{"qn", Exact, "gso2004:49 gso2004:51 gso2025:51 gso2004:22 gso2025:22"},
		{"ĐN", Exact, "gso2004:48 gso2025:48 gso2004:75 gso2025:75 gso2004:67"},
		{"kh", Exact, "gso2004:56 gso2025:56 plan"},
		{"vp", Abbreviation, "gso2004:26"},
		{"mmtb", Exact, "technology.establishments"},
		{"quang nanm", Typo, "gso2004:49"},
		{"Quảng Nma", Typo, "gso2004:49"},
		{"quảng na", Typo, "gso2004:49"},
		{"qunag nam", Typo, "gso2004:49"},
		{"quang nagi", Typo, "gso2004:51 gso2025:51"},
		{"hanio", Typo, "gso2004:01 gso2025:01"},
		{"quảng", Exact, "gso2004:44 gso2004:45 gso2025:44 gso2004:49 gso2004:51 gso2025:51 gso2004:22 gso2025:22"},
		{"63 tỉnh", Exact, "nation"},
		{"%", Exact, "percent"},
		{"quý II", Exact, "Q2"},
	} {
		for _, typed := range []string{c.typed, norm.NFD.String(c.typed)} {
			got := x.Find(typed)
			if targets(got) != c.targets || len(got) > 0 && got[0].How != c.how {
				t.Errorf("Find(%q) = %v, want %v %s", typed, got, c.how, c.targets)
			}
		}
	}
}

func TestFindKnowsWhatItDoesNotKnow(t *testing.T) {
	x := realIndex(t)
	for _, typed := range []string{"", " ", "-", "xyz", "đã", "là", "8 tháng", "quý V", "quý iiii", "64 tỉnh",
		"đac l", "bìn", strings.Repeat("quảng nam ", 50), "\xff\xfe", "日本"} {
		if got := x.Find(typed); got != nil {
			t.Errorf("Find(%q) = %v, want nothing", typed, got)
		}
	}
}

func TestTypedTonesNeverBecomeOthersWhileTheRightOnesExist(t *testing.T) {
	x := NewIndex([]Name{
		{Text: "Thanh Hóa", Target: "right"}, {Text: "Thạnh Hòa", Target: "other"},
		{Text: "năm", Target: "year"}, {Text: "nam", Target: "south"},
	})
	for typed, want := range map[string]string{
		"Thanh Hóa": "right",
		"Thanh Hoá": "right",
		"Thạnh Hoa": "other",
		"thanh hoa": "right other",
		"năm":       "year",
		"nam":       "south",
		"Thánh Hoa": "right other", // neither: both are offered, marked as contradicted
		"nằm":       "",
	} {
		if got := x.Find(typed); targets(got) != want {
			t.Errorf("Find(%q) = %v, want %s", typed, got, want)
		}
	}
}

func TestFindReturnsAllEquallyNearTypos(t *testing.T) {
	x := realIndex(t)
	got := targets(x.Find("xien giang"))
	if got != "gso2004:82 gso2004:91" {
		t.Errorf("a letter away from Tiền Giang and Kiên Giang: %s", got)
	}
	if got := targets(x.Find("Xiền Giang")); got != "gso2004:82 gso2004:91" {
		t.Errorf("the tone of the mistyped word counted: %s", got)
	}
}

func TestEveryNameFindsItself(t *testing.T) {
	x := realIndex(t)
	for _, n := range realNames(t) {
		for _, typed := range []string{n.Text, strings.ToUpper(n.Text), norm.NFD.String(n.Text), Fold(n.Text)} {
			got := x.Find(typed)
			toned := typed != Fold(n.Text)
			if !strings.Contains(" "+targets(got)+" ", " "+n.Target+" ") && (toned || got[0].How > Joined) {
				t.Errorf("Find(%q) = %v, lacks %s", typed, got, n.Target)
			}
		}
	}
}

func TestNearestOffersWhatWasMeant(t *testing.T) {
	x := realIndex(t)
	for typed, want := range map[string]string{
		"quảng nàmm":    "gso2004:49",
		"kinh fí":       "budget.executed",
		"may moc thiet": "technology.establishments",
		"hoii cho":      "products.fairs",
		"đắc lắk":       "gso2004:66",
		"kan tum":       "gso2004:62",
	} {
		got := x.Nearest(typed, 3)
		if !strings.Contains(targets(got), want) {
			t.Errorf("Nearest(%q) = %v, want %s among them", typed, got, want)
		}
		if len(got) > 3 {
			t.Errorf("Nearest(%q) returned %d", typed, len(got))
		}
	}
	for _, typed := range []string{"", "zzzzzz", "日本"} {
		if got := x.Nearest(typed, 5); len(got) > 0 {
			t.Errorf("Nearest(%q) = %v, want nothing", typed, got)
		}
	}
}

func FuzzFind(f *testing.F) {
	x := realIndex(f)
	for _, s := range []string{"Bình Định", "tp. hcm", "quý iiii", "hòa", "đ", "a\u0301", "\xff", "1 5", "각"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		found := x.Find(typed)
		for _, m := range found {
			if m.How != found[0].How || m.Target == "" {
				t.Fatalf("Find(%q) mixes ways: %v", typed, found)
			}
		}
		if len(x.Nearest(typed, 3)) > 3 || len(x.Complete(typed, 25, nil)) > 25 {
			t.Fatalf("too many for %q", typed)
		}
	})
}
