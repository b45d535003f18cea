package intake

import (
	"testing"

	"pgregory.net/rapid"

	"tiendo/internal/vi"
)

func TestTheShortWayReadsNumbersAsTheLongOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[0-9]{1,4}([.,][0-9]{1,4}){0,3}`).Draw(t, "text")
		n, ok := plainNumber(text)
		if !ok {
			return
		}
		for _, unit := range []vi.Unit{vi.Count, vi.Million} {
			want, err := vi.ReadAmount(text, vi.Hint{Unit: unit})
			if err != nil || len(want) != 1 || !want[0].Value.Equal(n) {
				t.Fatalf("%s of %v is %s, want %v, %v", text, unit, n, want, err)
			}
		}
	})
}
