package words

import (
	"strings"
	"time"

	"golang.org/x/text/language"
)

// What is said unasked.
var (
	OwesReports    = Phrase{"%s còn thiếu %d báo cáo", "%s still owes %d reports"}
	OwesReport     = Phrase{"%s còn thiếu báo cáo: %s, %s", "%s still owes a report: %s, %s"}
	AllOwe         = Phrase{"%d địa phương còn thiếu %d báo cáo", "%d provinces still owe %d reports"}
	AllOweReport   = Phrase{"%d địa phương còn thiếu báo cáo: %s, %s", "%d provinces still owe a report: %s, %s"}
	OwesTask       = Phrase{"%s còn việc cần làm: %s", "%s still has to see to: %s"}
	AllOweTask     = Phrase{"%d địa phương còn việc cần làm: %s", "%d provinces still have to see to: %s"}
	OwesTasks      = Phrase{"%s còn %d việc cần làm", "%s still has %d things to see to"}
	AllOweTasks    = Phrase{"%d địa phương còn %d việc cần làm", "%d provinces still have %d things to see to"}
	LineOf         = Phrase{"• %s, %s", "• %s, %s"}
	DueUntil       = Phrase{"trước ngày %s, ngày tốt cuối cùng %s %s", "before %s, the last good day is %s %s"}
	DueUntilClock  = Phrase{"trước %02d:%02d %s %s", "before %02d:%02d on %s %s"}
	ExtendedUntil  = Phrase{"đã gia hạn, ngày tốt cuối cùng %s %s", "extended, the last good day is %s %s"}
	WorkdaysLate   = Phrase{"quá hạn %d ngày làm việc", "working days overdue: %d"}
	LastDay        = Phrase{"hôm nay là ngày cuối", "today is the last day"}
	WasReturned    = Phrase{"Báo cáo đã bị trả lại: %s", "The report was returned: %s"}
	StillMissing   = Phrase{"Còn thiếu: %s", "Missing: %s"}
	OffTitle       = Phrase{"%s ngày %s đã hủy", "%s on %s is cancelled"}
	OffNothing     = Phrase{"Không còn việc phải đăng ký hay chuẩn bị, và không nhắc nữa.", "There is nothing to register for or to prepare any more, and no reminder of it."}
	OffFor         = Phrase{"Gửi các tỉnh dự kiến dự họp: %s", "For the provinces that were to be there: %s"}
	CalledOffStage = Phrase{"“đã hủy”", "“cancelled”"}
	SentLate       = Phrase{"Gửi trễ %s vì máy chủ ngừng hoặc Discord không nhận.", "Sent %s late, as the server was down or Discord did not take it."}
	StagesPassed   = Phrase{"Gửi trễ %s; mốc %s đã qua nên không gửi lại.", "Sent %s late; the stages %s are past and are not sent any more."}
	AskedAgain     = Phrase{"Nhắc lại theo yêu cầu.", "Reminded again, as asked."}
	Hours          = Phrase{"Nhắc trong giờ làm việc 08:00–17:30, múi giờ %s · căn cứ: /hạn-báo-cáo", "Reminded in working hours 08:00–17:30, time zone %s · grounds: /deadlines"}
	TraceIs        = Phrase{"mã nhắc %s", "reminder %s"}
	PressSubmitted = Phrase{"Đã nộp", "Submitted"}
	PressExtend    = Phrase{"Xin gia hạn", "More time"}
	PressLater     = Phrase{"Nhắc lại sau", "Later"}
	PressNotMine   = Phrase{"Không phải tôi", "Not mine"}
	PressLedger    = Phrase{"Sổ nhắc", "The ledger"}
	PressStatus    = Phrase{"Ai đã nộp", "Who has reported"}

	EventTitle      = Phrase{"%s: %s, %s", "%s: %s, %s"}
	AtTime          = Phrase{"%02d:%02d %s", "%02d:%02d on %s"}
	PressConference = Phrase{"Xem hội nghị", "The conference"}

	OfficeTitle   = Phrase{"Văn phòng: %d báo cáo đã quá hạn sau mọi lần nhắc", "Office: %d reports are overdue after every reminder"}
	CompleteTitle = Phrase{"Đã đủ %d địa phương: %s, %s", "All %d provinces have reported: %s, %s"}
	CompleteLine  = Phrase{"Đúng hạn %d, trễ %d. Báo cáo cuối cùng đến lúc %s.", "On time %d, late %d. The last one came at %s."}

	DigestTitle   = Phrase{"Tuần từ %s: %d báo cáo đang thiếu", "Week of %s: %d reports are missing"}
	DigestAllHere = Phrase{"Tuần từ %s: không thiếu báo cáo nào", "Week of %s: no report is missing"}
	DigestLate    = Phrase{"Trễ hạn", "Late"}
	DigestSoon    = Phrase{"Đến hạn trong hai tuần tới", "Due in the coming two weeks"}
	DigestOnTime  = Phrase{"Đúng hạn %d/%d", "On time %d/%d"}
	DigestPicture = Phrase{"Nộp đúng hạn, các báo cáo ba tháng qua", "Reported on time, reports of the last three months"}
	DigestEmpty   = Phrase{"Ba tháng qua không có báo cáo nào đến hạn", "No report fell due in the last three months"}
	OnTimeBar     = Phrase{"Đúng hạn", "On time"}
	ProvincesUnit = Phrase{"địa phương", "provinces"}

	DailyTitle     = Phrase{"Nhắc hạn ngày %s: đã gửi %d tin", "Reminders of %s: messages sent: %d"}
	DailyLine      = Phrase{"Đến hạn hôm nay %d · im lặng vì đã nộp %d · không gửi được %d", "Due today %d · silent because reported %d · not sent %d"}
	DailyAsked     = Phrase{"Đơn xin gia hạn đang chờ: %s", "More time asked for, waiting for the office: %s"}
	DailyAsks      = Phrase{"%s, %s, đến %s (đơn %d)", "%s, %s, until %s (request %d)"}
	DailyNotMine   = Phrase{"Báo không phụ trách, chưa có người thay: %s", "Said not to be theirs, nobody in their place yet: %s"}
	DailyDenied    = Phrase{"%s (%s)", "%s (%s)"}
	RequestsButton = Phrase{"Xem đơn gia hạn", "See the requests"}
	ClockAhead     = Phrase{"Đồng hồ của máy chủ nhanh %s so với Discord: tạm không gửi lời nhắc", "The server's clock is %s ahead of Discord's: no reminders are sent"}
	ClockBehind    = Phrase{"Đồng hồ của máy chủ chậm %s so với Discord: tạm không gửi lời nhắc", "The server's clock is %s behind Discord's: no reminders are sent"}
	ClockCure      = Phrase{"Người quản trị máy chủ đặt lại giờ (đồng bộ NTP); lời nhắc được gửi tiếp ngay sau đó và nêu rõ trễ bao lâu. Việc gấp, hãy báo trực tiếp.", "Whoever runs the server sets its clock right (NTP); reminders then go on at once and say how late they are. If something is urgent, tell them yourself."}
	TroubleTitle   = Phrase{"Không gửi được lời nhắc cho %s", "A reminder could not be sent to %s"}
	TroubleMoved   = Phrase{"Kênh %s không nhận; đã gửi ở kênh chung. Hãy kiểm tra quyền của bot ở kênh đó hoặc đặt lại bằng /nhắc kênh.", "The channel %s does not take it; it was sent in the common channel. Check what the bot may do there, or set another one with /reminders channel."}
	TroubleOpen    = Phrase{"Chưa gửi được: %s. %s Trong giờ làm việc bot vẫn thử lại; nếu gấp, hãy báo trực tiếp.", "Not sent yet: %s. %s The bot goes on trying in working hours; if it is urgent, tell them yourself."}
	TroubleGone    = Phrase{"Discord từ chối: %s. %s Bot thử lại vào ngày làm việc sau; hãy báo trực tiếp.", "Discord refused: %s. %s It is tried again on the next working day; tell them yourself."}
	AllProvinces   = Phrase{"mọi địa phương", "all provinces"}
	TheOffice      = Phrase{"văn phòng", "the office"}
)

