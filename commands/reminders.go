package commands

import (
	"context"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
	"tiendo/internal/words"
)

// reminders answers /reminders: what will be said unasked, what was, where, when
// and when not.
func reminders(store *data.Store) Command {
	o := reportOptions{place: placeOption(store), duty: dutyOption(store), period: periodOption(store)}
	o.place.Help, o.duty.Help, o.period.Help = "Which province", "Which reporting duty", "The period that is reported"
	return Command{
		Name: "reminders", Help: "What will be reminded of, what was, where and when",
		Subcommands: []Command{
			previewReminders(store, o),
			readLedger(store, o),
			remindWhere(store, o),
			setStages(store, o),
			pauseReminders(store, o),
			setDigest(store),
			tryReminder(store),
			remindLater(store, o),
			notMine(store, o),
		},
	}
}

const (
	// usualAhead is how many days a preview shows.
	usualAhead = 14
	// farAhead is the most it may show.
	farAhead = 400
	// maxLines is how many lines of a list one answer shows.
	maxLines = 30
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
			keep, err := o.filter(store, in)
			if err != nil {
				return message.Message{}, err
			}
			v, where, err := Situation(ctx, store, in)
			if err != nil {
				return message.Message{}, err
			}
			coming := remind.Ahead(v, in.Now, in.Now.AddDate(0, 0, ahead))
			lines := comingLines(v, coming, keep, in)
			m := message.Message{Title: words.PreviewTitle.In(in.Tag, ahead, len(lines)), Lines: lines, About: message.About{Intent: "reminders"}}
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

// filter keeps the rows of the province and the duty that are named.
func (o reportOptions) filter(store *data.Store, in Input) (func(remind.Row) bool, error) {
	place, err := owingPlace(store.Catalogue(), in, o.place)
	if err != nil {
		return nil, err
	}
	duty, err := in.duty(o.duty, store.Catalogue())
	if err != nil {
		return nil, err
	}
	return func(r remind.Row) bool {
		return (place == nil || r.Place.Key == place.Key) && (duty == nil || r.Obligation == duty.Code)
	}, nil
}

// Situation is how things stand where a call is made; on a terminal, everywhere.
// Where no channel is set, where is false, and the situation is as if one were.
func Situation(ctx context.Context, store *data.Store, in Input) (v *data.Situation, where bool, err error) {
	if v, err = store.Situation(ctx, remind.Since(in.Now)); err != nil {
		return nil, false, err
	}
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
	supposed := data.Guild{ID: in.Asker.Guild, Common: data.Channel{ID: "?", Place: data.Nation, Since: in.Now}, People: map[string][]data.Coordinator{}}
	for _, p := range people {
		supposed.People[p.Place] = append(supposed.People[p.Place], p)
	}
	v.Guilds = []data.Guild{supposed}
	return v, false, nil
}

// comingLines say what will be said, a line for each deadline in a notice.
func comingLines(v *data.Situation, coming []remind.Coming, keep func(remind.Row) bool, in Input) []string {
	var lines []string
	for _, c := range coming {
		var order []string
		places := map[string][]string{}
		for _, r := range c.Rows {
			if !keep(r) {
				continue
			}
			what := words.DeadlineName.In(in.Tag, r.Deadline.Label(in.Tag), r.Period.Label(in.Tag)) + " " + words.Stage(in.Tag, r.Stage.String(), r.Stage.Left)
			if places[what] == nil {
				order = append(order, what)
			}
			places[what] = append(places[what], r.Place.Label(in.Tag))
		}
		for _, what := range order {
			lines = append(lines, words.PreviewLine.In(in.Tag, words.Weekdays[c.At.Weekday()].In(in.Tag), c.At.Format("02/01 15:04"), toWhom(c.Notice, in.Tag), what, summed(places[what], in.Tag)))
		}
	}
	return lines
}

// toWhom says who hears a notice.
func toWhom(n remind.Notice, tag language.Tag) string {
	if len(n.Mention) == 0 {
		return words.InChannel.In(tag)
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

// readLedger answers /reminders ledger.
func readLedger(store *data.Store, o reportOptions) Command {
	return Command{
		Name: "ledger", Help: "Who was reminded of what, when, and what became of it", Options: []Option{o.place, o.duty}, Private: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := store.Catalogue()
			place, err := owingPlace(c, in, o.place)
			if err != nil {
				return message.Message{}, err
			}
			duty, err := in.duty(o.duty, c)
			if err != nil {
				return message.Message{}, err
			}
			var code, key string
			if duty != nil {
				code = duty.Code
			}
			if place != nil {
				key = place.Key
			}
			all, err := store.LedgerOf(ctx, in.Asker.Guild, code, key, maxLines)
			if err != nil {
				return message.Message{}, err
			}
			m := message.Message{Title: words.LedgerTitle.In(in.Tag, len(all)), About: message.About{Intent: "reminders"}}
			if len(all) == 0 {
				m.Title, m.Status = words.LedgerEmpty.In(in.Tag), message.NoData
			}
			for _, l := range all {
				m.Lines = append(m.Lines, ledgerLine(c, l, in))
			}
			small(&m, words.LedgerNote.In(in.Tag, in.Now.Location().String()))
			return m, nil
		},
	}
}

func ledgerLine(c *data.Catalogue, l data.Ledger, in Input) string {
	tag := in.Tag
	line := words.LedgerLine.In(tag, placeName(c, l.Province(), tag), labelOf(c, data.ReportKey{Obligation: l.Obligation, Period: l.Period}, tag), stageName(l.Stage, tag), words.LedgerStates[string(l.State)].In(tag))
	if !l.SentAt.IsZero() {
		line += " " + clock(l.SentAt, in)
	}
	if guild, _, _ := strings.Cut(l.Recipient, "/"); l.Message != "" {
		line += " " + message.At(guild, l.Channel, l.Message)
	}
	if l.LastError != "" {
		line += " · " + words.LastError.In(tag, l.Tries, l.LastError)
	}
	return line
}

// stageName says the stage of a line of the ledger.
func stageName(stage string, tag language.Tag) string {
	name, until, extended := strings.Cut(stage, "@")
	if day, again := strings.CutPrefix(name, "later "); again {
		d, _ := calendar.ParseDay(day)
		return words.AgainOn.In(tag, d.Label(tag))
	}
	left, err := strconv.Atoi(strings.TrimPrefix(name, "+"))
	if err != nil {
		left = -1
	} else if strings.HasPrefix(name, "+") {
		left = -left
	}
	text := words.Stage(tag, name, left)
	if d, err := calendar.ParseDay(until); extended && err == nil {
		text += " " + words.ExtendedTo.In(tag, d.Label(tag))
	}
	return text
}
