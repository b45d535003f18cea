package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"tiendo/internal/calendar"
)

// A DayRule is what the office decided about one day: it is off, or worked to
// make up for another. It overrules the public holidays.
type DayRule struct {
	Day          calendar.Day
	Works        bool
	Name, NameEN string
}

// cultureSetting names the setting of the first year in which 24 November is a
// day off.
const cultureSetting = "culture-day-from"

// workCalendar reads the calendar of working days.
func (s *Store) workCalendar(ctx context.Context) (*calendar.Calendar, error) {
	years, err := rows(ctx, s.read, scanLunarYear, `SELECT year, tet, hung_kings FROM lunar_year ORDER BY year`)
	if err != nil {
		return nil, err
	}
	rules := calendar.LawfulHolidays()
	if rules.CultureDayFrom, err = s.CultureDayFrom(ctx); err != nil {
		return nil, err
	}
	decided, err := s.DayRules(ctx)
	if err != nil {
		return nil, err
	}
	holidays := calendar.PublicHolidays(years, rules)
	var worked []calendar.Day
	for _, d := range decided {
		if d.Works {
			worked = append(worked, d.Day)
		} else {
			holidays = append(holidays, calendar.Holiday{From: d.Day, Days: 1, Name: d.Name, NameEN: d.NameEN})
		}
	}
	return calendar.NewCalendar(holidays, worked)
}

func scanLunarYear(r *sql.Rows, y *calendar.LunarYear) error {
	var tet, kings string
	if err := r.Scan(&y.Year, &tet, &kings); err != nil {
		return err
	}
	var err, err2 error
	y.TetDay1, err = parseDay("tet", tet)
	y.HungKings, err2 = parseDay("hung_kings", kings)
	return errors.Join(err, err2)
}

// DayRules lists what the office decided, by day.
func (s *Store) DayRules(ctx context.Context) ([]DayRule, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, d *DayRule) error {
		var day string
		if err := r.Scan(&day, &d.Works, &d.Name, &d.NameEN); err != nil {
			return err
		}
		var err error
		d.Day, err = parseDay("day", day)
		return err
	}, `SELECT day, works, name_vi, name_en FROM day_rule ORDER BY day`)
	if err != nil {
		return nil, fmt.Errorf("read decided days: %w", err)
	}
	return all, nil
}

// SetDayRule decides about a day; what was decided before is in the audit.
func (s *Store) SetDayRule(ctx context.Context, d DayRule, by string, now time.Time) error {
	return s.changeDay(ctx, d.Day, Change{At: now, By: by, New: kindOfDay(d.Works), Why: d.Name}, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO day_rule (day, works, name_vi, name_en, set_at, set_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
			ON CONFLICT (day) DO UPDATE SET works = excluded.works, name_vi = excluded.name_vi, name_en = excluded.name_en, set_at = excluded.set_at, set_by = excluded.set_by`,
			d.Day.String(), d.Works, d.Name, d.NameEN, instant(now), by)
		return err
	})
}

// ClearDayRule takes back what was decided about a day. ErrNotFound if nothing
// was.
func (s *Store) ClearDayRule(ctx context.Context, day calendar.Day, by string, now time.Time) error {
	return s.changeDay(ctx, day, Change{At: now, By: by, New: "as the law has it"}, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `DELETE FROM day_rule WHERE day = ?1`, day.String())
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrNotFound)
		}
		return nil
	})
}

func (s *Store) changeDay(ctx context.Context, day calendar.Day, c Change, change func(tx *sql.Tx) error) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		var works bool
		switch err := tx.QueryRowContext(ctx, `SELECT works FROM day_rule WHERE day = ?1`, day.String()).Scan(&works); {
		case err == nil:
			c.Old = kindOfDay(works)
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		if err := change(tx); err != nil {
			return err
		}
		if err := renew(ctx, tx); err != nil {
			return err
		}
		c.Act, c.Object = "day", "day "+day.String()
		return audit(ctx, tx, c)
	})
	if err != nil {
		return fmt.Errorf("decide about %s: %w", day, err)
	}
	return s.reload(ctx)
}

func kindOfDay(works bool) string {
	if works {
		return "worked"
	}
	return "off"
}

// CultureDayFrom is the first year in which 24 November is a day off, 0 for
// never.
func (s *Store) CultureDayFrom(ctx context.Context) (int, error) {
	text, err := s.Setting(ctx, cultureSetting)
	if err != nil || text == "" {
		return 0, err
	}
	year, err := strconv.Atoi(text)
	if err != nil {
		return 0, fmt.Errorf("read %s: %w", cultureSetting, err)
	}
	return year, nil
}

// SetCultureDay sets the first year in which 24 November is a day off; 0 is never.
func (s *Store) SetCultureDay(ctx context.Context, year int, by string, now time.Time) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		c := Change{At: now, By: by, Act: "set", Object: cultureSetting, New: strconv.Itoa(year)}
		err := tx.QueryRowContext(ctx, `SELECT value FROM setting WHERE name = ?1`, cultureSetting).Scan(&c.Old)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return errors.Join(setSetting(ctx, tx, cultureSetting, c.New), renew(ctx, tx), audit(ctx, tx, c))
	})
	if err != nil {
		return fmt.Errorf("set the day off of 24 November: %w", err)
	}
	return s.reload(ctx)
}
