package data

import "context"

// A Standing is what the store says of a key before something is accepted.
type Standing struct {
	Own   *Figure // what the same source says now
	Other *Figure // what another source says, the latest entry of them
}

// Spoken looks keys up for what a source says of them now and what others say.
// It reads a year of a place and an indicator at once and keeps it: what is
// entered meanwhile is not seen. It is for one goroutine.
type Spoken struct {
	store  *Store
	source string
	read   map[year]bool
	known  map[Key]Standing
}

// A year of one place and indicator.
type year struct {
	place, indicator string
	year             int
}

// Spoken is what has been said, seen from a source.
func (s *Store) Spoken(source string) *Spoken {
	return &Spoken{store: s, source: source, read: map[year]bool{}, known: map[Key]Standing{}}
}

// Of is what is said of a key; nobody says anything of a place or indicator that
// is not known.
func (s *Spoken) Of(ctx context.Context, k Key) (Standing, error) {
	one := year{k.Place, k.Indicator, k.Period.From.Year()}
	if !s.read[one] {
		if err := s.load(ctx, one); err != nil {
			return Standing{}, err
		}
		s.read[one] = true
	}
	return s.known[k], nil
}

func (s *Spoken) load(ctx context.Context, one year) error {
	place, ok := s.store.Catalogue().Place(one.place)
	indicator, ok2 := s.store.Catalogue().Indicator(one.indicator)
	if !ok || !ok2 {
		return nil
	}
	code := yearCode(one.year)
	for _, m := range []Measure{Plan, Actual} { // with what was done come the estimates of it
		figures, err := s.store.series(ctx, place, indicator, m, code, code+"~")
		if err != nil {
			return err
		}
		for i, f := range figures {
			if f.Entry.Withdrawn {
				continue
			}
			now := s.known[f.Key]
			if f.Entry.Source == s.source {
				now.Own = newer(now.Own, &figures[i])
			} else {
				now.Other = newer(now.Other, &figures[i])
			}
			s.known[f.Key] = now
		}
	}
	return nil
}

// newer is the one of two figures that was entered last.
func newer(a, b *Figure) *Figure {
	if a == nil || b.Entry.ID > a.Entry.ID {
		return b
	}
	return a
}
