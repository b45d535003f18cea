package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"tiendo/internal/calendar"
)

// DigestSetting names the setting of when the weekly digest is said, a cron spec
// in the office's zone; empty is the usual time.
const DigestSetting = "digest"

// SetDigest says when the weekly digest is said.
func (s *Store) SetDigest(ctx context.Context, spec, by string, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		c := Change{At: now, By: by, Act: "set", Object: DigestSetting, New: spec}
		err := tx.QueryRowContext(ctx, `SELECT value FROM setting WHERE name = ?1`, DigestSetting).Scan(&c.Old)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return errors.Join(setSetting(ctx, tx, DigestSetting, spec), revise(ctx, tx), audit(ctx, tx, c))
	})
	if err != nil {
		return fmt.Errorf("set the time of the digest: %w", err)
	}
	return nil
}

// A DayCount is what a guild was told on a day.
type DayCount struct {
	Sent   int // messages
	Silent int // lines of the ledger that ended without a word, as the report was there
	Failed int // messages that Discord refused, or that are not out
}

// DayCounts counts by guild what was said of a day's reminders in the office's
// zone.
func (s *Store) DayCounts(ctx context.Context, day calendar.Day, zone *time.Location) (map[string]DayCount, error) {
	counts := map[string]DayCount{}
	count := func(query string, add func(*DayCount, int), args ...any) error {
		found, err := rows(ctx, s.read, func(r *sql.Rows, one *struct {
			guild string
			n     int
		}) error {
			return r.Scan(&one.guild, &one.n)
		}, query, args...)
		for _, one := range found {
			guild, _, _ := strings.Cut(one.guild, "/")
			c := counts[guild]
			add(&c, one.n)
			counts[guild] = c
		}
		return err
	}
	err := count(`SELECT guild, count(*) FROM notice WHERE day = ?1 AND state = 'sent' AND kind IN ('reminder', 'office') GROUP BY guild`, func(c *DayCount, n int) { c.Sent = n }, day.String())
	if err == nil {
		err = count(`SELECT guild, count(*) FROM notice WHERE day = ?1 AND state IN ('failed', 'planned', 'claimed') AND kind IN ('reminder', 'office') GROUP BY guild`, func(c *DayCount, n int) { c.Failed = n }, day.String())
	}
	if err == nil {
		err = count(`SELECT recipient, count(*) FROM reminder WHERE state = 'settled' AND planned_at >= ?1 AND planned_at < ?2 GROUP BY recipient`, func(c *DayCount, n int) { c.Silent += n },
			instant(day.Time(zone)), instant(day.AddDays(1).Time(zone)))
	}
	if err != nil {
		return nil, fmt.Errorf("count reminders of %s: %w", day, err)
	}
	return counts, nil
}
