package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"tiendo/internal/calendar"
)

// A Situation is all that decides who is to be told what, read at one moment.
// What is said is a function of it and of the time.
type Situation struct {
	Catalogue *Catalogue
	Guilds    []Guild // those that are reminded, by id
	Reports   map[ReportKey]Submission
	Granted   map[ReportKey]Extension
	Snoozes   []Snooze
	Ledger    map[ReminderKey]State
	Notices   map[NoticeKey]State
	Figures   map[FigureKey]bool // those that a report should bring and that are there
	Cancelled []ConferencePlan   // of conferences that would have begun since
}

// A FigureKey names a result of a province, whatever its source of funds.
type FigureKey struct {
	Indicator, Place string
	Period           calendar.Period
}

// A Guild is a server that is reminded.
type Guild struct {
	ID     string
	Common Channel            // without an id where there is none
	Own    map[string]Channel // by province
	People map[string][]Coordinator
	Pauses []Pause
}

// Where is the channel of a province: its own, or the common one; without an id
// where there is none.
func (g Guild) Where(place string) Channel {
	if own, ok := g.Own[place]; ok {
		return own
	}
	return g.Common
}

// Situation reads how things stand for the deadlines whose last good day is
// since or later.
func (s *Store) Situation(ctx context.Context, since calendar.Day) (*Situation, error) {
	tx, err := s.read.BeginTx(ctx, s.snapshot())
	if err != nil {
		return nil, fmt.Errorf("read the situation: %w", translate(err))
	}
	defer tx.Rollback() // it has only read
	v := &Situation{Catalogue: s.Catalogue(), Reports: map[ReportKey]Submission{}, Granted: map[ReportKey]Extension{}, Ledger: map[ReminderKey]State{}, Notices: map[NoticeKey]State{}}
	// A report is handed in at most some months before it is due.
	early := instant(since.AddDays(-earliest).Time(time.UTC))
	reports, err1 := rows(ctx, tx, scanSubmission, submissionQuery+` AND r.submitted_at >= ?1`, early)
	granted, err2 := rows(ctx, tx, scanExtension, grantedQuery+` AND asked_at >= ?1`, early)
	snoozes, err3 := rows(ctx, tx, scanSnooze, `SELECT guild, obligation, period, place, day, asked_by FROM snooze WHERE day >= ?1`, since.String())
	ledger, err4 := rows(ctx, tx, scanLedger, `SELECT `+ledgerColumns+` FROM reminder WHERE due >= ?1`, since.String())
	notices, err5 := rows(ctx, tx, scanNotice, `SELECT `+noticeColumns+` FROM notice WHERE day >= ?1`, since.String())
	guilds, err6 := readGuilds(ctx, tx, since)
	figures, err7 := wantedFigures(ctx, tx, v.Catalogue, since)
	cancelled, err8 := rows(ctx, tx, scanConferencePlan, cancelledQuery, since.String())
	if err := errors.Join(err1, err2, err3, err4, err5, err6, err7, err8); err != nil {
		return nil, fmt.Errorf("read the situation: %w", err)
	}
	for _, r := range reports {
		v.Reports[r.ReportKey] = r.Submission
	}
	for _, e := range granted {
		v.Granted[e.ReportKey] = e
	}
	for _, l := range ledger {
		v.Ledger[l.ReminderKey] = l.State
	}
	for _, n := range notices {
		v.Notices[n.NoticeKey] = n.State
	}
	v.Snoozes, v.Guilds, v.Figures, v.Cancelled = snoozes, guilds, figures, cancelled
	return v, nil
}

// earliest is how many days before its last good day a report may come.
const earliest = 400

func readGuilds(ctx context.Context, tx *sql.Tx, since calendar.Day) ([]Guild, error) {
	channels, err1 := rows(ctx, tx, scanChannel, channelQuery)
	people, err2 := rows(ctx, tx, scanCoordinator, `SELECT `+coordinatorColumns+` FROM coordinator WHERE removed_at IS NULL AND denied_at IS NULL ORDER BY guild, id`)
	pauses, err3 := rows(ctx, tx, scanPause, pauseQuery, since.String())
	if err := errors.Join(err1, err2, err3); err != nil {
		return nil, err
	}
	var all []Guild
	at := map[string]int{}
	for _, c := range channels {
		if _, known := at[c.Guild]; !known {
			at[c.Guild] = len(all)
			all = append(all, Guild{ID: c.Guild, Own: map[string]Channel{}, People: map[string][]Coordinator{}})
		}
		g := &all[at[c.Guild]]
		if c.Place == Nation {
			g.Common = c
		} else {
			g.Own[c.Place] = c
		}
	}
	for _, p := range people {
		if i, known := at[p.Guild]; known {
			all[i].People[p.Place] = append(all[i].People[p.Place], p)
		}
	}
	for _, p := range pauses {
		if i, known := at[p.Guild]; known {
			all[i].Pauses = append(all[i].Pauses, p)
		}
	}
	return all, nil
}

// wantedFigures finds which of the figures that reports should bring are there.
func wantedFigures(ctx context.Context, tx *sql.Tx, c *Catalogue, since calendar.Day) (map[FigureKey]bool, error) {
	here := map[FigureKey]bool{}
	for _, d := range c.Deadlines(calendar.Period{From: since, To: since.AddDays(aroundDays)}) {
		for _, code := range d.Wants {
			i, ok := c.Indicator(code)
			if !ok || d.Period == (calendar.Period{}) {
				continue
			}
			places, err := rows(ctx, tx, func(r *sql.Rows, key *string) error { return r.Scan(key) }, `SELECT DISTINCT p.key FROM figure f JOIN place p ON p.id = f.place JOIN entry e ON e.id = f.entry
				WHERE f.indicator = ?1 AND f.year = ?2 AND f.period = ?3 AND f.measure <> 'plan' AND e.withdrawn_at IS NULL`, i.id, d.Period.From.Year(), d.Period.Code())
			if err != nil {
				return nil, err
			}
			for _, p := range places {
				here[FigureKey{code, p, d.Period}] = true
			}
		}
	}
	return here, nil
}

// aroundDays is how many days of deadlines matter to one look: those behind and
// those ahead.
const aroundDays = 160
