package localdiscord

import (
	"strings"
	"testing"
	"time"
)

// board is a message with everything that can be pressed.
func board() object {
	row := func(parts ...object) object { return object{"type": 1, "components": parts} }
	return object{"type": 4, "data": object{"content": "chọn", "components": []object{
		row(object{"type": 2, "style": 1, "label": "Nguồn", "custom_id": "source"},
			object{"type": 2, "style": 2, "label": "Tắt", "custom_id": "off", "disabled": true},
			object{"type": 2, "style": 5, "label": "Trang", "url": "https://example.org"}),
		row(object{"type": 3, "custom_id": "period", "min_values": 1, "max_values": 2, "options": []object{
			{"label": "2020", "value": "2020"}, {"label": "2021", "value": "2021"}, {"label": "2022", "value": "2022"}}}),
		row(object{"type": 5, "custom_id": "who"}),
		row(object{"type": 6, "custom_id": "role"}),
	}}}
}

func TestPressing(t *testing.T) {
	tests := []struct {
		name   string
		custom string
		values []string
		wrong  string // part of the error, if there is to be one
	}{
		{"button", "source", nil, ""},
		{"select two", "period", []string{"2020", "2022"}, ""},
		{"user select by name", "who", []string{"coordinator"}, ""},
		{"role select", "role", []string{"administrator"}, ""},
		{"disabled button", "off", nil, "nothing to press"},
		{"unknown id", "nowhere", nil, "nothing to press"},
		{"too many values", "period", []string{"2020", "2021", "2022"}, "Pick between"},
		{"no value", "period", nil, "Pick between"},
		{"value not offered", "period", []string{"1999"}, "no option"},
		{"user who is not there", "who", []string{"nobody"}, "not found"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{})
			answering(t, s, progress, func(in asked) {
				if in.Type == askCommand {
					respond(t, s, in, board())
					return
				}
				if in.Data.CustomID != test.custom || len(in.Data.Values) != len(test.values) || in.Message == nil {
					t.Errorf("interaction %+v", in)
				}
				if u := s.ID("user:coordinator"); test.custom == "who" && (in.Data.Values[0] != u || in.Data.Resolved.Users[u].ID != u) {
					t.Errorf("resolved %+v", in.Data.Resolved)
				}
				respond(t, s, in, object{"type": 7, "data": object{"content": "đã chọn", "components": []object{}}})
			})
			ctx := within(t, 5*time.Second)
			shown, err := s.Run(ctx, Ask{User: "staff", Line: "/progress place:huế"})
			if err != nil {
				t.Fatal(err)
			}
			r, err := s.Press(ctx, "coordinator", shown.Message.ID, test.custom, test.values...)
			if test.wrong != "" {
				if err == nil || !strings.Contains(err.Error(), test.wrong) {
					t.Errorf("error %v, want %q", err, test.wrong)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			m, _ := s.Message(shown.Message.ID)
			if !r.Edited || m.Content != "đã chọn" || len(m.Components) != 0 || m.EditedTimestamp == nil {
				t.Errorf("reply %+v, message %+v", r, m)
			}
			clean(t, s)
		})
	}
}

