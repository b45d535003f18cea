package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"tiendo/bot"
	"tiendo/data"
)

// errShards says that the connections were not named rightly.
var errShards = errors.New("no such shards")

// shares are the connections to Discord's gateway, shared among the processes of
// one database.
type shares struct {
	store *data.Store
	me    data.Holder
	fixed bool // who may have what was said; nothing is given to another
}

func newShares(store *data.Store) shares {
	machine, err := os.Hostname()
	if err != nil {
		machine = "?"
	}
	return shares{store: store, me: data.Holder{Owner: rand.Text(), Machine: machine, Process: os.Getpid()}}
}

func (s shares) Claim(ctx context.Context, shard, of int) (bot.Share, error) {
	if !data.OnServer(s.store.Path()) {
		return bot.Sole, nil // a file is one process's, and after a crash it waits for nobody
	}
	if s.fixed {
		mine, err := s.store.Claim(ctx, shardName(shard), s.me, time.Now())
		return map[bool]bot.Share{true: bot.Sole, false: bot.Others}[mine], err
	}
	stake, err := s.store.Stake(ctx, shard, of, s.me, time.Now())
	return map[data.Stake]bot.Share{data.NoStake: bot.Others, data.Sole: bot.Sole, data.Giving: bot.Giving, data.Taking: bot.Taking}[stake], err
}

func (s shares) Inherit(ctx context.Context, shard int) (bool, error) {
	return s.store.Inherit(ctx, shard, s.me, time.Now())
}

func (s shares) First(ctx context.Context, event string) (bool, error) {
	if !data.OnServer(s.store.Path()) {
		return true, nil
	}
	return s.store.First(ctx, event, s.me, time.Now())
}

func (s shares) Release(ctx context.Context, shard int) error {
	return errors.Join(s.store.Yield(ctx, shardName(shard), s.me), s.store.Leave(ctx, s.me))
}

// identifyGap is Discord's five seconds, and one for the fractions that the store
// does not keep.
const identifyGap = 6 * time.Second

func (s shares) Turn(ctx context.Context, bucket int) (bool, error) {
	return s.store.Turn(ctx, fmt.Sprintf("identify %d", bucket), s.me, time.Now(), identifyGap)
}

func shardName(shard int) string { return fmt.Sprintf("shard %d", shard) }

// split is how the servers are shared among connections: nil is one for all. With
// a file one process has them; with a server they are claimed there, also a
// single one.
func (s serve) split(store *data.Store) (*bot.Split, error) {
	if s.Interactions != "" || s.Shards == "1" && len(s.ShardIDs) == 0 && !data.OnServer(s.DB) {
		return nil, nil
	}
	among := newShares(store)
	among.fixed = len(s.ShardIDs) > 0
	split := &bot.Split{Shares: among}
	if s.Shards != "auto" {
		n, err := strconv.Atoi(s.Shards)
		if err != nil || n < 1 || n > mostShards {
			return nil, fmt.Errorf("--shards %s: %w", s.Shards, errShards)
		}
		split.Count = n
	}
	for _, text := range s.ShardIDs {
		first, last, isRange := strings.Cut(text, "-")
		if !isRange {
			last = first
		}
		from, err := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err != nil || err2 != nil || from < 0 || to < from || split.Count == 0 || to >= split.Count {
			return nil, fmt.Errorf("--shard-ids %s of %s: %w", text, s.Shards, errShards)
		}
		for id := from; id <= to; id++ {
			if !slices.Contains(split.Only, id) {
				split.Only = append(split.Only, id)
			}
		}
	}
	return split, nil
}

// mostShards is more than the largest bots have.
const mostShards = 10_000
