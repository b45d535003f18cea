package main

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/internal/words"
)

// A typed line is one line of a conversation and the title of its answer.
type typed struct {
	line, locale, title string
	direct              bool // in the conversation with the bot, not in a channel
	follows             bool // leans on the line before: said by the same person, at once
}

func (l typed) tag() language.Tag { return words.Language(l.locale[:2]) }

// conversation reads a transcript: "> line" or "> en line", and below "# title".
func conversation(t *testing.T, file string) []typed {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var all []typed
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if said, ok := strings.CutPrefix(line, "> "); ok {
			l := typed{line: said, locale: "vi"}
			if english, ok := strings.CutPrefix(said, "en "); ok {
				l.line, l.locale = english, "en-US"
			}
			l.line, l.follows = strings.CutPrefix(l.line, "+ ")
			all = append(all, l)
		} else if title, ok := strings.CutPrefix(line, "# "); ok && len(all) > 0 && all[len(all)-1].title == "" {
			all[len(all)-1].title = title
		}
	}
	return all
}
