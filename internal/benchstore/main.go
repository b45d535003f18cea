// Command benchstore prints what answers cost on a store of ten million
// figures, as medians beside the limits that were promised. It fails on no
// figure, only where something cannot be measured at all.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"

	"tiendo/internal/bigstore"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "benchstore:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("benchstore", flag.ContinueOnError)
	folder := flags.String("folder", os.TempDir(), "where the big store is kept")
	build := flags.Bool("build", false, "only build the big store, if it is not there")
	orders := flags.Bool("orders", true, "measure the size of the file for both orders of entering")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *build {
		_, err := bigstore.Find(ctx, *folder, bigstore.Full())
		return err
	}
	path, err := find(ctx, *folder, out)
	if err != nil {
		return err
	}
	if err := measure(ctx, path, out); err != nil {
		return err
	}
	if *orders {
		return sizes(ctx, out)
	}
	return nil
}

// find builds the big store in a process of its own, so that this one's memory
// is that of answering.
func find(ctx context.Context, folder string, out io.Writer) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	size := bigstore.Full()
	fmt.Fprintf(out, "a store of %d figures (%s: places, indicators, months), built once and kept in %s\n", size.Figures(), size, folder)
	command := exec.CommandContext(ctx, self, "-build", "-folder", folder)
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		return "", fmt.Errorf("build the big store: %w", err)
	}
	path, err := bigstore.Find(ctx, folder, size)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	fmt.Fprintf(out, "file: %.1f bytes a figure (limit 60)\n", bigstore.Built{Figures: size.Figures(), Bytes: info.Size()}.PerFigure())
	return path, nil
}

// sizes builds a twentieth of the big store in both orders.
func sizes(ctx context.Context, out io.Writer) (err error) {
	folder, err := os.MkdirTemp("", "benchstore-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	size := bigstore.Full()
	size.Indicators /= 20
	for _, order := range []bigstore.Order{bigstore.ByKey, bigstore.ByMonth} {
		built, err := bigstore.Build(ctx, filepath.Join(folder, string(order)), size, order)
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "%s entered by %s: %.1f bytes a figure, %.0f figures a second\n",
			size, order, built.PerFigure(), float64(built.Figures)/built.Took.Seconds())
	}
	return nil
}
