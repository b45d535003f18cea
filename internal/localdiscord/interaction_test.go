package localdiscord

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
)

// progress is a command with what real ones have: languages, required and optional
// options, autocomplete.
const progress = `[{"name":"progress","name_localizations":{"vi":"tiến-độ"},"description":"How far a place is",
 "options":[
  {"type":3,"name":"place","name_localizations":{"vi":"nơi"},"description":"Which place","required":true,"autocomplete":true},
  {"type":4,"name":"period","description":"Which year","min_value":2010,"max_value":2030}]}]`

func TestAnswersReachTheirReaders(t *testing.T) {
	tests := []struct {
		name   string
		answer func(t *testing.T, s *Server, in asked)
		check  func(t *testing.T, s *Server, r *Reply)
	}{
		{
			"at once",
			func(t *testing.T, s *Server, in asked) {
				respond(t, s, in, object{"type": 4, "data": object{"content": "47,7%"}})
			},
			func(t *testing.T, s *Server, r *Reply) {
				if r.Message.Content != "47,7%" || r.Ephemeral || r.Deferred || r.Message.Type != commandMessage {
					t.Errorf("reply %+v", r)
				}
			},
		},
		{
			"privately",
			func(t *testing.T, s *Server, in asked) {
				respond(t, s, in, object{"type": 4, "data": object{"content": "riêng", "flags": 64}})
			},
			func(t *testing.T, s *Server, r *Reply) {
				if !r.Ephemeral || r.Message.Reader != s.ID("user:staff") {
					t.Errorf("reply %+v", r)
				}
				if status, _, body := rest(t, s, "GET", "/channels/"+s.ID("channel:chung")+"/messages/"+r.Message.ID, nil); codeOf(body) != 10008 {
					t.Errorf("private message read through the channel: %d %v", status, body)
				}
			},
		},
		{
			"deferred and edited",
			func(t *testing.T, s *Server, in asked) {
				respond(t, s, in, object{"type": 5, "data": object{"flags": 64}})
				rest(t, s, "PATCH", original(s, in), object{"content": "xong"})
			},
			func(t *testing.T, s *Server, r *Reply) {
				if !r.Deferred || !r.Ephemeral || r.Message.Content != "xong" || r.Message.Loading() {
					t.Errorf("reply %+v", r)
				}
			},
		},
		{
			"deferred and followed up, which fills in the waiting message and keeps it public",
			func(t *testing.T, s *Server, in asked) {
				respond(t, s, in, object{"type": 5})
				rest(t, s, "POST", "/webhooks/"+s.ID("bot")+"/"+in.Token+"?wait=true", object{"content": "xong", "flags": 64})
			},
			func(t *testing.T, s *Server, r *Reply) {
				if r.Ephemeral || r.Message.Content != "xong" || len(s.Channel("chung")) != 1 {
					t.Errorf("reply %+v, %d messages", r, len(s.Channel("chung")))
				}
			},
		},
		{
			"with a private follow-up",
			func(t *testing.T, s *Server, in asked) {
				rest(t, s, "POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", object{"type": 4, "data": object{"content": "một"}})
				rest(t, s, "POST", "/webhooks/"+s.ID("bot")+"/"+in.Token, object{"content": "hai", "flags": 64})
			},
			func(t *testing.T, s *Server, r *Reply) {
				for len(s.Channel("chung")) < 2 {
					time.Sleep(time.Millisecond)
				}
				if m := s.Channel("chung")[1]; m.Reader != s.ID("user:staff") || m.Content != "hai" || m.MessageReference.MessageID != r.Message.ID {
					t.Errorf("follow-up %+v", m)
				}
			},
		},
		{
			"with a picture shown in an embed",
			func(t *testing.T, s *Server, in asked) {
				kind, body := withFiles(t, object{"type": 4, "data": object{
					"embeds":      []object{{"title": "Biểu đồ", "image": object{"url": "attachment://chart.png"}}},
					"attachments": []object{{"id": 0, "description": "Cột theo năm"}},
				}}, map[string]string{"chart.png": "not really a picture"})
				send(t, s, "POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", kind, body)
			},
			func(t *testing.T, s *Server, r *Reply) {
				if len(r.Message.Attachments) != 0 || len(r.Message.Embeds) != 1 {
					t.Fatalf("reply %+v", r.Message)
				}
				data, found := s.File(r.Message.Embeds[0].Image.URL)
				a, _ := r.Message.File("chart.png")
				if string(data) != "not really a picture" || !found || a.Description != "Cột theo năm" {
					t.Errorf("picture %q, attachment %+v", data, a)
				}
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{Token: "secret"})
			answering(t, s, progress, func(in asked) { test.answer(t, s, in) })
			r, err := s.Run(within(t, 5*time.Second), Ask{User: "staff", Line: `/tiến-độ nơi:"Bình Định" period:2021`})
			if err != nil {
				t.Fatal(err)
			}
			test.check(t, s, r)
			clean(t, s)
		})
	}
}

