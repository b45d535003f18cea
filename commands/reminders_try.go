package commands

import (
	"context"
	"errors"

	"golang.org/x/text/language"

	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// tryReminder answers /reminders test: the next reminder is posted where it will
// be said, marked as a test, and nobody is mentioned. The answer says where it is,
// or what is missing.
func (r *Registry) tryReminder(o reportOptions) Command {
	o.place.Help = "In the channel of which province; the common one if left out"
	return Command{
		Name: "test", Help: "For the office: send a test into the channel for reminders", Options: []Option{o.place}, Needs: Admin, Own: true, Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			place, err := owingPlace(r.store.Catalogue(), in, o.place)
			if err != nil {
				return message.Message{}, err
			}
			v, where, err := Reminded(ctx, r.store, in)
			if err != nil {
				return message.Message{}, err
			}
			channel := v.Guilds[0].Common.ID
			if place != nil {
				channel = v.Guilds[0].Where(place.Key).ID
			}
			if !where || channel == "" {
				return message.Message{Status: message.NoData, Title: words.TestNoWhere.In(in.Tag), Lines: []string{words.TestSetWhere.In(in.Tag)}}, nil
			}
			test, err := testOf(ctx, v, channel, in)
			if err != nil {
				return message.Message{}, err
			}
			if r.Post == nil {
				test.Lines = append([]string{words.TestOffline.In(in.Tag)}, test.Lines...)
				return test, nil
			}
			receipt, err := r.Post(ctx, message.Outgoing{Message: test, Channel: channel})
			if err != nil {
				return notPosted(channel, err, in.Tag)
			}
			return message.Message{Title: words.TestSent.In(in.Tag), About: message.About{Intent: "reminders"},
				Lines: []string{words.TestWhere.In(in.Tag, message.Where(receipt.Channel), message.At(in.Asker.Guild, receipt.Channel, receipt.Message))}}, nil
		},
	}
}

// testOf is the next message for a channel as a test. It has no buttons, as it
// asks for nothing, and no code of a reminder: whoever looks for one in the
// channel must not find a test.
func testOf(ctx context.Context, v *remind.View, channel string, in Input) (message.Message, error) {
	coming, err := v.Ahead(ctx, in.Now, in.Now.AddDate(0, 0, stagesAhead))
	if err != nil {
		return message.Message{}, err
	}
	for _, c := range coming {
		if c.Channel != channel || len(c.Rows) == 0 {
			continue
		}
		m := remind.Compose(c.Notice, v, c.At, in.Tag)
		return message.Message{Title: words.TestTitle.In(in.Tag, m.Title),
			Lines: append([]string{words.TestNote.In(in.Tag, c.At.Format("15:04 02/01/2006"), toWhom(c.Notice, in.Tag))}, m.Lines...)}, nil
	}
	return message.Message{Title: words.TestTitle.In(in.Tag, words.TestAlone.In(in.Tag)), Lines: []string{words.TestNothing.In(in.Tag, stagesAhead)}}, nil
}

// notPosted says why a channel does not take a message, and what helps; what
// nobody here can cure is a fault.
func notPosted(channel string, err error, tag language.Tag) (message.Message, error) {
	var refused *message.PostError
	if !errors.As(err, &refused) {
		return message.Message{}, err
	}
	why, cure := words.Cause(tag, string(refused.Reason))
	return message.Message{Status: message.Other, Title: words.TestFailed.In(tag, why), Lines: []string{message.Where(channel), cure}, About: message.About{Intent: "reminders"}}, nil
}