func TestDeferredEditOfThePressedMessage(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		if in.Type == askCommand {
			respond(t, s, in, board())
			return
		}
		respond(t, s, in, object{"type": 6})
		rest(t, s, "PATCH", original(s, in), object{"content": "trang 2"})
	})
	ctx := within(t, 5*time.Second)
	shown, err := s.Run(ctx, Ask{User: "staff", Line: "/progress place:huế"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Press(ctx, "staff", shown.Message.ID, "source")
	if err != nil || r.Message.ID != shown.Message.ID || r.Message.Content != "trang 2" || !r.Deferred {
		t.Errorf("reply %+v, %v", r, err)
	}
	clean(t, s)
}

func TestPrivateMessageIsPressedByItsReaderOnly(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		if in.Type == askCommand {
			b := board()
			b["data"].(object)["flags"] = 64
			respond(t, s, in, b)
			return
		}
		respond(t, s, in, object{"type": 4, "data": object{"content": "công khai"}})
	})
	ctx := within(t, 5*time.Second)
	shown, err := s.Run(ctx, Ask{User: "staff", Line: "/progress place:huế"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Press(ctx, "administrator", shown.Message.ID, "source"); err == nil {
		t.Error("somebody else pressed a private message")
	}
	r, err := s.Press(ctx, "staff", shown.Message.ID, "source")
	if err != nil || r.Ephemeral || r.Message.Type != replyMessage {
		t.Errorf("reply %+v, %v", r, err)
	}
	clean(t, s)
}

func modalOf(components ...object) object {
	return object{"type": 9, "data": object{"custom_id": "extend", "title": "Xin gia hạn", "components": components}}
}

func TestModalIsFilledInAndSent(t *testing.T) {
	reason := object{"type": 1, "components": []object{{"type": 4, "custom_id": "reason", "label": "Lý do", "style": 2, "min_length": 3}}}
	days := object{"type": 18, "label": "Số ngày", "component": object{"type": 3, "custom_id": "days", "options": []object{{"label": "3", "value": "3"}, {"label": "5", "value": "5"}}}}
	tests := []struct {
		name   string
		values map[string]string
		wrong  string
	}{
		{"complete", map[string]string{"reason": "thiên tai", "days": "5"}, ""},
		{"reason left out", map[string]string{"days": "5"}, "missing"},
		{"reason too short", map[string]string{"reason": "x", "days": "5"}, "Wrong length"},
		{"days not offered", map[string]string{"reason": "thiên tai", "days": "9"}, "no option"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{})
			answering(t, s, progress, func(in asked) {
				if in.Type == askCommand {
					respond(t, s, in, modalOf(reason, days))
					return
				}
				if got := string(in.Data.Components[0]) + string(in.Data.Components[1]); !strings.Contains(got, `"value":"thiên tai"`) || !strings.Contains(got, `"values":["5"]`) {
					t.Errorf("components %s", got)
				}
				respond(t, s, in, object{"type": 4, "data": object{"content": "đã ghi"}})
			})
			ctx := within(t, 5*time.Second)
			opened, err := s.Run(ctx, Ask{User: "coordinator", Line: "/progress place:huế"})
			if err != nil || opened.Modal == nil {
				t.Fatalf("reply %+v, %v", opened, err)
			}
			if _, err := s.Submit(ctx, "staff", opened.Modal, test.values); err == nil {
				t.Error("somebody else sent the form")
			}
			r, err := s.Submit(ctx, "coordinator", opened.Modal, test.values)
			if test.wrong != "" {
				if err == nil || !strings.Contains(err.Error(), test.wrong) {
					t.Errorf("error %v, want %q", err, test.wrong)
				}
				return
			}
			if err != nil || r.Message.Content != "đã ghi" {
				t.Errorf("reply %+v, %v", r, err)
			}
			clean(t, s)
		})
	}
}

func TestFilesComeWithACommand(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, `[{"name":"import","description":"x","options":[{"type":11,"name":"file","description":"x","required":true}]}]`, func(in asked) {
		id, _ := in.Data.Options[0].Value.(string)
		a := in.Data.Resolved.Attachments[id]
		data, _ := s.File(a.URL)
		if a.Filename != "so_lieu.csv" || a.Title != "số liệu" && a.Title != "" || string(data) != "a;b" {
			t.Errorf("attachment %+v with %q", a, data)
		}
		respond(t, s, in, object{"type": 4, "data": object{"content": "đọc được"}})
	})
	_, err := s.Run(within(t, 5*time.Second), Ask{
		User: "staff", Line: `/import file:so_lieu.csv`, Files: []Upload{{Name: "so_lieu.csv", Data: []byte("a;b")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	clean(t, s)
}
