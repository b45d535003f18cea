package question

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tiendo/data"
)

// A phrase is one way to say a part of a question, or a whole one with places
// for {place}, {place2} and {period}.
type phrase struct{ kind, means, text string }

// readPhrases reads the phrases of testdata by their kind.
func readPhrases(t testing.TB) map[string][]phrase {
	t.Helper()
	name := "testdata/phrases.tsv"
	if other := os.Getenv("PHRASES_TSV"); other != "" {
		name = other // a set that is not in the repository
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]phrase{}
	for line := range strings.Lines(string(raw)) {
		kind, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		means, text, ok := strings.Cut(rest, "\t")
		if !ok || kind == "kind" {
			continue
		}
		all[kind] = append(all[kind], phrase{kind, means, text})
	}
	return all
}

// A composer makes questions of phrases.
type composer struct {
	*rand.Rand
	phrases map[string][]phrase
}

var phrasePlaces = []surface{{"Bình Định", "gso2004:52"}, {"binh dinh", "gso2004:52"}, {"Lâm Đồng", "gso2004:68"}, {"lam dong", "gso2004:68"}, {"Quảng Ngãi", "gso2004:51"}, {"tỉnh Đắk Nông", "gso2004:67"}, {"Khánh Hoà", "gso2004:56"}, {"tp Đà Nẵng", "gso2004:48"}}

// A verdict says how a composed question was read.
type verdict int

const (
	whole verdict = iota
	asked         // something is asked back that was said
	other         // another reading is taken: where there is a figure, another number
)

func TestPhrasesAreUnderstood(t *testing.T) {
	b := openBench(t)
	c := composer{rand.New(rand.NewPCG(3, 9)), readPhrases(t)}
	tally := map[string][3]int{}
	for _, kind := range []string{"indicator", "funding", "measure", "intent", "period", "other"} {
		for _, p := range c.phrases[kind] {
			for n := range 3 {
				text, want := c.question(p, n)
				q := b.Read(text, Context{Today: today(t)})
				v, wrong := judge(q, p, want)
				count := tally[kind]
				count[v]++
				tally[kind] = count
				if v == other {
					t.Errorf("%s %s: %s\n    %s; %s", kind, p.means, text, wrong, show("", q))
				} else if v == asked && os.Getenv("PHRASES_TSV") != "" {
					t.Logf("%s %s: %s\n    %s; %s", kind, p.means, text, wrong, show("", q))
				}
			}
		}
	}
	t.Log(tally)
	for kind, n := range tally {
		if share := 100 * n[whole] / (n[whole] + n[asked] + n[other]); share < 95 {
			t.Errorf("%s: %d %% understood whole", kind, share)
		}
	}
}

// expected are the slots of a composed question.
type expected struct{ place, other, period string }

// question composes a phrase with a place and a period: plain, in a frame, in a
// frame and without tones.
func (c composer) question(p phrase, n int) (string, expected) {
	place, second := pick(c.Rand, phrasePlaces), pick(c.Rand, phrasePlaces)
	for second.means == place.means {
		second = pick(c.Rand, phrasePlaces)
	}
	period := []surface{{"năm 2020", "2020"}, {"6 tháng đầu năm 2020", "2020-H1"}, {"năm 2020", "2020"}}[n]
	switch {
	case p.means == "rank" || p.means == "missing_reports":
		place = surface{"miền Trung - Tây Nguyên", "region:central"}
	case p.means == "trend":
		period = surface{"2016-2020", "2016..2020"}
	case p.kind == "period":
		period, p.text = surface{p.text, p.means}, "{place} {period} có bao nhiêu đề án KCĐP"
	}
	text := strings.NewReplacer("{place}", place.text, "{place2}", second.text, "{period}", period.text).Replace(p.text)
	if n > 0 && p.kind != "other" {
		text = c.frame(text)
	}
	if n == 2 || bare(p.text) == p.text { // who leaves out tones does so everywhere
		text = bare(text)
	}
	return text, expected{place.means, second.means, period.means}
}

// frame writes a frame around a question.
func (c composer) frame(text string) string {
	frames := c.phrases["frame"]
	switch f := frames[c.IntN(len(frames))]; {
	case f.means == "before":
		return f.text + " " + text
	case f.means == "after" && strings.ContainsAny(f.text[:1], ",.?:"):
		return text + f.text
	case f.means == "after":
		return text + " " + f.text
	}
	return text
}

// judge says how a composed question was read, and what is not as meant.
func judge(q Query, p phrase, want expected) (verdict, string) {
	if p.kind == "other" || q.Status == Other {
		if (p.kind == "other") == (q.Status == Other) {
			return whole, ""
		}
		if q.Status == Clarify || q.Status == Other {
			return asked, "status"
		}
		return other, "status"
	}
	miss := missed(q, p, want)
	if p.kind == "period" && miss == "" && slices.Equal(q.Ambiguous, []Slot{PlaceSlot}) {
		return whole, "" // a name that lives on, in 2025
	}
	switch {
	case miss == "" && q.Status == Answerable || p.means == "missing_reports" && miss == "":
		return whole, ""
	case q.Status == Clarify:
		return asked, miss
	}
	return other, miss
}

// missed is the first slot that is not as meant.
func missed(q Query, p phrase, want expected) string {
	intent, detail := Value, ""
	if p.kind == "intent" {
		name, rest, _ := strings.Cut(p.means, ":")
		intent, detail = Intent(name), rest
	}
	places := strings.Join(keysOf(q.Places), ",")
	switch {
	case q.Intent != intent:
		return "intent"
	case intent == Deadline:
		if !slices.ContainsFunc(q.Duty.Obligations, func(o data.Obligation) bool { return o.Code == detail }) {
			return "deadline"
		}
		return ""
	case intent == Conference:
		if strconv.Itoa(q.Meeting.Number) != detail {
			return "conference"
		}
		return ""
	case intent == MissingReports:
		return ""
	case p.kind == "period":
		if q.Period.Code() != want.period {
			return "period"
		}
	case intent == Compare && places != want.place+","+want.other && places != want.other+","+want.place, intent != Compare && places != want.place:
		return "places"
	case intent != Trend && q.Period.Code() != want.period:
		return "period"
	case p.kind == "indicator" && q.Indicator.Code != p.means:
		return "indicator"
	case p.kind == "funding" && (string(q.Funding) != p.means || q.Indicator.Code != "projects"):
		return "funding"
	case p.kind == "measure" && (q.Measure == data.Plan) != (p.means == "plan"):
		return "measure"
	}
	return ""
}
