package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/remind"
)

// A Calendar is where servers keep their scheduled events. Errors are as those of
// a Poster; message.ErrAbsent says that the event is not there.
type Calendar interface {
	// Events lists the events of a guild that we made and that are not over.
	Events(ctx context.Context, guild string) ([]message.Event, error)

	// MakeEvent makes an event and returns its id.
	MakeEvent(ctx context.Context, guild string, e message.Event) (id string, err error)

	// EditEvent changes of the event with e's ID what e holds; the rest stays.
	EditEvent(ctx context.Context, guild string, e message.Event) error

	// CancelEvent calls an event off.
	CancelEvent(ctx context.Context, guild, id string) error

	// Home is the only guild that there is, "" where there are several or none.
	Home(ctx context.Context) (guild string, err error)
}

// entered remembers that the calendar is in step with what is planned.
type entered struct {
	known    bool
	revision int64
}

// enter keeps the office's calendar in step with the planned conferences. One that
// has begun is left as it is.
func (s *Scheduler) enter(ctx context.Context, now time.Time) error {
	if s.Calendar == nil {
		return nil
	}
	revision, err := s.Store.Revision(ctx)
	if err != nil || s.entered.known && s.entered.revision == revision {
		return err
	}
	plans, err := s.Store.ConferencePlans(ctx)
	if err != nil {
		return err
	}
	known, err := s.Store.ScheduledEvents(ctx)
	if err != nil {
		return err
	}
	done := true
	for _, p := range plans {
		settled, one := s.enterOne(ctx, p, known, now)
		err, done = errors.Join(err, one), done && settled
	}
	s.entered = entered{done && err == nil, revision}
	return err
}

// enterOne brings one conference into step; settled says that nothing is left to
// do until something is planned.
func (s *Scheduler) enterOne(ctx context.Context, p data.ConferencePlan, known []data.ScheduledEvent, now time.Time) (settled bool, err error) {
	guild := s.Office
	if guild == "" {
		if guild, err = s.Calendar.Home(ctx); err != nil || guild == "" {
			return false, err
		}
	}
	e := data.ScheduledEvent{Guild: guild, Conference: p.Number, State: data.EventGone}
	for _, k := range known {
		if k.Guild == guild && k.Conference == p.Number {
			e = k
		}
	}
	want := remind.Entry(guild, p, s.Store.Catalogue(), now.Location(), s.Tag)
	told := written(want)
	begun := !now.Before(want.Begins)
	inStep := e.State != data.EventClaimed && (begun || e.Told == told && !p.Cancelled || e.State == data.EventGone && p.Cancelled)
	switch {
	case inStep || begun && e.State == data.EventClaimed && e.ClaimedAt.IsZero():
		return true, nil
	case now.Before(e.Next):
		return false, nil
	case p.Cancelled:
		err = s.callOff(ctx, e, now)
	case e.State == data.EventMade:
		err = s.edit(ctx, e, want, now)
	default:
		err = s.make(ctx, e, want, now)
	}
	return false, err
}

// make makes an entry. It is claimed first; one that was claimed before, by a
// program that died or whose answer never came, may be there: it is looked for,
// and made only when none can be on its way any more.
func (s *Scheduler) make(ctx context.Context, e data.ScheduledEvent, want message.Event, now time.Time) error {
	doubt := e.State == data.EventClaimed && !e.ClaimedAt.IsZero()
	if !doubt {
		e.State, e.Event, e.Told, e.ClaimedAt = data.EventClaimed, "", written(want), now
		if err := s.Store.KeepScheduledEvent(ctx, e, now); err != nil {
			return err
		}
	}
	found, err := s.ours(ctx, e)
	switch {
	case err == nil:
		e.Event, e.Told = found.ID, written(found)
		return s.edit(ctx, e, want, now)
	case !errors.Is(err, message.ErrAbsent):
		return s.missed(ctx, e, err, doubt, now)
	case doubt && underWay(e.ClaimedAt, now):
		return nil // it may still be on its way
	case doubt:
		if e.ClaimedAt = now; !now.Before(want.Begins) {
			e.State = data.EventGone
			return s.kept(ctx, e, now)
		}
		if err := s.Store.KeepScheduledEvent(ctx, e, now); err != nil {
			return err
		}
	}
	if e.Event, err = s.Calendar.MakeEvent(ctx, e.Guild, want); err != nil {
		refused := errors.Is(err, message.ErrUndeliverable) || errors.Is(err, message.ErrRefused)
		return s.missed(ctx, e, err, !refused, now)
	}
	e.State, e.Told = data.EventMade, written(want)
	return s.kept(ctx, e, now)
}

