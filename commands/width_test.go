package commands

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
)

// No table of anything that comes with the program, and of the sample year, is
// wider than a phone, in either language; nor does anything need more than
// Discord shows of a title.
func TestEveryTableFitsAPhone(t *testing.T) {
	t.Parallel()
	r := seeded(t)
	lines := tableLines(t, r.store)
	tables := 0
	for _, tag := range []language.Tag{language.Vietnamese, language.English} {
		for _, line := range lines {
			m, err := r.Answer(t.Context(), line, Input{Now: now, Tag: tag, Whole: true, Asker: Asker{Right: Admin}})
			if err != nil {
				t.Fatal(err)
			}
			if len([]rune(m.Title)) > 256 {
				t.Errorf("%s: the title has %d characters: %s", line, len([]rune(m.Title)), m.Title)
			}
			if !m.Table.Shown() {
				continue
			}
			tables++
			for row := range strings.Lines(m.Table.String()) {
				if w := vi.Width(strings.TrimRight(row, "\n")); w > message.MaxTable {
					t.Errorf("%s in %s: %d columns: %s", line, tag, w, row)
				}
			}
		}
	}
	if tables < 1000 {
		t.Errorf("only %d tables were seen", tables)
	}
}

// tableLines ask for every table there is: of each place and period that has
// figures, of each indicator and period, of each conference.
func tableLines(t *testing.T, s *data.Store) []string {
	t.Helper()
	lines := []string{"/conference results", "/deadlines", "/projects"}
	for _, p := range s.Catalogue().Places {
		periods, err := s.KnownPeriods(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		for _, period := range periods {
			for _, command := range []string{"progress", "summary"} {
				lines = append(lines, fmt.Sprintf(`/%s place:"%s" period:%s`, command, p.Key, period.Code()))
			}
		}
	}
	for _, i := range s.Catalogue().Indicators {
		periods, err := s.KnownOf(t.Context(), i, calendar.Period{})
		if err != nil {
			t.Fatal(err)
		}
		for _, period := range periods {
			for _, by := range []string{byPercent, byValue, byPlan} {
				lines = append(lines, fmt.Sprintf("/rank indicator:%s period:%s by:%s", i.Code, period.Code(), by))
			}
			lines = append(lines, fmt.Sprintf(`/compare indicator:%s period:%s place1:mttn place2:"Đắk Lắk" place3:"nation"`, i.Code, period.Code()))
		}
		for _, place := range []string{"gso2025:66", "gso2004:52", "gso2004:68", "region:central", "nation"} {
			lines = append(lines, fmt.Sprintf(`/trend place:"%s" indicator:%s`, place, i.Code))
		}
	}
	return lines
}
