package chart

import "math"

// A scale places values between two ends. It always holds zero, so that a bar's
// length means its value.
type scale struct{ low, high float64 }

func newScale() scale { return scale{} }

// include widens the scale. Values beyond 1e300 would overflow in between.
func (s *scale) include(v float64) error {
	if math.IsNaN(v) || math.Abs(v) > 1e300 {
		return ErrValue
	}
	s.low, s.high = min(s.low, v), max(s.high, v)
	return nil
}

// place returns where v stands when low is at a and high at b.
func (s scale) place(v, a, b float64) float64 {
	span := s.high - s.low
	if span == 0 {
		return a
	}
	return a + (b-a)*((v-s.low)/span)
}

// ticks returns round values across the scale, three to seven of them.
func (s scale) ticks() []float64 {
	span := s.high - s.low
	if span <= 0 {
		return []float64{0}
	}
	step := math.Pow(10, math.Floor(math.Log10(span)))
	for _, part := range []float64{0.2, 0.5, 1, 2} {
		if span/(step*part) <= 6 {
			step *= part
			break
		}
	}
	if step == 0 { // below the smallest number there is
		return []float64{0}
	}
	var out []float64
	for k := math.Ceil(s.low/step - 1e-9); k <= s.high/step+1e-9; k++ {
		out = append(out, k*step+0) // not minus zero
	}
	return out
}
