package data

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tiendo/internal/testdb"
)

// found is what Check says, a line a finding, in order.
func found(t *testing.T, s *Store) []string {
	t.Helper()
	findings, err := s.Check(t.Context())
	must(t, err)
	var all []string
	for _, f := range findings {
		text := fmt.Sprintf("%s %s", f.Severity, f.Kind)
		if f.Rounding {
			text += " rounding"
		}
		if f.Detail != "" {
			text += " " + f.Detail
		} else {
			text += fmt.Sprintf(" %s %s %s: %s against %s", f.Key.Place, f.Key.Indicator, f.Key.Period, f.Whole.Value, f.Sum())
		}
		all = append(all, text)
	}
	return all
}

// The total of the north for 2016 is printed as 125 tỷ, its parts as 56,6 and
// 68,5 tỷ: 125,1.
const northRounds = "note total rounding region:north budget.executed 2016: 125000 against 125100"

func TestThePublishedFiguresAreSound(t *testing.T) {
	s := seeded(t)
	if got := found(t, s); !slices.Equal(got, []string{northRounds}) {
		t.Errorf("got %q", got)
	}
}

func TestMadeUpFiguresAreSoundToo(t *testing.T) {
	s := seeded(t)
	must(t, s.Sample(t.Context(), now))
	for _, line := range found(t, s) {
		if strings.HasPrefix(line, string(Fault)) {
			t.Error(line)
		}
	}
}

