package data

import (
	"context"
	"sync"

	"tiendo/internal/calendar"
)

// A knownMemo keeps what is known of what, as long as the figures stay the same:
// people who type want it at every key, and finding it reads much of a large
// store.
type knownMemo struct {
	mu      sync.Mutex
	version Version

	periods     map[memoKey][]calendar.Period // of a place
	indicators  map[memoKey][]string          // codes, of a place, in any period
	places      map[memoKey]map[string]bool   // keys, of an indicator
	periodsWith map[memoKey][]calendar.Period // of an indicator, in any place
	keys        map[memoKey][]Key             // of both
}

// A memoKey is what something is known of, by ids; 0 is any.
type memoKey struct{ place, indicator int64 }

// memoized is what find finds, found once for every version of the figures.
func memoized[T any](ctx context.Context, s *Store, table func(*knownMemo) *map[memoKey]T, of memoKey, find func() (T, error)) (T, error) {
	var none T
	version, err := s.Version(ctx)
	if err != nil {
		return none, err
	}
	m := &s.known
	m.mu.Lock()
	if m.version != version {
		m.version, m.periods, m.indicators, m.places, m.periodsWith, m.keys = version, nil, nil, nil, nil, nil
	}
	found, ok := (*table(m))[of]
	m.mu.Unlock()
	if ok {
		return found, nil
	}
	if found, err = find(); err != nil {
		return none, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.version == version {
		t := table(m)
		if *t == nil || len(*t) >= memoRoom {
			*t = map[memoKey]T{}
		}
		(*t)[of] = found
	}
	return found, nil
}

// memoRoom bounds the memory: some hundred periods or a thousand indicators an
// entry.
const memoRoom = 128
