package localdiscord

import (
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
	"time"
)

// A Fault is something that goes wrong with requests of the bot. Zero fields do nothing;
// several may be set together.
type Fault struct {
	Method     string        // "" is any
	Path       string        // below /api/vN, as in path.Match: "/channels/*/messages"; "" is any
	Times      int           // how many requests it hits; 0 is all until it is removed
	Hit        func()        // called before anything else; the request is held until it returns
	Delay      time.Duration // wait before anything else
	DropBefore bool          // hang up without having done anything
	DropAfter  bool          // do what was asked, then hang up without an answer
	Status     int           // answer with this status instead of doing anything: 429, 500, 502 …
	Code       int           // Discord's own number in that answer, such as 50007
	HTML       bool          // the answer is a web page, as from a proxy in front of Discord
	RetryAfter time.Duration // of a 429; 0 is one second
	Global     bool          // of a 429: all requests are meant
}

// Faults are what goes wrong on purpose. The zero number of faults is a healthy Discord.
// All methods are safe for concurrent use.
type Faults struct {
	server *Server

	mu              sync.Mutex
	list            []*Fault
	tokenGone       bool
	deaf            bool
	silentHellos    int
	reconnectsFirst int
	rejectedResumes int
}

func newFaults() *Faults { return &Faults{} }

// Faults gives the server's faults, to be set and lifted by tests.
func (s *Server) Faults() *Faults { return s.faults }

// Add sets a fault; the function it returns lifts it. The oldest fault that fits a request
// hits it.
func (f *Faults) Add(fault Fault) (remove func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	kept := &fault
	f.list = append(f.list, kept)
	return func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.list = slices.DeleteFunc(f.list, func(x *Fault) bool { return x == kept })
	}
}

// Clear lifts every fault and accepts the token again.
func (f *Faults) Clear() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.list, f.tokenGone, f.deaf = nil, false, false
	f.silentHellos, f.reconnectsFirst, f.rejectedResumes = 0, 0, 0
}

// hit finds the fault for a request and counts it.
func (f *Faults) hit(r *http.Request) (Fault, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, x := range f.list {
		if x.Method != "" && x.Method != r.Method {
			continue
		}
		if fits, _ := path.Match(x.Path, r.URL.Path); x.Path != "" && !fits {
			continue
		}
		hit := *x
		if x.Times == 1 {
			f.list = slices.Delete(f.list, i, i+1)
		} else if x.Times > 1 {
			x.Times--
		}
		return hit, true
	}
	return Fault{}, false
}

// take uses up one of a counted fault.
func (f *Faults) take(count *int) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if *count <= 0 {
		return false
	}
	*count--
	return true
}

// faulty puts the faults in front of the REST interface.
func (s *Server) faulty(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		f, hit := s.faults.hit(r)
		if !hit {
			next.ServeHTTP(w, r)
			return
		}
		if f.Hit != nil {
			f.Hit()
		}
		if f.Delay > 0 {
			select {
			case <-time.After(f.Delay):
			case <-r.Context().Done():
			case <-s.done:
			}
		}
		switch {
		case f.DropBefore:
			panic(http.ErrAbortHandler) // how net/http hangs up without an answer
		case f.DropAfter:
			next.ServeHTTP(discard{header: http.Header{}}, r)
			panic(http.ErrAbortHandler)
		case f.Status != 0:
			f.answer(&call{server: s, w: w, r: r})
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// answer gives the wrong answer that the fault asks for.
func (f Fault) answer(c *call) {
	text := strings.TrimSpace(http.StatusText(f.Status))
	switch {
	case f.HTML:
		c.w.Header().Set("Content-Type", "text/html; charset=UTF-8")
		c.w.WriteHeader(f.Status)
		_, _ = c.w.Write([]byte("<!DOCTYPE html><html><head><title>" + text + "</title></head><body>" + text + "</body></html>"))
	case f.Status == http.StatusTooManyRequests:
		wait := f.RetryAfter
		if wait == 0 {
			wait = time.Second
		}
		tooMany(c, wait, f.Global, "shared")
	default:
		c.fail(refuse(f.Status, f.Code, text))
	}
}

// discard is an answer that nobody receives.
type discard struct{ header http.Header }

func (d discard) Header() http.Header         { return d.header }
func (d discard) Write(b []byte) (int, error) { return len(b), nil }
func (d discard) WriteHeader(int)             {}
