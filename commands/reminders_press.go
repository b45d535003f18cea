package commands

import (
	"context"
	"errors"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// remindLater answers /reminders later, the button of a reminder.
func remindLater(store *data.Store, o reportOptions) Command {
	return Command{
		Name: "later", Help: "For coordinators: remind me again on the next working day", Options: []Option{o.place, o.duty, o.period}, Private: true, Needs: Coordinator, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			all, err := o.owed(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			work := store.Catalogue().Work
			day := work.NextWorkday(in.Today())
			m := message.Message{About: message.About{Intent: "reminders", Places: []string{in.Text(o.place)}}}
			for _, one := range all {
				d := one.due(work)
				if one.report.Here() || d.Ladder.At(work.WorkdaysBetween(in.Today(), d.Workday)) < 0 {
					continue
				}
				if err := store.Snooze(ctx, data.Snooze{Guild: in.Asker.Guild, ReportKey: one.key, Day: day, By: in.Asker.ID}, in.Now); err != nil {
					return message.Message{}, err
				}
				m.Lines = append(m.Lines, "• "+one.label(in.Tag))
			}
			if len(m.Lines) == 0 {
				return message.Message{}, mistake(words.NothingOwed.In(in.Tag, placeName(store.Catalogue(), in.Text(o.place), in.Tag)))
			}
			m.Title = words.LaterOn.In(in.Tag, words.Weekdays[day.Weekday()].In(in.Tag), day.Label(in.Tag))
			return m, nil
		},
	}
}

// notMine answers /reminders not-mine, the button of a reminder: whoever presses
// it is told no more, and the office hears of it.
func notMine(store *data.Store, o reportOptions) Command {
	return Command{
		Name: "not-mine", Help: "For coordinators: this province is not mine", Options: []Option{o.place}, Private: true, Needs: Coordinator, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := data.Coordinator{Guild: in.Asker.Guild, Place: in.Text(o.place), Who: in.Asker.ID}
			name := placeName(store.Catalogue(), c.Place, in.Tag)
			err := store.DenyCoordinator(ctx, c, in.Asker.ID, in.Now)
			if errors.Is(err, data.ErrNotFound) { // told as one of a role
				return message.Message{}, mistake(words.ToldByRole.In(in.Tag, name))
			}
			if err != nil {
				return message.Message{}, err
			}
			return message.Message{Title: words.NotMineNoted.In(in.Tag, name), Lines: []string{words.OfficeHears.In(in.Tag)}, About: message.About{Intent: "reminders", Places: []string{c.Place}}}, nil
		},
	}
}
