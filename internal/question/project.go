package question

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A ProjectState is which projects are asked for; those below are told by words.
type ProjectState string

// What projects can be asked by. The others are as data.ProjectStatus has them.
const (
	AnyProject   ProjectState = ""
	Late         ProjectState = "late"
	Unaccepted   ProjectState = "unaccepted" // assigned, and not accepted yet
	OfNextYear   ProjectState = "registered"
	Adjusted     ProjectState = "adjusted"
	NotSettled   ProjectState = "accepted" // and no further
	Uncontracted ProjectState = "assigned" // and no further
)

// projectStates are the words for a state, without tones, in the order in which
// they are looked for. Those that a figure counts too need a word for which
// projects: "bao nhiêu đề án ngừng năm 2024" asks for the figure.
var projectStates = []struct {
	state ProjectState
	named bool
	words []string
}{
	{Late, false, []string{"cham tien do", "bi cham", "cham", "tre han", "tre tien do", "bi tre", "tre", "qua han", "khong dung tien do", "khong kip tien do", "late", "behind schedule"}},
	{Unaccepted, false, []string{"chua nghiem thu", "chua duoc nghiem thu", "chua nghiem thu duoc", "chua lam xong", "chua xong", "not accepted", "not yet accepted", "not been accepted", "yet to be accepted", "unaccepted", "not finished", "not yet finished", "unfinished"}},
	{Uncontracted, false, []string{"chua ky hop dong", "chua ky hd", "chua co hop dong", "not contracted", "not yet contracted"}},
	{NotSettled, false, []string{"chua quyet toan", "chua duoc quyet toan", "not settled", "not yet settled"}},
	{ProjectState(data.ProjectStopped), true, []string{"phai ngung", "bi ngung", "ngung thuc hien", "ngung", "phai dung", "bi dung", "dung thuc hien", "stopped", "have to stop", "had to stop", "have to be stopped", "had to be stopped"}},
	{Adjusted, true, []string{"dieu chinh", "adjusted"}},
	{ProjectState(data.ProjectSettled), true, []string{"da quyet toan", "quyet toan xong", "settled"}},
	{ProjectState(data.ProjectAccepted), true, []string{"da nghiem thu", "duoc nghiem thu", "nghiem thu xong", "nghiem thu", "accepted"}},
	{OfNextYear, true, []string{"dang ky", "registered"}},
}

// whichProjects are words for single projects and not for how many there are.
var whichProjects = []string{"de an nao", "nhung de an gi", "de an gi", "danh sach de an", "danh sach cac de an", "liet ke de an", "liet ke cac de an", "which projects", "any project", "any projects", "list of projects", "list projects"}

// projects reads a question for single projects: đề án nào của Gia Lai chậm tiến
// độ, còn mấy đề án chưa nghiệm thu. It reports whether it is one.
func (r *reader) projects() bool {
	var b strings.Builder
	b.WriteByte(' ')
	for i := range r.tokens {
		if !r.inPlace(i, i+1) { // Bến Tre is not late
			b.WriteString(r.folded(i))
			b.WriteByte(' ')
		}
	}
	if r.otherDistrict() {
		return false
	}
	text := b.String()
	says := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(text, " "+w+" ") {
				return true
			}
		}
		return false
	}
	if !says("de an", "projects", "project") || says("nhat") || r.has(whichPlace, whenWord, dueWord, meeting, sourced) || r.reportSaid() {
		return false
	}
	if says("cham giai ngan", "tre giai ngan", "giai ngan cham", "giai ngan tre") || says("giai ngan") && says("cham the", "cham vay", "cham qua") {
		r.slowMoney = true // how far the money is, not the work
		for i := range r.tokens {
			if f := r.folded(i); f == "cham" || f == "tre" {
				r.taken[i] = IndicatorSlot
			}
		}
		return false
	}
	named, state, found := says(whichProjects...), AnyProject, false
	for _, one := range projectStates {
		if one.named && r.has(howMany) {
			continue
		}
		if found = (named || !one.named) && says(one.words...); found {
			state = one.state
			break
		}
	}
	if !found && (!named || r.has(halted) && r.has(howMany)) {
		return false
	}
	r.q.Intent, r.q.ProjectState = Projects, state
	r.readFunding()
	r.readPeriods()
	r.readPlaces()
	r.onePeriod()
	r.projectPlaces()
	r.conclude()
	return true
}

// projectPlaces are the units that answer for projects: of one name before and
// after the mergers the later one, which answers for both. Without a place it is
// the asker's own, or all.
func (r *reader) projectPlaces() {
	period := r.q.Period
	if period == noPeriod {
		period = calendar.Year(r.ctx.Today.Year())
	}
	for _, m := range r.q.mentioned {
		found := r.catalogue.LocateKeys(m.keys, period)
		switch {
		case m.own && len(m.keys) == 0:
			r.ask(Choice{Slot: PlaceSlot})
		case len(found) == 1 && !m.pick:
			r.q.Places = append(r.q.Places, found[0])
		case len(found) == 2 && found[0].Name == found[1].Name:
			r.q.Places = append(r.q.Places, found[1])
		default:
			r.ask(Choice{Slot: PlaceSlot, Typed: m.typed, Places: found})
		}
	}
	if len(r.q.mentioned) == 0 && r.ctx.Place.Key != "" {
		r.q.Places = []data.Located{{Place: r.ctx.Place}}
	}
}
