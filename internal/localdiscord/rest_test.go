package localdiscord

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestWhoMayAskWhat(t *testing.T) {
	tests := []struct {
		method, path, authorization string
		status                      int
	}{
		{"GET", "/api/v9/gateway", "", 200},
		{"GET", "/api/v10/gateway", "", 200},
		{"GET", "/api/v10/gateway/bot", "", 401},
		{"GET", "/api/v10/gateway/bot", "Bot guess", 401},
		{"GET", "/api/v10/gateway/bot", "secret", 401},
		{"GET", "/api/v10/gateway/bot", "Bot secret", 200},
		{"GET", "/api/v9/users/@me", "Bot secret", 200},
		{"GET", "/api/v10/users/@me", "", 401},
		{"GET", "/api/v10/applications/@me", "Bot secret", 200},
		{"GET", "/api/v10/oauth2/applications/@me", "Bot secret", 200},
		{"GET", "/api/v10/users/@me/guilds", "Bot secret", 200},
		{"GET", "/api/v10/guilds/GUILD", "Bot secret", 200},
		{"GET", "/api/v10/guilds/GUILD/channels", "Bot secret", 200},
		{"GET", "/api/v10/guilds/GUILD/roles", "Bot secret", 200},
		{"GET", "/api/v10/guilds/GUILD/roles/GUILD", "Bot secret", 200},
		{"GET", "/api/v10/guilds/GUILD/members/STAFF", "Bot secret", 200},
		{"GET", "/api/v10/guilds/GUILD/members?limit=5", "Bot secret", 403},
		{"GET", "/api/v10/guilds/1/roles", "Bot secret", 404},
		{"GET", "/api/v10/users/STAFF", "Bot secret", 200},
		{"GET", "/api/v10/users/1", "Bot secret", 404},
		{"GET", "/api/v10/nowhere", "Bot secret", 404},
		{"DELETE", "/api/v10/gateway", "Bot secret", 405},
		{"GET", "/api/v8/gateway", "", 404},
	}
	s := begin(t, Config{Token: "secret"})
	for _, test := range tests {
		t.Run(test.method+" "+test.path+" as "+test.authorization, func(t *testing.T) {
			path := strings.NewReplacer("GUILD", s.ID("guild"), "STAFF", s.ID("user:staff")).Replace(test.path)
			r := mustRequest(t, s.URL()+path)
			r.Method = test.method
			if test.authorization != "" {
				r.Header.Set("Authorization", test.authorization)
			}
			resp, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			_ = resp.Body.Close()
			if resp.StatusCode != test.status {
				t.Errorf("answered %d, want %d", resp.StatusCode, test.status)
			}
		})
	}
	for _, f := range s.Findings() {
		if f.By == "server" {
			t.Errorf("finding: %v", f)
		}
	}
}

func TestBodiesThatCannotBeRead(t *testing.T) {
	tests := []struct {
		name, kind, body string
		status, code     int
	}{
		{"broken JSON", "application/json", `{"content":`, 400, 50109},
		{"no JSON at all", "text/plain", `hello`, 400, 50035},
		{"broken form", "multipart/form-data; boundary=x", "--x\r\nnonsense", 400, 50109},
		{"a file too large", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a\"\r\n\r\n" + strings.Repeat("a", maxFile+1) + "\r\n--x--\r\n", 413, 40005},
	}
	s := begin(t, Config{})
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			status, _, body := send(t, s, "POST", "/channels/"+s.ID("channel:chung")+"/messages", test.kind, strings.NewReader(test.body))
			if status != test.status || codeOf(body) != test.code {
				t.Errorf("answered %d %v", status, body)
			}
		})
	}
}

func TestCommandsKeepTheirIDs(t *testing.T) {
	s := begin(t, Config{})
	for _, scope := range []string{"/applications/" + s.ID("application") + "/commands", "/applications/" + s.ID("application") + "/guilds/" + s.ID("guild") + "/commands"} {
		t.Run(scope, func(t *testing.T) {
			one := object{"name": "progress", "description": "một"}
			status, _, made := rest(t, s, "POST", scope, one)
			if status != 201 {
				t.Fatalf("create answered %d %v", status, made)
			}
			one["description"] = "hai"
			status, _, again := rest(t, s, "POST", scope, one)
			if status != 200 || again["id"] != made["id"] || again["version"] == made["version"] {
				t.Errorf("create again answered %d %v", status, again)
			}
			path := scope + "/" + made["id"].(string)
			status, _, patched := rest(t, s, "PATCH", path, object{"description": "ba", "options": []object{{"type": 3, "name": "place", "description": "x"}}})
			if status != 200 || patched["description"] != "ba" || patched["id"] != made["id"] {
				t.Errorf("patch answered %d %v", status, patched)
			}
			rest(t, s, "PUT", scope, []object{one, {"name": "help", "description": "x"}})
			if _, _, read := rest(t, s, "GET", path, nil); read["description"] != "hai" {
				t.Errorf("after overwriting: %v", read)
			}
			if status, _, _ := rest(t, s, "DELETE", path, nil); status != 204 {
				t.Errorf("delete answered %d", status)
			}
			if status, _, body := rest(t, s, "GET", path, nil); status != 404 || codeOf(body) != 10063 {
				t.Errorf("read after delete answered %d %v", status, body)
			}
			var left []Command
			_, _, list := rest(t, s, "GET", scope, nil)
			if err := json.Unmarshal([]byte(list["raw"].(string)), &left); err != nil || len(left) != 1 {
				t.Errorf("left %v, %v", left, err)
			}
		})
	}
	clean(t, s)
}

