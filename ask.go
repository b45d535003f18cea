package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tiendo/commands"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// ask answers a command line, a question, or a file of questions on the terminal.
type ask struct {
	store
	Text   string `arg:"" optional:"" help:"A command line such as '/progress place:\"Bình Định\" period:2021', or a question in one's own words."`
	File   string `placeholder:"FILE" help:"Answer a file of questions, one a line (or a number, a tab and the question): one JSON a line."`
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
	if !exists(path) {
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
	in := commands.Input{Now: now, Whole: true, Tag: words.Language(a.Locale), Asker: commands.Asker{Right: commands.Admin}}
	registry := commands.NewRegistry(db)
	switch {
	case a.File != "":
		return a.answerFile(p, registry, in)
	case a.Text == "":
		return usage{errors.New("expected a question, or --file FILE")}
	}
	m, err := answerText(p.ctx, registry, a.Text, in)
	if err != nil {
		return err
	}
	if !a.JSON {
		_, err = fmt.Fprint(p.out, m)
		return err
	}
	return writeJSON(p.out, m)
}

// answerText answers a command line, or else a question in one's own words.
func answerText(ctx context.Context, registry *commands.Registry, text string, in commands.Input) (message.Message, error) {
	if strings.HasPrefix(strings.TrimSpace(text), "/") {
		return registry.Answer(ctx, text, in)
	}
	m, err := registry.Run(ctx, commands.Question(text, in))
	var user commands.UserError
	if errors.As(err, &user) {
		return user.Message, nil
	}
	return m, err
}

func writeJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
