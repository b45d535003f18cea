package data

import "testing"

func TestWhatIsWorkedOutIsAsExactAsItsFigures(t *testing.T) {
	for _, c := range []struct{ grows, falls, want Qualifier }{
		{Exact, Exact, Exact},
		{Over, Exact, Over}, {Under, Exact, Under}, {Approx, Exact, Approx}, {Estimated, Exact, Estimated},
		{Exact, Over, Under}, {Exact, Under, Over}, {Exact, Approx, Approx}, {Exact, Estimated, Approx},
		{Over, Under, Over}, {Under, Over, Under}, // both the same way
		{Over, Over, Approx}, {Under, Under, Approx}, {Over, Approx, Approx}, {Estimated, Over, Approx},
	} {
		if got := Against(c.grows, c.falls); got != c.want {
			t.Errorf("%q against %q is %q, not %q", c.grows, c.falls, got, c.want)
		}
	}
}
