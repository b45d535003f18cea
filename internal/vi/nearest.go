package vi

import "strings"

// nearestLetters is how much of a text Nearest compares; what people type for
// a name is shorter, and the cost grows with the square.
const nearestLetters = 48

// nearEnough is the least likeness, of 100, that is looked for first; looser
// steps follow while fewer than were asked for are found.
var nearEnough = [...]int{45, 20, 1}

// Nearest returns the n targets most like typed, for "did you mean": by edits
// between the letters, by a shared beginning and by shared words. It returns
// fewer only when the others have not even a letter in common with it. It is
// meant for a mistake already made; Find says what a text means.
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
	p := newPattern(sp.solid)
	words, shared := x.sharedWords(sp.words)
	var found []Match
	for _, enough := range nearEnough {
		if len(found) >= n {
			break
		}
		found = x.top(x.rank(func(id int32, e *entry) grade {
			// Twice the shared words over the words of both, of 90.
			like := max(byEdits(p, e, enough), min(90, 90*2*int(shared[id])/(words+int(e.length))))
			if like < enough {
				return grade{}
			}
			both := min(len(sp.tones), len(e.tones))
			if fits, _ := agree(sp.tones[:both], e.tones[:both]); fits {
				like++
			}
			return grade{Near, like}
		}), n, nil)
	}
	return found
}

// byEdits says how alike two texts are, of 100, by the share of letters that
// stay, or 0 for less than enough; a text that begins with the pattern counts
// for at least 70.
func byEdits(p *pattern, e *entry, enough int) int {
	name := e.solid[:min(len(e.solid), nearestLetters)]
	longer, shorter := max(len(p.text), len(name)), min(len(p.text), len(name))
	begins := len(p.text) > 1 && strings.HasPrefix(name, p.text)
	atLeast := max(longer-shorter, (unlike(p.letters, e.letters)+1)/2)
	if 100-100*atLeast/longer < enough && !begins {
		return 0
	}
	like := 100 - 100*p.distance(name)/longer
	if begins {
		like = max(like, 70)
	}
	return like
}

// sharedWords counts the words of two letters or more, and for each entry how
// many of them it has.
func (x *Index) sharedWords(words string) (n int, shared []uint8) {
	shared = make([]uint8, len(x.entries))
	for w := range strings.SplitSeq(words, " ") {
		n++
		if len(w) < 2 || n > nearestLetters {
			continue
		}
		for _, id := range x.byWord[w] {
			shared[id]++
		}
	}
	return n, shared
}
