package commands

import (
	"context"
	"fmt"
	"strconv"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// planOptions are the options of what is planned of a conference.
type planOptions struct{ number, date, until, venue, host, register, note, reason Option }

func planOptionsOf(store *data.Store) planOptions {
	o := planOptions{
		number:   Option{Name: "number", Help: "Which conference: 14 or XIV", Required: true, Suggest: suggestPlans(store, true)},
		date:     Option{Name: "date", Help: "When it begins, such as 10/12/2026 08:00", Suggest: suggestMoments},
		until:    Option{Name: "until", Help: "Its last day, if it lasts longer than one", Suggest: suggestMoments},
		venue:    Option{Name: "venue", Help: "Where it is held, as the invitation says it"},
		host:     placeOption(store),
		register: Option{Name: "register-by", Help: "Until when provinces register, such as 02/12/2026 17:00", Suggest: suggestMoments},
		note:     Option{Name: "note", Help: "What is to be known about it"},
		reason:   Option{Name: "reason", Help: "Why the plan is changed"},
	}
	o.host.Name, o.host.Help = "host", "The province that hosts it"
	return o
}

// planConference answers /conference plan: what is not named stays as it was.
func planConference(store *data.Store) Command {
	o := planOptionsOf(store)
	return Command{
		Name: "plan", Help: "For the office: plan a conference to come, or change what was planned",
		Options: []Option{o.number, o.date, o.until, o.venue, o.host, o.register, o.note, o.reason}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			number, err := numberToPlan(ctx, store, in, o.number)
			if err != nil {
				return message.Message{}, err
			}
			known, err := store.ConferencePlansOf(ctx, number)
			if err != nil {
				return message.Message{}, err
			}
			p := data.ConferencePlan{Number: number, Minute: data.NoMinute, Source: data.OfficeSource}
			if len(known) > 0 {
				p = known[0]
				p.Source, p.Cancelled = data.OfficeSource, false
			}
			p.At, p.By, p.Why = in.Now, in.Asker.ID, in.Text(o.reason)
			duties, err := o.read(store.Catalogue(), in, &p)
			if err != nil {
				return message.Message{}, err
			}
			if err := store.PlanConference(ctx, p, duties); err != nil {
				return message.Message{}, refusal(err, in)
			}
			return showPlan(ctx, store, in, p.Number)
		},
	}
}

// numberToPlan is the number of a conference that can be planned: the one after
// the latest, or one that is planned already.
func numberToPlan(ctx context.Context, store *data.Store, in Input, o Option) (int, error) {
	held, err := store.Conferences(ctx)
	if err != nil {
		return 0, err
	}
	plans, err := store.ConferencePlans(ctx)
	if err != nil {
		return 0, err
	}
	n, latest := edition(in.Text(o)), 0
	for _, c := range held {
		latest = max(latest, c.Number)
		if c.Number == n {
			return 0, mistake(words.AlreadyHeld.In(in.Tag, conferenceName(c, in.Tag)))
		}
	}
	for _, p := range plans {
		latest = max(latest, p.Number)
	}
	if n == 0 || n > latest+1 || n < latest && !isPlanned(plans, n) {
		return 0, mistake(words.NoSuchConference.In(in.Tag, in.Text(o)), words.NextConference.In(in.Tag, roman(latest+1)))
	}
	return n, nil
}

func isPlanned(plans []data.ConferencePlan, number int) bool {
	for _, p := range plans {
		if p.Number == number {
			return true
		}
	}
	return false
}

// read puts what was named into p and returns the duties that come of it.
func (o planOptions) read(c *data.Catalogue, in Input, p *data.ConferencePlan) ([]data.Obligation, error) {
	if err := o.readDays(in, p); err != nil {
		return nil, err
	}
	if text := in.Text(o.host); text != "" {
		found, err := in.places(o.host, c, calendar.Period{})
		switch {
		case err != nil:
			return nil, err
		case len(found) > 1:
			return nil, in.whichPlace(o.host, found)
		case !found[0].Province():
			return nil, mistake(words.NotAProvince.In(in.Tag, found[0].Label(in.Tag)))
		}
		p.Host = found[0].Key
	}
	if text := in.Text(o.venue); text != "" {
		p.Venue = text
	}
	if text := in.Text(o.note); text != "" {
		p.Note = text
	}
	duties := []data.Obligation{attendance(*p, c)}
	register, named, err := o.registration(c, in, *p)
	if err != nil {
		return nil, err
	}
	if named {
		duties = append(duties, register)
	}
	return keepTowards(c, in, *p, duties)
}

func (o planOptions) readDays(in Input, p *data.ConferencePlan) error {
	day, minute, err := in.moment(o.date)
	switch {
	case err != nil:
		return err
	case day == 0 && p.Day == 0:
		return mistake(words.WhichDay.In(in.Tag), words.MomentExample.In(in.Tag))
	case day != 0 && day < in.Today():
		return mistake(words.DayIsPast.In(in.Tag, day.Label(in.Tag)))
	case day != 0:
		p.Last = day.AddDays(int(p.Last - p.Day)) // it lasts as long as it did
		p.Day, p.Minute = day, minute
	}
	last, _, err := in.moment(o.until)
	if err != nil {
		return err
	}
	if last != 0 {
		p.Last = last
	}
	if p.Last < p.Day {
		return mistake(words.EndsFirst.In(in.Tag, p.Last.Label(in.Tag), p.Day.Label(in.Tag)))
	}
	return nil
}

// registration is the duty to register, where a day for it was named.
func (o planOptions) registration(c *data.Catalogue, in Input, p data.ConferencePlan) (duty data.Obligation, named bool, err error) {
	day, minute, err := in.moment(o.register)
	if err != nil || day == 0 {
		return duty, false, err
	}
	switch {
	case day < in.Today():
		return duty, false, mistake(words.DayIsPast.In(in.Tag, day.Label(in.Tag)))
	case day > p.Day, day == p.Day && (minute == data.NoMinute || minute > p.Minute):
		return duty, false, mistake(words.RegisterTooLate.In(in.Tag, day.Label(in.Tag), p.Day.Label(in.Tag)))
	}
	return towards(p, "register", words.DutyToRegister, onceRule(day, minute), []string{conferenceRegion}, c), true, nil
}

// keepTowards adds the duties towards the conference that stay as they are, which
// must not fall after it; they are of the year in which it is held.
func keepTowards(c *data.Catalogue, in Input, p data.ConferencePlan, duties []data.Obligation) ([]data.Obligation, error) {
	given := map[string]bool{}
	for _, o := range duties {
		given[o.Code] = true
	}
	for _, o := range c.DutiesTowards(p.Number) {
		due, open := dueTowards(o, c)
		if given[o.Code] || !open {
			continue
		}
		if due.Last > p.Last {
			return nil, mistake(words.DutyTooLate.In(in.Tag, o.Label(in.Tag), due.Last.Label(in.Tag), p.Last.Label(in.Tag)))
		}
		if year := yearOf(p.Day); o.Reports != year {
			o.Reports = year
			duties = append(duties, o)
		}
	}
	return duties, nil
}

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
