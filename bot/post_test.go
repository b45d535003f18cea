package bot

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// What Discord's answer to a post means for whoever posts: that no repeat helps,
// that nothing was posted, or that it is not known.
func TestTheErrorOfAPostSaysWhetherItWasMade(t *testing.T) {
	t.Parallel()
	s := join(t, nil)
	channel := s.discord.ID("channel:chung")
	unknown := errors.New("not known whether it was posted")
	for name, c := range map[string]struct {
		fault localdiscord.Fault
		want  error
	}{
		"channel unknown":        {localdiscord.Fault{Status: 404, Code: unknownChannel}, message.ErrUndeliverable},
		"no access":              {localdiscord.Fault{Status: 403, Code: missingAccess}, message.ErrUndeliverable},
		"no right":               {localdiscord.Fault{Status: 403, Code: missingRights}, message.ErrUndeliverable},
		"closed to private talk": {localdiscord.Fault{Status: 403, Code: closedToPrivate}, message.ErrUndeliverable},
		"refused without number": {localdiscord.Fault{Status: 403}, message.ErrUndeliverable},
		"malformed":              {localdiscord.Fault{Status: 400, Code: 50035}, message.ErrUndeliverable},
		"too many":               {localdiscord.Fault{Status: 429, RetryAfter: time.Millisecond}, message.ErrRefused},
		"server error":           {localdiscord.Fault{Status: 500}, unknown},
		"proxy error":            {localdiscord.Fault{Status: 502, HTML: true}, unknown},
		"the answer is lost":     {localdiscord.Fault{DropAfter: true}, unknown},
		"the request is lost":    {localdiscord.Fault{DropBefore: true}, unknown},
	} {
		t.Run(name, func(t *testing.T) {
			c.fault.Method, c.fault.Path = "POST", "/channels/"+channel+"/messages"
			lift := s.discord.Faults().Add(c.fault)
			ctx, enough := context.WithTimeout(t.Context(), time.Second) // no time for every repeat
			defer enough()
			_, err := s.Post(ctx, message.Outgoing{Message: message.Message{Title: name}, Channel: channel, Nonce: fmt.Sprintf("%.25s", name)})
			lift()
			gone, refused := errors.Is(err, message.ErrUndeliverable), errors.Is(err, message.ErrRefused)
			if err == nil || gone != (c.want == message.ErrUndeliverable) || refused != (c.want == message.ErrRefused) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// Who looks for a message finds our own, by its text, not older than a moment.
func TestFind(t *testing.T) {
	t.Parallel()
	s := join(t, nil)
	channel := s.discord.ID("channel:chung")
	if _, err := s.discord.Say("staff", "chung", "Mã NOTOURS1"); err != nil {
		t.Fatal(err)
	}
	begin := s.discord.Now()
	made, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "x", Lines: []string{"Mã NABCDEF1"}}, Channel: channel, Nonce: "n1"})
	if err != nil {
		t.Fatal(err)
	}
	for range findPage + 20 { // a page and more after it
		if _, err := s.discord.Say("staff", "chung", "chào"); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.Find(t.Context(), channel, "NABCDEF1", begin.Add(-time.Minute)); err != nil || got.Message != made.Message || got.Channel != channel {
		t.Errorf("found %+v, %v", got, err)
	}
	for name, c := range map[string]struct {
		text  string
		since time.Time
	}{
		"another text":        {"NABCDEF2", begin.Add(-time.Minute)},
		"said by another":     {"NOTOURS1", begin.Add(-time.Minute)},
		"older than is asked": {"NABCDEF1", s.discord.Now().Add(time.Minute)},
	} {
		if got, err := s.Find(t.Context(), channel, c.text, c.since); !errors.Is(err, message.ErrAbsent) {
			t.Errorf("%s: found %+v, %v", name, got, err)
		}
	}
	last, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "x", Lines: []string{"Mã NABCDEF3"}}, Channel: channel, Nonce: "n3"})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Find(t.Context(), channel, "NABCDEF3", s.discord.Now().AddDate(0, 0, 3)); err != nil || got.Message != last.Message {
		t.Errorf("with a clock that is days ahead: found %+v, %v", got, err)
	}
	s.discord.DenyBot(channel, readHistory)
	if got, err := s.Find(t.Context(), channel, "NABCDEF1", begin.Add(-time.Minute)); err == nil {
		t.Errorf("found without the right to look: %+v", got)
	}
	s.discord.RemoveChannel(channel)
	if _, err := s.Find(t.Context(), channel, "NABCDEF1", begin); !errors.Is(err, message.ErrUndeliverable) {
		t.Errorf("in a channel that is gone: %v", err)
	}
}
