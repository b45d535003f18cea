package commands

import (
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
)

// The same question is answered the same way without being worked out again,
// until a figure changes.
func TestASteadyAnswerHoldsUntilAFigureChanges(t *testing.T) {
	r := seeded(t)
	staff := Input{Now: now, Tag: language.Vietnamese, Asker: Asker{ID: "1", Guild: "g", Channel: "c"}}
	ask := func(line string) message.Message {
		t.Helper()
		m, err := r.Answer(t.Context(), line, staff)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	const line = `/compare indicator:projects period:2020 place1:"Bình Định" place2:"Đắk Lắk" funding:local`
	first, second := ask(line), ask(line)
	if first.String() != second.String() {
		t.Errorf("first\n%s\nthen\n%s", first, second)
	}
	if first.Picture != second.Picture {
		t.Error("the second was worked out again")
	}
	staff.Tag = language.English
	if english := ask(line); english.Title == first.Title {
		t.Error("another language is answered in the first")
	}
	staff.Tag = language.Vietnamese
	f := data.Figure{Key: data.Key{Place: "gso2004:66", Indicator: "projects", Period: calendar.Year(2020), Measure: data.Plan, Funding: data.Local}, Value: decimal.NewFromInt(99)}
	source := r.store.Catalogue().Sources[0].Code
	if _, err := r.store.Enter(t.Context(), data.Entry{Source: source, Basis: "report", By: "tester", At: now.Add(time.Hour), Why: "test"}, []data.Figure{f}); err != nil {
		t.Fatal(err)
	}
	if third := ask(line); third.Title == first.Title {
		t.Errorf("a new figure is not in the answer: %s", third.Title)
	}
}

// A light command is worked out twice before it is kept, and holds no longer
// than others do.
func TestALightAnswerIsKeptWhenItIsAskedAgain(t *testing.T) {
	r := seeded(t)
	in := Input{Now: now, Tag: language.Vietnamese, Asker: Asker{ID: "1", Guild: "g", Channel: "c"}}
	ask := func() message.Message {
		t.Helper()
		m, err := r.Answer(t.Context(), `/progress place:gso2004:66 indicator:projects period:2020 funding:local`, in)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	enter := func(measure data.Measure, value int64) {
		t.Helper()
		f := data.Figure{Key: data.Key{Place: "gso2004:66", Indicator: "projects", Period: calendar.Year(2020), Measure: measure, Funding: data.Local}, Value: decimal.NewFromInt(value)}
		entry := data.Entry{Source: r.store.Catalogue().Sources[0].Code, Basis: "report", By: "tester", At: now.Add(time.Hour), Why: "test"}
		if _, err := r.store.Enter(t.Context(), entry, []data.Figure{f}); err != nil {
			t.Fatal(err)
		}
	}
	enter(data.Plan, 99)
	enter(data.Actual, 33)
	first, second, third := ask(), ask(), ask()
	if first.String() != third.String() || second.Picture != third.Picture || first.Picture == third.Picture {
		t.Errorf("first\n%s\nthen\n%s\nthe pictures are %p, %p and %p", first, third, first.Picture, second.Picture, third.Picture)
	}
	enter(data.Actual, 66)
	if fourth := ask(); fourth.Title == first.Title {
		t.Errorf("a new figure is not in the answer: %s", fourth.Title)
	}
	in.Now = now.AddDate(0, 0, 1)
	if tomorrow := ask(); tomorrow.String() == third.String() {
		t.Errorf("the next day the answer is of the day before:\n%s", tomorrow)
	}
}

// What one asker is shown on top of a kept answer is not shown to the next.
func TestAKeptAnswerIsNobodysOwn(t *testing.T) {
	r := seeded(t)
	in := Input{Now: now, Tag: language.Vietnamese, Asker: Asker{ID: "1", Guild: "g", Channel: "c"}}
	const line = `/rank indicator:technology.establishments period:2026-Q3`
	var sizes []int
	for page := range 6 {
		in.Page = 1 + page%3
		m, err := r.Answer(t.Context(), line, in)
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(m.Buttons)*1000+len(m.Lines)*100+len(m.Table.Rows))
	}
	for page := range 3 {
		if sizes[page] != sizes[page+3] {
			t.Errorf("page %d: %d the first time, %d the second", page+1, sizes[page], sizes[page+3])
		}
	}
}
