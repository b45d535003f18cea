package words

// What /report says.
var (
	NoSuchDay  = Phrase{"“%s” không phải là một ngày.", "“%s” is not a day."}
	DayExample = Phrase{"Viết như 30/11/2026.", "Write it as 30/11/2026."}
	Refused    = Phrase{"Không nhận %s %s: %s.", "%s %s is not taken: %s."}

	ReportState     = Phrase{"%s · %s: %s", "%s · %s: %s"}
	NotHandedIn     = Phrase{"chưa nộp", "not handed in"}
	HandedIn        = Phrase{"đã nộp, chờ văn phòng", "handed in, waiting for the office"}
	OnTimeUntil     = Phrase{"Đúng hạn: đến hết %s · khóa số liệu: hết %s", "On time until %s · locked after %s"}
	WasExtended     = Phrase{"Gia hạn từ %s đến hết %s: %s", "Extended from %s to %s: %s"}
	FirstCame       = Phrase{"Nộp lần đầu %s, %s", "First handed in at %s, %s"}
	VersionCame     = Phrase{"Bản %d nộp %s", "Version %d came at %s"}
	OnTime          = Phrase{"đúng hạn", "on time"}
	OnTimeExtended  = Phrase{"đúng hạn đã gia hạn", "on time as extended"}
	TooLate         = Phrase{"trễ hạn", "late"}
	WhichReport     = Phrase{"Báo cáo nào của %s?", "Which report of %s?"}
	NothingOwed     = Phrase{"%s không còn báo cáo nào phải nộp.", "%s owes no report."}
	NothingToReview = Phrase{"%s không có báo cáo nào chờ xem.", "%s has no report to be reviewed."}
	IsLocked        = Phrase{"%s đã khóa số liệu sau %s. Chỉ văn phòng còn nhận được, hoặc xin gia hạn.", "%s was locked after %s. Only the office still takes it; or ask for more time."}
	StillOwed       = Phrase{"Còn thiếu gì", "What is missing"}
	ReturnForm      = Phrase{"Trả lại báo cáo", "Return a report"}
	ReasonLabel     = Phrase{"Lý do", "Reason"}
	UntilLabel      = Phrase{"Xin đến hết ngày", "Until the end of"}
	ExtendForm      = Phrase{"Xin gia hạn, kỳ %s", "More time, %s"}
	NotLater        = Phrase{"%s không muộn hơn hạn đang có (%s).", "%s is not later than the present deadline (%s)."}

	ExtensionAsked   = Phrase{"%s xin gia hạn đến hết %s: %s", "%s asks for more time until %s: %s"}
	ReasonIs         = Phrase{"Lý do: %s", "Reason: %s"}
	OfficeDecides    = Phrase{"Đơn số %s, chờ văn phòng quyết định.", "Request %s, for the office to decide."}
	PressGrant       = Phrase{"Đồng ý", "Grant"}
	PressRefuse      = Phrase{"Từ chối", "Refuse"}
	NoSuchRequest    = Phrase{"Không có đơn “%s” đang chờ.", "There is no request “%s” waiting."}
	RequestsWait     = Phrase{"%d đơn xin gia hạn đang chờ", "Requests waiting: %d"}
	RequestLine      = Phrase{"%s. %s, %s: đến hết %s. %s", "%s. %s, %s: until %s. %s"}
	RequestNumber    = Phrase{"Đơn %s", "Request %s"}
	ExtensionGranted = Phrase{"%s được gia hạn đến hết %s: %s", "%s has more time until %s: %s"}
	ExtensionRefused = Phrase{"%s không được gia hạn: %s", "%s gets no more time: %s"}
	OfficeSays       = Phrase{"Văn phòng: %s", "The office: %s"}

	NoDeadlineThere = Phrase{"Không có báo cáo nào đến hạn trong khoảng này.", "No report falls due then."}
	Completeness    = Phrase{"Đã nộp %d/%d (%s) · đúng hạn %d (%s) · văn phòng đã nhận %d", "Handed in %d/%d (%s) · on time %d (%s) · accepted %d"}
	StatusTitle     = Phrase{"%s, %s: đã nộp %d/%d", "%s, %s: handed in %d/%d"}
	PlaceStatus     = Phrase{"%s: còn thiếu %d trong %d báo cáo", "%s: missing %d of %d reports"}
	SumsTitle       = Phrase{"%d báo cáo đến hạn gần đây và sắp tới", "%d reports lately due and coming"}
	ColumnCame      = Phrase{"Nộp", "Came"}
	ColumnState     = Phrase{"Tình trạng", "State"}
)

// Verdicts of the office by the word in the data.
var Verdicts = map[string]Phrase{
	"accepted": {"văn phòng đã nhận", "accepted"},
	"returned": {"bị trả lại", "returned"},
}

// Refusals say what is wrong with a field that cannot be taken, by its name in
// the data; all take the value.
var Refusals = map[string]Phrase{
	"stage":           {"Không hiểu mốc “%s”. Viết như 7,3,1,0,+1,+3,office.", "The stage “%s” is not understood. Write them as 7,3,1,0,+1,+3,office."},
	"frequency":       {"Không hiểu quy tắc “%s”. Viết như month:before 25, quarter:before 20, year:before 06-15, month:last-day, month:workday 3 hoặc once:2026-11-30T16:00.", "The rule “%s” is not understood. Write it as month:before 25, quarter:before 20, year:before 06-15, month:last-day, month:workday 3 or once:2026-11-30T16:00."},
	"due":             {"Không hiểu “%s” trong quy tắc. Viết như month:before 25, month:last-day hoặc month:workday 3.", "“%s” in the rule is not understood. Write it as month:before 25, month:last-day or month:workday 3."},
	"day":             {"“%s” không phải là một ngày.", "“%s” is not a day."},
	"time":            {"“%s” không phải là một giờ. Viết như 16:00.", "“%s” is not a time. Write it as 16:00."},
	"period":          {"Mỗi lần đến hạn phải báo cáo một kỳ riêng, “%s” thì hai lần trùng kỳ.", "Each day must report a period of its own; with “%s” two would report the same."},
	"period reported": {"Không hiểu kỳ báo cáo “%s”. Viết như month, previous month, quarter, H1, year hoặc một kỳ.", "The period reported “%s” is not understood. Write month, previous month, quarter, H1, year or a period."},
	"extension":       {"Đơn này (%s) đã có và đang chờ, hoặc đã được quyết định.", "This request (%s) waits already, or has been decided."},
	"report":          {"Báo cáo của %s đã được ghi như vậy.", "The report of %s is so already."},
	"lock after":      {"“%s” không phải là số ngày làm việc từ 0 đến 250.", "“%s” is no number of working days from 0 to 250."},
	"valid to":        {"%s trước ngày bắt đầu.", "%s is before the beginning."},
	"name":            {"Đã có báo cáo tên “%s”, hoặc tên dài quá 90 chữ.", "There is a report called “%s” already, or the name is longer than 90 letters."},
	"duty":            {"Không dùng được mã “%s”.", "The code “%s” cannot be used."},
}
