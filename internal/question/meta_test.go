package question

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// meaning is everything of q that a change of typing must not change.
func meaning(q Query) string {
	s := fmt.Sprint(q.Status, " ", q.Intent, keysOf(q.Places), q.Indicator.Code, " ", q.Period.Code(), " ", q.Measure, " ", q.Funding, q.Fundings, q.Ambiguous, q.Latest)
	for _, p := range q.Periods {
		s += " " + p.Code()
	}
	if q.Base != nil {
		s += fmt.Sprint(" of ", q.Base.Indicator.Code, q.Base.Period.Code(), q.Base.Measure, q.Base.Funding, q.Base.Place.Key)
	}
	if q.Meeting != nil {
		s += fmt.Sprint(" meeting ", *q.Meeting)
	}
	if q.Duty != nil {
		s += fmt.Sprint(" duty ", q.Duty.Cutoff, q.Duty.Recipient, q.Duty.Period.Code())
		for _, o := range q.Duty.Obligations {
			s += " " + o.Code
		}
	}
	if q.Quoted != nil {
		s += " quoted " + q.Quoted.String()
	}
	return s + fmt.Sprint(q.Order.Limit, q.Order.Least, q.Order.ByPercent)
}

// bare is text as it is typed without tones.
func bare(text string) string {
	text = strings.NewReplacer("đ", "d", "Đ", "D").Replace(text)
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}

// swapped is text with the first place and the first period in each other's
// stead, where the question names one of each.
func swapped(q Query) string {
	var place, period *Reading
	for i := range q.Took {
		switch r := &q.Took[i]; {
		case r.Slot == PlaceSlot && place == nil:
			place = r
		case r.Slot == PeriodSlot && period == nil:
			period = r
		case r.Slot == PlaceSlot, r.Slot == PeriodSlot:
			return q.Text // which belongs to which is said by the order
		}
	}
	if place == nil || period == nil {
		return q.Text
	}
	a, b := place, period
	if b.Start < a.Start {
		a, b = b, a
	}
	return q.Text[:a.Start] + q.Text[b.Start:b.End] + q.Text[a.End:b.Start] + q.Text[a.Start:a.End] + q.Text[b.End:]
}

// typings are ways to type the same question.
var typings = []struct {
	name string
	of   func(q Query) string
}{
	{"upper case", func(q Query) string { return strings.ToUpper(q.Text) }},
	{"lower case", func(q Query) string { return strings.ToLower(q.Text) }},
	{"NFD", func(q Query) string { return norm.NFD.String(q.Text) }},
	{"ạ", func(q Query) string { return q.Text + " ạ" }},
	{"với", func(q Query) string { return q.Text + " với" }},
	{"giúp em", func(q Query) string { return q.Text + " giúp em" }},
	{"cho mình hỏi", func(q Query) string { return "cho mình hỏi " + q.Text }},
	{"dạ cho em hỏi … ạ?", func(q Query) string { return "dạ cho em hỏi " + q.Text + " ạ?" }},
	{"giúp em với, no tones", func(q Query) string { return bare(q.Text + " giúp em với") }},
	{"no tones", func(q Query) string { return bare(q.Text) }},
	{"no tones, upper case", func(q Query) string { return strings.ToUpper(bare(q.Text)) }},
	{"spaces", func(q Query) string { return "  " + strings.ReplaceAll(q.Text, " ", "  ") + "\n" }},
	{"place and period swapped", swapped},
}

// saidByTyping are the questions in which the typing says something: BĐ is
// Bình Định, BD two provinces; "TP", "cũ" and "mới" belong to the place; "moi
// nam" is also mỗi năm, "trong" also trồng, "so" also số, "lam dong nai" two provinces.
var saidByTyping = map[string][]string{
	"no tones":                 {"g049", "f228", "e059", "o060", "q010", "r011", "v021", "x036", "y051", "n045", "n102"},
	"no tones, upper case":     {"g049", "f228", "e059", "o060", "q010", "r011", "v021", "x036", "y051", "n045", "n102"},
	"giúp em với, no tones":    {"g049", "f228", "e059", "o060", "q010", "r011", "v021", "x036", "y051", "n045", "n102"},
	"place and period swapped": {"i071", "j063", "f088", "e038", "c024", "o178", "o185", "r011", "x036", "y038"},
}

func TestTypingDoesNotChangeTheMeaning(t *testing.T) {
	b := openBench(t)
	for _, name := range exampleSets(t) {
		for _, e := range examples(t, name) {
			q := b.read(t, e.text)
			want := meaning(q)
			for _, typing := range typings {
				if slices.Contains(saidByTyping[typing.name], e.id) {
					continue
				}
				text := typing.of(q)
				if got := meaning(b.read(t, text)); got != want {
					t.Errorf("%s, %s: %s\n  gives %s\n  not   %s", e.id, typing.name, text, got, want)
				}
			}
		}
	}
}
