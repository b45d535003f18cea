package commands

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

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
		Name: "channel", Help: "For the office: where is reminded, in common or of one province", Options: []Option{channel, o.place, none}, Private: true, Needs: Admin,
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
	v, _, err := Situation(ctx, store, in)
	if err != nil {
		return nil, err
	}
	keep := func(r remind.Row) bool { return r.Obligation == changed.Code }
	until := in.Now.AddDate(0, 0, stagesAhead)
	before := comingLines(v, remind.Ahead(v, in.Now, until), keep, in)
	with := *v
	with.Catalogue = v.Catalogue.With(changed)
	after := comingLines(&with, remind.Ahead(&with, in.Now, until), keep, in)
	var lines []string
	for _, line := range before {
		if !slices.Contains(after, line) {
			lines = append(lines, "− "+line)
		}
	}
	for _, line := range after {
		if !slices.Contains(before, line) {
			lines = append(lines, "+ "+line)
		}
	}
	if len(lines) == 0 {
		lines = []string{words.NothingChanges.In(in.Tag, stagesAhead)}
	}
	return lines, nil
}

// pauseReminders answers /reminders pause.
func pauseReminders(store *data.Store, o reportOptions) Command {
	from := Option{Name: "from", Help: "The first day; today if left out"}
	to := Option{Name: "to", Help: "The last day; without it, the pauses are shown"}
	reason := Option{Name: "reason", Help: "Why"}
	lift := choiceOption("lift", "Yes: end every pause now", words.Assent, "no", "yes")
	return Command{
		Name: "pause", Help: "For the office: days on which nothing is said", Options: []Option{to, from, o.duty, o.place, reason, lift}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			if in.chosen(lift) == "yes" {
				n, err := store.LiftPauses(ctx, in.Asker.Guild, in.Today(), in.Asker.ID, in.Now)
				return message.Message{Title: words.PausesLifted.In(in.Tag, n), About: message.About{Intent: "reminders"}}, err
			}
			p := data.Pause{Guild: in.Asker.Guild, Why: in.Text(reason), By: in.Asker.ID}
			var err, err2 error
			p.First, err = in.day(from)
			p.Last, err2 = in.day(to)
			if err := errors.Join(err, err2); err != nil {
				return message.Message{}, err
			}
			if p.First == 0 {
				p.First = in.Today()
			}
			if p.Last == 0 {
				return listPauses(ctx, store, in)
			}
			if p.Last < p.First {
				return message.Message{}, mistake(words.EndsFirst.In(in.Tag, p.Last.Label(in.Tag), p.First.Label(in.Tag)))
			}
			place, err := owingPlace(store.Catalogue(), in, o.place)
			if err != nil {
				return message.Message{}, err
			}
			duty, err := in.duty(o.duty, store.Catalogue())
			if err != nil {
				return message.Message{}, err
			}
			if place != nil {
				p.Place = place.Key
			}
			if duty != nil {
				p.Obligation = duty.Code
			}
			if err := store.AddPause(ctx, p, in.Now); err != nil {
				return message.Message{}, err
			}
			return message.Message{Title: words.PauseSet.In(in.Tag, pauseLine(store.Catalogue(), p, in.Tag)), Lines: []string{words.PauseNote.In(in.Tag)}, About: message.About{Intent: "reminders"}}, nil
		},
	}
}

func listPauses(ctx context.Context, store *data.Store, in Input) (message.Message, error) {
	all, err := store.Pauses(ctx, in.Today())
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{About: message.About{Intent: "reminders"}}
	for _, p := range all {
		if p.Guild == in.Asker.Guild {
			m.Lines = append(m.Lines, "• "+pauseLine(store.Catalogue(), p, in.Tag))
		}
	}
	m.Title = words.PauseList.In(in.Tag, len(m.Lines))
	return m, nil
}

