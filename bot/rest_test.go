package bot

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

const posts = "/channels/*/messages"

func TestAPostIsMadeOnceWhateverHappens(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]localdiscord.Fault{
		"a server error":             {Method: "POST", Path: posts, Status: 500, Times: 2},
		"a proxy's page":             {Method: "POST", Path: posts, Status: 502, HTML: true, Times: 2},
		"too many":                   {Method: "POST", Path: posts, Status: 429, RetryAfter: 300 * time.Millisecond, Times: 2},
		"too many everywhere":        {Method: "POST", Path: posts, Status: 429, RetryAfter: 300 * time.Millisecond, Global: true, Times: 1},
		"no connection":              {Method: "POST", Path: posts, DropBefore: true, Times: 2},
		"an answer that never comes": {Method: "POST", Path: posts, DropAfter: true, Times: 2},
		"a slow Discord":             {Method: "POST", Path: posts, Delay: 300 * time.Millisecond, Times: 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := join(t, nil)
			s.discord.Faults().Add(fault)
			_, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "once"}, Channel: s.discord.ID("channel:chung"), Nonce: "tiendo-r1"})
			if err != nil || len(s.discord.Channel("chung")) != 1 {
				t.Errorf("%v, %d messages", err, len(s.discord.Channel("chung")))
			}
		})
	}
}

func TestAPostThatCouldDoubleIsNotRepeated(t *testing.T) {
	t.Parallel()
	s := join(t, nil)
	s.discord.Faults().Add(localdiscord.Fault{Method: "POST", Path: posts, DropAfter: true, Times: 1})
	_, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "once"}, Channel: s.discord.ID("channel:chung")})
	if err == nil || errors.Is(err, message.ErrUndeliverable) || len(s.discord.Channel("chung")) != 1 {
		t.Errorf("%v, %d messages", err, len(s.discord.Channel("chung")))
	}
}

func TestAnAnswerArrivesWhateverHappens(t *testing.T) {
	t.Parallel()
	const callbacks = "/interactions/*/*/callback"
	for name, fault := range map[string]localdiscord.Fault{
		"a server error":             {Path: callbacks, Status: 500, Times: 2},
		"no connection":              {Path: callbacks, DropBefore: true, Times: 2},
		"an answer that never comes": {Path: callbacks, DropAfter: true, Times: 1},
		"too many":                   {Path: callbacks, Status: 429, RetryAfter: 200 * time.Millisecond, Times: 1},
		"a hanging connection":       {Path: callbacks, Delay: 2 * time.Second, DropBefore: true, Times: 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := join(t, nil)
			s.excused["40060 Interaction has already been acknowledged."] = true
			s.discord.Faults().Add(fault)
			if title := s.ask(t, "/help").Message.Embeds[0].Title; title == "" {
				t.Error("the answer is empty")
			}
		})
	}
}

func TestALateAnswerArrivesWhateverHappens(t *testing.T) {
	t.Parallel()
	const edits = "/webhooks/*/*/messages/@original"
	late := slow(func(context.Context, commands.Input) (message.Message, error) {
		time.Sleep(patience + 100*time.Millisecond)
		return message.Message{Title: "late"}, nil
	})
	for name, fault := range map[string]localdiscord.Fault{
		"a server error":             {Path: edits, Status: 503, Times: 2},
		"no connection":              {Path: edits, DropBefore: true, Times: 2},
		"an answer that never comes": {Path: edits, DropAfter: true, Times: 2},
		"too many":                   {Path: edits, Status: 429, RetryAfter: 200 * time.Millisecond, Times: 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := join(t, late)
			s.discord.Faults().Add(fault)
			if title := s.ask(t, "/help").Message.Embeds[0].Title; title != "late" {
				t.Errorf("got %q", title)
			}
		})
	}
}

