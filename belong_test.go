package main

import (
	"path/filepath"
	"strings"
	"testing"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
)

// named are the options that name a role, a person or a channel, by what is
// typed before the id.
func named() map[string]commands.Option {
	all := map[string]commands.Option{}
	leaves(commands.All(nil), nil, func(path []string, c commands.Command) {
		for _, o := range c.Options {
			if o.Kind != commands.Role && o.Kind != commands.User && o.Kind != commands.Channel {
				continue
			}
			line := "/" + strings.Join(path, " ")
			for _, other := range c.Options {
				if other.Required && other.Name != o.Name {
					line += ` ` + other.Name + `:"Đà Nẵng"`
				}
			}
			all[line+" "+o.Name] = o
		}
	})
	return all
}

// Whatever names a role, a person or a channel takes those of the asker's server
// alone, by button and by form too: what a client says of an id is no proof.
func TestWhatIsNamedIsOfTheAskersServer(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	elsewhere := w.AddGuild("Sở khác", "phòng")
	w.Join("Sở khác", "administrator")
	stranger := w.AddStranger("khach", "Khách", "vi")
	w.serve(t, db, "--office", w.ID("guild"))
	own := map[commands.Kind]string{commands.Role: w.ID("role:coordinator"), commands.User: w.ID("user:staff"), commands.Channel: w.ID("channel:chung")}
	foreign := map[commands.Kind][]string{
		commands.Role: {elsewhere, w.ID("user:staff")}, commands.User: {stranger, w.ID("role:coordinator")}, commands.Channel: {w.ID("channel:phòng"), w.ID("guild")},
	}
	refusals := map[commands.Kind]string{commands.Role: "không có vai trò đó", commands.User: "không ở máy chủ này", commands.Channel: "Không thấy kênh"}
	options := named()
	if len(options) < 6 {
		t.Fatalf("only %d options name somebody or something", len(options))
	}
	for line, o := range options {
		title := func(id string) string {
			t.Helper()
			f := localdiscord.Forgery{User: "administrator", Kind: 3, Data: map[string]any{"custom_id": line + ":" + id, "component_type": 2}}
			reply, err := w.Forge(t.Context(), f)
			if err != nil {
				t.Fatalf("%s:%s: %v", line, id, err)
			}
			return reply.Message.Embeds[0].Title
		}
		if got := title(own[o.Kind]); strings.Contains(got, refusals[o.Kind]) {
			t.Errorf("%s: one's own is refused: %s", line, got)
		}
		for _, id := range append(foreign[o.Kind], "0", "../1", "&1", "1?x", "1/2") {
			if got := title(id); strings.Contains(got, refusals[o.Kind]) == o.Gone {
				t.Errorf("%s:%s: %s", line, id, got)
			}
		}
	}
	store, err := openStore(t.Context(), db, w.now())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if all, err := store.Channels(t.Context()); err != nil || len(all) != 1 || all[0].ID != own[commands.Channel] {
		t.Errorf("reminders go to %+v, %v", all, err)
	}
}
