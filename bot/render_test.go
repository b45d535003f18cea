package bot

import (
	"context"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/message"
)

// quiet is a bot over an empty store that has not joined anything.
func quiet(t *testing.T) *Bot {
	t.Helper()
	store, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "tiendo.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	b, err := New(Config{Token: "x", URL: "http://127.0.0.1:1", Log: slog.New(slog.DiscardHandler)}, commands.NewRegistry(store))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestNothingInDataFormatsOrPings(t *testing.T) {
	for text, want := range map[string]string{
		"@everyone <@123> <#4>":  "@\u200beveryone \\<@\u200b123\\> \\<#4\\>",
		"**bold** _x_ `y` ||z||": `\*\*bold\*\* \_x\_ \` + "`" + `y\` + "`" + ` \|\|z\|\|`,
		"[a](http://b)":          "\\[a\\](http:/\u200b/b)",
		"# head\n- item\n-# sub": "\\# head\n\\- item\n\\-# sub",
		"1.284,6 triệu đồng":     "1.284,6 triệu đồng",
	} {
		if got := escape(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	r := render(message.Message{Title: "@everyone", Lines: []string{"<@1>"}})
	if r.AllowedMentions.Parse == nil || len(r.AllowedMentions.Parse)+len(r.AllowedMentions.Users)+len(r.AllowedMentions.Roles) > 0 {
		t.Errorf("mentions are allowed: %+v", r.AllowedMentions)
	}
}

func TestWhatIsTooLongIsAttachedWhole(t *testing.T) {
	long := strings.Repeat("ă", 5000)
	m := message.Message{Title: long, Lines: []string{long}}
	for range 40 {
		m.Fields = append(m.Fields, message.Field{Name: long[:600], Value: long})
	}
	r := render(m)
	e := r.Embeds[0]
	total := utf8.RuneCountInString(e.Title) + utf8.RuneCountInString(e.Description)
	for _, f := range e.Fields {
		if utf8.RuneCountInString(f.Name) > maxFieldName || utf8.RuneCountInString(f.Value) > maxFieldValue {
			t.Errorf("a field has %d and %d characters", utf8.RuneCountInString(f.Name), utf8.RuneCountInString(f.Value))
		}
		total += utf8.RuneCountInString(f.Name) + utf8.RuneCountInString(f.Value)
	}
	if total > maxEmbeds || len(e.Fields) > maxFields || utf8.RuneCountInString(e.Title) > maxTitle || utf8.RuneCountInString(e.Description) > maxDescription {
		t.Errorf("%d characters, %d fields", total, len(e.Fields))
	}
	if len(r.files) != 1 || string(r.files[0].data) != m.String() {
		t.Error("the whole answer is not attached")
	}
	if short := render(message.Message{Title: "x"}); len(short.files) > 0 {
		t.Error("a short answer has a file")
	}
}

func TestAPictureThatCannotBeDrawnLeavesTheText(t *testing.T) {
	b := quiet(t)
	broken := &message.Picture{Name: "x.png", Alt: "x", Draw: func() ([]byte, error) { return nil, context.DeadlineExceeded }}
	r := b.rendered(message.Message{Title: "92 cơ sở", Picture: broken})
	if r.Embeds[0].Title != "92 cơ sở" || r.Embeds[0].Image != nil || len(r.files) > 0 {
		t.Errorf("got %+v", r)
	}
	fine := &message.Picture{Name: "x.png", Alt: strings.Repeat("ă", 3000), Draw: func() ([]byte, error) { return []byte("png"), nil }}
	r = b.rendered(message.Message{Title: "92 cơ sở", Picture: fine})
	if len(r.files) != 1 || r.Embeds[0].Image.URL != "attachment://x.png" || utf8.RuneCountInString(r.Attachments[0].Description) > maxAlt {
		t.Errorf("got %+v", r)
	}
}

func TestAPictureThatPanicsIsAnApology(t *testing.T) {
	b := quiet(t)
	for i := range b.registry.Commands {
		if b.registry.Commands[i].Name == "help" {
			b.registry.Commands[i].Run = func(context.Context, commands.Input) (message.Message, error) {
				return message.Message{Title: "x", Picture: &message.Picture{Draw: func() ([]byte, error) { panic("boom") }}}, nil
			}
		}
	}
	o := b.prepare(t.Context(), commands.Call{Path: []string{"help"}}, b.run)
	if title := o.reply.Embeds[0].Title; !o.own() || !strings.Contains(title, "Reference") || strings.Contains(title, "boom") {
		t.Errorf("got %q", title)
	}
}

func TestButtonsFitDiscord(t *testing.T) {
	b := quiet(t)
	m := message.Message{Menus: []message.Menu{{Name: "x", Options: nil}, {Name: strings.Repeat("n", 300)}}}
	for i := range 40 {
		m.Buttons = append(m.Buttons, message.Button{Label: strings.Repeat("ă", 100), Line: "/progress place:" + strings.Repeat("x", i*5)})
		m.Menus[1].Options = append(m.Menus[1].Options, message.Button{Label: "o", Line: "/progress place:" + strings.Repeat("y", i)})
	}
	m.Buttons = append(m.Buttons, m.Buttons[0])
	rows := b.rows(m)
	if len(rows) != maxRows || rows[0].Components[0].Type != componentMenu || len(rows[0].Components[0].Options) != maxOptions {
		t.Errorf("got %d rows", len(rows))
	}
	seen := map[string]bool{}
	for _, row := range rows {
		for _, c := range row.Components {
			if seen[c.CustomID] || utf8.RuneCountInString(c.CustomID) > 100 || utf8.RuneCountInString(c.Label) > maxLabel {
				t.Errorf("button %q, %q", c.CustomID, c.Label)
			}
			seen[c.CustomID] = true
			if c.Type == componentMenu {
				continue
			}
			pressed, ok := b.registry.Pressed(t.Context(), c.CustomID)
			if !ok || !strings.HasPrefix(pressed.Line, "/progress place:") {
				t.Errorf("%q leads to %q", c.CustomID, pressed.Line)
			}
		}
	}
}

func TestForgedButtonsAreRefused(t *testing.T) {
	b := quiet(t)
	for _, id := range []string{"", "x", "#NOSUCHCODE", "q/progress", "p0/rank", "p-1/rank", "pp2/rank", "s", "\x00/help"} {
		if pressed, ok := b.registry.Pressed(t.Context(), id); ok {
			t.Errorf("%q is taken for %+v", id, pressed)
		}
	}
}

func TestAnAddressIsNeeded(t *testing.T) {
	for address, ok := range map[string]bool{
		"https://discord.com": true, "http://127.0.0.1:8787/": true, "": false, "discord.com": false, "ftp://x": false, "http://": false,
	} {
		if _, err := redirect(address); (err == nil) != ok {
			t.Errorf("%q: %v", address, err)
		}
	}
}
