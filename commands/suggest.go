package commands

import (
	"context"
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// typedPlace are the units that the place typed so far may mean.
func (in Input) typedPlace(c *data.Catalogue) []data.Place {
	text := in.Values["place"]
	if text == "" {
		text = in.Values["place1"]
	}
	if text == "" {
		return nil
	}
	var all []data.Place
	for _, l := range c.Locate(text, calendar.Period{}) {
		all = append(all, l.Place)
		if l.Named != nil {
			all = append(all, *l.Named)
		} else if old, ok := c.Before(l.Place); ok {
			all = append(all, old)
		}
	}
	return all
}

// typedIndicator is the indicator typed so far, if it can only be one.
func (in Input) typedIndicator(c *data.Catalogue) (data.Indicator, bool) {
	if in.Values["indicator"] == "" {
		return data.Indicator{}, false
	}
	found := c.FindIndicators(in.Values["indicator"])
	if len(found) != 1 {
		return data.Indicator{}, false
	}
	return found[0], true
}

// placesFirst puts places that have figures of the typed indicator before those
// that have none.
func placesFirst(ctx context.Context, store *data.Store, in Input) (func(key string) int, error) {
	i, ok := in.typedIndicator(store.Catalogue())
	if !ok {
		return nil, nil
	}
	with, err := store.PlacesWith(ctx, i)
	if err != nil {
		return nil, err
	}
	return func(key string) int {
		if with[key] {
			return 1
		}
		return 0
	}, nil
}

// indicatorsFirst puts indicators of which the typed place has figures before
// those of which it has none.
func indicatorsFirst(ctx context.Context, store *data.Store, in Input) (func(code string) int, error) {
	places := in.typedPlace(store.Catalogue())
	if len(places) == 0 {
		return nil, nil
	}
	with := map[string]int{}
	for _, p := range places {
		codes, err := store.IndicatorsOf(ctx, p)
		if err != nil {
			return nil, err
		}
		for _, code := range codes {
			with[code] = 1
		}
	}
	return func(code string) int { return with[code] }, nil
}

// periodOption suggests what can be read from the text, then the periods for
// which there are figures of the typed indicator and place, then of the place.
func periodOption(store *data.Store) Option {
	return Option{
		Name: "period",
		Help: "A period as you would write it: 6T/2020, quý III/2026, 2021, 2016-2020",
		Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
			known, err := periodsToSuggest(ctx, store, in)
			if err != nil {
				return nil, err
			}
			var all []calendar.Period
			if typed != "" {
				all, _ = calendar.ParsePeriod(typed, in.Today()) // unfinished words are no mistake
			}
			folded := vi.Fold(typed)
			for _, p := range known {
				if len(all) == MaxSuggestions {
					break
				}
				if !slices.Contains(all, p) && (strings.Contains(vi.Fold(p.Label(in.Tag)), folded) || strings.Contains(vi.Fold(p.Short(in.Tag)), folded)) {
					all = append(all, p)
				}
			}
			var suggestions []Suggestion
			for _, p := range all {
				suggestions = append(suggestions, Suggestion{p.Label(in.Tag), p.Code()})
			}
			return suggestions, nil
		},
	}
}

func periodsToSuggest(ctx context.Context, store *data.Store, in Input) ([]calendar.Period, error) {
	c := store.Catalogue()
	places := in.typedPlace(c)
	var known []calendar.Period
	if len(places) == 0 && in.Values["indicator"] == "" {
		year := calendar.Year(in.Today().Year())
		return append([]calendar.Period{year}, nearPeriods(year, in.Today())...), nil
	}
	if i, ok := in.typedIndicator(c); ok && len(places) == 0 {
		return store.KnownOf(ctx, i, calendar.Period{})
	} else if ok {
		for _, p := range places {
			keys, err := store.Known(ctx, p, i)
			if err != nil {
				return nil, err
			}
			known = append(known, periodsOf(keys)...)
		}
	}
	for _, p := range places {
		periods, err := store.KnownPeriods(ctx, p)
		if err != nil {
			return nil, err
		}
		known = append(known, periods...)
	}
	return known, nil
}
