package bigstore

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// projectYears is how far back the projects of a store go.
const projectYears = 15

// Projects makes up n projects over fifteen years up to last, spread over the
// provinces that existed then, the same every time: those of earlier years are
// nearly all settled, those of the last are at every stage.
func Projects(c *data.Catalogue, n, last int) []data.Project {
	chance := rand.New(rand.NewPCG(uint64(n), uint64(last)))
	nation, _ := c.Place(data.Nation)
	all := make([]data.Project, n)
	byYear := map[int][]data.Place{}
	for year := last - projectYears + 1; year <= last; year++ {
		day := calendar.Year(year).From
		byYear[year] = c.Provinces(nation, func(p data.Place) bool { return p.From <= day && (p.To == 0 || day <= p.To) })
	}
	for i := range all {
		year := last - projectYears + 1 + i*projectYears/n
		places := byYear[year]
		p := data.Project{
			Code: fmt.Sprintf("DA-%d-%05d", year, i), Name: fmt.Sprintf("Đề án số %d: hỗ trợ ứng dụng máy móc thiết bị tiên tiến", i),
			Place: places[chance.IntN(len(places))].Key, Funding: []data.Funding{data.National, data.Local}[chance.IntN(2)],
			Content: 1 + chance.IntN(9), From: year, To: year, Unit: "Trung tâm Khuyến công", Beneficiaries: fmt.Sprintf("Cơ sở %d", i),
			Support: millions(100 + chance.IntN(400)), Counterpart: millions(200 + chance.IntN(900)), Count: decimal.NewNullDecimal(decimal.NewFromInt(1)),
		}
		planned(&p, year, chance)
		if year == last || chance.IntN(50) == 0 {
			half(&p, chance)
		} else {
			whole(&p)
		}
		all[i] = p
	}
	return all
}

func millions(n int) decimal.NullDecimal {
	return decimal.NewNullDecimal(decimal.NewFromInt(int64(n)))
}

func planned(p *data.Project, year int, chance *rand.Rand) {
	day := calendar.Year(year).From.AddDays(60 + chance.IntN(60))
	for step := range data.StepCount {
		p.Steps[step].Plan = day
		day = day.AddDays(30 + chance.IntN(20))
	}
}

// whole is a project that went as it was planned.
func whole(p *data.Project) {
	for step := range data.StepCount {
		p.Steps[step].Real = p.Steps[step].Plan
	}
	p.Status, p.Disbursed, p.Contract = data.ProjectSettled, p.Support, p.Support
}

// half is one that is on its way.
func half(p *data.Project, chance *rand.Rand) {
	p.Status = data.ProjectAssigned
	if chance.IntN(3) == 0 {
		return
	}
	p.Status, p.Contract = data.ProjectRunning, p.Support
	p.Steps[data.ContractStep].Real = p.Steps[data.ContractStep].Plan.AddDays(chance.IntN(20))
	p.Disbursed = decimal.NewNullDecimal(p.Support.Decimal.Mul(decimal.New(int64(chance.IntN(100)), -2)).Truncate(0))
}

// ProjectChange is who enters them.
func ProjectChange(last int) data.Change {
	return data.Change{At: time.Date(last, 12, 31, 0, 0, 0, 0, time.UTC), By: "bigstore", Why: "to measure with"}
}
