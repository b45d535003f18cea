package commands

import (
	"context"
	"fmt"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// SampleConference plans a made-up conference some weeks from now, unless one is
// planned, so that who tries the program sees what is to be done before one. Where
// it is says that it is made up, and stands in all that is said of it.
func SampleConference(ctx context.Context, store *data.Store, now time.Time) error {
	plans, err := store.ConferencePlans(ctx)
	if err != nil || len(plans) > 0 {
		return err
	}
	held, err := store.Conferences(ctx)
	if err != nil || len(held) == 0 {
		return err
	}
	c := store.Catalogue()
	in := func(workdays int) calendar.Day { return c.Work.AddWorkdays(calendar.DayOf(now), workdays) }
	day := in(25) // what is due before it comes after the next reports of the month have been asked for
	p := data.ConferencePlan{
		Number: held[0].Number + 1, Day: day, Last: day, Minute: 8 * 60, Venue: words.SampleVenue.VI, Note: words.SampleNote.VI,
		Source: data.OfficeSource, At: now, By: "tiendo",
	}
	region := []string{conferenceRegion}
	reports := usualPreparations[0]
	duties := []data.Obligation{
		attendance(p, c),
		towards(p, "register", words.DutyToRegister, onceRule(in(18), 17*60), region, c),
		towards(p, reports, words.Preparations[reports], onceRule(in(20), data.NoMinute), region, c),
	}
	if err := store.PlanConference(ctx, p, duties); err != nil {
		return fmt.Errorf("plan a conference to try the program with: %w", err)
	}
	return nil
}
