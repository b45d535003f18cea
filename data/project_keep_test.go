package data

import (
	"errors"
	"testing"
	"time"

	"tiendo/internal/calendar"
)

// october is a project that was last recorded in October.
func october(t *testing.T, s *Store, changes ...string) Project {
	t.Helper()
	saved, err := s.SaveProjects(t.Context(), []Project{coffee(t, changes...)}, Change{At: now.AddDate(0, -1, 0), By: "lan"})
	if err != nil {
		t.Fatal(err)
	}
	return saved[0]
}

func TestThatNothingChangedIsRecordedOnceAMonth(t *testing.T) {
	s := seeded(t)
	p := october(t, s)
	month := Untouched([]Place{{Key: p.Place}}, calendar.Month(2026, time.November), time.UTC)
	left := func() int {
		all, err := s.Projects(t.Context(), month)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	if left() != 1 {
		t.Fatal("the project of October is not asked for in November")
	}
	c := Change{At: now, By: "hoa", Why: "đã hỏi đơn vị"}
	kept, err := s.KeepProject(t.Context(), p, c)
	if err != nil {
		t.Fatal(err)
	}
	if left() != 0 || kept.Version != 2 || len(Differences(&p, &kept)) != 0 {
		t.Errorf("left %d, %+v", left(), kept)
	}
	c.At = now.Add(time.Hour)
	again, err := s.KeepProject(t.Context(), kept, c)
	if err != nil || again.Version != 2 || !again.EnteredAt.Equal(now) {
		t.Errorf("a second time: %+v %v", again, err)
	}
	changes, err := s.Changes(t.Context(), "project 1")
	if err != nil {
		t.Fatal(err)
	}
	if last := changes[len(changes)-1]; len(changes) != 2 || last.New != "unchanged" || last.By != "hoa" || last.Why != "đã hỏi đơn vị" {
		t.Errorf("audit: %+v", changes)
	}
	if _, err := s.KeepProject(t.Context(), p, c); !errors.Is(err, ErrChanged) {
		t.Errorf("of what is no longer so: %v", err)
	}
}

func TestOfAClosedProjectNothingIsKept(t *testing.T) {
	s := seeded(t)
	for _, closed := range [][]string{
		{"code=A", "status=stopped", "stopped_on=2026-10-02", "stopped_by=agency", "stopped_why=x"},
		{"code=B", "status=settled"}, {"code=C", "status=registered", "contract_real=", "contract_money="},
	} {
		p := october(t, s, closed...)
		if _, err := s.KeepProject(t.Context(), p, Change{At: now, By: "hoa"}); !errors.Is(err, ErrClosed) {
			t.Errorf("%v: %v", closed, err)
		}
		if versions, err := s.ProjectVersions(t.Context(), p.ID); err != nil || len(versions) != 1 {
			t.Errorf("%v: %d versions, %v", closed, len(versions), err)
		}
	}
}
