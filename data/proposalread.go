package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

const proposalColumns = `code, guild, made_by, made_at, expires_at, name, publisher, place, period, published, digest, state, coalesce(entry, 0)`

func scanProposal(r *sql.Rows, p *Proposal, now time.Time, more ...any) error {
	var made, expires, period, published string
	if err := r.Scan(append([]any{&p.Code, &p.Guild, &p.By, &made, &expires, &p.Name, &p.Publisher, &p.Place, &period, &published, &p.Digest, &p.State, &p.Entry}, more...)...); err != nil {
		return err
	}
	var err error
	if p.Made, err = time.Parse(time.RFC3339, made); err != nil {
		return err
	}
	if p.Expires, err = time.Parse(time.RFC3339, expires); err != nil {
		return err
	}
	if period != "" {
		if p.Period, err = calendar.ParseCode(period); err != nil {
			return err
		}
	}
	if p.State == ProposalOpen && !p.Expires.After(now) {
		p.State = ProposalExpired
	}
	p.Published, err = parseDay("published", published)
	return err
}

// Proposal is the proposal under a code, with its file and what was decided
// about its figures; ErrNotFound if there is none. now tells whether it is
// expired.
func (s *Store) Proposal(ctx context.Context, code string, now time.Time) (Proposal, error) {
	found, err := rows(ctx, s.read, func(r *sql.Rows, p *Proposal) error {
		return scanProposal(r, p, now, &p.Content)
	}, `SELECT `+proposalColumns+`, content FROM proposal WHERE code = ?1`, code)
	if err == nil && len(found) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return Proposal{}, fmt.Errorf("read proposal %s: %w", code, err)
	}
	p := found[0]
	p.Choices = map[int]Choice{}
	_, err = rows(ctx, s.read, func(r *sql.Rows, _ *struct{}) error {
		var n int
		var one Choice
		err := r.Scan(&n, &one.Reading, &one.Ticked)
		p.Choices[n] = one
		return err
	}, `SELECT figure, reading, ticked FROM settled WHERE proposal = ?1`, code)
	if err != nil {
		return Proposal{}, fmt.Errorf("read what is settled of proposal %s: %w", code, err)
	}
	return p, nil
}

// Proposals lists what was proposed in a guild, or to the bot alone by somebody,
// and can still be accepted or undone; the newest first, without their files.
func (s *Store) Proposals(ctx context.Context, guild, by string, now time.Time) ([]Proposal, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, p *Proposal) error { return scanProposal(r, p, now) },
		`SELECT `+proposalColumns+` FROM proposal p WHERE guild = ?1 AND (?1 <> '' OR made_by = ?2)
		AND (state = 'open' AND expires_at > ?3 OR state = 'accepted' AND (SELECT entered_at FROM entry WHERE id = p.entry) > ?4)
		ORDER BY made_at DESC, code`, guild, by, instant(now), instant(now.Add(-UndoTime)))
	if err != nil {
		return nil, fmt.Errorf("read proposals: %w", err)
	}
	return all, nil
}
