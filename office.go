package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"time"

	"tiendo/bot"
	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/metrics"
	"tiendo/scheduler"
)

// An office is the bot and the scheduler over one store, and what watches and
// keeps them.
type office struct {
	store    *data.Store
	guild    string           // the office's server; empty: the only one that the bot is in
	channel  string           // of reminders; empty where none is set from outside
	beats    string           // an address to call after each finished look for reminders; empty calls none
	now      func() time.Time // in the office's zone
	log      *slog.Logger
	onClock  func(func()) // calls back when the clock was moved; nil for a real one
	metrics  net.Listener // nil shows none
	profiles bool
	backups  string // a folder; "" makes none
}

// open runs all until ctx is done, or one of them cannot go on.
func (o office) open(ctx context.Context, cfg bot.Config) error {
	cfg.Now, cfg.Log = o.now, o.log
	var b *bot.Bot
	var parts []func(context.Context) error
	if o.metrics != nil {
		m := metrics.New(o.watched(&b))
		cfg.Meter = m
		parts = append(parts, func(ctx context.Context) error { return m.Serve(ctx, o.metrics, o.profiles) })
	}
	registry := commands.NewRegistry(o.store)
	b, err := bot.New(cfg, registry)
	if err != nil {
		return err
	}
	registry.Post, registry.Belongs = b.Post, b.Belongs
	registry.Office = commands.Office{Guild: o.guild, Alone: b.Alone}
	parts = append(parts, b.Run, o.scheduler(ctx, b).Run, o.corrections(b, registry).Run, o.retention().Run)
	if o.backups != "" {
		parts = append(parts, o.nightly().Run)
	}
	settled := time.AfterFunc(settle, func() { giveBack() })
	defer settled.Stop()
	return together(ctx, parts)
}

// settle is when the start is over.
const settle = time.Second

// together runs all parts until ctx is done, or one of them cannot go on: none
// goes on without the others.
func together(ctx context.Context, parts []func(context.Context) error) (err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make(chan error, len(parts))
	for _, run := range parts {
		go func() { ended <- run(ctx) }()
	}
	for range parts {
		err = errors.Join(err, <-ended)
		stop()
	}
	return err
}

func (o office) scheduler(ctx context.Context, post *bot.Bot) *scheduler.Scheduler {
	s := scheduler.New(scheduler.Scheduler{Store: o.store, Post: post, Channel: o.channel, Calendar: post, Witness: post, Office: o.guild, Now: o.now, Log: o.log, Done: beat(ctx, o.beats, o.log)})
	if o.onClock != nil {
		o.onClock(s.Nudge)
	}
	return s
}

// corrections tell under answers in channels which of their figures have changed.
func (o office) corrections(b *bot.Bot, registry *commands.Registry) scheduler.Chore {
	follow := &scheduler.Corrections{Store: o.store, Post: b.Post, Say: registry.Correction, Log: o.log}
	return scheduler.Chore{Name: "corrections", Every: "* * * * *", Now: o.now, Log: o.log, Do: follow.Look}
}

// nightlyAt is when the office sleeps; a copy keeps no writer waiting anyway.
const nightlyAt = "15 2 * * *"

// nightly copies the database every night.
func (o office) nightly() scheduler.Chore {
	return scheduler.Chore{
		Name: "nightly backup", Every: nightlyAt, Now: o.now, Log: o.log,
		Do: func(ctx context.Context, now time.Time) error {
			made, err := o.store.Nightly(ctx, o.backups, calendar.DayOf(now))
			if made != "" {
				o.log.Info("made the nightly backup", "file", made)
			}
			return err
		},
	}
}

// retention lets the files of settled and expired proposals go every night, after
// the copy of the day is made.
func (o office) retention() scheduler.Chore {
	return scheduler.Chore{
		Name: "retention", Every: "45 2 * * *", Now: o.now, Log: o.log,
		Do: func(ctx context.Context, now time.Time) error {
			gone, err := o.store.LetFilesGo(ctx, now)
			if gone > 0 {
				o.log.Info("let go of files of settled and expired proposals", "files", gone)
			}
			return err
		},
	}
}

// watched is the program as its metrics see it; the bot is there before they
// are asked.
func (o office) watched(b **bot.Bot) metrics.Program {
	return metrics.Program{
		Connected: func() bool { return (*b).Connected() },
		Waiting:   func() (int, int) { return (*b).Waiting() },
		Refusals:  func() int { return (*b).Refusals() },
		Reminders: func(ctx context.Context) (map[string]int, error) {
			if err := o.store.InPlace(); err != nil {
				return nil, err
			}
			return o.store.ReminderStates(ctx)
		},
		StoreSize: o.store.Size,
	}
}
