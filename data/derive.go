package data

import "context"

func (s *Store) derivePeriods(ctx context.Context, a *Answer) error { return nil }
