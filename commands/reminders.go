package commands

import (
	"context"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// reminders answers /reminders: what will be said unasked, what was, where, when
// and when not.
func (r *Registry) reminders(store *data.Store) Command {
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
			r.tryReminder(o),
			remindLater(store, o),
			notMine(store, o),
		},
	}
}

// maxLines is how many lines of a list one answer shows.
const maxLines = 30

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
		why, _ := words.Cause(tag, l.LastError)
		line += " · " + words.LastError.In(tag, l.Tries, why)
	}
	return line
}

// stageName says the stage of a line of the ledger.
func stageName(stage string, tag language.Tag) string {
	name, until, extended := strings.Cut(stage, "@")
	name, moved, _ := strings.Cut(name, data.MovedMark)
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
	if d, err := calendar.ParseDay(moved); err == nil {
		text += " " + words.MovedTo.In(tag, d.Label(tag))
	}
	return text
}
