package question

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"tiendo/data"
)

// An expectation is what a question of testdata means; see the columns of
// questions-dev.tsv. Keys that a question has not are not compared.
type expectation struct {
	Status    string   `json:"status"`
	Intent    string   `json:"intent"`
	Places    []string `json:"places"`
	Indicator string   `json:"indicator"`
	Period    string   `json:"period"`
	Measure   string   `json:"measure"`
	Funding   string   `json:"funding"`
	Ambiguous []string `json:"ambiguous"`

	AcceptStatus    []string `json:"accept_status"`
	AcceptPlaces    []string `json:"accept_places"`
	AcceptAmbiguous []string `json:"accept_ambiguous"`

	Value       *decimal.Decimal  `json:"value"`
	Periods     []string          `json:"periods"`
	Fundings    []string          `json:"fundings"`
	Base        map[string]string `json:"base"`
	Candidates  []string          `json:"candidates"`
	FormerPlace string            `json:"former_place"`
	Deadlines   []string          `json:"deadlines"`
	Cutoff      []string          `json:"cutoff"`
	Due         string            `json:"due"`
	Conference  int               `json:"conference"`
	Facts       []string          `json:"facts"`
	MustNotSay  []decimal.Decimal `json:"must_not_say"`
	Limit       int               `json:"limit"`
}

type example struct {
	id, text string
	want     expectation
}

// exampleSets are the files of questions with what each means.
func exampleSets(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("testdata", "questions*.tsv"))
	if err != nil || len(names) == 0 {
		t.Fatalf("list the questions: %v, %v", names, err)
	}
	for i, name := range names {
		names[i] = filepath.Base(name)
	}
	return names
}

// examples reads a file of questions.
func examples(t testing.TB, name string) []example {
	t.Helper()
	if !filepath.IsAbs(name) {
		name = filepath.Join("testdata", name)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []example
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		parts := strings.Split(lines.Text(), "\t")
		if len(parts) != 3 || parts[0] == "id" {
			continue
		}
		e := example{id: parts[0], text: parts[1]}
		if err := json.Unmarshal([]byte(parts[2]), &e.want); err != nil {
			t.Fatalf("%s: %v", e.id, err)
		}
		all = append(all, e)
	}
	return all
}

// wrong lists what of q is not as expected; nil if the question is understood
// whole.
func (b bench) wrong(t testing.TB, q Query, want expectation) []string {
	t.Helper()
	var wrong []string
	differ := func(what string, got, want any) {
		if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
			wrong = append(wrong, fmt.Sprintf("%s: got %s, want %s", what, g, w))
		}
	}
	status, value := b.outcome(t, q)
	if asked := q.Intent == Value || q.Intent == Source; !asked && status == "answer" && want.Status == "no_data" {
		status = want.Status // whether there are figures is for the commands to say
	}
	if !slices.Contains(append(want.AcceptStatus, want.Status), status) {
		differ("status", status, want.Status)
	}
	if want.Status == "other" || status == "other" {
		return wrong
	}
	differ("intent", q.Intent, want.Intent)
	if len(want.AcceptPlaces) == 0 || !slices.Equal(keysOf(q.Places), want.AcceptPlaces) {
		differ("places", keysOf(q.Places), want.Places)
	}
	differ("indicator", q.Indicator.Code, want.Indicator)
	differ("period", q.Period.Code(), want.Period)
	open := status == "clarify"
	if !open || q.MeasureSaid || want.Measure != "actual" {
		differ("measure", q.Measure, want.Measure)
	}
	differ("funding", q.Funding, want.Funding)
	if len(want.Ambiguous) > 0 && status == "clarify" && !slices.ContainsFunc(q.Ambiguous, func(s Slot) bool {
		return slices.Contains(append(want.Ambiguous, want.AcceptAmbiguous...), string(s))
	}) {
		differ("ambiguous", q.Ambiguous, want.Ambiguous)
	}
	if len(want.Ambiguous) > 0 && status == "clarify" && !slices.Contains(append(want.Ambiguous, want.AcceptAmbiguous...), string(q.Ambiguous[0])) {
		differ("asked first", q.Ambiguous[0], want.Ambiguous)
	}
	if want.Value != nil && (want.Intent == "value" || want.Intent == "source") {
		differ("value", value, *want.Value)
	}
	for _, no := range want.MustNotSay {
		if value == no.String() {
			wrong = append(wrong, "says "+value)
		}
	}
	return append(wrong, b.wrongMore(q, want)...)
}

