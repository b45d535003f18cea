package commands

import (
	"context"
	"strings"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// An importer answers /import: figures come in from a file or a text as a
// proposal, and are entered when a person has accepted it. What it knows of a
// proposal is in the store alone.
type importer struct {
	store *data.Store

	file, text, place, period, publisher Option // what is read, and what is said of it
	code, number, value                  Option // of a proposal, one of its figures, and what is decided about it
}

// maxPasted is how much text Discord takes in a form.
const maxPasted = 4000

// importing is the command /import.
func importing(store *data.Store) Command {
	i := importer{
		store:     store,
		file:      Option{Name: "file", Help: "A workbook (.xlsx), CSV, text or Word document", Required: true, Kind: Attachment},
		text:      Option{Name: "text", Help: "Paragraphs of a report, or cells copied out of a spreadsheet", Max: maxPasted},
		place:     placeOption(store),
		period:    periodOption(store),
		publisher: Option{Name: "publisher", Help: "Who publishes the figures, such as a department"},
		code:      Option{Name: "code", Help: "The code of the proposal", Required: true},
		number:    Option{Name: "number", Help: "Which figure of the proposal", Required: true},
		value:     Option{Name: "value", Help: "The value that is meant, or yes to enter it despite its rule", Required: true},
	}
	i.place.Help, i.period.Help = "The place, where the file names none", "The period, where the file names none"
	i.code.Suggest = i.suggest
	latest := i.code
	latest.Required = false
	part := func(name, help string, run func(context.Context, Input) (message.Message, error), options ...Option) Command {
		return Command{Name: name, Help: help, Options: options, Private: true, Needs: Coordinator, Run: run}
	}
	return Command{
		Name: "import",
		Help: "For coordinators: enter figures from a file or a text, a proposal first",
		Subcommands: []Command{
			part("file", "Read a file and propose its figures; nothing is entered yet", i.readFile, i.file, i.place, i.period, i.publisher),
			part("text", "Read a pasted text and propose its figures; nothing is entered yet", i.readText, i.text, i.place, i.period, i.publisher),
			part("show", "What a proposal would change; without a code, those that wait", i.show, latest),
			part("figures", "Every figure of a proposal, beside the cell or sentence it is from", i.figures, i.code),
			part("settle", "Choose a reading of a figure, or enter it despite the rule that it breaks", i.settle, i.code, i.number, i.value),
			part("copy", "The file with comments in the cells that need attention", i.copy, i.code),
			part("accept", "Enter the figures of a proposal that are sure", i.accept, i.code),
			part("drop", "Drop a proposal; nothing is entered", i.drop, i.code),
			part("undo", "Take back what a proposal has entered, within 24 hours", i.undo, i.code),
		},
	}
}

// suggest lists the proposals that can still be changed.
func (i importer) suggest(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
	waiting, err := i.store.Proposals(ctx, in.Asker.Guild, in.Asker.ID, in.Now)
	if err != nil {
		return nil, err
	}
	var all []Suggestion
	for _, p := range waiting {
		if label := p.Code + " · " + p.Name; begins(label, typed) {
			all = append(all, Suggestion{label, p.Code})
		}
	}
	return all, nil
}

// line is a button's line about a proposal.
func (i importer) line(what, code string, more ...string) string {
	return lineOf([]string{"import", what}, append([]string{"code:" + code}, more...))
}

// step tells a person who waits how far the work is.
func step(ctx context.Context, in Input, said string) {
	if in.Progress != nil {
		in.Progress(ctx, message.Message{Title: said})
	}
}

// tallied joins what there is of each kind: "mới 36 · trùng 3".
func tallied(in Input, parts []tally) string {
	var said []string
	for _, p := range parts {
		if p.n > 0 {
			said = append(said, p.what.In(in.Tag, p.n))
		}
	}
	return strings.Join(said, " · ")
}

// A tally is how many there are of something.
type tally struct {
	what words.Phrase
	n    int
}
