package bot

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
)

// What cannot be answered in Discord's three seconds, whatever the cause, has a
// line in the log that names it; the next question is answered.
func TestAQuestionThatCannotBeAnsweredIsLoggedWithItsCause(t *testing.T) {
	const callbacks = "/interactions/*/*/callback"
	for cause, test := range map[string]struct {
		fault localdiscord.Fault
		says  string
	}{
		"refused":  {localdiscord.Fault{Status: 500}, "Internal Server Error"},
		"a proxy":  {localdiscord.Fault{Status: 502, HTML: true}, "502"},
		"limited":  {localdiscord.Fault{Status: 429, RetryAfter: 10 * time.Second}, "rate limited"},
		"hung up":  {localdiscord.Fault{DropBefore: true}, "reach Discord"},
		"too slow": {localdiscord.Fault{Delay: 4 * time.Second}, "deadline exceeded"},
		"refused for good, such as by a token that is not taken": {localdiscord.Fault{Status: 404, Code: 10062}, "10062"},
	} {
		t.Run(cause, func(t *testing.T) {
			t.Parallel()
			log := &kept{causes: map[string]string{}}
			s := found(t, nil, func(b *Bot, _ *localdiscord.Server) { b.cfg.Log = slog.New(slog.NewJSONHandler(log, nil)) })
			s.connected(t)
			s.excused["10062 Unknown interaction"] = true // what was held up arrives in the end
			test.fault.Path = callbacks
			lift := s.discord.Faults().Add(test.fault)
			reply, err := s.discord.Run(t.Context(), localdiscord.Ask{User: "staff", Line: "/help"})
			if err == nil {
				t.Fatal("it was answered")
			}
			lift()
			wait(t, "the cause", func() bool { return strings.Contains(log.cause(reply.Interaction), test.says) })
			s.ask(t, "/help")
		})
	}
}
