package remind

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/words"
)

// mostNamed is how many provinces the digest names: the others are counted.
const mostNamed = 5

// lateProjects is the digest's line on projects: how many are late, where most,
// and how many may send money back.
func lateProjects(late []data.LateProject, c *data.Catalogue, tag language.Tag) string {
	count, returns := map[string]int{}, 0
	for _, p := range late {
		place, _ := c.Place(p.Place)
		if now, ok := c.Place(place.Successor); ok {
			place = now // whoever looks after the new province has its projects
		}
		count[place.Label(tag)]++
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
	line := words.DigestProjects.In(tag, len(late), strings.Join(parts, ", "))
	if more := len(names) - mostNamed; more > 0 {
		line += words.DigestMore.In(tag, more)
	}
	return line + words.DigestReturns.In(tag, returns)
}
