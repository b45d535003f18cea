package bot

import (
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/message"
)

// quotes are where answers stand for all to read.
func (s street) quotes(t *testing.T) []data.Quoted {
	t.Helper()
	all, err := s.store.QuotedAnswers(t.Context(), time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestWhereASharedAnswerStandsIsKept(t *testing.T) {
	s := join(t, nil)
	line := `/progress place:"Bình Định" indicator:projects period:2021`
	private := s.ask(t, line)
	if kept := s.quotes(t); len(kept) != 0 {
		t.Fatalf("a private answer is kept: %v", kept)
	}
	for _, row := range private.Message.Components {
		for _, b := range row.Components {
			if pressed, ok := s.registry.Pressed(t.Context(), b.CustomID); ok && pressed.Act == message.Share {
				shared, err := s.discord.Press(t.Context(), "staff", private.Message.ID, b.CustomID)
				if err != nil {
					t.Fatal(err)
				}
				for end := time.Now().Add(5 * time.Second); len(s.quotes(t)) == 0 && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
				}
				kept := s.quotes(t)
				if len(kept) != 1 || kept[0].Message != shared.Message.ID || kept[0].Channel != shared.Message.ChannelID || len(kept[0].Code) != 7 {
					t.Errorf("kept %+v of %+v", kept, shared.Message)
				}
				receipt, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "Số nay đã đổi"}, Channel: kept[0].Channel, Answers: kept[0].Message})
				if err != nil || receipt.Message == "" {
					t.Fatal(receipt, err)
				}
				return
			}
		}
	}
	t.Fatal("no button shares the answer")
}
