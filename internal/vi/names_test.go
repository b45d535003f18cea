package vi

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
)

// realNames are the names of the programme: the provinces of both code sets,
// the indicators with their aliases, and the other words people use.
func realNames(t testing.TB) []Name {
	t.Helper()
	var names []Name
	for _, row := range rows(t, "testdata/provinces.csv") {
		names = append(names, Name{Text: row[2], Target: row[0] + ":" + row[1]})
	}
	for _, row := range rows(t, "testdata/indicators.csv") {
		names = append(names, Name{Text: row[2], Target: row[0]})
		for alias := range strings.SplitSeq(row[9], "|") {
			names = append(names, Name{Text: alias, Target: row[0], Alias: true})
		}
	}
	for _, row := range rows(t, "testdata/aliases.csv") {
		for target := range strings.SplitSeq(row[2], "|") {
			names = append(names, Name{Text: row[0], Target: target, Alias: true, Ambiguous: row[3] == "yes"})
		}
	}
	return names
}

func realIndex(t testing.TB) *Index { return NewIndex(realNames(t)) }

func rows(t testing.TB, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

// targets lists the targets of matches, apart by spaces.
func targets(matches []Match) string {
	var keys []string
	for _, m := range matches {
		keys = append(keys, m.Target)
	}
	return strings.Join(keys, " ")
}
