package bot

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"tiendo/internal/localdiscord"
)

// hasty lets the gateway wait less.
func hasty(b *Bot, _ *localdiscord.Server) {
	b.gateway.times = gatewayTimes{open: 400 * time.Millisecond, probe: 150 * time.Millisecond, pause: 20 * time.Millisecond}
}

func TestTheBotJoinsAfterEachFaultOfTheFirstConnection(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]func(*localdiscord.Faults){
		"a hello that never comes": func(f *localdiscord.Faults) { f.SilentHellos(2) },
		"reconnect right away":     func(f *localdiscord.Faults) { f.ReconnectsFirst(2) },
		"a gateway that is down": func(f *localdiscord.Faults) {
			f.Add(localdiscord.Fault{Path: "/gateway", Status: 502, HTML: true, Times: 2})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := found(t, nil, func(b *Bot, d *localdiscord.Server) {
				hasty(b, d)
				fault(d.Faults())
			})
			s.connected(t)
			s.ask(t, "/help")
		})
	}
}

func TestTheBotComesBackAfterEachFaultOfARunningConnection(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]func(*localdiscord.Faults){
		"a broken network":           (*localdiscord.Faults).DropGateway,
		"told to reconnect":          (*localdiscord.Faults).Reconnect,
		"an invalid session":         func(f *localdiscord.Faults) { f.InvalidateSessions(false) },
		"a session to resume":        func(f *localdiscord.Faults) { f.InvalidateSessions(true) },
		"closed for an unknown case": func(f *localdiscord.Faults) { f.CloseGateway(4000, "Unknown error.") },
		"closed for its time":        func(f *localdiscord.Faults) { f.CloseGateway(4009, "Session timed out.") },
		"a resume that is refused": func(f *localdiscord.Faults) {
			f.RejectedResumes(1)
			f.DropGateway()
		},
		"a hello that never comes then": func(f *localdiscord.Faults) {
			f.SilentHellos(1)
			f.DropGateway()
		},
		"reconnect right away then": func(f *localdiscord.Faults) {
			f.ReconnectsFirst(1)
			f.DropGateway()
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := found(t, nil, hasty)
			s.connected(t)
			// discordgo identifies again where it was asked to resume.
			s.excused["identify refused with 4005: Already authenticated."] = name == "a session to resume"
			fault(s.discord.Faults())
			var err error
			for end := time.Now().Add(30 * time.Second); time.Now().Before(end); {
				s.connected(t)
				if _, err = s.discord.Run(t.Context(), localdiscord.Ask{User: "staff", Line: "/help"}); err == nil {
					return
				}
			}
			t.Errorf("it does not answer again: %v", err)
		})
	}
}

func TestADeadConnectionIsNoticed(t *testing.T) {
	t.Parallel()
	s := found(t, nil, hasty)
	s.connected(t)
	before := s.gateway.state.Load()
	s.discord.Faults().IgnoreHeartbeats(true)
	wait(t, "the end of the connection", func() bool { return s.gateway.state.Load() == gatewayDown })
	s.discord.Faults().IgnoreHeartbeats(false)
	wait(t, "a new connection", func() bool { return s.gateway.state.Load() == gatewayUp })
	if before != gatewayUp {
		t.Error("it was not up at first")
	}
}

func TestWhatCannotSucceedEndsTheProgram(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		before func(*Bot, *localdiscord.Server)
		after  func(*localdiscord.Faults)
		want   error
	}{
		"a token that is refused":   {before: func(_ *Bot, d *localdiscord.Server) { d.Faults().RevokeToken() }, want: ErrToken},
		"a token that was reset":    {after: (*localdiscord.Faults).RevokeToken, want: ErrToken},
		"an intent that is refused": {before: withIntent, want: ErrIntents},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := found(t, nil, func(b *Bot, d *localdiscord.Server) {
				hasty(b, d)
				if test.before != nil {
					test.before(b, d)
				}
			})
			s.excused["identify refused with 4014: Disallowed intent(s)."] = true
			if test.after != nil {
				s.connected(t)
				test.after(s.discord.Faults())
			}
			select {
			case <-s.ended:
			case <-time.After(20 * time.Second):
				t.Fatal("the bot goes on")
			}
			if err := s.stop(); !errors.Is(err, test.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// withIntent makes the bot ask for an intent that is not switched on.
func withIntent(b *Bot, _ *localdiscord.Server) {
	dial := b.gateway.dial
	b.gateway.dial = func(c *conns) *discordgo.Session {
		s := dial(c)
		s.Identify.Intents |= discordgo.IntentGuildMembers
		return s
	}
}

func TestCloseCodesThatAreFinal(t *testing.T) {
	for code, want := range map[int]error{
		4004: ErrToken, 4010: ErrSharding, 4011: ErrSharding, 4012: ErrVersion, 4013: ErrIntents, 4014: ErrIntents,
		4000: nil, 4003: nil, 4007: nil, 4008: nil, 4009: nil, 1000: nil, 1006: nil,
	} {
		err := joining(fmt.Errorf("open: %w", &websocket.CloseError{Code: code}))
		if final(err) != (want != nil) || want != nil && !errors.Is(err, want) {
			t.Errorf("%d: %v", code, err)
		}
	}
}

func TestAStoppedBotStaysAway(t *testing.T) {
	t.Parallel()
	s := found(t, nil, hasty)
	s.connected(t)
	s.discord.Faults().DropGateway()
	if err := s.stop(); err != nil {
		t.Fatal(err)
	}
	waiting, enough := context.WithTimeout(t.Context(), 500*time.Millisecond)
	defer enough()
	if err := s.discord.WaitConnected(waiting); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("it came back: %v", err)
	}
}

func TestAStopWhileItJoinsIsQuick(t *testing.T) {
	t.Parallel()
	s := found(t, nil, func(_ *Bot, d *localdiscord.Server) { d.Faults().SilentHellos(1) })
	time.Sleep(200 * time.Millisecond)
	done := make(chan error, 1)
	go func() { done <- s.stop() }()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(2 * closing):
		t.Error("it does not stop")
	}
}

func TestPausesGrowAndVary(t *testing.T) {
	g := &gateway{times: usualTimes()}
	seen := map[time.Duration]bool{}
	for try := range 40 {
		longest := min(time.Second<<min(try, 10), maxPause)
		p := g.pause(try)
		if p < longest/2 || p > longest {
			t.Errorf("try %d: %s", try, p)
		}
		seen[p] = true
	}
	if len(seen) < 20 {
		t.Errorf("only %d different pauses", len(seen))
	}
}
