package commands

import (
	"context"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// tryReminder answers /reminders test: the next reminder as it will be said.
func tryReminder(store *data.Store) Command {
	return Command{
		Name: "test", Help: "For the office: show here how the next reminder will look", Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			v, _, err := Situation(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			for _, c := range remind.Ahead(v, in.Now, in.Now.AddDate(0, 0, stagesAhead)) {
				if len(c.Rows) == 0 {
					continue
				}
				m := remind.Compose(c.Notice, v, c.At, in.Tag)
				m.Mention = nil
				m.Lines = append([]string{words.TestNote.In(in.Tag, c.At.Format("15:04 02/01/2006"), toWhom(c.Notice, in.Tag))}, m.Lines...)
				return m, nil
			}
			return message.Message{Status: message.NoData, Title: words.NothingComing.In(in.Tag, stagesAhead)}, nil
		},
	}
}
