package commands

import (
	"slices"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
)

func labels(t *testing.T, r *Registry, command, option, typed string, values map[string]string) []string {
	t.Helper()
	call := Call{Path: []string{command}, Input: Input{Now: now, Tag: language.Vietnamese, Values: values}}
	all, err := r.Suggest(t.Context(), call, option, typed)
	if err != nil {
		t.Fatal(err)
	}
	if len(all) > MaxSuggestions {
		t.Errorf("%d suggestions for %q", len(all), typed)
	}
	var labels []string
	for _, s := range all {
		labels = append(labels, s.Label)
	}
	return labels
}

func TestWhatIsTypedIsCompleted(t *testing.T) {
	r := seeded(t)
	for _, c := range []struct{ option, typed, first string }{
		{"place", "dak lak", "Đắk Lắk"},
		{"place", "mttn", "Miền Trung - Tây Nguyên"},
		{"place", "ĐẮK", "Đắk Lắk"},
		{"place", "Hòa", "Hòa Bình"}, // exact tones before Hoá
		{"indicator", "may moc", "Cơ sở ứng dụng máy móc thiết bị tiên tiến"},
		{"period", "q3/2026", "quý III năm 2026"},
		{"period", "6T/2020", "6 tháng đầu năm 2020"},
	} {
		if got := labels(t, r, "progress", c.option, c.typed, nil); len(got) == 0 || got[0] != c.first {
			t.Errorf("%s %q: %v", c.option, c.typed, got)
		}
	}
	for _, junk := range []string{"\x00", "%", "🙂", string(make([]byte, 3000))} {
		for _, option := range []string{"place", "indicator", "period"} {
			labels(t, r, "progress", option, junk, nil)
		}
	}
}

// What there are figures of comes first among what is typed equally well.
func TestWhatHasFiguresIsSuggestedFirst(t *testing.T) {
	r := seeded(t)
	c := r.store.Catalogue()
	khanhHoa, _ := c.Place("gso2004:56")
	with, err := r.store.IndicatorsOf(t.Context(), khanhHoa)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[bool]bool{}
	for _, label := range labels(t, r, "progress", "indicator", "", map[string]string{"place": "gso2004:56"}) {
		i := slices.IndexFunc(c.Indicators, func(i data.Indicator) bool { return i.Name == label })
		has := slices.Contains(with, c.Indicators[i].Code)
		if new, err := r.store.IndicatorsOf(t.Context(), mustPlace(t, c, "gso2025:56")); err == nil {
			has = has || slices.Contains(new, c.Indicators[i].Code)
		}
		if seen[false] && has {
			t.Errorf("%s has figures and stands after one that has none", label)
		}
		seen[has] = true
	}
	if !seen[true] {
		t.Error("nothing with figures is suggested")
	}
	projects, _ := c.Indicator("projects")
	known, err := r.store.Known(t.Context(), mustPlace(t, c, "gso2004:52"), projects)
	if err != nil {
		t.Fatal(err)
	}
	got := labels(t, r, "progress", "period", "", map[string]string{"place": "Bình Định", "indicator": "projects"})
	if want := periodsOf(known)[0].Label(language.Vietnamese); !slices.Contains(got, want) {
		t.Errorf("%s is not in %v", want, got)
	}
}

// A figure that is new is known at once.
func TestANewFigureIsSuggested(t *testing.T) {
	r := seeded(t)
	values := map[string]string{"place": "gso2004:54", "indicator": "projects.stopped"}
	before := labels(t, r, "progress", "period", "", values)
	p := calendar.Year(2013)
	f := data.Figure{Key: data.Key{Place: "gso2004:54", Indicator: "projects.stopped", Period: p, Measure: data.Actual, Funding: data.All}}
	if _, err := r.store.Enter(t.Context(), data.Entry{Source: r.store.Catalogue().Sources[0].Code, Basis: "report", By: "tester", At: now, Why: "test"}, []data.Figure{f}); err != nil {
		t.Fatal(err)
	}
	after := labels(t, r, "progress", "period", "", values)
	if label := p.Label(language.Vietnamese); slices.Contains(before, label) || len(after) == 0 || after[0] != label {
		t.Errorf("before %v, after %v", before, after)
	}
}

func mustPlace(t *testing.T, c *data.Catalogue, key string) data.Place {
	t.Helper()
	p, ok := c.Place(key)
	if !ok {
		t.Fatal(key)
	}
	return p
}
