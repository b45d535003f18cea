package data

import (
	"context"
	"fmt"

	"tiendo/internal/calendar"
)

// placesQuery reads what many places have for one indicator and up to three
// periods. CROSS JOIN keeps the order: one seek for each place, whatever the
// size of the store.
const placesQuery = `SELECT i.code, p.key, ` + figureColumns + `
	FROM place p CROSS JOIN indicator i CROSS JOIN figure f JOIN entry e ON e.id = f.entry
	WHERE p.key >= ?1 AND p.key < ?2 AND i.id = ?3
	  AND f.indicator = i.id AND f.place = p.id AND f.period IN (?4, ?5, ?6)`

// PlaceFigures reads the figures of the query's indicator for many provinces
// of one code set, by place key: those of its period, of the year that holds
// it, and of the same period a year before.
func (s *Store) PlaceFigures(ctx context.Context, q Query, places []Place) (map[string][]Figure, error) {
	all := map[string][]Figure{}
	if len(places) == 0 {
		return all, nil
	}
	low, high := places[0].Key, places[0].Key
	for _, p := range places {
		low, high = min(low, p.Key), max(high, p.Key)
	}
	periods := around(q.Period)
	r, err := s.hot.places.QueryContext(ctx, low, high+"~", q.Indicator.id, periods[0], periods[1], periods[2])
	if err != nil {
		return nil, fmt.Errorf("read figures of places: %w", translate(err))
	}
	figures, err := collect(r, scanFigure)
	if err != nil {
		return nil, fmt.Errorf("read figures of places: %w", err)
	}
	for _, f := range figures {
		all[f.Place] = append(all[f.Place], f)
	}
	return all, nil
}

// around is a period with the year of its plan and the same period a year
// before, as codes.
func around(p calendar.Period) [3]string {
	code := p.Code()
	around := [3]string{code, code, code}
	if year, ok := p.YearOf(); ok {
		around[1] = year.Code()
	}
	if before := p.Previous(); before != (calendar.Period{}) {
		around[2] = before.Code()
	}
	return around
}
