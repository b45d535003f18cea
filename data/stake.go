package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A Stake is what a process has of one of several pieces that processes share.
type Stake string

const (
	NoStake Stake = ""       // another one has it
	Sole    Stake = "sole"   // this one has it
	Giving  Stake = "giving" // this one has it until an heir is ready
	Taking  Stake = "taking" // this one is the heir, and gets ready
)

// stakes say who has what; what a dead process had is left out.
type stakes struct {
	me      string
	present int               // processes that share
	owner   map[string]string // by the name of a piece
	offer   map[string]string // who would give it away
	heir    map[string]string // who is taking it
}

const (
	pieceName    = "shard "
	offerName    = "offer of "
	heirName     = "heir of "
	presenceName = "process "
	eventName    = "event "
)

// Stake says what h has of piece number n of so many, and renews it. A free piece
// is taken. Whoever has more than its share among the processes that are there
// offers one at a time; one that has less takes it as its heir, and has it after
// Inherit. While there are two, each event is for the one that is First.
func (s *Store) Stake(ctx context.Context, n, of int, h Holder, now time.Time) (stake Stake, err error) {
	piece := fmt.Sprint(pieceName, n)
	err = s.change(ctx, func(tx *sql.Tx) error {
		if err := keepLease(ctx, tx, presenceName+h.Owner, h, now); err != nil {
			return err
		}
		p, err := readStakes(ctx, tx, h.Owner, now)
		if err != nil {
			return err
		}
		var keep, drop []string
		stake, keep, drop = p.stake(piece, of)
		for _, name := range keep {
			if err := keepLease(ctx, tx, name, h, now); err != nil {
				return err
			}
		}
		return dropLeases(ctx, tx, drop)
	})
	if err != nil {
		return NoStake, fmt.Errorf("claim %s: %w", piece, translate(err))
	}
	return stake, nil
}

// stake decides what a process has of a piece, and which leases it keeps or
// drops for it.
func (p stakes) stake(piece string, of int) (stake Stake, keep, drop []string) {
	offer, heir := offerName+piece, heirName+piece
	share := (of + p.present - 1) / max(1, p.present)
	owned, taking := heldBy(p.owner, p.me), heldBy(p.heir, p.me)
	switch p.owner[piece] {
	case "":
		if other := p.heir[piece]; other != "" && other != p.me {
			return NoStake, nil, nil
		}
		return Sole, []string{piece}, []string{offer, heir}
	case p.me:
		offering := heldBy(p.offer, p.me) > 0
		switch {
		case p.heir[piece] != "", owned > share && (p.offer[piece] == p.me || !offering):
			return Giving, []string{piece, offer}, nil
		case p.offer[piece] == p.me:
			return Sole, []string{piece}, []string{offer}
		}
		return Sole, []string{piece}, nil
	}
	if p.heir[piece] == p.me || p.offer[piece] != "" && p.heir[piece] == "" && owned+taking < share {
		return Taking, []string{heir}, nil
	}
	return NoStake, nil, nil
}

func heldBy(by map[string]string, who string) (n int) {
	for _, one := range by {
		if one == who {
			n++
		}
	}
	return n
}

// Inherit gives a piece to its heir, who is ready. It reports whether h is that.
func (s *Store) Inherit(ctx context.Context, n int, h Holder, now time.Time) (is bool, err error) {
	piece := fmt.Sprint(pieceName, n)
	err = s.change(ctx, func(tx *sql.Tx) error {
		p, err := readStakes(ctx, tx, h.Owner, now)
		if is = err == nil && p.heir[piece] == h.Owner; !is {
			return err
		}
		if err := keepLease(ctx, tx, piece, h, now); err != nil {
			return err
		}
		if err := dropLeases(ctx, tx, []string{offerName + piece, heirName + piece}); err != nil {
			return err
		}
		// What was kept of earlier ones, and of processes that are gone.
		_, err = tx.ExecContext(ctx, `DELETE FROM lease WHERE (name LIKE ?1 OR name LIKE ?2) AND beat_at < ?3`, eventName+"%", presenceName+"%", instant(now.Add(-3*ShareAge)))
		return err
	})
	if err != nil {
		return false, fmt.Errorf("inherit %s: %w", piece, translate(err))
	}
	return is, nil
}

// First reports whether h is the first to come for an event that reaches two
// processes.
func (s *Store) First(ctx context.Context, event string, h Holder, now time.Time) (bool, error) {
	done, err := s.write.ExecContext(ctx, `INSERT INTO lease (name, owner, holder, machine, since, beat_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT DO NOTHING`,
		eventName+event, h.Owner, h.String(), h.Machine, instant(now))
	if err != nil {
		return false, fmt.Errorf("claim an event: %w", translate(err))
	}
	n, err := done.RowsAffected()
	return n > 0, err
}

// Leave says that h shares no longer.
func (s *Store) Leave(ctx context.Context, h Holder) error {
	return s.Yield(ctx, presenceName+h.Owner, h)
}

// Held counts the pieces that each process has, by who it is for people.
func (s *Store) Held(ctx context.Context) (map[string]int, error) {
	held := map[string]int{}
	all, err := rows(ctx, s.read, scanName, `SELECT holder FROM lease WHERE name LIKE ?1`, pieceName+"%")
	if err != nil {
		return nil, fmt.Errorf("count the shards: %w", translate(err))
	}
	for _, holder := range all {
		held[holder]++
	}
	return held, nil
}
