package bot

import (
	"context"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

func TestALongCommandShowsHowFarItIs(t *testing.T) {
	t.Parallel()
	shown := make(chan struct{})
	s := join(t, replaced(commands.Command{Run: func(ctx context.Context, in commands.Input) (message.Message, error) {
		for n := range 1000 {
			in.Progress(ctx, message.Message{Title: "đọc " + string(rune('0'+n%10))})
		}
		<-shown
		return message.Message{Title: "đọc xong"}, nil
	}}))
	answered := make(chan *localdiscord.Reply, 1)
	go func() { answered <- s.ask(t, "/help") }()
	wait(t, "a step", func() bool {
		all := s.discord.Channel("chung")
		return len(all) > 0 && len(all[0].Embeds) > 0 && all[0].Embeds[0].Title == "đọc 9"
	})
	close(shown)
	<-answered
	wait(t, "the answer", func() bool { return s.discord.Channel("chung")[0].Embeds[0].Title == "đọc xong" })
}

// wait waits until something has happened.
func wait(t testing.TB, what string, happened func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if happened() {
			return
		}
	}
	t.Fatalf("%s did not come", what)
}
