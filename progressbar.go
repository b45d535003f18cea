package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"tiendo/data"
	"tiendo/internal/intake"
)

// A bar shows on the terminal how far long work is. It stays silent where nobody
// watches: in a pipe, a file, a test.
type bar struct {
	out   io.Writer // nil where nobody watches
	stage string
	shown *progressbar.ProgressBar
}

// bar is the bar of a command; whoever starts it ends it.
func (p program) bar() *bar {
	if f, ok := p.errOut.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return &bar{out: f}
	}
	return &bar{}
}

// spin shows a stage whose length is not known.
func (b *bar) spin(stage string) { b.at(stage, -1, false) }

// of is told how far a stage is; of a length below 0 only what is done is shown.
func (b *bar) of(stage string) func(done, of int) {
	return func(done, of int) {
		b.at(stage, of, true)
		if b.shown != nil {
			_ = b.shown.Set(done) // a bar that cannot be drawn stops no work
		}
	}
}

// at begins a stage, if it is not the one that is shown.
func (b *bar) at(stage string, of int, counted bool) {
	if b.out == nil || b.stage == stage {
		return
	}
	b.end()
	b.stage = stage
	options := []progressbar.Option{
		progressbar.OptionSetWriter(b.out), progressbar.OptionSetDescription(stage), progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100 * time.Millisecond), progressbar.OptionSetWidth(30),
	}
	if counted {
		options = append(options, progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(of >= 0))
	}
	b.shown = progressbar.NewOptions(of, options...)
	_ = b.shown.RenderBlank() // at once, also where nothing is counted
}

// end takes the bar away.
func (b *bar) end() {
	if b.shown != nil {
		_ = b.shown.Finish()
		b.shown, b.stage = nil, ""
	}
}

// reader reads a file and shows how many rows of it are read.
func (b *bar) reader(c *data.Catalogue, file string) *intake.Reader {
	b.spin("reading " + file)
	return intake.NewReader(c).Watched(func(done, of int) {
		if of < 0 {
			b.of("unpacking rows")(done, of)
		} else {
			b.of("reading rows")(done, of)
		}
	})
}
