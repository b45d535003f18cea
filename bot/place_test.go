package bot

import (
	"context"
	"errors"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/message"
)

// proposing makes /help a public message with one button, whose line is
// answered with a title, late if wait says so.
func proposing(act message.Act, private bool, wait time.Duration, answer error) func(*commands.Registry) {
	step := commands.Option{Name: "step", Help: "How far it is"}
	return replaced(commands.Command{Options: []commands.Option{step}, Run: func(_ context.Context, in commands.Input) (message.Message, error) {
		if in.Text(step) == "" {
			line := "/help step:1"
			if private {
				line = "/settings place"
			}
			return message.Message{Title: "41 số", Buttons: []message.Button{{Label: "Ghi", Line: line, Act: act}}}, nil
		}
		time.Sleep(wait)
		return message.Message{Title: "đã ghi 41 số"}, answer
	}})
}

func TestWhereTheAnswerToAButtonGoes(t *testing.T) {
	t.Parallel()
	late := patience + 200*time.Millisecond
	mistake := commands.UserError{Message: message.Message{Title: "đã ghi rồi"}}
	for name, test := range map[string]struct {
		act       message.Act
		private   bool
		wait      time.Duration
		answer    error
		edited    bool
		ephemeral bool
	}{
		"a new message":                         {act: message.Say},
		"private where the command is":          {act: message.Say, private: true, ephemeral: true},
		"in its place":                          {act: message.Replace, edited: true},
		"in its place, late":                    {act: message.Replace, wait: late, edited: true},
		"a mistake stands beside it":            {act: message.Replace, answer: mistake, ephemeral: true},
		"a mistake stands beside it, late":      {act: message.Replace, wait: late, answer: mistake, edited: true},
		"a fault stands beside it, with a code": {act: message.Replace, answer: errors.New("disk full"), ephemeral: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := join(t, proposing(test.act, test.private, test.wait, test.answer))
			asked := s.ask(t, "/help").Message
			reply, err := s.discord.Press(t.Context(), "staff", asked.ID, asked.Components[0].Components[0].CustomID)
			if err != nil {
				t.Fatal(err)
			}
			if reply.Edited != test.edited || reply.Ephemeral != test.ephemeral {
				t.Errorf("edited %v, ephemeral %v: %+v", reply.Edited, reply.Ephemeral, reply.Message)
			}
			all := s.discord.Channel("chung")
			first := all[0]
			replaced := test.edited && test.answer == nil
			if gone := len(first.Components) == 0; gone != replaced {
				t.Errorf("the buttons are gone: %v", gone)
			}
		})
	}
}
