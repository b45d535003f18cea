package data

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A Project (đề án) is what the programme consists of, as it is known in one
// version. Money is in triệu đồng; what is not Valid is not known, which is
// never 0.
type Project struct {
	ID      int64 // 0 until it is saved
	Version int   // the first is 1; a change is a new version

	Code, Name    string // Code is as the office numbers it, "" if it does not
	Place         string // key of the province that existed in the project's first year
	District      string
	Funding       Funding // National or Local
	Content       int     // 1 to 9, as the decree numbers them
	From, To      int     // years; of most projects the same
	Unit          string  // who carries it out
	Beneficiaries string
	Count         decimal.NullDecimal // of establishments that it serves
	Recoverable   string              // yes, no, "" where nobody has said
	Key, Group    bool                // điểm, nhóm
	Status        ProjectStatus
	AdjustedFrom  ProjectStatus // how far it was when it was adjusted, while Status is ProjectAdjusted

	Support, Counterpart decimal.NullDecimal // from the programme, and from the beneficiaries
	Contract             decimal.NullDecimal
	AdvanceShare         int // percent of the contract that may be advanced: 30, 70, 100; 0 where nobody has said
	Advance              decimal.NullDecimal
	Disbursed            decimal.NullDecimal // so far, with what was advanced
	Returned             decimal.NullDecimal // to the budget
	ByYear               []YearShare         // of a project of several years, in their order

	Steps           [StepCount]Dates
	Appraised, Sent calendar.Day // of the registration: base appraisal, and with the ministry

	Adjusted Decision // the latest; earlier ones are in earlier versions
	Stopped  Decision
	Note     string
	Sample   bool // made up to try the program with

	EnteredAt time.Time
	EnteredBy string
	Why       string
}

// Dates are when a step of a project is planned and when it was taken; zero is
// not known.
type Dates struct{ Plan, Real calendar.Day }

// A Step is one that every project takes, in this order.
type Step int

const (
	ContractStep Step = iota
	AdvanceStep
	HalfwayStep
	AcceptanceStep
	SettlementStep
	StepCount
)

// String names the step as rules and fields do.
func (s Step) String() string {
	return [...]string{"contract", "advance", "halfway", "acceptance", "settlement"}[s]
}

// A Decision says what was decided of a project, by whom and why.
type Decision struct {
	On   calendar.Day
	By   Decider
	What string // of an adjustment
	Why  string
}

// A Decider is who may decide of a project.
type Decider string

const (
	Minister   Decider = "minister"
	Agency     Decider = "agency"     // the ministry's, for khuyến công
	Department Decider = "department" // of the province
	Committee  Decider = "committee"  // the provincial People's Committee
)

// A ProjectStatus is how far a project is:
//
//	registered → assigned → contracted → running → accepted → settled
//
// One that is assigned, contracted or running may be adjusted, and goes on from
// where it was: it is as far as it was then, until a further step is taken. What
// was decided stays with it. One that is not settled may be stopped, which is
// the end. A step may be skipped, as not everybody reports each of them.
type ProjectStatus string

const (
	ProjectRegistered ProjectStatus = "registered"
	ProjectAssigned   ProjectStatus = "assigned"
	ProjectContracted ProjectStatus = "contracted"
	ProjectRunning    ProjectStatus = "running"
	ProjectAdjusted   ProjectStatus = "adjusted"
	ProjectAccepted   ProjectStatus = "accepted"
	ProjectSettled    ProjectStatus = "settled"
	ProjectStopped    ProjectStatus = "stopped"
)

// ProjectStatuses are all, in the order in which a project has them.
func ProjectStatuses() []ProjectStatus {
	return []ProjectStatus{ProjectRegistered, ProjectAssigned, ProjectContracted, ProjectRunning, ProjectAdjusted, ProjectAccepted, ProjectSettled, ProjectStopped}
}

// Reached is how far the project is: where it is adjusted, how far it was then.
func (p *Project) Reached() ProjectStatus {
	if p.Status == ProjectAdjusted {
		return p.AdjustedFrom
	}
	return p.Status
}

// Adjustable reports whether an adjustment is a status of the project: something
// was assigned, and it is not accepted yet.
func (p *Project) Adjustable() bool {
	return slices.Contains([]ProjectStatus{ProjectAssigned, ProjectContracted, ProjectRunning, ProjectAdjusted}, p.Status)
}

// KeepReached keeps how far a project was that is adjusted now, old being what is
// recorded of it, and forgets it of one that has gone on.
func (p *Project) KeepReached(old *Project) {
	switch {
	case p.Status != ProjectAdjusted:
		p.AdjustedFrom = ""
	case p.AdjustedFrom != "":
	case old.Adjustable():
		p.AdjustedFrom = old.Reached()
	default: // as far as its days say
		known := *p
		known.Status = ProjectAssigned
		known.Reach()
		if p.AdjustedFrom = known.Status; !known.Adjustable() {
			p.AdjustedFrom = ProjectRunning
		}
	}
}

// rank is how far a status is; a stopped project goes nowhere.
func (s ProjectStatus) rank() int {
	switch s {
	case ProjectAssigned:
		return 1
	case ProjectContracted:
		return 2
	case ProjectRunning:
		return 3
	case ProjectAccepted:
		return 4
	case ProjectSettled:
		return 5
	}
	return 0
}

// Further reports whether s is further than other.
func (s ProjectStatus) Further(other ProjectStatus) bool { return s.rank() > other.rank() }

// taken is the rank from which a step must have been taken.
func (s Step) taken() int {
	return [...]int{ProjectContracted.rank(), ProjectSettled.rank(), ProjectAccepted.rank(), ProjectAccepted.rank(), ProjectSettled.rank()}[s]
}

// Done reports whether a step was taken: its day is known, or the status is
// beyond it.
func (p *Project) Done(s Step) bool { return p.Steps[s].Real != 0 || p.Reached().rank() >= s.taken() }

// Reach takes the status as far as the days that are known: who enters the day
// of the contract need not also say that there is one.
func (p *Project) Reach() {
	if p.Status == ProjectStopped {
		return
	}
	for step, status := range []ProjectStatus{ProjectContracted, ProjectRunning, ProjectRunning, ProjectAccepted, ProjectSettled} {
		if p.Steps[step].Real != 0 && status.Further(p.Reached()) {
			p.Status, p.AdjustedFrom = status, ""
		}
	}
}

// Open reports whether there is still something to do.
func (p *Project) Open() bool { return p.Status != ProjectSettled && p.Status != ProjectStopped }

// Left is the support that was not disbursed yet, if both are known.
func (p *Project) Left() (decimal.Decimal, bool) {
	if !p.Support.Valid || !p.Disbursed.Valid {
		return decimal.Zero, false
	}
	return p.Support.Decimal.Sub(p.Disbursed.Decimal), true
}

// Years is the period of a project, a year or a stage.
func (p *Project) Years() calendar.Period {
	return calendar.Period{From: calendar.Year(p.From).From, To: calendar.Year(p.To).To}
}
