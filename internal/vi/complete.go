package vi

import (
	"cmp"
	"slices"
	"strings"
)

// Complete returns the n best targets for a name that is still being typed,
// each once: exact tones first, then the folded beginning of the name,
// beginnings of its words, its initials, and only if there is nothing else
// other tones and slips of a finger. Among equally good ones those with the
// larger first come first (nil: all equal), then real names before aliases,
// shorter before longer, and the order of the index. Nothing typed gives all.
func (x *Index) Complete(typed string, n int, first func(target string) int) []Match {
	if len(typed) > 8*(x.longest+8) || n <= 0 {
		return nil
	}
	q := query{spelling: spell(typed)}
	q.letters, q.inside = letterSet(q.solid), " "+q.words
	best := x.rank(func(_ int32, e *entry) grade { return q.complete(e) })
	if len(best) == 0 {
		best = x.rank(func(_ int32, e *entry) grade { return q.completeLoosely(e) })
	}
	return x.top(best, n, first)
}

// A query is what is typed, with what every entry is compared with.
type query struct {
	spelling
	letters uint64
	inside  string // the words as they stand inside a name
}

// A grade is how well an entry matches: zero not at all, more is better.
type grade struct {
	how  How
	rank int
}

// A hit is the best entry of one target.
type hit struct {
	grade
	id int32
}

// rank grades all entries and keeps the best of each target.
func (x *Index) rank(of func(id int32, e *entry) grade) []hit {
	at := make([]int32, len(x.targets)) // 1 + the target's place in hits
	var hits []hit
	for id := range x.entries {
		e := &x.entries[id]
		g := of(int32(id), e)
		if g.rank == 0 {
			continue
		}
		if at[e.target] == 0 {
			hits = append(hits, hit{g, int32(id)})
			at[e.target] = int32(len(hits))
		} else if old := &hits[at[e.target]-1]; x.better(hit{g, int32(id)}, *old) {
			*old = hit{g, int32(id)}
		}
	}
	return hits
}

// better compares two entries of one target.
func (x *Index) better(a, b hit) bool {
	return a.rank > b.rank || a.rank == b.rank && x.entries[b.id].alias && !x.entries[a.id].alias
}

// top sorts hits and returns the first n as matches.
func (x *Index) top(hits []hit, n int, first func(target string) int) []Match {
	favour := make(map[int32]int)
	if first != nil {
		for _, h := range hits {
			favour[h.id] = first(x.targets[x.entries[h.id].target].key)
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		ea, eb := &x.entries[a.id], &x.entries[b.id]
		return cmp.Or(
			cmp.Compare(b.rank, a.rank),
			cmp.Compare(favour[b.id], favour[a.id]),
			cmp.Compare(btoi(ea.alias), btoi(eb.alias)),
			cmp.Compare(len(ea.solid), len(eb.solid)),
			cmp.Compare(a.id, b.id),
		)
	})
	out := make([]Match, 0, min(n, len(hits)))
	for _, h := range hits[:min(n, len(hits))] {
		out = append(out, x.match(h.id, h.how, h.rank))
	}
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// complete grades what is typed as the beginning of an entry, by tone.
func (q *query) complete(e *entry) grade {
	sp := &q.spelling
	if sp.solid == "" {
		return grade{Prefix, 1}
	}
	if strings.HasPrefix(e.solid, sp.solid) {
		if g := completeWhole(sp, e); g.rank > 0 {
			return g
		}
	}
	g := grade{}
	if strings.HasPrefix(e.initials, sp.solid) {
		if fits, same := agree(sp.typed, e.initialMarks[:len(sp.typed)]); fits {
			whole := len(e.initials) == len(sp.solid)
			g = grade{Abbreviation, 50 + 15*btoi(whole) + btoi(same)}
		}
	}
	if q.letters&^e.letters != 0 || len(sp.words) > len(e.words) {
		return g
	}
	if w := completeWords(sp, e); w.rank > g.rank {
		return w
	}
	return g
}

// completeWhole grades an entry that begins with the letters typed.
func completeWhole(sp *spelling, e *entry) grade {
	fits, same := agree(sp.tones, e.tones[:len(sp.tones)])
	whole := len(sp.solid) == len(e.solid)
	switch {
	case !fits:
		return grade{}
	case whole && same && sp.typed == e.typed:
		return grade{Exact, 100}
	case whole && same:
		return grade{Placed, 99}
	case whole:
		return grade{Folded, 90}
	case same:
		return grade{Prefix, 85}
	}
	return grade{Prefix, 80}
}

// completeWords grades what is typed as beginnings of words: one after another
// from some word on, or each somewhere in the entry.
func completeWords(sp *spelling, e *entry) grade {
	for at := 0; at+len(sp.words) <= len(e.words); at++ {
		i := strings.Index(e.words[at:], sp.words)
		if i < 0 {
			break
		}
		at += i
		if at > 0 && e.words[at-1] != ' ' {
			continue
		}
		if fits, same := agree(sp.marks, e.marks[at:at+len(sp.marks)]); fits {
			return grade{WordPrefix, 60 + 2*btoi(same)}
		}
	}
	for t := 0; t < len(sp.words); {
		end := wordEnd(sp.words, t)
		if !hasWord(e, sp.words[t:end], sp.marks[t:end]) {
			return grade{}
		}
		t = end + 1
	}
	return grade{WordPrefix, 55}
}

// hasWord says whether a word of e begins with word and fits its marks.
func hasWord(e *entry, word, marks string) bool {
	for n := 0; n < len(e.words); n = wordEnd(e.words, n) + 1 {
		if strings.HasPrefix(e.words[n:], word) {
			if fits, _ := agree(marks, e.marks[n:n+len(word)]); fits {
				return true
			}
		}
	}
	return false
}

// completeLoosely grades beginnings with other tones or one slip.
func (q *query) completeLoosely(e *entry) grade {
	sp := &q.spelling
	if unlike(q.letters&^e.letters, 0) > 2 || len(sp.words) > len(e.words)+1 {
		return grade{}
	}
	if strings.HasPrefix(e.solid, sp.solid) {
		return grade{Contradicted, 45}
	}
	if strings.HasPrefix(e.words, sp.words) || strings.Contains(e.words, q.inside) {
		return grade{Contradicted, 40}
	}
	n := len(sp.solid)
	if n < typoLetters-1 {
		return grade{}
	}
	for length := n - 1; length <= n+1 && length <= len(e.solid); length++ {
		if oneOff(sp.solid, e.solid[:length]) && strings.HasPrefix(e.fixed, fixedParts(sp.words)) {
			return grade{Typo, 30 + 5*btoi(length == len(e.solid))}
		}
	}
	return grade{}
}
