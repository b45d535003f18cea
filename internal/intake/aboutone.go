package intake

import "tiendo/internal/vi"

// event says whether a sentence tells of one day at one place: a class that
// opened, a meeting. Its numbers are of the event.
func (w *passage) event() bool {
	for _, a := range w.s.amounts {
		if a.Err == nil || a.Err.Kind != vi.Date || w.numbersBetween(0, a.From) > 0 {
			continue
		}
		for _, p := range w.s.places {
			if p.below && p.from > a.From && w.numbersBetween(a.From, p.from) == 0 {
				return true
			}
		}
	}
	return false
}

// definite says whether a sentence goes on about the thing that was told of:
// "Lớp học kéo dài 45 ngày".
func (w *passage) definite() bool {
	switch w.s.words[0] {
	case "lớp", "khóa", "khoá", "hội", "buổi", "mô", "chương", "đây":
		return !w.numberIn(0, min(3, len(w.s.words)))
	}
	return false
}

// otherProgramme says whether a sentence is about another programme than this
// one: khuyến nông.
func (w *passage) otherProgramme() bool {
	if !w.s.has(ofStructure, sOther) {
		return false
	}
	for i, word := range w.s.words {
		if word == "khuyến" && w.s.word(i+1) == "công" {
			return false
		}
	}
	return true
}

// aboutOne says whether a sentence is about one firm or person, as an example:
// nothing in it is a figure of the place. What follows such a sentence is about
// it too, until the place or a time is named again.
func (w *passage) aboutOne() bool {
	for _, m := range w.s.ordered(ofStructure) {
		if m.value == sOwner && w.numbersBetween(0, m.from) == 0 {
			return true
		}
		if m.value == sOne && m.from < 6 && w.numbersBetween(0, m.from) == 0 {
			return true
		}
	}
	for _, one := range w.s.places {
		if one.firm && one.from < 8 && w.numbersBetween(0, one.from) == 0 {
			return true
		}
	}
	if w.event() || w.happening && w.definite() {
		w.prose.happening = true
		return true
	}
	w.prose.happening = false
	if !w.one {
		return false
	}
	for _, p := range w.s.places {
		if !p.below && !p.aside {
			return false
		}
	}
	for _, p := range w.s.periods {
		if !p.aside && p.from < 3 {
			return false
		}
	}
	for i := range min(len(w.s.words), 8) {
		switch w.s.words[i] {
		case "tỉnh", "trung", "sở", "toàn", "các", "ngoài", "bên", "province", "region":
			return false
		}
	}
	return true
}
