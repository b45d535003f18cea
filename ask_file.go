package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"tiendo/commands"
	"tiendo/internal/message"
)

// answerFile answers each line of a file: a question, or a number, a tab and
// the question, with whatever follows a further tab left alone. Lines without a
// question are passed over. A person who watches sees how far it is.
func (a ask) answerFile(p program, registry *commands.Registry, in commands.Input) error {
	text, err := os.ReadFile(a.File)
	if err != nil {
		return fmt.Errorf("read questions: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(strings.TrimPrefix(string(text), "\ufeff")), "\n")
	out := bufio.NewWriter(p.out)
	bar := p.bar()
	defer bar.end()
	answered := bar.of("questions")
	for n, line := range lines {
		id, question, tabbed := strings.Cut(strings.TrimRight(line, "\r"), "\t")
		if !tabbed {
			id, question = "", id
		}
		question, _, _ = strings.Cut(question, "\t")
		if question == "" || id == "id" {
			continue
		}
		m, err := answerText(p.ctx, registry, question, in)
		if err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		if err := writeNumbered(out, id, question, m); err != nil {
			return err
		}
		answered(n+1, len(lines))
	}
	return out.Flush()
}

// writeNumbered writes an answer as one line, with the question's number and
// text before what every answer has.
func writeNumbered(out io.Writer, id, question string, m message.Message) error {
	head, err := json.Marshal(struct {
		ID       string `json:"id,omitempty"`
		Question string `json:"question"`
	}{id, question})
	if err != nil {
		return err
	}
	body, err := json.Marshal(m)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s,%s\n", head[:len(head)-1], body[1:])
	return err
}