// Stage is a step of the ladder as people say it.
func Stage(tag language.Tag, stage string, left int) string {
	switch {
	case strings.HasPrefix(stage, "cancelled"):
		return CalledOffStage.In(tag)
	case strings.HasPrefix(stage, "office"):
		return TheOffice.In(tag)
	case left == 0:
		return Phrase{"“ngày cuối”", "“the last day”"}.In(tag)
	case left == -1:
		return Phrase{"“quá hạn 1 ngày”", "“1 day after”"}.In(tag)
	case left < 0:
		return Phrase{"“quá hạn %d ngày”", "“%d days after”"}.In(tag, -left)
	case left == 1:
		return Phrase{"“1 ngày trước”", "“1 day before”"}.In(tag)
	}
	return Phrase{"“%d ngày trước”", "“%d days before”"}.In(tag, left)
}

// Duration is a length of time in its two largest units.
func Duration(tag language.Tag, d time.Duration) string {
	minutes := int(d.Round(time.Minute) / time.Minute)
	days, hours, minutes := minutes/(24*60), minutes/60%24, minutes%60
	var parts []string
	for _, part := range []struct {
		n     int
		words Phrase
	}{{days, Phrase{"%d ngày", "%d d"}}, {hours, Phrase{"%d giờ", "%d h"}}, {minutes, Phrase{"%d phút", "%d min"}}} {
		if part.n > 0 && len(parts) < 2 {
			parts = append(parts, part.words.In(tag, part.n))
		}
	}
	return strings.Join(parts, " ")
}

// DaysLeft says how far away a day is, counted in days of the calendar.
func DaysLeft(tag language.Tag, days int) string {
	switch {
	case days < 0:
		return Phrase{"đã qua", "past"}.In(tag)
	case days == 0:
		return Phrase{"hôm nay", "today"}.In(tag)
	case days == 1:
		return Phrase{"ngày mai", "tomorrow"}.In(tag)
	}
	return Phrase{"còn %d ngày", "in %d days"}.In(tag, days)
}
