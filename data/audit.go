package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// A Change says who changed what, from what, and why.
type Change struct {
	At                        time.Time
	By, Act, Object, Old, New string
	Why                       string
}

// audit writes c in the transaction of the change that it describes.
func audit(ctx context.Context, tx *sql.Tx, c Change) error {
	if _, err := tx.ExecContext(ctx, insertAudit, c.row()...); err != nil {
		return fmt.Errorf("audit %s: %w", c.Act, err)
	}
	return nil
}

const insertAudit = `INSERT INTO audit (at, who, act, object, old, new, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`

// row is the change as insertAudit takes it.
func (c Change) row() []any {
	return []any{instant(c.At), c.By, c.Act, c.Object, c.Old, c.New, c.Why}
}
