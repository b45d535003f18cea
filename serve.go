package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/bot"
	"tiendo/commands"
	"tiendo/data"
	"tiendo/scheduler"
)

// store are the flags of every command that opens the database.
type store struct {
	DB   string `name:"db" var:"TIENDO_DB" default:"tiendo.db" placeholder:"FILE" help:"The database file (TIENDO_DB)."`
	Zone string `var:"TIENDO_ZONE" default:"Asia/Ho_Chi_Minh" help:"The time zone of the office (TIENDO_ZONE)."`
}

// serve runs the bot on Discord.
type serve struct {
	store
	TokenFile string `var:"DISCORD_TOKEN_FILE" placeholder:"FILE" help:"A file with the bot's token (DISCORD_TOKEN_FILE), instead of DISCORD_TOKEN."`
	URL       string `var:"DISCORD_URL" default:"https://discord.com" help:"Another Discord to talk to (DISCORD_URL)."`
	Channel   string `var:"TIENDO_CHANNEL" placeholder:"ID" help:"The channel for reminders (TIENDO_CHANNEL)."`
}

func (s serve) Run(p program) error {
	token, err := s.token(p.getenv)
	if err != nil {
		return err
	}
	zone, err := s.zone()
	if err != nil {
		return err
	}
	db, err := openStore(p.ctx, s.DB, p.now())
	if err != nil {
		return err
	}
	defer db.Close()
	o := office{
		store: db, channel: s.Channel, log: p.log(),
		now: func() time.Time { return p.now().In(zone) },
	}
	return o.open(p.ctx, bot.Config{Token: token, URL: s.URL})
}

// token is the bot's secret, from the environment or a file.
func (s serve) token(getenv func(string) string) (bot.Token, error) {
	text := getenv("DISCORD_TOKEN")
	if text == "" && s.TokenFile != "" {
		read, err := os.ReadFile(s.TokenFile)
		if err != nil {
			return "", fmt.Errorf("%w: %w", errTokenFile, err)
		}
		text = string(read)
	}
	text = strings.TrimPrefix(strings.TrimSpace(text), "Bot ")
	if text == "" {
		return "", errNoToken
	}
	return bot.Token(text), nil
}

func (s store) zone() (*time.Location, error) {
	zone, err := time.LoadLocation(s.Zone)
	if err != nil {
		return nil, fmt.Errorf("%w: %q", errZone, s.Zone)
	}
	return zone, nil
}

// openStore opens a database with all that comes with the program.
func openStore(ctx context.Context, path string, now time.Time) (*data.Store, error) {
	db, err := data.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := db.Seed(ctx, now); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// An office is the bot and the scheduler over one store.
type office struct {
	store   *data.Store
	channel string
	now     func() time.Time // in the office's zone
	log     *slog.Logger
	onClock func(func()) // calls back when the clock was moved; nil for a real one
}

// open runs both until ctx is done, or one of them cannot go on.
func (o office) open(ctx context.Context, cfg bot.Config) error {
	cfg.Now, cfg.Log = o.now, o.log
	b, err := bot.New(cfg, commands.NewRegistry(o.store))
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	running := 1
	ended := make(chan error, 2)
	go func() { ended <- b.Run(ctx) }()
	if o.channel == "" {
		o.log.Warn("no reminders are posted: TIENDO_CHANNEL is not set")
	} else {
		s := scheduler.New(scheduler.Scheduler{
			Store: o.store, Post: b, Channel: o.channel, Now: o.now, Log: o.log,
			Rules: []scheduler.Rule{scheduler.Deadlines(o.store, language.Vietnamese)},
		})
		if o.onClock != nil {
			o.onClock(s.Nudge)
		}
		running++
		go func() { ended <- s.Run(ctx) }()
	}
	for range running {
		err = errors.Join(err, <-ended)
		stop() // one cannot go on without the other
	}
	return err
}
