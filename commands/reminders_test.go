package commands

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
)

// The ledger says in one line what went in one message, and in words why another
// did not get out; of one province it has that province's lines.
func TestTheLedgerIsReadByMessages(t *testing.T) {
	r := seeded(t)
	ctx, store, day := t.Context(), r.store, calendar.DayOf(now)
	december := calendar.Month(2026, 12)
	planned := func(audience string, places ...data.Place) data.PlannedNotice {
		n := data.PlannedNotice{NoticeKey: data.NoticeKey{Kind: data.Reminding, Guild: "g", Audience: audience, Day: day}, Channel: "12"}
		for _, p := range places {
			n.Rows = append(n.Rows, data.PlannedRow{Due: day, ReminderKey: data.ReminderKey{Obligation: "month-kcqg-unit", Period: december, Recipient: data.Recipient("g", p.Key), Stage: "1"}})
		}
		if err := store.PlanRound(ctx, data.Round{Notices: []data.PlannedNotice{n}}, now); err != nil {
			t.Fatal(err)
		}
		return n
	}
	places := store.Catalogue().Provinces(data.Place{Key: data.Nation}, func(p data.Place) bool { return p.From != 0 })
	said, refused := planned("common", places[1:]...), planned("7", places[0])
	for _, n := range []data.PlannedNotice{said, refused} {
		claim, err := store.ClaimNotice(ctx, n, "me", now)
		if err != nil || len(claim.Rows) == 0 {
			t.Fatal(err, claim)
		}
		if n.Audience == "common" {
			err = store.NoticeSent(ctx, claim.ID, "12", "35", now)
		} else {
			err = store.NoticeFailed(ctx, claim.ID, errors.New(string(message.NoAccess)), now)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	ledger := func(values map[string]string) []string {
		m, err := r.Run(ctx, Call{Path: []string{"reminders", "ledger"}, Input: Input{Now: now, Tag: language.Vietnamese, Asker: Asker{Guild: "g", Right: Admin}, Values: values}})
		if err != nil {
			t.Fatal(err)
		}
		return m.Lines
	}
	all := strings.Join(ledger(nil), "\n")
	for _, want := range []string{message.At("g", "12", "35"), "bot không được xem kênh này", places[0].Label(language.Vietnamese)} {
		if strings.Count(all, want) != 1 {
			t.Errorf("%q is not there once:\n%s", want, all)
		}
	}
	if got := ledger(map[string]string{"place": places[1].Key}); len(got) != 1 || !strings.Contains(got[0], places[1].Label(language.Vietnamese)) {
		t.Errorf("of one province: %q", got)
	}
}
