package intake

import (
	"bytes"
	"errors"
	"math/rand"
	"os"
	"runtime"
	"strings"
	"testing"
)

// craft packs a workbook with one sheet.
func craft(t testing.TB, sheet string, more map[string]string) []byte {
	t.Helper()
	parts := map[string]string{
		"xl/workbook.xml":            `<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
	}
	for name, text := range more {
		parts[name] = text
	}
	return packed(t, parts)
}

func TestCraftedWorkbooksAreRefusedOrHarmless(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"a bomb":            {craft(t, `<worksheet>`+strings.Repeat(" ", UnzipBytes), nil), ErrBomb},
		"deep":              {craft(t, strings.Repeat("<a>", 100_000), nil), ErrMalformed},
		"a far row":         {craft(t, `<worksheet><row r="9999999"><c r="A9999999"><v>1</v></c></row></worksheet>`, nil), ErrMalformed},
		"a far column":      {craft(t, `<worksheet><row r="1"><c r="ZZZZZ1"><v>1</v></c></row></worksheet>`, nil), ErrMalformed},
		"an end alone":      {craft(t, `<worksheet><c><v>1</v></c></worksheet>`, nil), ErrMalformed},
		"a cell in no row":  {craft(t, `<worksheet><row r="1"><v>1</v></c></row></worksheet>`, nil), ErrMalformed},
		"no such string":    {craft(t, `<worksheet><row r="1"><c r="A1" t="s"><v>7</v></c></row></worksheet>`, nil), ErrMalformed},
		"very long strings": {craft(t, `<worksheet/>`, map[string]string{"xl/sharedStrings.xml": "<sst><si><t>" + strings.Repeat("a", maxText+1) + "</t></si></sst>"}), ErrBomb},
		"a million styles":  {craft(t, `<worksheet/>`, map[string]string{"xl/styles.xml": "<styleSheet><cellXfs>" + strings.Repeat("<xf/>", 1_000_000) + "</cellXfs></styleSheet>"}), nil},
	} {
		if _, err := ReadWorkbook(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	styles := craft(t, `<worksheet/>`, map[string]string{"xl/styles.xml": "<styleSheet>" + strings.Repeat(" ", stylesBytes+1) + "</styleSheet>"})
	if _, err := Annotate("a.xlsx", styles, nil); !errors.Is(err, ErrBomb) {
		t.Errorf("a large table of styles is opened to write: %v", err)
	}
}

func TestAWorkbookTellsNumbersFromTextAndFillsMergedHeads(t *testing.T) {
	text := func(at, s string) string {
		return `<c r="` + at + `" t="inlineStr"><is><t>` + s + `</t></is></c>`
	}
	sheet := `<worksheet><sheetData><row r="1">` + text("A1", "Năm 2021") + `</row>` +
		`<row r="2">` + text("A2", "Tỉnh") + text("B2", "Kinh phí giải ngân (triệu đồng)") + `</row>` +
		`<row r="3">` + text("B3", "KH") + text("C3", "TH") + `</row>` +
		`<row r="4">` + text("A4", "Kon Tum") + `<c r="B4"><v>1.25</v></c>` + text("C4", "1.250") + `</row>` +
		`<row r="5">` + text("A5", "Gia Lai") + `<c r="B5"><f>1+1</f><v>2</v></c><c r="C5"><f>1/0</f></c></row>` +
		`</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells></worksheet>`
	sheets, err := reader(t).Sheets("a.xlsx", craft(t, sheet, nil), Given{})
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(cellsOf(sheets[0]), "\n")
	want := strings.Join([]string{
		"B4 gso2004:62 budget.disbursed 2021 plan all 1.25", "B5 gso2004:64 budget.disbursed 2021 plan all 2",
		"C4 gso2004:62 budget.disbursed 2021 actual all 1250",
	}, "\n")
	if got != want {
		t.Errorf("gives\n%s\nwant\n%s", got, want)
	}
	if !sheets[0].Figures[2].Formula {
		t.Errorf("a formula is not marked: %+v", sheets[0].Figures)
	}
	if p := sheets[0].Problems; len(p) != 1 || p[0].Cell != "C5" {
		t.Errorf("a formula without a value gives %+v", p)
	}
}

func TestWhatIsPackedSmallDoesNotGrowLarge(t *testing.T) {
	cells := `<worksheet><sheetData>` + strings.Repeat(`<row><c><v>1</v></c></row>`, maxRows+1) + `</sheetData></worksheet>`
	for name, c := range map[string]struct {
		file []byte
		want error
	}{
		"one long tag":    {craft(t, `<worksheet><row `+strings.Repeat(`a="b" `, 1_000_000)+`/></worksheet>`, nil), ErrMalformed},
		"only spaces":     {craft(t, `<worksheet>`+strings.Repeat(" ", UnzipBytes-2000), nil), nil},
		"many rows":       {craft(t, cells, nil), ErrTooManyCells},
		"many strings":    {craft(t, `<worksheet/>`, map[string]string{"xl/sharedStrings.xml": "<sst>" + strings.Repeat("<si/>", maxCells+1) + "</sst>"}), ErrTooManyCells},
		"a document type": {craft(t, `<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`, nil), ErrMalformed},
		"many merges":     {craft(t, `<worksheet><mergeCells>`+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 200_000)+`</mergeCells></worksheet>`, nil), nil},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := ReadWorkbook(c.file)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if grown := (after.TotalAlloc - before.TotalAlloc) >> 20; grown > 200 {
			t.Errorf("%s: %d MB were taken", name, grown)
		}
	}
}

func TestTablesOfValuesThatNoSheetHoldsAreRefused(t *testing.T) {
	for name, file := range map[string]string{
		"one line":   strings.Repeat("1;", 10<<20),
		"many lines": strings.Repeat("\n", maxRows+2),
		"a quote":    "\"" + strings.Repeat("a\n", maxRows+2),
		"many cells": strings.Repeat("1;2;3;4\n", maxCells/4+1),
	} {
		if _, err := ReadCSV([]byte(file)); !errors.Is(err, ErrTooManyCells) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestADamagedWorkbookIsReadOrRefused(t *testing.T) {
	raw, err := os.ReadFile("testdata/sheets/01-phu-yen-2022.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewSource(3))
	for range 500 {
		file := bytes.Clone(raw)
		for range 1 + random.Intn(6) {
			file[random.Intn(len(file))] ^= byte(1 + random.Intn(255))
		}
		if _, err := ReadWorkbook(file); err != nil && err.Error() == "" {
			t.Fatal(err)
		}
	}
}
