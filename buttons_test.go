package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/localdiscord"
)

// giaLai is a province of today.
const giaLai = "gso2025:52"

// reminded lets the program remind the coordinator of Gia Lai in a channel, and
// gives the reminder and what ends the program.
func (w world) reminded(t *testing.T, db, channel string) (m localdiscord.Message, stop func() (string, error)) {
	t.Helper()
	ago := w.now().AddDate(0, 0, -1)
	store, err := openStore(t.Context(), db, ago)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	c := data.Coordinator{Guild: w.ID("guild"), Place: giaLai, Who: w.ID("user:coordinator"), Part: data.Lead, Since: ago}
	if err := store.AddCoordinator(t.Context(), c, "hoa", ""); err != nil {
		t.Fatal(err)
	}
	if err := store.SetChannel(t.Context(), data.Channel{Guild: c.Guild, Place: data.Nation, ID: channel, By: "hoa"}, ago); err != nil {
		t.Fatal(err)
	}
	stop = w.serve(t, db)
	said := func() []localdiscord.Message { return w.owed(channel) }
	eventually(t, "a reminder", func() bool { return len(said()) > 0 })
	m = said()[0]
	if !slices.Equal(m.Pinged, []string{c.Who}) || !strings.Contains(m.Embeds[0].Title, "Gia Lai còn thiếu") {
		t.Fatalf("%v is told %q", m.Pinged, m.Embeds[0].Title)
	}
	return m, stop
}

// owed are the reminders of Gia Lai in a channel.
func (w world) owed(channel string) []localdiscord.Message {
	return slices.DeleteFunc(slices.Clone(w.Channel(channel)), func(m localdiscord.Message) bool {
		return len(m.Embeds) == 0 || !strings.Contains(m.Embeds[0].Title, "Gia Lai còn thiếu")
	})
}

// button is the custom id of the button with a label.
func button(t *testing.T, m localdiscord.Message, label string) string {
	t.Helper()
	var labels []string
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Label == label {
				return c.CustomID
			}
			labels = append(labels, c.Label)
		}
	}
	t.Fatalf("no button %q among %q", label, labels)
	return ""
}

// Each button under a reminder does for the coordinator what it says, and
// nothing for anybody else; what was done is in the audit; and Gia Lai is not
// reminded a second time, also after a restart.
func TestTheButtonsUnderAReminder(t *testing.T) {
	const report = "report month-kcqg-unit 2026-11 " + giaLai
	for label, c := range map[string]struct {
		fill   map[string]string // what is filled in where a form opens
		answer string
		object string // of the audit
		act    string
		new    string
	}{
		"Đã nộp":         {answer: "đúng hạn", object: report, act: "submit", new: "version 1"},
		"Xin gia hạn":    {fill: map[string]string{"until": "30/11/2026", "reason": "Lụt ở hai xã"}, answer: "30/11/2026", object: report, act: "ask extension", new: "2026-11-30"},
		"Nhắc lại sau":   {answer: "24/11/2026", object: report, act: "later", new: "2026-11-24"},
		"Không phải tôi": {answer: "Gia Lai", object: "coordinator", act: "coordinator", new: "denied"},
	} {
		t.Run(label, func(t *testing.T) {
			t.Parallel()
			w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
			channel := w.AddChannel("gia-lai", "")
			m, stop := w.reminded(t, db, channel)
			press := func(who string) *localdiscord.Reply {
				t.Helper()
				reply, err := w.Press(t.Context(), who, m.ID, button(t, m, label))
				if err != nil {
					t.Fatal(err)
				}
				if reply.Modal != nil {
					if reply, err = w.Submit(t.Context(), who, reply.Modal, c.fill); err != nil {
						t.Fatal(err)
					}
				}
				return reply
			}
			if got := press("staff"); !got.Ephemeral || !strings.Contains(got.Message.Embeds[0].Title+got.Message.Embeds[0].Description, "chỉ dành cho điều phối viên") {
				t.Errorf("another person is told %+v", got.Message.Embeds)
			}
			if got := press("coordinator"); !strings.Contains(got.Message.Embeds[0].Title+got.Message.Embeds[0].Description, c.answer) {
				t.Errorf("the coordinator is told %q %q", got.Message.Embeds[0].Title, got.Message.Embeds[0].Description)
			}
			for range 2 {
				time.Sleep(time.Second) // for one too many
				if log, err := stop(); err != nil || strings.Contains(log, `"ERROR"`) {
					t.Errorf("ended with %v, log %s", err, log)
				}
				stop = w.serve(t, db)
			}
			_, _ = stop()
			if got := w.owed(channel); len(got) != 1 {
				t.Errorf("%d reminders", len(got))
			}
			w.audited(t, db, c.object, c.act, c.new)
		})
	}
}

// audited requires that the audit has an act of the coordinator once, and none of
// the others in the guild.
func (w world) audited(t *testing.T, db, object, act, now string) {
	t.Helper()
	store, err := openStore(t.Context(), db, w.now())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	changes, err := store.Changes(t.Context(), object)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range changes {
		if c.Act == act && c.By == w.ID("user:coordinator") && strings.Contains(c.New, now) {
			n++
		}
		if c.By == w.ID("user:staff") {
			t.Errorf("the audit has %+v", c)
		}
	}
	if n != 1 {
		t.Errorf("the audit of %s has it %d times: %+v", object, n, changes)
	}
}
