package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/language"
)

// stylesBytes is the largest table of styles that is opened to write comments;
// a workbook of an office has a hundredth of it.
const stylesBytes = 8 << 20

// maxNotes is how many cells get a comment: who has more to mend mends a column.
const maxNotes = 2000

// Reason is what to do about a problem, in the words of a comment.
func Reason(why string, tag language.Tag) string {
	vi := tag == language.Vietnamese
	for _, r := range [...]struct{ why, vi, en string }{
		{WhyValue, "Ô này không phải một số đơn. Hãy ghi một số.", "This cell is no single number. Please write one number."},
		{WhyReadings, "Số này đọc được hai cách. Hãy ghi rõ, ví dụ 6,811 hoặc 6811.", "This number can be read in two ways. Please write 6,811 or 6811."},
		{WhyIndicator, "Không rõ cột hoặc dòng này đếm gì. Hãy ghi tên chỉ tiêu.", "It is not clear what this column or row counts. Please name the indicator."},
		{WhyPlace, "Không nhận ra tên này. Hãy ghi tên tỉnh hoặc chỉ tiêu.", "This name is not known. Please write the name of a province or indicator."},
		{WhyPeriod, "Không rõ kỳ của số này. Hãy ghi năm, quý hoặc tháng.", "The period of this number is not clear. Please write the year, quarter or month."},
		{WhyUnit, "Tiền không có đơn vị. Hãy ghi triệu đồng hoặc tỷ đồng ở đầu cột.", "Money without a unit. Please write million or billion VND in the head."},
		{WhyMerged, "Số nằm trong ô gộp. Hãy tách ô.", "The number stands in a merged cell. Please split it."},
		{WhyTwice, "Một ô khác có số khác cho cùng chỉ tiêu.", "Another cell has another number for the same thing."},
		{WhyLayout, "Không tìm thấy bảng trong trang tính này.", "No table was found in this sheet."},
		{WhyDoubt, "Câu này chưa được hiểu chắc chắn nên số không được lấy. Nếu cần, hãy ghi rõ tỉnh, kỳ, chỉ tiêu và nguồn vốn.", "This sentence is not understood for certain, so the number is not taken. If it is needed, please write place, period, indicator and source of funds with it."},
		{WhyRule, "Số này cần được kiểm tra lại.", "This number needs a second look."},
	} {
		if r.why == why {
			if vi {
				return r.vi
			}
			return r.en
		}
	}
	return why
}

// Note is a comment for one cell.
type Note struct{ Sheet, Cell, Text string }

// Notes are the comments that a proposal's file needs.
func (p Proposal) Notes(tag language.Tag) []Note {
	var all []Note
	for _, one := range p.Problems {
		cell := one.Cell
		if cell == "" {
			cell = "A1"
		}
		all = append(all, Note{one.Sheet, cell, Reason(one.Why, tag)})
	}
	for _, c := range p.Changes {
		sheet, cell := "", c.Spot
		if at := strings.LastIndex(c.Spot, "!"); at >= 0 {
			sheet, cell = c.Spot[:at], c.Spot[at+1:]
		}
		for _, r := range c.Warnings {
			text := r.Vi
			if tag != language.Vietnamese {
				text = r.En
			}
			all = append(all, Note{sheet, cell, text})
		}
	}
	return all
}

// Annotate returns the file as a workbook with comments in the cells that need
// attention, the first of them where there are very many; a CSV file becomes a
// workbook. The error wraps one of the package's.
func Annotate(name string, file []byte, notes []Note) ([]byte, error) {
	f, err := openToWrite(name, file)
	if err != nil {
		return nil, fmt.Errorf("annotate %s: %w", name, err)
	}
	defer f.Close()
	texts := map[[2]string][]string{}
	var order [][2]string
	for _, n := range notes {
		if n.Sheet == "" {
			n.Sheet = f.GetSheetName(0)
		}
		at := [2]string{n.Sheet, n.Cell}
		if texts[at] == nil {
			order = append(order, at)
		}
		texts[at] = append(texts[at], n.Text)
	}
	old := map[[2]string]string{}
	for _, sheet := range f.GetSheetList() {
		comments, err := f.GetComments(sheet)
		if err != nil {
			return nil, fmt.Errorf("annotate %s: %w", name, err)
		}
		for _, c := range comments {
			old[[2]string{sheet, c.Cell}] = c.Text
		}
	}
	for _, at := range order[:min(len(order), maxNotes)] {
		if text, ok := old[at]; ok {
			texts[at] = append([]string{text}, texts[at]...)
			if err := f.DeleteComment(at[0], at[1]); err != nil {
				return nil, fmt.Errorf("annotate %s: %w", name, err)
			}
		}
		if err := f.AddComment(at[0], excelize.Comment{Cell: at[1], Author: "Tiến độ", Text: strings.Join(texts[at], "\n"), Width: 260, Height: 110}); err != nil {
			return nil, fmt.Errorf("annotate %s!%s: %w", at[0], at[1], err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		return nil, fmt.Errorf("annotate %s: %w", name, err)
	}
	return out.Bytes(), nil
}

// openToWrite opens a workbook, or makes one of a CSV file.
func openToWrite(name string, file []byte) (*excelize.File, error) {
	if !bytes.HasPrefix(file, []byte("PK")) && !strings.HasPrefix(strings.ToLower(filepath.Ext(name)), ".xls") {
		g, err := ReadCSV(file)
		if err != nil {
			return nil, err
		}
		f := excelize.NewFile()
		for row, line := range g.Rows {
			for column, c := range line {
				if err := f.SetCellStr("Sheet1", cellName(row, column), c.Text); err != nil {
					return nil, err
				}
			}
		}
		return f, nil
	}
	if err := check(file); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	for _, part := range z.File {
		if part.Name == "xl/styles.xml" && part.UncompressedSize64 > stylesBytes {
			return nil, ErrBomb
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{UnzipSizeLimit: UnzipBytes, UnzipXMLSizeLimit: 16 << 20})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return f, nil
}
