package bot

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// mixed is one of what people do in half an hour: commands, suggestions, buttons
// and, by the office, posts.
func (w bench) mixed(b testing.TB, bot *Bot, n int) {
	lines := []string{"/help", "/conference list", progressLine, "/rank indicator:projects period:2021"}
	switch n % 8 {
	case 3, 7:
		if _, err := w.discord.Complete(b.Context(), localdiscord.Ask{User: w.people[n%64], Line: "/progress place:quang"}, "place"); err != nil {
			b.Error(err)
		}
	case 5:
		reply, err := w.discord.Run(b.Context(), localdiscord.Ask{User: w.people[n%64], Line: "/help"})
		if err != nil {
			b.Error(err)
			return
		}
		row := reply.Message.Components[len(reply.Message.Components)-1].Components
		if _, err := w.discord.Press(b.Context(), w.people[n%64], reply.Message.ID, row[n/8%len(row)].CustomID); err != nil {
			b.Error(err)
		}
	case 6:
		if n%400 != 6 { // the bot keeps to 50 a second
			w.ask(b, n, lines[3])
			return
		}
		out := message.Outgoing{Message: message.Message{Title: "x"}, Channel: w.discord.ID("channel:chung"), Nonce: fmt.Sprintf("n-%d", n)}
		if _, err := bot.Post(b.Context(), out); err != nil {
			b.Error(err)
		}
	default:
		w.ask(b, n, lines[n%3])
	}
}

// An endured load says what is there more at its end than at its beginning.
type endured struct {
	goroutines, files int
	heap, whole       int64 // bytes; whole is all that is in use at the end
}

// endure does n of what people do, on a Discord that checks everything: each is
// answered, and nothing is found but answers that were sent once more.
func endure(b testing.TB, n int, reset func()) (more endured) {
	w := newBenchOf(b, localdiscord.Config{Remember: 500})
	bot := w.ours(b)
	round := func(from, n int) {
		var all sync.WaitGroup
		for worker := range 16 {
			all.Go(func() {
				for i := worker; i < n; i += 16 {
					w.mixed(b, bot, from+i)
				}
			})
		}
		all.Wait()
	}
	round(0, 2000) // all that is kept for later is full then
	goroutines, files, heap := state()
	reset()
	round(2000, n)
	time.Sleep(100 * time.Millisecond)
	after, filesAfter, heapAfter := state()
	for _, finding := range w.discord.Findings() {
		// An answer that Discord was slow to take is sent once more; it has the first.
		if finding.Text != "40060 Interaction has already been acknowledged." {
			b.Errorf("finding: %s", finding.Text)
		}
	}
	return endured{after - goroutines, filesAfter - files, heapAfter - heap, heapAfter}
}

func TestMixedLoadLeavesNothingBehind(t *testing.T) {
	more := endure(t, 4000, func() {})
	t.Logf("more at the end: %+v", more)
	if more.goroutines > 20 || more.files > 20 { // connections come and go
		t.Errorf("%d goroutines and %d files more than at the beginning", more.goroutines, more.files)
	}
}

// BenchmarkEndurance does b.N things; with -benchtime 200000x, as in make bench,
// it is half an hour of mixed load. The memory is that of bot and Discord
// together; BenchmarkLoad has the bot alone.
func BenchmarkEndurance(b *testing.B) {
	more := endure(b, b.N, b.ResetTimer)
	b.ReportMetric(float64(more.goroutines), "goroutines-more")
	b.ReportMetric(float64(more.files), "files-more")
	b.ReportMetric(float64(more.heap)/float64(b.N), "B-kept")
	b.ReportMetric(float64(more.whole)/(1<<20), "MB-heap")
}

// state is how many goroutines and files there are, and how much memory is in use.
func state() (goroutines, files int, heap int64) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	open, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		open = nil // not on this system
	}
	return runtime.NumGoroutine(), len(open), int64(m.HeapAlloc)
}
