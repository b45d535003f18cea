package localdiscord

import (
	"net/url"
	"slices"
	"testing"
	"time"
)

func post(t *testing.T, s *Server, channel string, body any) (int, map[string]any) {
	t.Helper()
	status, _, answer := rest(t, s, "POST", "/channels/"+s.ID(channel)+"/messages", body)
	return status, answer
}

func TestNonceMakesOneMessage(t *testing.T) {
	ask := object{"content": "hạn 25/11", "nonce": "r-17", "enforce_nonce": true}
	tests := []struct {
		name   string
		second object
		wait   time.Duration
		posted int
	}{
		{"same nonce enforced", ask, 0, 1},
		{"same nonce after minutes", ask, 4 * time.Minute, 1},
		{"same nonce after Discord forgot it", ask, 6 * time.Minute, 2},
		{"same nonce not enforced", object{"content": "hạn", "nonce": "r-17"}, 0, 2},
		{"another nonce", object{"content": "hạn", "nonce": "r-18", "enforce_nonce": true}, 0, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			kept := NewMessages()
			s := begin(t, Config{Messages: kept})
			_, first := post(t, s, "channel:nhắc-báo-cáo", ask)
			s.Advance(test.wait)
			status, second := post(t, s, "channel:nhắc-báo-cáo", test.second)
			if status != 200 || kept.Posted() != test.posted || (first["id"] == second["id"]) != (test.posted == 1) {
				t.Errorf("%d: %d messages, ids %v and %v", status, kept.Posted(), first["id"], second["id"])
			}
			if _, _, read := rest(t, s, "GET", "/channels/"+s.ID("channel:nhắc-báo-cáo")+"/messages/"+first["id"].(string), nil); read["nonce"] != nil {
				t.Errorf("the nonce is read back: %v", read)
			}
			clean(t, s)
		})
	}
}

func TestPostingIsRefusedAsDiscordDoes(t *testing.T) {
	tests := []struct {
		name   string
		before func(s *Server)
		body   object
		status int
		code   int
	}{
		{"channel gone", func(s *Server) { s.RemoveChannel("chung") }, object{"content": "x"}, 404, 10003},
		{"channel hidden", func(s *Server) { s.DenyBot("chung", ViewChannel) }, object{"content": "x"}, 403, 50001},
		{"not allowed to write", func(s *Server) { s.DenyBot("chung", SendMessages) }, object{"content": "x"}, 403, 50013},
		{"not allowed to embed", func(s *Server) { s.DenyBot("chung", EmbedLinks) }, object{"embeds": []object{{"title": "x"}}}, 403, 50013},
		{"embeds denied, text not", func(s *Server) { s.DenyBot("chung", EmbedLinks) }, object{"content": "x"}, 200, 0},
		{"allowed again", func(s *Server) { s.DenyBot("chung", ViewChannel); s.AllowBot("chung", 0) }, object{"content": "x"}, 200, 0},
		{"nothing in it", func(*Server) {}, object{"tts": false}, 400, 50006},
		{"reply to nothing", func(*Server) {}, object{"content": "x", "message_reference": object{"message_id": "1"}}, 400, 50035},
		{"reply to nothing, tolerated", func(*Server) {}, object{"content": "x", "message_reference": object{"message_id": "1", "fail_if_not_exists": false}}, 200, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := begin(t, Config{})
			test.before(s)
			channel := newWorld().id("chung", "channel")
			status, _, body := rest(t, s, "POST", "/channels/"+channel+"/messages", test.body)
			if status != test.status || codeOf(body) != test.code {
				t.Errorf("answered %d %v, want %d with code %d", status, body, test.status, test.code)
			}
		})
	}
}

func TestDirectMessages(t *testing.T) {
	s := begin(t, Config{})
	open := func(user string) (int, map[string]any) {
		status, _, body := rest(t, s, "POST", "/users/@me/channels", object{"recipient_id": s.ID(user)})
		return status, body
	}
	status, first := open("user:staff")
	_, again := open("user:staff")
	if status != 200 || first["id"] != again["id"] || first["id"] == nil {
		t.Fatalf("opened %v and %v", first, again)
	}
	path := "/channels/" + first["id"].(string) + "/messages"
	if status, _, body := rest(t, s, "POST", path, object{"content": "chào"}); status != 200 {
		t.Errorf("answered %d %v", status, body)
	}
	s.RefuseDirect("staff", true)
	if status, _, body := rest(t, s, "POST", path, object{"content": "chào"}); status != 403 || codeOf(body) != 50007 {
		t.Errorf("answered %d %v", status, body)
	}
	clean(t, s)
	if status, body := open("user:bot"); status != 400 {
		t.Errorf("conversation with itself: %d %v", status, body)
	}
}

