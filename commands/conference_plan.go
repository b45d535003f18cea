package commands

import (
	"context"

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
