package data

import (
	"errors"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

var (
	november   = calendar.Month(2026, time.November)
	ofNovember = ReportKey{"month-kcqg-unit", november, "gso2025:52"}
)

// deadline is the monthly report of November 2026.
func deadline(t *testing.T, s *Store) Deadline {
	t.Helper()
	for _, d := range s.Catalogue().about(november) {
		if d.Code == ofNovember.Obligation {
			return d
		}
	}
	t.Fatal("no deadline")
	return Deadline{}
}

func submission(t *testing.T, s *Store) Submission {
	t.Helper()
	all, err := s.Submissions(t.Context(), deadline(t, s))
	must(t, err)
	return all[ofNovember.Place]
}

func TestTheTimeOfTheFirstVersionStays(t *testing.T) {
	s := seeded(t)
	for i := range 3 {
		must(t, s.Submit(t.Context(), Report{Obligation: ofNovember.Obligation, Period: november, Place: ofNovember.Place, SubmittedAt: now.Add(time.Duration(i) * time.Hour), By: "lan"}))
	}
	got := submission(t, s)
	if got.Version != 3 || !got.First.Equal(now) || !got.Newest.Equal(now.Add(2*time.Hour)) || !got.Here() {
		t.Errorf("got %+v", got)
	}
}

func TestAReturnedReportIsMissingUntilItComesAgain(t *testing.T) {
	s := seeded(t)
	if err := s.Review(t.Context(), ofNovember, Accepted, "hoa", "", now); !errors.Is(err, ErrNotFound) {
		t.Errorf("nothing was handed in: %v", err)
	}
	must(t, s.Submit(t.Context(), Report{Obligation: ofNovember.Obligation, Period: november, Place: ofNovember.Place, SubmittedAt: now, By: "lan"}))
	var invalid *InvalidError
	if err := s.Review(t.Context(), ofNovember, Returned, "hoa", "", now); !errors.As(err, &invalid) {
		t.Errorf("a return without a reason: %v", err)
	}
	must(t, s.Review(t.Context(), ofNovember, Returned, "hoa", "no signature", now))
	if got := submission(t, s); got.Here() || got.Why != "no signature" {
		t.Errorf("got %+v", got)
	}
	if err := s.Review(t.Context(), ofNovember, Returned, "hoa", "again", now); !errors.As(err, &invalid) {
		t.Errorf("a second return: %v", err)
	}
	must(t, s.Submit(t.Context(), Report{Obligation: ofNovember.Obligation, Period: november, Place: ofNovember.Place, SubmittedAt: now.Add(time.Hour), By: "lan"}))
	must(t, s.Review(t.Context(), ofNovember, Accepted, "hoa", "", now))
	if got := submission(t, s); !got.Here() || got.Verdict != Accepted || !got.First.Equal(now) {
		t.Errorf("got %+v", got)
	}
}

func TestFiguresOfAReportCountAsHandedInUntilTheyAreWithdrawn(t *testing.T) {
	s := seeded(t)
	figure := Figure{Key: Key{Place: ofNovember.Place, Indicator: "projects", Period: november, Measure: Actual, Funding: National}, Value: decimal.NewFromInt(3)}
	plan := figure
	plan.Measure = Plan
	for _, c := range []struct {
		basis  string
		figure Figure
		here   bool
	}{{"press", figure, false}, {"report", plan, false}, {"report", figure, true}} {
		out, err := s.Enter(t.Context(), Entry{Source: OfficeSource, Basis: c.basis, By: "lan", At: now, Why: c.basis}, []Figure{c.figure})
		must(t, err)
		if got := submission(t, s); got.Here() != c.here {
			t.Errorf("%s %s: %+v", c.basis, c.figure.Measure, got)
		}
		if c.basis == "press" || c.here {
			must(t, s.Withdraw(t.Context(), out.Entry, "hoa", "a test", now))
		}
	}
	if got := submission(t, s); got.Here() {
		t.Errorf("the figures were withdrawn: %+v", got)
	}
}

func TestAnExtensionIsAskedForAndDecidedOnce(t *testing.T) {
	s := seeded(t)
	until := dayOf(t, "2026-12-02")
	id, err := s.AskExtension(t.Context(), Extension{ReportKey: ofNovember, Wanted: until, Reason: "flood", AskedAt: now, AskedBy: "lan"})
	must(t, err)
	var invalid *InvalidError
	if _, err := s.AskExtension(t.Context(), Extension{ReportKey: ofNovember, Wanted: until, Reason: "flood", AskedAt: now, AskedBy: "lan"}); !errors.As(err, &invalid) {
		t.Errorf("a second one: %v", err)
	}
	_, err = s.DecideExtension(t.Context(), id, until, "hoa", "yes", now)
	must(t, err)
	if _, err := s.DecideExtension(t.Context(), id, 0, "hoa", "no", now); !errors.As(err, &invalid) {
		t.Errorf("decided twice: %v", err)
	}
	granted, err := s.ExtensionsOf(t.Context(), deadline(t, s))
	must(t, err)
	if got := granted[ofNovember.Place]; got.Until != until || got.Reason != "flood" {
		t.Errorf("got %+v", got)
	}
	if n := count(t, s, `SELECT count(*) FROM audit WHERE object LIKE '%2026-11 gso2025:52'`); n != 2 {
		t.Errorf("%d lines of audit", n)
	}
}

func dayOf(t *testing.T, text string) calendar.Day {
	t.Helper()
	d, err := calendar.ParseDay(text)
	must(t, err)
	return d
}
