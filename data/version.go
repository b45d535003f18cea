package data

import (
	"context"
	"fmt"
)

// A Version tells states of the figures, projects and catalogues apart: as long as it is
// the same, so is every answer about figures on the same day.
type Version struct {
	entries   int64 // the newest act of putting figures in
	withdrawn int64 // how many were withdrawn
	revision  int64 // of projects, from which an answer may be computed, and of duties and reports
	catalogue *Catalogue
}

const versionQuery = `SELECT coalesce((SELECT max(id) FROM entry), 0), (SELECT count(*) FROM entry WHERE withdrawn_at IS NOT NULL),
	coalesce((SELECT CAST(value AS BIGINT) FROM setting WHERE name = '` + revisionName + `'), 0)`

// Version is that of the present. What another process writes changes it too, and
// what that one changed of the catalogues is read before it returns.
func (s *Store) Version(ctx context.Context) (Version, error) {
	var v Version
	if err := s.hot.version.QueryRowContext(s.brief(ctx)).Scan(&v.entries, &v.withdrawn, &v.revision); err != nil {
		return Version{}, fmt.Errorf("read the version of the figures: %w", translate(err))
	}
	if err := s.keepUp(ctx, v.revision); err != nil {
		return Version{}, err
	}
	v.catalogue = s.Catalogue()
	return v, nil
}
