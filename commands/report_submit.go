package commands

import (
	"context"
	"errors"
	"strconv"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// submitReport answers /report submit. A report that is in already is handed in
// anew only with a note, so that a button pressed twice does nothing.
func submitReport(store *data.Store, o reportOptions) Command {
	note := Option{Name: "note", Help: "What is to be known about it; of a corrected version, what was corrected"}
	return Command{
		Name: "submit", Help: "For coordinators: say that a report was handed in",
		Options: []Option{o.place, o.duty, o.period, note},
		Private: true, Needs: Coordinator, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := store.Catalogue()
			one, err := o.one(ctx, store, in, words.NothingOwed, func(one owed) bool { return !one.report.Here() || in.Text(note) != "" })
			if err != nil {
				return message.Message{}, err
			}
			d := one.due(c.Work)
			if in.Asker.Right < Admin && in.Today() > d.Lock(c.Work) {
				return message.Message{}, mistake(words.IsLocked.In(in.Tag, one.label(in.Tag), d.Lock(c.Work).Label(in.Tag)), dates(c, one, in)...)
			}
			if err := store.Submit(ctx, data.Report{Obligation: one.Code, Period: one.Period, Place: one.key.Place, SubmittedAt: in.Now, By: in.Asker.ID, Note: in.Text(note)}); err != nil {
				return message.Message{}, err
			}
			fresh := []owed{one}
			if err := read(ctx, store, fresh); err != nil {
				return message.Message{}, err
			}
			m := o.state(store, fresh[0], in)
			m.Buttons = []message.Button{
				{Label: words.PressStatus.In(in.Tag), Line: lineOf([]string{"report", "status"}, []string{assignment(o.duty, one.Code), assignment(o.period, one.Period.Code())})},
				{Label: words.StillOwed.In(in.Tag), Line: lineOf([]string{"report", "status"}, []string{assignment(o.place, one.key.Place)})},
			}
			return m, nil
		},
	}
}

// reviewReport answers /report accept and /report return.
func reviewReport(store *data.Store, o reportOptions, verdict data.Verdict, name, help string) Command {
	o.place.Required = true
	reason := Option{Name: "reason", Help: "Why"}
	return Command{
		Name: name, Help: help,
		Options: []Option{o.place, o.duty, o.period, reason},
		Private: true, Needs: Admin, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			one, err := o.one(ctx, store, in, words.NothingToReview, func(one owed) bool { return one.report.Version > 0 && one.report.Verdict != verdict })
			if err != nil {
				return message.Message{}, err
			}
			if verdict == data.Returned && in.Text(reason) == "" {
				return message.Message{Form: &message.Form{
					Title:  words.ReturnForm.In(in.Tag),
					Line:   lineOf([]string{"report", name}, []string{assignment(o.place, one.key.Place), assignment(o.duty, one.Code), assignment(o.period, one.Period.Code())}),
					Fields: []message.FormField{{Option: reason.Name, Label: words.ReasonLabel.In(in.Tag), Required: true, Long: true, Max: maxValue / 2}},
				}}, nil
			}
			if err := store.Review(ctx, one.key, verdict, in.Asker.ID, in.Text(reason), in.Now); err != nil {
				return message.Message{}, refusal(err, in)
			}
			fresh := []owed{one}
			if err := read(ctx, store, fresh); err != nil {
				return message.Message{}, err
			}
			return o.state(store, fresh[0], in), nil
		},
	}
}

// extendReport answers /report extend: more time is asked for, for all to see.
func extendReport(store *data.Store, o reportOptions) Command {
	until := Option{Name: "until", Help: "The last good day that is asked for, such as 30/11/2026"}
	reason := Option{Name: "reason", Help: "Why more time is needed"}
	return Command{
		Name: "extend", Help: "For coordinators: ask for more time",
		Options: []Option{o.place, o.duty, o.period, until, reason},
		Needs:   Coordinator, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			one, err := o.one(ctx, store, in, words.NothingOwed, func(one owed) bool { return !one.report.Here() })
			if err != nil {
				return message.Message{}, err
			}
			day, err := in.day(until)
			if err != nil {
				return message.Message{}, err
			}
			if day == 0 || in.Text(reason) == "" {
				return extendForm(o, until, reason, one, in), nil
			}
			if day <= one.due(store.Catalogue().Work).Last || day < in.Today() {
				return message.Message{}, mistake(words.NotLater.In(in.Tag, day.Label(in.Tag), one.due(store.Catalogue().Work).Last.Label(in.Tag)))
			}
			id, err := store.AskExtension(ctx, data.Extension{ReportKey: one.key, Wanted: day, Reason: in.Text(reason), AskedAt: in.Now, AskedBy: in.Asker.ID})
			if err != nil {
				return message.Message{}, refusal(err, in)
			}
			return requested(store, data.Extension{ID: id, ReportKey: one.key, Wanted: day, Reason: in.Text(reason)}, one.label(in.Tag), in), nil
		},
	}
}

