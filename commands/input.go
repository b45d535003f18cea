package commands

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// maxValue bounds an option that does not say how long it may be: the bytes of one
// that names something, of which none is a tenth as long, else the letters.
const maxValue = 300

// maxBytes is how many bytes a Vietnamese letter takes at most, composed.
const maxBytes = 3

// most is how many bytes of an option are read.
func (o Option) most() int {
	switch {
	case o.Max > 0:
		return o.Max * maxBytes
	case o.Suggest != nil || len(o.Choices) > 0:
		return maxValue
	}
	return maxValue * maxBytes
}

// Text is the value of an option, "" when it was left out.
func (in Input) Text(o Option) string {
	text, most := in.whole(o), o.most()
	if len(text) > most {
		return strings.ToValidUTF8(text[:most], "")
	}
	return text
}

// whole is the value of an option in all its length.
func (in Input) whole(o Option) string { return norm.NFC.String(strings.TrimSpace(in.Values[o.Name])) }

// overlong reports whether an option has more than is read of it.
func (in Input) overlong(o Option) bool { return len(in.whole(o)) > o.most() }

// Today is the day of the question in the office's zone.
func (in Input) Today() calendar.Day { return calendar.DayOf(in.Now) }

// period reads an optional period: the zero Period when it was left out.
func (in Input) period(o Option) (calendar.Period, error) {
	text := in.Text(o)
	if text == "" {
		return calendar.Period{}, nil
	}
	periods, err := calendar.ParsePeriod(text, in.Today())
	switch {
	case err != nil:
		year := in.Today().Year()
		nearest := []calendar.Period{calendar.Half(year, 1), calendar.Quarter(year, 3), calendar.Year(year - 1)}
		return calendar.Period{}, mistake(words.NoSuchPeriod.In(in.Tag, text), did(in, nearest, calendar.Period.Short))
	case len(periods) > 1:
		return calendar.Period{}, askBack(in, o, words.WhichPeriod.In(in.Tag, text), periods, calendar.Period.Label, calendar.Period.Code)
	}
	return periods[0], nil
}

// indicator reads an optional indicator: nil when it was left out.
func (in Input) indicator(o Option, c *data.Catalogue) (*data.Indicator, error) {
	text := in.Text(o)
	if text == "" {
		return nil, nil
	}
	found := c.FindIndicators(text)
	switch len(found) {
	case 0:
		return nil, mistake(words.NoSuchIndicator.In(in.Tag, text), did(in, c.NearestIndicators(text, 3), data.Indicator.Label))
	case 1:
		return &found[0], nil
	}
	return nil, askBack(in, o, words.WhichIndicator.In(in.Tag, text), found, data.Indicator.Label, func(i data.Indicator) string { return i.Code })
}

// places reads a place in a period; a zero period is the present.
func (in Input) places(o Option, c *data.Catalogue, period calendar.Period) ([]data.Located, error) {
	text := in.Text(o)
	found := c.Locate(text, period)
	if len(found) == 0 {
		return nil, mistake(words.NoSuchPlace.In(in.Tag, text), did(in, c.NearestPlaces(text, 3), data.Place.Label))
	}
	return found, nil
}

// whichPlace asks which of several places was meant; a former province leads to
// the one that answers for it, and is named.
func (in Input) whichPlace(o Option, found []data.Located) error {
	label := nowLabel
	if len(found) == 2 && found[0].Named == nil && found[1].Named == nil && found[0].Name == found[1].Name {
		label = unitLabel
	}
	key := func(l data.Located) string {
		if l.Named != nil {
			return l.Named.Key
		}
		return l.Key
	}
	return askBack(in, o, words.WhichPlace.In(in.Tag, in.Text(o)), found, label, key)
}

// funding reads an optional source of funds; none is all.
func (in Input) funding(o Option, c *data.Catalogue) (data.Funding, error) {
	text := in.Text(o)
	if text == "" {
		return data.All, nil
	}
	if f, ok := c.FindFunding(text); ok {
		return f, nil
	}
	return "", mistake(words.NoSuchFunding.In(in.Tag, text), did(in, []data.Funding{data.National, data.Local, data.All}, fundingLabel))
}
