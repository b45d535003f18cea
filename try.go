package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"time"

	"tiendo/bot"
	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/localdiscord"
)

// try runs the real bot against a Discord on this machine.
type try struct {
	DB   string `name:"db" placeholder:"FILE" help:"A database file to keep; a fresh temporary one if left out."`
	Zone string `var:"TIENDO_ZONE" default:"Asia/Ho_Chi_Minh" help:"The time zone of the office (TIENDO_ZONE)."`
	Addr string `default:"127.0.0.1:8787" help:"Where the local Discord and its page listen."`
}

// localToken is the bot's token in the local Discord, which knows no other.
const localToken = "local"

func (t try) Run(p program) error {
	zone, err := store{Zone: t.Zone}.zone()
	if err != nil {
		return err
	}
	path := t.DB
	if path == "" {
		folder, err := os.MkdirTemp("", "tiendo-")
		if err != nil {
			return fmt.Errorf("make a temporary folder: %w", err)
		}
		defer os.RemoveAll(folder)
		path = filepath.Join(folder, "tiendo.db")
	}
	db, err := openStore(p.ctx, path, p.now())
	if err != nil {
		return err
	}
	defer db.Close()
	if err := errors.Join(db.Sample(p.ctx, p.now().In(zone)), commands.SampleConference(p.ctx, db, p.now().In(zone))); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", t.Addr)
	if err != nil {
		return fmt.Errorf("%w: %w", errAddress, err)
	}
	discord, err := localdiscord.New(localdiscord.Config{Token: localToken, Now: p.now, Zone: zone})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	now := func() time.Time { return discord.Now().In(zone) }
	if err := people(p.ctx, db, discord, now()); err != nil {
		return errors.Join(err, listener.Close())
	}
	discord.SetGuide(guideOf(db, now()))
	o := office{
		store: db, guild: discord.ID("guild"), channel: discord.ID("channel:nhắc-báo-cáo"), now: now, log: p.log(),
		onClock: func(f func()) { discord.OnClock(func(time.Time) { f() }) },
	}
	return t.beside(p, discord, listener, o)
}

// people gives the province of the local Discord its coordinator and its channel,
// and the office its administrator, so that reminders come to somebody and their
// buttons work. Quảng Nam is a part of Đà Nẵng today.
func people(ctx context.Context, db *data.Store, discord *localdiscord.Server, now time.Time) error {
	guild, office := discord.ID("guild"), discord.ID("user:administrator")
	found := db.Catalogue().Locate("Quảng Nam", calendar.Period{})
	if len(found) != 1 {
		return fmt.Errorf("the province of the coordinator: %w", data.ErrNotFound)
	}
	known, err := db.CoordinatorsOf(ctx, guild)
	if err != nil || len(known) > 0 { // a database that was kept
		return err
	}
	for _, c := range []data.Coordinator{
		{Guild: guild, Place: found[0].Key, Who: discord.ID("user:coordinator"), Part: data.Lead, Since: now},
		{Guild: guild, Place: data.Nation, Who: office, Part: data.Office, Since: now},
	} {
		if err := db.AddCoordinator(ctx, c, office, "to try the program with"); err != nil {
			return err
		}
	}
	return db.SetChannel(ctx, data.Channel{Guild: guild, Place: found[0].Key, ID: discord.ID("channel:quảng-nam"), By: office}, now)
}

// beside runs the local Discord and the bot until the program is stopped, or
// one of them cannot go on.
func (t try) beside(p program, discord *localdiscord.Server, listener net.Listener, o office) error {
	ctx, stop := context.WithCancel(p.ctx)
	defer stop()
	// The bot leaves before its Discord closes.
	world, closeWorld := context.WithCancel(context.WithoutCancel(ctx))
	defer closeWorld()
	served := make(chan error, 1)
	go func() { served <- discord.Serve(world, listener) }()
	go func() {
		if discord.WaitConnected(ctx) == nil {
			fmt.Fprintf(p.out, "Tiến độ: http://%s\nOpen this page and type a command; Ctrl+C ends it.\nMở trang này và gõ lệnh; Ctrl+C để dừng.\n", listener.Addr())
		}
	}()
	joined := make(chan error, 1)
	go func() {
		joined <- o.open(ctx, bot.Config{Token: localToken, URL: "http://" + listener.Addr().String()})
	}()
	var err error
	select {
	case err = <-joined:
		closeWorld()
		err = errors.Join(err, <-served)
	case err = <-served:
		stop()
		err = errors.Join(err, <-joined)
	}
	for _, finding := range discord.Findings() {
		o.log.Warn("breach of Discord's rules", "finding", slog.AnyValue(finding))
	}
	return err
}
