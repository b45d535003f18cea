package vi

import (
	"testing"

	"pgregory.net/rapid"
)

// slowDistance is the textbook table of the same distance.
func slowDistance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		for j := range rows[i] {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
			default:
				rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+btoi(a[i-1] != b[j-1]))
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
				}
			}
		}
	}
	return rows[len(a)][len(b)]
}

func TestDistanceIsThatOfTheTable(t *testing.T) {
	text := rapid.StringMatching("[abc]{0,64}")
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		want := slowDistance(a, b)
		if got := newPattern(a).distance(b); got != want {
			t.Fatalf("distance(%q, %q) = %d, want %d", a, b, got, want)
		}
		if oneOff(a, b) != (want == 1) {
			t.Fatalf("oneOff(%q, %q) is %v at distance %d", a, b, oneOff(a, b), want)
		}
	})
}

func TestOneOffIsDistanceOne(t *testing.T) {
	text := rapid.StringMatching("[ab]{0,6}")
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		if oneOff(a, b) != (slowDistance(a, b) == 1) {
			t.Fatalf("oneOff(%q, %q) is %v", a, b, oneOff(a, b))
		}
	})
}
