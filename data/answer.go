package data

import (
	"context"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A Query asks for one number.
type Query struct {
	Place     Place
	Indicator Indicator
	Period    calendar.Period
	Measure   Measure // Plan or Actual; Actual takes estimates too and says so
	Funding   Funding
	Today     calendar.Day // decides what is due
	AsOf      time.Time    // what was known then; zero is now
}

// A Way is how a number came about.
type Way string

const (
	NoWay      Way = ""           // there is no number; Reason says why
	Reported   Way = "reported"   // a source gives it
	Fundings   Way = "fundings"   // the national and the local part together
	Periods    Way = "periods"    // from figures of other periods
	Composed   Way = "composed"   // the former provinces of a new one together
	Provincial Way = "provincial" // the provinces of a region together

	FromProjects Way = "projects" // no source gives it; from the projects that are recorded
)

// A Reason is why there is no number. Missing is never zero.
type Reason string

const (
	Known       Reason = ""
	NotDue      Reason = "not_due"      // its report is not due yet
	Missing     Reason = "missing"      // due, or past, and nobody gave one
	NotCarried  Reason = "not_carried"  // a source says that it was not carried out
	NoPlace     Reason = "no_place"     // the province did not exist then
	Unsaid      Reason = "unsaid"       // a source left it blank or not compiled
	PartMissing Reason = "part_missing" // some of the parts it is made of are missing

	Contradiction Reason = "contradiction" // a cumulative figure is below an earlier one; Partial has both
)

// An Answer is the number asked for and how it came about, or why there is none.
type Answer struct {
	Query
	Way       Way
	Value     decimal.Decimal // in the indicator's unit
	Qualifier Qualifier
	Estimate  bool // the source, or one of the parts, is an estimate
	Sample    bool // made up to try the program with
	Projects  int  // how many it is computed from, for FromProjects

	Terms  []Term   // what the number stands on; one for a reported number
	Others []Figure // what other sources give for the same key
	Rival  *Answer  // another derivation that comes to another number

	Reason     Reason
	Says       *Figure // the figure that says why there is no number, for NotCarried and Unsaid
	Due        *Deadline
	Have, Want int           // how many of the parts are there, for PartMissing
	PartSize   calendar.Kind // what the parts are, when they are periods
	Lacking    []Place       // which parts are missing, when they are places
	Partial    []Term        // the figures that there are, for PartMissing and Contradiction
}

// A Term is one figure in a sum or difference.
type Term struct {
	Sign int // +1, -1
	Figure
}

// Is reports whether there is a number.
func (a Answer) Is() bool { return a.Way != NoWay }

// Answer finds the number for q: as reported, or else derived where that is
// sound, or the reason why there is none. Its error is a fault of the store,
// never a missing number.
func (s *Store) Answer(ctx context.Context, q Query) (Answer, error) {
	code := q.Period.Code()
	known, err := s.figures(ctx, q.Place, q.Indicator, [3]string{code, code, code})
	if err != nil {
		return Answer{}, err
	}
	a, err := s.answer(ctx, q, known)
	if err == nil {
		err = s.fromProjects(ctx, &a)
	}
	return a, err
}

// answer is Answer for a caller that has read the figures of the period
// already; known may hold figures of other periods too.
func (s *Store) answer(ctx context.Context, q Query, known []Figure) (a Answer, err error) {
	err = s.fill(ctx, &a, q, known)
	return a, err
}

// fill is answer into an empty Answer in its place: it is large, and a ranking
// has many.
func (s *Store) fill(ctx context.Context, a *Answer, q Query, known []Figure) error {
	a.Query = q.normal()
	if reported(a, known, s.Catalogue()) {
		return nil
	}
	open := *a // so that a itself stays off the heap where the number is reported
	err := s.workOut(ctx, []*Answer{&open})
	*a = open
	return err
}

// workOut fills answers for which no source gives the number. They are to one
// question about several places: what is read is read for all of them at once.
func (s *Store) workOut(ctx context.Context, open []*Answer) error {
	for _, look := range []func(context.Context, []*Answer) error{s.derivePeriods, s.compose, s.sumProvinces} {
		if len(open) == 0 {
			return nil
		}
		if err := look(ctx, open); err != nil {
			return err
		}
		open = unanswered(open)
	}
	for _, a := range open {
		s.Catalogue().reason(a)
	}
	return nil
}

// unanswered leaves of some answers those without a number.
func unanswered(all []*Answer) []*Answer {
	return slices.DeleteFunc(all, func(a *Answer) bool { return a.Way != NoWay })
}

func (q Query) normal() Query {
	if q.Funding == "" {
		q.Funding = All
	}
	if q.Measure == "" {
		q.Measure = Actual
	}
	return q
}

// reported fills a from what sources give for its very key, or for its two
// funding sources. It reports whether there is a number; a source that says why
// there is none is kept in a.
func reported(a *Answer, known []Figure, c *Catalogue) bool {
	here := pick(known, a.Query, a.Funding, a.Period)
	if lead, others, ok := leading(here, c); ok {
		if lead.Absence != Present {
			says := lead // so that lead itself, in every other case, stays off the heap
			a.Says, a.Others = &says, others
			a.Reason = Unsaid
			if lead.Absence == NotStarted {
				a.Reason = NotCarried
			}
		} else {
			a.Way, a.Others = Reported, others
			a.stand(c, Term{+1, lead})
			return true
		}
	}
	if a.Funding != All {
		return false
	}
	terms, ok := bothFundings(known, a.Query, a.Period, c)
	if ok {
		a.Way, a.Reason, a.Says = Fundings, Known, nil
		a.stand(c, terms...)
	}
	return ok
}

// bothFundings is the national and the local figure of a period, if both are
// there: one part alone is no total.
func bothFundings(known []Figure, q Query, period calendar.Period, c *Catalogue) ([]Term, bool) {
	if !q.Indicator.Flow() {
		return nil, false
	}
	var terms []Term
	for _, funding := range []Funding{National, Local} {
		lead, _, ok := leading(pick(known, q, funding, period), c)
		if !ok || lead.Absence != Present {
			return nil, false
		}
		terms = append(terms, Term{+1, lead})
	}
	return terms, true
}

// stand sets the number that the terms come to.
func (a *Answer) stand(c *Catalogue, terms ...Term) {
	a.Terms = terms
	a.Value = decimal.Zero
	for i := range terms {
		t := &terms[i]
		switch {
		case t.Sign < 0:
			a.Value = a.Value.Sub(t.Value)
		case i == 0:
			a.Value = t.Value
		default:
			a.Value = a.Value.Add(t.Value)
		}
		a.Estimate = a.Estimate || t.Measure == Estimate || t.Qualifier == Estimated
		if source, ok := c.Source(t.Entry.Source); ok && source.Sample() {
			a.Sample = true
		}
	}
	a.Qualifier = together(terms)
}

// together is how exact a sum is. A difference of anything inexact is only
// approximate, because the error may go either way.
func together(terms []Term) Qualifier {
	q := Exact
	for i := range terms {
		t := &terms[i]
		switch {
		case t.Qualifier == Exact:
		case t.Sign < 0 || q != Exact && q != t.Qualifier:
			return Approx
		default:
			q = t.Qualifier
		}
	}
	return q
}
