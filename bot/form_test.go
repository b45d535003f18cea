package bot

import (
	"context"
	"strings"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// asking makes /help a command that opens a form until it has a reason. It is
// slow where it is told to be.
func asking(wait time.Duration) func(*commands.Registry) {
	reason := commands.Option{Name: "reason", Help: "Why", Max: 500}
	return replaced(commands.Command{Options: []commands.Option{reason}, Private: true, Run: func(_ context.Context, in commands.Input) (message.Message, error) {
		if text := in.Text(reason); text != "" {
			return message.Message{Title: text}, nil
		}
		time.Sleep(wait)
		return message.Message{Form: &message.Form{
			Title: strings.Repeat("Xin gia hạn ", 10), Line: "/help",
			Fields: []message.FormField{{Option: "reason", Label: "Lý do", Help: "Một hai câu", Long: true, Required: true, Max: 500}},
		}}, nil
	}})
}

// replaced puts a command of the test's in the place of /help.
func replaced(c commands.Command) func(*commands.Registry) {
	return func(r *commands.Registry) {
		for i := range r.Commands {
			if r.Commands[i].Name == "help" {
				c.Name, c.Help = "help", r.Commands[i].Help
				r.Commands[i] = c
			}
		}
	}
}

func TestAFormIsFilledInAndItsLineRuns(t *testing.T) {
	t.Parallel()
	s := join(t, asking(0))
	opened := s.ask(t, "/help")
	if opened.Modal == nil || len(opened.Modal.Components) != 1 || opened.Modal.Components[0].Label != "Lý do" {
		t.Fatalf("got %+v", opened)
	}
	long := strings.Repeat("Bão số 12: đường bị ngập.\n", 15)
	reply, err := s.discord.Submit(t.Context(), "staff", opened.Modal, map[string]string{"reason": long})
	if err != nil {
		t.Fatal(err)
	}
	if title := reply.Message.Embeds[0].Title; !strings.HasPrefix(title, "Bão số 12") || !reply.Ephemeral {
		t.Errorf("got %q", title)
	}
}

func TestAFormThatComesLateIsAMessageThatOpensIt(t *testing.T) {
	t.Parallel()
	s := join(t, asking(patience+200*time.Millisecond))
	late := s.ask(t, "/help")
	if late.Modal != nil || !late.Deferred || !strings.Contains(late.Message.Embeds[0].Description, "/trợ-giúp reason:…") {
		t.Fatalf("got %+v", late)
	}
	button := late.Message.Components[0].Components[0]
	if button.CustomID != "/help" {
		t.Errorf("its button runs %q", button.CustomID)
	}
}

func TestAForgedFormIsRefused(t *testing.T) {
	t.Parallel()
	s := join(t, nil)
	for _, id := range []string{"/help", "m", "m#NOSUCH", "ms/help", "mp2/rank", "m/settings nothing:1"} {
		reply, err := s.discord.Forge(t.Context(), localdiscord.Forgery{User: "staff", Kind: kindFill, Data: map[string]any{"custom_id": id, "components": []any{}}})
		if err != nil {
			t.Fatal(err)
		}
		if title := reply.Message.Embeds[0].Title; !strings.Contains(title, "không còn dùng được") || !reply.Ephemeral {
			t.Errorf("%q: got %q", id, title)
		}
	}
}
