package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A Claim is a notice that its owner, and nobody else, may say now.
type Claim struct {
	Notice
	Rows []ReminderKey // those of its rows that are still to be said
}

// claimRow takes a line of the ledger unless the report is in: a report that
// arrives between planning and claiming silences it.
const claimRow = `UPDATE reminder SET state = 'claimed', notice = ?5, owner = ?6, claimed_at = ?7, tries = tries + 1
	WHERE obligation = ?1 AND period = ?2 AND recipient = ?3 AND stage = ?4
	  AND (state IN ('planned', 'failed') OR state = 'claimed' AND notice = ?5)
	  AND NOT EXISTS (SELECT 1 FROM notice d WHERE d.id = reminder.notice AND d.id <> ?5 AND d.doubt_at IS NOT NULL)
	  AND NOT EXISTS (SELECT 1 FROM report r WHERE r.obligation = ?1 AND r.period = ?2 AND r.place = ?8
		AND r.version = (SELECT max(version) FROM report n WHERE n.obligation = ?1 AND n.period = ?2 AND n.place = ?8 AND ` + standing + `)
		AND coalesce((SELECT verdict FROM review v WHERE v.obligation = ?1 AND v.period = ?2 AND v.place = ?8 AND v.version = r.version ORDER BY v.id DESC LIMIT 1), '') <> 'returned')`

// ClaimNotice takes a planned notice for owner with the rows that it carries, in
// one transaction: of two that try, one gets it. It returns ErrNotFound when
// there is nothing to take: it is sent, given up, somebody else's or waiting for
// its next try, unless the clock was set back since; none of its rows is to be said any more; or owner does not hold
// the lease.
func (s *Store) ClaimNotice(ctx context.Context, n PlannedNotice, owner string, now time.Time) (Claim, error) {
	var claim Claim
	err := s.change(ctx, func(tx *sql.Tx) error {
		claimed, err := rows(ctx, tx, scanNotice, `UPDATE notice SET state = 'claimed', owner = ?6, claimed_at = ?7, doubt_at = coalesce(doubt_at, ?7), tries = tries + 1, wanted = ?8
			WHERE kind = ?1 AND guild = ?2 AND audience = ?3 AND day = ?4 AND about = ?5 AND state = 'planned' AND (next_at IS NULL OR next_at <= ?7 OR next_at > ?10)
			  AND NOT EXISTS (SELECT 1 FROM lease WHERE name = ?9 AND owner <> ?6)
			RETURNING `+noticeColumns,
			n.Kind, n.Guild, n.Audience, n.Day.String(), n.About, owner, instant(now), n.Channel, senderLease, instant(now.Add(MaxPause)))
		if err != nil {
			return err
		}
		if len(claimed) == 0 {
			return ErrNotFound
		}
		claim = Claim{Notice: claimed[0]}
		for _, r := range n.Rows {
			done, err := tx.ExecContext(ctx, claimRow, r.Obligation, r.Period.Code(), r.Recipient, r.Stage, claim.ID, owner, instant(now), r.Province())
			if err != nil {
				return err
			}
			if n, err := done.RowsAffected(); err != nil {
				return err
			} else if n > 0 {
				claim.Rows = append(claim.Rows, r.ReminderKey)
			}
		}
		if len(n.Rows) == 0 || len(claim.Rows) > 0 {
			return nil
		}
		_, err = tx.ExecContext(ctx, `UPDATE notice SET state = 'settled', doubt_at = NULL WHERE id = ?1`, claim.ID)
		return err
	})
	if err == nil && len(n.Rows) > 0 && len(claim.Rows) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Claim{}, fmt.Errorf("claim %s of %s: %w", n.Kind, n.Day, err)
	}
	return claim, nil
}

// TakeOver gives back the claims of others, and those that are older than
// ClaimAge: their owner is gone. Whether they were said is in doubt. It is for
// the holder of the lease.
func (s *Store) TakeOver(ctx context.Context, owner string, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		for _, table := range []string{"notice", "reminder"} {
			if _, err := tx.ExecContext(ctx, `UPDATE `+table+` SET state = 'planned', owner = ''
				WHERE state = 'claimed' AND (owner <> ?1 OR claimed_at <= ?2 OR claimed_at > ?3)
				  AND NOT EXISTS (SELECT 1 FROM lease WHERE name = ?4 AND owner <> ?1)`,
				owner, instant(now.Add(-ClaimAge)), instant(now.Add(ClaimAge)), senderLease); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("take over claims: %w", err)
	}
	return nil
}
