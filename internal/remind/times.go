package remind

import (
	"context"
	"fmt"
	"time"

	"github.com/robfig/cron/v3"

	"tiendo/data"
)

const (
	// usualDigest is Monday at 08:00.
	usualDigest = "0 8 * * 1"
	// dailyTime is shortly before the end of a day's speaking hours.
	dailyTime = "0 17 * * *"
	// missed is how long after its time a digest or a daily line is still worth
	// saying: over a weekend.
	missed = 72 * time.Hour
)

// times are when the digest and the daily line are said: as somebody has set
// them, or as usual.
func times(ctx context.Context, store *data.Store) (digest, daily cron.Schedule, err error) {
	spec, err := store.Setting(ctx, data.DigestSetting)
	if err != nil {
		return nil, nil, err
	}
	if spec == "" {
		spec = usualDigest
	}
	if digest, err = cron.ParseStandard(spec); err != nil {
		return nil, nil, fmt.Errorf("read the time of the digest: %w", err)
	}
	if daily, err = cron.ParseStandard(dailyTime); err != nil {
		return nil, nil, fmt.Errorf("read the time of the daily line: %w", err)
	}
	return digest, daily, nil
}

// latest is the last time of a schedule at or before now, and not longer ago
// than missed; zero if there is none.
func latest(times cron.Schedule, now time.Time) time.Time {
	var last time.Time
	for t := times.Next(now.Add(-missed)); !t.IsZero() && !t.After(now); t = times.Next(t) {
		last = t
	}
	return last
}
