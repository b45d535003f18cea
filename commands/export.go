package commands

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// maxExported is how many figures one file holds in the chat; a workbook of them
// is some 3 MB.
const maxExported = 50_000

// exportOptions are the options of /export.
type exportOptions struct{ place, period, indicator, format Option }

// exporting answers /export: figures as sources give them, as a file.
func exporting(store *data.Store) Command {
	o := exportOptions{place: placeOption(store), period: periodOption(store), indicator: indicatorOption(store),
		format: choiceOption("format", "What kind of file", words.ExportFormats, "xlsx", "csv", "json")}
	o.place.Help = "A place, a region with its provinces; all if left out"
	o.period.Help = "A period with what lies in it; all if left out"
	o.indicator.Help = "What is counted; all if left out"
	return Command{
		Name:    "export",
		Help:    "Figures as a workbook, CSV or JSON, to work on or to send back",
		Options: []Option{o.place, o.period, o.indicator, o.format},
		Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			selected, named, err := o.read(store.Catalogue(), in)
			if err != nil {
				return message.Message{}, err
			}
			figures, err := store.Select(ctx, selected)
			switch {
			case errors.Is(err, data.ErrTooMany):
				return message.Message{}, mistake(words.ExportTooMany.In(in.Tag, numeral(maxExported, in)), words.ExportNarrower.In(in.Tag))
			case err != nil:
				return message.Message{}, err
			case len(figures) == 0:
				return message.Message{Status: message.NoData, Title: words.ExportNothing.In(in.Tag), About: message.About{Intent: "export"}}, nil
			}
			return o.answer(store.Catalogue(), in, selected, named, figures)
		},
	}
}

// read takes the selection from the options; named is the place as it is called.
func (o exportOptions) read(c *data.Catalogue, in Input) (selected data.Selection, named []string, err error) {
	selected.Most = maxExported
	period, err := in.period(o.period)
	if err != nil {
		return selected, nil, err
	}
	if period != (calendar.Period{}) {
		selected.Periods = []calendar.Period{period}
	}
	indicator, err := in.indicator(o.indicator, c)
	if err != nil {
		return selected, nil, err
	}
	if indicator != nil {
		selected.Indicators = []data.Indicator{*indicator}
	}
	if in.Text(o.place) == "" {
		return selected, nil, nil
	}
	found, err := in.places(o.place, c, period)
	if err != nil {
		return selected, nil, err
	}
	var units []data.Place // what was named, not what it is part of now
	for _, l := range found {
		if l.Named != nil {
			l.Place = *l.Named
		}
		units = append(units, l.Place)
	}
	if len(units) > 1 && units[0].Name != units[len(units)-1].Name { // two units of one name come both
		return selected, nil, askBack(in, o.place, words.WhichPlace.In(in.Tag, in.Text(o.place)), units, data.Place.Label, func(p data.Place) string { return p.Key })
	}
	selected.Places = intake.PlacesNamed(c, in.Text(o.place), selected.Periods)
	return selected, []string{units[0].Label(in.Tag)}, nil
}

func (o exportOptions) answer(c *data.Catalogue, in Input, selected data.Selection, named []string, figures []data.Figure) (message.Message, error) {
	title := intake.ExportTitle(named, selected.Periods)
	out := intake.Export{Catalogue: c, Title: title, Figures: figures}
	format := in.chosen(o.format)
	file, err := out.Workbook, error(nil)
	switch format {
	case "csv":
		file = out.CSV
	case "json":
		file = func() ([]byte, error) {
			var b bytes.Buffer
			err := out.JSON(&b)
			return b.Bytes(), err
		}
	}
	content, err := file()
	if err != nil {
		return message.Message{}, err
	}
	if len(content) > maxSent {
		return message.Message{}, mistake(words.TooLargeToSend.In(in.Tag), words.ExportNarrower.In(in.Tag))
	}
	places, sources, sample := map[string]bool{}, map[string]bool{}, false
	for _, f := range figures {
		places[f.Place], sources[f.Entry.Source], sample = true, true, sample || f.Entry.Basis == data.SampleKind
	}
	m := message.Message{
		Title: words.ExportTitle.In(in.Tag, numeral(len(figures), in), numeral(len(places), in)),
		Lines: []string{words.ExportHolds[format].In(in.Tag)},
		Files: []message.File{{Name: exportName(named, selected) + "." + format, Data: content}},
		About: message.About{Intent: "export"},
	}
	if sample {
		m.Lines = append(m.Lines, words.SampleData.In(in.Tag))
	}
	small(&m, words.ExportSmall.In(in.Tag, numeral(len(sources), in), in.Today().Label(in.Tag)))
	return m, nil
}

// exportName is what the file is called: "so-lieu-binh-dinh-2021".
func exportName(named []string, selected data.Selection) string {
	parts := []string{"so-lieu"}
	for _, name := range named {
		parts = append(parts, fileName(name))
	}
	for _, p := range selected.Periods {
		parts = append(parts, p.Code())
	}
	for _, i := range selected.Indicators {
		parts = append(parts, fileName(i.Code))
	}
	return strings.Join(parts, "-")
}
