package data

import (
	"testing"
	"time"
)

// What is known is kept, and is another thing as soon as figures come or go.
func TestWhatIsKnownFollowsTheFigures(t *testing.T) {
	s := seeded(t)
	q := query(t, s, "gso2004:54|projects|2019|actual|all")
	known := func() []Key {
		t.Helper()
		all, err := s.Known(t.Context(), q.Place, q.Indicator)
		must(t, err)
		return all
	}
	before := len(known())
	out := enter(t, s, "xi-2020", "gso2004:54|projects|2019|actual|all 7\ngso2004:54|projects|2018|actual|all 5")
	after := known()
	if len(after) != before+2 || after[0].Period != q.Period {
		t.Errorf("after two figures: %v", after)
	}
	after[0] = Key{} // is the caller's
	if again := known(); again[0].Period != q.Period {
		t.Errorf("asked again: %v", again)
	}
	must(t, s.Withdraw(t.Context(), out.Entry, "test", "wrong", time.Now()))
	if n := len(known()); n != before {
		t.Errorf("%d are known after they were withdrawn, before there were %d", n, before)
	}
}

func TestTheSizeOfADatabaseIsKnown(t *testing.T) {
	size, err := seeded(t).Size(t.Context())
	if err != nil || size < 100_000 {
		t.Errorf("%d bytes, %v", size, err)
	}
}
