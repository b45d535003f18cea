package data

import (
	"context"
	"fmt"
	"time"
)

// ShareAge is how long a process has something without saying so again: what a
// dead one had is taken up within half a minute.
const ShareAge = 20 * time.Second

// Claim takes something that one process has at a time, by its name, or renews
// that the owner has it; false says that another one does.
func (s *Store) Claim(ctx context.Context, name string, h Holder, now time.Time) (bool, error) {
	return s.takeLease(ctx, name, h, now, ShareAge, `lease.owner = excluded.owner OR`)
}

// Turn takes what one may do at a time and the next one after a gap, a whole
// number of seconds; false says that it is too early.
func (s *Store) Turn(ctx context.Context, name string, h Holder, now time.Time, gap time.Duration) (bool, error) {
	return s.takeLease(ctx, name, h, now, gap, ``)
}

// Yield gives up what was claimed.
func (s *Store) Yield(ctx context.Context, name string, h Holder) error {
	if _, err := s.write.ExecContext(ctx, `DELETE FROM lease WHERE name = ?1 AND owner = ?2`, name, h.Owner); err != nil {
		return fmt.Errorf("yield %s: %w", name, translate(err))
	}
	return nil
}

func (s *Store) takeLease(ctx context.Context, name string, h Holder, now time.Time, age time.Duration, also string) (bool, error) {
	done, err := s.write.ExecContext(ctx, `INSERT INTO lease (name, owner, holder, machine, since, beat_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
		ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, holder = excluded.holder, machine = excluded.machine, beat_at = excluded.beat_at,
			since = CASE WHEN lease.owner = excluded.owner THEN lease.since ELSE excluded.since END
		WHERE `+also+` lease.beat_at <= ?6 OR lease.beat_at > ?7`,
		name, h.Owner, h.String(), h.Machine, instant(now), instant(now.Add(-age)), instant(now.Add(age)))
	if err != nil {
		return false, fmt.Errorf("claim %s: %w", name, translate(err))
	}
	n, err := done.RowsAffected()
	return n > 0, err
}
