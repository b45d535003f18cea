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

	AgendaName     = Phrase{"Hạn báo cáo khuyến công", "Industrial promotion deadlines"}
	AgendaTitle    = Phrase{"Ngày cuối: %s", "Last day: %s"}
	PressCalendar  = Phrase{"Lịch .ics", "Calendar .ics"}
	CalendarTitle  = Phrase{"%d hạn báo cáo trong một năm tới, cho lịch của điện thoại", "Deadlines of the coming year for your calendar: %d"}
	CalendarHow    = Phrase{"Mở tệp để thêm vào lịch. Lịch nhắc lúc 08:00 của 3 và 1 ngày làm việc trước hạn và ngày cuối.", "Open the file to add them. It rings at 08:00, 3 and 1 working days before and on the last day."}
	DutyAdded      = Phrase{"Đã thêm: %s", "Added: %s"}
	DutyChanged    = Phrase{"Đã sửa: %s", "Changed: %s"}
	DutyEnded      = Phrase{"%s: không đến hạn nữa sau %s", "%s: falls due no more after %s"}
	DutyTerms      = Phrase{"Bên nộp: %s · quy tắc %s · mốc nhắc %s · khóa sau %d ngày làm việc", "Who: %s · rule %s · stages %s · locked after %d working days"}
	NoDayComes     = Phrase{"Trong một năm tới không có ngày nào đến hạn.", "No day of it falls in the coming year."}
	RuleMonth      = Phrase{"Hằng tháng, trước ngày %d", "Each month, before the %d"}
	RuleQuarter    = Phrase{"Hằng quý, trước ngày %d tháng cuối quý", "Each quarter, before the %d of its last month"}
	RuleYear       = Phrase{"Hằng năm, trước ngày %d/%d", "Each year, before %d/%d"}
	RuleOnce       = Phrase{"Một lần, đến hết %s", "Once, until the end of %s"}
	RuleOnceAt     = Phrase{"Một lần, trước %02d:%02d %s", "Once, before %02d:%02d on %s"}
	RuleMonthEnd   = Phrase{"Ngày cuối mỗi tháng", "The last day of each month"}
	RuleQuarterEnd = Phrase{"Ngày cuối mỗi quý", "The last day of each quarter"}
	RuleWorkday    = Phrase{"Ngày làm việc thứ %d mỗi tháng", "Working day %d of each month"}
	NoSuchYear     = Phrase{"“%s” không phải là một năm.", "“%s” is not a year."}
	NothingDecided = Phrase{"Chưa có quyết định nào về %s.", "Nothing was decided about %s."}
	DecidedOff     = Phrase{"Nghỉ theo quyết định", "Day off as decided"}
	WorkedDay      = Phrase{"• %s: làm bù", "• %s: worked to make up"}
	DayOff         = Phrase{"• %s: %s", "• %s: %s"}
	DaysOffTitle   = Phrase{"Năm %d: %d ngày nghỉ trong tuần", "%d: %d weekdays off"}
	LunarUnknown   = Phrase{"Chưa có ngày Tết của năm %d: hãy nhập từng ngày nghỉ.", "The lunar days of %d are not known: enter the days off one by one."}
	DaysOffNote    = Phrase{"Theo Bộ luật Lao động 2019, điều 111 và 112; ngày do văn phòng quyết định được ưu tiên. Thứ Bảy, Chủ nhật không liệt kê.", "By the Labour Code of 2019, articles 111 and 112; what the office decided comes first. Weekends are not listed."}
	DueList        = Phrase{"Xem mọi hạn", "All deadlines"}
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

// Reporteds are the periods that a duty may report, by the word in the data.
var Reporteds = map[string]Phrase{
	"month": {"tháng đến hạn", "the month it falls due"}, "previous month": {"tháng trước đó", "the month before"},
	"quarter": {"quý đến hạn", "the quarter it falls due"}, "previous quarter": {"quý trước đó", "the quarter before"},
	"half": {"nửa năm đến hạn", "the half year it falls due"}, "year": {"năm đến hạn", "the year it falls due"},
	"previous year": {"năm trước", "the year before"}, "next year": {"năm sau", "the next year"},
	"H1": {"6 tháng đầu năm", "the first half"}, "M09": {"9 tháng", "nine months"},
}

// DayKinds are what the office may decide about a day.
var DayKinds = map[string]Phrase{
	"off": {"nghỉ", "off"}, "worked": {"làm bù", "worked to make up"}, "lawful": {"theo luật", "as the law has it"},
}
