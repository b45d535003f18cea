package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"tiendo/internal/calendar"
)

// OfficeSource is the source of the duties that the office sets.
const OfficeSource = "office"

// AddObligation adds a duty; its code must be new. The error is an
// *InvalidError for what cannot be one.
func (s *Store) AddObligation(ctx context.Context, o Obligation, by, why string, now time.Time) error {
	o.AddedAt = now
	return s.putObligation(ctx, o, Change{At: now, By: by, Act: "add duty", Why: why}, func(old string) error {
		if old != "" {
			return &InvalidError{Field: "duty", Value: o.Code, Reason: "there is one with this code"}
		}
		return nil
	})
}

// ChangeObligation changes a duty, which no newer program changes back.
// ErrNotFound if there is none with its code.
func (s *Store) ChangeObligation(ctx context.Context, o Obligation, by, why string, now time.Time) error {
	return s.putObligation(ctx, o, Change{At: now, By: by, Act: "change duty", Why: why}, func(old string) error {
		if old == "" {
			return ErrNotFound
		}
		return nil
	})
}

func (s *Store) putObligation(ctx context.Context, o Obligation, c Change, may func(old string) error) error {
	if err := s.checkObligation(o); err != nil {
		return fmt.Errorf("%s %s: %w", c.Act, o.Code, err)
	}
	err := s.change(ctx, func(tx *sql.Tx) error { return errors.Join(putDuty(ctx, tx, o, c, may), renew(ctx, tx)) })
	if err != nil {
		return fmt.Errorf("%s %s: %w", c.Act, o.Code, err)
	}
	return s.reload(ctx)
}

