package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"tiendo/internal/bigstore"
)

// A timing is how long one question takes.
type timing struct{ soon, median, late time.Duration } // soon: one of 100 is sooner; late: 99 are

const (
	warmUp = 6000 // enough to have read the entries of most reports once
	times  = 4000
)

// measure prints what every question costs on the big store, on a small one,
// and as a bare SELECT on the big one.
func measure(ctx context.Context, path string, out io.Writer) error {
	full, bare, err := ask(ctx, path, bigstore.Full())
	if err != nil {
		return err
	}
	memory := memoryOf()
	folder, err := os.MkdirTemp("", "benchstore-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	small := filepath.Join(folder, "small.db")
	if _, err := bigstore.Build(ctx, small, bigstore.Small(), bigstore.ByKey); err != nil {
		return err
	}
	few, _, err := ask(ctx, small, bigstore.Small())
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(table, "question\t1 %%\tmedian\t99 %%\tlimit\tbare SELECT\tratio\t%d figures\tratio\t\n", bigstore.Small().Figures())
	for i, q := range bigstore.Questions() {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%.1f\t%s\t%.2f\t\n", q.Name, short(full[i].soon), short(full[i].median), short(full[i].late), short(q.Limit),
			short(bare[i].median), ratio(full[i], bare[i]), short(few[i].median), ratio(full[i], few[i]))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "memory of the process after the questions to the full store: %s (limit 100 MB)\n", memory)
	return err
}

// ask measures all questions on one store.
func ask(ctx context.Context, path string, size bigstore.Size) (store, bare []timing, err error) {
	if err := warm(path); err != nil {
		return nil, nil, err
	}
	r, err := bigstore.Open(ctx, path, size)
	if err != nil {
		return nil, nil, err
	}
	defer r.Close()
	for _, q := range bigstore.Questions() {
		one, err := clock(ctx, r.Asking(q))
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", q.Name, err)
		}
		selects, err := r.Bare(ctx, q)
		if err != nil {
			return nil, nil, err
		}
		two, err := clock(ctx, selects)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", q.Name, err)
		}
		store, bare = append(store, one), append(bare, two)
	}
	return store, bare, nil
}

// warm reads a file once, so that what is measured is not the disk.
func warm(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(io.Discard, file)
	return err
}

func clock(ctx context.Context, f func(context.Context) error) (timing, error) {
	took := make([]time.Duration, 0, times)
	for i := range warmUp + times {
		began := time.Now()
		if err := f(ctx); err != nil {
			return timing{}, err
		}
		if i >= warmUp {
			took = append(took, time.Since(began))
		}
	}
	slices.Sort(took)
	return timing{took[times/100], took[times/2], took[times*99/100]}, nil
}

func ratio(a, b timing) float64 { return float64(a.median) / float64(b.median) }

func short(d time.Duration) string {
	return fmt.Sprintf("%.1f µs", float64(d.Nanoseconds())/1000)
}

// memoryOf is what the system says of this process: resident now, and at most.
func memoryOf() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return "unknown here"
	}
	var parts []string
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		if meaning := map[string]string{"VmRSS": "resident", "VmHWM": "at most"}[name]; meaning != "" {
			var kilobytes float64
			fmt.Sscan(value, &kilobytes)
			parts = append(parts, fmt.Sprintf("%s %.0f MB", meaning, kilobytes/1024))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}
