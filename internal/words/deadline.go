package words

import (
	"strings"

	"golang.org/x/text/language"
)

// What is said about deadlines and reports.
var (
	DeadlinesTitle = Phrase{"%d báo cáo đến hạn từ nay đến %s", "%d reports fall due until %s"}
	NoDeadlines    = Phrase{"Không có báo cáo nào đến hạn từ nay đến %s", "No report falls due until %s"}
	DutyDue        = Phrase{"%s, %s: trước ngày %s", "%s, %s: before %s"}
	DutyNotDue     = Phrase{"%s: không đến hạn trong kỳ này", "%s: not due in this period"}
	DutyWithoutDay = Phrase{"%s: có nghĩa vụ nhưng văn bản không nêu ngày", "%s: the duty exists, no text names a day"}
	NoSuchDuty     = Phrase{"Không có báo cáo “%s”.", "There is no report “%s”."}
	PeriodReports  = Phrase{"%d báo cáo về %s", "%d reports about %s"}
	CutoffDays     = Phrase{"Số liệu tính từ %s đến hết %s", "Its figures count from %s to %s"}
	DeadlineName   = Phrase{"%s, %s", "%s, %s"}
	DueBefore      = Phrase{"Trước ngày %s, ngày tốt cuối cùng %s %s", "Before %s, the last good day is %s %s"}
	AimAt          = Phrase{"nên nộp trong %s %s vì sau đó là ngày nghỉ", "best on %s %s, as days off follow"}
	DueToday       = Phrase{"hôm nay là ngày cuối", "today is the last day"}
	Overdue        = Phrase{"đã quá hạn", "overdue"}
	WorkdaysLeft   = Phrase{"còn %d ngày làm việc", "working days left: %d"}
	DueBy          = Phrase{"Bên nộp: %s", "Handed in by (in Vietnamese): %s"}
	PlaceOwes      = Phrase{"%s chưa nộp", "%s has not reported"}
	PlaceReported  = Phrase{"%s đã nộp", "%s has reported"}
	AllReported    = Phrase{"Đã đủ %d địa phương", "All %d provinces have reported"}
	NobodyReported = Phrase{"Chưa có địa phương nào nộp (0/%d)", "Nobody has reported yet (0/%d)"}
	NotReported    = Phrase{"Chưa nộp %d/%d: %s", "Not reported %d/%d: %s"}
	WithoutDay     = Phrase{"Có nghĩa vụ nhưng chưa rõ ngày, không nhắc: %s", "Duties without a known day, not reminded of: %s"}
	DeadlineNote   = Phrase{"Ngày làm việc đã trừ cuối tuần và ngày lễ · múi giờ %s", "Working days leave out weekends and public holidays · time zone %s"}

	ReminderTitle = Phrase{"Còn %d ngày làm việc: %s, %s", "Working days left %d: %s, %s"}
	ReminderToday = Phrase{"Hôm nay là ngày cuối: %s, %s", "Today is the last day: %s, %s"}
	DueList       = Phrase{"Xem mọi hạn", "All deadlines"}
	ReminderNote  = Phrase{"Giờ làm việc 08:00–17:30, %s", "Working hours 08:00–17:30, %s"}
)

// Confirmed says how sure a deadline is, by the word in the data; "yes" needs
// no words.
var Confirmed = map[string]Phrase{
	"original-text": {"Ngày lấy từ bản gốc của văn bản, chưa đối chiếu sửa đổi", "The day is from the text as first issued; amendments were not checked"},
	"analogy":       {"Ngày lấy theo chế độ báo cáo cụm công nghiệp, chưa có văn bản nêu riêng", "The day is borrowed from the rule on industrial clusters; no text gives one of its own"},
}

// Weekdays by time.Weekday.
var Weekdays = []Phrase{
	{"Chủ nhật", "Sunday"}, {"thứ Hai", "Monday"}, {"thứ Ba", "Tuesday"}, {"thứ Tư", "Wednesday"},
	{"thứ Năm", "Thursday"}, {"thứ Sáu", "Friday"}, {"thứ Bảy", "Saturday"},
}

// Missing says who of the expected has not reported.
func Missing(tag language.Tag, missing []string, expected int) string {
	switch len(missing) {
	case 0:
		return AllReported.In(tag, expected)
	case expected:
		return NobodyReported.In(tag, expected)
	}
	return NotReported.In(tag, len(missing), expected, strings.Join(missing, ", "))
}