func original(s *Server, in asked) string {
	return "/webhooks/" + s.ID("bot") + "/" + in.Token + "/messages/@original"
}

func TestInteractionSaysWhoAsksWhatAndWhere(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		if in.Data.Name != "progress" || in.Locale != "vi" || in.GuildID != s.ID("guild") || in.Type != askCommand {
			t.Errorf("interaction %+v", in)
		}
		if got, _ := json.Marshal(in.Data.Options); string(got) != `[{"name":"place","type":3,"value":"Bình Định"},{"name":"period","type":4,"value":2021}]` {
			t.Errorf("options %s", got)
		}
		if !strings.Contains(string(in.Member), s.ID("user:coordinator")) || !strings.Contains(string(in.Member), `"permissions":"`) {
			t.Errorf("member %s", in.Member)
		}
		respond(t, s, in, object{"type": 4, "data": object{"content": "ok"}})
	})
	if _, err := s.Run(within(t, 5*time.Second), Ask{User: "coordinator", Channel: "quảng-nam", Line: `/progress place:"Bình Định" period:2021`}); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
}

func TestBreachesOfTheInteractionRules(t *testing.T) {
	tests := []struct {
		name   string
		status int
		code   int
		answer func(t *testing.T, s *Server, in asked) (int, map[string]any)
	}{
		{"answered twice", 400, 40060, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			respond(t, s, in, object{"type": 5})
			return respond(t, s, in, object{"type": 4, "data": object{"content": "again"}})
		}},
		{"wrong token", 404, 10062, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			in.Token = "x" + in.Token
			return respond(t, s, in, object{"type": 5})
		}},
		{"choices for a command", 400, 50035, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			return respond(t, s, in, object{"type": 8, "data": object{"choices": []object{}}})
		}},
		{"edit of nothing pressed", 400, 50035, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			return respond(t, s, in, object{"type": 7, "data": object{"content": "x"}})
		}},
		{"empty answer", 400, 50006, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			return respond(t, s, in, object{"type": 4, "data": object{"flags": 64}})
		}},
		{"edited before answered", 404, 10015, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			status, _, body := rest(t, s, "PATCH", original(s, in), object{"content": "early"})
			return status, body
		}},
		{"edited after fifteen minutes", 401, 50027, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			respond(t, s, in, object{"type": 5})
			s.Advance(15*time.Minute + time.Second)
			status, _, body := rest(t, s, "PATCH", original(s, in), object{"content": "late"})
			return status, body
		}},
		{"unknown key", 400, 50035, func(t *testing.T, s *Server, in asked) (int, map[string]any) {
			return respond(t, s, in, object{"type": 4, "data": object{"contents": "x", "content": "y"}})
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{})
			done := make(chan struct{})
			answering(t, s, progress, func(in asked) {
				defer close(done)
				if status, body := test.answer(t, s, in); status != test.status || codeOf(body) != test.code {
					t.Errorf("answered %d %v, want %d with code %d", status, body, test.status, test.code)
				}
			})
			go func() { _, _ = s.Run(within(t, time.Second), Ask{User: "staff", Line: "/progress place:huế"}) }()
			<-done
			if len(s.Findings()) == 0 {
				t.Error("the breach is not among the findings")
			}
		})
	}
}

func TestNoAnswerInTimeIsShownAsFailure(t *testing.T) {
	s := begin(t, Config{})
	s.timing.respond = 30 * time.Millisecond
	late := make(chan int, 1)
	answering(t, s, progress, func(in asked) {
		time.Sleep(120 * time.Millisecond)
		_, body := respond(t, s, in, object{"type": 4, "data": object{"content": "late"}})
		late <- codeOf(body)
	})
	_, err := s.Run(within(t, 5*time.Second), Ask{User: "staff", Line: "/progress place:huế"})
	if !errors.Is(err, ErrNoResponse) {
		t.Fatalf("error %v", err)
	}
	if code := <-late; code != 10062 {
		t.Errorf("late answer got code %d", code)
	}
	if list := s.Channel("chung"); len(list) != 0 {
		t.Errorf("%d messages in the channel", len(list))
	}
}

