package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/words"
)

// openExisting opens a database that is there: looking after one makes none.
func openExisting(ctx context.Context, path string) (*data.Store, error) {
	if !exists(path) {
		return nil, fmt.Errorf("open %s: %w", path, data.ErrNotFound)
	}
	return data.Open(ctx, path)
}

// exists reports whether there is a database to open; one on a server is thought
// to be there.
func exists(path string) bool {
	if data.OnServer(path) {
		return true
	}
	_, err := os.Stat(path)
	return err == nil
}

// backup copies the database while the bot goes on.
type backup struct {
	DB     string `name:"db" var:"TIENDO_DB" default:"tiendo.db" placeholder:"FILE" help:"The database file (TIENDO_DB)."`
	File   string `arg:"" help:"The file to make; it must not exist."`
	Locale string `enum:"vi,en" default:"vi" help:"The language: vi or en."`
}

func (b backup) Run(p program) error {
	if err := data.Backup(p.ctx, b.DB, b.File); err != nil {
		return err
	}
	_, err := fmt.Fprintln(p.out, words.BackupDone.In(words.Language(b.Locale), b.DB, b.File))
	return err
}

// restore puts a backup in the place of the database, while the bot is stopped.
type restore struct {
	DB     string `name:"db" var:"TIENDO_DB" default:"tiendo.db" placeholder:"FILE" help:"The database file to replace (TIENDO_DB)."`
	File   string `arg:"" help:"The backup."`
	By     string `default:"terminal" help:"Who restores it, for the audit."`
	Locale string `enum:"vi,en" default:"vi" help:"The language: vi or en."`
}

func (r restore) Run(p program) error {
	kept, err := data.Restore(p.ctx, r.File, r.DB, r.By, p.now())
	if err != nil {
		return err
	}
	tag := words.Language(r.Locale)
	fmt.Fprintln(p.out, words.RestoreDone.In(tag, r.DB, r.File))
	if kept != "" {
		fmt.Fprintln(p.out, words.RestoreKept.In(tag, kept))
	}
	return nil
}

// check looks whether the database is sound.
type check struct {
	DB     string `name:"db" var:"TIENDO_DB" default:"tiendo.db" placeholder:"FILE" help:"The database file (TIENDO_DB)."`
	Locale string `enum:"vi,en" default:"vi" help:"The language: vi or en."`
}

// errUnsound is the error of a check that found one.
var errUnsound = errors.New("the database is not in order")

func (c check) Run(p program) (err error) {
	db, err := openExisting(p.ctx, c.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	found, err := db.Check(p.ctx)
	if err != nil {
		return err
	}
	tag := words.Language(c.Locale)
	faults := 0
	for _, f := range found {
		phrase := words.CheckRemark
		if f.Severity == data.Fault {
			phrase = words.CheckFault
			faults++
		}
		fmt.Fprintln(p.out, phrase.In(tag, findingText(f, db.Catalogue(), tag)))
	}
	fmt.Fprintln(p.out, words.CheckDone.In(tag, data.Shown(c.DB), faults, len(found)-faults))
	if faults > 0 {
		return fmt.Errorf("check %s: %w", data.Shown(c.DB), errUnsound)
	}
	return nil
}

// findingText says what was found.
func findingText(f data.Finding, c *data.Catalogue, tag language.Tag) string {
	phrase := words.Findings[string(f.Kind)]
	if f.Detail != "" {
		return phrase.In(tag, f.Detail)
	}
	indicator, _ := c.Indicator(f.Key.Indicator)
	sum := f.Parts[0]
	if len(f.Parts) > 1 {
		sum.Value, sum.Qualifier = f.Sum(), data.Exact
	}
	var parts string
	for i, one := range append([]data.Figure{f.Whole}, f.Parts...) {
		if i > 0 {
			parts += "; "
		}
		parts += findingPart(one, indicator, tag)
	}
	text := phrase.In(tag, keyText(f.Key, c, tag), valueText(f.Whole, indicator, tag), valueText(sum, indicator, tag), parts)
	if f.Rounding {
		text = words.OnlyRounds.In(tag, text)
	}
	return text
}

// findingPart is one figure with all that tells it from its neighbours.
func findingPart(f data.Figure, i data.Indicator, tag language.Tag) string {
	return fmt.Sprintf("%s, %s, %s: %s (%s)", f.Period.Label(tag), words.Measures[string(f.Measure)].In(tag),
		words.Fundings[string(f.Funding)].In(tag), valueText(f, i, tag), f.Entry.Source)
}
