package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAReaderTellsHowManyRowsAreRead(t *testing.T) {
	var rows strings.Builder
	rows.WriteString(`<row><c t="inlineStr"><is><t>Năm 2014</t></is></c></row><row><c t="inlineStr"><is><t>Tỉnh</t></is></c><c t="inlineStr"><is><t>Số đề án</t></is></c></row>`)
	for n := range 3000 {
		fmt.Fprintf(&rows, `<row><c t="inlineStr"><is><t>Kon Tum</t></is></c><c><v>%d</v></c></row>`, n)
	}
	file := craft(t, `<worksheet><sheetData>`+rows.String()+`</sheetData></worksheet>`, nil)
	var told []string
	r := reader(t)
	watched, err := r.Watched(func(done, of int) { told = append(told, fmt.Sprintf("%d/%d", done, of)) }).Sheets("a.xlsx", file, Given{})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"1024/-1", "2048/-1", "1024/3002", "2048/3002"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	alone, err := r.Sheets("a.xlsx", file, Given{})
	if err != nil || len(told) != 4 {
		t.Errorf("who does not watch is told: %v, %v", told, err)
	}
	if !slices.Equal(cellsOf(watched[0]), cellsOf(alone[0])) {
		t.Error("what is read depends on who watches")
	}
}
