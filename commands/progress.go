package commands

import (
	"context"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// progressOptions are the options of /progress.
type progressOptions struct{ place, indicator, period, funding, measure Option }

// progress answers /progress: how a place stands with an indicator in a period,
// against its plan and the year before.
func progress(store *data.Store, pictures *gallery) Command {
	o := progressOptions{
		place:     placeOption(store),
		indicator: indicatorOption(store),
		period:    periodOption(store),
		funding:   fundingOption(),
		measure:   measureOption(),
	}
	o.place.Required = true
	return Command{
		Name:    "progress",
		Help:    "How a place stands: the figure, its plan, the percentage and the source",
		Options: []Option{o.place, o.indicator, o.period, o.funding, o.measure},
		Private: true, Remember: true, Steady: true, Light: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, located, err := o.read(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			switch {
			case q.Period == calendar.Period{}:
				return message.Message{}, o.whichPeriod(ctx, store, in, q, located)
			case q.Indicator.Code == "":
				return o.card(ctx, store, in, q, located)
			case in.planned(o.measure):
				return o.plan(ctx, store, in, q, located)
			}
			p, err := store.Progress(ctx, q)
			if err != nil {
				return message.Message{}, err
			}
			said := sayingOf(&p, in.Tag)
			m, err := o.answer(ctx, store, in, &p, &said, located)
			next(&m, store.Catalogue(), q, p.Actual.Is() || p.Plan.Is(), in)
			if p.Actual.Is() && (p.Measured || p.Before.Is()) { // alone a bar would look like all of something
				m.Picture = pictures.hang("progress", bullet(&p, &said, in))
			}
			return m, err
		},
	}
}

// read takes the query from the options. The indicator may be left out, and the
// period, which is then asked for.
func (o progressOptions) read(ctx context.Context, store *data.Store, in Input) (data.Query, data.Located, error) {
	c := store.Catalogue()
	q := data.Query{Measure: data.Actual, Today: in.Today()}
	period, err := in.period(o.period)
	if err != nil {
		return q, data.Located{}, err
	}
	indicator, err := in.indicator(o.indicator, c)
	if err != nil {
		return q, data.Located{}, err
	}
	if indicator != nil {
		q.Indicator = *indicator
	}
	if q.Funding, err = in.funding(o.funding, c); err != nil {
		return q, data.Located{}, err
	}
	found, err := in.places(o.place, c, period)
	if err != nil {
		return q, data.Located{}, err
	}
	q.Period = period
	if len(found) > 1 && period.Kind() == calendar.KindStage && indicator != nil {
		if found, err = withFigures(ctx, store, q, found); err != nil {
			return q, data.Located{}, err
		}
	}
	if len(found) > 1 {
		return q, data.Located{}, in.whichPlace(o.place, found)
	}
	q.Place = found[0].Place
	return q, found[0], nil
}

// withFigures keeps of several units the one that has a figure for a stage over
// the mergers, if only one has: its name says which it is.
func withFigures(ctx context.Context, store *data.Store, q data.Query, found []data.Located) ([]data.Located, error) {
	var with []data.Located
	for _, l := range found {
		q.Place = l.Place
		p, err := store.Progress(ctx, q)
		if err != nil {
			return nil, err
		}
		if p.Actual.Is() || p.Plan.Is() {
			with = append(with, l)
		}
	}
	if len(with) == 1 {
		return with, nil
	}
	return found, nil
}

// whichPeriod asks for the period, offering those for which there is a figure,
// of the former provinces too: a year is never guessed.
func (o progressOptions) whichPeriod(ctx context.Context, store *data.Store, in Input, q data.Query, l data.Located) error {
	units := []data.Place{q.Place}
	if l.Named != nil {
		units = []data.Place{*l.Named}
	} else if old, ok := store.Catalogue().Before(q.Place); ok {
		units = append(units, old)
	}
	var periods []calendar.Period
	for _, unit := range units {
		known, err := knownPeriods(ctx, store, unit, q.Indicator)
		if err != nil {
			return err
		}
		periods = append(periods, known...)
	}
	if len(periods) == 0 {
		return mistake(words.NothingKnown.In(in.Tag, placeNames(units, in.Tag)))
	}
	return askBack(in, o.period, words.PeriodMissing.In(in.Tag), periods[:min(len(periods), maxButtons)], calendar.Period.Label, calendar.Period.Code)
}

// knownPeriods lists the periods for which a place has figures, of one
// indicator or, without a code, of any.
func knownPeriods(ctx context.Context, store *data.Store, place data.Place, i data.Indicator) ([]calendar.Period, error) {
	if i.Code == "" {
		return store.KnownPeriods(ctx, place)
	}
	known, err := store.Known(ctx, place, i)
	return periodsOf(known), err
}

// maxButtons keeps a question on one screen of a phone.
const maxButtons = 5

func periodsOf(keys []data.Key) []calendar.Period {
	var periods []calendar.Period
	for _, k := range keys {
		if len(periods) == 0 || periods[len(periods)-1] != k.Period {
			periods = append(periods, k.Period)
		}
	}
	return periods
}
