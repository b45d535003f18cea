package chart

import (
	"strings"
	"unicode/utf8"
)

// alt collects what a picture shows, row by row.
type alt struct {
	head string
	rows []string
}

func newAlt(head ...string) *alt {
	return &alt{head: join(". ", head...), rows: make([]string, 0, usualRows)}
}

// usualRows is how many rows a bullet has.
const usualRows = 4

// row adds "name: what", or the one that is not empty.
func (a *alt) row(name, what string) {
	if row := join(": ", name, what); row != "" {
		a.rows = append(a.rows, row)
	}
}

// text puts the rows under the head, then the note. Above a limit of characters
// it ends after the last row that fits, with an ellipsis.
func (a *alt) text(limit int, note string) string {
	parts := make([]string, 0, 2*len(a.rows)+3) // clean, but for the note: no need to look at them again
	parts = append(parts, a.head)
	for i, row := range a.rows {
		between := "; "
		if i == 0 {
			between = ". "
		}
		parts = append(parts, between, row)
	}
	if note = clean(note); note != "" {
		parts = append(parts, ". ", note)
	}
	whole := strings.Join(parts, "")
	if a.head == "" {
		whole = strings.TrimPrefix(whole, ". ")
	}
	if limit <= 0 || len(whole) <= limit || utf8.RuneCountInString(whole) <= limit {
		return whole
	}
	kept := a.head
	for k := range a.rows {
		longer := join(". ", a.head, join("; ", a.rows[:k+1]...))
		if utf8.RuneCountInString(longer)+2 > limit {
			break
		}
		kept = longer
	}
	if runes := []rune(kept); len(runes)+2 > limit {
		return string(runes[:limit-1]) + ellipsis
	}
	return kept + " " + ellipsis
}

// join joins the parts that are not empty.
func join(between string, parts ...string) string {
	var room [4]string // enough for nearly all
	out := room[:0]
	for _, p := range parts {
		if p = clean(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, between)
}
