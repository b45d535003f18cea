package main

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"

	"tiendo/bot"
	"tiendo/data"
)

// store are the flags of every command that opens the database.
type store struct {
	DB   string `name:"db" var:"TIENDO_DB" default:"tiendo.db" placeholder:"FILE" help:"The database: a file, or postgres://user:password@host/name (TIENDO_DB)."`
	Zone string `var:"TIENDO_ZONE" default:"Asia/Ho_Chi_Minh" help:"The time zone of the office (TIENDO_ZONE)."`
}

// serve runs the bot on Discord.
type serve struct {
	store
	TokenFile string `var:"DISCORD_TOKEN_FILE" placeholder:"FILE" help:"A file with the bot's token (DISCORD_TOKEN_FILE), instead of DISCORD_TOKEN."`
	URL       string `var:"DISCORD_URL" default:"https://discord.com" help:"Another Discord to talk to (DISCORD_URL)."`
	Channel   string `var:"TIENDO_CHANNEL" placeholder:"ID" help:"The channel for reminders (TIENDO_CHANNEL)."`
	Office    string `var:"TIENDO_OFFICE" placeholder:"ID" help:"The office's server, whose administrators may change what all servers share (TIENDO_OFFICE)."`
	Guild     string `var:"TIENDO_GUILD" placeholder:"ID" help:"Give the commands to this server only, at once: for trying a change (TIENDO_GUILD)."`

	Interactions string `var:"TIENDO_INTERACTIONS" placeholder:"ADDR" help:"Take commands in by HTTP at this address, such as :8080, instead of the gateway (TIENDO_INTERACTIONS)."`
	PublicKey    string `var:"DISCORD_PUBLIC_KEY" placeholder:"HEX" help:"The application's public key, with which Discord signs them (DISCORD_PUBLIC_KEY)."`

	Shards   string   `var:"TIENDO_SHARDS" default:"1" placeholder:"auto|N" help:"How many connections to the gateway share the servers, in all processes; auto asks Discord (TIENDO_SHARDS)."`
	ShardIDs []string `name:"shard-ids" var:"TIENDO_SHARD_IDS" placeholder:"N,N-M" help:"Only these connections may run here, counted from 0; any if left out (TIENDO_SHARD_IDS)."`

	Metrics   string `var:"TIENDO_METRICS" placeholder:"ADDR" help:"Show numbers for Prometheus, /healthz and /readyz at this address, such as 127.0.0.1:9090 (TIENDO_METRICS)."`
	Pprof     bool   `help:"Show profiles there too."`
	Backups   string `var:"TIENDO_BACKUPS" placeholder:"FOLDER" help:"Copy the database to this folder every night and keep 14 days (TIENDO_BACKUPS)."`
	Heartbeat string `var:"TIENDO_HEARTBEAT_URL" placeholder:"URL" help:"An address to call after each finished look for reminders (TIENDO_HEARTBEAT_URL)."`
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
	if s.Backups != "" && data.OnServer(s.DB) {
		return fmt.Errorf("--backups: %w", data.ErrNeedsFile)
	}
	db, err := openStore(p.ctx, s.DB, p.now())
	if err != nil {
		return err
	}
	defer db.Close()
	o := office{
		store: db, guild: s.Office, channel: s.Channel, beats: s.Heartbeat, log: p.log(), backups: s.Backups, profiles: s.Pprof,
		now: func() time.Time { return p.now().In(zone) },
	}
	cfg := bot.Config{Token: token, URL: s.URL, Guild: s.Guild}
	if cfg.Interactions, err = s.interactions(); err != nil {
		return err
	}
	if cfg.Split, err = s.split(db); err != nil {
		return err
	}
	if s.Metrics != "" {
		if o.metrics, err = net.Listen("tcp", s.Metrics); err != nil {
			return fmt.Errorf("%w: %w", errAddress, err)
		}
	}
	return o.open(p.ctx, cfg)
}

// interactions is where commands come in by HTTP; nil is the gateway.
func (s serve) interactions() (*bot.Interactions, error) {
	if s.Interactions == "" {
		return nil, nil
	}
	key, err := hex.DecodeString(strings.TrimSpace(s.PublicKey))
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, errPublicKey
	}
	listener, err := net.Listen("tcp", s.Interactions)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errAddress, err)
	}
	return &bot.Interactions{Listener: listener, Key: key}, nil
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
