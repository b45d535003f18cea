package commands

import (
	"context"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/chart"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// provinceMap answers /map: one tile a province, coloured by percent of the plan.
func provinceMap(store *data.Store, pictures *gallery) Command {
	o := rankOptions{indicator: indicatorOption(store), period: periodOption(store), region: regionOption(store), by: Option{Name: "by", Choices: []Suggestion{{Value: byPercent}}}, funding: fundingOption()}
	o.indicator.Required, o.period.Required = true, true
	return Command{
		Name:    "map",
		Help:    "A map of the provinces, coloured by percent of the plan",
		Options: []Option{o.indicator, o.period, o.region, o.funding},
		Private: true, Remember: true, Steady: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, err := o.read(store, in)
			if err != nil {
				return message.Message{}, err
			}
			all, err := store.Standings(ctx, q)
			if err != nil {
				return message.Message{}, err
			}
			r := newRanking(all, q, byPercent, false)
			m := r.answer(store.Catalogue(), in)
			m.About.Intent = "map"
			if len(r.ranked) == 0 {
				err := o.instead(ctx, store, in, r, &m)
				return m, err
			}
			m.Title = r.mapTitle(in.Tag)
			m.Lines = append(r.classLines(in.Tag), m.Lines...)
			m.Table.Rows, m.Table.Rest = nil, slices.Concat(m.Table.Rows, m.Table.Rest) // the lines say it, the file has the numbers
			m.Picture = pictures.hang("map", r.tiles(r.topic(in.Tag), all, in))
			o.next(&m, store.Catalogue(), r, in)
			return m, nil
		},
	}
}

// mapTitle says of how many provinces there is a figure, and who stands first.
func (r ranking) mapTitle(tag language.Tag) string {
	first := r.first()
	return words.MapCount.In(tag, r.topic(tag), len(r.ranked), len(r.all), r.names(first, tag), percentage(&first[0].Attainment, tag))
}

// classLines are the map in words: the provinces of each class, the highest
// first.
func (r ranking) classLines(tag language.Tag) []string {
	classes := percentClasses(tag)
	names := make([][]string, len(classes))
	for _, s := range r.ranked {
		k := 0
		for n, class := range classes {
			if s.Percent.GreaterThanOrEqual(decimal.NewFromFloat(class.From)) {
				k = n
			}
		}
		names[k] = append(names[k], s.Actual.Place.Label(tag)+smallMark(s))
	}
	var lines []string
	for k := len(classes) - 1; k >= 0; k-- {
		if len(names[k]) > 0 {
			lines = append(lines, words.ClassLine.In(tag, classes[k].Name, len(names[k]), strings.Join(names[k], ", ")))
		}
	}
	return lines
}

// percentClasses are the classes of a map, in percent of the plan.
func percentClasses(tag language.Tag) []chart.Class {
	return []chart.Class{
		{From: 0, Name: words.Below.In(tag, 25)}, {From: 25, Name: "25–50%"}, {From: 50, Name: "50–75%"},
		{From: 75, Name: "75–100%"}, {From: 100, Name: words.AtLeast.In(tag, 100)},
	}
}

func (r ranking) tiles(title string, all []data.Attainment, in Input) chart.Map {
	tag := in.Tag
	m := chart.Map{
		Title: title, Subtitle: words.PercentOfPlan.In(tag) + " · " + words.FundingSplit[string(r.query.Funding)].In(tag),
		Classes: percentClasses(tag), Note: words.MapNote.In(tag),
		Words: chart.MapWords{Small: words.SmallPlan.In(tag), Empty: words.Reasons[string(data.Missing)].In(tag)},
	}
	for _, p := range all {
		tile := chart.Tile{Key: p.Actual.Place.Key, Name: p.Actual.Place.Label(tag)}
		_, why := rankKey(p, byPercent)
		switch reason, known := words.Reasons[why]; {
		case why == "":
			s := standing{Attainment: p}
			tile.Value, tile.Text, tile.Small = p.Percent.InexactFloat64(), wholePercent(p.Percent), s.small()
		case known:
			tile.Missing = reason.In(tag)
		default:
			tile.Missing = words.NoPlanShort.In(tag)
		}
		m.Tiles = append(m.Tiles, tile)
	}
	if len(all) > 0 && all[0].Actual.Sample {
		m.Note = words.SampleData.In(tag) + " " + m.Note
	}
	return m
}

// wholePercent is a percentage without decimals, as a tile has room for it. It
// is cut and not rounded: 99.6% has not reached the plan.
func wholePercent(p decimal.Decimal) string {
	if p.IsPositive() && p.LessThan(decimal.NewFromInt(1)) {
		return "<1%"
	}
	return p.Truncate(0).String() + "%"
}
