package bot

import "sync"

// working counts the answers that are under way, so that the program can let
// them finish before it ends. discordgo waits for none.
type working struct {
	mu     sync.Mutex
	n      int
	ending bool
	idle   chan struct{} // closed when ending and nothing is under way
}

// begin is false when no more answers are taken; done ends one that began.
func (w *working) begin() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.ending {
		return false
	}
	w.n++
	return true
}

func (w *working) done() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.n--; w.n == 0 && w.ending {
		close(w.idle)
	}
}

// end takes no more answers; the channel closes when those under way are done.
func (w *working) end() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.ending {
		w.ending, w.idle = true, make(chan struct{})
		if w.n == 0 {
			close(w.idle)
		}
	}
	return w.idle
}
