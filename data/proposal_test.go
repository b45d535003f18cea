package data

import (
	"errors"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// kept keeps a proposal made at now.
func kept(t *testing.T, s *Store, code string) Proposal {
	t.Helper()
	p := Proposal{Code: code, Guild: "1", By: "7", Made: now, Expires: now.Add(ProposalTime), Name: "x.csv", Publisher: "Sở", Place: "gso2025:52",
		Period: calendar.Half(2026, 1), Published: calendar.DayOf(now), Content: []byte("Tỉnh;Số đề án"), Digest: "d"}
	must(t, s.KeepProposal(t.Context(), p))
	return p
}

func acceptance(code string) Acceptance {
	key := Key{Place: "gso2004:52", Indicator: "projects", Period: calendar.Year(2015), Measure: Actual, Funding: Local}
	return Acceptance{Source: Source{Code: "file-x", Publisher: "Sở", What: "x.csv", Kind: "report"}, Proposal: code,
		Entry: Entry{Basis: "report", By: "7", At: now.Add(time.Hour)}, Figures: []Figure{{Key: key, Value: decimal.NewFromInt(5), Spot: "B2"}}}
}

func TestAProposalIsKeptWithItsFileAndWhatWasDecided(t *testing.T) {
	s := seeded(t)
	want := kept(t, s, "7KQ2MAB")
	must(t, s.SettleFigure(t.Context(), "7KQ2MAB", 2, Choice{Reading: "6.811"}, "8", now))
	must(t, s.SettleFigure(t.Context(), "7KQ2MAB", 2, Choice{Reading: "6811", Ticked: true}, "8", now))
	got, err := s.Proposal(t.Context(), "7KQ2MAB", now)
	must(t, err)
	if got.State != ProposalOpen || string(got.Content) != string(want.Content) || got.Period != want.Period || got.Published != want.Published || !got.Expires.Equal(want.Expires.Truncate(time.Second)) {
		t.Errorf("got %+v", got)
	}
	if len(got.Choices) != 1 || got.Choices[2] != (Choice{Reading: "6811", Ticked: true}) {
		t.Errorf("decided %+v", got.Choices)
	}
	changes, err := s.Changes(t.Context(), "proposal 7KQ2MAB figure 2")
	must(t, err)
	if len(changes) != 2 || changes[1].Old != "6.811" || changes[1].New != "6811, ticked" || changes[1].By != "8" {
		t.Errorf("audit %+v", changes)
	}
	if _, err := s.Proposal(t.Context(), "NONE", now); !errors.Is(err, ErrNotFound) {
		t.Errorf("what there is not gives %v", err)
	}
}

func TestAProposalIsAcceptedOnceWithItsFiguresAndUndoneOnce(t *testing.T) {
	s := seeded(t)
	kept(t, s, "A")
	before := dump(t, s)
	wrong := acceptance("A")
	wrong.Figures[0].Place = "gso2004:999"
	var invalid *InvalidError
	if _, err := s.Accept(t.Context(), wrong); !errors.As(err, &invalid) || dump(t, s) != before {
		t.Fatalf("a wrong figure gives %v and is half entered", err)
	}
	out, err := s.Accept(t.Context(), acceptance("A"))
	must(t, err)
	if out.New != 1 {
		t.Errorf("accepted %+v", out)
	}
	after := dump(t, s)
	if _, err := s.Accept(t.Context(), acceptance("A")); !errors.Is(err, ErrSettled) || dump(t, s) != after {
		t.Errorf("a second press gives %v", err)
	}
	for what, err := range map[string]error{
		"settled": s.SettleFigure(t.Context(), "A", 1, Choice{Ticked: true}, "7", now),
		"dropped": s.DropProposal(t.Context(), "A", "7", now),
	} {
		if !errors.Is(err, ErrSettled) {
			t.Errorf("after acceptance it can be %s: %v", what, err)
		}
	}
	state := func() Proposal {
		p, err := s.Proposal(t.Context(), "A", now)
		must(t, err)
		return p
	}
	if p := state(); p.State != ProposalAccepted || p.Entry != out.Entry || len(p.Content) == 0 {
		t.Errorf("accepted, it is %+v", p)
	}
	must(t, s.Undo(t.Context(), out.Entry, "8", now.Add(2*time.Hour)))
	if p := state(); p.State != ProposalUndone {
		t.Errorf("undone, it is %s", p.State)
	}
	if err := s.Undo(t.Context(), out.Entry, "8", now.Add(2*time.Hour)); !errors.As(err, &invalid) {
		t.Errorf("a second undo gives %v", err)
	}
	if e, err := s.Entry(t.Context(), out.Entry); err != nil || !e.Withdrawn {
		t.Errorf("the entry is %+v, %v", e, err)
	}
}

func TestAnExpiredProposalIsNotAcceptedAndItsFileIsLetGo(t *testing.T) {
	s := seeded(t)
	kept(t, s, "OLD")
	kept(t, s, "GONE")
	must(t, s.DropProposal(t.Context(), "GONE", "7", now))
	late := now.Add(ProposalTime)
	a := acceptance("OLD")
	a.Entry.At = late
	if _, err := s.Accept(t.Context(), a); !errors.Is(err, ErrSettled) {
		t.Errorf("accepted after its time: %v", err)
	}
	if gone, err := s.LetFilesGo(t.Context(), late); err != nil || gone != 1 {
		t.Errorf("%d files went, %v", gone, err)
	}
	must(t, s.KeepProposal(t.Context(), Proposal{Code: "NEW", Guild: "1", By: "7", Made: late, Expires: late.Add(ProposalTime), Name: "y.csv", Content: []byte("y")}))
	for code, want := range map[string]struct {
		state ProposalState
		file  string
	}{"OLD": {ProposalExpired, ""}, "GONE": {ProposalDropped, ""}, "NEW": {ProposalOpen, "y"}} {
		p, err := s.Proposal(t.Context(), code, late)
		must(t, err)
		if p.State != want.state || string(p.Content) != want.file {
			t.Errorf("%s is %s with %q", code, p.State, p.Content)
		}
	}
}

func TestProposalsThatCanStillChangeAreListed(t *testing.T) {
	s := seeded(t)
	for _, code := range []string{"A", "B", "C"} {
		kept(t, s, code)
	}
	must(t, s.DropProposal(t.Context(), "B", "7", now))
	_, err := s.Accept(t.Context(), acceptance("C"))
	must(t, err)
	listed := func(guild, by string, at time.Time) (codes string) {
		all, err := s.Proposals(t.Context(), guild, by, at)
		must(t, err)
		for _, p := range all {
			codes += p.Code
		}
		return codes
	}
	if got := listed("1", "9", now.Add(2*time.Hour)); got != "AC" {
		t.Errorf("listed %s", got)
	}
	if got := listed("1", "9", now.Add(26*time.Hour)); got != "A" {
		t.Errorf("a day later there are %s", got)
	}
	if got := listed("2", "7", now); got != "" {
		t.Errorf("another server sees %s", got)
	}
	if got := listed("", "7", now); got != "" {
		t.Errorf("alone somebody sees %s of a server", got)
	}
}