func TestDailyAllowanceOfNewCommands(t *testing.T) {
	s := begin(t, Config{NoLimits: true})
	path := "/applications/" + s.ID("application") + "/commands"
	set := func(prefix string) (int, map[string]any) {
		var list []object
		for i := range 100 {
			list = append(list, object{"name": prefix + letter(i%26) + letter(i/26), "description": "x"})
		}
		status, _, body := rest(t, s, "PUT", path, list)
		return status, body
	}
	set("a")
	set("b")
	if status, body := set("b"); status != 200 {
		t.Errorf("commands that are there already: %d %v", status, body)
	}
	if status, body := set("c"); status != 400 || codeOf(body) != 30034 {
		t.Errorf("answered %d %v", status, body)
	}
	s.Advance(25 * time.Hour)
	if status, body := set("c"); status != 200 {
		t.Errorf("next day: %d %v", status, body)
	}
}

func TestScheduledEvents(t *testing.T) {
	s := begin(t, Config{NoLimits: true})
	w, _ := identified(t, s, intentEvents)
	path := "/guilds/" + s.ID("guild") + "/scheduled-events"
	at := func(d time.Duration) string { return s.Now().Add(d).UTC().Format(time.RFC3339) }
	meeting := func(more object) object {
		o := object{
			"name": "Hội nghị lần thứ XIV", "privacy_level": 2, "entity_type": 3, "entity_metadata": object{"location": "Huế"},
			"scheduled_start_time": at(time.Hour), "scheduled_end_time": at(2 * time.Hour),
		}
		for k, v := range more {
			if o[k] = v; v == nil {
				delete(o, k)
			}
		}
		return o
	}
	status, _, made := rest(t, s, "POST", path, meeting(nil))
	if status != 200 {
		t.Fatalf("create answered %d %v", status, made)
	}
	w.until("GUILD_SCHEDULED_EVENT_CREATE", opDispatch)
	one := path + "/" + made["id"].(string)
	if status, _, body := rest(t, s, "PATCH", one, object{"name": "Hội nghị dời ngày", "scheduled_start_time": at(90 * time.Minute)}); status != 200 || body["name"] != "Hội nghị dời ngày" {
		t.Errorf("edit answered %d %v", status, body)
	}
	w.until("GUILD_SCHEDULED_EVENT_UPDATE", opDispatch)
	if len(s.Events()) != 1 {
		t.Errorf("events %v", s.Events())
	}
	if status, _, _ := rest(t, s, "DELETE", one, nil); status != 204 {
		t.Errorf("delete answered %d", status)
	}
	w.until("GUILD_SCHEDULED_EVENT_DELETE", opDispatch)
	clean(t, s)

	for name, test := range map[string]struct {
		body object
		path string
	}{
		"in the past":        {meeting(object{"scheduled_start_time": at(-time.Hour)}), "scheduled_start_time"},
		"ends before":        {meeting(object{"scheduled_end_time": at(time.Minute)}), "scheduled_end_time"},
		"without an end":     {meeting(object{"scheduled_end_time": nil}), "scheduled_end_time"},
		"without a place":    {meeting(object{"entity_metadata": nil}), "entity_metadata"},
		"a name of 101":      {meeting(object{"name": strings.Repeat("x", 101)}), "name"},
		"an unknown privacy": {meeting(object{"privacy_level": 7}), "privacy_level"},
	} {
		if status, _, body := rest(t, s, "POST", path, test.body); status != 400 || fieldCode(body, test.path) == "" {
			t.Errorf("%s: answered %d %v", name, status, body)
		}
	}
}

func TestTheWorldChangesUnderTheBot(t *testing.T) {
	s := begin(t, Config{Privileged: intentMembers})
	w, _ := identified(t, s, intentGuilds|intentMembers)
	channel := s.AddChannel("huế", "Kênh của Huế")
	w.until("CHANNEL_CREATE", opDispatch)
	role := s.AddRole("Điều phối viên Huế", true)
	w.until("GUILD_ROLE_CREATE", opDispatch)
	user := s.AddMember("thao", "Thảo", "vi", role)
	w.until("GUILD_MEMBER_ADD", opDispatch)
	if status, _, body := rest(t, s, "GET", "/guilds/"+s.ID("guild")+"/members/"+user, nil); status != 200 || lookup(body, "roles", "0") != role {
		t.Errorf("member %d %v", status, body)
	}
	s.RemoveRole("Điều phối viên Huế")
	w.until("GUILD_ROLE_DELETE", opDispatch)
	if status, _, body := rest(t, s, "GET", "/guilds/"+s.ID("guild")+"/roles/"+role, nil); status != 404 || codeOf(body) != 10011 {
		t.Errorf("role %d %v", status, body)
	}
	s.RemoveMember("thao")
	w.until("GUILD_MEMBER_REMOVE", opDispatch)
	if status, _, body := rest(t, s, "GET", "/guilds/"+s.ID("guild")+"/members/"+user, nil); status != 404 || codeOf(body) != 10007 {
		t.Errorf("member %d %v", status, body)
	}
	s.RemoveChannel("huế")
	w.until("CHANNEL_DELETE", opDispatch)
	if status, _, body := rest(t, s, "GET", "/channels/"+channel, nil); status != 404 || codeOf(body) != 10003 {
		t.Errorf("channel %d %v", status, body)
	}
	w.send(opRequestMembers, object{"guild_id": s.ID("guild"), "query": "", "limit": 0, "nonce": "n"})
	if chunk := w.until("GUILD_MEMBERS_CHUNK", opDispatch); !strings.Contains(string(chunk.Data), `"nonce":"n"`) {
		t.Errorf("chunk %s", chunk.Data)
	}
	clean(t, s)
}
