package data

import (
	"errors"
	"sync"
	"testing"
	"time"
)

func planned(stage string) PlannedNotice {
	key := ReminderKey{Obligation: ofNovember.Obligation, Period: november, Recipient: Recipient("g", ofNovember.Place), Stage: stage}
	return PlannedNotice{NoticeKey: NoticeKey{Kind: Reminding, Guild: "g", Audience: "7", Day: 740000}, Channel: "12", Rows: []PlannedRow{{key, 740001}}}
}

// Two processes with one store, all at once: one gets each notice, with its
// rows.
func TestOfTwoThatClaimANoticeOneGetsIt(t *testing.T) {
	first := seeded(t)
	second, err := Open(t.Context(), first.path)
	must(t, err)
	defer second.Close()
	for round := range 30 {
		n := planned("7")
		n.About = time.Duration(round).String()
		n.Rows[0].Stage = n.About
		must(t, first.PlanRound(t.Context(), Round{Notices: []PlannedNotice{n}}, now))
		barrier := make(chan struct{})
		won := make(chan string, 2)
		var all sync.WaitGroup
		for who, s := range map[string]*Store{"one": first, "two": second} {
			all.Go(func() {
				<-barrier
				claim, err := s.ClaimNotice(t.Context(), n, who, now)
				switch {
				case err == nil && len(claim.Rows) == 1:
					won <- who
				case !errors.Is(err, ErrNotFound):
					t.Errorf("%s: %+v, %v", who, claim, err)
				}
			})
		}
		close(barrier)
		all.Wait()
		if len(won) != 1 {
			t.Fatalf("%d have it", len(won))
		}
	}
}

func TestAStaleClaimIsTakenOverAndInDoubt(t *testing.T) {
	s := seeded(t)
	n := planned("7")
	must(t, s.PlanRound(t.Context(), Round{Notices: []PlannedNotice{n}}, now))
	_, err := s.ClaimNotice(t.Context(), n, "one", now)
	must(t, err)
	must(t, s.TakeOver(t.Context(), "one", now.Add(time.Minute)))
	if _, err := s.ClaimNotice(t.Context(), n, "one", now.Add(time.Minute)); !errors.Is(err, ErrNotFound) {
		t.Errorf("a claim of one's own a minute ago: %v", err)
	}
	must(t, s.TakeOver(t.Context(), "one", now.Add(ClaimAge)))
	open, err := s.OpenNotices(t.Context())
	must(t, err)
	if len(open) != 1 || open[0].State != Planned || !open[0].Doubt.Equal(now) {
		t.Errorf("got %+v", open)
	}
	claim, err := s.ClaimNotice(t.Context(), n, "one", now.Add(ClaimAge))
	if err != nil || claim.Tries != 2 || len(claim.Rows) != 1 {
		t.Errorf("got %+v, %v", claim, err)
	}
}

func TestWhoDoesNotHoldTheLeaseClaimsNothing(t *testing.T) {
	s := seeded(t)
	n := planned("7")
	must(t, s.PlanRound(t.Context(), Round{Notices: []PlannedNotice{n}}, now))
	lease, err := s.Hold(t.Context(), Holder{Owner: "one", Machine: "m", Process: 1}, now)
	must(t, err)
	if _, err := s.ClaimNotice(t.Context(), n, "two", now); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
	must(t, lease.Release(t.Context()))
	if _, err := s.ClaimNotice(t.Context(), n, "two", now); err != nil {
		t.Error(err)
	}
}

func TestTheLeaseHasOneHolderWhoIsNamed(t *testing.T) {
	s := seeded(t)
	one, err := s.Hold(t.Context(), Holder{Owner: "one", Machine: "m", Process: 1}, now)
	must(t, err)
	_, err = s.Hold(t.Context(), Holder{Owner: "two", Machine: "m", Process: 2}, now)
	var held *HeldError
	if !errors.As(err, &held) || held.Holder != "m, process 1" || !held.Since.Equal(now) {
		t.Errorf("got %v", err)
	}
	must(t, one.unlock()) // as the system does for one that is killed
	if s.server {         // which a server does not see: the heartbeat has to end
		must(t, one.Beat(t.Context(), now.Add(-LeaseAge)))
	}
	two, err := s.Hold(t.Context(), Holder{Owner: "two", Machine: "m", Process: 2}, now)
	must(t, err)
	if err := one.Beat(t.Context(), now); !errors.As(err, &held) {
		t.Errorf("the first goes on: %v", err)
	}
	must(t, two.unlock())
	// Another machine has no such lock: it waits for the heartbeat to end.
	if _, err := s.Hold(t.Context(), Holder{Owner: "three", Machine: "n", Process: 3}, now.Add(LeaseAge/2)); !errors.As(err, &held) {
		t.Errorf("got %v", err)
	}
	three, err := s.Hold(t.Context(), Holder{Owner: "three", Machine: "n", Process: 3}, now.Add(LeaseAge))
	must(t, err)
	must(t, three.Release(t.Context()))
}