func TestContradictionsAreFound(t *testing.T) {
	const money, projects = "gso2004:54|budget.executed|", "gso2004:54|projects|"
	for name, c := range map[string]struct {
		xi, xii string // what the two sources say
		want    string // "" for nothing
	}{
		"a total that is the sum":             {money + "2020|actual|all 30\n" + money + "2020|actual|national 10\n" + money + "2020|actual|local 20", "", ""},
		"a total that is not the sum":         {projects + "2020|actual|all 30\n" + projects + "2020|actual|national 10\n" + projects + "2020|actual|local 21", "", "error total gso2004:54 projects 2020: 30 against 31"},
		"a total of another source":           {projects + "2020|actual|all 30\n" + projects + "2020|actual|national 10", projects + "2020|actual|local 21", "note total gso2004:54 projects 2020: 30 against 31"},
		"a total that is rounded":             {money + "2020|actual|all 30.1\n" + money + "2020|actual|national 10.06\n" + money + "2020|actual|local 20.06", "", "note total rounding gso2004:54 budget.executed 2020: 30.1 against 30.12"},
		"a count is never rounded":            {projects + "2020|plan|all 30\n" + projects + "2020|plan|national 15\n" + projects + "2020|plan|local 16", "", "error total gso2004:54 projects 2020: 30 against 31"},
		"a total that is only about":          {projects + "2020|actual|all 30 over\n" + projects + "2020|actual|national 10\n" + projects + "2020|actual|local 25", "", ""},
		"a part above the total":              {projects + "2020|actual|all 30\n" + projects + "2020|actual|local 31", "", "error part gso2004:54 projects 2020: 30 against 31"},
		"a part that may be below":            {projects + "2020|actual|all 30\n" + projects + "2020|actual|local 31 under", "", ""},
		"a part that is over":                 {projects + "2020|actual|all 30\n" + projects + "2020|actual|local 30 over", "", ""},
		"a half year and its quarters":        {projects + "2020-H1|actual|all 7\n" + projects + "2020-Q1|actual|all 3\n" + projects + "2020-Q2|actual|all 5", "", "error sum gso2004:54 projects 2020-H1: 7 against 8"},
		"a year and its halves":               {projects + "2020|actual|all 7\n" + projects + "2020-H1|actual|all 3\n" + projects + "2020-H2|actual|all 3", "", "error sum gso2004:54 projects 2020: 7 against 6"},
		"nine months and their quarters":      {projects + "2020-M09|actual|all 6\n" + projects + "2020-Q1|actual|all 1\n" + projects + "2020-Q2|actual|all 2\n" + projects + "2020-Q3|actual|all 3", "", ""},
		"a quarter that is missing":           {projects + "2020-H1|actual|all 7\n" + projects + "2020-Q1|actual|all 3", "", ""},
		"a quarter above the year":            {projects + "2020|actual|all 7\n" + projects + "2020-Q1|actual|all 8", "", "error part gso2004:54 projects 2020: 7 against 8"},
		"a quarter above another's year":      {projects + "2020|actual|all 7", projects + "2020-Q1|actual|all 8", "note part gso2004:54 projects 2020: 7 against 8"},
		"sources that agree":                  {projects + "2020|actual|all 7", projects + "2020|actual|all 7", ""},
		"sources that disagree":               {projects + "2020|actual|all 7", projects + "2020|actual|all 9", "note sources gso2004:54 projects 2020: 9 against 7"},
		"a vague source that agrees":          {projects + "2020|actual|all 70 over", projects + "2020|actual|all 71", ""},
		"a vague source that does not":        {projects + "2020|actual|all 70 under", projects + "2020|actual|all 71", "note sources gso2004:54 projects 2020: 71 against 70"},
		"sources that round":                  {money + "2020|actual|all 2.4", money + "2020|actual|all 2.42", "note sources rounding gso2004:54 budget.executed 2020: 2.42 against 2.4"},
		"plan and actual are not parts":       {projects + "2020|plan|all 7\n" + projects + "2020-Q1|actual|all 8", "", ""},
		"a state does not add up over a year": {"gso2004:54|clusters.total|2020|actual|all 7\ngso2004:54|clusters.total|2020-Q1|actual|all 8", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := seeded(t)
			if strings.Contains(c.xi, "clusters.total") {
				direct(t, s, `INSERT INTO indicator (code, content, name_vi, name_en, unit_vi, unit_en, dimension, aggregation, better)
					VALUES ('clusters.total', 'all', 'Số cụm', 'Clusters', 'cụm', 'clusters', 'count', 'last', 'more')`)
				must(t, s.reload(t.Context()))
			}
			enter(t, s, "xi-2020", c.xi)
			enter(t, s, "xii-2022", c.xii)
			got := slices.DeleteFunc(found(t, s), func(line string) bool { return line == northRounds })
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAWithdrawnFigureContradictsNothing(t *testing.T) {
	s := seeded(t)
	enter(t, s, "xi-2020", "gso2004:54|projects|2020|actual|all 7")
	bad := enter(t, s, "xii-2022", "gso2004:54|projects|2020|actual|all 9")
	must(t, s.Withdraw(t.Context(), bad.Entry, "minh", "a slip", now))
	if got := found(t, s); !slices.Equal(got, []string{northRounds}) {
		t.Errorf("got %q", got)
	}
}

func TestDamageIsFound(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"a missing entry":      {`PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE id = 1`, "error foreign_key figure: nothing in entry"},
		"a missing place":      {`PRAGMA foreign_keys = OFF; UPDATE conference SET host = 'gso2004:99' WHERE number = 11`, "error foreign_key conference row 11: nothing in place"},
		"an alias of nothing":  {`INSERT INTO alias (alias, kind, target, ambiguous) VALUES ('xyz', 'province', 'gso2004:99', 0)`, `error orphan alias "xyz": no place gso2004:99`},
		"a plan of nothing":    {`UPDATE indicator SET plan_of = 'helicopters' WHERE code = 'projects'`, "error orphan indicator projects: no indicator helicopters to take the plan of"},
		"a period that is not": {`UPDATE figure SET period = '2020-13' WHERE period = '2020-H1'`, `error period figure period "2020-13"`},
		"another code of it":   {`UPDATE figure SET period = '2020-M06' WHERE period = '2020-H1'`, `error period figure period "2020-M06"`},
		"an entry of nothing": {`INSERT INTO entry (id, source, basis, entered_by, entered_at) VALUES (4321, 'xi-2020', 'press', 'lan', '2026-01-01T00:00:00Z')`,
			"note orphan entry 4321: no figures"},
	} {
		t.Run(name, func(t *testing.T) {
			if strings.HasPrefix(c.script, "PRAGMA") {
				testdb.OnFile(t, "a server keeps links whole")
			}
			s := seeded(t)
			direct(t, s, c.script)
			must(t, s.reload(t.Context()))
			if got := found(t, s); !slices.ContainsFunc(got, func(line string) bool { return strings.HasPrefix(line, c.want) }) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestADamagedPageIsFound(t *testing.T) {
	testdb.OnFile(t, "pages are the file's")
	s := seeded(t)
	path := s.Path()
	root := count(t, s, `SELECT rootpage FROM sqlite_schema WHERE name = 'figure'`)
	copied := path + ".copy"
	must(t, s.Backup(t.Context(), copied))
	whole, err := os.ReadFile(copied)
	must(t, err)
	page := whole[(root-1)*4096 : root*4096]
	clear(page[:16]) // what kind of page it is, and where its rows are
	write(t, copied, string(whole))
	db, err := openBare(copied)
	must(t, err)
	defer db.Close()
	damage, err := damages(t.Context(), db)
	if err != nil || len(damage) == 0 || damage[0].Severity != Fault || damage[0].Kind != BadFile {
		t.Errorf("got %+v, %v", damage, err)
	}
}
