package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"tiendo/commands"
	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

func TestAFileGivenWithACommandIsRead(t *testing.T) {
	t.Parallel()
	file := commands.Option{Name: "file", Help: "A workbook", Kind: commands.Attachment, Required: true}
	s := join(t, replaced(commands.Command{Options: []commands.Option{file}, Run: func(ctx context.Context, in commands.Input) (message.Message, error) {
		given, ok := in.Uploads["file"]
		if !ok {
			return message.Message{}, fmt.Errorf("no file for %s", in.Text(file))
		}
		data, err := given.Fetch(ctx)
		return message.Message{Title: fmt.Sprintf("%s %d %s", given.Name, given.Size, data)}, err
	}}))
	reply, err := s.discord.Run(t.Context(), localdiscord.Ask{User: "staff", Line: "/help file:figures.csv", Files: []localdiscord.Upload{{Name: "figures.csv", Data: []byte("a;b")}}})
	if err != nil {
		t.Fatal(err)
	}
	if title := reply.Message.Embeds[0].Title; title != "figures.csv 3 a;b" {
		t.Errorf("got %q", title)
	}
}

func TestFilesAreReadFromDiscordOnly(t *testing.T) {
	b := quiet(t)
	for address, ok := range map[string]bool{
		"https://cdn.discordapp.com/attachments/1/2/a.xlsx":   true,
		"https://media.discordapp.net/attachments/1/2/a.xlsx": true,
		"http://127.0.0.1:1/cdn/attachments/1/2/a.xlsx":       true, // where the bot is pointed
		"http://cdn.discordapp.com/a":                         false,
		"https://cdn.discordapp.com.example.org/a":            false,
		"https://cdn.discordapp.com@example.org/a":            false,
		"https://user@cdn.discordapp.com/a":                   false,
		"http://127.0.0.1:2/a":                                false,
		"http://169.254.169.254/latest/meta-data":             false,
		"file:///etc/passwd":                                  false,
		"":                                                    false,
	} {
		if b.keeps(address) != ok {
			t.Errorf("%q: %v", address, !ok)
		}
	}
}

func TestAFileThatLiesAboutItselfIsNotRead(t *testing.T) {
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/away":
			http.Redirect(w, r, "/small", http.StatusFound)
		case "/large":
			for range 26 {
				_, _ = w.Write(make([]byte, 1<<20))
			}
		case "/gone":
			http.NotFound(w, r)
		default:
			_, _ = w.Write([]byte("small"))
		}
	}))
	defer web.Close()
	b := quiet(t)
	b.cfg.URL = web.URL
	for path, want := range map[string]error{"/large": commands.ErrTooLarge, "/away": errElsewhere, "/small": nil} {
		if _, err := b.fetcher(givenFile{Filename: "x", Size: 5, URL: web.URL + path})(t.Context()); !errors.Is(err, want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := b.fetcher(givenFile{Size: 30 << 20, URL: web.URL + "/small"})(t.Context()); !errors.Is(err, commands.ErrTooLarge) {
		t.Errorf("a file that is said to be too large: %v", err)
	}
	if _, err := b.fetcher(givenFile{Size: 5, URL: web.URL + "/gone"})(t.Context()); err == nil {
		t.Error("a file that is gone was read")
	}
}
