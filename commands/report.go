package commands

import (
	"context"
	"errors"
	"strconv"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// reports answers /report: what provinces hand in, and what becomes of it.
func reports(store *data.Store) Command {
	o := reportOptions{place: placeOption(store), duty: dutyOption(store), period: periodOption(store)}
	o.place.Help, o.duty.Help = "Which province", "Which reporting duty"
	o.period.Help = "The period that is reported"
	return Command{
		Name: "report",
		Help: "Hand in reports, see who has, accept them or return them",
		Subcommands: []Command{
			submitReport(store, o),
			reportStatus(store, o),
			reviewReport(store, o, data.Accepted, "accept", "For the office: accept a report"),
			reviewReport(store, o, data.Returned, "return", "For the office: return a report with a reason"),
			extendReport(store, o),
			decideExtension(store),
		},
	}
}

// reportOptions name one report.
type reportOptions struct{ place, duty, period Option }

// An owed report is one of a province with how it stands.
type owed struct {
	data.Deadline
	key      data.ReportKey
	report   data.Submission
	extended *data.Extension
}

// label names the report.
func (o owed) label(tag language.Tag) string {
	return words.DeadlineName.In(tag, o.Deadline.Label(tag), o.Period.Label(tag))
}

// due is the deadline that holds.
func (o owed) due(work *calendar.Calendar) data.Deadline {
	if o.extended != nil {
		return o.Extended(o.extended.Until, work)
	}
	return o.Deadline
}

const (
	// owedBefore is how many days after its deadline a report is still looked for.
	owedBefore = 92
	// owedAhead is how many days before its deadline.
	owedAhead = 45
)

// owed lists the reports of the province that was checked, of the duty and the
// period if they are named: around today, or of the period wherever it lies.
func (o reportOptions) owed(ctx context.Context, store *data.Store, in Input) ([]owed, error) {
	c := store.Catalogue()
	place, ok := c.Place(in.Text(o.place))
	if !ok {
		return nil, mistake(words.NoSuchPlace.In(in.Tag, in.Text(o.place)))
	}
	duty, err := in.duty(o.duty, c)
	if err != nil {
		return nil, err
	}
	period, err := in.period(o.period)
	if err != nil {
		return nil, err
	}
	within := calendar.Period{From: in.Today().AddDays(-owedBefore), To: in.Today().AddDays(owedAhead)}
	if period != (calendar.Period{}) {
		within = calendar.Period{From: period.From.AddDays(-aYear), To: period.To.AddDays(aYear)}
	}
	var all []owed
	for _, d := range c.Deadlines(within) {
		if !d.Of(place) || d.Period == (calendar.Period{}) || duty != nil && d.Code != duty.Code || period != (calendar.Period{}) && d.Period != period {
			continue
		}
		one := owed{Deadline: d, key: data.ReportKey{Obligation: d.Code, Period: d.Period, Place: place.Key}}
		all = append(all, one)
	}
	return all, read(ctx, store, all)
}

// read adds how the reports stand.
func read(ctx context.Context, store *data.Store, all []owed) error {
	for i := range all {
		one := &all[i]
		stand, err := store.Submissions(ctx, one.Deadline)
		if err != nil {
			return err
		}
		granted, err := store.ExtensionsOf(ctx, one.Deadline)
		if err != nil {
			return err
		}
		one.report = stand[one.key.Place]
		if e, ok := granted[one.key.Place]; ok && e.Until > one.Last {
			one.extended = &e
		}
	}
	return nil
}

// one is the report that is meant: the only one that keep holds for, or it is
// asked which.
func (o reportOptions) one(ctx context.Context, store *data.Store, in Input, none words.Phrase, keep func(owed) bool) (owed, error) {
	all, err := o.owed(ctx, store, in)
	if err != nil {
		return owed{}, err
	}
	var found []owed
	for _, one := range all {
		if keep(one) {
			found = append(found, one)
		}
	}
	place := placeName(store.Catalogue(), in.Text(o.place), in.Tag)
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		m := message.Message{Status: message.Clarify, Title: words.WhichReport.In(in.Tag, place), About: message.About{Ambiguous: []string{o.duty.Name}}}
		for _, one := range found[:min(len(found), maxReports)] {
			named := in
			named.Values = map[string]string{}
			for name, value := range in.Values {
				named.Values[name] = value
			}
			named.Values[o.duty.Name] = one.Code
			m.Buttons = append(m.Buttons, message.Button{Label: one.label(in.Tag), Line: named.with(o.period, one.Period.Code())})
		}
		return owed{}, UserError{m}
	case len(all) == 1: // named, and not in the state
		return owed{}, UserError{o.state(store, all[0], in)}
	}
	return owed{}, mistake(none.In(in.Tag, place))
}

// maxReports is how many reports are asked about: Discord shows 25 buttons.
const maxReports = 20

// state says how one report stands.
func (o reportOptions) state(store *data.Store, one owed, in Input) message.Message {
	tag := in.Tag
	m := message.Message{
		Title: words.ReportState.In(tag, placeName(store.Catalogue(), one.key.Place, tag), one.label(tag), verdictOf(one.report, tag)),
		About: message.About{Intent: "report", Places: []string{one.key.Place}, Period: one.Period.Code()},
	}
	m.Lines = dates(store.Catalogue(), one, in)
	return m
}

// verdictOf says in a word or two how a report stands.
func verdictOf(r data.Submission, tag language.Tag) string {
	switch {
	case r.Version == 0:
		return words.NotHandedIn.In(tag)
	case r.Verdict != data.Waiting:
		return words.Verdicts[string(r.Verdict)].In(tag)
	}
	return words.HandedIn.In(tag)
}

// dates says until when a report is on time, from when it is locked, and when it
// came: three things that people take for one.
func dates(c *data.Catalogue, one owed, in Input) []string {
	tag := in.Tag
	d := one.due(c.Work)
	lines := []string{words.OnTimeUntil.In(tag, d.Last.Label(tag), d.Lock(c.Work).Label(tag))}
	if one.extended != nil {
		lines = append(lines, words.WasExtended.In(tag, one.Last.Label(tag), one.extended.Until.Label(tag), one.extended.Reason))
	}
	if one.report.Version > 0 {
		lines = append(lines, words.FirstCame.In(tag, clock(one.report.First, in), timely(one, c, in)))
	}
	if one.report.Version > 1 {
		lines = append(lines, words.VersionCame.In(tag, one.report.Version, clock(one.report.Newest, in)))
	}
	if one.report.Verdict == data.Returned {
		lines = append(lines, words.WasReturned.In(tag, one.report.Why))
	}
	return lines
}

// timely says whether the first version was on time.
func timely(one owed, c *data.Catalogue, in Input) string {
	zone := in.Now.Location()
	switch {
	case one.report.First.Before(one.Closes(zone)):
		return words.OnTime.In(in.Tag)
	case one.extended != nil && one.report.First.Before(one.due(c.Work).Closes(zone)):
		return words.OnTimeExtended.In(in.Tag)
	}
	return words.TooLate.In(in.Tag)
}

// refusal turns a value that the store refuses into words, or leaves a fault.
func refusal(err error, in Input) error {
	var invalid *data.InvalidError
	if errors.As(err, &invalid) {
		return refused(invalid.Field, invalid.Value, invalid.Reason, in)
	}
	return err
}

func refused(field, value, reason string, in Input) error {
	if phrase, ok := words.Refusals[field]; ok {
		return mistake(phrase.In(in.Tag, value))
	}
	return mistake(words.Refused.In(in.Tag, field, strconv.Quote(value), reason))
}
