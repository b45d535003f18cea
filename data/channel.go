package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A Channel is where a guild is reminded of a province's reports; that of the
// nation is the common one.
type Channel struct {
	Guild, Place string
	ID           string    // empty: none any more
	Since        time.Time // since when the guild is reminded there, or elsewhere before
	By           string
}

// SetChannel says where a guild is reminded of a place's reports; an empty id
// is nowhere any more.
func (s *Store) SetChannel(ctx context.Context, c Channel, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		var old string
		err := tx.QueryRowContext(ctx, `SELECT channel FROM channel WHERE guild = ?1 AND place = ?2`, c.Guild, c.Place).Scan(&old)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		// A channel that replaces another goes on where that ended.
		if _, err := tx.ExecContext(ctx, `INSERT INTO channel (guild, place, channel, since, set_by) VALUES (?1, ?2, ?3, ?4, ?5)
			ON CONFLICT (guild, place) DO UPDATE SET since = CASE WHEN channel.channel = '' THEN excluded.since ELSE channel.since END,
				channel = excluded.channel, set_by = excluded.set_by`,
			c.Guild, c.Place, c.ID, instant(now), c.By); err != nil {
			return err
		}
		return errors.Join(revise(ctx, tx), audit(ctx, tx, Change{At: now, By: c.By, Act: "channel", Object: "channel of " + c.Place + " in " + c.Guild, Old: old, New: c.ID}))
	})
	if err != nil {
		return fmt.Errorf("set the channel of %s: %w", c.Place, err)
	}
	return nil
}

// Channels lists where is reminded, by guild and place.
func (s *Store) Channels(ctx context.Context) ([]Channel, error) {
	all, err := rows(ctx, s.read, scanChannel, channelQuery)
	if err != nil {
		return nil, fmt.Errorf("read channels: %w", err)
	}
	return all, nil
}

const channelQuery = `SELECT guild, place, channel, since, set_by FROM channel WHERE channel <> '' ORDER BY guild, place`

func scanChannel(r *sql.Rows, c *Channel) error {
	var since string
	if err := r.Scan(&c.Guild, &c.Place, &c.ID, &since, &c.By); err != nil {
		return err
	}
	var err error
	c.Since, err = time.Parse(time.RFC3339, since)
	return err
}
