// Package localdiscord is enough of Discord on this machine to try a bot and to test one:
// the REST interface, the gateway, interactions, rate limits and faults, behind one
// http.Handler, with a chat page for people.
//
// It is the other side of the wire. It is written from Discord's public documentation,
// checks every request and every event against Discord's published OpenAPI document, and
// shares no code with the program that it tests.
package localdiscord

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// Config says how a local Discord behaves. The zero value is a strict server on the
// machine's own clock that accepts any token.
type Config struct {
	Token       string           // the one accepted bot token, without "Bot "; "" accepts any
	Now         func() time.Time // base clock; nil is time.Now. Advance and SetNow add an offset
	Messages    *Messages        // where messages are kept; nil is a new store that ends with the server
	Zone        *time.Location   // the zone shown to the page; nil is UTC
	Privileged  int              // privileged gateway intents switched on in the portal; others close with 4014
	Shards      int              // how many connections /gateway/bot recommends; 0 is 1
	Concurrency int              // how many of them may identify in five seconds; 0 is 1
	NoLimits    bool             // switches rate limits off (benchmarks only)
	Unchecked   bool             // switches schema checks off (benchmarks only)
	Remember    int              // how many interactions are kept; 0 is 10,000
	Log         *slog.Logger     // nil discards
}

// A Server is one local Discord: a world of one guild, the bot's application and its
// sessions. It is safe for concurrent use. The zero value is not usable; see New.
type Server struct {
	cfg     Config
	log     *slog.Logger
	rest    http.Handler
	mux     http.Handler
	schemas *schemas // nil when Unchecked
	limiter *limiter
	faults  *Faults
	public  ed25519.PublicKey
	private ed25519.PrivateKey
	timing  timing
	done    chan struct{}
	running sync.WaitGroup
	stores  *Messages
	poster  *http.Client // reaches the bot's endpoint

	clock clock
	ids   snowflakes

	mu           sync.Mutex // guards everything below
	closed       bool
	endpoint     string // where interactions are posted; "" is the gateway
	base         string // public address, "http://127.0.0.1:8080"; "" until known
	world        *world
	commands     []*Command
	created      []time.Time // when commands were created, for the daily allowance
	links        map[*link]bool
	sessions     map[string]*session
	identified   map[int]time.Time // when a shard of each bucket identified last
	ready        chan struct{}     // closed when a bot is identified and has a command; replaced when it leaves
	interactions map[string]*interaction
	most         int // of them that are kept
	byToken      map[string]*interaction
	expiries     []*interaction // oldest first
	modals       map[string]*Modal
	nonces       map[string]nonceUse
	uploads      map[string]Attachment // files that people have picked for a command, by id
	streams      map[*stream]bool
	guide        Guide
	findings     []Finding
	clockWatch   []func(time.Time)
	started      time.Time
}

// timing holds the waits of the protocol; tests shorten them, nothing else does.
type timing struct {
	heartbeat time.Duration // what Hello asks for
	respond   time.Duration // a first response is due within this
	token     time.Duration // an interaction's token lives this long
	resume    time.Duration // a session waits this long for its bot to come back
	nonce     time.Duration // a nonce is remembered this long
}

// discordTiming is what Discord documents: a first response within 3 s, tokens for 15
// minutes, nonces for "the past few minutes".
func discordTiming() timing {
	return timing{
		heartbeat: 41250 * time.Millisecond,
		respond:   3 * time.Second,
		token:     15 * time.Minute,
		resume:    3 * time.Minute,
		nonce:     5 * time.Minute,
	}
}

// New makes a server with its world in place; nothing listens until Serve or until the
// server is given to an HTTP server as its handler.
func New(cfg Config) (*Server, error) {
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Zone == nil {
		cfg.Zone = time.UTC
	}
	if cfg.Messages == nil {
		cfg.Messages = NewMessages()
	}
	if cfg.Remember == 0 {
		cfg.Remember = maxInteractions
	}
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		return nil, fmt.Errorf("make application key: %w", err)
	}
	s := &Server{
		cfg: cfg, log: cfg.Log, public: public, private: private,
		timing: discordTiming(), done: make(chan struct{}), stores: cfg.Messages, poster: posting(),
		limiter: newLimiter(), faults: newFaults(),
		links: map[*link]bool{}, sessions: map[string]*session{}, ready: make(chan struct{}),
		interactions: map[string]*interaction{}, most: cfg.Remember, byToken: map[string]*interaction{},
		modals: map[string]*Modal{}, nonces: map[string]nonceUse{}, uploads: map[string]Attachment{}, streams: map[*stream]bool{},
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if !cfg.Unchecked {
		if s.schemas, err = sharedSchemas(); err != nil {
			return nil, fmt.Errorf("load Discord's schemas: %w", err)
		}
	}
	s.faults.server = s
	s.clock.base = cfg.Now
	s.world = newWorld()
	s.started = s.Now()
	s.rest = s.restHandler()
	s.mux = s.handler()
	return s, nil
}

// Close ends every session, stream and wait, and returns when their goroutines are gone.
// Closing twice is harmless.
func (s *Server) Close() {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return
	}
	s.closed = true
	close(s.done)
	for _, in := range s.interactions {
		in.stop()
	}
	sessions := s.liveLinks()
	s.mu.Unlock()
	for _, l := range sessions {
		l.drop()
	}
	s.running.Wait()
	s.poster.CloseIdleConnections()
}

// PublicKey is the application's ed25519 key, with which a bot checks interactions that
// reach it over HTTP.
func (s *Server) PublicKey() ed25519.PublicKey { return s.public }

var errClosed = errors.New("local Discord is closed")