func extendForm(o reportOptions, until, reason Option, one owed, in Input) message.Message {
	return message.Message{Form: &message.Form{
		Title: words.ExtendForm.In(in.Tag, one.Period.Short(in.Tag)),
		Line:  lineOf([]string{"report", "extend"}, []string{assignment(o.place, one.key.Place), assignment(o.duty, one.Code), assignment(o.period, one.Period.Code())}),
		Fields: []message.FormField{
			{Option: until.Name, Label: words.UntilLabel.In(in.Tag), Help: words.DayExample.In(in.Tag), Value: in.Text(until), Required: true, Max: 40},
			{Option: reason.Name, Label: words.ReasonLabel.In(in.Tag), Value: in.Text(reason), Required: true, Long: true, Max: maxValue / 2},
		},
	}}
}

// requested shows an extension that waits for the office, with its buttons.
func requested(store *data.Store, e data.Extension, label string, in Input) message.Message {
	number := strconv.FormatInt(e.ID, 10)
	line := func(options string) string { return "/report decide number:" + number + options }
	return message.Message{
		Status: message.Clarify,
		Title:  words.ExtensionAsked.In(in.Tag, placeName(store.Catalogue(), e.Place, in.Tag), e.Wanted.Label(in.Tag), label),
		Lines:  []string{words.ReasonIs.In(in.Tag, e.Reason), words.OfficeDecides.In(in.Tag, number)},
		Buttons: []message.Button{
			{Label: words.PressGrant.In(in.Tag), Line: line(" until:" + e.Wanted.String()), Act: message.Replace},
			{Label: words.PressRefuse.In(in.Tag), Line: line(" until:no"), Act: message.Replace},
		},
		About: message.About{Intent: "report", Places: []string{e.Place}, Period: e.Period.Code()},
	}
}

// decideExtension answers /report decide: the office grants more time, or not.
func decideExtension(store *data.Store) Command {
	number := Option{Name: "number", Help: "Which request; without it, those that wait are shown"}
	until := Option{Name: "until", Help: "The last good day that is granted, or “no”"}
	answer := Option{Name: "answer", Help: "What the office says to it"}
	return Command{
		Name: "decide", Help: "For the office: grant or refuse more time",
		Options: []Option{number, until, answer}, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			open, err := store.Extensions(ctx)
			if err != nil {
				return message.Message{}, err
			}
			if in.Text(number) == "" {
				return waiting(store, open, in), nil
			}
			id, err := strconv.ParseInt(in.Text(number), 10, 64)
			if err != nil {
				return message.Message{}, mistake(words.NoSuchRequest.In(in.Tag, in.Text(number)))
			}
			if in.Text(until) == "" {
				for _, e := range open {
					if e.ID == id {
						return requested(store, e, labelOf(store.Catalogue(), e.ReportKey, in.Tag), in), nil
					}
				}
				return message.Message{}, mistake(words.NoSuchRequest.In(in.Tag, in.Text(number)))
			}
			day, ok := readDay(in.Text(until), in.Today())
			if !ok && in.Text(until) != refuse {
				return message.Message{}, mistake(words.NoSuchDay.In(in.Tag, in.Text(until)), words.DayExample.In(in.Tag))
			}
			e, err := store.DecideExtension(ctx, id, day, in.Asker.ID, in.Text(answer), in.Now)
			if errors.Is(err, data.ErrNotFound) {
				return message.Message{}, mistake(words.NoSuchRequest.In(in.Tag, in.Text(number)))
			}
			if err != nil {
				return message.Message{}, refusal(err, in)
			}
			return ruled(store, e, in), nil
		},
	}
}

// refuse is what until says for no more time.
const refuse = "no"

func waiting(store *data.Store, open []data.Extension, in Input) message.Message {
	m := message.Message{Title: words.RequestsWait.In(in.Tag, len(open)), About: message.About{Intent: "report"}}
	for _, e := range open[:min(len(open), maxReports)] {
		number := strconv.FormatInt(e.ID, 10)
		m.Lines = append(m.Lines, words.RequestLine.In(in.Tag, number, placeName(store.Catalogue(), e.Place, in.Tag), labelOf(store.Catalogue(), e.ReportKey, in.Tag), e.Wanted.Label(in.Tag), e.Reason))
		m.Buttons = append(m.Buttons, message.Button{Label: words.RequestNumber.In(in.Tag, number), Line: "/report decide number:" + number})
	}
	return m
}

func ruled(store *data.Store, e data.Extension, in Input) message.Message {
	place, label := placeName(store.Catalogue(), e.Place, in.Tag), labelOf(store.Catalogue(), e.ReportKey, in.Tag)
	m := message.Message{Title: words.ExtensionGranted.In(in.Tag, place, e.Until.Label(in.Tag), label), About: message.About{Intent: "report", Places: []string{e.Place}, Period: e.Period.Code()}}
	if e.Ruling == data.Refused {
		m.Title = words.ExtensionRefused.In(in.Tag, place, label)
	}
	m.Lines = []string{words.ReasonIs.In(in.Tag, e.Reason)}
	if e.Answer != "" {
		m.Lines = append(m.Lines, words.OfficeSays.In(in.Tag, e.Answer))
	}
	return m
}

// labelOf names a report by its key.
func labelOf(c *data.Catalogue, key data.ReportKey, tag language.Tag) string {
	o, ok := c.Obligation(key.Obligation)
	if !ok {
		return key.Obligation
	}
	return words.DeadlineName.In(tag, o.Label(tag), key.Period.Label(tag))
}

// clock is a moment in the office's zone, to the minute.
func clock(t time.Time, in Input) string { return t.In(in.Now.Location()).Format("15:04 02/01/2006") }
