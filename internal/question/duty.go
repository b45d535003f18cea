package question

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// duty reads a question about deadlines or missing reports.
func (r *reader) duty() {
	d := &Duty{Cutoff: r.has(closeBooks), Recipient: r.has(toWhom)}
	r.q.Duty = d
	r.readDutyPeriod(d)
	r.readDutyPlaces()
	for _, f := range r.funds {
		r.took(FundingSlot, string(f.funding), f.from, f.to)
	}
	if r.q.Intent == MissingReports {
		r.q.Period = d.Period
		if d.Period == noPeriod && !slices.Contains(r.q.Ambiguous, PeriodSlot) {
			r.ask(Choice{Slot: PeriodSlot})
		}
		r.conclude()
		return
	}
	if r.otherDuty() {
		r.q = Query{Text: r.text, Status: Other}
		return
	}
	if now := r.ctx.Today; r.has(anyDuty) && d.Period.From <= now && now < d.Period.To {
		d.Period = noPeriod // what is due in it, and not the reports about it
	}
	d.Obligations = r.dutiesMeant(d)
	if len(d.Obligations) == 0 && !r.has(nineMonths, anyDuty) {
		r.ask(Choice{Slot: DeadlineSlot})
	}
	r.conclude()
}

// otherDuty says whether the deadline is of another matter: nộp thuế, đăng ký xe.
func (r *reader) otherDuty() bool {
	for _, c := range r.cues {
		if c.class == report && (r.unknown(c.to) || r.is(c.to, foreign)) && !r.says(c.from, c.to, "ve") {
			return true // báo cáo thuế
		}
	}
	known := r.has(domainWord, anyDuty, report, everyMonth, everyQuart, everyHalf, everyYear, byDepartment, byCentre, byCommittee, byUnit, vote, closeBooks, undertaking) || len(r.funds) > 0
	return !known && (r.has(foreign) || len(r.signals) == 0 && r.unknowns() > 0 && !r.followsUp())
}

func (r *reader) readDutyPeriod(d *Duty) {
	r.bindYears()
	for _, m := range r.periods {
		if len(m.Periods) == 0 {
			continue
		}
		r.took(PeriodSlot, m.Periods[0].Code(), m.from, m.to)
		switch {
		case len(m.Periods) > 1 && r.q.Intent == MissingReports:
			r.ask(Choice{Slot: PeriodSlot, Periods: m.Periods})
		case d.Period == noPeriod || d.Period.Covers(m.Periods[0]):
			d.Period = m.Periods[0]
		}
	}
	if p := r.ctx.Previous; d.Period == noPeriod && r.followsUp() && p.Duty != nil && p.Duty.Period != noPeriod {
		d.Period = p.Duty.Period
		r.q.Inherited = append(r.q.Inherited, PeriodSlot)
	}
}

// readDutyPlaces keeps the provinces that are named, as they stand today.
func (r *reader) readDutyPlaces() {
	period := r.q.Duty.Period
	for _, p := range r.places {
		r.took(PlaceSlot, strings.Join(p.keys, "|"), p.from, p.to)
		found := r.catalogue.LocateKeys(p.keys, period)
		switch {
		case len(found) == 1 && !p.pick:
			r.q.Places = append(r.q.Places, found...)
		case r.q.Intent == MissingReports && len(found) > 0:
			r.ask(Choice{Slot: PlaceSlot, Typed: r.typed(p.from, p.to), Places: found})
		}
	}
	if r.has(own) && r.ctx.Place.Key != "" {
		r.q.Places = append(r.q.Places, data.Located{Place: r.ctx.Place})
	}
}

// A frequency says by which words and periods a duty is known.
type frequency struct {
	name  string // of data.Obligation
	class class
	kind  calendar.Kind // of the period reported
}

var frequencies = []frequency{
	{"monthly", everyMonth, calendar.KindMonth},
	{"quarterly", everyQuart, calendar.KindQuarter},
	{"halfyear", everyHalf, calendar.KindHalf},
	{"year", everyYear, calendar.KindYear},
}

// dutiesMeant lists the duties that the words speak of; none if they do not say.
func (r *reader) dutiesMeant(d *Duty) []data.Obligation {
	switch {
	case r.has(register):
		return r.dutiesLike(func(o data.Obligation) bool { return strings.HasPrefix(o.Code, "register") && r.byActor(o) })
	case r.has(vote, aboutProducts):
		return r.dutiesLike(func(o data.Obligation) bool { return strings.HasPrefix(o.Code, "products") })
	}
	every := r.frequency(d)
	if every == "" {
		return nil
	}
	found := r.dutiesLike(func(o data.Obligation) bool {
		return o.Frequency == every && o.Reports != (calendar.Reported{}) && !strings.HasPrefix(o.Code, "register") && !strings.HasPrefix(o.Code, "products") && r.byActor(o)
	})
	if len(found) == 0 && every != "quarterly" && r.has(byCentre) {
		// One duty of the centres covers the quarter, the half year and the year.
		found = r.dutiesLike(func(o data.Obligation) bool { return o.Frequency == "quarterly" && r.byActor(o) })
	}
	return found
}

// frequency is how often the report in question is made: by the words, else by
// the period that is named.
func (r *reader) frequency(d *Duty) string {
	if r.has(nineMonths) {
		return ""
	}
	for _, f := range frequencies {
		if f.class != everyQuart && r.has(f.class) {
			return f.name
		}
	}
	for _, f := range frequencies {
		if d.Period.Kind() == f.kind {
			return f.name
		}
	}
	if r.has(everyQuart) {
		return "quarterly"
	}
	for _, c := range r.cues { // báo cáo tiến độ đề án tháng
		if c.class == report {
			switch r.folded(c.to) {
			case "thang":
				return "monthly"
			case "nam":
				return "year"
			}
		}
	}
	return ""
}

// actors say who a duty binds, by the end of its code.
var actors = []struct {
	class class
	ends  string
}{{byCentre, "centre"}, {byCommittee, "committee"}, {byUnit, "unit"}, {byDepartment, "department"}}

// byActor says whether a duty binds who is spoken of; unless someone is, the
// departments and for a month the units, whose reports people mean by the word.
func (r *reader) byActor(o data.Obligation) bool {
	several := r.says(0, len(r.tokens), "lan", "va") // cả đơn vị lẫn Sở; but "đơn vị với Sở" is to whom
	spoken := false
	for _, a := range actors {
		if !r.has(a.class) {
			continue
		}
		if is := strings.HasSuffix(o.Code, a.ends); is || !several {
			return is
		}
		spoken = true
	}
	if spoken {
		return false
	}
	if strings.HasPrefix(o.Code, "register") {
		return true
	}
	if len(r.funds) == 1 && r.funds[0].funding == data.Local && o.Frequency == "quarterly" {
		return strings.HasSuffix(o.Code, "committee")
	}
	return strings.HasSuffix(o.Code, "department") || strings.HasSuffix(o.Code, "unit")
}

func (r *reader) dutiesLike(is func(data.Obligation) bool) []data.Obligation {
	var found []data.Obligation
	for _, o := range r.catalogue.Obligations {
		if is(o) {
			found = append(found, o)
		}
	}
	return found
}
