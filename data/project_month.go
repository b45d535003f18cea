package data

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// MonthlyProjects is the duty to report each month on each national project: it
// asks for the state of the projects (article 23 of circular 36/2013).
const MonthlyProjects = "month-kcqg-unit"

// OpenStatuses are those of projects at which there is something to do.
func OpenStatuses() []ProjectStatus {
	return []ProjectStatus{ProjectAssigned, ProjectContracted, ProjectRunning, ProjectAdjusted, ProjectAccepted}
}

// Untouched chooses the national projects of places that are open and of which
// nothing was recorded since the month began, in the zone of now.
func Untouched(places []Place, month calendar.Period, zone *time.Location) ProjectFilter {
	return ProjectFilter{Places: places, Funding: National, Status: OpenStatuses(), Before: month.From.Time(zone)}
}

// reportProjects records that the month's report on the projects is in for the
// provinces of which every open national project has a state of this month:
// whoever has given that has handed it in. Before the month's figures are closed,
// on the 14th, it is not.
func (s *Store) reportProjects(ctx context.Context, tx *sql.Tx, saved []Project, c Change) error {
	today := dayAt(c)
	month := today.Month()
	if _, closes := calendar.Window(month); c.By == seeder || today <= closes {
		return nil
	}
	asked := map[string]bool{}
	for _, p := range saved {
		place, _ := s.Catalogue().Place(p.Place)
		if now, ok := s.Catalogue().Place(place.Successor); ok {
			place = now
		}
		if p.Funding != National || asked[place.Key] || !p.EnteredAt.Equal(c.At) {
			continue
		}
		asked[place.Key] = true
		if err := s.reportPlace(ctx, tx, place, month, c); err != nil {
			return fmt.Errorf("report the projects of %s: %w", place.Key, err)
		}
	}
	return nil
}

func (s *Store) reportPlace(ctx context.Context, tx *sql.Tx, place Place, month calendar.Period, c Change) error {
	for _, d := range s.Catalogue().about(month) {
		if d.Code != MonthlyProjects || !d.Of(place) {
			continue
		}
		where, args, err := Untouched(s.Catalogue().Units(place), month, c.At.Location()).where()
		if err != nil {
			return err
		}
		var left int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM project WHERE `+where, args...).Scan(&left); err != nil || left > 0 {
			return err
		}
		here, err := rows(ctx, tx, scanSubmission, submissionQuery+` AND r.obligation = ?1 AND r.period = ?2 AND r.place = ?3`, d.Code, d.Period.Code(), place.Key)
		if err != nil || len(here) > 0 && here[0].Here() {
			return err
		}
		return submit(ctx, tx, Report{Obligation: d.Code, Period: d.Period, Place: place.Key, SubmittedAt: c.At, By: c.By, Note: "every project updated"})
	}
	return nil
}
