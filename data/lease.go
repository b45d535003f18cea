package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"
)

// senderLease names the lease of the one process that sends.
const senderLease = "sender"

// LeaseAge is how long a lease holds without a heartbeat.
const LeaseAge = 30 * time.Second

// A HeldError says who sends: another process with the same store.
type HeldError struct {
	Holder string // machine and process
	Since  time.Time
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("reminders are sent by %s since %s", e.Holder, e.Since.Local().Format(time.DateTime))
}

// A Holder is a process that sends, or wants to.
type Holder struct {
	Owner   string // its name among the owners of claims, another one at each start
	Machine string
	Process int
}

func (h Holder) String() string { return fmt.Sprintf("%s, process %d", h.Machine, h.Process) }

// A Lease is the right of one process to send.
type Lease struct {
	store *Store
	owner string
	lock  *os.File // nil where the system has no such locks
}

// Hold takes the lease. Another holder is a *HeldError: one on this machine for as
// long as it runs, one elsewhere until it has given no heartbeat for LeaseAge.
func (s *Store) Hold(ctx context.Context, h Holder, now time.Time) (*Lease, error) {
	lock, err := s.lockSender()
	if errors.Is(err, errLocked) {
		return nil, s.heldBy(ctx)
	}
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w (%w)", s.path+".sender", ErrUnwritable, err)
	}
	l := &Lease{store: s, owner: h.Owner, lock: lock}
	// The lock tells of a process on this machine; on a shared disk there are others.
	done, err := s.write.ExecContext(ctx, `INSERT INTO lease (name, owner, holder, machine, since, beat_at) VALUES (?1, ?2, ?3, ?8, ?4, ?4)
		ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, holder = excluded.holder, machine = excluded.machine, since = excluded.since, beat_at = excluded.beat_at
		WHERE lease.owner = excluded.owner OR lease.beat_at <= ?5 OR lease.beat_at > ?6 OR ?7 = 1 AND lease.machine = excluded.machine`,
		senderLease, h.Owner, h.String(), instant(now), instant(now.Add(-LeaseAge)), instant(now.Add(LeaseAge)), lock != nil, h.Machine)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("take the lease: %w", translate(err)), l.unlock())
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return nil, errors.Join(err, s.heldBy(ctx), l.unlock())
	}
	return l, nil
}

// lockSender locks a file beside the database, with which a process on this
// machine is told from one that is gone. Beside a server there is none.
func (s *Store) lockSender() (*os.File, error) {
	if s.server {
		return nil, nil
	}
	return lockFile(s.path + ".sender")
}

// heldBy is who holds the lease.
func (s *Store) heldBy(ctx context.Context) error {
	var held HeldError
	var since string
	err := s.read.QueryRowContext(ctx, `SELECT holder, since FROM lease WHERE name = ?1`, senderLease).Scan(&held.Holder, &since)
	if errors.Is(err, sql.ErrNoRows) { // it has the lock and not yet the row
		return &HeldError{Holder: "?"}
	}
	if err != nil {
		return fmt.Errorf("read the lease: %w", translate(err))
	}
	if held.Since, err = time.Parse(time.RFC3339, since); err != nil {
		return fmt.Errorf("read the lease: %w", err)
	}
	return &held
}

// Beat says that the holder is alive. A *HeldError says that somebody else has
// taken over.
func (l *Lease) Beat(ctx context.Context, now time.Time) error {
	done, err := l.store.write.ExecContext(ctx, `UPDATE lease SET beat_at = ?3 WHERE name = ?1 AND owner = ?2`, senderLease, l.owner, instant(now))
	if err != nil {
		return fmt.Errorf("beat: %w", translate(err))
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, l.store.heldBy(ctx))
	}
	return nil
}

// Release gives the lease up.
func (l *Lease) Release(ctx context.Context) error {
	_, err := l.store.write.ExecContext(ctx, `DELETE FROM lease WHERE name = ?1 AND owner = ?2`, senderLease, l.owner)
	return errors.Join(translate(err), l.unlock())
}

func (l *Lease) unlock() error {
	if l.lock == nil {
		return nil
	}
	return l.lock.Close()
}
