package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/text/language"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/localdiscord"
)

// A talk is one conversation with the whole program on a Discord of its own,
// which checks every request against Discord's rules. Beside the program runs a
// registry that knows what is private.
type talk struct {
	world
	t        *testing.T
	know     *commands.Registry
	opened   bool            // the channel was set to show answers to all
	turned   bool            // the language of the server was set: English is no longer answered in English
	code     string          // of the last answer that has one
	pressed  map[string]bool // custom ids, once each
	replaced map[string]bool // messages in whose place an answer was put
	offers   map[string][]localdiscord.Choice
	counts   *counts
}

// counts are what a replay did, for its log.
type counts struct{ asked, pressed, completed, refused atomic.Int64 }

// filled is the content of a database with everything that comes with the
// program and the sample year, as the conversations have it.
func filled(t *testing.T) []byte {
	return filledWith(t, func(*data.Store) error { return nil })
}

// filledWith is filled with something more.
func filledWith(t *testing.T, more func(*data.Store) error) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "tiendo.db")
	store, err := openStore(t.Context(), path, morning)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(store.Sample(t.Context(), morning), more(store), store.Close()); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func newTalk(t *testing.T, database []byte, c *counts) *talk {
	t.Helper()
	w := newWorld(t)
	w.now = w.Now // the program keeps the time of its Discord, which can be moved
	var paths []string
	for _, name := range []string{"tiendo.db", "known.db"} {
		paths = append(paths, filepath.Join(t.TempDir(), name))
		if err := os.WriteFile(paths[len(paths)-1], database, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w.serve(t, paths[0])
	store, err := openStore(t.Context(), paths[1], w.now())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return &talk{world: w, t: t, know: commands.NewRegistry(store), pressed: map[string]bool{}, replaced: map[string]bool{}, offers: map[string][]localdiscord.Choice{}, counts: c}
}

// Every line of the golden conversations goes through the real bot and back;
// then every button and every choice of a menu that came, and what these brought.
func TestGoldenConversationsKeepDiscordsRules(t *testing.T) {
	files, err := filepath.Glob("commands/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no conversations", err)
	}
	c, database := &counts{}, filled(t)
	t.Run("talks", func(t *testing.T) {
		for _, file := range files {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
				t.Parallel()
				newTalk(t, database, c).replay(conversation(t, file))
			})
		}
	})
	t.Logf("%d lines asked, %d controls pressed, %d lines refused by the client", c.asked.Load(), c.pressed.Load(), c.refused.Load())
	if c.refused.Load() > c.asked.Load()/5 {
		t.Error("most conversations are to be such as Discord's client can type")
	}
}

func (k *talk) replay(lines []typed) {
	type answered struct {
		typed
		user string
		said localdiscord.Message
	}
	var all []answered
	user := ""
	for i, l := range lines {
		l.line = strings.ReplaceAll(l.line, "CODE", k.code)
		if !l.follows {
			k.Advance(data.AskedMemory) // a question of before is no context any more
			user = k.asker(l, i)
		}
		l.direct = !l.follows && i%4 == 3 && k.forAll(l) // rights, and settings, are those of a server
		if said, ok := k.ask(l, user); ok {
			all = append(all, answered{l, user, said})
		}
	}
	if len(all) == 0 {
		k.t.Error("no line of the conversation can be typed in Discord")
	}
	for _, a := range all {
		k.press(a.said, a.user, a.typed, 2)
	}
}

// asker is who may type a line: those who come by turns, or the administrator
// where only they may.
func (k *talk) asker(l typed, turn int) string {
	if !k.forAll(l) {
		return "administrator"
	}
	return []string{"staff", "coordinator", "administrator"}[turn%3]
}

// forAll reports whether everybody may type a line, everywhere.
func (k *talk) forAll(l typed) bool {
	call, err := k.know.Parse(l.line, commands.Input{Tag: l.tag()})
	if err != nil {
		return true
	}
	command, _ := k.know.Find(call.Path)
	return command.Needs == commands.Anyone && call.Path[0] != "settings"
}

// ask types a line; not ok for one that a client would not send.
func (k *talk) ask(l typed, user string) (said localdiscord.Message, ok bool) {
	k.t.Helper()
	channel := map[bool]string{true: "direct", false: "chung"}[l.direct]
	asked := localdiscord.Ask{User: user, Channel: channel, Locale: l.locale, Line: l.line}
	if strings.Contains(l.line, sheet) {
		asked.Files = []localdiscord.Upload{{Name: sheet, Data: []byte("place,indicator,period,value\n")}}
	}
	reply, err := k.Run(k.t.Context(), asked)
	switch {
	case errors.Is(err, localdiscord.ErrNoResponse), errors.Is(err, context.Canceled):
		k.t.Fatalf("%s: %v", l.line, err)
	case err != nil:
		k.t.Logf("not sent by Discord's client: %v", err)
		k.counts.refused.Add(1)
		return said, false
	}
	k.counts.asked.Add(1)
	k.check(l.line, reply)
	if reply.Modal != nil {
		return k.fill(l, user, reply.Modal), true
	}
	if want := k.private(l, user); reply.Ephemeral != want {
		k.t.Errorf("%s: the answer is private: %v, it should be: %v", l.line, reply.Ephemeral, want)
	}
	k.compare(l, reply.Message)
	return reply.Message, true
}

// code is what an answer is kept under; what it is depends on buttons and pages.
var code = regexp.MustCompile(`\b[A-Z2-7]{7}\b`)

// compare holds an answer against the title in the conversation.
func (k *talk) compare(l typed, m localdiscord.Message) {
	k.t.Helper()
	// What is to be reminded of is another thing where a scheduler has run.
	if k.turned && l.tag() == language.English || l.title == "" || strings.HasPrefix(l.line, "/nhắc ") || strings.HasPrefix(l.line, "/reminders ") {
		return
	}
	if len(m.Embeds) != 1 {
		k.t.Errorf("%s: %d embeds, not 1", l.line, len(m.Embeds))
		return
	}
	got, want := unescaped(m.Embeds[0].Title), l.title
	if code.ReplaceAllString(got, "CODE") != code.ReplaceAllString(want, "CODE") {
		k.t.Errorf("%s: Discord shows %q, the conversation has %q", l.line, got, want)
	}
	if found := code.FindAllString(m.Embeds[0].Description, -1); len(found) > 0 {
		k.code = found[len(found)-1]
	}
}

// private is whether only the asker may see the answer: a mistake always, else
// what the command says of itself, unless its channel was opened.
func (k *talk) private(l typed, user string) bool {
	in := commands.Input{Now: k.Now(), Tag: l.tag(), Asker: commands.Asker{ID: user, Right: commands.Admin}}
	call, err := k.know.Parse(l.line, in)
	if err == nil && call.Path[0] == "import" {
		return true // to run it here too would propose everything twice
	}
	if err == nil {
		_, err = k.know.Run(k.t.Context(), call)
	}
	if mistake := (commands.UserError{}); errors.As(err, &mistake) {
		return true
	}
	if err != nil {
		k.t.Fatalf("%s: %v", l.line, err)
	}
	command, _ := k.know.Find(call.Path)
	// What sets something is the asker's alone, in an opened channel too.
	figures := command.Remember || command.Name == "ask"
	private := command.Private && (!k.opened || l.direct || !figures)
	switch strings.Join(call.Path, " ") {
	case "settings privacy":
		k.opened = strings.HasSuffix(l.line, ":all")
	case "settings language":
		k.turned = true
	}
	return private
}
