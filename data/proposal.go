package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// ProposalTime is how long a proposal waits for somebody to accept it.
const ProposalTime = 7 * 24 * time.Hour

// A Proposal is a file that was read and waits for a person to accept what was
// read from it. What it proposes is read from the file again: Digest tells
// whether that is still what was shown.
type Proposal struct {
	Code      string
	Guild     string
	By        string
	Made      time.Time
	Expires   time.Time
	Name      string // the file's, or what a pasted text is called
	Publisher string
	Place     string          // a Place's key that the file is about, "" where it says so itself
	Period    calendar.Period // likewise
	Published calendar.Day    // "this year" counts from it
	Content   []byte          // nil where it was not asked for, or is let go
	Digest    string
	State     ProposalState
	Entry     int64          // what its acceptance entered, 0 for nothing
	Choices   map[int]Choice // by the number of the figure
}

// A ProposalState is how far a proposal is.
type ProposalState string

const (
	ProposalOpen     ProposalState = "open"
	ProposalAccepted ProposalState = "accepted"
	ProposalDropped  ProposalState = "dropped"
	ProposalUndone   ProposalState = "undone"  // accepted, and taken back
	ProposalExpired  ProposalState = "expired" // nobody decided in time
)

// A Choice is what a person has decided about one figure of a proposal.
type Choice struct {
	Reading string // of several, the value that is meant; "" for none chosen
	Ticked  bool   // the reasons against it were read
}

// ErrSettled is the error of a change to a proposal that is not open any more.
var ErrSettled = errors.New("the proposal is settled")

// KeepProposal keeps a new proposal, open until p.Expires.
func (s *Store) KeepProposal(ctx context.Context, p Proposal) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		period := ""
		if p.Period != (calendar.Period{}) {
			period = p.Period.Code()
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO proposal (code, guild, made_by, made_at, expires_at, name, publisher, place, period, published, content, digest, state)
			VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'open')`,
			p.Code, p.Guild, p.By, instant(p.Made), instant(p.Expires), p.Name, p.Publisher, p.Place, period, p.Published.String(), p.Content, p.Digest); err != nil {
			return err
		}
		return audit(ctx, tx, Change{At: p.Made, By: p.By, Act: "propose", Object: proposalObject(p.Code), New: p.Name})
	})
	if err != nil {
		return fmt.Errorf("keep proposal of %s: %w", p.Name, err)
	}
	return nil
}

// SettleFigure keeps what a person has decided about one figure of an open
// proposal, in the place of what was decided before. ErrSettled if it is not
// open at that time, ErrNotFound if there is none.
func (s *Store) SettleFigure(ctx context.Context, code string, figure int, to Choice, by string, at time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		if err := proposalOpen(ctx, tx, code, at); err != nil {
			return err
		}
		var old Choice
		err := tx.QueryRowContext(ctx, `SELECT reading, ticked FROM settled WHERE proposal = ?1 AND figure = ?2`, code, figure).Scan(&old.Reading, &old.Ticked)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO settled (proposal, figure, reading, ticked, at, who) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
			ON CONFLICT (proposal, figure) DO UPDATE SET reading = excluded.reading, ticked = excluded.ticked, at = excluded.at, who = excluded.who`,
			code, figure, to.Reading, to.Ticked, instant(at), by); err != nil {
			return err
		}
		return audit(ctx, tx, Change{At: at, By: by, Act: "settle", Object: fmt.Sprintf("%s figure %d", proposalObject(code), figure), Old: old.String(), New: to.String()})
	})
	if err != nil {
		return fmt.Errorf("settle figure %d of proposal %s: %w", figure, code, err)
	}
	return nil
}

// String is what was decided, for the audit.
func (s Choice) String() string {
	switch {
	case s.Ticked && s.Reading != "":
		return s.Reading + ", ticked"
	case s.Ticked:
		return "ticked"
	}
	return s.Reading
}

// DropProposal closes an open proposal without entering anything, and lets go of
// its file. The errors are those of SettleFigure.
func (s *Store) DropProposal(ctx context.Context, code, by string, at time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		if err := proposalOpen(ctx, tx, code, at); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE proposal SET state = 'dropped' WHERE code = ?1`, code); err != nil {
			return err
		}
		if err := audit(ctx, tx, Change{At: at, By: by, Act: "drop", Object: proposalObject(code), Old: string(ProposalOpen), New: string(ProposalDropped)}); err != nil {
			return err
		}
		return proposalShelf().letGo(ctx, tx, code, by, at)
	})
	if err != nil {
		return fmt.Errorf("drop proposal %s: %w", code, err)
	}
	return nil
}

// proposalOpen is nil for a proposal that can still be changed at that time.
func proposalOpen(ctx context.Context, tx *sql.Tx, code string, at time.Time) error {
	var open bool
	err := tx.QueryRowContext(ctx, `SELECT state = 'open' AND expires_at > ?2 FROM proposal WHERE code = ?1`, code, instant(at)).Scan(&open)
	if err == nil && !open {
		err = ErrSettled
	}
	return err
}

// proposalObject names a proposal in the audit.
func proposalObject(code string) string { return "proposal " + code }
