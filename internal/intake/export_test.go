package intake

import (
	"bytes"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// Everything that the store holds, with a year of sample figures, comes back from
// a workbook and from CSV as it was: each value, what is not exact, and each
// reason for having none.
func TestWhatIsExportedIsReadBackToTheSameFigures(t *testing.T) {
	store := seeded(t)
	if err := store.Sample(t.Context(), morning); err != nil {
		t.Fatal(err)
	}
	figures, err := store.Select(t.Context(), data.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, f := range figures {
		want = append(want, told(Figure{Key: f.Key, Value: f.Value, Qualifier: f.Qualifier, Absence: f.Absence}))
	}
	if len(want) < 4000 {
		t.Errorf("only %d figures", len(want))
	}
	e := Export{Catalogue: store.Catalogue(), Title: "Số liệu khuyến công", Figures: figures}
	for name, write := range map[string]func() ([]byte, error){"export.xlsx": e.Workbook, "export.csv": e.CSV} {
		t.Run(name, func(t *testing.T) {
			file, err := write()
			if err != nil {
				t.Fatal(err)
			}
			read, err := NewReader(store.Catalogue()).Content(name, file, Given{})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range read.Problems {
				t.Errorf("problem %+v", p)
			}
			var got []string
			for _, f := range read.Figures {
				if f.Absence != data.Blank || f.Printed != "" {
					got = append(got, told(f))
				}
			}
			compareLines(t, got, want)
		})
	}
}

// compareLines tells what is lost and what is new, at most some of it.
func compareLines(t *testing.T, got, want []string) {
	t.Helper()
	count := map[string]int{}
	for _, line := range want {
		count[line]++
	}
	for _, line := range got {
		count[line]--
	}
	told := 0
	for line, n := range count {
		if n != 0 && told < 20 {
			told++
			t.Errorf("%+d of %s", -n, line)
		}
	}
}

func TestAnExportCountsAndIsHarmless(t *testing.T) {
	store := seeded(t)
	year := calendar.Year(2015)
	var figures []data.Figure
	for i, place := range []string{"gso2004:52", "gso2004:54"} {
		for j, m := range []data.Measure{data.Plan, data.Actual} {
			figures = append(figures, data.Figure{Key: data.Key{Place: place, Indicator: "projects", Period: year, Measure: m, Funding: data.All}, Value: decimal.NewFromInt(int64(10*(i+1) - j))})
		}
	}
	e := Export{Catalogue: store.Catalogue(), Title: "=cmd|'/c calc'!A1", Figures: figures}
	file, err := e.Workbook()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for cell, want := range map[string]string{"I4": "0.9", "G6": "30", "H6": "28"} {
		got, err := f.CalcCellValue("Chung", cell, excelize.Options{RawCellValue: true})
		if err != nil || got != want {
			t.Errorf("%s comes to %s, want %s: %v", cell, got, want, err)
		}
	}
	if title, _ := f.GetCellValue("Chung", "A1"); title != "'=cmd|'/c calc'!A1" {
		t.Errorf("title %q", title)
	}
	layout, err := f.GetPageLayout("Chung")
	if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" {
		t.Errorf("page %+v, %v", layout, err)
	}
	text, err := e.CSV()
	if err != nil || !bytes.HasPrefix(text, []byte("\ufeff")) || strings.Count(string(text), "\r\n") != 5 {
		t.Errorf("CSV %q, %v", text, err)
	}
}
