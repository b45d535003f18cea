package data

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"iter"
	"slices"
)

// accepted is the act of accepting in the audit.
const accepted = "accept"

// An Acceptance is what a person accepts at once.
type Acceptance struct {
	Source   Source
	Entry    Entry // Entry.Source is not read: it is Source
	Figures  []Figure
	Proposal string         // the code of the proposal that it settles, "" for none
	Watch    func(done int) // is told how many figures are entered, now and then; nil for nobody
}

// Accept keeps a source and enters its figures, all in one transaction, as
// Enter does, and settles the proposal that they are from. A source of the same
// code is brought up to date, unless it came with the program: that is an
// *InvalidError. A proposal that is not open any more is ErrSettled.
func (s *Store) Accept(ctx context.Context, a Acceptance) (Outcome, error) {
	a.Entry.Source = a.Source.Code
	var out Outcome
	run := s.change
	if len(a.Figures) > bulkAccept {
		run = s.bulk
	}
	err := run(ctx, func(tx *sql.Tx) (err error) {
		out, err = s.accept(ctx, tx, a)
		return err
	})
	if err != nil {
		return Outcome{}, fmt.Errorf("accept figures of %s: %w", a.Source.Code, err)
	}
	return out, s.reload(ctx)
}

func (s *Store) accept(ctx context.Context, tx *sql.Tx, a Acceptance) (Outcome, error) {
	if a.Proposal != "" {
		if err := proposalOpen(ctx, tx, a.Proposal, a.Entry.At); err != nil {
			return Outcome{}, err
		}
	}
	var out Outcome
	if len(a.Figures) > 0 { // a source that says nothing is none
		if err := s.keepSource(ctx, tx, a.Source); err != nil {
			return Outcome{}, err
		}
		var err error
		if out, err = s.enterMany(ctx, tx, a); err != nil {
			return Outcome{}, err
		}
	}
	if a.Proposal != "" {
		if _, err := tx.ExecContext(ctx, `UPDATE proposal SET state = 'accepted', entry = nullif(?2, 0) WHERE code = ?1`, a.Proposal, out.Entry); err != nil {
			return Outcome{}, err
		}
		if err := audit(ctx, tx, Change{At: a.Entry.At, By: a.Entry.By, Act: accepted, Object: proposalObject(a.Proposal), Old: string(ProposalOpen), New: fmt.Sprintf("%d new, %d superseding", out.New, out.Supersede)}); err != nil {
			return Outcome{}, err
		}
	}
	if out.Entry == 0 {
		return out, nil
	}
	if err := s.reportFigures(ctx, tx, a.Entry, out.Entry, a.Figures); err != nil {
		return Outcome{}, err
	}
	return out, audit(ctx, tx, Change{At: a.Entry.At, By: a.Entry.By, Act: accepted, Object: entryObject(out.Entry), Why: a.Entry.Why,
		New: fmt.Sprintf("%s: %d new, %d superseding", a.Source.Code, out.New, out.Supersede)})
}

// bulkAccept is how many figures are worth a larger cache and no look-ups.
const bulkAccept = 1000

// enterMany is enter, the fast way where there are many figures and the source
// has said nothing before: then there is nothing to compare them with.
func (s *Store) enterMany(ctx context.Context, tx *sql.Tx, a Acceptance) (out Outcome, err error) {
	watch := a.Watch
	if watch == nil {
		watch = func(int) {}
	}
	var before bool
	if err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM entry WHERE source = ?1)`, a.Entry.Source).Scan(&before); err != nil {
		return out, err
	}
	if before || len(a.Figures) <= bulkAccept {
		return s.enter(ctx, tx, a.Entry, watched(a.Figures, watch))
	}
	if out.Entry, err = insertEntry(ctx, tx, a.Entry); err != nil {
		return out, err
	}
	l, err := newLoad(ctx, tx, s)
	if err != nil {
		return out, err
	}
	defer l.close()
	for f := range watched(s.inOrder(a.Figures), watch) {
		if err := l.add(ctx, out.Entry, f); err != nil {
			return out, err
		}
		out.New++
	}
	return out, l.flush(ctx)
}

// inOrder sorts figures as the store keeps them: each page of it is then written
// once.
func (s *Store) inOrder(figures []Figure) []Figure {
	c := s.Catalogue()
	type placed struct{ indicator, year, place, at int }
	order := make([]placed, len(figures))
	for i, f := range figures {
		order[i] = placed{c.indicators[f.Indicator], f.Period.From.Year(), c.places[f.Place], i}
	}
	slices.SortFunc(order, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.indicator, b.indicator), cmp.Compare(a.year, b.year), cmp.Compare(a.place, b.place), cmp.Compare(a.at, b.at))
	})
	sorted := make([]Figure, len(figures))
	for i, o := range order {
		sorted[i] = figures[o.at]
	}
	return sorted
}

// watchEvery is how many figures are entered between two words about it.
const watchEvery = 4096

// watched goes over figures and says how far it is.
func watched(figures []Figure, watch func(done int)) iter.Seq[Figure] {
	return func(yield func(Figure) bool) {
		for n, f := range figures {
			if n > 0 && n%watchEvery == 0 {
				watch(n)
			}
			if !yield(f) {
				return
			}
		}
		watch(len(figures))
	}
}

// keepSource keeps a source that figures are accepted from, or brings it up to
// date.
func (s *Store) keepSource(ctx context.Context, tx *sql.Tx, src Source) error {
	if err := s.ownSource(ctx, tx, src.Code); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, loadOf("sources.csv"), src.Code, src.Publisher, src.What, src.URL, src.Published, src.Kind); err != nil {
		return fmt.Errorf("source %s: %w", src.Code, err)
	}
	return renew(ctx, tx)
}

// ownSource refuses a source that figures which came with the program are from.
func (s *Store) ownSource(ctx context.Context, tx *sql.Tx, code string) error {
	var n int
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM source s WHERE s.code = ?1
		AND NOT EXISTS (SELECT 1 FROM entry e JOIN audit a ON a.object = 'entry ' || e.id WHERE e.source = s.code AND a.act = ?2)`,
		code, accepted).Scan(&n); err != nil {
		return err
	}
	if n > 0 {
		return &InvalidError{Field: "source", Value: code, Reason: "comes with the program"}
	}
	return nil
}
