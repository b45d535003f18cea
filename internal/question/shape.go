package question

import (
	"slices"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// settleShape completes the intent from how many places, periods and sources
// of funds there are.
func (r *reader) settleShape() {
	r.beforeThat()
	places, periods, funds := len(r.q.mentioned), len(r.q.Periods), len(r.q.Fundings)
	switch r.q.Intent {
	case "", Value:
		switch {
		case periods > 2:
			r.q.Intent = Trend
		case places > 1 || periods == 2 || funds == 2:
			r.q.Intent = Compare
		default:
			r.q.Intent = Value
		}
	case Compare:
		if periods > 2 {
			r.q.Intent = Trend
		}
	case Percent:
		if places > 1 && !r.against.isShare() {
			r.q.Intent, r.q.Order.ByPercent = Compare, true // before its one period is chosen
		}
	case Rank:
		r.readScope()
	}
	switch r.q.Intent {
	case Trend:
		r.spread()
	case Compare:
		r.needSecond(places, funds)
	}
	if r.q.Intent != Trend && r.q.Intent != Compare {
		r.onePeriod()
	}
}

func (a *against) isShare() bool { return a != nil && a.share }

// beforeThat reads "năm trước" beside another year as the year before that one
// and not before today's, and adds the year before where only its growth is
// asked for.
func (r *reader) beforeThat() {
	if !r.has(growth, compared) && !r.says(0, len(r.tokens), "so") || len(r.q.Periods) == 0 {
		return
	}
	var named calendar.Period
	for _, m := range r.periods {
		if m.Word == calendar.WordNone && !m.Relative && len(m.Periods) == 1 {
			named = m.Periods[0]
		}
	}
	for _, m := range r.periods {
		if m.Word != calendar.WordNone || !m.Relative || m.Yearless || len(m.Periods) != 1 || named == noPeriod || !r.says(m.from, m.to, "truoc", "lien") {
			continue
		}
		r.q.Periods = []calendar.Period{named.Previous(), named}
		r.q.Period = named
	}
	if r.q.Intent == Compare && r.has(growth) && len(r.q.Periods) == 1 && len(r.q.mentioned) < 2 && len(r.q.Fundings) == 0 {
		r.q.Periods = []calendar.Period{r.q.Period.Previous(), r.q.Period}
	}
}

// says says whether one of the words stands in a stretch.
func (r *reader) says(from, to int, words ...string) bool {
	for i := from; i < to; i++ {
		if slices.Contains(words, r.folded(i)) {
			return true
		}
	}
	return false
}

// spread makes the years, quarters or months of a trend from the one period
// that is named.
func (r *reader) spread() {
	switch {
	case r.has(byMonth):
		r.q.Step = calendar.KindMonth
	case r.has(byQuarter):
		r.q.Step = calendar.KindQuarter
	case r.has(overYears):
		r.q.Step = calendar.KindYear
	}
	if len(r.q.Periods) != 1 {
		return
	}
	whole, step := r.q.Periods[0], r.q.Step
	if step == calendar.KindNone {
		step = calendar.KindYear
	}
	if parts := whole.Parts(step); len(parts) > 1 {
		r.q.Periods, r.q.Period = parts, parts[len(parts)-1]
	} else if whole.Kind() == calendar.KindYear && r.q.Step == calendar.KindNone {
		r.q.Period, r.q.Periods = noPeriod, nil
		r.ask(Choice{Slot: PeriodSlot, Periods: []calendar.Period{whole}}) // one year is no trend
	}
}

// needSecond asks what to compare with where only one thing is named.
func (r *reader) needSecond(places, funds int) {
	if places > 1 || len(r.q.Periods) > 1 || funds > 1 || len(r.q.Indicators) > 1 || slices.Contains(r.q.Ambiguous, MeasureSlot) || slices.Contains(r.q.Ambiguous, IndicatorSlot) {
		return
	}
	if r.q.Period != noPeriod && r.has(moreThan, orElse) && places == 1 && !r.besideUnknown() {
		r.q.Intent = Value
		return
	}
	if places == 1 {
		r.ask(Choice{Slot: PlaceSlot})
	}
}

// besideUnknown says whether a place stands in a list with a word that nothing
// was taken for: that may be a place too.
func (r *reader) besideUnknown() bool {
	return slices.ContainsFunc(r.places, func(p placeSpan) bool {
		joins := func(i int) bool { return r.is(i, together, orElse, compared) || r.folded(i) == "," }
		return joins(p.to) && r.unknown(p.to+1) || joins(p.from-1) && r.unknown(p.from-2)
	})
}

// onePeriod keeps one period where an intent has use for one only.
func (r *reader) onePeriod() {
	if len(r.q.Periods) > 1 {
		r.ask(Choice{Slot: PeriodSlot, Periods: r.q.Periods})
		r.q.Period = noPeriod
	}
	r.q.Periods = nil
}

// readScope makes the places of a ranking the region that is ranked: all
// provinces where none is named, that of the province whose rank is asked for.
func (r *reader) readScope() {
	var wholes, provinces []mention
	for _, m := range r.q.mentioned {
		place, _ := r.catalogue.Place(slices.Concat(m.keys, []string{""})[0])
		if place.Province() && !r.together(m) {
			provinces = append(provinces, m)
		} else {
			wholes = append(wholes, m)
		}
	}
	switch {
	case len(provinces) > 1:
		r.q.Intent = Compare
	case len(provinces) == 1 && !provinces[0].pick:
		r.focus(provinces[0], wholes)
	case len(r.q.mentioned) == 0:
		r.q.mentioned = []mention{{keys: []string{data.Nation}}}
	}
}

// focus keeps the province whose rank is asked for, and ranks its region if no
// other is named.
func (r *reader) focus(m mention, wholes []mention) {
	period := r.q.Period
	if period == noPeriod {
		period = beforeMerger
	}
	found := r.catalogue.LocateKeys(m.keys, period)
	if len(found) == 0 {
		return
	}
	r.q.Order.Focus = &found[0]
	if len(wholes) == 0 && len(found[0].Regions) == 1 {
		wholes = []mention{{keys: []string{"region:" + found[0].Regions[0]}}}
	}
	if len(wholes) > 0 {
		r.q.mentioned = wholes
	}
}
