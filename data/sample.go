package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// SampleYear is the year that Sample fills.
const SampleYear = 2026

// sampleSource is where made-up figures come from, and says so.
const sampleSource = "sample-2026"

// A sampleSeries is what is made up of one indicator: about how much a province
// plans for the year, in the indicator's unit, and by which sources of funds.
type sampleSeries struct {
	indicator string
	plan      int
	fundings  []Funding
}

var sampleSeriesOf = []sampleSeries{
	{"budget.executed", 6000, []Funding{National, Local}},
	{"budget.disbursed", 5000, []Funding{All}},
	{"projects", 18, []Funding{National, Local}},
	{"technology.models", 4, []Funding{All}},
	{"technology.establishments", 24, []Funding{All}},
	{"vocational.trainees", 240, []Funding{All}},
	{"capacity.trainees", 90, []Funding{All}},
	{"products.province", 20, []Funding{All}},
	{"consulting.revenue", 900, []Funding{All}},
}

// Sample fills the months of SampleYear that are over at now with made-up
// figures of the 34 provinces, so that there is something to rank, to draw and
// to remind of. Every answer from them says that they are not real. It is for
// trying the program only, and fills a store once.
func (s *Store) Sample(ctx context.Context, now time.Time) error {
	if _, there := s.Catalogue().Source(sampleSource); there {
		return nil
	}
	if err := s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO source (code, publisher, what, published, kind) VALUES (?1, ?2, ?3, ?4, ?5)`,
			sampleSource, "tiendo", "Số liệu minh hoạ năm 2026", fmt.Sprint(SampleYear), SampleKind)
		return errors.Join(err, renew(ctx, tx))
	}); err != nil {
		return fmt.Errorf("add the sample source: %w", err)
	}
	if err := s.reload(ctx); err != nil {
		return err
	}
	var figures []Figure
	today := calendar.DayOf(now)
	provinces := s.Catalogue().Provinces(Place{Key: Nation}, func(p Place) bool { return p.From != 0 })
	for n, p := range provinces {
		for _, series := range sampleSeriesOf {
			figures = append(figures, sampleFigures(p, n, series, today)...)
		}
	}
	if _, err := s.Enter(ctx, Entry{Source: sampleSource, Basis: SampleKind, By: seeder, At: now, Why: "to try the program with"}, figures); err != nil {
		return err
	}
	if err := s.sampleProjects(ctx, provinces, now); err != nil {
		return err
	}
	return s.sampleReports(ctx, provinces, now)
}

// sampleFigures makes up a plan and the months that are over. What can happen
// in a real year is in it: the n-th province of a few has no plan, sends no
// figures after some month, or has not begun.
func sampleFigures(p Place, n int, series sampleSeries, today calendar.Day) []Figure {
	chance := luck(p.Key + series.indicator)
	var all []Figure
	for i, funding := range series.fundings {
		share := []int{40, 60}[i%2]
		if len(series.fundings) == 1 {
			share = 100
		}
		plan := max(1, series.plan*share*(60+chance.IntN(80))/10000)
		key := Key{Place: p.Key, Indicator: series.indicator, Period: calendar.Year(SampleYear), Measure: Plan, Funding: funding}
		if n%11 != 7 {
			all = append(all, Figure{Key: key, Value: decimal.NewFromInt(int64(plan))})
		}
		pace := 50 + chance.IntN(70) // percent of the plan that the year comes to
		done, work := 0, 0
		for m, month := range calendar.Year(SampleYear).Months() {
			if month.To > today || n%13 == 9 && m > 6 {
				break
			}
			key.Period, key.Measure = month, Actual
			if n%17 == 5 && series.indicator == "vocational.trainees" {
				all = append(all, Figure{Key: key, Absence: NotStarted, Note: "minh hoạ: đang chiêu sinh"})
				continue
			}
			work += 20 + 15*m + chance.IntN(120) // slow at first, as such years are
			upTo := plan * pace * work / sampleWork / 100
			all = append(all, Figure{Key: key, Value: decimal.NewFromInt(int64(upTo - done))})
			done = upTo
		}
	}
	return all
}

// sampleWork is about what the work of twelve months comes to.
const sampleWork = 1950

// luck is a chance that is the same at every run.
func luck(of string) *rand.Rand {
	sum := fnv.New64a()
	sum.Write([]byte(of))
	return rand.New(rand.NewPCG(sum.Sum64(), SampleYear))
}

// sampleReports hands in most of the reports that were due in the year, and
// some of those that are due soon.
func (s *Store) sampleReports(ctx context.Context, provinces []Place, now time.Time) error {
	today := calendar.DayOf(now)
	var reports []Report
	soon := calendar.Period{From: calendar.Year(SampleYear).From, To: today.AddDays(10)}
	for _, d := range s.Catalogue().Deadlines(soon) {
		if d.Scope != "province" {
			continue
		}
		for n, p := range provinces {
			if d.Last >= today && n%4 == 1 || n%13 == 9 {
				continue
			}
			at := d.Last.AddDays(-1 - n%5).Time(now.Location()).Add(time.Duration(8+n%9) * time.Hour)
			if at.After(now) {
				at = now
			}
			reports = append(reports, Report{Obligation: d.Code, Period: d.Period, Place: p.Key, SubmittedAt: at, By: seeder, Note: "minh hoạ"})
		}
	}
	return s.Submit(ctx, reports...)
}
