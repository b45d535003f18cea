package vi

import (
	"math/bits"
	"strings"
)

// A Name is one spelling of a thing that can be asked for.
type Name struct {
	Text      string // as people write it, with its tones
	Target    string // an opaque key of the caller: "gso2004:52", "technology.establishments"
	Alias     bool   // another way to write it; the first Name of a target that is no alias is shown
	Ambiguous bool   // means other things too and needs a second signal ("kh", "tỉnh")
}

// An Index finds names by what people type. It never changes once built and
// is safe for concurrent use.
type Index struct {
	entries    []entry
	targets    []target
	bySolid    map[string][]int32 // entries with these letters
	byInitials map[string][]int32 // entries of two words or more with these first letters
	ends       ends               // entries by length and first or last letters, for typos
	byWord     map[string][]int32 // entries that have the word
	heads      map[uint64]int     // the letters of the longest entry with these first letters; see head
	longest    int                // letters in the longest entry
}

type target struct {
	key, name string
}

type entry struct {
	spelling
	text          string
	target        int32
	alias, unsure bool
	fixed         string // digits and Roman numerals, which no slip of a finger changes
	initials      string
	initialMarks  string
	length        int32  // words
	letters       uint64 // which letters occur, to pass over the unlike quickly
}

// NewIndex makes an index of names. Names without a letter or digit are left
// out. Several names may have the same text, and one target many names.
func NewIndex(names []Name) *Index {
	x := &Index{
		bySolid:    make(map[string][]int32, len(names)),
		byInitials: make(map[string][]int32),
		byWord:     make(map[string][]int32),
		heads:      make(map[uint64]int),
	}
	ids := make(map[string]int32)
	for _, n := range names {
		sp := spell(n.Text)
		if sp.solid == "" {
			continue
		}
		id, ok := ids[n.Target]
		if !ok {
			id = int32(len(x.targets))
			ids[n.Target] = id
			x.targets = append(x.targets, target{key: n.Target})
		}
		if !n.Alias && x.targets[id].name == "" {
			x.targets[id].name = n.Text
		}
		x.add(entry{spelling: sp, text: n.Text, target: id, alias: n.Alias, unsure: n.Ambiguous})
	}
	x.ends = newEnds(x.entries)
	return x
}

func (x *Index) add(e entry) {
	e.initials, e.initialMarks = initials(e.spelling)
	e.fixed = fixedParts(e.words)
	e.letters = letterSet(e.solid)
	e.length = int32(strings.Count(e.words, " ") + 1)
	id := int32(len(x.entries))
	x.entries = append(x.entries, e)
	x.bySolid[e.solid] = append(x.bySolid[e.solid], id)
	if len(e.initials) > 1 {
		x.byInitials[e.initials] = append(x.byInitials[e.initials], id)
	}
	x.addWords(id, e.words)
	n := len(e.solid)
	for _, length := range headLengths {
		if h, ok := head(e.solid, length); ok {
			x.heads[h] = max(x.heads[h], n)
		}
	}
	x.longest = max(x.longest, n)
}

// addWords files the entry under each of its words once.
func (x *Index) addWords(id int32, words string) {
	for w := range strings.SplitSeq(words, " ") {
		ids := x.byWord[w]
		if len(ids) == 0 || ids[len(ids)-1] != id {
			x.byWord[w] = append(ids, id)
		}
	}
}

// initials returns the first letters of the words, with the quality of the
// letter (đ is not d) but no tone, which belongs to a vowel inside.
func initials(sp spelling) (letters, marks string) {
	var l, m []byte
	for i := range len(sp.words) {
		if sp.words[i] != ' ' && (i == 0 || sp.words[i-1] == ' ') {
			l, m = append(l, sp.words[i]), append(m, sp.marks[i]&qualityBits)
		}
	}
	return string(l), string(m)
}

// letterSet has one bit for each byte value modulo 64 in s.
func letterSet(s string) uint64 {
	var set uint64
	for i := range len(s) {
		set |= 1 << (s[i] & 63)
	}
	return set
}

// unlike counts the letters that occur in only one of two sets; one slip of a
// finger leaves at most two.
func unlike(a, b uint64) int { return bits.OnesCount64(a ^ b) }

// match turns an entry into what the caller sees.
func (x *Index) match(id int32, how How, score int) Match {
	e := &x.entries[id]
	t := x.targets[e.target]
	m := Match{Target: t.key, Text: e.text, Name: t.name, How: how, Score: score, Ambiguous: e.unsure}
	if m.Name == "" {
		m.Name = e.text
	}
	return m
}
