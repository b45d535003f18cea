package intake

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tiendo/internal/calendar"
)

// A score counts what a reader made of the figures of some texts.
type score struct {
	there, read, right int
	doubted            int // marked ambiguous where the writer was sure: neither right nor wrong
}

func (s *score) add(o score) {
	s.there += o.there
	s.read += o.read
	s.right += o.right
	s.doubted += o.doubted
}

// scoreOf compares the figures of one text with those wanted. Each wanted line
// is told by told; one figure may be wanted with several fundings.
func scoreOf(got []Figure, want []string) (s score, wrong, missed []string) {
	left := slices.Clone(want)
	s.there = len(want)
	for _, f := range got {
		line := told(f)
		if i := slices.IndexFunc(left, func(w string) bool { return slices.Contains(strings.Split(w, "\t"), line) }); i >= 0 {
			left = slices.Delete(left, i, i+1)
			s.right++
			s.read++
			continue
		}
		if f.Ambiguous() {
			plain := f
			found := false
			for _, r := range f.Readings {
				plain.Readings, plain.Value = nil, r
				line := told(plain)
				if i := slices.IndexFunc(left, func(w string) bool { return slices.Contains(strings.Split(w, "\t"), line) }); i >= 0 {
					left = slices.Delete(left, i, i+1)
					found = true
				}
			}
			if found {
				s.doubted++
				wrong = append(wrong, "(doubted) "+line)
				continue
			}
		}
		s.read++
		wrong = append(wrong, line+"   <"+f.Printed+"> "+f.Spot)
	}
	return s, wrong, left
}

// spellings are the ways in which a wanted figure may be told: one for each
// funding that the writer allows, between tabs.
func (k key) spellings() []string {
	lines := k.lines()
	for _, f := range k.Figures {
		for _, other := range f.FundingMayBe {
			for i, l := range lines {
				head := strings.Join([]string{f.Place, f.Indicator, f.Period, f.Measure}, " ")
				if rest, ok := strings.CutPrefix(l, head+" "+f.Funding+" "+f.Value.String()); ok {
					lines[i] += "\t" + head + " " + other + " " + f.Value.String() + rest
				}
			}
		}
	}
	return lines
}

// TestScore prints, with -v, how much of each set of texts is read and how much
// of what is read is right. TEXTS names a further folder with NN.txt and NN.json.
func TestScore(t *testing.T) {
	r := reader(t)
	sets := []string{"testdata/dev"}
	if more, _ := filepath.Glob("testdata/blind*"); more != nil {
		sets = append(sets, more...)
	}
	if other := os.Getenv("TEXTS"); other != "" {
		sets = strings.Split(other, ":")
	}
	for _, set := range sets {
		var all score
		files, err := filepath.Glob(filepath.Join(set, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var body string
			var want []string
			given := Given{}
			if strings.HasPrefix(string(text), "#") {
				body, given, want = own(t, string(text))
			} else {
				var k key
				raw, err := os.ReadFile(strings.TrimSuffix(file, "txt") + "json")
				if err != nil {
					continue
				}
				if err := json.Unmarshal(raw, &k); err != nil {
					t.Fatal(file, err)
				}
				body, want = string(text), k.spellings()
				given.Published, _ = calendar.ParseDay(k.Published)
			}
			one, wrong, missed := scoreOf(r.Prose(body, given), want)
			all.add(one)
			for _, w := range wrong {
				t.Logf("%s: wrong:  %s", filepath.Base(file), w)
			}
			for _, m := range missed {
				t.Logf("%s: missed: %s", filepath.Base(file), m)
			}
		}
		t.Logf("%s: %d there, %d read, %d right, %d doubted: recall %.1f %%, precision %.1f %%", set, all.there, all.read, all.right, all.doubted,
			100*float64(all.right)/float64(max(1, all.there)), 100*float64(all.right)/float64(max(1, all.read)))
		if os.Getenv("TEXTS") == "" && (100*all.right < 99*all.read || 10*all.right < 9*all.there) {
			t.Errorf("%s: less than 99 %% of what is read is right, or less than 90 %% of what is there is read", set)
		}
	}
}

// own takes apart a text of this project with what it holds.
func own(t *testing.T, raw string) (text string, given Given, want []string) {
	t.Helper()
	head, rest, _ := strings.Cut(raw, "\n")
	text, list, ok := strings.Cut(rest, "\n--\n")
	words := strings.Fields(head)
	if !ok || len(words) < 5 {
		t.Fatalf("%q is not a case", head)
	}
	published, err := calendar.ParseDay(words[2])
	if err != nil {
		t.Fatal(err)
	}
	given = Given{Published: published}
	if len(words) > 5 {
		given.Place = words[4] // as --place
	}
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "gso") && !strings.HasPrefix(line, "region:") && !strings.HasPrefix(line, "nation ") {
			line = words[4] + " " + line
		}
		if line != "" {
			want = append(want, line)
		}
	}
	return text, given, want
}