func TestWhoIsPinged(t *testing.T) {
	s := begin(t, Config{NoLimits: true})
	staff, coordinator := s.ID("user:staff"), s.ID("user:coordinator")
	s.DenyBot("quảng-nam", 0)
	quiet := s.AddRole("im lặng", false)
	s.AddMember("tam", "Tâm", "vi", quiet)
	tests := []struct {
		name    string
		content string
		allowed any
		flags   int
		want    []string
	}{
		{"user", "<@" + staff + ">", nil, 0, []string{staff}},
		{"user twice", "<@" + staff + "> <@!" + staff + ">", nil, 0, []string{staff}},
		{"role", "<@&" + s.ID("role:coordinator") + ">", nil, 0, []string{coordinator}},
		{"role that is not mentionable, by a bot that may", "<@&" + quiet + ">", nil, 0, []string{s.ID("user:tam")}},
		{"nobody allowed", "<@" + staff + ">", object{"parse": []string{}}, 0, nil},
		{"only roles allowed", "<@" + staff + "> <@&" + s.ID("role:coordinator") + ">", object{"parse": []string{"roles"}}, 0, []string{coordinator}},
		{"one user allowed", "<@" + staff + "> <@" + coordinator + ">", object{"users": []string{staff}}, 0, []string{staff}},
		{"everyone", "@everyone", nil, 0, []string{staff, coordinator, s.ID("user:administrator"), s.ID("user:tam")}},
		{"everyone not allowed", "@everyone", object{"parse": []string{"users"}}, 0, nil},
		{"in code", "`<@" + staff + ">`", nil, 0, nil},
		{"silent message", "<@" + staff + ">", nil, flagSilent, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			body := object{"content": test.content, "flags": test.flags}
			if test.allowed != nil {
				body["allowed_mentions"] = test.allowed
			}
			_, answer := post(t, s, "channel:chung", body)
			m, _ := s.Message(answer["id"].(string))
			slices.Sort(m.Pinged)
			slices.Sort(test.want)
			if !slices.Equal(m.Pinged, test.want) {
				t.Errorf("pinged %v, want %v", m.Pinged, test.want)
			}
		})
	}
	clean(t, s)
}

func TestEditKeepsWhatIsNotGivenAndPingsNobody(t *testing.T) {
	s := begin(t, Config{})
	kind, body := withFiles(t, object{"content": "số liệu", "embeds": []object{{"title": "Bảng"}}}, map[string]string{"a.csv": "1"})
	_, _, made := send(t, s, "POST", "/channels/"+s.ID("channel:chung")+"/messages", kind, body)
	path := "/channels/" + s.ID("channel:chung") + "/messages/" + made["id"].(string)

	status, _, edited := rest(t, s, "PATCH", path, object{"content": "đã sửa <@" + s.ID("user:staff") + ">"})
	m, _ := s.Message(made["id"].(string))
	if status != 200 || len(m.Embeds) != 1 || len(m.Attachments) != 1 || edited["edited_timestamp"] == nil || m.Pinged != nil {
		t.Errorf("%d, message %+v", status, m)
	}
	rest(t, s, "PATCH", path, object{"embeds": []object{}, "attachments": []object{}})
	if m, _ = s.Message(made["id"].(string)); len(m.Embeds) != 0 || len(m.Attachments) != 0 || m.Content == "" {
		t.Errorf("message %+v", m)
	}
	if status, _, _ := rest(t, s, "DELETE", path, nil); status != 204 || s.stores.Deleted() != 1 {
		t.Errorf("delete answered %d", status)
	}
	if status, _, body := rest(t, s, "GET", path, nil); status != 404 || codeOf(body) != 10008 {
		t.Errorf("reading a deleted message: %d %v", status, body)
	}
	clean(t, s)
}

func TestOthersMessagesAreNotEdited(t *testing.T) {
	s := begin(t, Config{})
	id, err := s.Say("staff", "chung", "của tôi")
	if err != nil {
		t.Fatal(err)
	}
	path := "/channels/" + s.ID("channel:chung") + "/messages/" + id
	if status, _, body := rest(t, s, "PATCH", path, object{"content": "x"}); status != 403 || codeOf(body) != 50005 {
		t.Errorf("edit answered %d %v", status, body)
	}
	if status, _, body := rest(t, s, "DELETE", path, nil); status != 403 || codeOf(body) != 50013 {
		t.Errorf("delete answered %d %v", status, body)
	}
}

func TestHistoryIsPagedNewestFirst(t *testing.T) {
	s := begin(t, Config{NoLimits: true})
	var ids []string
	for range 5 {
		_, m := post(t, s, "channel:chung", object{"content": "x"})
		ids = append(ids, m["id"].(string))
	}
	tests := []struct {
		query string
		want  []string
	}{
		{"", []string{ids[4], ids[3], ids[2], ids[1], ids[0]}},
		{"limit=2", []string{ids[4], ids[3]}},
		{"limit=2&before=" + ids[3], []string{ids[2], ids[1]}},
		{"limit=2&after=" + ids[0], []string{ids[2], ids[1]}},
		{"after=" + ids[4], nil},
	}
	for _, test := range tests {
		c := &call{server: s, r: mustRequest(t, "?"+test.query)}
		c.r.SetPathValue("channel_id", s.ID("channel:chung"))
		a, err := s.listMessages(c)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range a.body.([]Message) {
			got = append(got, m.ID)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q gives %v, want %v", test.query, got, test.want)
		}
	}
	if status, _, body := rest(t, s, "GET", "/channels/"+s.ID("channel:chung")+"/messages?limit="+url.QueryEscape("200"), nil); status != 400 {
		t.Errorf("limit 200 answered %d %v", status, body)
	}
}

func TestMessagesOutliveTheServer(t *testing.T) {
	kept := NewMessages()
	first := begin(t, Config{Messages: kept})
	post(t, first, "channel:chung", object{"content": "một"})
	first.Close()
	second := begin(t, Config{Messages: kept})
	post(t, second, "channel:chung", object{"content": "hai"})
	if list := second.Channel("chung"); len(list) != 2 || kept.Posted() != 2 {
		t.Errorf("%d messages, %d posted", len(list), kept.Posted())
	}
}

func TestOldMessagesAreForgottenOnRequest(t *testing.T) {
	kept := NewMessages()
	kept.Keep(10)
	s := begin(t, Config{Messages: kept})
	for range 95 {
		if _, err := s.Say("staff", "chung", "x"); err != nil {
			t.Fatal(err)
		}
	}
	if list := s.Channel("chung"); len(list) < 10 || len(list) >= 20 || kept.Posted() != 95 || kept.Deleted() != 0 {
		t.Errorf("%d kept of %d", len(list), kept.Posted())
	}
}
