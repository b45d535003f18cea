package commands

import (
	"context"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

const (
	// usualAhead is how many days a preview shows.
	usualAhead = 14
	// farAhead is the most it may show.
	farAhead = 400
)

// previewReminders answers /reminders preview.
func previewReminders(store *data.Store, o reportOptions) Command {
	days := Option{Name: "days", Help: "How many days ahead; 14 if left out"}
	return Command{
		Name: "preview", Help: "Who will be reminded of what, and when", Options: []Option{days, o.place, o.duty}, Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			ahead := usualAhead
			if text := in.Text(days); text != "" {
				n, err := strconv.Atoi(text)
				if err != nil || n < 1 || n > farAhead {
					return message.Message{}, mistake(words.DaysAhead.In(in.Tag, farAhead))
				}
				ahead = n
			}
			chosen, err := o.chosen(store, in)
			if err != nil {
				return message.Message{}, err
			}
			v, where, err := Reminded(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			coming, err := v.Ahead(ctx, in.Now, in.Now.AddDate(0, 0, ahead))
			if err != nil {
				return message.Message{}, err
			}
			lines, n := chosen.lines(coming, in)
			m := message.Message{Title: words.PreviewTitle.In(in.Tag, ahead, n), Lines: lines, About: message.About{Intent: "reminders"}}
			if more := len(lines) - maxLines; more > 0 && !in.Whole {
				m.Lines = append(lines[:maxLines:maxLines], words.AndMore.In(in.Tag, more))
			}
			if !where {
				m.Lines = append(m.Lines, words.NoChannelYet.In(in.Tag))
			}
			small(&m, words.PreviewNote.In(in.Tag, in.Now.Location().String()))
			return m, nil
		},
	}
}

// A choice is of which province and which duty a preview tells; nil is all.
type choice struct {
	place *data.Place
	duty  *data.Obligation
}

func (o reportOptions) chosen(store *data.Store, in Input) (c choice, err error) {
	if c.place, err = owingPlace(store.Catalogue(), in, o.place); err != nil {
		return c, err
	}
	c.duty, err = in.duty(o.duty, store.Catalogue())
	return c, err
}

func (c choice) keeps(r remind.Row) bool {
	return (c.place == nil || r.Place.Key == c.place.Key) && (c.duty == nil || r.Obligation == c.duty.Code)
}

// Reminded is how things stand where a call is made; on a terminal, everywhere.
// Where no channel is set, where is false, and things are as if one were.
func Reminded(ctx context.Context, store *data.Store, in Input) (v *remind.View, where bool, err error) {
	if v, err = remind.Read(ctx, store, in.Now); err != nil {
		return nil, false, err
	}
	v.Office = in.office
	var here []data.Guild
	for _, g := range v.Guilds {
		if g.ID == in.Asker.Guild || in.Asker.Guild == "" {
			here = append(here, g)
		}
	}
	v.Guilds = here
	if len(here) > 0 {
		return v, true, nil
	}
	people, err := store.CoordinatorsOf(ctx, in.Asker.Guild)
	if err != nil {
		return nil, false, err
	}
	supposed := data.Guild{ID: in.Asker.Guild, Common: data.Channel{ID: noChannel, Place: data.Nation, Since: in.Now}, People: map[string][]data.Coordinator{}}
	for _, p := range people {
		supposed.People[p.Place] = append(supposed.People[p.Place], p)
	}
	v.Guilds = []data.Guild{supposed}
	return v, false, nil
}

// lines say what will be said: under each time the messages, each with what it
// tells. n is how many messages they are.
func (c choice) lines(coming []remind.Coming, in Input) (lines []string, n int) {
	var last time.Time
	for _, one := range coming {
		parts := c.parts(one.Notice, in.Tag)
		if len(parts) == 0 {
			continue
		}
		if !one.At.Equal(last) {
			lines, last = append(lines, words.PreviewTime.In(in.Tag, words.Weekdays[one.At.Weekday()].In(in.Tag), one.At.Format("02/01 15:04"))), one.At
		}
		n++
		for _, part := range parts {
			lines = append(lines, words.PreviewLine.In(in.Tag, toWhom(one.Notice, in.Tag), part))
		}
	}
	return lines, n
}

// parts are what a notice tells of what is chosen.
func (c choice) parts(n remind.Notice, tag language.Tag) []string {
	whole := c.place == nil && c.duty == nil
	switch {
	case n.Kind == data.Digest && whole:
		return []string{words.PreviewDigest.In(tag)}
	case n.Kind == data.Daily && whole:
		return []string{words.PreviewDaily.In(tag, n.Told.Sent)}
	}
	parts := c.stages(n.Rows, tag)
	late := 0
	for _, s := range n.Slips {
		if c.duty == nil && (c.place == nil || s.Looked.Key == c.place.Key) {
			late++
		}
	}
	if late > 0 {
		parts = append(parts, words.PreviewSlips.In(tag, late, summed(data.Labels(n.SlipPlaces(), tag), tag)))
	}
	return parts
}

// stages are the reports of a notice with their stages, and whose they are.
func (c choice) stages(rows []remind.Row, tag language.Tag) []string {
	return c.summed(rows, tag, func(r remind.Row) string {
		return words.DeadlineName.In(tag, r.Deadline.Label(tag), r.Period.Label(tag)) + " " + rowStage(r, tag)
	})
}

// periods are the same of one duty, without its name.
func (c choice) periods(rows []remind.Row, tag language.Tag) []string {
	return c.summed(rows, tag, func(r remind.Row) string {
		return r.Period.Label(tag) + " " + rowStage(r, tag)
	})
}

// rowStage says the stage of a row.
func rowStage(r remind.Row, tag language.Tag) string {
	if r.CalledOff != nil {
		return words.CalledOffStage.In(tag)
	}
	return words.Stage(tag, r.Stage.String(), r.Stage.Left)
}

// summed are the rows that are named alike, with their places.
func (c choice) summed(rows []remind.Row, tag language.Tag, name func(remind.Row) string) []string {
	var parts []string
	places := map[string][]string{}
	for _, r := range rows {
		if !c.keeps(r) {
			continue
		}
		what := name(r)
		if places[what] == nil {
			parts = append(parts, what)
		}
		places[what] = append(places[what], r.Place.Label(tag))
	}
	for i, what := range parts {
		parts[i] = what + ": " + summed(places[what], tag)
	}
	return parts
}

// noChannel stands for the channel of a guild that has set none.
const noChannel = "?"

// toWhom says who hears a notice: persons, or all who read the channel.
func toWhom(n remind.Notice, tag language.Tag) string {
	switch {
	case len(n.Mention) == 0 && n.Channel == noChannel:
		return words.InChannel.In(tag)
	case len(n.Mention) == 0:
		return message.Where(n.Channel)
	}
	who := make([]string, len(n.Mention))
	for i, id := range n.Mention {
		who[i] = message.Who(id)
	}
	return strings.Join(who, " ")
}

// summed names few places, and counts many.
func summed(places []string, tag language.Tag) string {
	if len(places) > 4 {
		return words.PlacesCount.In(tag, len(places))
	}
	return strings.Join(places, ", ")
}
