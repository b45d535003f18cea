package scheduler

import (
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// slow is a project of Gia Lai that was contracted on a day and has no advance
// yet, which is late 60 days later.
func (o *office) slow(code string, contracted calendar.Day) data.Project {
	o.Helper()
	p := data.Project{Code: code, Name: "Máy " + code, Place: "gso2025:52", Funding: data.Local, Content: 3, From: 2026, To: 2026, Status: data.ProjectContracted}
	p.Steps[data.ContractStep].Real = contracted
	saved, err := o.store.SaveProjects(o.Context(), []data.Project{p}, data.Change{At: time.Now(), By: "test"})
	o.check(err)
	return saved[0]
}

func (o *office) told(what string) []string {
	var all []string
	for _, m := range o.out.made {
		if strings.Contains(m.Title+strings.Join(m.Lines, " "), what) {
			all = append(all, m.at.Format("Jan 2 15:04"))
		}
	}
	return all
}

func TestARuleThatFiresIsToldOnceToWhoLooksAfterTheProvince(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 9, 28, 0, 0, 0, 0, vietnam), func(o *office) { // a Monday
		o.channel(data.Nation, "chung")
		o.coordinator("gso2025:52", "7", data.Lead)
		o.slow("A", dayOf(2026, 8, 1))         // late from 1 October on
		o.slow("B", dayOf(2026, 8, 4))         // from 4 October on, a Sunday
		paid := o.slow("C", dayOf(2026, 8, 6)) // would be from 6 October on
		paid.Steps[data.AdvanceStep].Real = dayOf(2026, 9, 20)
		_, err := o.store.SaveProjects(o.Context(), []data.Project{paid}, data.Change{At: time.Now(), By: "test"})
		o.check(err)
		o.run(12 * day)
		same(t, o.told("• #1 Máy A"), "Oct 1 08:00")
		same(t, o.told("• #2 Máy B"), "Oct 5 08:00")
		same(t, o.told("• #3"))
		for _, m := range o.out.made {
			if strings.Contains(m.Title, "just become late") && (len(m.Mention) != 1 || m.Mention[0] != "7") {
				t.Errorf("%s mentions %v", m, m.Mention)
			}
		}
	})
}

func TestAProjectGoesWithTheReportsOfTheDay(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 9, 7, 0, 0, 0, 0, vietnam), func(o *office) {
		o.channel(data.Nation, "chung")
		o.coordinator("gso2025:52", "7", data.Lead)
		for n := range 12 { // one becomes late each day
			o.slow(string(rune('A'+n)), dayOf(2026, 7, 10+n))
		}
		o.run(18 * day)
		days := map[string]int{}
		joined := false
		for _, m := range o.out.made {
			if len(m.Mention) == 1 && m.Mention[0] == "7" {
				days[m.at.Format("Jan 2")]++
				text := strings.Join(m.Lines, " ")
				joined = joined || strings.Contains(text, "just become late:") && !strings.Contains(m.Title, "just become late")
			}
		}
		for d, n := range days {
			if n > 1 {
				t.Errorf("%d messages on %s", n, d)
			}
		}
		if !joined {
			t.Error("projects and reports never went together")
		}
	})
}

func TestTheDigestNamesWhereProjectsAreLate(t *testing.T) {
	inVirtualTimeFrom(t, time.Date(2026, 10, 19, 0, 0, 0, 0, vietnam), func(o *office) {
		o.channel(data.Nation, "chung")
		o.run(time.Hour)
		o.slow("A", dayOf(2026, 8, 1))
		o.run(8 * day)
		same(t, o.told("Late projects: 1: Gia Lai 1"), "Oct 19 08:00", "Oct 26 08:00")
	})
}
