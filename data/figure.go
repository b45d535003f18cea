package data

import (
	"database/sql"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A Measure says what a figure tells of its period.
type Measure string

const (
	Plan     Measure = "plan"     // assigned, approved, aimed at
	Actual   Measure = "actual"   // done
	Estimate Measure = "estimate" // the source calls the result an estimate
)

// A Funding is a source of money.
type Funding string

const (
	All      Funding = "all" // both together, or the source does not split
	National Funding = "national"
	Local    Funding = "local"
)

// A Qualifier is how exactly the source gives a value; an answer keeps it.
type Qualifier string

const (
	Exact     Qualifier = ""
	Approx    Qualifier = "approx"   // khoảng
	Over      Qualifier = "over"     // hơn, trên
	Under     Qualifier = "under"    // gần, không quá
	Estimated Qualifier = "estimate" // ước
)

// An Absence is the reason that a source gives for having no value. None is 0.
type Absence string

const (
	Present     Absence = ""
	NotStarted  Absence = "not_started"  // chưa triển khai
	NotCompiled Absence = "not_compiled" // chưa tổng hợp
	Blank       Absence = "blank"        // an empty cell, a dash, an x
)

// A Key names one number that there can be.
type Key struct {
	Place     string // a Place's key
	Indicator string // an Indicator's code
	Period    calendar.Period
	Measure   Measure
	Funding   Funding
}

// A Figure is one number of one source. It is never changed: a newer entry of
// the same source supersedes it.
type Figure struct {
	Key
	Value     decimal.Decimal // in the indicator's unit; zero where Absence is set
	Qualifier Qualifier
	Absence   Absence
	Printed   string // the words of the source
	Spot      string // the sentence or cell it was read from
	Note      string
	Entry     Entry
}

// An Entry is one act of putting figures in.
type Entry struct {
	ID        int64
	Source    string       // a Source's code
	Basis     string       // press, report, sample
	From, To  calendar.Day // the cut-off days of an administrative report, zero for none
	By        string
	At        time.Time
	Why       string
	Withdrawn bool

	WithdrawnAt time.Time // as read with Store.Entry; zero where only Withdrawn is known
}

const figureColumns = `f.period, f.measure, f.funding, f.value, coalesce(f.qualifier, ''), coalesce(f.absence, ''),
	coalesce(f.printed, ''), coalesce(f.spot, ''), coalesce(f.note, ''),
	f.entry, e.source, e.basis, e.entered_by, e.entered_at, e.withdrawn_at IS NOT NULL`

// scanFigure reads a figure with its entry, after the codes of its indicator and
// place.
func scanFigure(r *sql.Rows, f *Figure) error {
	var (
		period, at string
		value      sql.NullInt64
		e          = &f.Entry
	)
	if err := r.Scan(&f.Indicator, &f.Place, &period, &f.Measure, &f.Funding, &value, &f.Qualifier, &f.Absence, &f.Printed, &f.Spot, &f.Note,
		&e.ID, &e.Source, &e.Basis, &e.By, &at, &e.Withdrawn); err != nil {
		return err
	}
	var err error
	if f.Period, err = calendar.ParseCode(period); err != nil {
		return err
	}
	if e.At, err = time.Parse(time.RFC3339, at); err != nil {
		return err
	}
	f.Value = fromMicros(value.Int64)
	return nil
}

// micros is the number of decimals that the store keeps: of money in triệu
// đồng, to one đồng.
const micros = 6

func fromMicros(n int64) decimal.Decimal { return decimal.New(n, -micros) }

// toMicros refuses what the store could not give back exactly.
func toMicros(d decimal.Decimal) (int64, error) {
	shifted := d.Shift(micros)
	if !shifted.IsInteger() {
		return 0, &InvalidError{Field: "value", Value: d.String(), Reason: "more than six decimals"}
	}
	if n := shifted.BigInt(); n.IsInt64() {
		return n.Int64(), nil
	}
	return 0, &InvalidError{Field: "value", Value: d.String(), Reason: "too large"}
}
