package question

import (
	"cmp"

	"tiendo/data"
)

// unite makes one place of a province and the former ones that are said to be in
// it, or of all the former ones that are added up: Gia Lai mới, gộp cả Bình Định
// cũ; cộng Quảng Bình và Quảng Trị cũ.
func (r *reader) unite() {
	if len(r.q.mentioned) < 2 || !r.addsUp() {
		return
	}
	period := cmp.Or(r.q.Period, beforeMerger)
	var named []data.Place
	for _, m := range r.q.mentioned {
		found := r.catalogue.LocateKeys(m.keys, period)
		if m.unit != "" {
			found = r.unit(m, found)
		}
		if len(found) != 1 || m.pick {
			return
		}
		named = append(named, found[0].Place)
	}
	for _, p := range named {
		for _, key := range []string{p.Key, p.Successor} {
			if whole, ok := r.catalogue.Place(key); ok && r.allOf(whole, named) {
				first := r.q.mentioned[0]
				first.keys, first.unit = []string{whole.Key}, renewed
				r.q.mentioned = []mention{first}
				return
			}
		}
	}
}

// addsUp says whether what is named is added up and not compared.
func (r *reader) addsUp() bool {
	return !r.has(compared, moreThan, orElse, growth) && (r.has(totalOfSources) || r.says(0, len(r.tokens), "cong", "gop", "gom"))
}

// allOf says whether the places are a whole and parts of it, or all its parts.
func (r *reader) allOf(whole data.Place, places []data.Place) bool {
	parts, itself := 0, false
	for _, p := range places {
		switch {
		case p.Key == whole.Key:
			itself = true
		case p.Successor == whole.Key:
			parts++
		default:
			return false
		}
	}
	return parts > 0 && (itself || parts == len(r.catalogue.Parts(whole)))
}
