package commands

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/chart"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// rankOptions are the options of /rank.
type rankOptions struct{ indicator, period, region, by, order, funding Option }

// What provinces are ranked by.
const (
	byPercent = "percent"
	byValue   = "value"
	byPlan    = "plan"
)

// rank answers /rank: the provinces of a region in order.
func rank(store *data.Store, pictures *gallery) Command {
	o := rankOptions{
		indicator: indicatorOption(store),
		period:    periodOption(store),
		region:    regionOption(store),
		by:        choiceOption("by", "What to rank by: percent of the plan (the default), the figure, or the plan", words.RankBy, byPercent, byValue, byPlan),
		order:     choiceOption("order", "Highest or lowest first", words.RankOrder, "highest", "lowest"),
		funding:   fundingOption(),
	}
	o.indicator.Required, o.period.Required = true, true
	return Command{
		Name:    "rank",
		Help:    "Rank the provinces of a region by an indicator",
		Options: []Option{o.indicator, o.period, o.region, o.by, o.order, o.funding},
		Private: true, Remember: true,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			q, err := o.read(store, in)
			if err != nil {
				return message.Message{}, err
			}
			all, err := store.Standings(ctx, q)
			if err != nil {
				return message.Message{}, err
			}
			t := newRanking(all, q, in.chosen(o.by), in.chosen(o.order) == "lowest")
			return t.answer(store.Catalogue(), pictures, in), nil
		},
	}
}

func (o rankOptions) read(store *data.Store, in Input) (data.Query, error) {
	c := store.Catalogue()
	q := data.Query{Measure: data.Actual, Today: in.Today()}
	var err error
	if q.Period, err = in.period(o.period); err != nil {
		return q, err
	}
	indicator, err := in.indicator(o.indicator, c)
	if err != nil {
		return q, err
	}
	q.Indicator = *indicator
	if q.Funding, err = in.funding(o.funding, c); err != nil {
		return q, err
	}
	q.Place, _ = c.Place(data.Nation)
	if in.Text(o.region) == "" {
		return q, nil
	}
	found, err := in.places(o.region, c, q.Period)
	switch {
	case err != nil:
		return q, err
	case len(found) > 1:
		return q, in.whichPlace(o.region, found)
	case found[0].Province():
		return q, mistake(words.NotARegion.In(in.Tag, found[0].Label(in.Tag)))
	}
	q.Place = found[0].Place
	return q, nil
}

// A ranking is the provinces in order, and apart those that cannot be ranked.
type ranking struct {
	title  string // of the picture; empty for that of a ranking
	query  data.Query
	by     string
	ranked []standing
	apart  map[string][]data.Place // by the reason, in words' terms
}

// A standing is one ranked province.
type standing struct {
	data.Progress
	key  decimal.Decimal
	rank string // "2", "2=" where others stand there too
}

// smallPlan is the plan below which a percentage says little: one piece more or
// less is a fifth of it.
const smallPlan = 5

func newRanking(all []data.Progress, q data.Query, by string, lowest bool) ranking {
	r := ranking{query: q, by: by, apart: map[string][]data.Place{}}
	for _, p := range all {
		switch key, why := rankKey(p, by); {
		case why != "":
			r.apart[why] = append(r.apart[why], p.Actual.Place)
		default:
			r.ranked = append(r.ranked, standing{Progress: p, key: key})
		}
	}
	slices.SortStableFunc(r.ranked, func(a, b standing) int {
		if lowest {
			a, b = b, a
		}
		return b.key.Cmp(a.key)
	})
	for i := range r.ranked {
		r.ranked[i].rank = strconv.Itoa(i + 1)
		if i > 0 && r.ranked[i].key.Equal(r.ranked[i-1].key) {
			first := strings.TrimSuffix(r.ranked[i-1].rank, "=") + "="
			r.ranked[i-1].rank, r.ranked[i].rank = first, first
		}
	}
	return r
}

// rankKey is what a province is ranked by, or why it is not: a missing figure
// is never ranked as 0.
func rankKey(p data.Progress, by string) (key decimal.Decimal, why string) {
	switch {
	case by == byPlan && p.Plan.Is():
		return p.Plan.Value, ""
	case by == byPlan:
		return key, "no_plan"
	case !p.Actual.Is():
		return key, string(p.Actual.Reason)
	case by == byValue:
		return p.Actual.Value, ""
	case !p.Measured:
		return key, "no_plan"
	}
	return p.Percent, ""
}

func (p standing) small() bool {
	return p.Measured && !p.Plan.Indicator.Money() && p.Plan.Value.LessThan(decimal.NewFromInt(smallPlan))
}

func (r ranking) answer(c *data.Catalogue, pictures *gallery, in Input) message.Message {
	tag := in.Tag
	q := r.query
	m := message.Message{
		Title: words.RankTitle.In(tag, q.Indicator.Label(tag), q.Place.Label(tag), q.Period.Label(tag)),
		About: message.About{Intent: "rank", Places: []string{q.Place.Key}, Indicator: q.Indicator.Code, Period: q.Period.Code(), Measure: string(data.Actual), Funding: string(q.Funding)},
	}
	var answers []data.Answer
	for _, s := range r.ranked {
		answers = append(answers, s.shown(r.by)...)
	}
	if len(r.ranked) == 0 {
		m.Status = message.NoData
		m.Title = words.TitleValue.In(tag, m.Title, words.Reasons[string(data.Missing)].In(tag))
	} else {
		first := r.ranked[0]
		m.Title = words.RankFirst.In(tag, m.Title, first.Actual.Place.Label(tag), r.keyText(first, tag))
		m.Table = r.table(tag)
		m.Picture = pictures.hang("rank", r.bars(in))
	}
	m.Lines = append(m.Lines, r.apartLines(tag)...)
	if len(r.ranked) > 0 {
		m.Lines = append(m.Lines, words.RankRule[r.by].In(tag))
	}
	for _, a := range answers {
		m.About.Figures = append(m.About.Figures, facts(a)...)
	}
	passport(&m, c, in.Today(), tag, answers...)
	return m
}

