package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"tiendo/commands"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// ask answers one command line on the terminal.
type ask struct {
	store
	Line   string `arg:"" help:"What to ask, such as '/progress place:\"Bình Định\" indicator:projects period:2021'."`
	JSON   bool   `help:"Print the answer as data."`
	Locale string `enum:"vi,en" default:"vi" help:"The language of the answer: vi or en."`
	Today  string `placeholder:"2026-11-23" help:"The day on which it is asked; today if left out."`
}

func (a ask) Run(p program) (err error) {
	zone, err := a.zone()
	if err != nil {
		return err
	}
	now := p.now().In(zone)
	if a.Today != "" {
		day, err := calendar.ParseDay(a.Today)
		if err != nil {
			return usage{fmt.Errorf("--today: %w", err)}
		}
		now = day.Time(zone).Add(12 * time.Hour)
	}
	path := a.DB
	if _, missing := os.Stat(path); errors.Is(missing, os.ErrNotExist) {
		// Asking makes no file: without a database the published figures answer.
		folder, err := os.MkdirTemp("", "tiendo-")
		if err != nil {
			return fmt.Errorf("make a temporary folder: %w", err)
		}
		defer os.RemoveAll(folder)
		path = filepath.Join(folder, "tiendo.db")
	}
	db, err := openStore(p.ctx, path, now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	registry := commands.NewRegistry(db)
	in := commands.Input{Now: now, Whole: true, Tag: words.Language(a.Locale), Asker: commands.Asker{ID: "terminal", Right: commands.Admin}}
	m, err := registry.Answer(p.ctx, a.Line, in)
	if err != nil {
		return err
	}
	if !a.JSON {
		_, err = fmt.Fprint(p.out, m)
		return err
	}
	encoder := json.NewEncoder(p.out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(m)
}
