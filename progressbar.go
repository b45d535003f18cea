package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
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
func (b *bar) spin(stage string) { b.at(stage, -1) }

// of is told how far a stage is.
func (b *bar) of(stage string) func(done, of int) {
	return func(done, of int) {
		b.at(stage, of)
		if b.shown != nil {
			_ = b.shown.Set(done) // a bar that cannot be drawn stops no work
		}
	}
}

// at begins a stage, if it is not the one that is shown.
func (b *bar) at(stage string, of int) {
	if b.out == nil || b.stage == stage {
		return
	}
	b.end()
	b.stage = stage
	options := []progressbar.Option{
		progressbar.OptionSetWriter(b.out), progressbar.OptionSetDescription(stage), progressbar.OptionClearOnFinish(),
		progressbar.OptionThrottle(100 * time.Millisecond), progressbar.OptionSetWidth(30),
	}
	if of >= 0 {
		options = append(options, progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(true))
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
