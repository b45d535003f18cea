package localdiscord

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestAnotherGuildIsAWorldOfItsOwn(t *testing.T) {
	s := begin(t, Config{})
	got := make(chan asked, 1)
	answering(t, s, progress, func(in asked) {
		got <- in
		respond(t, s, in, object{"type": 4, "data": object{"content": "<@&" + s.ID("role:coordinator") + "> ok"}})
	})
	elsewhere := s.AddGuild("Sở khác", "nơi-khác")
	s.Join("Sở khác", "staff")
	ctx := within(t, 5*time.Second)
	r, err := s.Run(ctx, Ask{User: "staff", Channel: "nơi-khác", Line: "/progress place:huế"})
	if err != nil {
		t.Fatal(err)
	}
	if in := <-got; in.GuildID != elsewhere || r.Message.GuildID != elsewhere {
		t.Errorf("the bot was asked in guild %s", in.GuildID)
	}
	if len(r.Message.MentionRoles) != 0 {
		t.Error("a role of the home guild was mentioned elsewhere")
	}
	if _, err := s.Run(ctx, Ask{User: "coordinator", Channel: "nơi-khác", Line: "/progress place:huế"}); err == nil {
		t.Error("somebody who is not a member asked there")
	}
	if status, _, body := rest(t, s, "GET", "/guilds/"+elsewhere+"/members/"+s.ID("user:coordinator"), nil); status != 404 {
		t.Errorf("member of the home guild found elsewhere: %d %v", status, body)
	}
	s.RemoveGuild("Sở khác")
	if status, _, body := rest(t, s, "GET", "/guilds/"+elsewhere, nil); status != 404 || codeOf(body) != 10004 {
		t.Errorf("guild after leaving: %d %v", status, body)
	}
	clean(t, s)
}

func TestStrangerTalksToTheBotDirectly(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) {
		if in.User == nil || in.GuildID != "" || len(in.Member) != 0 {
			t.Errorf("interaction %+v", in)
		}
		respond(t, s, in, object{"type": 4, "data": object{"content": "chào"}})
	})
	s.AddStranger("khach", "Khách", "en-US")
	ctx := within(t, 5*time.Second)
	r, err := s.Run(ctx, Ask{User: "khach", Channel: "direct", Line: "/progress place:huế"})
	if err != nil || r.Message.Content != "chào" || r.Message.GuildID != "" {
		t.Errorf("reply %+v, %v", r, err)
	}
	if _, err := s.Run(ctx, Ask{User: "khach", Channel: "chung", Line: "/progress place:huế"}); err == nil {
		t.Error("a stranger asked in the guild")
	}
	clean(t, s)
}

func TestCommandOfAGuildIsForThatGuild(t *testing.T) {
	s := begin(t, Config{})
	answering(t, s, progress, func(in asked) { respond(t, s, in, object{"type": 4, "data": object{"content": "ok"}}) })
	s.AddGuild("Sở khác", "nơi-khác")
	s.Join("Sở khác", "staff")
	own := []object{{"name": "here", "description": "x"}, {"name": "office", "description": "x", "default_member_permissions": "8"}, {"name": "closed", "description": "x", "default_member_permissions": "0"}}
	if status, _, body := rest(t, s, "PUT", "/applications/"+s.ID("application")+"/guilds/"+s.ID("guild")+"/commands", own); status != 200 {
		t.Fatalf("%d %v", status, body)
	}
	tests := []struct {
		user, channel, line string
		allowed             bool
	}{
		{"staff", "chung", "/here", true},
		{"staff", "nơi-khác", "/here", false},
		{"staff", "direct", "/here", false},
		{"staff", "chung", "/office", false},
		{"administrator", "chung", "/office", true},
		{"administrator", "chung", "/closed", true},
		{"staff", "chung", "/closed", false},
	}
	for _, test := range tests {
		_, err := s.Run(within(t, 5*time.Second), Ask{User: test.user, Channel: test.channel, Line: test.line})
		if (err == nil) != test.allowed {
			t.Errorf("%s in %s by %s: %v", test.line, test.channel, test.user, err)
		}
	}
	clean(t, s)
}

func TestShardsShareTheGuilds(t *testing.T) {
	s := begin(t, Config{Token: "secret"})
	const count = 2
	var wires []*wire
	for i := range count {
		w := dial(t, s)
		w.until("", opHello)
		id := identification(intentGuilds | intentMessages | intentDirect)
		id["shard"] = []int{i, count}
		w.send(opIdentify, id)
		w.until("READY", opDispatch)
		wires = append(wires, w)
	}
	var number uint64
	if err := json.Unmarshal([]byte(s.ID("guild")), &number); err != nil {
		t.Fatal(err)
	}
	mine, other := wires[number>>22%count], wires[1-number>>22%count]
	if _, err := s.Say("staff", "chung", "trong nhóm"); err != nil {
		t.Fatal(err)
	}
	mine.until("MESSAGE_CREATE", opDispatch)
	if _, err := s.Say("staff", "direct", "riêng"); err != nil {
		t.Fatal(err)
	}
	if p := wires[0].until("MESSAGE_CREATE", opDispatch); !strings.Contains(string(p.Data), "riêng") {
		t.Errorf("shard 0 got %s", p.Data)
	}
	other.send(opHeartbeat, nil)
	for {
		p, code := other.next()
		if code != 0 || strings.Contains(string(p.Data), "trong nhóm") {
			t.Fatalf("the other shard got %s (%d)", p.Data, code)
		}
		if p.Op == opHeartbeatACK {
			break
		}
	}
}
