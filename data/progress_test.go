package data

import (
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// The short way to a percentage comes to the same as the long one, to the digit.
func TestAPercentageIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := decimal.New(rapid.Int64().Draw(t, "part"), rapid.SampledFrom([]int32{-6, 0}).Draw(t, "part's exponent"))
		whole := decimal.New(rapid.Int64Min(1).Draw(t, "whole"), rapid.SampledFrom([]int32{-6, 0}).Draw(t, "whole's exponent"))
		got, want := PercentOf(part, whole), part.Shift(2).DivRound(whole, 1)
		if !got.Equal(want) {
			t.Fatalf("%s of %s is %s%%, not %s%%", part, whole, got, want)
		}
	})
	for _, c := range [][3]string{{"1", "8", "12.5"}, {"1", "2000", "0.1"}, {"1", "3", "33.3"}, {"2", "3", "66.7"}, {"0", "7", "0"}, {"999.5", "1000", "100"}, {"999.4", "1000", "99.9"}} {
		part, whole, want := decimal.RequireFromString(c[0]), decimal.RequireFromString(c[1]), decimal.RequireFromString(c[2])
		if got := PercentOf(part, whole); !got.Equal(want) {
			t.Errorf("%s of %s is %s%%, not %s%%", part, whole, got, want)
		}
	}
}
