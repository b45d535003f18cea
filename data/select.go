package data

import (
	"context"
	"fmt"

	"tiendo/internal/calendar"
)

// Select reads what the store says of the places in the periods, one figure a
// key, that of the leading source; no places and no periods are all. The order
// is that of indicators, places and periods.
func (s *Store) Select(ctx context.Context, places []Place, periods []calendar.Period) ([]Figure, error) {
	figures, err := rows(ctx, s.read, scanFigure, `SELECT i.code, p.key, `+figureColumns+`
		FROM figure f JOIN entry e ON e.id = f.entry JOIN indicator i ON i.id = f.indicator JOIN place p ON p.id = f.place
		WHERE e.withdrawn_at IS NULL
		ORDER BY f.indicator, f.place, f.period, f.measure, f.funding, f.entry`)
	if err != nil {
		return nil, fmt.Errorf("select figures: %w", err)
	}
	wantedPlace, wantedPeriod := map[string]bool{}, map[calendar.Period]bool{}
	for _, p := range places {
		wantedPlace[p.Key] = true
	}
	for _, p := range periods {
		wantedPeriod[p] = true
	}
	var all, same []Figure
	keep := func() {
		if lead, _, ok := leading(current(same), s.Catalogue()); ok {
			all = append(all, lead)
		}
		same = same[:0]
	}
	for _, f := range figures {
		if len(places) > 0 && !wantedPlace[f.Place] || len(periods) > 0 && !wantedPeriod[f.Period] {
			continue
		}
		if len(same) > 0 && same[0].Key != f.Key {
			keep()
		}
		same = append(same, f)
	}
	keep()
	return all, nil
}
