package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
)

// A loaded program is the built one in a process of its own, over a seeded
// store, and the address of its figures about itself.
type loaded struct {
	world
	pid   int
	about string
}

// load starts the program on a Discord without checks and limits, which forgets
// what is old.
func load(b *testing.B, binary string) loaded {
	b.Helper()
	messages := localdiscord.NewMessages()
	messages.Keep(100)
	w := newWorldOf(b, localdiscord.Config{NoLimits: true, Unchecked: true, Messages: messages})
	about := free(b)
	command := exec.Command(binary, "serve", "--metrics", about, "--pprof")
	command.Env = append(os.Environ(), "DISCORD_TOKEN=right", "DISCORD_URL="+w.url, "TIENDO_DB="+filepath.Join(b.TempDir(), "tiendo.db"))
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := command.Process.Signal(os.Interrupt); err != nil {
			b.Error(err)
		}
		if err := command.Wait(); err != nil {
			b.Error(err)
		}
	})
	if err := w.WaitConnected(b.Context()); err != nil {
		b.Fatal(err)
	}
	return loaded{w, command.Process.Pid, "http://" + about}
}

// number is one of the program's figures about itself.
func (l loaded) number(b *testing.B, name string) float64 {
	b.Helper()
	response, err := http.Get(l.about + "/metrics")
	if err != nil {
		b.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		b.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^` + name + ` (\S+)$`).FindSubmatch(text)
	if found == nil {
		b.Fatalf("the program does not tell %s", name)
	}
	n, err := strconv.ParseFloat(string(found[1]), 64)
	if err != nil {
		b.Fatal(err)
	}
	return n
}

// collected is the heap in use after a collection of garbage, in bytes.
func (l loaded) collected(b *testing.B) float64 {
	b.Helper()
	response, err := http.Get(l.about + "/debug/pprof/heap?gc=1")
	if err != nil {
		b.Fatal(err)
	}
	_, err = io.Copy(io.Discard, response.Body)
	_ = response.Body.Close()
	if err != nil {
		b.Fatal(err)
	}
	return l.number(b, "go_memstats_heap_alloc_bytes")
}

// round asks n times, 64 at a time, and presses the first button of each fourth answer.
func (l loaded) round(b *testing.B, n int, lines ...string) {
	b.Helper()
	var all sync.WaitGroup
	for worker := range 64 {
		all.Go(func() {
			for i := worker; i < n; i += 64 {
				l.one(b, i, lines[i/64%len(lines)])
			}
		})
	}
	all.Wait()
}

func (l loaded) one(b *testing.B, i int, line string) {
	user := l.ID("user:" + []string{"staff", "coordinator", "administrator"}[i%3])
	if partial, ok := strings.CutSuffix(line, "…"); ok {
		if _, err := l.Complete(b.Context(), localdiscord.Ask{User: user, Line: partial}, "place"); err != nil {
			b.Error(err)
		}
		return
	}
	reply, err := l.Run(b.Context(), localdiscord.Ask{User: user, Line: line})
	if err != nil {
		b.Error(err)
		return
	}
	if rows := reply.Message.Components; i%4 == 0 && len(rows) > 0 {
		last := rows[len(rows)-1].Components
		if _, err := l.Press(b.Context(), user, reply.Message.ID, last[len(last)-1].CustomID); err != nil {
			b.Errorf("%s: press: %v", line, err)
		}
	}
}

// BenchmarkLoad is the program in a process of its own: what a command costs it,
// and what it keeps when many were answered (wanted: under 100 MB resident,
// nothing more with each).
func BenchmarkLoad(b *testing.B) {
	binary := compile(b, b.TempDir())
	for name, lines := range map[string][]string{
		"help":     {"/help"},
		"progress": {`/progress place:"Bình Định" indicator:projects period:2021`},
		"mixed": {"/help", "/conference list", "/progress place:quang…", `/progress place:"Bình Định" indicator:projects period:2021`,
			"/rank indicator:projects period:2021", "/progress place:quang"},
	} {
		b.Run(name, func(b *testing.B) {
			l := load(b, binary)
			l.round(b, 1000, lines...)
			processor, heap := l.number(b, "process_cpu_seconds_total"), l.collected(b)
			goroutines, files := l.number(b, "go_goroutines"), l.number(b, "process_open_fds")
			began := time.Now()
			b.ResetTimer()
			l.round(b, b.N, lines...)
			b.StopTimer()
			took := time.Since(began)
			spent := l.number(b, "process_cpu_seconds_total") - processor
			b.ReportMetric(float64(b.N)/took.Seconds(), "asked/s")
			b.ReportMetric(spent/float64(b.N)*1e6, "µs-cpu")
			b.ReportMetric(residentMegabytes(b, l.pid), "MB-loaded")
			time.Sleep(time.Second)
			b.ReportMetric((l.collected(b)-heap)/float64(b.N), "B-kept")
			b.ReportMetric(l.number(b, "go_goroutines")-goroutines, "goroutines-more")
			b.ReportMetric(l.number(b, "process_open_fds")-files, "files-more")
			if folder := os.Getenv("TIENDO_PROFILES"); folder != "" {
				l.profile(b, filepath.Join(folder, fmt.Sprintf("%s-%d.pprof", name, b.N)), lines)
			}
		})
	}
}

// profile writes where the program's time goes to a file.
func (l loaded) profile(b *testing.B, file string, lines []string) {
	b.Helper()
	var all sync.WaitGroup
	done := make(chan struct{})
	all.Go(func() {
		for {
			select {
			case <-done:
				return
			default:
				l.round(b, 256, lines...)
			}
		}
	})
	response, err := http.Get(l.about + "/debug/pprof/profile?seconds=5")
	if err != nil {
		b.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	_ = response.Body.Close()
	close(done)
	all.Wait()
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o600); err != nil {
		b.Fatal(err)
	}
}
