package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"
)

// BenchmarkServe starts the built program with a seeded store against the local
// Discord: the time from start to IDENTIFY (wanted: under 150 ms) and the
// resident memory while idle (wanted: under 40 MB).
func BenchmarkServe(b *testing.B) {
	w := newWorld(b)
	folder := b.TempDir()
	binary := compile(b, folder)
	db := filepath.Join(folder, "tiendo.db")
	store, err := openStore(b.Context(), db, w.now())
	if err != nil {
		b.Fatal(err)
	}
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
	var started []time.Duration
	var resident []float64
	for b.Loop() {
		command := exec.Command(binary, "serve")
		command.Env = append(os.Environ(), "DISCORD_TOKEN=right", "DISCORD_URL="+w.url, "TIENDO_DB="+db, "TIENDO_CHANNEL="+w.ID("channel:nhắc-báo-cáo"))
		begin := time.Now()
		if err := command.Start(); err != nil {
			b.Fatal(err)
		}
		for !w.Connected() {
			time.Sleep(time.Millisecond)
		}
		started = append(started, time.Since(begin))
		time.Sleep(2 * time.Second) // it settles
		resident = append(resident, residentMegabytes(b, command.Process.Pid))
		if err := command.Process.Signal(os.Interrupt); err != nil {
			b.Fatal(err)
		}
		_ = command.Wait()
		for w.Connected() {
			time.Sleep(time.Millisecond)
		}
	}
	slices.Sort(started)
	slices.Sort(resident)
	b.ReportMetric(float64(started[len(started)/2].Milliseconds()), "ms-to-identify")
	b.ReportMetric(resident[len(resident)/2], "MB-idle")
	b.ReportMetric(0, "ns/op") // the time of a round is mostly waiting
}

// BenchmarkTry starts the built program's try until its bot answers a command
// (wanted: under 3 s).
func BenchmarkTry(b *testing.B) {
	binary := compile(b, b.TempDir())
	var took []time.Duration
	for b.Loop() {
		ctx, stop := context.WithCancel(b.Context())
		command := exec.CommandContext(ctx, binary, "try", "--addr", "127.0.0.1:0")
		out, err := command.StdoutPipe()
		if err != nil {
			b.Fatal(err)
		}
		begin := time.Now()
		if err := command.Start(); err != nil {
			b.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil { // the address comes when the bot has joined
			b.Fatal(err)
		}
		took = append(took, time.Since(begin))
		stop()
		_ = command.Wait()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "ms-to-answering")
	b.ReportMetric(0, "ns/op")
}

// compile makes the program as it is shipped.
func compile(b *testing.B, folder string) string {
	b.Helper()
	binary := filepath.Join(folder, "tiendo")
	if out, err := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return binary
}

var vmRSS = regexp.MustCompile(`VmRSS:\s+(\d+) kB`)

func residentMegabytes(b *testing.B, pid int) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Skip("resident memory is read from /proc:", err)
	}
	kilobytes, err := strconv.ParseFloat(string(vmRSS.FindSubmatch(status)[1]), 64)
	if err != nil {
		b.Fatal(err)
	}
	return kilobytes / 1024
}
