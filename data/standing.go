package data

import "context"

// A Standing is what the store says of a key before something is accepted.
type Standing struct {
	Own   *Figure // what the same source says now
	Other *Figure // what another source says, the latest entry of them
}

// Standing looks keys up for what the source says of them now and what others
// say. Keys of which nobody says anything, or whose place or indicator is not
// known, are left out.
func (s *Store) Standing(ctx context.Context, source string, keys []Key) (map[Key]Standing, error) {
	all := make(map[Key]Standing, len(keys))
	type series struct{ place, indicator, period string }
	read := map[series]bool{}
	wanted := make(map[Key]bool, len(keys))
	for _, k := range keys {
		wanted[k] = true
	}
	for _, k := range keys {
		code := k.Period.Code()
		one := series{k.Place, k.Indicator, code}
		place, ok := s.Catalogue().Place(k.Place)
		indicator, ok2 := s.Catalogue().Indicator(k.Indicator)
		if read[one] || !ok || !ok2 {
			continue
		}
		read[one] = true
		figures, err := s.figures(ctx, place, indicator, [3]string{code, code, code})
		if err != nil {
			return nil, err
		}
		for i, f := range figures {
			if f.Entry.Withdrawn || !wanted[f.Key] {
				continue
			}
			now := all[f.Key]
			if f.Entry.Source == source {
				now.Own = newer(now.Own, &figures[i])
			} else {
				now.Other = newer(now.Other, &figures[i])
			}
			all[f.Key] = now
		}
	}
	return all, nil
}

// newer is the one of two figures that was entered last.
func newer(a, b *Figure) *Figure {
	if a == nil || b.Entry.ID > a.Entry.ID {
		return b
	}
	return a
}
