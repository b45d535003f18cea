package question

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// BenchmarkRead measures a question as people ask it (the median of testdata is
// nearer to "short"), 300 characters, and 4,000 characters of several kinds.
func BenchmarkRead(b *testing.B) {
	bench := openBench(b)
	day := today(b)
	long := strings.Repeat("so sánh số đề án KCĐP kế hoạch năm 2020 của Bình Định và Đắk Lắk, rồi sao không thấy số liệu nào cả nhỉ, ", 40)
	dice := rand.New(rand.NewPCG(1, 2))
	noise := make([]rune, 4000)
	for i := range noise {
		noise[i] = []rune("abcdeghiklmnoprstuvxy      ắấđơư%.,?0123")[dice.IntN(39)]
	}
	cut := func(s string, n int) string { return string([]rune(s)[:n]) }
	for _, c := range []struct{ name, text string }{
		{"short", "mttn 6t/2020 kp bn"},
		{"question", "so sánh số đề án KCĐP kế hoạch năm 2020 của Bình Định và Đắk Lắk"},
		{"300", cut(long, 300)},
		{"300 no tones", cut(bare(long), 300)},
		{"4000", cut(long, 4000)},
		{"4000 no tones", cut(bare(long), 4000)},
		{"4000 noise", string(noise)},
		{"4000 a", strings.Repeat("ab ", 1333)},
		{"4000 signs", strings.Repeat("?!", 2000)},
		{"4000 numbers", strings.Repeat("12 ", 1333)},
		{"4000 may", strings.Repeat("mấy ", 1000)},
		{"4000 slips", strings.Repeat("binh ding ", 400)},
		{"4000 asked", strings.Repeat("bao nhieu de an ", 250)},
		{"4000 years", strings.Repeat("2020 ", 800)},
		{"4000 places", strings.Repeat("Binh Dinh, ", 363)},
		{"4000 sources", strings.Repeat("kcqg voi ", 440)},
		{"4000 quarters", strings.Repeat("quý 1 ", 660)},
		{"4000 short names", strings.Repeat("qn kh ", 660)},
		{"4000 regions", strings.Repeat("vùng ", 800)},
		{"4000 projects", strings.Repeat("đa ", 1333)},
		{"4000 percent", "tỷ lệ " + strings.Repeat("kế hoạch % ", 360)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bench.Read(c.text, Context{Today: day})
			}
		})
	}
	var all []string
	for _, e := range examples(b, "questions-dev.tsv") {
		all = append(all, e.text)
	}
	b.Run("dev set, each", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			bench.Read(all[i%len(all)], Context{Today: day})
		}
	})
}
