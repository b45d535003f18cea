package bot

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// A street is a bot that has joined a local Discord.
type street struct {
	*Bot
	discord *localdiscord.Server
	store   *data.Store
}

func join(t *testing.T, change func(*commands.Registry)) street {
	t.Helper()
	store, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "tiendo.db"))
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Seed(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	discord, err := localdiscord.New(localdiscord.Config{Token: "right"})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	registry := commands.NewRegistry(store)
	if change != nil {
		change(registry)
	}
	b, err := New(Config{Token: "right", URL: "http://" + listener.Addr().String(), Log: slog.New(slog.DiscardHandler)}, registry)
	if err != nil {
		t.Fatal(err)
	}
	world, closeWorld := context.WithCancel(context.Background())
	running, stop := context.WithCancel(context.Background())
	served, ran := make(chan error, 1), make(chan error, 1)
	go func() { served <- discord.Serve(world, listener) }()
	go func() { ran <- b.Run(running) }()
	t.Cleanup(func() {
		stop()
		err := <-ran
		closeWorld()
		if err := errors.Join(err, <-served, store.Close()); err != nil {
			t.Error(err)
		}
		for _, finding := range discord.Findings() {
			t.Errorf("breach of Discord's rules: %v", finding)
		}
	})
	waiting, enough := context.WithTimeout(t.Context(), 20*time.Second)
	defer enough()
	if err := discord.WaitConnected(waiting); err != nil {
		t.Fatal(err)
	}
	return street{b, discord, store}
}

// slow replaces /help by a command of the test's.
func slow(run func(ctx context.Context, in commands.Input) (message.Message, error)) func(*commands.Registry) {
	return func(r *commands.Registry) {
		for i := range r.Commands {
			if r.Commands[i].Name == "help" {
				r.Commands[i].Run = run
			}
		}
	}
}

func (s street) ask(t *testing.T, line string) *localdiscord.Reply {
	t.Helper()
	reply, err := s.discord.Run(t.Context(), localdiscord.Ask{User: "staff", Line: line})
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return reply
}

func TestASlowAnswerIsDeferredAndComes(t *testing.T) {
	s := join(t, slow(func(context.Context, commands.Input) (message.Message, error) {
		time.Sleep(patience + 300*time.Millisecond)
		return message.Message{Title: "late"}, nil
	}))
	reply := s.ask(t, "/help")
	if !reply.Deferred || reply.Message.Embeds[0].Title != "late" || !reply.Ephemeral {
		t.Errorf("got %+v", reply)
	}
}

func TestAPanicIsAnApologyWithAReference(t *testing.T) {
	s := join(t, slow(func(context.Context, commands.Input) (message.Message, error) { panic("boom") }))
	reply := s.ask(t, "/help")
	if title := reply.Message.Embeds[0].Title; !strings.Contains(title, "Mã lỗi") || strings.Contains(title, "boom") || !reply.Ephemeral {
		t.Errorf("got %q", title)
	}
	// The bot still answers.
	if title := s.ask(t, "/conference list").Message.Embeds[0].Title; !strings.Contains(title, "4") {
		t.Errorf("got %q", title)
	}
}

func TestAMentionIsAnsweredUnderIt(t *testing.T) {
	s := join(t, nil)
	id, err := s.discord.Say("staff", "chung", "<@"+s.discord.ID("bot")+"> mttn 6t/2020 máy móc bn cơ sở")
	if err != nil {
		t.Fatal(err)
	}
	var answer localdiscord.Message
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if all := s.discord.Channel("chung"); len(all) > 1 {
			answer = all[len(all)-1]
			break
		}
	}
	if len(answer.Embeds) == 0 || !strings.Contains(answer.Embeds[0].Title, "92 cơ sở") || !strings.Contains(answer.Embeds[0].Description, "Hiểu là") {
		t.Fatalf("got %+v", answer)
	}
	if answer.MessageReference == nil || answer.MessageReference.MessageID != id || len(answer.Pinged) > 0 {
		t.Errorf("the answer is under %+v and pings %v", answer.MessageReference, answer.Pinged)
	}
	if _, err := s.discord.Say("staff", "chung", "một câu không nhắc tới bot"); err != nil {
		t.Fatal(err)
	}
	time.Sleep(200 * time.Millisecond)
	if n := len(s.discord.Channel("chung")); n != 3 { // the question, its answer, the remark
		t.Errorf("there are %d messages", n)
	}
}

func TestASharedAnswerIsSeenByAll(t *testing.T) {
	s := join(t, nil)
	reply := s.ask(t, `/progress place:mttn indicator:"doanh thu tư vấn" period:2020-H1`)
	if !reply.Ephemeral {
		t.Error("a figure is not private at first")
	}
	for _, row := range reply.Message.Components {
		for _, c := range row.Components {
			if c.Label != "Chia sẻ vào kênh" {
				continue
			}
			shared, err := s.discord.Press(t.Context(), "staff", reply.Message.ID, c.CustomID)
			if err != nil {
				t.Fatal(err)
			}
			if shared.Ephemeral || shared.Message.Embeds[0].Title != reply.Message.Embeds[0].Title {
				t.Errorf("got %+v", shared)
			}
			return
		}
	}
	t.Error("no button shares it")
}

func TestAPostWithOneNonceIsMadeOnce(t *testing.T) {
	s := join(t, nil)
	out := message.Outgoing{Message: message.Message{Title: "once"}, Channel: s.discord.ID("channel:chung"), Nonce: "tiendo-r1"}
	first, err := s.Post(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Post(t.Context(), out)
	if err != nil || second.Message != first.Message || len(s.discord.Channel("chung")) != 1 {
		t.Errorf("got %v and %v, %v", first, second, err)
	}
	out.Channel = "1"
	if _, err := s.Post(t.Context(), out); !errors.Is(err, message.ErrUndeliverable) {
		t.Errorf("a channel that is not there: %v", err)
	}
}
