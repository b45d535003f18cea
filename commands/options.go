package commands

import (
	"context"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

func placeOption(store *data.Store) Option {
	return Option{
		Name: "place",
		Help: "A province, a region or the whole country; old names work too",
		Suggest: func(_ context.Context, in Input, typed string) ([]Suggestion, error) {
			var all []Suggestion
			for _, p := range store.Catalogue().CompletePlaces(typed, MaxSuggestions) {
				all = append(all, Suggestion{p.Label(in.Tag), p.Name})
			}
			return all, nil
		},
	}
}

// regionOption is a place that has provinces.
func regionOption(store *data.Store) Option {
	o := placeOption(store)
	o.Name, o.Help = "region", "Whose provinces; the whole country if left out"
	o.Suggest = func(_ context.Context, in Input, typed string) ([]Suggestion, error) {
		var all []Suggestion
		for _, p := range store.Catalogue().Places {
			if !p.Province() && begins(p.Label(in.Tag), typed) {
				all = append(all, Suggestion{p.Label(in.Tag), p.Name})
			}
		}
		return all, nil
	}
	return o
}

func indicatorOption(store *data.Store) Option {
	return Option{
		Name: "indicator",
		Help: "What is counted, such as establishments, projects or budget",
		Suggest: func(_ context.Context, in Input, typed string) ([]Suggestion, error) {
			var all []Suggestion
			for _, i := range store.Catalogue().CompleteIndicators(typed, MaxSuggestions) {
				all = append(all, Suggestion{i.Label(in.Tag), i.Code})
			}
			return all, nil
		},
	}
}

func fundingOption() Option {
	return choiceOption("funding", "Which money: national, local or both (the default)", words.Fundings, string(data.All), string(data.National), string(data.Local))
}

// choiceOption is an option with fixed values, the first of which is the
// default; their names are in words.
func choiceOption(name, help string, labels map[string]words.Phrase, values ...string) Option {
	o := Option{Name: name, Help: help}
	for _, v := range values {
		o.Choices = append(o.Choices, Suggestion{labels[v].In(language.English), v})
	}
	return o
}

// chosen is the value of an option with fixed values: the first for one that is
// left out or unknown.
func (in Input) chosen(o Option) string {
	text := in.Text(o)
	for _, c := range o.Choices {
		if c.Value == text {
			return text
		}
	}
	return o.Choices[0].Value
}

// periodOption suggests what can be read from the text, then the periods for
// which the place of the same call has figures.
func periodOption(store *data.Store) Option {
	return Option{
		Name: "period",
		Help: "A period as you would write it: 6T/2020, quý III/2026, 2021, 2016-2020",
		Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
			var all []Suggestion
			add := func(p calendar.Period) {
				for _, known := range all {
					if known.Value == p.Code() {
						return
					}
				}
				all = append(all, Suggestion{p.Label(in.Tag), p.Code()})
			}
			if periods, err := calendar.ParsePeriod(typed, in.Today()); err == nil {
				for _, p := range periods {
					add(p)
				}
			}
			for _, l := range store.Catalogue().Locate(in.Values["place"], calendar.Period{}) {
				periods, err := store.KnownPeriods(ctx, l.Place)
				if err != nil {
					return nil, err
				}
				for _, p := range periods {
					if typed == "" || begins(p.Label(in.Tag), typed) || begins(p.Short(in.Tag), typed) {
						add(p)
					}
				}
			}
			return all, nil
		},
	}
}

func begins(label, typed string) bool { return strings.Contains(vi.Fold(label), vi.Fold(typed)) }
