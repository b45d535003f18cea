package data

import (
	"fmt"
	"testing"
	"time"
)

// A sharing is some processes that share pieces, a moment at a time.
type sharing struct {
	t    *testing.T
	s    *Store
	of   int
	now  time.Time
	has  map[string]map[int]Stake
	dead map[string]bool
}

// round lets each process ask for each piece, three seconds after the last time;
// heirs take over. It fails where two have the same piece without knowing it.
func (a *sharing) round(processes ...string) {
	a.t.Helper()
	a.now = a.now.Add(3 * time.Second)
	for _, name := range processes {
		h := Holder{Owner: name, Machine: "m", Process: 1}
		if a.has[name] == nil {
			a.has[name] = map[int]Stake{}
		}
		for n := range a.of {
			stake, err := a.s.Stake(a.t.Context(), n, a.of, h, a.now)
			must(a.t, err)
			if stake == Taking && a.has[name][n] == Taking { // it has joined since
				mine, err := a.s.Inherit(a.t.Context(), n, h, a.now)
				must(a.t, err)
				if !mine {
					a.t.Errorf("%s may not take over %d", name, n)
				}
				stake = Sole
			}
			a.has[name][n] = stake
		}
	}
	for n := range a.of {
		if sole := a.with(n, Sole); len(sole) > 1 {
			a.t.Errorf("%v have piece %d", sole, n)
		}
	}
}

func (a *sharing) with(n int, stake Stake) (who []string) {
	for name, of := range a.has {
		if of[n] == stake && !a.dead[name] {
			who = append(who, name)
		}
	}
	return who
}

// counts are how many pieces each has.
func (a *sharing) counts(processes ...string) string {
	text := ""
	for _, name := range processes {
		n := 0
		for _, stake := range a.has[name] {
			if stake != NoStake {
				n++
			}
		}
		text += fmt.Sprintf("%s %d ", name, n)
	}
	return text
}

func TestWhoComesLateIsGivenAShare(t *testing.T) {
	a := &sharing{t: t, s: empty(t), of: 8, now: now, has: map[string]map[int]Stake{}, dead: map[string]bool{}}
	a.round("one")
	if got := a.counts("one"); got != "one 8 " {
		t.Fatalf("alone: %s", got)
	}
	for range 20 {
		a.round("one", "two")
	}
	if got := a.counts("one", "two"); got != "one 4 two 4 " {
		t.Errorf("with a second one: %s", got)
	}
	for range 20 {
		a.round("one", "two", "three")
	}
	if got := a.counts("one", "two", "three"); got != "one 3 two 3 three 2 " {
		t.Errorf("with a third one: %s", got)
	}
	for range 3 { // nothing moves any more
		a.round("one", "two", "three")
	}
	if got := a.counts("one", "two", "three"); got != "one 3 two 3 three 2 " {
		t.Errorf("later: %s", got)
	}
	a.dead["one"] = true
	for range 20 {
		a.round("two", "three")
	}
	if got := a.counts("two", "three"); got != "two 4 three 4 " {
		t.Errorf("without the first: %s", got)
	}
}

// An heir that dies leaves the piece where it was; a giver that dies leaves it to
// its heir.
func TestAHandoverSurvivesTheDeathOfEither(t *testing.T) {
	for _, dies := range []string{"heir", "giver"} {
		a := &sharing{t: t, s: empty(t), of: 2, now: now, has: map[string]map[int]Stake{}, dead: map[string]bool{}}
		a.round("giver")
		a.round("giver", "heir")
		for n := 0; len(a.with(0, Taking))+len(a.with(1, Taking)) == 0; n++ {
			if n > 10 {
				t.Fatal("nothing is handed over")
			}
			a.round("giver", "heir")
		}
		other := map[string]string{"heir": "giver", "giver": "heir"}[dies]
		a.dead[dies] = true
		for range 15 {
			a.round(other)
		}
		if got := a.counts(other); got != other+" 2 " {
			t.Errorf("after the %s died: %s", dies, got)
		}
	}
}

func TestAnEventIsForOne(t *testing.T) {
	s := empty(t)
	one, two := Holder{Owner: "one"}, Holder{Owner: "two"}
	for _, c := range []struct {
		by   Holder
		want bool
	}{{one, true}, {two, false}, {one, false}} {
		if first, err := s.First(t.Context(), "1234", c.by, now); err != nil || first != c.want {
			t.Errorf("%s: %v, %v", c.by.Owner, first, err)
		}
	}
}
