package data

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// A server that several processes write to refuses a transaction that another
// one has overtaken; it is then done again.
const (
	mostTries = 40
	firstRest = 2 * time.Millisecond
	longRest  = 200 * time.Millisecond
)

// tries does what f does, again as long as its error is one that passes.
func tries(ctx context.Context, passes func(error) bool, f func() error) error {
	rest := firstRest
	for try := 1; ; try++ {
		err := f()
		if err == nil || try == mostTries || !passes(err) {
			return err
		}
		// Two that are in each other's way must not come back at the same moment.
		timer := time.NewTimer(time.Duration(rand.Int64N(int64(rest))) + rest/2)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return errors.Join(ctx.Err(), err)
		}
		rest = min(2*rest, longRest)
	}
}

// overtaken reports whether the server asks for the transaction to be done
// again: a failure of serialization, or a deadlock.
func overtaken(err error) bool {
	var e *pgconn.PgError
	return errors.As(err, &e) && (e.Code == "40001" || e.Code == "40P01")
}
