package words

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// What is filled in quickly is what fmt makes of it, also where the arguments
// do not fit the text.
func TestAPhraseIsFilledInAsFmtDoes(t *testing.T) {
	piece := rapid.OneOf(rapid.SampledFrom([]string{"%s", "%d", "%v", "%%", "%[2]s", "%[1]d", "%[9]s", "%[", "%5d", "%", "kỳ "}), rapid.String())
	argument := rapid.OneOf(rapid.Map(rapid.String(), func(s string) any { return s }), rapid.Map(rapid.Int(), func(n int) any { return n }),
		rapid.Map(rapid.Int64(), func(n int64) any { return n }))
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, one := range rapid.SliceOfN(piece, 0, 6).Draw(t, "text") {
			text += one
		}
		args := rapid.SliceOfN(argument, 1, 4).Draw(t, "args")
		if got, want := filled(text, args), fmt.Sprintf(text, args...); got != want {
			t.Fatalf("%q with %q is %q, want %q", text, args, got, want)
		}
	})
}
