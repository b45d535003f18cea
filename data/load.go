package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"
)

// loadCache is how much of the file the writer may hold while it loads, in KiB:
// a batch that touches every page would else write each of them many times.
const loadCache = 256 << 10

// loadRows is how many figures go into one statement: calling SQLite costs more
// than inserting a row.
const loadRows = 64

// Load enters very many figures at once, all or none, each under the entry of
// the list that stands before it. It checks what Enter checks, but does not
// look for what is known already: a figure that says nothing new is kept as a
// new one. Figures in the order of their keys (indicator, place, period) load
// fastest. It returns how many were entered.
func (s *Store) Load(ctx context.Context, entries []Entry, figures iter.Seq2[int, Figure]) (n int, err error) {
	err = s.bulk(ctx, func(tx *sql.Tx) error {
		n = 0
		ids := make([]int64, len(entries))
		for i, e := range entries {
			if ids[i], err = insertEntry(ctx, tx, e); err != nil {
				return err
			}
		}
		l, err := newLoad(ctx, tx, s)
		if err != nil {
			return err
		}
		defer l.close()
		for at, f := range figures {
			if at < 0 || at >= len(ids) {
				return &InvalidError{Field: "entry", Value: fmt.Sprint(at), Reason: "not in the list"}
			}
			if err := l.add(ctx, ids[at], f); err != nil {
				return err
			}
			n++
		}
		return l.flush(ctx)
	})
	if err != nil {
		return 0, fmt.Errorf("load figures: %w", err)
	}
	return n, nil
}

// LoadCatalogue adds sources and indicators, or brings those of the same code
// up to date.
func (s *Store) LoadCatalogue(ctx context.Context, by string, at time.Time, sources []Source, indicators []Indicator) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		for _, one := range sources {
			if _, err := tx.ExecContext(ctx, loadOf("sources.csv"), one.Code, one.Publisher, one.What, one.URL, one.Published, one.Kind); err != nil {
				return fmt.Errorf("source %s: %w", one.Code, err)
			}
		}
		for _, one := range indicators {
			if _, err := tx.ExecContext(ctx, loadOf("indicators.csv"), one.Code, one.Content, one.Name, one.NameEN, one.Unit, one.UnitEN,
				one.Dimension, one.Aggregation, one.Better, one.PlanOf); err != nil {
				return fmt.Errorf("indicator %s: %w", one.Code, err)
			}
		}
		if err := renew(ctx, tx); err != nil {
			return err
		}
		return audit(ctx, tx, Change{At: at, By: by, Act: "load", Object: "catalogues",
			New: fmt.Sprintf("%d sources, %d indicators", len(sources), len(indicators))})
	})
	if err != nil {
		return fmt.Errorf("load catalogue: %w", err)
	}
	return s.reload(ctx)
}

// loadOf is the statement that puts a seed file into its table.
func loadOf(file string) string {
	for _, l := range loads {
		if l.file == file {
			return l.statement
		}
	}
	return ""
}

// bulk runs f in one transaction of the writer with a large cache.
func (s *Store) bulk(ctx context.Context, f func(tx *sql.Tx) error) error {
	if s.server {
		return s.change(ctx, f) // its memory is not ours to set
	}
	defer s.version.forget()
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return translate(err)
	}
	defer conn.Close()
	var usual int
	if err := conn.QueryRowContext(ctx, `PRAGMA cache_size`).Scan(&usual); err != nil {
		return translate(err)
	}
	if _, err := conn.ExecContext(ctx, fmt.Sprintf(`PRAGMA cache_size = -%d`, loadCache)); err != nil {
		return translate(err)
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err == nil {
		if err = f(tx); err == nil {
			err = tx.Commit()
		} else {
			err = errors.Join(err, tx.Rollback())
		}
	}
	// Whatever became of ctx, the connection goes back as it was.
	_, back := conn.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf(`PRAGMA cache_size = %d`, usual))
	return errors.Join(translate(err), translate(back))
}

// A bulkLoad gathers figures and inserts them many at a time.
type bulkLoad struct {
	store  *Store
	tx     *sql.Tx
	insert *sql.Stmt // of loadRows figures
	args   []any     // of the figures that wait
}

func newLoad(ctx context.Context, tx *sql.Tx, s *Store) (*bulkLoad, error) {
	insert, err := tx.PrepareContext(ctx, insertFigures(loadRows))
	if err != nil {
		return nil, err
	}
	return &bulkLoad{store: s, tx: tx, insert: insert, args: make([]any, 0, loadRows*loadColumns)}, nil
}

// loadColumns is the number of columns of a figure.
const loadColumns = 13

// insertFigures is insertFigure for n rows.
func insertFigures(n int) string {
	into, _, _ := strings.Cut(insertFigure, "VALUES")
	var b strings.Builder
	b.WriteString(into + "VALUES ")
	for row := range n {
		if row > 0 {
			b.WriteByte(',')
		}
		for column := range loadColumns {
			fmt.Fprintf(&b, "%c?%d", "(,"[min(column, 1)], row*loadColumns+column+1)
		}
		b.WriteByte(')')
	}
	return b.String()
}

// add checks f and inserts it, with those that wait, when they are enough.
func (l *bulkLoad) add(ctx context.Context, entry int64, f Figure) error {
	indicator, place, value, err := l.store.check(f)
	if err != nil {
		return err
	}
	l.args = append(l.args, indicator, place, f.Period.Code(), string(f.Measure), string(f.Funding), entry,
		value, orNull(f.Qualifier), orNull(f.Absence), orNull(f.Printed), orNull(f.Spot), orNull(f.Note), f.Period.From.Year())
	if len(l.args) < cap(l.args) {
		return nil
	}
	_, err = l.insert.ExecContext(ctx, l.args...)
	l.args = l.args[:0]
	return err
}

// flush inserts the figures that still wait.
func (l *bulkLoad) flush(ctx context.Context) error {
	if len(l.args) == 0 {
		return nil
	}
	_, err := l.tx.ExecContext(ctx, insertFigures(len(l.args)/loadColumns), l.args...)
	return err
}

func (l *bulkLoad) close() { l.insert.Close() }

// orNull is how the store keeps a text that may be left out.
func orNull[T ~string](text T) any {
	if text == "" {
		return nil
	}
	return string(text)
}
