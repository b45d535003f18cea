package calendar

import (
	"strings"
	"testing"
)

func BenchmarkFindPeriods(b *testing.B) {
	for name, text := range map[string]string{
		"question": "mttn 6t/2020 kp bn so với cùng kỳ năm trước",
		"sentence": "Theo báo cáo gửi hội nghị vùng ngày 20/8/2022, trong 7 tháng đầu năm 2022, toàn vùng miền Trung - Tây Nguyên chi 41,75 tỉ đồng kinh phí khuyến công.",
		"page":     strings.Repeat("Theo Quyết định 1881/QĐ-TTg ngày 20/11/2020, quý III năm 2021 hỗ trợ 92 cơ sở, 9.821 triệu đồng; ", 40),
		// The slowest texts that a search over repeated words found.
		"worst200":  strings.Repeat("6t", 100),
		"worst4000": strings.Repeat("6t", 2000),
	} {
		b.Run(name, func(b *testing.B) {
			on := today(b)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				FindPeriods(text, on)
			}
		})
	}
}

func BenchmarkCover(b *testing.B) {
	year := Year(2020)
	everything := append(year.Months(), year.Parts(KindQuarter)...)
	everything = append(everything, year.Parts(KindHalf)...)
	for n := 2; n <= 12; n++ {
		everything = append(everything, Months(2020, n))
	}
	var stage []Period
	for y := 2016; y <= 2020; y++ {
		for _, p := range everything {
			stage = append(stage, p.InYear(y))
		}
	}
	for _, c := range []struct {
		name   string
		target Period
		known  []Period
	}{{"months", year, year.Months()}, {"everything", year, everything}, {"stage", Stage(2016, 2020), stage}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Cover(c.target, c.known)
			}
		})
	}
	b.Run("gaps", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Gaps(year, everything[:11])
		}
	})
}

func BenchmarkCode(b *testing.B) {
	p := Quarter(2020, 3)
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			_ = p.Code()
		}
	})
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			_, _ = ParseCode("2020-Q3")
		}
	})
}