func TestTheBreakerStopsPostsAndSaysWhy(t *testing.T) {
	t.Parallel()
	s := join(t, nil)
	for range ownRefusals - 1 {
		s.rest.breaker.count(http.StatusForbidden, nil)
	}
	s.discord.Faults().Add(localdiscord.Fault{Method: "POST", Path: posts, Status: 403})
	out := message.Outgoing{Message: message.Message{Title: "x"}, Channel: s.discord.ID("channel:chung")}
	if _, err := s.Post(t.Context(), out); !errors.Is(err, message.ErrUndeliverable) {
		t.Errorf("the last one before: %v", err)
	}
	if _, err := s.Post(t.Context(), out); !errors.Is(err, errBreaker) || errors.Is(err, message.ErrUndeliverable) {
		t.Errorf("the first one after: %v", err)
	}
	s.ask(t, "/help") // answers go on
}

func TestErrorsHoldNoSecret(t *testing.T) {
	r := newREST("http://127.0.0.1:1", "the-token", http.DefaultClient)
	err := r.call(t.Context(), request{method: "POST", path: "/webhooks/1/the-secret", own: true})
	if err == nil || strings.Contains(err.Error(), "the-secret") || strings.Contains(err.Error(), "the-token") {
		t.Errorf("got %v", err)
	}
}

// One person asks much at once: nobody is left without an answer, and most are
// told that there is too much.
func TestTooMuchAtOnceIsAnsweredBusy(t *testing.T) {
	t.Parallel()
	hold := make(chan struct{})
	s := join(t, slow(func(context.Context, commands.Input) (message.Message, error) {
		<-hold
		return message.Message{Title: "done"}, nil
	}))
	titles := make(chan string, maxRunning+20)
	for range maxRunning + 20 {
		go func() {
			reply, err := s.discord.Run(t.Context(), localdiscord.Ask{User: "staff", Line: "/help"})
			if err != nil {
				titles <- err.Error()
				return
			}
			titles <- reply.Message.Embeds[0].Title
		}()
	}
	time.Sleep(3500 * time.Millisecond)
	close(hold)
	counted := map[string]int{}
	for range maxRunning + 20 {
		counted[<-titles]++
	}
	busy := 0
	for title, n := range counted {
		if strings.Contains(title, "quá nhiều câu hỏi") {
			busy += n
		}
	}
	if counted["done"] == 0 || busy == 0 || counted["done"]+busy != maxRunning+20 {
		t.Errorf("got %v", counted)
	}
}

func TestACommandThatDoesNotEndIsApologizedFor(t *testing.T) {
	t.Parallel()
	s := found(t, slow(func(context.Context, commands.Input) (message.Message, error) {
		time.Sleep(patience + lastMoment + time.Second) // heeds no context
		return message.Message{Title: "much too late"}, nil
	}), func(b *Bot, _ *localdiscord.Server) { b.times.life = patience + 200*time.Millisecond })
	s.connected(t)
	if title := s.ask(t, "/help").Message.Embeds[0].Title; !strings.Contains(title, "Mã lỗi") {
		t.Errorf("got %q", title)
	}
}

func TestRunningAnswersAreFinishedWhenTheProgramStops(t *testing.T) {
	t.Parallel()
	begun := make(chan struct{})
	s := join(t, slow(func(context.Context, commands.Input) (message.Message, error) {
		close(begun)
		time.Sleep(700 * time.Millisecond)
		return message.Message{Title: "finished"}, nil
	}))
	answered := make(chan string, 1)
	go func() { answered <- s.ask(t, "/help").Message.Embeds[0].Title }()
	<-begun
	stopped := make(chan error, 1)
	go func() { stopped <- s.stop() }()
	time.Sleep(200 * time.Millisecond)
	if title := s.ask(t, "/conference list").Message.Embeds[0].Title; !strings.Contains(title, "khởi động lại") {
		t.Errorf("what came after the stop got %q", title)
	}
	if title := <-answered; title != "finished" {
		t.Errorf("got %q", title)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}
