package intake

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestTheFileComesBackWithComments(t *testing.T) {
	workbook, err := os.ReadFile("testdata/sheets/01-phu-yen-2022.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string][]byte{"a.xlsx": workbook, "a.csv": []byte("Tỉnh;Số đề án\nKon Tum;hai\n")} {
		back, err := Annotate(name, file, []Note{{Cell: "B2", Text: "Hãy ghi một số."}, {Cell: "B2", Text: "Và đơn vị."}})
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(back))
		if err != nil {
			t.Fatal(err)
		}
		comments, err := f.GetComments(f.GetSheetName(0))
		if err != nil || len(comments) != 1 || !strings.Contains(comments[0].Text, "Hãy ghi một số.\nVà đơn vị.") {
			t.Errorf("%s: %+v, %v", name, comments, err)
		}
		before, err := reader(t).Sheets(name, file, Given{})
		if err != nil {
			t.Fatal(err)
		}
		after, err := reader(t).Sheets("b.xlsx", back, Given{})
		if err != nil || len(after[0].Figures) != len(before[0].Figures) {
			t.Errorf("%s: %d figures, then %d, %v", name, len(before[0].Figures), len(after[0].Figures), err)
		}
	}
}
