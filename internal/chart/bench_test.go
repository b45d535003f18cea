package chart

import (
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
