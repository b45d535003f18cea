package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// A shelf is a table of files that wait for a person. due lists the codes of the
// files that may go: of those that nobody decided about, by ?1, and of those whose
// last act is before ?2. file is the name and content of the one under ?1, and
// clear takes its content away.
type shelf struct {
	object           func(code string) string // in the audit
	due, file, clear string
}

func proposalShelf() shelf {
	return shelf{
		object: proposalObject,
		due: `SELECT code FROM proposal WHERE content IS NOT NULL AND (state = 'open' AND expires_at <= ?1
			OR state <> 'open' AND 'proposal ' || code NOT IN (SELECT object FROM audit WHERE at >= ?2)) ORDER BY code`,
		file:  `SELECT name, content FROM proposal WHERE code = ?1 AND content IS NOT NULL`,
		clear: `UPDATE proposal SET content = NULL WHERE code = ?1`,
	}
}

func listShelf() shelf {
	return shelf{
		object: listObject,
		due: `SELECT code FROM project_file WHERE length(content) > 0 AND (done = 0 AND at < ?1
			OR done = 1 AND 'list ' || code NOT IN (SELECT object FROM audit WHERE at >= ?2)) ORDER BY code`,
		file:  `SELECT name, content FROM project_file WHERE code = ?1 AND length(content) > 0`,
		clear: `UPDATE project_file SET content = substr(content, 1, 0) WHERE code = ?1`,
	}
}

// retention is who lets files go, in the audit.
const retention = "retention"

// LetFilesGo takes away the files of proposals and lists that nobody decided about
// in time, and of those that were settled more than UndoTime ago. All else of them
// stays; the audit keeps each file's name, size in bytes and SHA-256. It returns how
// many files went, also beside an error.
func (s *Store) LetFilesGo(ctx context.Context, now time.Time) (gone int, err error) {
	settled := instant(now.Add(-UndoTime))
	for _, one := range []struct {
		shelf
		expired string
	}{{proposalShelf(), instant(now)}, {listShelf(), instant(now.Add(-ProjectFileTime))}} {
		codes, err := rows(ctx, s.read, func(r *sql.Rows, code *string) error { return r.Scan(code) }, one.due, one.expired, settled)
		if err != nil {
			return gone, fmt.Errorf("list files to let go: %w", err)
		}
		for _, code := range codes { // each by itself: a file may have 25 MB, and others want to write
			if err := s.change(ctx, func(tx *sql.Tx) error { return one.letGo(ctx, tx, code, retention, now) }); err != nil {
				return gone, fmt.Errorf("let file of %s go: %w", one.object(code), err)
			}
			gone++
		}
	}
	return gone, nil
}

// letGo takes the file under a code away, if it is still there.
func (s shelf) letGo(ctx context.Context, tx *sql.Tx, code, by string, at time.Time) error {
	var name string
	var content []byte
	err := tx.QueryRowContext(ctx, s.file, code).Scan(&name, &content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, s.clear, code); err != nil {
		return err
	}
	return audit(ctx, tx, Change{At: at, By: by, Act: "let go", Object: s.object(code), Old: fmt.Sprintf("%s, %d bytes, SHA-256 %x", name, len(content), sha256.Sum256(content))})
}
