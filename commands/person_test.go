package commands

import (
	"strings"
	"testing"

	"tiendo/internal/message"
)

// Who acted is shown by the name that they had then: as a mention where Discord
// shows names for ids, and in words elsewhere.
func TestWhoActedIsNamed(t *testing.T) {
	giaLai, _ := twoCoordinators(t)
	giaLai.in.Asker.Name = "Lan Anh\u202e"
	giaLai.say(`/projects add content:3 funding:local name:"Máy sấy" code:T-1 support:300`)
	giaLai.in.Now = giaLai.in.Now.AddDate(0, 0, 1)
	giaLai.in.Asker.Name = "Lan"
	giaLai.say(`/projects update project:T-1 disbursed:100`)
	m := giaLai.say(`/projects history project:T-1`)
	if got := strings.Join(m.Lines, "\n"); !strings.Contains(got, message.Named("5", "Lan Anh")) || !strings.Contains(got, message.Named("5", "Lan")) {
		t.Errorf("not a reference to each name: %q", got)
	}
	if got := m.String(); !strings.Contains(got, "Lan Anh") || strings.Contains(got, "@5") || strings.Contains(got, "\u202e") {
		t.Errorf("at a terminal: %s", got)
	}
	if got := giaLai.say(`/projects show project:1`).String(); !strings.Contains(got, "initial data") {
		t.Errorf("of the program's own data: %s", got)
	}
	if got := giaLai.say(`/coordinator list place:"Gia Lai"`).String(); !strings.Contains(got, "Lan (") {
		t.Errorf("in the list of those who look after a province: %s", got)
	}
}
