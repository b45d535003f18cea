package commands

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// settle answers /import settle: a person chooses a reading, or ticks or unticks
// a rule that a figure breaks.
func (i importer) settle(ctx context.Context, in Input) (message.Message, error) {
	o, err := i.open(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	number, err := strconv.Atoi(in.Text(i.number))
	if err != nil || number < 1 || number > len(o.intake.Changes) || o.intake.Changes[number-1].Empty() {
		return message.Message{}, mistake(words.NoSuchFigure.In(in.Tag, in.Text(i.number), o.Name))
	}
	change := o.intake.Changes[number-1]
	if !o.mine[number-1] {
		return message.Message{}, mistake(words.NotYourProvince.In(in.Tag, placeName(i.store.Catalogue(), change.Place, in.Tag)))
	}
	choice, ok := decided(o.Choices[number], change, in.Text(i.value))
	if !ok {
		return message.Message{}, mistake(words.NoSuchReading.In(in.Tag, in.Text(i.value)), o.brief(number-1, in))
	}
	if err := i.store.SettleFigure(ctx, o.Code, number, choice, in.Asker.ID, in.Now); err != nil {
		return message.Message{}, i.tooLate(ctx, in, err)
	}
	if o, err = i.open(ctx, in); err != nil {
		return message.Message{}, err
	}
	return o.summary(in), nil
}

// decided is what a value typed for a figure decides.
func decided(before data.Choice, change intake.Change, value string) (data.Choice, bool) {
	switch strings.ToLower(value) {
	case "yes", "có":
		before.Ticked = true
		return before, len(change.Warnings) > 0
	case "no", "không":
		before.Ticked = false
		return before, true
	}
	reading, err := decimal.NewFromString(strings.Replace(value, ",", ".", 1))
	if err != nil || !slices.ContainsFunc(change.Readings, reading.Equal) {
		return before, false
	}
	before.Reading = reading.String()
	return before, true
}

// tooLate says what became of a proposal that somebody settled meanwhile.
func (i importer) tooLate(ctx context.Context, in Input, err error) error {
	if !errors.Is(err, data.ErrSettled) {
		return err
	}
	p, err := i.find(ctx, in)
	if err != nil {
		return err
	}
	return i.settled(in, p)
}

// copy answers /import copy: the file with comments in its cells.
func (i importer) copy(ctx context.Context, in Input) (message.Message, error) {
	o, err := i.open(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	notes := o.intake.Notes(in.Tag)
	if o.prose || len(notes) == 0 {
		return message.Message{}, mistake(words.NothingToComment.In(in.Tag, o.Name))
	}
	file, err := intake.Annotate(o.Name, o.Content, notes)
	if err != nil {
		return message.Message{}, unreadable(in, o.Name, err)
	}
	if len(file) > maxSent {
		return message.Message{}, mistake(words.TooLargeToSend.In(in.Tag))
	}
	name := o.Name
	if at := strings.LastIndexByte(name, '.'); at > 0 {
		name = name[:at]
	}
	return message.Message{
		Title: words.CopyReady.In(in.Tag, o.Name, len(notes)), Lines: []string{words.CopyHow.In(in.Tag)},
		Files: []message.File{{Name: name + words.CopyEnding.In(in.Tag), Data: file}}, About: message.About{Intent: "import"},
	}, nil
}

// maxSent is how large a file Discord takes from a bot in a server without
// boosts.
const maxSent = 10 << 20
