package bot

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// A street is a bot that has joined a local Discord.
type street struct {
	*Bot
	discord *localdiscord.Server
	store   *data.Store
	stop    func() error // ends the bot and says how it ended
	ended   <-chan struct{}
	excused map[string]bool // findings that the test provokes
}

func join(t testing.TB, change func(*commands.Registry)) street {
	t.Helper()
	s := found(t, change, nil)
	s.connected(t)
	return s
}

// connected waits until the bot has joined, or joined again.
func (s street) connected(t testing.TB) {
	t.Helper()
	waiting, enough := context.WithTimeout(t.Context(), 20*time.Second)
	defer enough()
	if err := s.discord.WaitConnected(waiting); err != nil {
		t.Fatal(err)
	}
}

// found starts a Discord and a bot that may never join it; before changes them
// before that.
func found(t testing.TB, change func(*commands.Registry), before func(*Bot, *localdiscord.Server)) street {
	t.Helper()
	store, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "tiendo.db"))
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Seed(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	discord, err := localdiscord.New(localdiscord.Config{Token: "right"})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	registry := commands.NewRegistry(store)
	if change != nil {
		change(registry)
	}
	b, err := New(Config{Token: "right", URL: "http://" + listener.Addr().String(), Log: slog.New(slog.DiscardHandler)}, registry)
	if err != nil {
		t.Fatal(err)
	}
	if before != nil {
		before(b, discord)
	}
	world, closeWorld := context.WithCancel(context.Background())
	running, stop := context.WithCancel(context.Background())
	served, ran := make(chan error, 1), make(chan error, 1)
	go func() { served <- discord.Serve(world, listener) }()
	ended := make(chan struct{})
	go func() {
		ran <- b.Run(running)
		close(ended)
	}()
	excused := map[string]bool{}
	end := sync.OnceValue(func() error {
		stop()
		return <-ran
	})
	t.Cleanup(func() {
		err := end()
		if final(err) || errors.Is(err, ErrAbsent) {
			err = nil // the test has looked at it
		}
		closeWorld()
		if err := errors.Join(err, <-served, store.Close()); err != nil {
			t.Error(err)
		}
		for _, finding := range discord.Findings() {
			if !excused[finding.Text] {
				t.Errorf("breach of Discord's rules: %v", finding)
			}
		}
	})
	return street{b, discord, store, end, ended, excused}
}

// slow replaces /help by a command of the test's.
func slow(run func(ctx context.Context, in commands.Input) (message.Message, error)) func(*commands.Registry) {
	return func(r *commands.Registry) {
		for i := range r.Commands {
			if r.Commands[i].Name == "help" {
				r.Commands[i].Run = run
			}
		}
	}
}

func (s street) ask(t testing.TB, line string) *localdiscord.Reply {
	t.Helper()
	reply, err := s.discord.Run(t.Context(), localdiscord.Ask{User: "staff", Line: line})
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return reply
}
