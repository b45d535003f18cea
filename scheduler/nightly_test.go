package scheduler

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"testing/synctest"
	"time"
)

func TestAChoreIsDoneAtOnceAndThenByTheClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		zone := time.FixedZone("Asia/Ho_Chi_Minh", 7*3600)
		var done []string
		chore := Chore{
			Name: "x", Every: "15 2 * * *", Log: slog.New(slog.DiscardHandler),
			Now: func() time.Time { return time.Now().In(zone) },
			Do: func(_ context.Context, now time.Time) error {
				done = append(done, now.Format("15:04"))
				return errors.New("the disk is full") // the next night is another try
			},
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- chore.Run(ctx) }()
		time.Sleep(49 * time.Hour)
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if len(done) != 3 || done[0] != "07:00" || done[1] != "02:15" || done[2] != "02:15" { // a bubble begins at midnight UTC
			t.Errorf("done at %v", done)
		}
	})
}