func pauseLine(c *data.Catalogue, p data.Pause, tag language.Tag) string {
	what, whom := words.EveryDuty.In(tag), words.AllProvinces.In(tag)
	if o, ok := c.Obligation(p.Obligation); ok {
		what = o.Label(tag)
	}
	if p.Place != "" {
		whom = placeName(c, p.Place, tag)
	}
	line := words.PauseLine.In(tag, p.First.Label(tag), p.Last.Label(tag), what, whom)
	if p.Why != "" {
		line += " (" + p.Why + ")"
	}
	return line
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

// tryReminder answers /reminders test: the next reminder as it will be said.
func tryReminder(store *data.Store) Command {
	return Command{
		Name: "test", Help: "For the office: show here how the next reminder will look", Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			v, _, err := Situation(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			for _, c := range remind.Ahead(v, in.Now, in.Now.AddDate(0, 0, stagesAhead)) {
				if len(c.Rows) == 0 {
					continue
				}
				m := remind.Compose(c.Notice, v, c.At, in.Tag)
				m.Mention = nil
				m.Lines = append([]string{words.TestNote.In(in.Tag, c.At.Format("15:04 02/01/2006"), toWhom(c.Notice, in.Tag))}, m.Lines...)
				return m, nil
			}
			return message.Message{Status: message.NoData, Title: words.NothingComing.In(in.Tag, stagesAhead)}, nil
		},
	}
}

// remindLater answers /reminders later, the button of a reminder.
func remindLater(store *data.Store, o reportOptions) Command {
	return Command{
		Name: "later", Help: "For coordinators: remind me again on the next working day", Options: []Option{o.place, o.duty, o.period}, Private: true, Needs: Coordinator, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			all, err := o.owed(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			work := store.Catalogue().Work
			day := work.NextWorkday(in.Today())
			m := message.Message{About: message.About{Intent: "reminders", Places: []string{in.Text(o.place)}}}
			for _, one := range all {
				d := one.due(work)
				if one.report.Here() || d.Ladder.At(work.WorkdaysBetween(in.Today(), d.Workday)) < 0 {
					continue
				}
				if err := store.Snooze(ctx, data.Snooze{Guild: in.Asker.Guild, ReportKey: one.key, Day: day, By: in.Asker.ID}, in.Now); err != nil {
					return message.Message{}, err
				}
				m.Lines = append(m.Lines, "• "+one.label(in.Tag))
			}
			if len(m.Lines) == 0 {
				return message.Message{}, mistake(words.NothingOwed.In(in.Tag, placeName(store.Catalogue(), in.Text(o.place), in.Tag)))
			}
			m.Title = words.LaterOn.In(in.Tag, words.Weekdays[day.Weekday()].In(in.Tag), day.Label(in.Tag))
			return m, nil
		},
	}
}

// notMine answers /reminders not-mine, the button of a reminder: whoever presses
// it is told no more, and the office hears of it.
func notMine(store *data.Store, o reportOptions) Command {
	return Command{
		Name: "not-mine", Help: "For coordinators: this province is not mine", Options: []Option{o.place}, Private: true, Needs: Coordinator, For: o.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := data.Coordinator{Guild: in.Asker.Guild, Place: in.Text(o.place), Who: in.Asker.ID}
			name := placeName(store.Catalogue(), c.Place, in.Tag)
			err := store.DenyCoordinator(ctx, c, in.Asker.ID, in.Now)
			if errors.Is(err, data.ErrNotFound) { // told as one of a role
				return message.Message{}, mistake(words.ToldByRole.In(in.Tag, name))
			}
			if err != nil {
				return message.Message{}, err
			}
			return message.Message{Title: words.NotMineNoted.In(in.Tag, name), Lines: []string{words.OfficeHears.In(in.Tag)}, About: message.About{Intent: "reminders", Places: []string{c.Place}}}, nil
		},
	}
}

// labelOfDay is a day with its weekday.
func labelOfDay(d calendar.Day, tag language.Tag) string {
	return words.Weekdays[d.Weekday()].In(tag) + " " + d.Label(tag)
}