func TestWithResponseDescribesTheMessage(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		status, _, body := rest(t, s, "POST", "/interactions/"+in.ID+"/"+in.Token+"/callback?with_response=true",
			object{"type": 4, "data": object{"content": "47,7%"}})
		resource, _ := body["resource"].(map[string]any)
		message, _ := resource["message"].(map[string]any)
		if status != 200 || message["content"] != "47,7%" {
			t.Errorf("answered %d %v", status, body)
		}
	})
	if _, err := s.Run(within(t, 5*time.Second), Ask{User: "staff", Line: "/progress place:huế"}); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
}

// Of very many interactions the last are kept, and one that still waits for its content.
func TestManyInteractionsAreNotAllKept(t *testing.T) {
	s := begin(t, Config{})
	s.most = 5
	var first asked
	waits := make(chan struct{})
	answering(t, s, progress, func(in asked) {
		if first.ID == "" {
			first = in
			respond(t, s, in, object{"type": 5})
			close(waits)
			return
		}
		respond(t, s, in, object{"type": 4, "data": object{"content": "47,7%"}})
	})
	done := make(chan error, 1)
	go func() {
		_, err := s.Run(within(t, 20*time.Second), Ask{User: "staff", Line: "/progress place:huế"})
		done <- err
	}()
	<-waits
	for range 20 {
		if _, err := s.Run(within(t, 20*time.Second), Ask{User: "coordinator", Line: "/progress place:huế"}); err != nil {
			t.Fatal(err)
		}
	}
	s.mu.Lock()
	kept := len(s.interactions)
	s.mu.Unlock()
	if kept > 6 {
		t.Errorf("%d interactions are kept", kept)
	}
	if status, _, body := rest(t, s, "PATCH", original(s, first), object{"content": "xong"}); status != 200 {
		t.Errorf("the content of the first came back with %d %v", status, body)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestCompletionCarriesWhatIsTyped(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		if in.Type != askAutocomplete || len(in.Data.Options) != 1 || !in.Data.Options[0].Focused || in.Data.Options[0].Value != "binh d" {
			t.Errorf("interaction %+v", in)
		}
		respond(t, s, in, object{"type": 8, "data": object{"choices": []object{{"name": "Bình Định", "value": "gso2004:52"}}}})
	})
	choices, err := s.Complete(within(t, 5*time.Second), Ask{User: "staff", Line: `/progress place:"binh d"`}, "place")
	if err != nil || len(choices) != 1 || choices[0].Value != "gso2004:52" {
		t.Errorf("choices %v, %v", choices, err)
	}
	clean(t, s)
}

func TestChoiceOfTheWrongTypeIsRefused(t *testing.T) {
	s := begin(t, Config{})
	s.timing.respond = 200 * time.Millisecond
	answering(t, s, `[{"name":"year","description":"x","options":[{"type":4,"name":"period","description":"x","autocomplete":true}]}]`, func(in asked) {
		_, body := respond(t, s, in, object{"type": 8, "data": object{"choices": []object{{"name": "hai", "value": "2"}}}})
		if codeOf(body) != 50035 {
			t.Errorf("answered %v", body)
		}
	})
	if _, err := s.Complete(within(t, time.Second), Ask{User: "staff", Line: "/year"}, "period"); !errors.Is(err, ErrNoResponse) {
		t.Errorf("error %v", err)
	}
}

func TestToRepeatAnAnswerThatWasNotHeardIsNoBreach(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		same := object{"type": 4, "data": object{"content": "47,7%"}}
		respond(t, s, in, same)
		time.Sleep(deaf)
		if status, body := respond(t, s, in, same); status != 400 || codeOf(body) != 40060 {
			t.Errorf("answered %d %v", status, body)
		}
		clean(t, s)
		respond(t, s, in, object{"type": 4, "data": object{"content": "48%"}})
	})
	if _, err := s.Run(within(t, 5*time.Second), Ask{User: "staff", Line: "/progress place:huế"}); err != nil {
		t.Fatal(err)
	}
	for len(s.Findings()) == 0 {
		time.Sleep(10 * time.Millisecond)
	}
}
