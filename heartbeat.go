package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"
)

// beatTimeout bounds one call of the watchdog.
const beatTimeout = 10 * time.Second

// beat returns a function that calls a watchdog's address, without waiting for
// it; nil when there is no address. What keeps failing is logged once.
func beat(ctx context.Context, address string, log *slog.Logger) func() {
	if address == "" {
		return nil
	}
	due := make(chan struct{}, 1)
	go func() {
		client := &http.Client{Timeout: beatTimeout}
		failing := false
		for {
			select {
			case <-ctx.Done():
				return
			case <-due:
			}
			err := call(ctx, client, address)
			if err != nil && !failing && ctx.Err() == nil {
				log.Warn("call TIENDO_HEARTBEAT_URL", "err", err)
			}
			failing = err != nil
		}
	}()
	return func() {
		select {
		case due <- struct{}{}:
		default: // a call is waiting already
		}
	}
}

// call asks for an address. Its errors do not name it: it may hold a secret.
func call(ctx context.Context, client *http.Client, address string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return fmt.Errorf("not an address")
	}
	res, err := client.Do(req)
	if err != nil {
		return fmt.Errorf("no answer within %s", beatTimeout)
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, io.LimitReader(res.Body, 1<<16)); err != nil {
		return fmt.Errorf("read the answer: %w", err)
	}
	if res.StatusCode/100 != 2 {
		return fmt.Errorf("answered %s", res.Status)
	}
	return nil
}
