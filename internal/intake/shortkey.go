package intake

import (
	"tiendo/data"
	"tiendo/internal/calendar"
)

// A shortKey is a data.Key with numbers for its words, a quarter of the size:
// a sheet may have hundreds of thousands of them.
type shortKey struct {
	period                             calendar.Period
	place, indicator, measure, funding uint16
}

// A shortener gives each word its number.
type shortener struct{ numbers map[string]uint16 }

func (s *shortener) key(k data.Key) shortKey {
	return shortKey{k.Period, s.number(k.Place), s.number(k.Indicator), s.number(string(k.Measure)), s.number(string(k.Funding))}
}

// number is the number of a word; there are fewer words in a catalogue than
// numbers.
func (s *shortener) number(word string) uint16 {
	if n, ok := s.numbers[word]; ok {
		return n
	}
	if s.numbers == nil {
		s.numbers = map[string]uint16{}
	}
	n := uint16(len(s.numbers))
	s.numbers[word] = n
	return n
}
