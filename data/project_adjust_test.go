package data

import (
	"errors"
	"strings"
	"testing"

	"tiendo/internal/calendar"
)

var decided = []string{"status=adjusted", "adjusted_by=agency", "adjusted_what=kéo dài", "adjusted_why=máy về chậm"}

// An adjusted project is as far as it was, is followed further, and goes on by
// the next step; what was decided stays with it.
func TestAnAdjustedProjectGoesOn(t *testing.T) {
	s := seeded(t)
	today := calendar.DayOf(now)
	p := save(t, s, "lan", coffee(t, "status=contracted"))[0]
	p = save(t, s, "lan", with(t, p, decided...))[0]
	if p.Status != ProjectAdjusted || p.AdjustedFrom != ProjectContracted || !p.Done(ContractStep) || p.Done(AcceptanceStep) || !p.Open() {
		t.Fatalf("adjusted: %s from %s", p.Status, p.AdjustedFrom)
	}
	late, err := s.LateProjects(t.Context(), ProjectFilter{}, today)
	must(t, err)
	if len(late) != 1 || strings.Contains(late[0].Late[0].Rule.Code, "contract") {
		t.Errorf("no longer followed, or late with what was done: %+v", late)
	}
	again := with(t, p, "adjusted_what=kéo dài nữa")
	again.Reach()
	p = save(t, s, "lan", again)[0]
	if p.Status != ProjectAdjusted || p.AdjustedFrom != ProjectContracted {
		t.Errorf("adjusted again: %s from %s", p.Status, p.AdjustedFrom)
	}
	p = with(t, p, "halfway_real=2026-08-01")
	p.Reach()
	p = save(t, s, "lan", p)[0]
	if p.Status != ProjectRunning || p.AdjustedFrom != "" || p.Adjusted.What != "kéo dài nữa" {
		t.Errorf("gone on: %s from %q, %+v", p.Status, p.AdjustedFrom, p.Adjusted)
	}
	p = with(t, p, "acceptance_real=2026-10-01")
	p.Reach()
	p = save(t, s, "lan", p)[0]
	found, err := s.Projects(t.Context(), ProjectFilter{Adjusted: true, Status: []ProjectStatus{ProjectAccepted}})
	if must(t, err); len(found) != 1 || p.Status != ProjectAccepted {
		t.Errorf("accepted later, and still known as adjusted: %s, found %d", p.Status, len(found))
	}
	versions, err := s.ProjectVersions(t.Context(), p.ID)
	if must(t, err); versions[1].Status != ProjectAdjusted || versions[1].AdjustedFrom != ProjectContracted {
		t.Errorf("what it was is lost: %+v", versions[1].Status)
	}
}

func TestHowFarAnAdjustedProjectWasIsReadOffItsDays(t *testing.T) {
	s := seeded(t)
	for changes, want := range map[string]ProjectStatus{
		"contract_real=":             ProjectAssigned,
		"":                           ProjectContracted,
		"advance_real=2026-05-01":    ProjectRunning,
		"adjusted_from=running":      ProjectRunning,
		"acceptance_real=2026-06-01": ProjectRunning,
	} {
		p := coffee(t, append([]string{"code="}, decided...)...)
		if changes != "" {
			p = with(t, p, strings.Split(changes, ",")...)
		}
		if got := save(t, s, "lan", p)[0]; got.AdjustedFrom != want {
			t.Errorf("%q: %s, want %s", changes, got.AdjustedFrom, want)
		}
	}
}

func TestAnAdjustmentNeedsADecision(t *testing.T) {
	s := seeded(t)
	_, err := s.SaveProjects(t.Context(), []Project{coffee(t, "status=adjusted")}, Change{At: now, By: "lan"})
	var refused *ObjectionError
	if !errors.As(err, &refused) {
		t.Errorf("adjusted without saying what: %v", err)
	}
}

func TestAStatusThatGoesBackIsAsked(t *testing.T) {
	for move, want := range map[string]bool{
		"registered>assigned": false, "contracted>accepted": false, "running>adjusted": false, "adjusted>accepted": false, "assigned>stopped": false,
		"settled>stopped": false, "adjusted>running": false,
		"running>assigned": true, "accepted>adjusted": true, "registered>adjusted": true, "stopped>running": true, "adjusted>assigned": true,
	} {
		from, to, _ := strings.Cut(move, ">")
		old := with(t, Project{ID: 1}, "status="+from)
		if from == "adjusted" {
			old.AdjustedFrom = ProjectContracted
		}
		p := with(t, old, "status="+to)
		p.KeepReached(&old)
		if got := len(Moves(&old, &p)) > 0; got != want {
			t.Errorf("%s: asked %v", move, got)
		}
	}
}
