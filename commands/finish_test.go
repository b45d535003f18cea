package commands

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/internal/message"
)

// button is the one button of a kind.
func button(t *testing.T, m message.Message, act message.Act) message.Button {
	t.Helper()
	var found []message.Button
	for _, b := range m.Buttons {
		if b.Act == act {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d buttons of kind %q in %v", len(found), act, m.Buttons)
	}
	return found[0]
}

func TestALongTableIsTurnedPageByPage(t *testing.T) {
	r := seeded(t)
	staff := Asker{ID: "1", Guild: "g", Channel: "c"}
	for _, line := range []string{
		`/rank indicator:technology.establishments period:2026-Q3`,
		`/ask text:"xếp hạng các tỉnh cả nước theo số cơ sở máy móc quý 3 năm 2026"`,
	} {
		in := Input{Now: now, Tag: language.Vietnamese, Asker: staff}
		m, err := r.Answer(t.Context(), line, in)
		if err != nil {
			t.Fatal(err)
		}
		rows := m.Table.Rows
		if len(rows) != rowsPerPage {
			t.Fatalf("%s: the first page has %d rows", line, len(rows))
		}
		button(t, m, message.Share)
		on := button(t, m, message.Turn)
		if on.Page != 2 {
			t.Errorf("the button leads to page %d", on.Page)
		}
		in.Page = on.Page
		second, err := r.Answer(t.Context(), on.Line, in)
		if err != nil {
			t.Fatal(err)
		}
		if second.Table.Rows[0][0] == rows[0][0] || len(second.Table.Rows) == 0 {
			t.Errorf("%s: the second page begins with %v", line, second.Table.Rows[0])
		}
		in.Whole = true
		whole, err := r.Answer(t.Context(), button(t, m, message.Attach).Line, in)
		if err != nil {
			t.Fatal(err)
		}
		csv, err := whole.Table.CSV()
		if lines := strings.Count(string(csv), "\r\n"); err != nil || lines != 1+34 || len(whole.Table.Rows) <= rowsPerPage {
			t.Errorf("%s: the file has %d lines, %v: the head and every province are wanted, ranked or not", line, lines, err)
		}
	}
}

func TestWhatIsSharedIsNotOfferedAgain(t *testing.T) {
	m, err := seeded(t).Answer(t.Context(), `/progress place:mttn indicator:projects period:2020`, Input{Now: now, Tag: language.Vietnamese, Shared: true, Asker: Asker{ID: "1", Guild: "g"}})
	if err != nil {
		t.Fatal(err)
	}
	if has(&m, message.Share) {
		t.Error("a shared answer can be shared")
	}
}

func TestPrivacyOfAChannelIsTurnedRound(t *testing.T) {
	r := seeded(t)
	admin := Asker{ID: "2", Guild: "g", Channel: "c", Right: Admin}
	call, err := r.Parse(`/progress place:mttn period:2020-H1`, Input{Now: now, Asker: admin})
	if err != nil {
		t.Fatal(err)
	}
	if !r.Private(t.Context(), call) {
		t.Error("figures are not private at first")
	}
	if _, err := r.Answer(t.Context(), `/settings privacy show:all`, Input{Now: now, Asker: admin}); err != nil {
		t.Fatal(err)
	}
	if r.Private(t.Context(), call) {
		t.Error("the channel was opened and its answers are private")
	}
	call.Input.Asker.Channel = "another"
	if !r.Private(t.Context(), call) {
		t.Error("another channel was opened too")
	}
}

func TestWhatASpreadsheetWouldRunIsHarmless(t *testing.T) {
	table := message.Table{Columns: []message.Column{{Name: "=1+1"}}, Rows: [][]string{{"@x"}, {"-2"}, {"+3"}, {"4"}, {"ă"}}}
	csv, err := table.CSV()
	if err != nil || string(csv) != "\ufeff'=1+1\r\n'@x\r\n'-2\r\n'+3\r\n4\r\nă\r\n" {
		t.Errorf("got %q, %v", csv, err)
	}
}