// wrongMore compares the slots that only some intents have.
func (b bench) wrongMore(q Query, want expectation) []string {
	var wrong []string
	differ := func(what string, got, want any) {
		if g, w := fmt.Sprint(got), fmt.Sprint(want); g != w {
			wrong = append(wrong, fmt.Sprintf("%s: got %s, want %s", what, g, w))
		}
	}
	if want.Periods != nil {
		var got []string
		for _, p := range q.Periods {
			got = append(got, p.Code())
		}
		differ("periods", got, want.Periods)
	}
	if want.Fundings != nil {
		differ("fundings", q.Fundings, want.Fundings)
	}
	if want.Base != nil {
		got := map[string]string{}
		if q.Base != nil {
			got = map[string]string{"indicator": q.Base.Indicator.Code, "period": q.Base.Period.Code(), "measure": string(q.Base.Measure), "funding": string(q.Base.Funding)}
			if q.Base.Place.Key != "" {
				got["place"] = q.Base.Place.Key
			}
		}
		if !maps.Equal(got, want.Base) {
			differ("base", got, want.Base)
		}
	}
	if want.Candidates != nil {
		got := candidates(q)
		for _, c := range want.Candidates {
			if !slices.Contains(got, c) {
				wrong = append(wrong, fmt.Sprintf("candidates: got %v, want %v", got, want.Candidates))
				break
			}
		}
	}
	if want.FormerPlace != "" {
		got := ""
		if len(q.Places) > 0 && q.Places[0].Named != nil {
			got = q.Places[0].Named.Key
		}
		differ("former place", got, want.FormerPlace)
	}
	if q.Duty == nil {
		q.Duty = &Duty{}
	}
	if q.Meeting == nil {
		q.Meeting = &Meeting{}
	}
	if want.Deadlines != nil {
		var got []string
		for _, o := range q.Duty.Obligations {
			got = append(got, o.Code)
		}
		differ("deadlines", got, want.Deadlines)
		differ("cut-off", q.Duty.Cutoff, want.Cutoff != nil)
	}
	if want.Conference != 0 {
		differ("conference", q.Meeting.Number, want.Conference)
	}
	if want.Facts != nil {
		differ("facts", q.Meeting.Facts, want.Facts)
	}
	differ("limit", q.Order.Limit, want.Limit)
	return wrong
}

func candidates(q Query) []string {
	var all []string
	for _, c := range q.Choices {
		all = append(all, keysOf(c.Places)...)
		for _, i := range c.Indicators {
			all = append(all, i.Code)
		}
		for _, p := range c.Periods {
			all = append(all, p.Code())
		}
	}
	return all
}

func keysOf(places []data.Located) []string {
	keys := []string{}
	for _, p := range places {
		keys = append(keys, p.Key)
	}
	return keys
}

// outcome is what the store makes of an answerable question: answer or no_data,
// and the number.
func (b bench) outcome(t testing.TB, q Query) (status, value string) {
	t.Helper()
	if q.Status != Answerable || q.Intent != Value && q.Intent != Source {
		return string(q.Status), ""
	}
	a, err := b.store.Answer(context.Background(), data.Query{
		Place: q.Places[0].Place, Indicator: q.Indicator, Period: q.Period, Measure: q.Measure, Funding: q.Funding, Today: today(t),
	})
	if err != nil {
		t.Fatal(err)
	}
	if !a.Is() {
		return "no_data", ""
	}
	return "answer", a.Value.String()
}

func TestQuestionsAreUnderstoodWhole(t *testing.T) {
	b := openBench(t)
	names := exampleSets(t)
	if other := os.Getenv("QUESTIONS_TSV"); other != "" {
		names = []string{other} // a set that is not in the repository, by its whole path
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			tally := map[string][2]int{}
			for _, e := range examples(t, name) {
				wrong := b.wrong(t, b.read(t, e.text), e.want)
				for _, key := range []string{"status " + e.want.Status, "intent " + e.want.Intent, "all"} {
					n := tally[key]
					n[1]++
					if len(wrong) == 0 {
						n[0]++
					}
					tally[key] = n
				}
				if len(wrong) > 0 {
					t.Errorf("%s %s\n  %s", e.id, e.text, strings.Join(wrong, "\n  "))
				}
			}
			for _, key := range slices.Sorted(maps.Keys(tally)) {
				t.Logf("%-24s %d of %d", key, tally[key][0], tally[key][1])
			}
		})
	}
}
