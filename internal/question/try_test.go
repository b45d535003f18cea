package question

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestTry prints the readings of the lines of a file, to look at.
func TestTry(t *testing.T) {
	name := os.Getenv("QUESTIONS")
	if name == "" {
		t.Skip("no QUESTIONS")
	}
	b := openBench(t)
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		text := lines.Text()
		if text == "" || text[0] == '#' {
			fmt.Println(text)
			continue
		}
		q := b.read(t, text)
		if os.Getenv("CUES") != "" {
			r := &reader{Reader: b.Reader, sentence: newSentence(text), ctx: Context{Today: today(t)}}
			r.taken = make([]Slot, len(r.tokens))
			r.scan()
			for _, c := range r.cues {
				fmt.Printf("    [%s: %s]", r.stretch(c.from, c.to), c.class)
			}
			fmt.Println()
			for _, s := range r.signals {
				fmt.Printf("    {%s: %v %v %v}", r.stretch(s.from, s.to), s.codes, s.topic, s.noun)
			}
			for i := range r.tokens {
				if r.unknown(i) {
					fmt.Print(" ?", r.folded(i))
				}
			}
			fmt.Println()
		}
		fmt.Printf("%s\n    %s\n", text, show(b.outcomeText(t, q), q))
	}
}

func (b bench) outcomeText(t *testing.T, q Query) string {
	s, v := b.outcome(t, q)
	return strings.TrimSpace(s + " " + v)
}

func show(outcome string, q Query) string {
	if q.Status == Other {
		return outcome
	}
	var parts []string
	add := func(name string, v any) {
		if s := fmt.Sprint(v); s != "" && s != "[]" && s != "0" && s != "false" {
			parts = append(parts, name+"="+s)
		}
	}
	add("", outcome)
	add("intent", q.Intent)
	add("places", keysOf(q.Places))
	for _, p := range q.Places {
		if p.Named != nil {
			add("former", p.Named.Key)
		}
	}
	add("ind", q.Indicator.Code)
	add("period", q.Period.Code())
	var ps []string
	for _, p := range q.Periods {
		ps = append(ps, p.Code())
	}
	add("periods", ps)
	add("measure", q.Measure)
	add("funding", q.Funding)
	add("fundings", q.Fundings)
	if q.Base != nil {
		add("base", q.Base.Place.Key+" "+q.Base.Indicator.Code+" "+q.Base.Period.Code()+" "+string(q.Base.Measure)+" "+string(q.Base.Funding))
	}
	if q.Quoted != nil {
		add("quoted", q.Quoted)
	}
	if q.Order.Focus != nil {
		add("focus", q.Order.Focus.Key)
	}
	add("limit", q.Order.Limit)
	add("least", q.Order.Least)
	add("bypercent", q.Order.ByPercent)
	add("latest", q.Latest)
	if q.Meeting != nil {
		add("meeting", fmt.Sprint(q.Meeting.Number, q.Meeting.Facts))
	}
	if q.Duty != nil {
		var codes []string
		for _, o := range q.Duty.Obligations {
			codes = append(codes, o.Code)
		}
		add("duty", fmt.Sprint(codes, " cutoff=", q.Duty.Cutoff, " to=", q.Duty.Recipient, " ", q.Duty.Period.Code()))
	}
	add("ASK", q.Ambiguous)
	add("cand", candidates(q))
	add("inherited", q.Inherited)
	return strings.Join(parts, " ")
}
