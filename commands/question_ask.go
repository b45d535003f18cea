package commands

import (
	"context"
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/question"
	"tiendo/internal/words"
)

// clarify asks back what has several readings or is missing, with one button
// for each reading: the typed command with that part filled in.
func (q asked) clarify(ctx context.Context, store *data.Store, in Input) (message.Message, error) {
	m := message.Message{Status: message.Clarify, About: q.about()}
	for _, slot := range q.Ambiguous {
		m.About.Ambiguous = append(m.About.Ambiguous, string(slot))
	}
	m.Lines = []string{words.UnderstoodSoFar.In(in.Tag, q.understood(in))}
	if len(q.Ambiguous) == 0 {
		return whatItAnswers(in), nil
	}
	slot := q.Ambiguous[0]
	m.Title = q.which(slot, in)
	if q.Own {
		m.Lines = append(m.Lines, words.SetOwnPlace.In(in.Tag))
	}
	buttons, err := q.readings(ctx, store, slot, in)
	if err == nil && len(buttons) == 0 {
		m.Lines = append(m.Lines, words.NothingToOffer.In(in.Tag))
		buttons, err = q.whatThereIs(ctx, store, in)
	}
	m.Buttons = buttons[:min(len(buttons), maxReadings)]
	return m, err
}

// maxReadings fits Discord's five rows of five, with room to spare on a phone.
const maxReadings = 10

// readings are the buttons for a slot: the readings of what was typed, or what
// the store has.
func (q asked) readings(ctx context.Context, store *data.Store, slot question.Slot, in Input) ([]message.Button, error) {
	choice := q.choice(slot)
	var buttons []message.Button
	offer := func(label string, filled asked) {
		for _, line := range filled.lines()[:min(1, len(filled.lines()))] {
			buttons = append(buttons, message.Button{Label: label, Line: line})
		}
	}
	switch slot {
	case question.PlaceSlot:
		places, err := q.placesToOffer(ctx, store, choice)
		if err != nil {
			return nil, err
		}
		same := len(places) == 2 && places[0].Name == places[1].Name
		for _, l := range places {
			label := nowLabel(l, in.Tag)
			if same {
				label = unitLabel(l, in.Tag)
			}
			filled := q
			filled.Places = slices.Insert(slices.Clone(q.Places), min(choice.At, len(q.Places)), l)
			offer(label, filled)
		}
	case question.IndicatorSlot:
		indicators, err := q.indicatorsToOffer(ctx, store, choice)
		if err != nil {
			return nil, err
		}
		for _, i := range indicators {
			filled := q
			filled.Indicator = i
			offer(i.Label(in.Tag), filled)
		}
	case question.PeriodSlot:
		periods, err := q.periodsToOffer(ctx, store, choice)
		if err != nil {
			return nil, err
		}
		for _, p := range periods {
			filled := q
			filled.Period = p
			offer(p.Label(in.Tag), filled)
		}
	case question.ConferenceSlot:
		return q.conferencesToOffer(ctx, store, in)
	case question.DeadlineSlot:
		return q.dutiesToOffer(in), nil
	case question.MeasureSlot:
		for _, m := range []data.Measure{data.Actual, data.Plan} {
			for _, p := range several(q.Periods, q.Period) {
				filled := q
				filled.Measure = m
				label := measureLabel(m, in.Tag)
				if len(q.Periods) > 1 {
					filled.Period, filled.Periods = p, nil
					label += ", " + p.Label(in.Tag)
				}
				offer(label, filled)
			}
		}
	case question.FundingSlot:
		for _, f := range []data.Funding{data.All, data.National, data.Local} {
			filled := q
			filled.Funding = f
			offer(fundingLabel(f, in.Tag), filled)
		}
	}
	return buttons, nil
}

func (q asked) choice(slot question.Slot) question.Choice {
	for _, c := range q.Choices {
		if c.Slot == slot {
			return c
		}
	}
	return question.Choice{Slot: slot}
}

func (q asked) placesToOffer(ctx context.Context, store *data.Store, c question.Choice) ([]data.Located, error) {
	if len(c.Places) > 0 || q.Indicator.Code == "" || q.Period == (calendar.Period{}) {
		return c.Places, nil
	}
	known, err := store.KnownPlaces(ctx, q.Indicator, q.Period)
	var all []data.Located
	for _, p := range known {
		if !slices.ContainsFunc(q.Places, func(l data.Located) bool { return l.Key == p.Key }) {
			all = append(all, data.Located{Place: p})
		}
	}
	return all, err
}

func (q asked) indicatorsToOffer(ctx context.Context, store *data.Store, c question.Choice) ([]data.Indicator, error) {
	if len(c.Indicators) > 0 || len(q.Places) == 0 {
		return c.Indicators, nil
	}
	return store.KnownIndicators(ctx, q.Places[0].Place, q.Period)
}

func (q asked) periodsToOffer(ctx context.Context, store *data.Store, c question.Choice) ([]calendar.Period, error) {
	if len(c.Periods) > 0 || len(q.Places) == 0 {
		return c.Periods, nil
	}
	l := q.Places[0]
	if l.Named != nil {
		l.Place = *l.Named
	}
	periods, err := knownPeriods(ctx, store, l.Place, q.Indicator)
	if old, ok := store.Catalogue().Before(l.Place); ok && err == nil {
		var earlier []calendar.Period
		earlier, err = knownPeriods(ctx, store, old, q.Indicator)
		periods = append(periods, earlier...)
	}
	return periods, err
}

// about is what was understood, for programs.
func (q asked) about() message.About {
	a := message.About{Intent: string(q.Intent), Indicator: q.Indicator.Code, Period: q.Period.Code(), Measure: string(q.Measure), Funding: string(q.Funding)}
	for _, l := range q.Places {
		a.Places = append(a.Places, l.Key)
	}
	return a
}
