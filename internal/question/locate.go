package question

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// locate turns the mentions into places of the period.
func (r *reader) locate() {
	period := r.q.Period
	switch n := len(r.q.Periods); {
	case period == noPeriod:
		period = beforeMerger // the figures that there are
	case r.q.Intent == Trend && n > 1 && r.q.Periods[0].From < period.From:
		period.From = r.q.Periods[0].From
	}
	r.q.Places = nil
	for _, m := range r.q.mentioned {
		found := r.catalogue.LocateKeys(m.keys, period)
		if m.unit != "" && (m.unit != former || r.startsBefore()) {
			found = r.unit(m, found)
		}
		switch {
		case m.own && len(m.keys) == 0:
			r.q.Own = true
			r.ask(r.ownChoice(m))
		case len(found) == 1 && !m.pick, len(found) > 1 && r.together(m):
			r.q.Places = append(r.q.Places, found...)
		case len(found) == 2 && found[0].Name == found[1].Name:
			r.ask(Choice{Slot: PlaceSlot, Typed: m.typed, At: len(r.q.Places), Places: found, ByFigures: r.q.Period.Kind() == calendar.KindStage || r.q.Intent == Trend && period.From < r.q.Period.From})
		default:
			r.ask(Choice{Slot: PlaceSlot, Typed: m.typed, At: len(r.q.Places), Places: found})
		}
	}
	r.q.Places = slices.CompactFunc(r.q.Places, func(a, b data.Located) bool { return a.Key == b.Key && a.Named == b.Named })
}

// ownChoice is what the asker's own place may be where none is set: one of the
// regions if the words say so, else whatever has figures.
func (r *reader) ownChoice(m mention) Choice {
	if r.says(m.from, m.to, "vung", "vuc", "kv", "region") {
		return Choice{Slot: PlaceSlot, Places: r.wholes()}
	}
	return Choice{Slot: PlaceSlot}
}

// startsBefore says whether the former provinces stood when the period began;
// also when no period is named.
func (r *reader) startsBefore() bool {
	return r.q.Period.From < calendar.Half(2025, 2).From
}

// unit keeps of a mention the former or the new unit of its name.
func (r *reader) unit(m mention, found []data.Located) []data.Located {
	period := beforeMerger
	if m.unit == renewed {
		period = noPeriod
	}
	if of := r.catalogue.LocateKeys(m.keys, period); len(of) > 0 {
		return of
	}
	return found
}

// together says whether a mention means all its places, as Tây Nguyên does in a
// ranking.
func (r *reader) together(m mention) bool {
	place, _ := r.catalogue.Place(m.keys[0])
	return !m.pick && place.Province() && len(m.keys) > 3
}

// wholes are the regions, to be offered where a region is not said.
func (r *reader) wholes() []data.Located {
	var all []data.Located
	for _, p := range r.catalogue.Places {
		if p.Region() {
			all = append(all, data.Located{Place: p})
		}
	}
	return all
}

// inDistrict says whether a place name is that of a district or a town, whose
// figures are not those of the province.
func (r *reader) inDistrict(p placeSpan) bool {
	if r.is(p.from-1, district) {
		return true
	}
	if f := r.folded(p.from - 1); f != "tp" && f != "pho" {
		return false
	}
	place, _ := r.catalogue.Place(p.keys[0])
	return strings.Contains(p.text, " ") && !strings.Contains(vi.Fold(p.text), vi.Fold(place.Name))
}

// otherDistrict says whether districts are spoken of, and not by the name of a
// town that stands for its province: huyện Cư Jút, các huyện.
func (r *reader) otherDistrict() bool {
	return slices.ContainsFunc(r.cues, func(c cue) bool {
		if c.class != district || slices.ContainsFunc(r.places, func(p placeSpan) bool { return p.from == c.to }) {
			return false
		}
		// Typed without tones only the longer words can be nothing else.
		return hasTone(r.tokens[c.from].Text) || len(r.stretch(c.from, c.to)) > 4
	})
}
