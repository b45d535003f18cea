package commands

import (
	"context"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// Person says who did something at a moment, or is meant. A person of the chat is a reference
// with the name that the person had then; what came with the program is said to
// be that; at a terminal people name themselves.
func Person(ctx context.Context, store *data.Store, who string, at time.Time, tag language.Tag) (string, error) {
	switch {
	case data.BySeeder(who):
		return words.SeedData.In(tag), nil
	case who == terminal:
		return words.AtTerminal.In(tag), nil
	case strings.HasPrefix(who, "&"):
		return message.Who(who), nil
	case strings.Trim(who, "0123456789") != "":
		return who, nil
	}
	name, err := store.PersonName(ctx, who, at)
	if name == "" {
		return message.Who(who), err
	}
	return message.Named(who, name), err
}

// terminal is who writes where the chat gives no id.
const terminal = "terminal"
