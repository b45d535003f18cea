package data

import (
	"context"
	"database/sql"
	"fmt"
	"sync"

	"tiendo/internal/calendar"
)

// The reads on the path of every answer. They take what they need of a figure
// and no more: each further column costs a tenth of a point read. The sign
// before a parameter keeps SQLite, which knows the spread of the values, from
// planning the statement anew for each of them.
const (
	bareColumns = `f.period, f.measure, f.funding, f.entry, f.value, f.qualifier, f.absence, f.printed, f.spot, f.note`

	// figuresQuery reads what is known of one indicator and place for up to three
	// periods: the one asked for, that of its plan, and that of the year before,
	// whose own plan nobody asks for.
	figuresQuery = `SELECT ` + bareColumns + ` FROM figure f
		WHERE f.indicator = +?1 AND f.place = +?2 AND f.period IN (+?3, +?4, +?5)
		  AND (f.measure <> 'plan' OR f.period <> ?5 OR ?5 = ?3)`

	// seriesQuery reads all periods that begin in a range of years: period codes
	// begin with their first year, so text order is enough.
	seriesQuery = `SELECT ` + bareColumns + ` FROM figure f
		WHERE f.indicator = +?1 AND f.place = +?2 AND f.period >= +?3 AND f.period < +?4`

	// trendQuery reads one measure of the periods whose codes lie between two.
	trendQuery = `SELECT ` + bareColumns + ` FROM figure f
		WHERE f.indicator = +?1 AND f.place = +?2 AND f.period >= +?3 AND f.period <= +?4 AND f.measure IN (+?5, +?6)`

	// placesQuery reads what many places have for one indicator and two
	// periods. CROSS JOIN keeps the order: one seek for each place, whatever the
	// size of the store.
	placesQuery = `SELECT ` + bareColumns + `, f.place FROM place p CROSS JOIN figure f
		WHERE p.key >= +?1 AND p.key < +?2 AND f.indicator = +?3 AND f.place = p.id AND f.period IN (+?4, +?5)`
)

// unhurried takes the cancellation out of ctx: for a read of some microseconds
// the driver's goroutine that waits for it costs as much as the read.
func unhurried(ctx context.Context) context.Context { return context.WithoutCancel(ctx) }

// figures reads the figures of one indicator and place for the periods, of all
// measures, funding sources and entries.
func (s *Store) figures(ctx context.Context, place Place, indicator Indicator, periods [3]string) ([]Figure, error) {
	r, err := s.hot.figures.QueryContext(unhurried(ctx), indicator.id, place.id, periods[0], periods[1], periods[2])
	return s.bare(ctx, r, err, indicator, &place, 4)
}

// series reads all figures of one indicator and place whose period begins in
// the years from first to last.
func (s *Store) series(ctx context.Context, place Place, indicator Indicator, first, last int) ([]Figure, error) {
	r, err := s.hot.series.QueryContext(unhurried(ctx), indicator.id, place.id, yearCode(first), yearCode(last+1))
	return s.bare(ctx, r, err, indicator, &place, 32)
}

func yearCode(year int) string { return fmt.Sprintf("%04d", year) }

// bare reads the rows of a hot query, about room of them, and gives each figure
// its entry and its place: the one given, or that of its last column.
func (s *Store) bare(ctx context.Context, r *sql.Rows, err error, indicator Indicator, place *Place, room int) ([]Figure, error) {
	if err != nil {
		return nil, fmt.Errorf("read figures of %s: %w", indicator.Code, translate(err))
	}
	defer r.Close()
	var (
		row   bareRow
		c     = s.Catalogue()
		all   = make([]Figure, 0, room)
		into  = row.columns(place == nil)
		entry Entry
	)
	for r.Next() {
		if err := r.Scan(into...); err != nil {
			return nil, fmt.Errorf("read figures of %s: %w", indicator.Code, translate(err))
		}
		all = append(all, Figure{})
		f := &all[len(all)-1]
		if err := row.figure(f); err != nil {
			return nil, fmt.Errorf("read figures of %s: %w", indicator.Code, err)
		}
		f.Indicator = indicator.Code
		if f.Place = c.placeKeys[row.place]; place != nil {
			f.Place = place.Key
		}
		if entry.ID != row.entry { // rows of one report come together
			if entry, err = s.entries.of(ctx, s, row.entry); err != nil {
				return nil, err
			}
		}
		f.Entry = entry
	}
	return all, translate(r.Err())
}

// A bareRow is where the columns of a hot query are read to, row by row.
type bareRow struct {
	period, measure, funding                string
	entry, place                            int64
	value                                   sql.NullInt64
	qualifier, absence, printed, spot, note sql.NullString
}

func (b *bareRow) columns(place bool) []any {
	into := []any{&b.period, &b.measure, &b.funding, &b.entry, &b.value, &b.qualifier, &b.absence, &b.printed, &b.spot, &b.note}
	if place {
		into = append(into, &b.place)
	}
	return into
}

func (b *bareRow) figure(f *Figure) (err error) {
	f.Measure, f.Funding, f.Value = Measure(b.measure), Funding(b.funding), fromMicros(b.value.Int64)
	f.Qualifier, f.Absence = Qualifier(b.qualifier.String), Absence(b.absence.String)
	f.Printed, f.Spot, f.Note = b.printed.String, b.spot.String, b.note.String
	f.Period, err = calendar.ParseCode(b.period)
	return err
}

// entryCache keeps entries, which never change but for being withdrawn.
type entryCache struct {
	mu   sync.RWMutex
	byID map[int64]Entry
}

// entryRoom bounds it: some 200 bytes each.
const entryRoom = 50_000

func (c *entryCache) of(ctx context.Context, s *Store, id int64) (Entry, error) {
	c.mu.RLock()
	e, ok := c.byID[id]
	c.mu.RUnlock()
	if ok {
		return e, nil
	}
	e, err := s.Entry(ctx, id)
	if err != nil {
		return Entry{}, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byID == nil || len(c.byID) >= entryRoom {
		c.byID = map[int64]Entry{}
	}
	c.byID[id] = e
	return e, nil
}

// forget makes the next reader ask the store.
func (c *entryCache) forget(id int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.byID, id)
}
