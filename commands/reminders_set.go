package commands

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// remindWhere answers /reminders channel.
func remindWhere(store *data.Store, o reportOptions) Command {
	channel := Option{Name: "channel", Help: "Where; without it, the channels are shown", Kind: Channel}
	o.place.Help = "Of which province; the common channel if left out"
	none := choiceOption("stop", "Yes: no reminders there any more", words.Assent, "no", "yes")
	return Command{
		Name: "channel", Help: "For the office: where is reminded, in common or of one province", Options: []Option{channel, o.place, none}, Private: true, Needs: Admin, Own: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			stop := in.chosen(none) == "yes"
			if in.Text(channel) == "" && !stop {
				return listChannels(ctx, store, in)
			}
			c := data.Channel{Guild: in.Asker.Guild, Place: data.Nation, ID: in.Text(channel), By: in.Asker.ID}
			name := words.CommonChannel.In(in.Tag)
			place, err := owingPlace(store.Catalogue(), in, o.place)
			if err != nil {
				return message.Message{}, err
			}
			if place != nil {
				c.Place, name = place.Key, place.Label(in.Tag)
			}
			m := message.Message{Title: words.ChannelSet.In(in.Tag, name), Lines: []string{message.Where(c.ID)}, About: message.About{Intent: "reminders"},
				Buttons: []message.Button{{Label: words.PressPreview.In(in.Tag), Line: "/reminders preview"}}}
			if stop {
				c.ID, m.Title, m.Lines = "", words.ChannelGone.In(in.Tag, name), nil
			}
			if err := store.SetChannel(ctx, c, in.Now); err != nil {
				return message.Message{}, err
			}
			return m, nil
		},
	}
}

func listChannels(ctx context.Context, store *data.Store, in Input) (message.Message, error) {
	all, err := store.Channels(ctx)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{Title: words.ChannelList.In(in.Tag), About: message.About{Intent: "reminders"}}
	for _, c := range all {
		if c.Guild != in.Asker.Guild && in.Asker.Guild != "" {
			continue
		}
		name := words.CommonChannel.In(in.Tag)
		if c.Place != data.Nation {
			name = placeName(store.Catalogue(), c.Place, in.Tag)
		}
		m.Lines = append(m.Lines, words.ChannelLine.In(in.Tag, name, message.Where(c.ID)))
	}
	if len(m.Lines) == 0 {
		m.Lines = []string{words.NoChannelYet.In(in.Tag)}
	}
	return m, nil
}

// setStages answers /reminders stages: what a change would do to the coming
// month is shown before it is made.
func setStages(store *data.Store, o reportOptions) Command {
	o.duty.Required = true
	stages := Option{Name: "stages", Help: "Such as 7,3,1,0,+1,+3,office: working days before, and after"}
	save := choiceOption("save", "Yes: set it; otherwise it is only shown what would change", words.Assent, "no", "yes")
	return Command{
		Name: "stages", Help: "For the office: at which stages a duty is reminded of", Options: []Option{o.duty, stages, save}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			duty, err := in.duty(o.duty, store.Catalogue())
			if err != nil {
				return message.Message{}, err
			}
			if in.Text(stages) == "" {
				return message.Message{Title: words.StagesAre.In(in.Tag, duty.Label(in.Tag), duty.Ladder.String()), Lines: []string{words.StagesHow.In(in.Tag)}, About: message.About{Intent: "reminders"}}, nil
			}
			changed := *duty
			if changed.Ladder, err = data.ParseLadder(in.Text(stages)); err != nil {
				return message.Message{}, refusal(err, in)
			}
			lines, err := difference(ctx, store, changed, in)
			if err != nil {
				return message.Message{}, err
			}
			m := message.Message{Title: words.StagesWould.In(in.Tag, duty.Label(in.Tag), duty.Ladder.String(), changed.Ladder.String()), Lines: lines, About: message.About{Intent: "reminders"}}
			if in.chosen(save) != "yes" {
				m.Status = message.Clarify
				m.Buttons = []message.Button{{Label: words.PressSave.In(in.Tag), Line: in.with(save, "yes"), Act: message.Replace}}
				return m, nil
			}
			if err := store.ChangeObligation(ctx, changed, in.Asker.ID, "", in.Now); err != nil {
				return message.Message{}, refusal(err, in)
			}
			m.Title = words.StagesSet.In(in.Tag, duty.Label(in.Tag), changed.Ladder.String())
			return m, nil
		},
	}
}

