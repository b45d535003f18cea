package bigstore

import (
	"fmt"
	"iter"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A world is what a store of a size is made of.
type world struct {
	places     []data.Place
	indicators []data.Indicator
	sources    []data.Source // one a place
	months     []calendar.Period
}

func newWorld(s *data.Store, size Size) (world, error) {
	var w world
	for _, p := range s.Catalogue().Places {
		if p.Province() && !p.Former() {
			w.places = append(w.places, p)
		}
	}
	if size.Places > len(w.places) {
		return w, fmt.Errorf("%d places were asked for, there are %d", size.Places, len(w.places))
	}
	w.places = w.places[:size.Places]
	for _, p := range w.places {
		w.sources = append(w.sources, data.Source{
			Code: sourceOf(p), Publisher: "Sở Công Thương " + p.Name, What: "Báo cáo tháng", Kind: data.SampleKind,
		})
	}
	for i := range size.Indicators {
		w.indicators = append(w.indicators, indicator(i))
	}
	month := First()
	for range size.Months {
		w.months = append(w.months, month)
		month = month.Next()
	}
	return w, nil
}

func sourceOf(p data.Place) string { return "big-" + strings.ReplaceAll(p.Key, ":", "-") }

// Indicator is the code of indicator number i, counted from 0.
func Indicator(i int) string { return fmt.Sprintf("big.%04d", i) }

// indicator is every other one money, as in the catalogue that people use.
func indicator(i int) data.Indicator {
	one := data.Indicator{
		Code: Indicator(i), Content: "all", Name: fmt.Sprintf("Chỉ tiêu thử %04d", i), NameEN: fmt.Sprintf("Test indicator %04d", i),
		Unit: "đề án", UnitEN: "projects", Dimension: "count", Aggregation: "sum", Better: "more",
	}
	if money(i) {
		one.Unit, one.UnitEN, one.Dimension = "triệu đồng", "million VND", "money"
	}
	return one
}

func money(i int) bool { return i%2 == 0 }

// entries lists one report of every place for every month, by month.
func (w world) entries(months []calendar.Period) []data.Entry {
	var all []data.Entry
	for _, month := range months {
		from, to := calendar.Window(month)
		for _, p := range w.places {
			all = append(all, data.Entry{Source: sourceOf(p), Basis: data.SampleKind, From: from, To: to, By: by, At: month.To.Time(timeZone)})
		}
	}
	return all
}

// byKey yields all figures in the order of the store's keys, each with the
// number of its entry.
func (w world) byKey() iter.Seq2[int, data.Figure] {
	return func(yield func(int, data.Figure) bool) {
		for i := range w.indicators {
			for p := range w.places {
				for m := range w.months {
					if !w.both(i, p, m, m*len(w.places)+p, yield) {
						return
					}
				}
			}
		}
	}
}

// ofMonth yields the figures of one month, place after place.
func (w world) ofMonth(m int) iter.Seq2[int, data.Figure] {
	return func(yield func(int, data.Figure) bool) {
		for p := range w.places {
			for i := range w.indicators {
				if !w.both(i, p, m, p, yield) {
					return
				}
			}
		}
	}
}

// both yields what was done and what was planned for one key.
func (w world) both(i, p, m, entry int, yield func(int, data.Figure) bool) bool {
	key := data.Key{Place: w.places[p].Key, Indicator: w.indicators[i].Code, Period: w.months[m], Measure: data.Actual, Funding: data.All}
	done := data.Figure{Key: key, Value: value(i, p, m, data.Actual)}
	key.Measure = data.Plan
	plan := data.Figure{Key: key, Value: value(i, p, m, data.Plan)}
	return yield(entry, done) && yield(entry, plan)
}