// shown are the answers that a ranking shows of a province.
func (p standing) shown(by string) []data.Answer {
	switch by {
	case byPlan:
		return []data.Answer{p.Plan}
	case byValue:
		return []data.Answer{p.Actual}
	}
	return []data.Answer{p.Actual, p.Plan}
}

// keyText is what a province is ranked by, for people.
func (r ranking) keyText(s standing, tag language.Tag) string {
	switch r.by {
	case byPlan:
		return number(s.Plan, tag)
	case byValue:
		return number(s.Actual, tag)
	}
	return vi.FormatPercent(s.Percent, tag)
}

// table has the figures in the indicator's unit, which stands over them.
func (r ranking) table(tag language.Tag) *message.Table {
	unit := r.query.Indicator.UnitLabel(tag)
	t := &message.Table{Columns: []message.Column{{Name: "#", Right: true}, {Name: words.ColumnProvince.In(tag)}}}
	if r.by != byPlan {
		t.Columns = append(t.Columns, message.Column{Name: words.ColumnActual.In(tag), Right: true})
	}
	if r.by != byValue {
		t.Columns = append(t.Columns, message.Column{Name: words.ColumnPlan.In(tag), Right: true})
	}
	if r.by == byPercent {
		t.Columns = append(t.Columns, message.Column{Name: "%", Right: true})
	}
	t.Unit = words.UnitIs.In(tag, unit)
	for _, s := range r.ranked {
		row := []string{s.rank, s.Actual.Place.Label(tag)}
		if r.by != byPlan {
			row = append(row, bare(s.Actual, tag))
		}
		if r.by != byValue {
			row = append(row, bare(s.Plan, tag))
		}
		if r.by == byPercent {
			row = append(row, vi.FormatPercent(s.Percent, tag)+smallMark(s))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func smallMark(s standing) string {
	if s.small() {
		return "°"
	}
	return ""
}

// bare is a number without its unit, with a sign for what is not exact.
func bare(a data.Answer, tag language.Tag) string {
	text := vi.FormatNumber(a.Value, tag)
	if sign, ok := map[data.Qualifier]string{data.Over: ">", data.Under: "<", data.Approx: "~", data.Estimated: "~"}[a.Qualifier]; ok {
		return sign + text
	}
	return text
}

// apartLines list the provinces that are not ranked, by the reason.
func (r ranking) apartLines(tag language.Tag) []string {
	reasons := make([]string, 0, len(r.apart))
	for why := range r.apart {
		reasons = append(reasons, why)
	}
	slices.SortFunc(reasons, func(a, b string) int { return cmp.Compare(len(r.apart[a]), len(r.apart[b])) })
	var lines []string
	for _, why := range reasons {
		phrase, ok := words.Reasons[why]
		if !ok {
			phrase = words.NoPlanShort
		}
		lines = append(lines, words.Apart.In(tag, phrase.In(tag), len(r.apart[why]), placeNames(r.apart[why], tag)))
	}
	return lines
}

func (r ranking) bars(in Input) chart.Bars {
	tag := in.Tag
	title := r.title
	if title == "" {
		title = words.RankTitle.In(tag, r.query.Indicator.Label(tag), r.query.Place.Label(tag), r.query.Period.Label(tag))
	}
	b := chart.Bars{
		Title:    title,
		Subtitle: words.FundingSplit[string(r.query.Funding)].In(tag),
		Unit:     r.query.Indicator.UnitLabel(tag),
		Note:     words.RankRule[r.by].In(tag),
		Words:    barWords(tag),
	}
	for _, s := range r.ranked[:min(len(r.ranked), chart.MaxBars)] {
		b.Rows = append(b.Rows, r.bar(s, tag))
	}
	return b
}

func (r ranking) bar(s standing, tag language.Tag) chart.Bar {
	shown := s.Actual
	if r.by == byPlan {
		shown = s.Plan
	}
	bar := chart.Bar{Rank: s.rank, Name: s.Actual.Place.Label(tag), Value: shown.Value.InexactFloat64(), ValueText: bare(shown, tag), Sample: shown.Sample}
	if r.by == byPercent {
		bar.Plan, bar.HasPlan, bar.Small = s.Plan.Value.InexactFloat64(), true, s.small()
		bar.PercentText = vi.FormatPercent(s.Percent, tag)
	}
	return bar
}

func barWords(tag language.Tag) chart.BarWords {
	return chart.BarWords{
		Value: words.ColumnActual.In(tag), Plan: words.ColumnPlan.In(tag), Percent: words.PercentOfPlan.In(tag),
		Small: words.SmallPlan.In(tag), Sample: words.Basis[data.SampleKind].In(tag), Empty: words.Reasons[string(data.Missing)].In(tag),
	}
}
