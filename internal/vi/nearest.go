package vi

import "strings"

// nearestLetters is how much of a text Nearest compares; what people type for
// a name is shorter, and the cost grows with the square.
const nearestLetters = 48

// nearEnough is the least likeness worth offering, of 100.
const nearEnough = 45

// Nearest returns the n targets most like typed, for "did you mean": by edits
// between the letters, by a shared beginning and by shared words. It returns
// fewer, or none, when nothing is like it. It is meant for a mistake already
// made; Find says what a text means.
func (x *Index) Nearest(typed string, n int) []Match {
	if n <= 0 {
		return nil
	}
	if len(typed) > 16*nearestLetters {
		typed = typed[:16*nearestLetters]
	}
	sp := spell(typed)
	if len(sp.solid) > nearestLetters {
		sp.solid = sp.solid[:nearestLetters]
	}
	if sp.solid == "" {
		return nil
	}
	set := letterSet(sp.solid)
	return x.top(x.rank(func(e *entry) grade {
		like := max(byEdits(sp, e, set), byWords(sp.words, e.words))
		if like < nearEnough {
			return grade{}
		}
		if fits, _ := agree(sp.tones[:min(len(sp.tones), len(e.tones))], e.tones[:min(len(sp.tones), len(e.tones))]); fits {
			like++
		}
		return grade{Near, like}
	}), n, nil)
}

// byEdits says how alike two texts are, of 100, by the share of letters that
// stay; a text that the other begins with counts for at least 70.
func byEdits(sp spelling, e *entry, set uint64) int {
	a, b := sp.solid, e.solid
	if len(b) > nearestLetters {
		b = b[:nearestLetters]
	}
	longer := max(len(a), len(b))
	atLeast := max(longer-min(len(a), len(b)), (unlike(set, e.letters)+1)/2)
	if 100-100*atLeast/longer < nearEnough && !strings.HasPrefix(b, a) {
		return 0
	}
	like := 100 - 100*distance(a, b)/longer
	if len(a) > 1 && strings.HasPrefix(b, a) {
		like = max(like, 70)
	}
	return like
}

// distance counts the edits (one letter more, less, other, two swapped) that
// make b of a, none inside another. Both are at most nearestLetters long.
func distance(a, b string) int {
	var rows [3][nearestLetters + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+btoi(a[i-1] != b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// byWords says which share of the words of both texts is shared, of 90.
func byWords(a, b string) int {
	shared := 0
	for w := range strings.SplitSeq(a, " ") {
		if len(w) > 1 && containsWord(b, w) {
			shared++
		}
	}
	if shared == 0 {
		return 0
	}
	words := strings.Count(a, " ") + strings.Count(b, " ") + 2
	return 90 * 2 * shared / words
}

func containsWord(words, w string) bool {
	for i := 0; i < len(words); i = wordEnd(words, i) + 1 {
		if words[i:wordEnd(words, i)] == w {
			return true
		}
	}
	return false
}
