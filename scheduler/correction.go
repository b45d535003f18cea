package scheduler

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"tiendo/data"
	"tiendo/internal/message"
)

// Corrections follow the answers that stand in channels: when a figure of one is
// another number now, a reply under it tells the old and the new.
type Corrections struct {
	Store *data.Store
	Post  func(ctx context.Context, out message.Outgoing) (message.Receipt, error)

	// Say is what is to be told of a kept answer, and its key: "" where its figures
	// are as they were.
	Say func(ctx context.Context, code string, now time.Time) (message.Message, string, error)
	Log *slog.Logger

	seen string // the figures at the last look that told all
}

// Look tells what has changed since the last look, each change once under each
// answer. What fails does not hold back the others, and is tried again.
func (c *Corrections) Look(ctx context.Context, now time.Time) error {
	revision, err := c.Store.FiguresRevision(ctx)
	if err != nil || revision == c.seen {
		return err
	}
	quoted, err := c.Store.QuotedAnswers(ctx, now)
	if err != nil {
		return err
	}
	for _, q := range quoted {
		err = errors.Join(err, c.follow(ctx, q, now))
	}
	if err == nil {
		c.seen = revision
	}
	return err
}

// follow tells the changes of one answer. First the claim, then the post, then
// the record: a program that dies in between tells it again, with the same nonce.
func (c *Corrections) follow(ctx context.Context, q data.Quoted, now time.Time) error {
	m, key, err := c.Say(ctx, q.Code, now)
	if err != nil || key == q.Told {
		return err
	}
	claimed, err := c.Store.ClaimCorrection(ctx, q.Message, key, now)
	if err != nil || !claimed {
		return err
	}
	receipt, err := c.Post(ctx, message.Outgoing{Message: m, Channel: q.Channel, Answers: q.Message, Nonce: "c" + q.Message + "-" + key[:min(len(key), 4)]})
	switch {
	case errors.Is(err, message.ErrUndeliverable): // the channel or the message is gone, and those who read it
		c.Log.Warn("a correction cannot be told", "channel", q.Channel, "message", q.Message, "err", err)
		return c.Store.CorrectionTold(ctx, q.Message, "", err.Error())
	case err != nil:
		return errors.Join(fmt.Errorf("tell a correction: %w", err), c.Store.CorrectionFailed(context.WithoutCancel(ctx), q.Message, err.Error()))
	}
	return c.Store.CorrectionTold(context.WithoutCancel(ctx), q.Message, receipt.Message, "")
}
