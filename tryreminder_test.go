package main

import (
	"path/filepath"
	"strings"
	"testing"

	"tiendo/internal/localdiscord"
)

// A test of reminders is a message where they go, which mentions nobody and has
// no buttons; its sender alone is told where it is, or what is missing.
func TestATestReminderIsPostedOrItIsSaidWhatIsMissing(t *testing.T) {
	const viewChannel, sendMessages = 1 << 10, 1 << 11
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	own := w.AddChannel("gia-lai", "")
	store := w.office(t, db, own)
	stop := w.serve(t, db)
	eventually(t, "the reminder of the day", func() bool { return len(w.Channel(own)) == 1 })
	ask := func(locale, line string) localdiscord.Embed {
		t.Helper()
		reply, err := w.Run(t.Context(), localdiscord.Ask{User: "administrator", Locale: locale, Line: line})
		if err != nil {
			t.Fatal(err)
		}
		if !reply.Ephemeral {
			t.Errorf("%s is answered before everybody", line)
		}
		return reply.Message.Embeds[0]
	}
	const test = `/reminders test place:"Gia Lai"`
	sent := ask("vi", test)
	posted := w.Channel(own)
	if len(posted) != 2 || !strings.Contains(sent.Description, "/"+own+"/"+posted[1].ID) {
		t.Fatalf("%d messages, answered %+v", len(posted), sent)
	}
	m := posted[1]
	if m.Content != "" || len(m.Mentions) > 0 || len(m.Components) > 0 || !strings.HasPrefix(m.Embeds[0].Title, "Tin thử: Gia Lai còn thiếu") {
		t.Errorf("posted %+v", m)
	}
	if strings.Contains(m.Embeds[0].Description, "mã nhắc") {
		t.Error("the test would be found in place of the reminder")
	}
	if embed := ask("en-US", "/reminders test"); !strings.Contains(embed.Title, "sent") {
		t.Errorf("answered %+v", embed)
	}
	w.DenyBot(own, sendMessages)
	if embed := ask("vi", test); !strings.Contains(embed.Title, "không được gửi tin ở kênh này") || !strings.Contains(embed.Description, "Nhúng liên kết") {
		t.Errorf("answered %+v", embed)
	}
	w.DenyBot(own, viewChannel)
	if embed := ask("en-US", test); !strings.Contains(embed.Title, "may not see the channel") {
		t.Errorf("answered %+v", embed)
	}
	w.RemoveChannel(own)
	if embed := ask("vi", test); !strings.Contains(embed.Title, "không còn") || !strings.Contains(embed.Description, "/nhắc kênh") {
		t.Errorf("answered %+v", embed)
	}
	for _, line := range []string{`/reminders channel stop:yes place:"Gia Lai"`, "/reminders channel stop:yes"} {
		ask("vi", line)
	}
	if embed := ask("vi", test); !strings.Contains(embed.Title, "chưa đặt kênh") {
		t.Errorf("answered %+v", embed)
	}
	if all, err := store.Channels(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("channels %v, %v", all, err)
	}
	if log, err := stop(); err != nil || strings.Contains(log, "level=ERROR") {
		t.Errorf("ended with %v\n%s", err, log)
	}
}
