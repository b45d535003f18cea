package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"sync"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/testdb"
)

const (
	manyAsked = 4000 // as fast as they are answered
	paced     = 100  // a second
	pacedFor  = 10 * time.Second
)

// BenchmarkSeveralProcesses is the built program 1, 2 and 4 times on one
// PostgreSQL, behind a balancer: how many questions they answer a second when 64
// people ask without a pause, and how long one waits at 100 questions a second.
// The database and the Discord that asks are on the same machine.
func BenchmarkSeveralProcesses(b *testing.B) {
	if !testdb.OnServer() {
		b.Skip("about a PostgreSQL server: make bench-postgres runs it")
	}
	binary := compile(b, b.TempDir())
	for _, n := range []int{1, 2, 4} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			messages := localdiscord.NewMessages()
			messages.Keep(100)
			w := newWorldOf(b, localdiscord.Config{NoLimits: true, Unchecked: true, Messages: messages, Now: time.Now})
			db := testdb.Fresh(b, "", nil)
			s := w.several(b, n, func(settings ...string) *exec.Cmd {
				run := exec.Command(binary, "serve")
				run.Env = append(os.Environ(), "DISCORD_TOKEN=right", "DISCORD_URL="+w.url, "TIENDO_DB="+db)
				run.Env = append(run.Env, settings...)
				if err := run.Start(); err != nil {
					b.Fatal(err)
				}
				return run
			})
			people := make([]string, 64)
			for i := range people {
				people[i] = w.AddMember(fmt.Sprint("person", i), fmt.Sprint("Person ", i), "vi")
			}
			s.ask(b, people, manyAsked/4, 0) // they warm up
			for b.Loop() {                   // once: it is measured below
			}
			began := time.Now()
			s.ask(b, people, manyAsked, 0)
			b.ReportMetric(manyAsked/time.Since(began).Seconds(), "answers/s")
			waits := s.ask(b, people, paced*int(pacedFor/time.Second), time.Second/paced)
			slices.Sort(waits)
			b.ReportMetric(waits[len(waits)/2].Seconds()*1000, "ms-half")
			b.ReportMetric(waits[len(waits)*99/100].Seconds()*1000, "ms-99%")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// ask lets people ask so many questions, one after each gap, or without a pause,
// and tells how long each waited for the answer.
func (s *several) ask(b *testing.B, people []string, questions int, gap time.Duration) []time.Duration {
	b.Helper()
	waits := make([]time.Duration, questions)
	next := make(chan int)
	var all sync.WaitGroup
	for _, who := range people {
		all.Go(func() {
			for i := range next {
				reply, err := s.Run(b.Context(), localdiscord.Ask{User: who, Line: asked(i)})
				if err != nil {
					b.Error(err)
					continue
				}
				waits[i] = reply.Finished
			}
		})
	}
	began := time.Now()
	for i := range questions {
		if gap > 0 {
			time.Sleep(time.Until(began.Add(time.Duration(i) * gap)))
		}
		next <- i
	}
	close(next)
	all.Wait()
	return waits
}

// asked is one of 180 questions, most of them for a figure.
func asked(i int) string {
	place, year := []string{"gso2004:48", "gso2004:51", "gso2004:52", "gso2004:56", "gso2004:64", "gso2004:68"}[i%6], 2016+i/6%8
	switch i % 10 {
	case 0:
		return "/help"
	case 1:
		return fmt.Sprintf("/rank indicator:projects period:%d", year)
	case 2:
		return fmt.Sprintf("/trend place:%q indicator:budget.executed from:2016 to:%d", place, year)
	}
	return fmt.Sprintf("/progress place:%q indicator:%s period:%d", place, []string{"projects", "budget.executed", "technology.establishments"}[i/48%3], year)
}
