package vi

import (
	"cmp"
	"slices"
	"strings"
)

// typoLetters is the fewest letters in which one slip is forgiven; shorter
// words are too near to one another. It counts for both texts.
const typoLetters = 5

// eachOneOff calls f once for every entry exactly one slip from a text, given
// solid and as words: by length, those with its first letter before the others,
// in the order of the index.
func (x *Index) eachOneOff(solid, words string, f func(id int32)) {
	n := len(solid)
	var some [8]int32
	fixed, known := "", false
	for length := max(n-1, typoLetters); length <= min(n+1, x.longest); length++ {
		for _, id := range x.oneOffs(some[:0], solid, length) {
			if !known {
				fixed, known = fixedParts(words), true
			}
			if fixed == x.entries[id].fixed {
				f(id)
			}
		}
	}
}

// oneOffs appends the entries of a length exactly one slip from a text.
func (x *Index) oneOffs(found []int32, solid string, length int) []int32 {
	n, set := len(solid), letterSet(solid)
	take := func(d ended, first bool) {
		if int(d.length) != length || unlike(set, d.letters) > 2 {
			return
		}
		e := &x.entries[d.id]
		if (e.solid[:2] == solid[:2]) == first && oneOff(solid, e.solid) {
			found = append(found, d.id)
		}
	}
	for _, d := range x.ends.in(x.ends.slot(length, solid[0], solid[1], false)) {
		take(d, true)
	}
	for _, d := range x.ends.in(x.ends.slot(length, solid[n-2], solid[n-1], true)) {
		take(d, false)
	}
	if len(found) > 1 {
		other := func(id int32) int { return btoi(x.entries[id].solid[0] != solid[0]) }
		slices.SortFunc(found, func(a, b int32) int { return cmp.Or(cmp.Compare(other(a), other(b)), cmp.Compare(a, b)) })
	}
	return found
}

// OneOff says whether one slip of a finger makes b of a: a letter more, less or
// other, or two swapped. Both are compared as they are, so fold them first.
func OneOff(a, b string) bool { return oneOff(a, b) }

// oneOff says whether a becomes b by one letter more, less or other, or by
// swapping two neighbours. Equal texts are not one off.
func oneOff(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] ||
		i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// typoFits says whether the words that were typed right carry no tone that the
// name has not. With other words there is nothing to compare.
func typoFits(typed, name spelling) bool {
	if strings.Count(typed.words, " ") != strings.Count(name.words, " ") {
		return true
	}
	t, n := 0, 0
	for t < len(typed.words) && n < len(name.words) {
		tEnd, nEnd := wordEnd(typed.words, t), wordEnd(name.words, n)
		if typed.words[t:tEnd] == name.words[n:nEnd] {
			if fits, _ := agree(typed.marks[t:tEnd], name.marks[n:nEnd]); !fits {
				return false
			}
		}
		t, n = tEnd+1, nEnd+1
	}
	return true
}

// wordEnd returns where the word that starts at i ends.
func wordEnd(words string, i int) int {
	if n := strings.IndexByte(words[i:], ' '); n >= 0 {
		return i + n
	}
	return len(words)
}

// oneWordOff says whether two texts of as many words differ in one word and
// agree in the tones of the others: how a slip in the middle of a sentence is
// told from other words. The word has to have four letters ("nào tới" is not
// "năm tới"), three if two are swapped or one doubled; and who types marks has
// to have typed them right in that word too.
func oneWordOff(typed, name spelling) bool {
	if strings.Count(typed.words, " ") != strings.Count(name.words, " ") || !typoFits(typed, name) {
		return false
	}
	marked := strings.Trim(typed.marks, "\x00") != ""
	t, n := 0, 0
	for t < len(typed.words) && n < len(name.words) {
		tEnd, nEnd := wordEnd(typed.words, t), wordEnd(name.words, n)
		a, b := typed.words[t:tEnd], name.words[n:nEnd]
		if a == b {
			t, n = tEnd+1, nEnd+1
			continue
		}
		least := 4
		if letterSet(a) == letterSet(b) { // swapped or doubled, no other letter
			least = 3
		}
		if min(len(a), len(b)) < least || !oneOff(a, b) || typed.words[tEnd:] != name.words[nEnd:] {
			return false
		}
		return !marked || sameMarks(typed.marks[t:tEnd], name.marks[n:nEnd])
	}
	return false
}

// sameMarks says whether two words, a slip apart, have the same tones and the
// same other marks in the same order, wherever the slip has moved them; the
// letter that it dropped or doubled may have taken a mark along.
func sameMarks(a, b string) bool {
	most := 0
	if len(a) != len(b) {
		most = 1
	}
	return sameBut(most, a, b, toneBits) && sameBut(most, a, b, qualityBits)
}

// sameBut compares the marks of one sort; some may be missing on either side.
func sameBut(most int, a, b string, sort byte) bool {
	i, j, missing := 0, 0, 0
	for {
		for i < len(a) && a[i]&sort == 0 {
			i++
		}
		for j < len(b) && b[j]&sort == 0 {
			j++
		}
		switch {
		case i == len(a) && j == len(b):
			return missing <= most
		case i == len(a):
			j, missing = j+1, missing+1
		case j == len(b):
			i, missing = i+1, missing+1
		case a[i]&sort == b[j]&sort:
			i, j = i+1, j+1
		default:
			return false
		}
	}
}
