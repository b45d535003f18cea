package commands

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// Correction says which figures of a kept answer are another number now: the old
// and the new one. key is short for the changes, "" for none; then m says that
// the figures are again as they were. The answer is asked anew as of its own
// day, so that only what is known changes.
func (r *Registry) Correction(ctx context.Context, code string, now time.Time) (m message.Message, key string, err error) {
	then, err := r.store.Recall(ctx, code)
	if errors.Is(err, data.ErrNotFound) {
		return m, "", nil
	}
	if err != nil {
		return m, "", err
	}
	in := Input{Tag: words.Language(then.Locale), Now: then.AskedAt.In(now.Location()), Whole: true}
	again, err := r.Answer(ctx, then.Line, in)
	if err != nil {
		return m, "", err
	}
	var was []message.Figure
	if err := json.Unmarshal([]byte(then.Figures), &was); err != nil {
		return m, "", fmt.Errorf("read the figures of %s: %w", code, err)
	}
	m = message.Message{
		Title:   words.CorrectionTitle.In(in.Tag),
		Buttons: []message.Button{{Label: words.AgainButton.In(in.Tag), Line: "/again code:" + code}},
	}
	small(&m, words.CorrectionSmall.In(in.Tag, calendar.DayOf(in.Now).Label(in.Tag), code))
	// An answer that has become a question says nothing of its figures.
	if lines := changed(r.store.Catalogue(), was, again.About.Figures, in); again.Status != message.Other && again.Status != message.Clarify && len(lines) > 0 {
		m.Lines = lines
		sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
		return m, hex.EncodeToString(sum[:8]), nil
	}
	m.Title = words.CorrectionBack.In(in.Tag)
	return m, "", nil
}

// Quote keeps that an answer stands in a channel for all to read.
func (r *Registry) Quote(ctx context.Context, code, channel, id string, now time.Time) error {
	return r.store.Quote(ctx, data.Quoted{Message: id, Channel: channel, Code: code}, now)
}
