package scheduler

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
)

// A reading is a channel with an answer that all have read.
type reading struct {
	*Corrections
	t      *testing.T
	now    time.Time
	posted []message.Outgoing
	fail   error
}

// read asks for the projects of Bình Định in 2014, for all to see.
func read(t *testing.T, projects int64) *reading {
	t.Helper()
	store, err := data.Open(t.Context(), migrated(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	r := &reading{t: t, now: time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60))}
	if err := store.Seed(t.Context(), r.now); err != nil {
		t.Fatal(err)
	}
	registry := commands.NewRegistry(store)
	r.Corrections = &Corrections{Store: store, Say: registry.Correction, Log: slog.New(slog.DiscardHandler), Post: func(_ context.Context, out message.Outgoing) (message.Receipt, error) {
		if r.fail == nil {
			r.posted = append(r.posted, out)
		}
		return message.Receipt{Message: fmt.Sprint(len(r.posted))}, r.fail
	}}
	r.enters(projects)
	m, err := registry.Answer(t.Context(), `/progress place:"Bình Định" indicator:projects period:2014`, commands.Input{Now: r.now, Tag: language.Vietnamese, Shared: true, Asker: commands.Asker{ID: "1", Guild: "g", Channel: "c"}})
	if err != nil || m.Code == "" {
		t.Fatalf("%v, %+v", err, m)
	}
	if err := registry.Quote(t.Context(), m.Code, "12", "1234567890123456789", r.now); err != nil {
		t.Fatal(err)
	}
	return r
}

// enters accepts another number from the same source.
func (r *reading) enters(projects int64) (entry int64) {
	r.t.Helper()
	key := data.Key{Place: "gso2004:52", Indicator: "projects", Period: calendar.Year(2014), Measure: data.Actual, Funding: data.All}
	out, err := r.Store.Accept(r.t.Context(), data.Acceptance{Source: data.Source{Code: "file-x", Publisher: "Sở", What: "x.csv", Kind: "report"},
		Entry: data.Entry{Basis: "report", By: "1", At: r.now}, Figures: []data.Figure{{Key: key, Value: decimal.NewFromInt(projects), Spot: "B2"}}})
	if err != nil {
		r.t.Fatal(err)
	}
	return out.Entry
}

// looks looks a minute later and returns what was posted.
func (r *reading) looks() []message.Outgoing {
	r.t.Helper()
	r.posted, r.now = nil, r.now.Add(time.Minute)
	if err := r.Look(r.t.Context(), r.now); err != nil && r.fail == nil {
		r.t.Fatal(err)
	}
	return r.posted
}

func TestACorrectionFollowsTheAnswerOnce(t *testing.T) {
	r := read(t, 14)
	if said := r.looks(); len(said) != 0 {
		t.Fatalf("nothing has changed, and it says %v", said)
	}
	entry := r.enters(15)
	said := r.looks()
	if len(said) != 1 || said[0].Channel != "12" || said[0].Answers != "1234567890123456789" || len(said[0].Nonce) > 25 {
		t.Fatalf("said %+v", said)
	}
	if text := said[0].String(); !strings.Contains(text, "14 đề án") || !strings.Contains(text, "15 đề án") {
		t.Errorf("said %s", text)
	}
	r.seen = "" // a restart
	if again := r.looks(); len(again) != 0 {
		t.Errorf("said again %v", again)
	}
	if err := r.Store.Undo(t.Context(), entry, "1", r.now); err != nil {
		t.Fatal(err)
	}
	if back := r.looks(); len(back) != 1 || !strings.Contains(back[0].Title, "lại đúng") {
		t.Errorf("after the undo it says %v", back)
	}
	if again := r.looks(); len(again) != 0 {
		t.Errorf("said again %v", again)
	}
}

func TestACorrectionThatFailsIsTriedAgainAndOneThatCannotBeToldIsNot(t *testing.T) {
	r := read(t, 14)
	r.enters(15)
	r.fail = errors.New("no network")
	r.looks()
	r.fail = nil
	if said := r.looks(); len(said) != 1 {
		t.Errorf("after a failure it says %v", said)
	}
	r.enters(16)
	r.fail = fmt.Errorf("gone: %w", message.ErrUndeliverable)
	r.looks()
	r.fail, r.seen = nil, ""
	if said := r.looks(); len(said) != 0 {
		t.Errorf("to a channel that is gone it says %v", said)
	}
}

func TestAnotherFigureIsNoCorrection(t *testing.T) {
	r := read(t, 14)
	key := data.Key{Place: "gso2004:52", Indicator: "projects", Period: calendar.Year(2013), Measure: data.Actual, Funding: data.All}
	if _, err := r.Store.Accept(t.Context(), data.Acceptance{Source: data.Source{Code: "file-x", Publisher: "Sở", What: "x.csv", Kind: "report"},
		Entry: data.Entry{Basis: "report", By: "1", At: r.now}, Figures: []data.Figure{{Key: key, Value: decimal.NewFromInt(3), Spot: "B3"}}}); err != nil {
		t.Fatal(err)
	}
	if said := r.looks(); len(said) != 0 {
		t.Errorf("said %v", said)
	}
}
