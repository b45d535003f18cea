package data

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"tiendo/internal/calendar"
)

// The reads on the path of every answer bring all their figures across in one
// cell of one row, because every cell that the driver hands over costs more
// than SQLite needs to find a figure. What most figures have not is left out.
// Entries are not joined but kept in memory; only whether one was withdrawn
// since is looked up, in an index of the few that were, of which SQLite makes a
// table only where there are any. Enter refuses the two characters that stand
// between. The sign before a parameter, or a cast, keeps
// SQLite, which knows the spread of the values, from planning the statement anew
// for each of them.
const (
	fieldEnd  = "\x1f"
	figureEnd = "\x1e"

	packed = "SELECT string_agg(" +
		"f.place || '" + fieldEnd + "' || f.period || '" + fieldEnd + "' || f.measure || '" + fieldEnd + "' || f.funding || '" + fieldEnd +
		"' || f.entry || '" + fieldEnd + "' || coalesce(CAST(f.value AS TEXT), '') || '" + fieldEnd +
		"' || CASE WHEN EXISTS (SELECT 1 FROM entry WHERE withdrawn_at IS NOT NULL) AND f.entry IN (SELECT id FROM entry WHERE withdrawn_at IS NOT NULL) THEN '1' ELSE '0' END" +
		" || CASE WHEN coalesce(f.qualifier, f.absence, f.printed, f.spot, f.note) IS NULL THEN '' ELSE '" + fieldEnd +
		"' || coalesce(f.qualifier, '') || '" + fieldEnd + "' || coalesce(f.absence, '') || '" + fieldEnd +
		"' || coalesce(f.printed, '') || '" + fieldEnd + "' || coalesce(f.spot, '') || '" + fieldEnd + "' || coalesce(f.note, '') END, '" + figureEnd + "') FROM "

	// figuresQuery reads what is known of one indicator and place for up to three
	// periods: the one asked for, that of its plan, and that of the year before,
	// whose own plan nobody asks for. The periods are the outer loop of the join,
	// which spares SQLite a table of them; no period is named twice.
	figuresQuery = packed + `(VALUES (CAST(?6 AS BIGINT), ?3, ''), (CAST(?6 AS BIGINT), nullif(?4, ?3), ''), (CAST(?7 AS BIGINT), nullif(?5, ?3), 'plan')) w
		CROSS JOIN figure f
		WHERE f.indicator = +?1 AND f.year = w.column1 AND f.place = +?2 AND f.period = w.column2 AND f.measure <> w.column3`

	// seriesQuery reads what answers for one measure, of the periods whose codes
	// lie between two: codes begin with their first year.
	seriesQuery = packed + `figure f WHERE f.indicator = +?1 AND f.year IN (SELECT value FROM json_each(?7)) AND f.place = +?2
		  AND f.period >= +?3 AND f.period <= +?4 AND f.measure IN (+?5, +?6)`

	// allSeriesQuery is seriesQuery for many places.
	allSeriesQuery = packed + `json_each(?2) w CROSS JOIN figure f WHERE f.indicator = +?1 AND f.year IN (SELECT value FROM json_each(?7)) AND f.place = w.value
		  AND f.period >= +?3 AND f.period <= +?4 AND f.measure IN (+?5, +?6)`

	// placesQuery reads what many places have for one indicator and two periods.
	placesQuery = packed + `json_each(?2) w CROSS JOIN figure f WHERE f.indicator = +?1 AND f.year = +?5 AND f.place = w.value AND f.period IN (+?3, +?4)`
)

// figures reads the figures of one indicator and place for the periods, of all
// measures, funding sources and entries.
func (s *Store) figures(ctx context.Context, place Place, indicator Indicator, periods [3]string) ([]Figure, error) {
	return s.unpack(ctx, s.hot.figures, indicator, indicator.id, place.id, periods[0], periods[1], periods[2], firstYear(periods[0]), firstYear(periods[2]))
}

// series reads the figures of one indicator and place that answer for a measure,
// of the periods whose codes lie from first to last, in the order of the codes.
func (s *Store) series(ctx context.Context, place Place, indicator Indicator, measure Measure, first, last string) ([]Figure, error) {
	return s.unpack(ctx, s.hot.series, indicator, indicator.id, place.id, first, last, string(measure), string(measure.also()), years(first, last))
}

