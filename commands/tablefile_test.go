package commands

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/language"

	"tiendo/internal/message"
)

// tableOf is the workbook of a table that an answer shows.
func tableOf(t *testing.T, m message.Message, tag language.Tag) *excelize.File {
	t.Helper()
	files, err := TableFiles(m, "rank", tag)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2 || files[0].Name != "rank.xlsx" || files[1].Name != "rank.csv" || !bytes.HasPrefix(files[1].Data, []byte("\ufeff")) {
		t.Fatalf("files %v", files)
	}
	f, err := excelize.OpenReader(bytes.NewReader(files[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestATableIsAWorkbookWithNumbers(t *testing.T) {
	for tag, cells := range map[language.Tag][3]string{language.Vietnamese: {"1.779,97", "47,7%", "12"}, language.English: {"1,779.97", "47.7%", "12"}} {
		m := message.Message{Title: "=1+1", Table: &message.Table{
			Columns: []message.Column{{Name: "#", Right: true}, {Name: "@x"}, {Name: "a", Right: true}, {Name: "%", Right: true}, {Name: "b", Right: true}},
			Rows:    [][]string{{"2=", "Huế", cells[0], cells[1], cells[2]}, {"3", "-1", ">5", "", "°"}}, Unit: "triệu đồng",
		}, Small: []message.Link{{Text: "Nguồn: báo cáo"}}}
		f := tableOf(t, m, tag)
		for cell, want := range map[string]string{
			"A1": "'=1+1", "A2": "triệu đồng · Nguồn: báo cáo", "B3": "'@x", "A4": "2=", "B4": "Huế", "C4": "1779.97", "D4": "0.477", "E4": "12",
			"A5": "3", "B5": "'-1", "C5": ">5", "D5": "", "E5": "°",
		} {
			if got, err := f.GetCellValue(f.GetSheetName(0), cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
				t.Errorf("%v: %s holds %q, want %q, %v", tag, cell, got, want, err)
			}
		}
		for cell, want := range map[string]excelize.CellType{"C4": excelize.CellTypeUnset, "C5": excelize.CellTypeSharedString} {
			if got, err := f.GetCellType(f.GetSheetName(0), cell); err != nil || got != want {
				t.Errorf("%v: %s is of type %v, want %v, %v", tag, cell, got, want, err)
			}
		}
	}
}

func TestEveryTableOfTheConversationsIsAWorkbook(t *testing.T) {
	r := seeded(t)
	for _, line := range []string{`/rank indicator:technology.establishments period:2026-Q3`, `/summary place:mttn period:2020-H1`, `/progress place:"Khánh Hòa" period:2022`, `/trend place:"Bình Định" indicator:projects`} {
		m, err := r.Answer(t.Context(), line, Input{Now: now, Tag: language.Vietnamese, Whole: true})
		if err != nil || m.Table == nil {
			t.Fatalf("%s: %v, %+v", line, err, m)
		}
		f := tableOf(t, m, language.Vietnamese)
		rows, err := f.GetRows(f.GetSheetName(0))
		if err != nil || len(rows) < len(m.Table.Rows)+3 || !strings.HasPrefix(rows[0][0], m.Title[:10]) {
			t.Errorf("%s: %d rows of %d, %v", line, len(rows), len(m.Table.Rows), err)
		}
	}
}
