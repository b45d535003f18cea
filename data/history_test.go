package data

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"tiendo/internal/calendar"
)

// give enters one value of one key at a moment.
func give(t *testing.T, s *Store, source, key, value string, at time.Time) int64 {
	t.Helper()
	q := query(t, s, key)
	f := Figure{Key: Key{q.Place.Key, q.Indicator.Code, q.Period, q.Measure, q.Funding}, Printed: value}
	n, err := vnd(value)
	must(t, err)
	f.Value = fromMicros(n)
	out, err := s.Enter(t.Context(), Entry{Source: source, Basis: "report", By: "lan", At: at, Why: "gave " + value}, []Figure{f})
	must(t, err)
	return out.Entry
}

// vnd is a whole number of triệu in millionths.
func vnd(text string) (n int64, err error) {
	_, err = fmt.Sscan(text, &n)
	return n * 1_000_000, err
}

// told is a history in one line each.
func told(lines []HistoryLine) string {
	var all []string
	for _, l := range lines {
		text := fmt.Sprintf("%s %s by %s", l.Entry.Source, l.Value, l.Entry.By)
		if l.Old != nil {
			text += " for " + l.Old.Value.String()
		}
		if l.Withdrawal != nil {
			text += ", withdrawn by " + l.Withdrawal.By + " because " + l.Withdrawal.Why
		}
		if l.Current() {
			text += ", stands"
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

func TestHistoryTellsEveryValueOfAKey(t *testing.T) {
	s := seeded(t)
	const key = "gso2004:54|budget.executed|2020|actual|all"
	give(t, s, "xi-2020", key, "10", now)
	give(t, s, "xii-2022", key, "11", now.Add(time.Hour))
	wrong := give(t, s, "xi-2020", key, "99", now.Add(2*time.Hour))
	must(t, s.Withdraw(t.Context(), wrong, "minh", "a slip", now.Add(3*time.Hour)))
	give(t, s, "xi-2020", key, "12", now.Add(4*time.Hour))
	give(t, s, "xi-2020", "gso2004:54|budget.executed|2020|plan|all", "20", now)

	k := Key{"gso2004:54", "budget.executed", calendar.Year(2020), Actual, All}
	lines, err := s.History(t.Context(), k)
	must(t, err)
	const want = `xi-2020 10 by lan for 
xii-2022 11 by lan, stands
xi-2020 99 by lan for 10, withdrawn by minh because a slip
xi-2020 12 by lan for 10, stands`
	if got := told(lines); got != strings.Replace(want, " for \n", "\n", 1) {
		t.Errorf("got\n%s", got)
	}
	if why := lines[0].Entry.Why; why != "gave 10" {
		t.Errorf("why: %q", why)
	}
	if got := brief(ask(t, s, key)); got != "11 reported" && got != "12 reported" {
		t.Errorf("the withdrawn value still answers: %s", got)
	}

	k.Measure, k.Funding = "", ""
	if lines, err = s.History(t.Context(), k); err != nil || len(lines) != 5 {
		t.Errorf("of all measures: %d lines, %v", len(lines), err)
	}
}

func TestHistoryOfANameThatThereIsNot(t *testing.T) {
	s := seeded(t)
	for field, key := range map[string]Key{
		"place":     {Place: "gso2004:99", Indicator: "projects", Period: calendar.Year(2020)},
		"indicator": {Place: "gso2004:54", Indicator: "helicopters", Period: calendar.Year(2020)},
	} {
		_, err := s.History(t.Context(), key)
		var invalid *InvalidError
		if !errors.As(err, &invalid) || invalid.Field != field {
			t.Errorf("%s: got %v", field, err)
		}
	}
}

func TestAWithdrawalIsAuditedAndDeletesNothing(t *testing.T) {
	s := seeded(t)
	const key = "gso2004:54|projects|2020|actual|all"
	give(t, s, "xi-2020", key, "5", now)
	id := give(t, s, "xi-2020", key, "6", now)
	figures := count(t, s, `SELECT count(*) FROM figure`)
	must(t, s.Withdraw(t.Context(), id, "minh", "counted twice", now.Add(time.Minute)))
	if got := brief(ask(t, s, key)); got != "5 reported" {
		t.Errorf("got %s, want what was there before", got)
	}
	if got := count(t, s, `SELECT count(*) FROM figure`); got != figures {
		t.Errorf("%d figures, there were %d", got, figures)
	}
	changes, err := s.Changes(t.Context(), entryObject(id))
	must(t, err)
	if len(changes) != 1 || changes[0].By != "minh" || changes[0].Why != "counted twice" || changes[0].Act != "withdraw" ||
		!strings.HasPrefix(changes[0].Old, "xi-2020") || !changes[0].At.Equal(now.Add(time.Minute)) {
		t.Errorf("audit: %+v", changes)
	}
	e, err := s.Entry(t.Context(), id)
	if err != nil || !e.Withdrawn || e.Why != "gave 6" {
		t.Errorf("entry: %+v, %v", e, err)
	}
}

func TestWithdrawalsThatAreRefused(t *testing.T) {
	s := seeded(t)
	id := give(t, s, "xi-2020", "gso2004:54|projects|2020|actual|all", "5", now)
	for name, c := range map[string]struct {
		id      int64
		by, why string
		field   string // "" for not found
	}{
		"no such entry": {999_999, "minh", "a slip", ""},
		"by nobody":     {id, "", "a slip", "by"},
		"for no reason": {id, "minh", "", "why"},
	} {
		err := s.Withdraw(t.Context(), c.id, c.by, c.why, now)
		var invalid *InvalidError
		if c.field == "" && !errors.Is(err, ErrNotFound) || c.field != "" && (!errors.As(err, &invalid) || invalid.Field != c.field) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	must(t, s.Withdraw(t.Context(), id, "minh", "a slip", now))
	var invalid *InvalidError
	if err := s.Withdraw(t.Context(), id, "minh", "again", now); !errors.As(err, &invalid) || invalid.Field != "entry" {
		t.Errorf("twice: got %v", err)
	}
	if changes, err := s.Changes(t.Context(), "entry"); err != nil || len(changes) != 1 {
		t.Errorf("refused withdrawals were audited: %v, %v", changes, err)
	}
}

func TestChangesOfAnObjectAreNotThoseOfAnotherNumber(t *testing.T) {
	s := empty(t)
	must(t, s.Seed(t.Context(), now))
	for range 12 {
		direct(t, s, `INSERT INTO entry (source, basis, entered_by, entered_at) VALUES ('xi-2020', 'press', 'lan', '2026-01-01T00:00:00Z')`)
	}
	last := int64(count(t, s, `SELECT max(id) FROM entry`))
	first := last / 10 // 4 beside 41, or 1 beside 12
	for _, id := range []int64{first, last} {
		must(t, s.Withdraw(t.Context(), id, "minh", "a slip", now))
	}
	changes, err := s.Changes(t.Context(), entryObject(first))
	if err != nil || len(changes) != 1 || changes[0].Object != entryObject(first) {
		t.Errorf("got %+v, %v", changes, err)
	}
	if all, err := s.Changes(t.Context(), ""); err != nil || len(all) < 3 || all[0].Act != "seed" {
		t.Errorf("all: %+v, %v", all, err)
	}
}
