package commands

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxID is how many characters Discord keeps of a button's id.
const maxID = 100

// Save turns a command line into a button's id: the line itself if it is short
// enough, else a code under which the store keeps it.
func (r *Registry) Save(ctx context.Context, line string) (id string, err error) {
	if utf8.RuneCountInString(line) <= maxID {
		return line, nil
	}
	sum := sha256.Sum256([]byte(line))
	code := base32.StdEncoding.EncodeToString(sum[:10])
	if err := r.store.SaveLine(ctx, code, line); err != nil {
		return "", fmt.Errorf("save a line: %w", err)
	}
	return "#" + code, nil
}

// Line is the command line of a button's id.
func (r *Registry) Line(ctx context.Context, id string) (line string, ok bool) {
	code, kept := strings.CutPrefix(id, "#")
	if !kept {
		return id, strings.HasPrefix(id, "/")
	}
	line, err := r.store.Line(ctx, code)
	return line, err == nil
}
