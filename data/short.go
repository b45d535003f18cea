package data

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tiendo/internal/vi"
)

// shortNames are the names of provinces as people shorten them in chat, the
// first letter of the first word and the last word whole: đlắk, Q.Ngãi. What is
// among the names already keeps the meaning that it has; what two provinces
// share is ambiguous.
func shortNames(places []Place, names []vi.Name) []vi.Name {
	known := map[string]bool{}
	for _, n := range names {
		known[letters(n.Text)] = true
	}
	var short []vi.Name
	of := map[string][]string{} // names of provinces by what they are shortened to
	for _, p := range places {
		words := strings.Fields(p.Name)
		if !p.Province() || len(words) != 2 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(words[0])
		text := strings.ToLower(string(first) + words[1])
		if key := letters(text); known[key] || len(key) < shortestName {
			continue
		} else if !slices.Contains(of[key], p.Name) {
			of[key] = append(of[key], p.Name)
		}
		short = append(short, vi.Name{Text: text, Target: p.Key, Alias: true})
	}
	for i := range short {
		short[i].Ambiguous = len(of[letters(short[i].Text)]) > 1
	}
	return short
}

// shortestName is the fewest letters of a shortened name; shorter ones are other
// words.
const shortestName = 4

// letters is a name without tones, spaces and marks.
func letters(s string) string { return strings.ReplaceAll(vi.Fold(s), " ", "") }
