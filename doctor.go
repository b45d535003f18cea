package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"tiendo/bot"
	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/words"
)

// doctor looks for what keeps the bot from doing its work, and says the cure.
type doctor struct {
	serve
	Locale string `enum:"vi,en" default:"vi" help:"The language: vi or en."`
}

// errUnwell is the error of a doctor who found something.
var errUnwell = errors.New("something has to be cured")

func (d doctor) Run(p program) error {
	all := d.machine(p)
	token, err := d.token(p.getenv)
	switch {
	case err != nil:
		fmt.Fprintln(p.out, "✗ "+sentence(err))
		all = append(all, bot.Symptom{Kind: "", Wrong: true})
	default:
		found, err := d.discord(p, token)
		if err != nil {
			return err
		}
		all = append(all, found...)
	}
	return d.report(p, all)
}

// report says all that was found, each with its cure.
func (d doctor) report(p program, all []bot.Symptom) error {
	tag, wrong := words.Language(d.Locale), 0
	for _, s := range all {
		if s.Wrong {
			wrong++
		}
		if s.Kind == "" {
			continue // it is said
		}
		diagnosis, mark := words.Diagnoses[s.Kind], "✓ "
		switch {
		case s.Wrong:
			mark = "✗ "
		case s.Remark:
			mark = "· "
		}
		found, cure := s.Details, []any(nil)
		if s.Kind == bot.NoGuild { // its detail is the cure's
			found, cure = nil, s.Details
		}
		fmt.Fprintln(p.out, mark+diagnosis.Found.In(tag, found...))
		if s.Wrong {
			fmt.Fprintln(p.out, "  → "+diagnosis.Cure.In(tag, cure...))
		}
	}
	if wrong > 0 {
		fmt.Fprintln(p.out, words.DoctorUnwell.In(tag, wrong))
		return errUnwell
	}
	fmt.Fprintln(p.out, words.DoctorWell.In(tag))
	return nil
}

// discord is what Discord knows of the bot. The channels and roles that were set
// come from the database, where there is one that can be used.
func (d doctor) discord(p program, token bot.Token) (_ []bot.Symptom, err error) {
	var db *data.Store
	if exists(d.DB) {
		db, _ = data.Open(p.ctx, d.DB) // why it cannot be is said already, of the machine
	}
	if db == nil {
		folder, err := os.MkdirTemp("", "tiendo-")
		if err != nil {
			return nil, fmt.Errorf("make a temporary folder: %w", err)
		}
		defer os.RemoveAll(folder)
		if db, err = data.Open(p.ctx, filepath.Join(folder, "tiendo.db")); err != nil {
			return nil, err
		}
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	b, err := bot.New(bot.Config{Token: token, URL: d.URL, Now: p.now, Log: p.log()}, commands.NewRegistry(db))
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(p.ctx, time.Minute)
	defer cancel()
	return b.Examine(ctx, bot.Case{Channel: d.Channel, Office: d.Office, HTTP: d.Interactions != ""}), nil
}

// invite prints the link with which the bot is let into a server.
type invite struct{ serve }

func (i invite) Run(p program) error {
	token, err := i.token(p.getenv)
	if err != nil {
		return err
	}
	b, err := bot.New(bot.Config{Token: token, URL: i.URL, Log: p.log()}, &commands.Registry{})
	if err != nil {
		return err
	}
	link, err := b.Invite(p.ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.out, link)
	return err
}
