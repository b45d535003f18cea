package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/localdiscord"
)

// A visitor is one kind of person, where they ask.
type visitor struct{ user, channel string }

// The provinces of the two coordinators.
const hers, others = "gso2025:48", "gso2025:56" // Đà Nẵng, Khánh Hòa

// visitors fills the world with every kind of person and the store with what
// they are; again makes them that anew, whatever commands have changed.
func visitors(t *testing.T, w world, db string) (people map[string]visitor, again func()) {
	t.Helper()
	w.AddGuild("Sở khác", "phòng")
	hai, mai, boss := w.AddMember("hai", "Hải", "vi"), w.AddMember("mai", "Mai", "vi"), w.AddMember("boss", "Trưởng phòng", "vi")
	for _, user := range []string{hai, "staff", "administrator"} {
		w.Join("Sở khác", user)
	}
	store, err := openStore(t.Context(), db, w.now())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	again = func() {
		t.Helper()
		for _, c := range []data.Coordinator{{Place: hers, Who: hai, Part: data.Lead}, {Place: others, Who: mai, Part: data.Deputy}, {Place: data.Nation, Who: boss, Part: data.Office}} {
			c.Guild, c.Since = w.ID("guild"), w.now()
			if err := store.AddCoordinator(t.Context(), c, "test", ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	again()
	return map[string]visitor{
		"staff": {"staff", "chung"}, "staff in a conversation": {"staff", "direct"}, "staff in another server": {"staff", "phòng"},
		"coordinator": {hai, "chung"}, "coordinator in a conversation": {hai, "direct"}, "coordinator in another server": {hai, "phòng"},
		"coordinator of another province": {mai, "chung"}, "office": {boss, "chung"}, "administrator": {"administrator", "chung"},
		"administrator in a conversation": {"administrator", "direct"}, "administrator of another server": {"administrator", "phòng"},
	}, again
}

// may says who may run a command, and whether that is sure: some look further
// into what they are given.
func may(who string, c commands.Command) (allowed, sure bool) {
	switch {
	case c.Needs == commands.Anyone || who == "administrator" || who == "office":
		return true, c.Needs != commands.Coordinator || c.For != ""
	case who == "administrator of another server":
		return c.Own, true
	case c.Needs == commands.Admin:
		return false, true
	case strings.HasPrefix(who, "coordinator") && who != "coordinator of another province": // known wherever they ask
		return true, c.For != ""
	case who == "coordinator of another province":
		return c.For == "", c.For != ""
	}
	return false, true
}

// leaves are all commands that can be run, with their paths.
func leaves(all []commands.Command, path []string, visit func(path []string, c commands.Command)) {
	for _, c := range all {
		at := append(slices.Clone(path), c.Name)
		if c.Run != nil {
			visit(at, c)
		}
		leaves(c.Subcommands, at, visit)
	}
}

// forged is the data of a command as a changed client sends it, also where
// Discord would not offer it: its required options, about the first province.
func forged(path []string, c commands.Command) map[string]any {
	kinds := map[commands.Kind]int{commands.Text: 3, commands.User: 6, commands.Channel: 7, commands.Role: 8, commands.Attachment: 11}
	options := []any{}
	for _, o := range c.Options {
		if !o.Required && o.Name != c.For {
			continue
		}
		value := "1"
		switch {
		case o.Name == c.For || o.Name == "place":
			value = "Đà Nẵng"
		case len(o.Choices) > 0:
			value = o.Choices[0].Value
		}
		options = append(options, map[string]any{"name": o.Name, "type": kinds[o.Kind], "value": value})
	}
	for i := len(path) - 1; i > 0; i-- {
		options = []any{map[string]any{"name": path[i], "type": 1, "options": options}}
	}
	return map[string]any{"id": "1", "type": 1, "name": path[0], "options": options}
}

// refused reports a reply that says whom the command is for.
func refused(r *localdiscord.Reply) bool {
	return len(r.Message.Embeds) > 0 && strings.Contains(r.Message.Embeds[0].Title, "chỉ dành cho")
}

func TestWhoMayDoWhat(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	people, again := visitors(t, w, db)
	w.serve(t, db, "--office", w.ID("guild"))
	counted := 0
	leaves(commands.All(nil), nil, func(path []string, c commands.Command) {
		for name, who := range people {
			line := strings.Join(path, " ")
			allowed, sure := may(name, c)
			for kind, send := range map[string]localdiscord.Forgery{
				"command": {Kind: 2, Data: forged(path, c)},
				"button":  {Kind: 3, Data: map[string]any{"custom_id": typedLine(path, c), "component_type": 2}},
				"form":    {Kind: 5, Data: map[string]any{"custom_id": "m" + typedLine(path, c), "components": []any{}}},
			} {
				again()
				send.User, send.Channel = who.user, who.channel
				reply, err := w.Forge(t.Context(), send)
				if err != nil {
					t.Errorf("/%s, %s by %s: %v", line, kind, name, err)
					continue
				}
				counted++
				if got := !refused(reply); sure && got != allowed || !allowed && got {
					t.Errorf("/%s, %s by %s: allowed %v: %+v", line, kind, name, got, reply.Message.Embeds)
				}
				if refused(reply) && !reply.Ephemeral {
					t.Errorf("/%s, %s by %s: all see the refusal", line, kind, name)
				}
			}
		}
	})
	t.Logf("%d tried", counted)
}

// Without the office's server named, nobody changes what two servers share; each
// sets its own.
func TestNobodyChangesWhatTwoServersShareUntilOneIsNamed(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	people, again := visitors(t, w, db)
	w.serve(t, db)
	leaves(commands.All(nil), nil, func(path []string, c commands.Command) {
		if c.Needs != commands.Admin {
			return
		}
		for _, name := range []string{"administrator", "administrator of another server", "office"} {
			again()
			reply, err := w.Forge(t.Context(), localdiscord.Forgery{User: people[name].user, Channel: people[name].channel, Kind: 2, Data: forged(path, c)})
			if err != nil {
				t.Fatalf("%v by %s: %v", path, name, err)
			}
			if refused(reply) == c.Own {
				t.Errorf("%v by %s: refused %v: %+v", path, name, refused(reply), reply.Message.Embeds)
			}
			if refused(reply) && (len(reply.Message.Embeds) == 0 || !strings.Contains(reply.Message.Embeds[0].Description, "OFFICE")) {
				t.Errorf("%v by %s: the refusal does not say what to do: %+v", path, name, reply.Message.Embeds)
			}
		}
	})
}

// typedLine is the line of a button that does the same.
func typedLine(path []string, c commands.Command) string {
	line := "/" + strings.Join(path, " ")
	if c.For != "" {
		line += ` ` + c.For + `:"Đà Nẵng"`
	}
	for _, o := range c.Options {
		if o.Required && o.Name != c.For {
			line += " " + o.Name + ":1"
		}
	}
	return line
}

func TestForgedAndStaleButtonsAreRefused(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	w.serve(t, db)
	for _, id := range []string{
		"x", "#NOSUCHCODE", "s#NOSUCHCODE", "p0/rank", "p-1/rank", "p99999999999999999999/rank", "q/help", "m/help", "mm/help", "r", "rr/help",
		"/nosuch", "/help nosuch:1", "/settings nosuch show:all", strings.Repeat("/", 100), "/\u202e\x00", "r#" + strings.Repeat("A", 90),
	} {
		for _, data := range []map[string]any{
			{"custom_id": id, "component_type": 2},
			{"custom_id": "menu0", "component_type": 3, "values": []string{id}},
		} {
			reply, err := w.Forge(t.Context(), localdiscord.Forgery{User: "administrator", Kind: 3, Data: data})
			if err != nil {
				t.Errorf("%q: %v", id, err)
				continue
			}
			if title := reply.Message.Embeds[0].Title; !strings.Contains(title, "không còn dùng được") || !reply.Ephemeral {
				t.Errorf("%q is answered with %q", id, title)
			}
		}
	}
}

func TestSettingsOfOneServerAreNotAnothers(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	visitors(t, w, db)
	w.serve(t, db)
	title := func(user, channel, line string) (string, bool) {
		t.Helper()
		reply, err := w.Run(t.Context(), localdiscord.Ask{User: user, Channel: channel, Locale: "en-US", Line: line})
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		return reply.Message.Embeds[0].Title, reply.Ephemeral
	}
	for _, line := range []string{"/settings language language:vi", "/settings privacy show:all", `/settings coordinators role:"Điều phối viên"`} {
		title("administrator", "chung", line)
	}
	title("staff", "chung", `/settings place place:"Đắk Lắk"`)
	const asked = `/progress place:"Bình Định" indicator:projects period:2021`
	here, private := title("staff", "chung", asked)
	there, privateThere := title("staff", "phòng", asked)
	if private || !strings.Contains(here, "đề án") {
		t.Errorf("here: private %v, %q", private, here)
	}
	if !privateThere || strings.Contains(there, "đề án") {
		t.Errorf("there: private %v, %q", privateThere, there)
	}
	mine, _ := title("staff", "phòng", `/ask text:"tỉnh tôi có bao nhiêu đề án năm 2021"`)
	if strings.Contains(mine, "Đắk Lắk") || strings.Contains(mine, "Dak Lak") {
		t.Errorf("the place set here is known there: %q", mine)
	}
}
