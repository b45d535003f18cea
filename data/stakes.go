package data

import (
	"context"
	"database/sql"
	"strings"
	"time"
)

// readStakes reads who has what, as far as it was renewed lately.
func readStakes(ctx context.Context, tx *sql.Tx, me string, now time.Time) (stakes, error) {
	p := stakes{me: me, owner: map[string]string{}, offer: map[string]string{}, heir: map[string]string{}}
	type lease struct{ name, owner string }
	all, err := rows(ctx, tx, func(r *sql.Rows, l *lease) error { return r.Scan(&l.name, &l.owner) },
		`SELECT name, owner FROM lease WHERE beat_at > ?1 AND beat_at <= ?2 AND (name LIKE ?3 OR name LIKE ?4 OR name LIKE ?5 OR name LIKE ?6)`,
		instant(now.Add(-ShareAge)), instant(now.Add(ShareAge)), pieceName+"%", offerName+"%", heirName+"%", presenceName+"%")
	if err != nil {
		return p, err
	}
	for _, l := range all {
		if strings.HasPrefix(l.name, presenceName) {
			p.present++
		} else if piece, ok := strings.CutPrefix(l.name, offerName); ok {
			p.offer[piece] = l.owner
		} else if piece, ok := strings.CutPrefix(l.name, heirName); ok {
			p.heir[piece] = l.owner
		} else {
			p.owner[l.name] = l.owner
		}
	}
	return p, nil
}

// keepLease makes a lease h's, whoever had it.
func keepLease(ctx context.Context, tx *sql.Tx, name string, h Holder, now time.Time) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO lease (name, owner, holder, machine, since, beat_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
		ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, holder = excluded.holder, machine = excluded.machine, beat_at = excluded.beat_at,
			since = CASE WHEN lease.owner = excluded.owner THEN lease.since ELSE excluded.since END`,
		name, h.Owner, h.String(), h.Machine, instant(now))
	return err
}

func dropLeases(ctx context.Context, tx *sql.Tx, names []string) error {
	for _, name := range names {
		if _, err := tx.ExecContext(ctx, `DELETE FROM lease WHERE name = ?1`, name); err != nil {
			return err
		}
	}
	return nil
}
