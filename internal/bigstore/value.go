package bigstore

import (
	"math"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// timeZone is where the made-up reports are handed in.
var timeZone = time.UTC

// value is the figure of indicator i, place p and month m: always the same, and
// of the size that reports have. A plan is round; what was done is money to one
// đồng, or a count.
func value(i, p, m int, measure data.Measure) decimal.Decimal {
	// Offices and contents differ a hundredfold, months by about a half.
	size := 0.5*level(i, p, 0) + 0.5*level(i, 0, 1) + 0.1*level(i, p, m+2)
	if !money(i) {
		n := math.Round(math.Exp(1.5 + 3*size))
		if measure == data.Actual {
			n = math.Round(n * (0.6 + 0.6*level(p, i, m)))
		}
		return decimal.NewFromInt(int64(n))
	}
	million := math.Exp(3 + 4*size)
	if measure == data.Plan {
		return decimal.NewFromInt(int64(million)/10*10 + 10)
	}
	return decimal.New(int64(1e6*million*(0.6+0.6*level(p, i, m))), -6)
}

// level is a number from 0 to below 1 that three numbers always lead to.
func level(a, b, c int) float64 {
	// splitmix64, by Sebastiano Vigna, in the public domain.
	x := uint64(a)*0x9e3779b97f4a7c15 + uint64(b)*0xbf58476d1ce4e5b9 + uint64(c)*0x94d049bb133111eb + 0x632be59bd9b4e019
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return float64((x^x>>31)>>11) / (1 << 53)
}
