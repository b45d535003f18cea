package commands

import (
	"context"
	"fmt"
	"strconv"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// cancelConference answers /conference cancel.
func cancelConference(store *data.Store) Command {
	number := Option{Name: "number", Help: "Which conference: 14 or XIV", Required: true, Suggest: suggestPlans(store, false)}
	reason := Option{Name: "reason", Help: "Why"}
	return Command{
		Name: "cancel", Help: "For the office: a planned conference is not held; nobody is reminded of it any more",
		Options: []Option{number, reason}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			p, err := plannedOne(ctx, store, in, number)
			if err != nil {
				return message.Message{}, err
			}
			if p.Cancelled {
				return showPlan(ctx, store, in, p.Number)
			}
			p.Cancelled, p.At, p.By, p.Why = true, in.Now, in.Asker.ID, in.Text(reason)
			var duties []data.Obligation
			for _, o := range store.Catalogue().DutiesTowards(p.Number) {
				if due, open := dueTowards(o, store.Catalogue()); open {
					o.To = due.Last.AddDays(-1)
					duties = append(duties, o)
				}
			}
			if err := store.PlanConference(ctx, p, duties); err != nil {
				return message.Message{}, refusal(err, in)
			}
			m, err := showPlan(ctx, store, in, p.Number)
			if p.Day >= in.Today() {
				m.Lines = append(m.Lines, words.OffTold.In(in.Tag))
			}
			return m, err
		},
	}
}

// plannedOne is the planned conference that is named; where none is, the only
// one to come.
func plannedOne(ctx context.Context, store *data.Store, in Input, o Option) (data.ConferencePlan, error) {
	plans, err := store.ConferencePlans(ctx)
	if err != nil {
		return data.ConferencePlan{}, err
	}
	var coming []data.ConferencePlan
	for _, p := range plans {
		if in.Text(o) != "" && p.Number == edition(in.Text(o)) {
			return p, nil
		}
		if !p.Cancelled && p.Last >= in.Today() {
			coming = append(coming, p)
		}
	}
	switch {
	case in.Text(o) != "":
		return data.ConferencePlan{}, mistake(words.NotPlanned.In(in.Tag, in.Text(o)), did(in, plans[:min(len(plans), 3)], planName))
	case len(coming) == 0:
		return data.ConferencePlan{}, mistake(words.NonePlanned.In(in.Tag))
	case len(coming) > 1:
		return data.ConferencePlan{}, askBack(in, o, words.WhichSlot["conference"].In(in.Tag), coming, planName,
			func(p data.ConferencePlan) string { return strconv.Itoa(p.Number) })
	}
	return coming[0], nil
}

func planName(p data.ConferencePlan, tag language.Tag) string {
	return words.ConferenceName.In(tag, roman(p.Number), strconv.Itoa(p.Day.Year()))
}

// suggestPlans offers the planned conferences and, with next, the one that comes
// after the latest.
func suggestPlans(store *data.Store, next bool) func(context.Context, Input, string) ([]Suggestion, error) {
	return func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		held, err := store.Conferences(ctx)
		if err != nil {
			return nil, err
		}
		plans, err := store.ConferencePlans(ctx)
		if err != nil {
			return nil, err
		}
		var all []Suggestion
		latest := 0
		for _, c := range held {
			latest = max(latest, c.Number)
		}
		for _, p := range plans {
			latest = max(latest, p.Number)
			all = append(all, Suggestion{planName(p, in.Tag), roman(p.Number)})
		}
		if next {
			all = append(all, Suggestion{words.TheNextOne.In(in.Tag, roman(latest+1)), roman(latest + 1)})
		}
		var fitting []Suggestion
		for _, s := range all {
			if begins(s.Label, typed) || begins(fmt.Sprint(edition(s.Value)), typed) {
				fitting = append(fitting, s)
			}
		}
		return fitting, nil
	}
}
