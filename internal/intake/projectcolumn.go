package intake

import (
	"strings"

	"tiendo/internal/vi"
)

// projectHeads are the names that offices give to the columns of a list of
// projects, without tones, by the field they are of. What data's own list is
// written with is among them, in both languages.
var projectHeads = []struct{ field, names string }{
	{"code", "ma|ma de an|ma so|so hieu|ky hieu|code"},
	{"name", "ten de an|ten de an noi dung|ten nhiem vu|ten du an|de an|noi dung de an|noi dung thuc hien|danh muc de an|name|project"},
	{"place", "tinh|tinh thanh pho|dia phuong|tinh tp|province"},
	{"district", "dia ban|huyen|xa|dia diem|dia diem thuc hien|noi thuc hien|district"},
	{"funding", "nguon|nguon von|nguon kinh phi|loai nguon|funding"},
	{"content", "noi dung|noi dung khuyen cong|nhom noi dung|noi dung so|content"},
	{"first_year", "nam|nam thuc hien|nam ke hoach|nam dau|year|first year"},
	{"last_year", "nam cuoi|nam ket thuc|last year"},
	{"unit", "don vi thuc hien|don vi chu tri|to chuc thuc hien|chu dau tu|executing unit"},
	{"beneficiaries", "don vi thu huong|co so thu huong|don vi huong loi|ten co so|beneficiaries"},
	{"establishments", "so co so|so co so thu huong|so don vi thu huong|establishments"},
	{"recoverable", "co thu hoi|thu hoi|recoverable"},
	{"key_project", "de an diem|key project"},
	{"group_project", "de an nhom|group project"},
	{"status", "trang thai|tinh trang|tinh hinh thuc hien|tien do|status"},
	{"adjusted_from", "trang thai truoc khi dieu chinh|status before the adjustment"},
	{"support", "kinh phi ho tro|ho tro|kinh phi khuyen cong|kinh phi kc|kinh phi kcqg|kinh phi kcdp|kinh phi duoc giao|kinh phi giao|von ho tro|ngan sach|support"},
	{"counterpart", "von doi ung|doi ung|kinh phi doi ung|von cua co so|counterpart"},
	{"contract_money", "gia tri hop dong|kinh phi hop dong|contract"},
	{"advance_share", "muc tam ung|ty le tam ung|advance share"},
	{"advance_money", "tam ung|da tam ung|kinh phi tam ung|so tien tam ung|advance"},
	{"disbursed", "giai ngan|da giai ngan|kinh phi giai ngan|luy ke giai ngan|disbursed"},
	{"returned", "tra lai ngan sach|hoan tra ngan sach|nop tra ngan sach|returned|returned to the budget"},
	{"contract_plan", "du kien ky hop dong|ke hoach ky hop dong|contract planned"},
	{"contract_real", "ngay ky hop dong|ky hop dong|ngay hop dong|ngay ky hd|contract day"},
	{"advance_plan", "du kien tam ung|advance planned"},
	{"advance_real", "ngay tam ung|advance day"},
	{"halfway_plan", "du kien kiem tra giua ky|half way check planned"},
	{"halfway_real", "ngay kiem tra giua ky|kiem tra giua ky|half way check day"},
	{"acceptance_plan", "du kien nghiem thu|ke hoach nghiem thu|thoi gian nghiem thu du kien|acceptance planned"},
	{"acceptance_real", "ngay nghiem thu|nghiem thu|acceptance day"},
	{"settlement_plan", "du kien quyet toan|ke hoach quyet toan|settlement planned"},
	{"settlement_real", "ngay quyet toan|quyet toan|settlement day"},
	{"appraised", "ngay tham dinh cap co so|tham dinh cap co so|ngay tham dinh|day of base appraisal"},
	{"sent", "ngay gui dang ky|ngay dang ky|day of registration"},
	{"adjusted_on", "ngay dieu chinh|adjustment day"},
	{"adjusted_by", "nguoi quyet dinh dieu chinh|who decided the adjustment"},
	{"adjusted_what", "noi dung dieu chinh|what was adjusted"},
	{"adjusted_why", "ly do dieu chinh|why it was adjusted"},
	{"stopped_on", "ngay ngung|day of stopping"},
	{"stopped_by", "nguoi quyet dinh ngung|who decided to stop"},
	{"stopped_why", "ly do ngung|why it stopped"},
	{"note", "ghi chu|note"},
}

// projectField is the field that a column's head names, "" for none. What stands
// in brackets is the unit.
func projectField(head string) string {
	name, _, _ := strings.Cut(head, "(")
	name = strings.NewReplacer("/", " ", ",", " ", "-", " ", ":", " ", "%", " ").Replace(vi.Fold(name))
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return ""
	}
	for _, h := range projectHeads {
		for known := range strings.SplitSeq(h.names, "|") {
			if known == name {
				return h.field
			}
		}
	}
	return ""
}

// A projectColumn is one column of the list.
type projectColumn struct {
	field string
	year  int // of a column for what is of one year; 0 for the whole
	unit  vi.Unit
	said  bool // the unit is
}

// projectColumns finds the head of a list of projects: the row with the most
// columns that are known, at least three and the name among them, read together
// with the row above it. body is the first row below.
func projectColumns(g Grid) (columns map[int]projectColumn, body int) {
	sheet, sheetSaid := vi.Million, false
	for row := range min(len(g.Rows), headRows) {
		found, named := map[int]projectColumn{}, map[string]bool{}
		for column := range g.Rows[row] {
			text := g.text(row, column)
			above := g.text(row-1, column)
			field, year := projectHead(text)
			if field == "" && above != "" {
				field, year = projectHead(above + " " + text)
			}
			if key := yearKey(field, year); field == "" || named[key] {
				continue
			} else {
				named[key] = true
			}
			one := projectColumn{field: field, year: year, unit: sheet, said: sheetSaid}
			for _, head := range []string{above, text} {
				if u, ok := vi.UnitOf(head); ok {
					one.unit, one.said = u, true
				}
			}
			found[column] = one
		}
		if named["name"] && len(found) >= 3 && len(found) > len(columns) {
			columns, body = found, row+1
		}
		for column := range g.Rows[row] {
			if text := vi.Fold(g.text(row, column)); strings.Contains(text, "dvt") || strings.Contains(text, "don vi tinh") {
				if u, ok := vi.UnitOf(g.text(row, column)); ok {
					sheet, sheetSaid = u, true
				}
			}
		}
	}
	return columns, body
}

// headRows is how far down a head is looked for.
const headRows = 40
