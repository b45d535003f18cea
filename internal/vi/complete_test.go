package vi

import (
	"fmt"
	"strings"
	"testing"
)

func TestCompleteRanksWhatWasTypedFirst(t *testing.T) {
	x := realIndex(t)
	for _, c := range []struct{ typed, want string }{
		{"bình đ", "gso2004:52"},
		{"binh d", "gso2004:52 gso2004:74"},
		{"Bình Dư", "gso2004:74"},
		{"khánh hoà", "gso2004:56 gso2025:56"},
		{"daklak", "gso2004:66 gso2025:66"},
		{"mmtb", "technology.establishments"},
		{"trình diễn", "technology.models"},
		{"trinh dien", "technology.models"},
		{"thiết bị tiên", "technology.establishments"},
		{"tư vấn doanh", "consulting.revenue"},
		{"qaung nam", "gso2004:49"},
		{"Quãng Na", "gso2004:49"},
	} {
		got := targets(x.Complete(c.typed, 25, nil))
		if !strings.HasPrefix(got+" ", c.want+" ") {
			t.Errorf("Complete(%q) = %s, want first %s", c.typed, got, c.want)
		}
	}
}

func TestCompleteFavoursOnlyAmongEquals(t *testing.T) {
	x := NewIndex([]Name{
		{Text: "Bình Thuận", Target: "thuan"}, {Text: "Bình Phước", Target: "phuoc"}, {Text: "Binh", Target: "plain"},
	})
	data := map[string]int{"phuoc": 9, "thuan": 3}
	if got := targets(x.Complete("bình", 3, func(k string) int { return data[k] })); got != "phuoc thuan" {
		t.Errorf("favoured order is %s", got)
	}
	if got := targets(x.Complete("binh", 3, func(k string) int { return data[k] })); got != "plain phuoc thuan" {
		t.Errorf("the whole name comes before favour: %s", got)
	}
	if got := targets(x.Complete("", 2, nil)); got != "plain thuan" {
		t.Errorf("nothing typed gives %s", got)
	}
}

func TestCompleteNeverRepeatsATargetOrExceedsItsLimit(t *testing.T) {
	x := realIndex(t)
	for _, typed := range []string{"", "k", "kinh phí", "q", "đ", "6", "%"} {
		seen := map[string]bool{}
		got := x.Complete(typed, 25, nil)
		if len(got) == 0 || len(got) > 25 {
			t.Errorf("Complete(%q) gives %d", typed, len(got))
		}
		for _, m := range got {
			if seen[m.Target] || m.Name == "" {
				t.Errorf("Complete(%q) repeats or leaves unnamed %v", typed, m)
			}
			seen[m.Target] = true
		}
	}
}

// bigNames is 1,300 targets with five spellings each, made of real words.
func bigNames(t testing.TB) []Name {
	real := realNames(t)
	var big []Name
	for i := range 1300 {
		for j := range 5 {
			text := fmt.Sprintf("%s %s %d", real[(i*7+j)%len(real)].Text, real[(i*13+j*31)%len(real)].Text, i)
			big = append(big, Name{Text: text, Target: fmt.Sprint("t", i), Alias: j > 0})
		}
	}
	return big
}

func BenchmarkNames(b *testing.B) {
	small, big := realIndex(b), NewIndex(bigNames(b))
	for size, x := range map[string]*Index{"real": small, "1300x5": big} {
		for _, typed := range []string{"Bình Định", "binh dinh", "qaung nam", "mmtb", "b", "kinh phí máy", "khong co ten nay"} {
			b.Run("Find/"+size+"/"+typed, func(b *testing.B) {
				for b.Loop() {
					x.Find(typed)
				}
			})
			b.Run("Complete/"+size+"/"+typed, func(b *testing.B) {
				for b.Loop() {
					x.Complete(typed, 25, func(target string) int { return len(target) })
				}
			})
			b.Run("Nearest/"+size+"/"+typed, func(b *testing.B) {
				for b.Loop() {
					x.Nearest(typed, 3)
				}
			})
		}
	}
}

func BenchmarkNewIndex(b *testing.B) {
	names := bigNames(b)
	b.ReportAllocs()
	for b.Loop() {
		NewIndex(names)
	}
}