// stagesAhead is how many days the difference of a change is shown for.
const stagesAhead = 45

// difference says what a changed duty would add to the preview and take from it.
func difference(ctx context.Context, store *data.Store, changed data.Obligation, in Input) ([]string, error) {
	v, _, err := Reminded(ctx, store, in)
	if err != nil {
		return nil, err
	}
	until := in.Now.AddDate(0, 0, stagesAhead)
	was, err := v.Ahead(ctx, in.Now, until)
	if err != nil {
		return nil, err
	}
	will, err := v.With(v.Catalogue.With(changed)).Ahead(ctx, in.Now, until)
	if err != nil {
		return nil, err
	}
	chosen := choice{duty: &changed}
	before, after := chosen.dated(was, in.Tag), chosen.dated(will, in.Tag)
	var changes []dated
	for _, sides := range []struct {
		sign        string
		these, side []dated
	}{{"− ", before, after}, {"+ ", after, before}} {
		for _, d := range sides.these {
			if !slices.Contains(sides.side, d) {
				changes = append(changes, dated{d.at, sides.sign + d.text})
			}
		}
	}
	slices.SortStableFunc(changes, func(a, b dated) int { return a.at.Compare(b.at) })
	var lines []string
	for _, d := range changes {
		lines = append(lines, d.text)
	}
	if len(lines) == 0 {
		lines = []string{words.NothingChanges.In(in.Tag, stagesAhead)}
	}
	if more := len(lines) - maxLines; more > 0 && !in.Whole {
		lines = append(lines[:maxLines:maxLines], words.AndMore.In(in.Tag, more))
	}
	return lines, nil
}

// A dated line says what is told at a time.
type dated struct {
	at   time.Time
	text string
}

// dated say for each time what is told then of which places, whoever hears it.
func (c choice) dated(coming []remind.Coming, tag language.Tag) []dated {
	var times []time.Time
	rows := map[time.Time][]remind.Row{}
	for _, one := range coming {
		if rows[one.At] == nil {
			times = append(times, one.At)
		}
		rows[one.At] = append(rows[one.At], one.Rows...)
	}
	var lines []dated
	for _, at := range times {
		for _, part := range c.periods(rows[at], tag) {
			lines = append(lines, dated{at, words.StagesLine.In(tag, words.Weekdays[at.Weekday()].In(tag), at.Format("02/01 15:04"), part)})
		}
	}
	return lines
}

// setDigest answers /reminders digest: when the weekly digest is said.
func setDigest(store *data.Store) Command {
	weekday := choiceOption("weekday", "On which day", words.DigestDays, "1", "2", "3", "4", "5")
	at := Option{Name: "time", Help: "At what time, such as 08:00"}
	return Command{
		Name: "digest", Help: "For the office: when the weekly digest is said", Options: []Option{weekday, at}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			hour, minute, ok := readClock(in.Text(at))
			if !ok || hour < 8 || hour*60+minute >= 17*60+30 {
				return message.Message{}, mistake(words.DigestHours.In(in.Tag))
			}
			spec := fmt.Sprintf("%d %d * * %s", minute, hour, in.chosen(weekday))
			if err := store.SetDigest(ctx, spec, in.Asker.ID, in.Now); err != nil {
				return message.Message{}, err
			}
			return message.Message{Title: words.DigestSet.In(in.Tag, words.DigestDays[in.chosen(weekday)].In(in.Tag), hour, minute), About: message.About{Intent: "reminders"}}, nil
		},
	}
}

// readClock reads a time of day; empty is 08:00.
func readClock(text string) (hour, minute int, ok bool) {
	if text == "" {
		return 8, 0, true
	}
	h, m, _ := strings.Cut(strings.ReplaceAll(text, "h", ":"), ":")
	hour, err := strconv.Atoi(h)
	if m != "" && err == nil {
		minute, err = strconv.Atoi(m)
	}
	return hour, minute, err == nil && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
}

// labelOfDay is a day with its weekday.
func labelOfDay(d calendar.Day, tag language.Tag) string {
	return words.Weekdays[d.Weekday()].In(tag) + " " + d.Label(tag)
}
