package commands

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// answer says a ranking in words and as a table.
func (r ranking) answer(c *data.Catalogue, in Input) message.Message {
	tag, q := in.Tag, r.query
	m := message.Message{
		Title: r.title(r.topic(tag), tag),
		About: message.About{Intent: "rank", Places: []string{q.Place.Key}, Indicator: q.Indicator.Code, Period: q.Period.Code(), Measure: string(data.Actual), Funding: string(q.Funding)},
	}
	var answers []data.Answer
	for _, s := range r.ranked {
		answers = append(answers, s.shown(r.by)...)
	}
	if len(r.ranked) == 0 {
		m.Status = message.NoData
	} else {
		m.Table = r.table(tag)
	}
	if r.below > 0 {
		phrase := words.RankBelow
		if r.lowest {
			phrase = words.RankAbove
		}
		text := phrase.In(tag, r.below)
		if r.equals > 0 {
			text += " " + words.RankEquals.In(tag, len(r.ranked)+1, r.equals)
		}
		m.Below = append(m.Below, text)
	}
	m.Below = append(m.Below, r.apartLines(tag)...)
	if len(r.ranked) > 0 {
		m.Below = append(m.Below, words.RankRule[r.by].In(tag))
	}
	for _, a := range answers {
		m.About.Figures = append(m.About.Figures, facts(a)...)
	}
	passport(&m, c, in.Today(), tag, answers...)
	return m
}

// topic names what is ranked.
func (r ranking) topic(tag language.Tag) string { return about(r.query, tag) }

// title is the topic and who stands first, or why nobody does.
func (r ranking) title(topic string, tag language.Tag) string {
	if len(r.ranked) == 0 {
		if len(r.apart) == 1 {
			for why := range r.apart {
				return words.TitleValue.In(tag, topic, apartReason(why, tag))
			}
		}
		return words.RankNone.In(tag, topic)
	}
	first := r.first()
	phrase := words.RankFirst
	switch {
	case len(r.ranked) == 1:
		phrase = words.RankOnly
	case len(first) > 1 && r.lowest:
		phrase = words.RankLastTogether
	case len(first) > 1:
		phrase = words.RankFirstTogether
	case r.lowest:
		phrase = words.RankLast
	}
	return phrase.In(tag, topic, r.names(first, tag), r.keyText(first[0], tag))
}

// first are the provinces that share the first place.
func (r ranking) first() []standing {
	n := 1
	for n < len(r.ranked) && r.ranked[n].key.Equal(r.ranked[0].key) {
		n++
	}
	return r.ranked[:n]
}

// names lists a few provinces, and counts many.
func (r ranking) names(all []standing, tag language.Tag) string {
	if len(all) > 3 {
		return words.ProvinceCount.In(tag, len(all))
	}
	names := make([]string, len(all))
	for i, s := range all {
		names[i] = s.Actual.Place.Label(tag)
	}
	return strings.Join(names, ", ")
}

// keyText is what a province is ranked by, for people.
func (r ranking) keyText(s standing, tag language.Tag) string {
	switch r.by {
	case byPlan:
		return words.PlanOf.In(tag, number(s.Plan, tag))
	case byValue:
		return number(s.Actual, tag)
	}
	return words.PercentReached.In(tag, percentage(&s.Attainment, tag))
}

// table has the figures in the indicator's unit, which stands over them: the
// figure, its plan and the percentage, as far as there are any.
func (r ranking) table(tag language.Tag) *message.Table {
	actual, measured := r.by != byPlan, r.by == byPercent
	for _, s := range r.ranked {
		measured = measured || actual && s.Measured
	}
	t := &message.Table{
		Columns: []message.Column{{Name: "#", Right: true}, {Name: words.ColumnProvince.In(tag)}},
		Unit:    words.UnitIs.In(tag, r.query.Indicator.UnitLabel(tag)),
	}
	column := func(wanted bool, name string) {
		if wanted {
			t.Columns = append(t.Columns, message.Column{Name: name, Right: true})
		}
	}
	column(actual, words.ColumnActual.In(tag))
	column(measured || !actual, words.ColumnPlan.In(tag))
	column(measured, "%")
	for _, s := range r.ranked {
		row := []string{s.rank, s.Actual.Place.Label(tag)}
		if actual {
			row = append(row, bare(s.Actual, tag))
		}
		if measured || !actual {
			row = append(row, cell(s.Plan, tag))
		}
		if measured {
			row = append(row, percentCell(s, tag))
		}
		t.Rows = append(t.Rows, row)
	}
	r.rest(t, tag)
	return t
}

// rest adds the provinces that are not ranked, for the file.
func (r ranking) rest(t *message.Table, tag language.Tag) {
	for _, why := range r.reasons() {
		for _, p := range r.apart[why] {
			row := make([]string, len(t.Columns))
			row[1], row[2] = p.Label(tag), apartReason(why, tag)
			t.Rest = append(t.Rest, row)
		}
	}
}

func percentCell(s standing, tag language.Tag) string {
	if !s.Measured {
		return "–"
	}
	return percentSigned(&s.Attainment, tag) + smallMark(s)
}

// smallMark marks a percentage that says little.
func smallMark(s standing) string {
	if s.small() {
		return "°"
	}
	return ""
}

// bare is a number without its unit, with a sign for what is not exact.
func bare(a data.Answer, tag language.Tag) string {
	return looseSign(a.Qualifier) + vi.FormatNumber(a.Value, tag)
}

// reasons are why provinces are not ranked, that of the fewest first.
func (r ranking) reasons() []string {
	reasons := make([]string, 0, len(r.apart))
	for why := range r.apart {
		reasons = append(reasons, why)
	}
	slices.SortFunc(reasons, func(a, b string) int { return cmp.Or(cmp.Compare(len(r.apart[a]), len(r.apart[b])), cmp.Compare(a, b)) })
	return reasons
}

func apartReason(why string, tag language.Tag) string {
	if phrase, ok := words.Reasons[why]; ok {
		return phrase.In(tag)
	}
	return words.NoPlanShort.In(tag)
}

// apartLines list the provinces that are not ranked, by the reason; of very many
// the file has the names.
func (r ranking) apartLines(tag language.Tag) []string {
	var lines []string
	for _, why := range r.reasons() {
		places, reason := r.apart[why], apartReason(why, tag)
		switch {
		case len(places) <= maxNames:
			lines = append(lines, words.Apart.In(tag, reason, len(places), placeNames(places, tag)))
		case len(r.ranked) > 0:
			lines = append(lines, words.ApartInFile.In(tag, reason, len(places)))
		case len(r.apart) > 1:
			lines = append(lines, words.ApartMany.In(tag, reason, len(places)))
		}
	}
	return lines
}

// maxNames is how many provinces are named in a line; since July 2025 these are
// all there are.
const maxNames = 34
