package vi

// headLengths are how many first letters of a stretch are looked at to see
// whether any entry begins so.
var headLengths = [...]int{4, 8}

// head packs the first letters of a solid spelling that has as many.
func head(solid string, letters int) (uint64, bool) {
	if len(solid) < letters {
		return 0, false
	}
	var h uint64
	for i := range letters {
		h = h<<8 | uint64(solid[i])
	}
	return h, true
}

// reach is the length of the longest entry that may begin with a stretch.
func (x *Index) reach(solid string) int {
	for i := len(headLengths) - 1; i >= 0; i-- {
		if h, ok := head(solid, headLengths[i]); ok {
			return x.heads[h]
		}
	}
	return x.longest
}

// ends files entries by their length with their first two letters, and again
// with their last two. One slip of a finger changes the length by at most one and
// never both ends of a text of typoLetters. A few ends share a slot.
type ends struct {
	starts []int32 // for each slot, where it begins in ended
	ended  []ended
}

// An ended is an entry in its slot, with what tells most of the unlike.
type ended struct {
	letters uint64
	id      int32
	length  int32
}

// slot is where the spellings of a length with two letters at one end are.
func (e ends) slot(length int, a, b byte, last bool) int {
	h := (uint32(length)<<16 | uint32(a)<<8 | uint32(b)) * 2654435761 >> 8 << 1
	if last {
		h++
	}
	return int(h & uint32(len(e.starts)-2))
}

// in returns the entries of a slot.
func (e ends) in(slot int) []ended { return e.ended[e.starts[slot]:e.starts[slot+1]] }

// newEnds files the entries that have the letters for a slip.
func newEnds(entries []entry) ends {
	size := 2
	for size < 4*len(entries) {
		size *= 2
	}
	e := ends{starts: make([]int32, size+1)}
	slots := make([][]ended, size)
	for id, one := range entries {
		s := one.solid
		n := len(s)
		if n < typoLetters {
			continue
		}
		d := ended{letters: one.letters, id: int32(id), length: int32(n)}
		first, last := e.slot(n, s[0], s[1], false), e.slot(n, s[n-2], s[n-1], true)
		slots[first] = append(slots[first], d)
		slots[last] = append(slots[last], d)
	}
	for i, in := range slots {
		e.ended = append(e.ended, in...)
		e.starts[i+1] = int32(len(e.ended))
	}
	return e
}
