package bot

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

func TestASlowAnswerIsDeferredAndComes(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
