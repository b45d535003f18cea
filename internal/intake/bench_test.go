package intake

import (
	"bytes"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// large is a workbook of a year's figures: 100,000 rows of eight columns.
func large(b testing.TB, rows int) []byte {
	b.Helper()
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	for i, row := range largeRows(rows) {
		if err := w.SetRow(fmt.Sprintf("A%d", i+1), row); err != nil {
			b.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// largeRows are sections of provinces: in each the years, and their numbers.
func largeRows(rows int) [][]any {
	all := [][]any{
		{"TỔNG HỢP KHUYẾN CÔNG NĂM 2021"},
		{"TT", "Tỉnh", "Kỳ", "Nguồn", "Số đề án", "Kinh phí giải ngân (triệu đồng)", "Số hội thảo", "Số mô hình"},
	}
	provinces := []string{"Quảng Nam", "Bình Định", "Phú Yên", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"}
	for i := range rows {
		all = append(all, []any{i + 1, provinces[i%8], fmt.Sprintf("tháng %d năm %d", i/8%12+1, 1910+i/96%200), []string{"KCQG", "KCĐP", "Cả hai nguồn"}[i/19200%3], i % 40, float64(i%9000) + 0.5, "1.250", "-"})
	}
	return all
}

// watchHeap looks at the heap every few milliseconds; the function it returns
// ends that and returns the most that was seen, in MB.
func watchHeap() func() float64 {
	runtime.GC()
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var top uint64
		var m runtime.MemStats
		for tick := time.NewTicker(3 * time.Millisecond); ; {
			select {
			case <-stop:
				tick.Stop()
				most <- top
				return
			case <-tick.C:
				runtime.ReadMemStats(&m)
				top = max(top, m.HeapAlloc)
			}
		}
	}()
	return func() float64 {
		close(stop)
		return float64(<-most) / (1 << 20)
	}
}

func BenchmarkWorkbook100000Rows(b *testing.B) {
	file := large(b, 100_000)
	r := reader(b)
	b.ReportAllocs()
	report := watchHeap()
	for b.Loop() {
		if _, err := r.Sheets("a.xlsx", file, Given{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(report(), "peak-MB")
}

// largeCSV is the same as a CSV file.
func largeCSV(rows int) []byte {
	var text strings.Builder
	for _, row := range largeRows(rows) {
		for i, cell := range row {
			if i > 0 {
				text.WriteByte(';')
			}
			fmt.Fprint(&text, cell)
		}
		text.WriteByte('\n')
	}
	return []byte(text.String())
}

func BenchmarkCSV100000Rows(b *testing.B) {
	file := largeCSV(100_000)
	r := reader(b)
	b.ReportAllocs()
	report := watchHeap()
	for b.Loop() {
		if _, err := r.Sheets("a.csv", file, Given{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(report(), "peak-MB")
}

func BenchmarkPageOfProse(b *testing.B) {
	text, err := os.ReadFile("testdata/article-2020.txt")
	if err != nil {
		b.Fatal(err)
	}
	page := string(text[:4000])
	r := reader(b)
	for b.Loop() {
		r.Prose(page, Given{})
	}
}

// A file of 100,000 rows is compared with a store that has figures of its own,
// and accepted (wanted: under 3 s).
func BenchmarkProposeAndAccept100000Rows(b *testing.B) {
	read, err := reader(b).Content("a.csv", largeCSV(100_000), Given{})
	if err != nil {
		b.Fatal(err)
	}
	var proposing, accepting time.Duration
	for b.Loop() {
		b.StopTimer()
		store := seeded(b)
		b.StartTimer()
		began := time.Now()
		p, err := Propose(b.Context(), store, SourceOf("a.csv", "Sở", began), read, nil)
		if err != nil {
			b.Fatal(err)
		}
		proposed := time.Now()
		if _, err := p.Accept(b.Context(), store, Acceptor{By: "an", At: began, Warned: true}); err != nil {
			b.Fatal(err)
		}
		proposing, accepting = proposing+proposed.Sub(began), accepting+time.Since(proposed)
	}
	b.ReportMetric(float64(len(read.Figures)), "figures")
	b.ReportMetric(proposing.Seconds()/float64(b.N), "s-to-propose")
	b.ReportMetric(accepting.Seconds()/float64(b.N), "s-to-accept")
}
