package commands

import (
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/question"
	"tiendo/internal/words"
)

// which asks for a slot, with the word whose readings are to be told apart.
func (q asked) which(slot question.Slot, in Input) string {
	c := q.choice(slot)
	plain := words.WhichSlot[string(slot)].In(in.Tag)
	if slot != question.PlaceSlot || c.Typed == "" || len(c.Places) == 0 {
		return plain
	}
	switch first := c.Places[0]; {
	case len(c.Places) == 1:
		return words.IsItPlace.In(in.Tag, c.Typed, nowLabel(first, in.Tag))
	case len(c.Places) == 2 && first.Name == c.Places[1].Name:
		return words.WhichUnit.In(in.Tag, first.Label(in.Tag))
	case first.Province():
		return words.WhichProvince.In(in.Tag, c.Typed)
	}
	return words.WhichRegion.In(in.Tag, c.Typed)
}

// nowLabel is the place that was named, with the one that answers for it since
// the mergers.
func nowLabel(l data.Located, tag language.Tag) string {
	if l.Named == nil || l.Named.Name == l.Name {
		return l.Label(tag)
	}
	return words.FormerNow.In(tag, l.Named.Label(tag), l.Label(tag))
}
