package commands

import (
	"context"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

func placeOption(store *data.Store) Option {
	return Option{
		Name: "place",
		Help: "A province, a region or the whole country; old names work too",
		Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
			first, err := placesFirst(ctx, store, in)
			if err != nil {
				return nil, err
			}
			var all []Suggestion
			for _, p := range store.Catalogue().CompletePlaces(typed, MaxSuggestions, first) {
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
		Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
			first, err := indicatorsFirst(ctx, store, in)
			if err != nil {
				return nil, err
			}
			var all []Suggestion
			for _, i := range store.Catalogue().CompleteIndicators(typed, MaxSuggestions, first) {
				all = append(all, Suggestion{i.Label(in.Tag), i.Code})
			}
			return all, nil
		},
	}
}

func fundingOption() Option {
	return choiceOption("funding", "Which money: national, local or both (the default)", words.Fundings, string(data.All), string(data.National), string(data.Local))
}

// limitOption is how many of a list are wanted.
func limitOption() Option {
	return Option{
		Name: "limit", Help: "Only so many, such as 3; all if left out",
		Suggest: func(_ context.Context, _ Input, typed string) ([]Suggestion, error) {
			var all []Suggestion
			for _, n := range []string{"3", "5", "10"} {
				if strings.HasPrefix(n, typed) {
					all = append(all, Suggestion{n, n})
				}
			}
			return all, nil
		},
	}
}

// limit reads how many are wanted, 0 for all.
func (in Input) limit(o Option) (int, error) {
	text := in.Text(o)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0, mistake(words.NotALimit.In(in.Tag, text))
	}
	return n, nil
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

func begins(label, typed string) bool { return strings.Contains(vi.Fold(label), vi.Fold(typed)) }
