package commands

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/testdb"
)

var update = flag.Bool("update", false, "rewrite the conversations in testdata from what the commands answer")

// now is the moment at which the conversations take place: Monday 23 November
// 2026, 09:00 in Vietnam.
var now = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60))

// seeded is a registry over all that comes with the program, and the sample year.
func seeded(t testing.TB) *Registry {
	t.Helper()
	store, err := data.Open(t.Context(), testdb.Fresh(t, "sample", withSample))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return NewRegistry(store)
}

// withSample puts all that comes with the program into a database, and the
// sample year.
func withSample(address string) error {
	ctx := context.Background()
	store, err := data.Open(ctx, address)
	if err != nil {
		return err
	}
	return errors.Join(store.Seed(ctx, now), store.Sample(ctx, now), store.Close())
}

// Every testdata/*.txt is a talk with the bot: a line that starts with > is
// typed, by somebody whose Discord is Vietnamese, or English after "> en ". After
// "> + " it is said where the line before was, else in a channel of its own. The
// lines after it are the answer. A conversation is to be read as a chat.
func TestConversations(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no conversations", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := replay(t, seeded(t), string(want))
			switch {
			case *update:
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			case got != string(want):
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// lastCode is the code under the last answer; a conversation says CODE for it.
var lastCode = regexp.MustCompile(`(?s).*(?:mã|code) ([A-Z2-7]{7})`)

// replay asks what was typed in a conversation and writes it down anew.
func replay(t *testing.T, r *Registry, conversation string) string {
	var talk []string
	channel := 0
	for line := range strings.Lines(conversation) {
		typed, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "> ")
		if !ok {
			continue
		}
		in := Input{Now: now, Tag: language.Vietnamese, Whole: true, Asker: Asker{ID: "1", Right: Admin}}
		asked, english := strings.CutPrefix(typed, "en ")
		asked, follows := strings.CutPrefix(asked, "+ ")
		if !follows {
			channel++
		}
		in.Asker.Channel = strconv.Itoa(channel)
		if code := lastCode.FindStringSubmatch(strings.Join(talk, "\n")); code != nil {
			asked = strings.ReplaceAll(asked, "CODE", code[1])
		}
		if english {
			in.Tag = language.English
		}
		m, err := r.Answer(t.Context(), asked, in)
		if err != nil {
			t.Fatalf("%s: %v", typed, err)
		}
		talk = append(talk, "> "+typed+"\n"+m.String())
	}
	return strings.Join(talk, "\n")
}