// ours finds an entry by its id, or by its mark where that is not known;
// message.ErrAbsent if it is not there.
func (s *Scheduler) ours(ctx context.Context, e data.ScheduledEvent) (message.Event, error) {
	all, err := s.Calendar.Events(ctx, e.Guild)
	if err != nil {
		return message.Event{}, err
	}
	for _, one := range all {
		if one.ID == e.Event || e.Event == "" && strings.Contains(one.Text, remind.Mark(e.Guild, e.Conference)) {
			return one, nil
		}
	}
	return message.Event{}, message.ErrAbsent
}

// edit changes an entry to what is planned now. What a person wrote into it stays,
// but for when it is. One that a person took away is made anew: the plan has
// changed since.
func (s *Scheduler) edit(ctx context.Context, e data.ScheduledEvent, want message.Event, now time.Time) error {
	is, err := s.ours(ctx, e)
	if errors.Is(err, message.ErrAbsent) {
		e.State, e.Event, e.ClaimedAt = data.EventGone, "", time.Time{}
		return s.make(ctx, e, want, now)
	}
	if err == nil {
		if change := changed(parsed(e.Told), is, want); change != (message.Event{ID: is.ID}) {
			err = s.Calendar.EditEvent(ctx, e.Guild, change)
		}
	}
	if err != nil {
		return s.missed(ctx, e, err, e.State == data.EventClaimed, now)
	}
	e.State, e.Told = data.EventMade, written(want)
	return s.kept(ctx, e, now)
}

// changed is what has to be changed of an entry: where it says what we had told,
// what it should say now, and in any case when it is.
func changed(told, is, want message.Event) message.Event {
	change := message.Event{ID: is.ID}
	field := func(to *string, told, is, want string) {
		if is = strings.TrimSpace(is); is != strings.TrimSpace(want) && is == strings.TrimSpace(told) {
			*to = want
		}
	}
	field(&change.Name, told.Name, is.Name, want.Name)
	field(&change.Text, told.Text, is.Text, want.Text)
	field(&change.Place, told.Place, is.Place, want.Place)
	if !is.Begins.Equal(want.Begins) || !is.Ends.Equal(want.Ends) {
		change.Begins, change.Ends = want.Begins, want.Ends
	}
	return change
}

// callOff cancels the entry of a conference that is cancelled.
func (s *Scheduler) callOff(ctx context.Context, e data.ScheduledEvent, now time.Time) error {
	is, err := s.ours(ctx, e)
	switch {
	case errors.Is(err, message.ErrAbsent) && e.State == data.EventClaimed && underWay(e.ClaimedAt, now):
		return nil // it may still be on its way
	case err == nil:
		err = s.Calendar.CancelEvent(ctx, e.Guild, is.ID)
	}
	if err != nil && !errors.Is(err, message.ErrAbsent) {
		return s.missed(ctx, e, err, e.State == data.EventClaimed, now)
	}
	e.State, e.Told = data.EventGone, ""
	return s.kept(ctx, e, now)
}

// kept records that an entry is as it should be.
func (s *Scheduler) kept(ctx context.Context, e data.ScheduledEvent, now time.Time) error {
	e.ClaimedAt, e.Next, e.Tries, e.FailedOn, e.LastError = time.Time{}, time.Time{}, 0, 0, ""
	return s.Store.KeepScheduledEvent(context.WithoutCancel(ctx), e, now)
}

// missed records that something could not be done, and when it is tried again; in
// doubt it may have been done.
func (s *Scheduler) missed(ctx context.Context, e data.ScheduledEvent, err error, doubt bool, now time.Time) error {
	if ctx.Err() != nil {
		return nil // the program ends; what was claimed is in doubt when it comes back
	}
	if !doubt {
		e.ClaimedAt = time.Time{}
	}
	e.Tries++
	e.LastError, e.Next = err.Error(), now.Add(pauseAfter(e.Tries))
	if errors.Is(err, message.ErrUndeliverable) || e.Tries >= worry {
		if e.FailedOn == 0 {
			e.FailedOn = calendar.DayOf(now)
		}
		s.Nudge() // the office is to hear of it
	}
	return errors.Join(fmt.Errorf("enter conference %d in the calendar: %w", e.Conference, err), s.Store.KeepScheduledEvent(ctx, e, now))
}

// written and parsed are an entry as the store keeps it.
func written(e message.Event) string {
	text, err := json.Marshal(e)
	if err != nil {
		panic(err) // texts and times
	}
	return string(text)
}

// parsed is the entry of a text of written; a text of nothing is none.
func parsed(text string) (e message.Event) {
	if json.Unmarshal([]byte(text), &e) != nil {
		return message.Event{}
	}
	return e
}
