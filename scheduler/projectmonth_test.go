package scheduler

import (
	"strings"
	"testing"
	"time"

	"tiendo/data"
)

// national is an open national project of Gia Lai.
func (o *office) national(code string) data.Project {
	o.Helper()
	p := data.Project{Code: code, Name: "Máy " + code, Place: "gso2025:52", Funding: data.National, Content: 3, From: 2026, To: 2026, Status: data.ProjectRunning}
	saved, err := o.store.SaveProjects(o.Context(), []data.Project{p}, data.Change{At: time.Now().In(vietnam), By: "7"})
	o.check(err)
	return saved[0]
}

// update changes a project's note, which is a state of this month.
func (o *office) update(p data.Project) {
	o.Helper()
	p.Note = time.Now().String()
	_, err := o.store.SaveProjects(o.Context(), []data.Project{p}, data.Change{At: time.Now().In(vietnam), By: "7"})
	o.check(err)
}

// unchanged records that nothing changed of a project.
func (o *office) unchanged(p data.Project) {
	o.Helper()
	_, err := o.store.KeepProject(o.Context(), p, data.Change{At: time.Now().In(vietnam), By: "7"})
	o.check(err)
}

// The month's report on projects asks for those whose state nobody has told this
// month; to tell the last of them hands the report in.
func TestTheMonthsReportAsksForTheProjects(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 10, 5, 0, 0, 0, 0, vietnam), func(o *office) {
		o.channel(data.Nation, "chung")
		o.coordinator("gso2025:52", "7", data.Lead)
		a, b, c := o.national("A"), o.national("B"), o.national("C")
		o.slow("L", dayOf(2026, 10, 1)) // a local one is not asked for
		o.until(2026, 11, 10, 9, 0)
		o.update(a)
		o.until(2026, 11, 16, 0, 0)
		o.run(36 * time.Hour)
		asked := func() (text string, buttons string) {
			for _, m := range o.out.made {
				if joined := strings.Join(m.Lines, "\n"); strings.Contains(joined, "Not updated in") {
					text, buttons = joined, ""
					for _, b := range m.Buttons {
						buttons += b.Line + "\n"
					}
				}
			}
			return text, buttons
		}
		text, buttons := asked()
		if !strings.Contains(text, "Not updated in November 2026 (2): #2 Máy B; #3 Máy C\n") {
			t.Errorf("asked for: %s", text)
		}
		if !strings.Contains(buttons, `/projects list place:"gso2025:52" status:stale`) || strings.Count(buttons, "\n") > 5 {
			t.Errorf("buttons: %s", buttons)
		}
		key := data.ReportKey{Obligation: data.MonthlyProjects, Period: november, Place: "gso2025:52"}
		here := func() bool {
			v, err := o.store.Situation(o.Context(), dayOf(2026, 11, 1))
			o.check(err)
			return v.Reports[key].Here()
		}
		o.until(2026, 11, 18, 9, 0)
		o.update(b)
		if here() {
			t.Error("handed in while the state of a project is missing")
		}
		o.until(2026, 11, 18, 10, 0)
		o.unchanged(c) // nothing changed: that is a state too
		if !here() {
			t.Error("not handed in though the state of every project is there")
		}
	})
}

// Before the month's figures are closed its report cannot be complete.
func TestProjectsUpdatedEarlyAreNoReportYet(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 11, 10, 9, 0, 0, 0, vietnam), func(o *office) {
		p := o.national("A")
		o.until(2026, 11, 14, 9, 0)
		o.update(p)
		v, err := o.store.Situation(o.Context(), dayOf(2026, 11, 1))
		o.check(err)
		if len(v.Reports) != 0 {
			t.Errorf("handed in on the 14th: %+v", v.Reports)
		}
		o.until(2026, 11, 16, 9, 0)
		if p, err = o.store.Project(o.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
		o.unchanged(p) // told before, and again once the month's figures are closed
		if v, err = o.store.Situation(o.Context(), dayOf(2026, 11, 1)); err != nil || len(v.Reports) != 1 {
			t.Errorf("not handed in: %+v %v", v.Reports, err)
		}
	})
}
