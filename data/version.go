package data

import (
	"context"
	"fmt"
	"sync"
	"time"
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

// versionHolds is how long a version that was read is taken for the present one.
// Only what another process writes can be seen so late; what this one writes
// ends it at once. Under a rush it spares every question a read.
const versionHolds = 100 * time.Millisecond

// Version is that of the present, or of at most versionHolds ago where another
// process has written. What that one changed of the catalogues is read before it
// returns.
func (s *Store) Version(ctx context.Context) (Version, error) {
	v, writes, ok := s.version.last()
	if !ok {
		if err := s.hot.version.QueryRowContext(s.brief(ctx)).Scan(&v.entries, &v.withdrawn, &v.revision); err != nil {
			return Version{}, fmt.Errorf("read the version of the figures: %w", translate(err))
		}
		if err := s.keepUp(ctx, v.revision); err != nil {
			return Version{}, err
		}
		s.version.keep(v, writes)
	}
	v.catalogue = s.Catalogue()
	return v, nil
}

// A versionMemo keeps the version that was read last, without its catalogue.
type versionMemo struct {
	mu     sync.Mutex
	kept   Version
	at     time.Time // when it was read; zero: there is none
	writes int       // by this process

	settings map[string]string // read since
	since    time.Time
}

// maxSettings bounds what is kept for versionHolds.
const maxSettings = 1000

// setting is a value that was read and still holds, and the count of writes with
// which another is kept.
func (m *versionMemo) setting(name string) (value string, writes int, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if time.Since(m.since) > versionHolds {
		return "", m.writes, false
	}
	value, ok = m.settings[name]
	return value, m.writes, ok
}

// keepSetting takes a value in, unless this process has written since it was read.
func (m *versionMemo) keepSetting(name, value string, writes int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.writes != writes {
		return
	}
	if m.settings == nil || len(m.settings) >= maxSettings || time.Since(m.since) > versionHolds {
		m.settings, m.since = map[string]string{}, time.Now()
	}
	m.settings[name] = value
}

// last is the version that was read, if it still holds, and the count of writes
// with which a new one is kept.
func (m *versionMemo) last() (v Version, writes int, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.at.IsZero() || time.Since(m.at) > versionHolds {
		return Version{}, m.writes, false
	}
	return m.kept, m.writes, true
}

// keep takes a version in, unless this process has written since it was read.
func (m *versionMemo) keep(v Version, writes int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.writes == writes {
		m.kept, m.at = v, time.Now()
	}
}

// forget ends what is kept.
func (m *versionMemo) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.at, m.settings = time.Time{}, nil
	m.writes++
}
