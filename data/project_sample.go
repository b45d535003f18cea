package data

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A sampleProject is a kind of project that is made up: its content, how much
// support it has in triệu đồng, and what it is called.
type sampleProject struct {
	content, support int
	name             string
	of               []string
}

var sampleProjectsOf = []sampleProject{
	{3, 300, "Hỗ trợ ứng dụng máy móc tiên tiến trong %s", []string{"chế biến cà phê", "sản xuất đồ gỗ", "chế biến hạt điều", "sản xuất gạch không nung", "chế biến thủy sản", "may mặc xuất khẩu", "sản xuất nước mắm", "chế biến chè"}},
	{3, 450, "Mô hình trình diễn kỹ thuật %s", []string{"sấy nông sản", "sản xuất viên nén gỗ", "chiết rót tự động", "gia công cơ khí"}},
	{1, 150, "Đào tạo nghề %s", []string{"may công nghiệp", "mây tre đan", "chế biến gỗ", "dệt thổ cẩm"}},
	{4, 200, "Tổ chức gian hàng tại hội chợ %s", []string{"công nghiệp nông thôn tiêu biểu", "triển lãm cấp khu vực", "làng nghề"}},
	{6, 60, "Tuyên truyền khuyến công trên %s", []string{"truyền hình tỉnh", "bản tin công thương"}},
	{2, 90, "Tập huấn %s", []string{"khởi sự doanh nghiệp", "nâng cao năng lực quản lý"}},
}

// sampleProjects makes up projects of SampleYear for the provinces, and what
// they have registered for the year after. What can happen to a real project is
// among them.
func (s *Store) sampleProjects(ctx context.Context, provinces []Place, now time.Time) error {
	var all []Project
	today := calendar.DayOf(now)
	for n, place := range provinces {
		chance := luck(place.Key + "projects")
		for k := range 4 + chance.IntN(4) {
			p := newSample(place, n, k, SampleYear, chance)
			sampleCourse(&p, n*7+k, today, chance)
			all = append(all, p)
		}
		for k := range 2 + n%2 {
			p := newSample(place, n, k, SampleYear+1, chance)
			sampleRegistration(&p, n+k)
			all = append(all, p)
		}
	}
	_, err := s.SaveProjects(ctx, all, Change{At: now, By: seeder, Why: "minh hoạ"})
	return err
}

func newSample(place Place, n, k, year int, chance *rand.Rand) Project {
	kind := sampleProjectsOf[(n+k*k)%len(sampleProjectsOf)]
	p := Project{
		Code: fmt.Sprintf("MH-%d-%02d%d", year, n+1, k+1), Name: fmt.Sprintf(kind.name, kind.of[chance.IntN(len(kind.of))]),
		Place: place.Key, Funding: []Funding{National, Local}[(n+k)%2], Content: kind.content, From: year, To: year,
		Unit: "Trung tâm Khuyến công (minh hoạ)", Beneficiaries: fmt.Sprintf("Cơ sở minh hoạ số %d", 1+chance.IntN(90)),
		Recoverable: "no", Status: ProjectAssigned, AdvanceShare: 70, Sample: true, Note: "minh hoạ",
		Support: whole(kind.support * (70 + chance.IntN(60)) / 100), Counterpart: whole(kind.support * (100 + chance.IntN(200)) / 100), Count: whole(1),
	}
	day := calendar.Year(year).From.AddDays(75 + chance.IntN(40))
	for step := range StepCount {
		p.Steps[step].Plan = day
		day = day.AddDays(25 + chance.IntN(25))
	}
	return p
}

func whole(n int) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.NewFromInt(int64(n))) }

// sampleCourse takes a project as far as its planned days and its luck bring it.
func sampleCourse(p *Project, luck int, today calendar.Day, chance *rand.Rand) {
	reached := []int{5, 5, 4, 3, 3, 2, 1, 0, 5, 3}[luck%10]
	slip := []int{0, 0, 6, 0, 15, 22}[luck%6]
	for step := range StepCount {
		day := p.Steps[step].Plan.AddDays(slip + chance.IntN(5))
		if int(step) >= reached || day > today {
			break
		}
		p.Steps[step].Real = day
		p.Status = []ProjectStatus{ProjectContracted, ProjectRunning, ProjectRunning, ProjectAccepted, ProjectSettled}[step]
	}
	share := map[ProjectStatus]int{ProjectContracted: 0, ProjectRunning: 35 + luck%40, ProjectAccepted: 80, ProjectSettled: 100}[p.Status]
	if p.Status != ProjectAssigned {
		p.Contract = p.Support
		p.Disbursed = decimal.NewNullDecimal(p.Support.Decimal.Mul(decimal.New(int64(share), -2)).Truncate(1))
	}
	if p.Steps[AdvanceStep].Real != 0 {
		p.Advance = decimal.NewNullDecimal(p.Disbursed.Decimal.Mul(decimal.New(6, -1)).Truncate(1))
	}
	if p.Status == ProjectContracted && luck%3 == 0 {
		p.Disbursed = decimal.NullDecimal{} // nobody has said yet
	}
	switch {
	case luck%29 == 11 && p.Status.rank() < ProjectAccepted.rank() && p.Steps[ContractStep].Real != 0:
		p.Status, p.Returned = ProjectStopped, p.Advance
		on := p.Steps[ContractStep].Real.AddDays(60)
		for _, d := range p.Steps {
			on = max(on, d.Real.AddDays(1))
		}
		p.Stopped = Decision{On: min(on, today), By: Committee, Why: "cơ sở thụ hưởng không còn nhu cầu (minh hoạ)"}
		if p.Funding == National {
			p.Stopped.By = Agency
		}
	case luck%13 == 4 && p.Steps[ContractStep].Real != 0:
		if p.Adjustable() {
			p.Status = ProjectAdjusted
		}
		p.Adjusted = Decision{On: min(p.Steps[ContractStep].Real.AddDays(30), today), By: Department, What: "kéo dài thời gian thực hiện (minh hoạ)", Why: "máy về chậm (minh hoạ)"}
	}
}

// sampleRegistration leaves something out of some of the files.
func sampleRegistration(p *Project, luck int) {
	p.Status, p.Contract, p.Disbursed = ProjectRegistered, decimal.NullDecimal{}, decimal.NullDecimal{}
	p.Appraised = calendar.Year(SampleYear).From.AddDays(120 + luck%18)
	p.Sent = p.Appraised.AddDays(14 + luck%6)
	switch luck % 4 {
	case 1:
		p.Counterpart = decimal.NullDecimal{}
	case 2:
		p.Sent = 0
	case 3:
		p.Beneficiaries, p.Appraised, p.Sent = "", 0, 0
	}
}
