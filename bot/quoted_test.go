package bot

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/localdiscord"
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

// share presses the button that shows an answer to all.
func (s street) share(t *testing.T, private localdiscord.Message) localdiscord.Message {
	t.Helper()
	for _, row := range private.Components {
		for _, b := range row.Components {
			if pressed, ok := s.registry.Pressed(t.Context(), b.CustomID); ok && pressed.Act == message.Share {
				shared, err := s.discord.Press(t.Context(), "staff", private.ID, b.CustomID)
				if err != nil {
					t.Fatal(err)
				}
				return shared.Message
			}
		}
	}
	t.Fatal("no button shares the answer")
	return localdiscord.Message{}
}

// Discord tells where an answer stands when it takes it; it is asked only where
// what it told was lost.
func TestWhereASharedAnswerStandsIsKept(t *testing.T) {
	for name, lost := range map[string]bool{"told": false, "asked": true} {
		t.Run(name, func(t *testing.T) {
			var asked atomic.Int64
			s := found(t, nil, func(b *Bot, _ *localdiscord.Server) {
				b.rest.noted = func(q request, _ int) {
					if q.method == http.MethodGet && strings.HasSuffix(q.path, "/messages/@original") {
						asked.Add(1)
					}
				}
			})
			s.connected(t)
			private := s.ask(t, `/progress place:"Bình Định" indicator:projects period:2021`)
			if kept := s.quotes(t); len(kept) != 0 {
				t.Fatalf("a private answer is kept: %v", kept)
			}
			if lost {
				s.excused["40060 Interaction has already been acknowledged."] = true
				s.discord.Faults().Add(localdiscord.Fault{DropAfter: true, Times: 1})
			}
			shared := s.share(t, private.Message)
			wait(t, "where the answer stands", func() bool { return len(s.quotes(t)) > 0 })
			kept := s.quotes(t)
			if len(kept) != 1 || kept[0].Message != shared.ID || kept[0].Channel != shared.ChannelID || len(kept[0].Code) != 7 {
				t.Errorf("kept %+v of %+v", kept, shared)
			}
			if (asked.Load() > 0) != lost {
				t.Errorf("asked for %d times", asked.Load())
			}
			receipt, err := s.Post(t.Context(), message.Outgoing{Message: message.Message{Title: "Số nay đã đổi"}, Channel: kept[0].Channel, Answers: kept[0].Message})
			if err != nil || receipt.Message == "" {
				t.Fatal(receipt, err)
			}
		})
	}
}
