package bigstore

import (
	"context"
	"fmt"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Question is something that people ask often, with the time it may take.
type Question struct {
	Name  string
	Limit time.Duration // the median on a store of the full size

	ask    func(ctx context.Context, r *Reader) error
	bare   string // the least that finds its values: a SELECT of indicator, place, first and last period
	months int    // from the first to the last
}

// Questions lists what is measured, with the limits that were promised for it.
func Questions() []Question {
	const (
		single  = `SELECT measure, value FROM figure WHERE indicator = +?1 AND year = CAST(substr(?3, 1, 4) AS INTEGER) AND place = +?2 AND period = ?3 AND ?4 <> ''`
		several = `SELECT period, value FROM figure WHERE indicator = +?1 AND place = +?2
			AND year IN (CAST(substr(?3, 1, 4) AS INTEGER), CAST(substr(?3, 1, 4) AS INTEGER) + 1, CAST(substr(?4, 1, 4) AS INTEGER)) AND period BETWEEN ?3 AND ?4 AND measure = 'actual'`
		// The sign keeps SQLite from planning anew for every value.
		everywhere = `SELECT p.key, f.value FROM place p CROSS JOIN figure f
			WHERE p.key >= 'gso2025:' AND p.key < 'gso2025;' AND f.indicator = +?1 AND f.year = CAST(substr(?3, 1, 4) AS INTEGER) AND f.place = p.id AND f.period = ?3 AND ?2 <> ?4`
	)
	return []Question{
		{"one figure with its plan", 25 * time.Microsecond, oneFigure, single, 1},
		{"24-point trend", 60 * time.Microsecond, trend, several, 24},
		{"ranking of 34 places", 150 * time.Microsecond, ranking, everywhere, 1},
		{"derivation from 12 months", 250 * time.Microsecond, derivation, several, 12},
	}
}

func oneFigure(ctx context.Context, r *Reader) error {
	p, err := r.Store.Progress(ctx, r.query(1))
	if err == nil && !(p.Actual.Way == data.Reported && p.Measured) {
		err = fmt.Errorf("%s has no figure with its plan", p.Actual.Period)
	}
	return err
}

// trend is a month and the 23 before it.
func trend(ctx context.Context, r *Reader) error {
	q := r.query(24)
	periods := make([]calendar.Period, 24)
	for i, one := len(periods)-1, q.Period; i >= 0; i, one = i-1, one.Prior() {
		periods[i] = one
	}
	all, err := r.Store.Trend(ctx, q, periods)
	if err == nil && !(all[0].Is() && all[23].Is()) {
		err = fmt.Errorf("the trend to %s has no figures", q.Period)
	}
	return err
}

// ranking reads all places of the nation with their plans.
func ranking(ctx context.Context, r *Reader) error {
	q := r.query(1)
	q.Place = r.nation
	all, err := r.Store.Standings(ctx, q)
	if err == nil && !(len(all) == len(r.places) && all[0].Measured && all[len(all)-1].Measured) {
		err = fmt.Errorf("the ranking of %s has %d places", q.Period, len(all))
	}
	return err
}

// derivation asks for a calendar year, of which only months are entered.
func derivation(ctx context.Context, r *Reader) error {
	q := r.query(12)
	q.Period = calendar.Year(q.Period.From.Year())
	if last := r.months[len(r.months)-1]; q.Period.To > last.To { // it is over only in part
		q.Period = q.Period.Prior()
	}
	a, err := r.Store.Answer(ctx, q)
	if err == nil && !(a.Way == data.Periods && len(a.Terms) == 12) {
		err = fmt.Errorf("%s is not derived from its months: %q %s", q.Period, a.Way, a.Reason)
	}
	return err
}
