package chart

import (
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkPicture draws pictures with letters that have been drawn before, as
// every picture but the first after a start. "cpu-ms" is processor time, which
// other programs on the machine do not lengthen.
func BenchmarkPicture(b *testing.B) {
	r := renderer(b)
	for name, p := range samples() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			size, before := 0, processorTime(b)
			for b.Loop() {
				file, err := r.PNG(p)
				if err != nil {
					b.Fatal(err)
				}
				size = len(file)
			}
			b.ReportMetric((processorTime(b)-before).Seconds()*1000/float64(b.N), "cpu-ms/op")
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}

// BenchmarkFirstPicture draws with no letter drawn before.
func BenchmarkFirstPicture(b *testing.B) {
	for name, p := range samples() {
		b.Run(name, func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				r := renderer(b)
				b.StartTimer()
				if _, err := r.PNG(p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLargest draws the largest pictures there can be: names and reasons
// far longer than the room for them.
func BenchmarkLargest(b *testing.B) {
	r := renderer(b)
	long := strings.Repeat("Nguyễn Ẫgj ", 20)
	bars, trend := manyBars(), longTrend()
	bars.Title, bars.Subtitle, bars.Note, bars.Unit = long, long, long, long
	for k := range bars.Rows {
		bars.Rows[k].Name, bars.Rows[k].ValueText, bars.Rows[k].PercentText = long, long, long
	}
	trend.Title, trend.Note, trend.Unit = long, long, long
	for k := range trend.Points {
		trend.Points[k].Missing, trend.Points[k].Name, trend.Points[k].Short = long[:k%2*(100+k)], long, long
	}
	for name, p := range map[string]Picture{"bars": bars, "trend": trend} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for b.Loop() {
				file, err := r.PNG(p)
				if err != nil {
					b.Fatal(err)
				}
				size = len(file)
			}
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}

// BenchmarkNew reads the fonts and the tiles, once a start.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		renderer(b)
	}
}

func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
