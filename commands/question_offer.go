package commands

import (
	"context"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/question"
	"tiendo/internal/words"
)

// conferencesToOffer are the conferences, the latest first, for the part of one
// that is asked for.
func (q asked) conferencesToOffer(ctx context.Context, store *data.Store, in Input) ([]message.Button, error) {
	all, err := store.Conferences(ctx)
	if err != nil {
		return nil, err
	}
	plans, err := coming(ctx, store)
	if err != nil {
		return nil, err
	}
	var buttons []message.Button
	for _, p := range plans {
		if !p.Cancelled {
			buttons = append(buttons, message.Button{Label: planName(p, in.Tag), Line: planButton(p).Line})
		}
	}
	for i := range all {
		one, meeting := q, question.Meeting{}
		if q.Meeting != nil {
			meeting = *q.Meeting
		}
		meeting.Number, one.Meeting = all[i].Number, &meeting
		buttons = append(buttons, message.Button{Label: conferenceName(all[i], in.Tag), Line: one.conferenceLines()[0]})
	}
	return buttons, nil
}

// dutiesToOffer are the reporting duties.
func (q asked) dutiesToOffer(in Input) []message.Button {
	var buttons []message.Button
	for _, o := range q.catalogue.Obligations {
		one := q
		one.Duty = &question.Duty{Obligations: []data.Obligation{o}}
		buttons = append(buttons, message.Button{Label: o.Label(in.Tag), Line: one.dutyLines()[0]})
	}
	return buttons
}

// whatThereIs offers figures of the place that is named, or of the indicator,
// where none fits all that is said; else what can be asked at all.
func (q asked) whatThereIs(ctx context.Context, store *data.Store, in Input) ([]message.Button, error) {
	switch {
	case len(q.Places) > 0:
		return q.ofPlace(ctx, store, in)
	case q.Indicator.Code != "":
		return q.ofIndicator(ctx, store, in)
	}
	return whatItAnswers(in).Buttons, nil
}

// ofPlace offers the latest figure of each indicator of the place.
func (q asked) ofPlace(ctx context.Context, store *data.Store, in Input) ([]message.Button, error) {
	l := q.Places[0]
	indicators, err := store.KnownIndicators(ctx, l.Place, calendar.Period{})
	if err != nil {
		return nil, err
	}
	var buttons []message.Button
	for _, i := range indicators[:min(len(indicators), maxReadings)] {
		known, err := store.Known(ctx, l.Place, i)
		if err != nil {
			return nil, err
		}
		if len(known) > 0 {
			buttons = append(buttons, q.known(known[0], i.Label(in.Tag), in))
		}
	}
	if len(buttons) == 0 {
		return whatItAnswers(in).Buttons, nil
	}
	return buttons, nil
}

// ofIndicator offers the places that have the indicator in the year, or in the
// latest year that has any.
func (q asked) ofIndicator(ctx context.Context, store *data.Store, in Input) ([]message.Button, error) {
	years := []int{0}
	if y, ok := q.Period.YearOf(); ok {
		years = []int{y.From.Year(), 0}
	}
	for _, year := range years {
		known, err := store.KnownKeys(ctx, q.Indicator, year)
		if err != nil {
			return nil, err
		}
		var buttons []message.Button
		for _, k := range known[:min(len(known), maxReadings)] {
			place, _ := q.catalogue.Place(k.Place)
			buttons = append(buttons, q.known(k, place.Label(in.Tag), in))
		}
		if len(buttons) > 0 {
			return buttons, nil
		}
	}
	return whatItAnswers(in).Buttons, nil
}

// known is the button for one figure that there is, named by what was not said.
func (q asked) known(k data.Key, name string, in Input) message.Button {
	one := q
	place, _ := q.catalogue.Place(k.Place)
	one.Indicator, _ = q.catalogue.Indicator(k.Indicator)
	one.Places, one.Period, one.Measure, one.Funding = []data.Located{{Place: place}}, k.Period, k.Measure, k.Funding
	one.Intent, one.Periods, one.Fundings = question.Value, nil, nil
	label := []string{name, k.Period.Label(in.Tag)}
	if k.Measure == data.Plan {
		label = append(label, measureLabel(data.Plan, in.Tag))
	}
	if k.Funding != data.All {
		label = append(label, words.Fundings[string(k.Funding)].In(in.Tag))
	}
	return message.Button{Label: strings.Join(label, ", "), Line: one.lines()[0]}
}
