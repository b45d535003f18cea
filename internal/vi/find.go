package vi

import "strings"

// Find returns what the whole of typed may mean: every target whose name
// matches in the best way that any does, in the order of the index. Several
// targets mean that the caller has to tell them apart or ask; unknown text
// gives none. A typo is forgiven in names of five letters or more, and never
// in a digit or Roman numeral.
func (x *Index) Find(typed string) []Match {
	if len(typed) > 8*(x.longest+8) {
		return nil // longer than any name even with its marks and prefix
	}
	sp := spell(typed)
	if sp.solid == "" {
		return nil
	}
	if found := x.findSure(sp); found != nil {
		return found
	}
	if rest, ok := afterTitle(sp.words); ok {
		if found := x.findSure(sp.from(len(sp.words) - len(rest))); found != nil {
			return found
		}
	}
	return x.findTypo(sp)
}

// findSure finds by letters, then by initials, then by letters whose marks
// contradict.
func (x *Index) findSure(sp spelling) []Match {
	best, ids := x.best(sp, x.bySolid[sp.solid])
	if best < Abbreviation {
		return x.matches(ids, best)
	}
	var short []int32
	for _, id := range x.byInitials[sp.solid] {
		if fits, _ := agree(sp.typed, x.entries[id].initialMarks); fits {
			short = append(short, id)
		}
	}
	if len(short) > 0 {
		return x.matches(short, Abbreviation)
	}
	if best == Contradicted && safelyContradicted(sp) {
		return x.matches(ids, best)
	}
	return nil
}

// best returns those entries, all with the letters of sp, that match it best.
func (x *Index) best(sp spelling, ids []int32) (How, []int32) {
	best, kept := Near, []int32(nil)
	for _, id := range ids {
		switch how := x.compare(sp, id); {
		case how < best:
			best, kept = how, append(kept[:0], id)
		case how == best:
			kept = append(kept, id)
		}
	}
	return best, kept
}

// safelyContradicted says whether a text may be a name in spite of its tones.
// Short ones are other words: "đã" is not "đa", "có số" not "cơ sở".
func safelyContradicted(sp spelling) bool { return len(sp.solid) >= typoLetters }

// compare says how typed matches an entry with the same letters.
func (x *Index) compare(typed spelling, id int32) How {
	e := &x.entries[id]
	fits, same := agree(typed.tones, e.tones)
	switch {
	case same && typed.words != e.words:
		if strings.Trim(typed.tones, "\x00") == "" {
			return Folded // without a mark there is nothing to tell it from other names
		}
		return Joined
	case same && typed.typed == e.typed:
		return Exact
	case same:
		return Placed
	case fits:
		return Folded
	}
	return Contradicted
}

// findTypo returns the names one slip away. Among them those whose untouched
// words have the tones that were typed come first and exclude the others.
func (x *Index) findTypo(sp spelling) []Match {
	if len(sp.solid) < typoLetters {
		return nil
	}
	var fit, other []int32
	x.eachOneOff(sp.solid, sp.words, func(id int32) {
		if typoFits(sp, x.entries[id].spelling) {
			fit = append(fit, id)
		} else {
			other = append(other, id)
		}
	})
	if len(fit) == 0 {
		fit = other
	}
	return x.matches(fit, Typo)
}

// matches turns entries into matches, the first of each target.
func (x *Index) matches(ids []int32, how How) []Match {
	var out []Match
next:
	for _, id := range ids {
		for i := range out {
			if out[i].Target == x.targets[x.entries[id].target].key {
				out[i].Ambiguous = out[i].Ambiguous && x.entries[id].unsure
				continue next
			}
		}
		out = append(out, x.match(id, how, how.score()))
	}
	return out
}

// afterTitle drops the word for the kind of place before its name.
func afterTitle(words string) (string, bool) {
	for _, title := range [...]string{"tinh ", "thanh pho ", "tp ", "t p "} {
		if rest, ok := strings.CutPrefix(words, title); ok {
			return rest, true
		}
	}
	return "", false
}

// from returns the spelling of the words from byte i on, the start of a word.
// It is only for comparing: tone placement is taken as settled.
func (sp spelling) from(i int) spelling {
	words, marks := []byte(sp.words[i:]), []byte(sp.marks[i:])
	out := spelling{words: sp.words[i:], marks: sp.marks[i:]}
	out.solid, out.tones = solid(words, marks)
	out.typed = out.tones
	return out
}
