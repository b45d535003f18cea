package localdiscord

import (
	"fmt"
	"strings"
	"testing"
)

// library is what a bot might have registered: values, subcommands, a group.
func library() []*Command {
	period := Option{Type: optionInteger, Name: "period"}
	place := Option{Type: optionString, Name: "place", NameLocalizations: map[string]string{"vi": "nơi"}, Required: true}
	measure := Option{Type: optionString, Name: "measure", Choices: []Choice{
		{Name: "Plan", NameLocalizations: map[string]string{"vi": "Kế hoạch"}, Value: "plan"}, {Name: "Actual", Value: "actual"},
	}}
	return []*Command{
		{ID: "1", Type: chatInput, Name: "progress", NameLocalizations: map[string]string{"vi": "tiến-độ"}, Options: []Option{place, period, measure}},
		{ID: "2", Type: chatInput, Name: "deadline", Options: []Option{
			{Type: optionSubcommand, Name: "list", NameLocalizations: map[string]string{"vi": "danh-sách"}},
			{Type: optionSubcommandGroup, Name: "extension", Options: []Option{{Type: optionSubcommand, Name: "ask", Options: []Option{period, {Type: optionBoolean, Name: "urgent"}}}}},
		}},
	}
}

func TestLinesAreReadAgainstTheCommands(t *testing.T) {
	tests := []struct {
		line string
		want string // the invocation, or part of the English error
	}{
		{`/progress place:Huế`, `progress [place=Huế]`},
		{`  /tiến-độ nơi:"Bình Định" period:2021  `, `progress [place=Bình Định period=2021]`},
		{`/progress place:“Bình Định” measure:"Kế hoạch"`, `progress [place=Bình Định measure=plan]`},
		{`/progress place:"a \"b\" \\c"`, `progress [place=a "b" \c]`},
		{`/progress place:https://example.org/a:b`, `progress [place=https://example.org/a:b]`},
		{`/deadline danh-sách`, `deadline [list[]]`},
		{`/deadline extension ask period:3 urgent:true`, `deadline [extension[ask[period=3 urgent=true]]]`},
		{`progress place:x`, `starts with /`},
		{`/`, `no command name`},
		{`/nowhere`, `no command /nowhere`},
		{`/progress`, `required option is missing: place`},
		{`/progress place:"x`, `closing quote`},
		{`/progress place:x place:y`, `given twice`},
		{`/progress place:x year:3`, `no option "year"`},
		{`/progress place:x period:soon`, `does not fit`},
		{`/progress place:x period:2.5`, `does not fit`},
		{`/progress place:x measure:other`, `does not fit`},
		{`/progress place`, `A value is missing for place`},
		{`/deadline`, `Pick one subcommand: list, extension`},
		{`/deadline other`, `no option "other"`},
	}
	s := &Server{world: newWorld(), commands: library()}
	for _, test := range tests {
		inv, bad := s.parse(test.line, "", nil)
		got := ""
		if bad != nil {
			got = bad.en
			if bad.vi == "" {
				t.Errorf("%s: no Vietnamese for %q", test.line, bad.en)
			}
		} else {
			got = inv.command.Name + " " + shown(inv.options)
		}
		if bad == nil && got != test.want || bad != nil && !strings.Contains(got, test.want) {
			t.Errorf("%s is read as %s, want %s", test.line, got, test.want)
		}
	}
}

func shown(list []optionValue) string {
	var parts []string
	for _, v := range list {
		if v.Type <= optionSubcommandGroup {
			parts = append(parts, v.Name+shown(v.Options))
		} else {
			parts = append(parts, fmt.Sprintf("%s=%v", v.Name, v.Value))
		}
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func TestWhatIsWrongWithALineIsSaidInNamesThatTheTypistKnows(t *testing.T) {
	s := &Server{world: newWorld(), commands: library()}
	for line, want := range map[string]string{
		`/tiến-độ nơi:Huế x:1`:      "nơi, period, measure",
		`/tiến-độ`:                  "Thiếu tham số bắt buộc: nơi",
		`/progress nơi:a measure:b`: "Có: Kế hoạch, Actual",
		`/deadline`:                 "Chọn một lệnh con: danh-sách, extension",
	} {
		if _, bad := s.parse(line, "", nil); bad == nil || !strings.Contains(bad.vi, want) {
			t.Errorf("%s: %+v, want %q", line, bad, want)
		}
	}
}

func TestUnfinishedLineKeepsWhatIsTyped(t *testing.T) {
	s := &Server{world: newWorld(), commands: library()}
	tests := []struct{ line, focus, want string }{
		{`/progress place:bin`, "place", "[place=bin]"},
		{`/progress`, "place", "[place=]"},
		{`/progress period:20`, "period", "[period=20]"},
		{`/deadline extension ask`, "period", "[extension[ask[period=]]]"},
	}
	for _, test := range tests {
		inv, bad := s.parse(test.line, test.focus, nil)
		if bad != nil {
			t.Errorf("%s: %v", test.line, bad)
			continue
		}
		if got := shown(inv.options); got != test.want || inv.focused == nil || inv.focused.Name != test.focus {
			t.Errorf("%s is read as %s, focus %+v", test.line, got, inv.focused)
		}
	}
}

// A line that is read and written again means the same.
func FuzzLine(f *testing.F) {
	for _, line := range []string{`/progress place:Huế`, `/tiến-độ nơi:"Bình Định" period:2021`, `/deadline extension ask period:3`, `/progress place:“a”`, `/a "`, `/progress place:"\"\\"`} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		s := &Server{world: newWorld(), commands: library()}
		inv, bad := s.parse(line, "", nil)
		if bad != nil {
			return
		}
		again, bad := s.parse(written(inv.command.Name, inv.options), "", nil)
		if bad != nil {
			t.Fatalf("%q is written as %q: %v", line, written(inv.command.Name, inv.options), bad)
		}
		if a, b := shown(inv.options), shown(again.options); a != b {
			t.Errorf("%q: %s, then %s", line, a, b)
		}
	})
}
