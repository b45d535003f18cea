package remind

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// mostStale keeps the projects of one province on a few lines of a phone.
const mostStale = 6

// stale finds, for the notices that remind of the month's report on projects, the
// projects of their provinces of which nothing was recorded in that month.
func (v *View) stale(ctx context.Context, notices []Notice, now time.Time) error {
	for i := range notices {
		n := &notices[i]
		for _, r := range n.Rows {
			if r.Obligation != data.MonthlyProjects || n.Kind != data.Reminding {
				continue
			}
			all, err := v.store.Projects(ctx, data.Untouched(v.Catalogue.Units(r.Place), r.Period, now.Location()))
			if err != nil {
				return fmt.Errorf("find what the report on projects of %s lacks: %w", r.Place.Key, err)
			}
			for _, p := range all {
				n.Stale = append(n.Stale, Slip{Project: &p, Looked: r.Place})
			}
		}
	}
	return nil
}

// staleLines name the projects of a group's provinces that the report is still to
// tell of, a line each province.
func (n Notice) staleLines(g group, named bool, tag language.Tag) []string {
	if g.Obligation != data.MonthlyProjects {
		return nil
	}
	var lines []string
	for _, place := range g.places {
		var names []string
		for _, s := range n.Stale {
			if s.Looked.Label(tag) == place {
				names = append(names, fmt.Sprintf("#%d %s", s.ID, s.Name))
			}
		}
		if len(names) == 0 {
			continue
		}
		text := strings.Join(names[:min(len(names), mostStale)], "; ")
		if more := len(names) - mostStale; more > 0 {
			text += words.StaleMore.In(tag, more)
		}
		line := words.NotUpdated.In(tag, g.Period.Label(tag), len(names), text)
		if named {
			line = place + ": " + line
		}
		lines = append(lines, "   "+line)
	}
	return lines
}

// staleButton leads to these projects, each of which can be updated from there.
func (n Notice) staleButton(m *message.Message, tag language.Tag) {
	if len(n.Stale) == 0 {
		return
	}
	line := "/projects list status:stale"
	first := n.Stale[0].Looked.Key
	if !slices.ContainsFunc(n.Stale, func(s Slip) bool { return s.Looked.Key != first }) {
		line = "/projects list place:" + quoted(first) + " status:stale"
	}
	m.Buttons = append(m.Buttons, message.Button{Label: words.StaleButton.In(tag), Line: line})
}
