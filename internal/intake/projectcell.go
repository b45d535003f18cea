package intake

import (
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// plain is what a cell says for its column in the plain form of the field, or
// why it cannot be read.
func (s *projectSheet) plain(c projectColumn, cell Cell, text string) (plain, why string) {
	f, _ := data.FieldOf(c.field)
	switch {
	case c.field == "place":
		return s.placeKey(text)
	case c.field == "first_year" || c.field == "last_year":
		if year := strings.TrimSuffix(text, ".0"); yearNumber(year) {
			return year, ""
		}
		return "", WhyPeriod
	case f.Kind == data.MoneyField:
		return money(c, cell, text)
	case f.Kind == data.CountField:
		if n, err := decimal.NewFromString(strings.ReplaceAll(text, ".", "")); err == nil && n.IsInteger() && !n.IsNegative() {
			return n.String(), ""
		}
		return "", WhyValue
	case f.Kind == data.DayField:
		if day, ok := dayOf(cell, text); ok {
			return day.String(), ""
		}
		return "", WhyPeriod
	case f.Kind == data.ChoiceField:
		if value := projectChoice(f, text); value != "" {
			return value, ""
		}
		return "", WhyValue
	}
	return text, ""
}

// placeKey is the province that a name means in the year of the list.
func (s *projectSheet) placeKey(text string) (key, why string) {
	period := calendar.Period{}
	if year, err := strconv.Atoi(s.year); err == nil {
		period = calendar.Year(year)
	}
	found := s.r.catalogue.Locate(text, period)
	if len(found) != 1 || !found[0].Province() {
		return "", WhyPlace
	}
	return found[0].Key, ""
}

// money reads an amount in triệu đồng; one that has two readings is a problem.
func money(c projectColumn, cell Cell, text string) (plain, why string) {
	if cell.Number {
		d, err := decimal.NewFromString(text)
		if err != nil || d.IsNegative() {
			return "", WhyValue
		}
		shift := map[vi.Unit]int32{vi.Dong: -6, vi.Thousand: -3, vi.Billion: 3}[c.unit]
		return d.Shift(shift).Round(6).String(), ""
	}
	if text == "-" || text == "–" {
		return "", ""
	}
	readings, err := vi.ReadAmount(text, vi.Hint{Language: language.Vietnamese, Unit: c.unit})
	switch {
	case err != nil || readings[0].Unit != vi.Million || readings[0].Value.IsNegative(), !readings[0].Value.Equal(readings[0].Value.Round(6)):
		return "", WhyValue // no amount has parts of a đồng
	case len(readings) > 1:
		return "", WhyReadings
	}
	return readings[0].Value.String(), ""
}

// sheetEpoch is the day from which spreadsheets count.
const sheetEpoch = "1899-12-30"

// dayOf reads a date: the number of a spreadsheet, 2026-04-20 or 20/4/2026.
func dayOf(cell Cell, text string) (calendar.Day, bool) {
	if cell.Number {
		epoch, err := calendar.ParseDay(sheetEpoch)
		n, err2 := strconv.ParseFloat(text, 64)
		if err != nil || err2 != nil || n < 1 || n > 80_000 {
			return 0, false
		}
		return epoch.AddDays(int(n)), true
	}
	if day, err := calendar.ParseDay(text); err == nil {
		return day, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 {
		return 0, false
	}
	var n [3]int
	for i, part := range parts {
		v, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil {
			return 0, false
		}
		n[i] = v
	}
	day, err := calendar.NewDay(n[2], time.Month(n[1]), n[0])
	return day, err == nil
}

// projectChoices are the words of sheets for fixed values, without tones. The
// longest that a text begins with, or is, is meant.
var projectChoices = map[string][]struct{ value, words string }{
	"funding":       {{"national", "khuyen cong quoc gia|kcqg|quoc gia|national programme|national"}, {"local", "khuyen cong dia phuong|kcdp|dia phuong|local programme|local"}},
	"status":        {{"registered", "dang ky|registered"}, {"assigned", "duoc giao|chua thuc hien|moi giao|assigned"}, {"contracted", "da ky hop dong|contracted"}, {"running", "dang thuc hien|dang trien khai|running"}, {"adjusted", "da dieu chinh|dieu chinh|adjusted"}, {"accepted", "da nghiem thu|hoan thanh|da hoan thanh|accepted"}, {"settled", "da quyet toan|settled"}, {"stopped", "da ngung|ngung thuc hien|dung|stopped"}},
	"adjusted_from": {{"assigned", "duoc giao|assigned"}, {"contracted", "da ky hop dong|contracted"}, {"running", "dang thuc hien|running"}},
	"recoverable":   {{"yes", "co|co thu hoi|x|yes"}, {"no", "khong|khong thu hoi|no"}},
	"key_project":   {{"yes", "co|x|yes"}, {"no", "khong|no"}},
	"group_project": {{"yes", "co|x|yes"}, {"no", "khong|no"}},
	"adjusted_by":   {{"minister", "bo truong|bo|the minister"}, {"agency", "cuc|the ministry's agency"}, {"department", "so cong thuong|so|the department"}, {"committee", "ubnd cap tinh|ubnd tinh|ubnd|the people's committee"}},
	"content": {{"1", "dao tao nghe, truyen nghe|dao tao nghe|vocational training"}, {"2", "nang cao nang luc quan ly va khoi su doanh nghiep|nang cao nang luc quan ly|management capacity and starting businesses"},
		{"3", "mo hinh trinh dien ky thuat va may moc thiet bi tien tien|mo hinh trinh dien|may moc thiet bi|ung dung may moc|demonstration models and advanced machinery"},
		{"4", "phat trien san pham cong nghiep nong thon tieu bieu|san pham tieu bieu|hoi cho|representative rural industrial products"}, {"5", "tu van phat trien cong nghiep|tu van|industrial consulting"},
		{"6", "thong tin tuyen truyen|tuyen truyen|information and communication"}, {"7", "lien ket va cum cong nghiep|cum cong nghiep|links and industrial clusters"}, {"8", "hop tac quoc te|international cooperation"}, {"9", "quan ly chuong trinh|programme management"}},
}

// projectChoice is the value that a text means, "" for none.
func projectChoice(f data.ProjectField, text string) string {
	folded := strings.TrimSpace(strings.TrimSuffix(vi.Fold(text), "%"))
	for _, value := range f.Choices {
		if folded == value || f.Name == "content" && (folded == "noi dung "+value || folded == value+".0") {
			return value
		}
	}
	name := f.Name
	if name == "stopped_by" {
		name = "adjusted_by"
	}
	for _, choice := range projectChoices[name] {
		for word := range strings.SplitSeq(choice.words, "|") {
			if folded == word {
				return choice.value
			}
		}
	}
	return ""
}