// putDuty adds a duty or changes the one with its code, with its audit; may,
// unless it is nil, decides by what it was before, "" for nothing.
func putDuty(ctx context.Context, tx *sql.Tx, o Obligation, c Change, may func(old string) error) error {
	known, err := rows(ctx, tx, scanObligation, `SELECT `+obligationColumns+` FROM obligation WHERE code = ?1`, o.Code)
	if err != nil {
		return err
	}
	event, scope := o.Scope == EventScope, o.Scope
	if len(known) > 0 {
		c.Old = known[0].terms()
		if o.MovedAt = known[0].MovedAt; o.Rule != known[0].Rule && o.Frequency == onceFrequency {
			o.MovedAt = c.At // the stages of the new day are still to be said
		}
	}
	if may != nil {
		if err := may(c.Old); err != nil {
			return err
		}
	}
	if event {
		scope = ProvinceScope // the table knows an event by a column of its own
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO obligation (code, position, name_vi, name_en, who, scope, to_whom, frequency, rule, reports, cutoff, source, confirmed, note,
			places, stages, lock_after, wants, valid_from, valid_to, added_at, edited, conference, event, moved_at)
		SELECT ?1, coalesce(max(position), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, nullif(?18, ''), nullif(?19, ''), ?20, 1, ?21, ?22, ?23 FROM obligation WHERE true
		ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, who = excluded.who, scope = excluded.scope, to_whom = excluded.to_whom,
			frequency = excluded.frequency, rule = excluded.rule, reports = excluded.reports, cutoff = excluded.cutoff, source = excluded.source, confirmed = excluded.confirmed,
			note = excluded.note, places = excluded.places, stages = excluded.stages, lock_after = excluded.lock_after, wants = excluded.wants,
			valid_from = excluded.valid_from, valid_to = excluded.valid_to, edited = 1, conference = excluded.conference, event = excluded.event, moved_at = excluded.moved_at`,
		o.Code, o.Name, o.NameEN, o.Who, scope, o.ToWhom, o.Frequency, o.Rule.String(), o.Reports.String(), o.Cutoff, o.Source, o.Confirmed, o.Note,
		strings.Join(o.Places, "|"), o.Ladder.stored(), o.LockAfter, strings.Join(o.Wants, "|"), o.From.String(), o.To.String(), maybeInstant(o.AddedAt), o.Conference, event, maybeInstant(o.MovedAt)); err != nil {
		return err
	}
	c.Object, c.New = "duty "+o.Code, o.terms()
	return audit(ctx, tx, c)
}

// onceFrequency is the frequency of what is due once.
const onceFrequency = "once"

// stored is the ladder in the database: empty for the usual one.
func (l Ladder) stored() string {
	if l == nil || slices.Equal(l, UsualLadder()) {
		return ""
	}
	return l.String()
}

// terms is what a duty asks for, for the audit.
func (o Obligation) terms() string {
	return strings.Join([]string{o.Name, "who: " + strings.Join(o.Places, " "), "rule: " + o.Rule.String(), "reports: " + o.Reports.String(), "stages: " + o.Ladder.String(),
		fmt.Sprintf("lock after: %d", o.LockAfter), "wants: " + strings.Join(o.Wants, " "), "from: " + o.From.String(), "to: " + o.To.String()}, "; ")
}

// maxDutyName is what a list of names shows whole.
const maxDutyName = 90

func (s *Store) checkObligation(o Obligation) error {
	c := s.Catalogue()
	switch {
	case o.Code == "" || strings.ContainsAny(o.Code, " |:\""):
		return &InvalidError{Field: "duty", Value: o.Code, Reason: "a code without spaces"}
	case strings.TrimSpace(o.Name) == "" || utf8.RuneCountInString(o.Name) > maxDutyName:
		return &InvalidError{Field: "name", Value: o.Name, Reason: "a name of at most 90 letters"}
	case slices.ContainsFunc(c.Obligations, func(other Obligation) bool { return other.Code != o.Code && strings.EqualFold(other.Name, o.Name) }):
		return &InvalidError{Field: "name", Value: o.Name, Reason: "there is a duty of this name"}
	case o.To != 0 && o.To < o.From:
		return &InvalidError{Field: "valid to", Value: o.To.String(), Reason: "not before " + o.From.String()}
	case o.LockAfter < 0 || o.LockAfter > 250:
		return &InvalidError{Field: "lock after", Value: fmt.Sprint(o.LockAfter), Reason: "0 to 250 working days"}
	case o.Rule != (calendar.Rule{}) && (o.Scope == ProvinceScope || o.Scope == EventScope) && o.Reports == (calendar.Reported{}):
		return &InvalidError{Field: "period", Value: "", Reason: "which period it reports"}
	}
	if p := o.twice(); p != (calendar.Period{}) {
		return &InvalidError{Field: "period", Value: o.Reports.String(), Reason: "two days would report " + p.Code()}
	}
	for _, key := range o.Places {
		if _, ok := c.Place(key); !ok {
			return &InvalidError{Field: "place", Value: key, Reason: "not in the catalogue"}
		}
	}
	for _, code := range o.Wants {
		if _, ok := c.Indicator(code); !ok {
			return &InvalidError{Field: "indicator", Value: code, Reason: "not in the catalogue"}
		}
	}
	return nil
}

// twice is a period that two days of the duty report, none where each reports its
// own: a report is known by its duty and its period.
func (o Obligation) twice() calendar.Period {
	years := calendar.Stage(2024, 2026)
	seen := map[calendar.Period]bool{}
	for _, d := range o.Rule.Due(years, o.Reports, nil) {
		if seen[d.Period] {
			return d.Period
		}
		seen[d.Period] = true
	}
	return calendar.Period{}
}

// EndObligation says on which day a duty falls due for the last time.
func (s *Store) EndObligation(ctx context.Context, code string, last calendar.Day, by, why string, now time.Time) error {
	o, ok := s.Catalogue().Obligation(code)
	if !ok {
		return fmt.Errorf("end duty %s: %w", code, ErrNotFound)
	}
	o.To = last
	return s.ChangeObligation(ctx, o, by, why, now)
}
