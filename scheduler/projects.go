package scheduler

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// mostNamed is how many provinces the digest names: the others are counted.
const mostNamed = 5

// lateProjects is the digest's line on projects: how many are late, where most,
// and how many may send money back. It is empty where none is.
func (s *Scheduler) lateProjects(ctx context.Context, c *data.Catalogue, now time.Time) (string, error) {
	late, err := s.Store.LateProjects(ctx, data.ProjectFilter{}, calendar.DayOf(now))
	if err != nil || len(late) == 0 {
		return "", err
	}
	count, returns := map[string]int{}, 0
	for _, p := range late {
		place, _ := c.Place(p.Place)
		if now, ok := c.Place(place.Successor); ok {
			place = now // whoever looks after the new province has its projects
		}
		count[place.Label(s.Tag)]++
		if p.Returns() {
			returns++
		}
	}
	var names []string
	for name := range count {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var parts []string
	for _, name := range names[:min(len(names), mostNamed)] {
		parts = append(parts, fmt.Sprint(name, " ", count[name]))
	}
	line := words.DigestProjects.In(s.Tag, len(late), strings.Join(parts, ", "))
	if more := len(names) - mostNamed; more > 0 {
		line += words.DigestMore.In(s.Tag, more)
	}
	return line + words.DigestReturns.In(s.Tag, returns), nil
}
