package commands

import (
	"context"
	"errors"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// pauseReminders answers /reminders pause.
func pauseReminders(store *data.Store, o reportOptions) Command {
	from := Option{Name: "from", Help: "The first day; today if left out"}
	to := Option{Name: "to", Help: "The last day; without it, the pauses are shown"}
	reason := Option{Name: "reason", Help: "Why"}
	lift := choiceOption("lift", "Yes: end every pause now", words.Assent, "no", "yes")
	return Command{
		Name: "pause", Help: "For the office: days on which nothing is said", Options: []Option{to, from, o.duty, o.place, reason, lift}, Private: true, Needs: Admin, Own: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			if in.chosen(lift) == "yes" {
				n, err := store.LiftPauses(ctx, in.Asker.Guild, in.Today(), in.Asker.ID, in.Now)
				return message.Message{Title: words.PausesLifted.In(in.Tag, n), About: message.About{Intent: "reminders"}}, err
			}
			p := data.Pause{Guild: in.Asker.Guild, Why: in.Text(reason), By: in.Asker.ID}
			var err, err2 error
			p.First, err = in.day(from)
			p.Last, err2 = in.day(to)
			if err := errors.Join(err, err2); err != nil {
				return message.Message{}, err
			}
			if p.First == 0 {
				p.First = in.Today()
			}
			if p.Last == 0 {
				return listPauses(ctx, store, in)
			}
			if p.Last < p.First {
				return message.Message{}, mistake(words.EndsFirst.In(in.Tag, p.Last.Label(in.Tag), p.First.Label(in.Tag)))
			}
			place, err := owingPlace(store.Catalogue(), in, o.place)
			if err != nil {
				return message.Message{}, err
			}
			duty, err := in.duty(o.duty, store.Catalogue())
			if err != nil {
				return message.Message{}, err
			}
			if place != nil {
				p.Place = place.Key
			}
			if duty != nil {
				p.Obligation = duty.Code
			}
			if err := store.AddPause(ctx, p, in.Now); err != nil {
				return message.Message{}, err
			}
			return message.Message{Title: words.PauseSet.In(in.Tag, pauseLine(store.Catalogue(), p, in.Tag)), Lines: []string{words.PauseNote.In(in.Tag)}, About: message.About{Intent: "reminders"}}, nil
		},
	}
}

func listPauses(ctx context.Context, store *data.Store, in Input) (message.Message, error) {
	all, err := store.Pauses(ctx, in.Today())
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{About: message.About{Intent: "reminders"}}
	for _, p := range all {
		if p.Guild == in.Asker.Guild {
			m.Lines = append(m.Lines, "• "+pauseLine(store.Catalogue(), p, in.Tag))
		}
	}
	m.Title = words.PauseList.In(in.Tag, len(m.Lines))
	return m, nil
}

func pauseLine(c *data.Catalogue, p data.Pause, tag language.Tag) string {
	what, whom := words.EveryDuty.In(tag), words.AllProvinces.In(tag)
	if o, ok := c.Obligation(p.Obligation); ok {
		what = o.Label(tag)
	}
	if p.Place != "" {
		whom = placeName(c, p.Place, tag)
	}
	line := words.PauseLine.In(tag, p.First.Label(tag), p.Last.Label(tag), what, whom)
	if p.Why != "" {
		line += " (" + p.Why + ")"
	}
	return line
}
