package intake

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"tiendo/data"
	"tiendo/internal/calendar"
)

func TestAnExportedWorkbookIsReadBackToTheSameFigures(t *testing.T) {
	store := seeded(t)
	figures, err := store.Select(context.Background(), data.Selection{})
	if err != nil {
		t.Fatal(err)
	}
	file, err := Export{Catalogue: store.Catalogue(), Title: "Số liệu khuyến công", Figures: figures}.Workbook()
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := NewReader(store.Catalogue()).Sheets("export.xlsx", file, Given{})
	if err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, s := range sheets {
		for _, p := range s.Problems {
			t.Errorf("problem %+v", p)
		}
		for _, f := range s.Figures {
			if f.Absence != data.Blank || f.Printed != "" {
				got = append(got, told(f))
			}
		}
	}
	for _, f := range figures {
		want = append(want, told(Figure{Key: f.Key, Value: f.Value, Qualifier: f.Qualifier, Absence: f.Absence}))
	}
	slices.Sort(got)
	slices.Sort(want)
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("lost: %s", line)
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("new: %s", line)
		}
	}
	if len(want) < 200 {
		t.Errorf("only %d figures", len(want))
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
