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
}

func newShares(store *data.Store) shares {
	machine, err := os.Hostname()
	if err != nil {
		machine = "?"
	}
	return shares{store, data.Holder{Owner: rand.Text(), Machine: machine, Process: os.Getpid()}}
}

func (s shares) Claim(ctx context.Context, shard int) (bool, error) {
	if !data.OnServer(s.store.Path()) {
		return true, nil // a file is one process's, and after a crash it waits for nobody
	}
	return s.store.Claim(ctx, shardName(shard), s.me, time.Now())
}

func (s shares) Release(ctx context.Context, shard int) error {
	return s.store.Yield(ctx, shardName(shard), s.me)
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
	split := &bot.Split{Shares: newShares(store)}
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
