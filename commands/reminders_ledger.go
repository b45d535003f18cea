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

const (
	// ledgerRead is how many of the last lines of the ledger are read.
	ledgerRead = 300
	// ledgerShown is how many ways things went are shown: a screen or two of a phone.
	ledgerShown = 10
)

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
			all, err := store.LedgerOf(ctx, in.Asker.Guild, code, key, ledgerRead)
			if err != nil {
				return message.Message{}, err
			}
			m := message.Message{Title: words.LedgerTitle.In(in.Tag, len(all)), About: message.About{Intent: "reminders"}}
			if len(all) == 0 {
				m.Title, m.Status = words.LedgerEmpty.In(in.Tag), message.NoData
			}
			groups := alike(all)
			for _, g := range groups[:min(len(groups), ledgerShown)] {
				m.Lines = append(m.Lines, ledgerLine(c, g, in))
			}
			if more := len(groups) - ledgerShown; more > 0 {
				m.Lines = append(m.Lines, words.AndMore.In(in.Tag, more))
			}
			small(&m, words.LedgerNote.In(in.Tag, in.Now.Location().String()))
			return m, nil
		},
	}
}

// alike gathers the lines of the ledger that went the same way at the same time,
// most of them in one message.
func alike(all []data.Ledger) [][]data.Ledger {
	type way struct {
		obligation, period, stage, message, cause string
		state                                     data.State
	}
	var groups [][]data.Ledger
	at := map[way]int{}
	for _, l := range all {
		key := way{l.Obligation, l.Period.Code(), l.Stage, l.Message, l.LastError, l.State}
		i, known := at[key]
		if !known {
			i, at[key] = len(groups), len(groups)
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], l)
	}
	return groups
}

func ledgerLine(c *data.Catalogue, group []data.Ledger, in Input) string {
	tag, l := in.Tag, group[0]
	var places []string
	for _, one := range group {
		places = append(places, placeName(c, one.Province(), tag))
	}
	line := words.LedgerLine.In(tag, summed(places, tag), labelOf(c, data.ReportKey{Obligation: l.Obligation, Period: l.Period}, tag), stageName(l.Stage, tag), words.LedgerStates[string(l.State)].In(tag))
	if !l.SentAt.IsZero() {
		line += " " + clock(l.SentAt, in)
	}
	if l.Message != "" {
		line += " " + message.At(l.Guild(), l.Channel, l.Message)
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
