package bigstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Reader asks questions about random keys of a store, the same ones each
// time.
type Reader struct {
	Store *data.Store
	bare  *sql.DB // the same file, without the store
	dice  *rand.Rand

	places     []data.Place
	nation     data.Place
	indicators []data.Indicator
	months     []calendar.Period
}

// Open opens a store that Build made with the size.
func Open(ctx context.Context, path string, size Size) (*Reader, error) {
	s, err := data.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	r := &Reader{Store: s, dice: rand.New(rand.NewPCG(1, 2))}
	if err := r.prepare(size); err != nil {
		return nil, errors.Join(fmt.Errorf("read %s: %w", path, err), r.Close())
	}
	return r, nil
}

func (r *Reader) prepare(size Size) error {
	w, err := newWorld(r.Store, size)
	if err != nil {
		return err
	}
	r.places, r.months = w.places, w.months
	r.nation, _ = r.Store.Catalogue().Place(data.Nation)
	for i := range size.Indicators {
		one, ok := r.Store.Catalogue().Indicator(Indicator(i))
		if !ok {
			return fmt.Errorf("no indicator %s: the store is not of the size %s", Indicator(i), size)
		}
		r.indicators = append(r.indicators, one)
	}
	r.bare, err = sql.Open("sqlite3", (&url.URL{Scheme: "file", Opaque: r.Store.Path(), RawQuery: "_query_only=on&_journal_mode=WAL&_cache_size=-4096"}).String())
	if err == nil {
		r.bare.SetMaxOpenConns(1)
	}
	return err
}

// Close closes the store.
func (r *Reader) Close() error {
	var err error
	if r.bare != nil {
		err = r.bare.Close()
	}
	return errors.Join(err, r.Store.Close())
}

// Asking asks a question about another key each time that it is called.
func (r *Reader) Asking(q Question) func(context.Context) error {
	return func(ctx context.Context) error { return q.ask(ctx, r) }
}

// Bare reads the values of a question with its bare SELECT, prepared once.
func (r *Reader) Bare(ctx context.Context, q Question) (func(context.Context) error, error) {
	indicators, err := r.ids(ctx, `SELECT code, id FROM indicator`)
	if err != nil {
		return nil, err
	}
	places, err := r.ids(ctx, `SELECT key, id FROM place`)
	if err != nil {
		return nil, err
	}
	statement, err := r.bare.PrepareContext(ctx, q.bare)
	if err != nil {
		return nil, fmt.Errorf("prepare the bare select of %s: %w", q.Name, err)
	}
	return func(ctx context.Context) error {
		asked := r.query(q.months)
		first := r.months[indexOf(r.months, asked.Period)-q.months+1]
		found, err := statement.QueryContext(ctx, indicators[asked.Indicator.Code], places[asked.Place.Key], first.Code(), asked.Period.Code())
		if err != nil {
			return err
		}
		defer found.Close()
		n := 0
		for ; found.Next(); n++ {
			var name sql.RawBytes
			var value int64
			if err := found.Scan(&name, &value); err != nil {
				return err
			}
		}
		if n < q.months {
			return fmt.Errorf("the bare select of %s finds %d values", q.Name, n)
		}
		return found.Err()
	}, nil
}

func indexOf(months []calendar.Period, month calendar.Period) int {
	for i, one := range months {
		if one == month {
			return i
		}
	}
	return -1
}

// ids are the numbers that the tables use for names.
func (r *Reader) ids(ctx context.Context, query string) (map[string]int64, error) {
	found, err := r.bare.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	all := map[string]int64{}
	for found.Next() {
		var name string
		var id int64
		if err := found.Scan(&name, &id); err != nil {
			return nil, err
		}
		all[name] = id
	}
	return all, found.Err()
}

// query asks for a random figure that has n-1 months before it.
func (r *Reader) query(n int) data.Query {
	return data.Query{
		Place:     r.places[r.dice.IntN(len(r.places))],
		Indicator: r.indicators[r.dice.IntN(len(r.indicators))],
		Period:    r.months[n-1+r.dice.IntN(len(r.months)-n+1)],
		Measure:   data.Actual,
		Today:     r.months[len(r.months)-1].To,
	}
}