// also is the measure that answers too for what one asks for.
func (m Measure) also() Measure {
	if m == Actual {
		return Estimate
	}
	return m
}

// unpack reads the one cell of a hot query. Such a read takes microseconds; the
// driver's goroutine that waits for ctx to end would cost as much.
func (s *Store) unpack(ctx context.Context, statement *sql.Stmt, indicator Indicator, args ...any) ([]Figure, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var cell sql.NullString
	if err := statement.QueryRowContext(s.brief(ctx), args...).Scan(&cell); err != nil {
		return nil, fmt.Errorf("read figures of %s: %w", indicator.Code, translate(err))
	}
	if cell.String == "" {
		return nil, nil
	}
	all := make([]Figure, strings.Count(cell.String, figureEnd)+1)
	u := unpacking{store: s, places: s.Catalogue().placeKeys}
	for i, rest := 0, cell.String; i < len(all); i++ {
		var one string
		one, rest, _ = strings.Cut(rest, figureEnd)
		all[i].Indicator = indicator.Code
		if err := u.figure(ctx, one, &all[i]); err != nil {
			return nil, fmt.Errorf("read figures of %s: %w", indicator.Code, err)
		}
	}
	return all, nil
}

// brief is the context of a read that takes microseconds with SQLite; a server
// may take its time.
func (s *Store) brief(ctx context.Context) context.Context {
	if s.server {
		return ctx
	}
	return context.WithoutCancel(ctx)
}

// An unpacking remembers what neighbouring figures share.
type unpacking struct {
	store  *Store
	places map[int64]string
	code   string
	period calendar.Period
	entry  Entry
}

func (u *unpacking) figure(ctx context.Context, text string, f *Figure) (err error) {
	var field [12]string
	for i := 0; i < len(field) && text != ""; i++ {
		field[i], text, _ = strings.Cut(text, fieldEnd)
	}
	if u.code != field[1] {
		u.code = field[1]
		if u.period, err = calendar.ParseCode(u.code); err != nil {
			return err
		}
	}
	place, err := strconv.ParseInt(field[0], 10, 64)
	if err != nil {
		return err
	}
	entry, err := strconv.ParseInt(field[4], 10, 64)
	if err != nil {
		return err
	}
	var value int64
	if field[5] != "" {
		if value, err = strconv.ParseInt(field[5], 10, 64); err != nil {
			return err
		}
	}
	if u.entry.ID != entry { // figures of one report come together
		if u.entry, err = u.store.entries.of(ctx, u.store, entry, field[6] == "1"); err != nil {
			return err
		}
	}
	f.Place, f.Period, f.Measure, f.Funding = u.places[place], u.period, Measure(field[2]), Funding(field[3])
	f.Value, f.Entry = fromMicros(value), u.entry
	f.Qualifier, f.Absence, f.Printed, f.Spot, f.Note = Qualifier(field[7]), Absence(field[8]), field[9], field[10], field[11]
	return nil
}

// firstYear is the year that a period code begins with.
func firstYear(code string) int64 {
	year, _ := strconv.ParseInt(code[:min(4, len(code))], 10, 64)
	return year
}

// years lists the years from one code to another, as JSON.
func years(first, last string) string {
	list := []byte{'['}
	for year := firstYear(first); year <= firstYear(last); year++ {
		list = append(strconv.AppendInt(list, year, 10), ',')
	}
	list[len(list)-1] = ']'
	return string(list)
}

func yearCode(year int) string { return fmt.Sprintf("%04d", year) }

// entryCache keeps entries, which never change but for being withdrawn.
type entryCache struct {
	mu   sync.RWMutex
	byID map[int64]Entry
}

// entryRoom bounds it: some 200 bytes each.
const entryRoom = 50_000

// of is the entry with the id. One that is said to be withdrawn, and is not in
// the cache, is read again: another process may have withdrawn it.
func (c *entryCache) of(ctx context.Context, s *Store, id int64, withdrawn bool) (Entry, error) {
	c.mu.RLock()
	e, ok := c.byID[id]
	c.mu.RUnlock()
	if ok && e.Withdrawn == withdrawn {
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
