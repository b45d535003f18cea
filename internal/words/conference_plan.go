package words

// What is said about a conference that is planned.
var (
	PlanTitle     = Phrase{"Hội nghị khuyến công miền Trung - Tây Nguyên lần thứ %s: dự kiến %s, %s", "Conference %s of the Central and Central Highlands provinces: planned for %s, %s"}
	PlanCancelled = Phrase{"Hội nghị khuyến công miền Trung - Tây Nguyên lần thứ %s: đã hủy (dự kiến %s)", "Conference %s of the Central and Central Highlands provinces: cancelled (it was planned for %s)"}
	PlanPast      = Phrase{"Ngày dự kiến đã qua; chưa có thông tin về việc họp.", "The planned day is past; nothing is known yet of how it went."}
	PlanLine      = Phrase{"Lần thứ %s: %s, dự kiến %s, %s", "%s: %s, planned for %s, %s"}
	PlanComes     = Phrase{"Hội nghị lần thứ %s chưa họp: dự kiến %s, %s.", "Conference %s has not been held: it is planned for %s, %s."}
	PlanNext      = Phrase{"Kỳ tới: lần thứ %s, dự kiến %s, %s", "The next one: %s, planned for %s, %s"}
	PlanGone      = Phrase{"Lần thứ %s: đã hủy", "%s: cancelled"}
	PlanWhen      = Phrase{"Thời gian", "When"}
	PlanUntil     = Phrase{"%s đến hết %s", "%s until %s"}
	PlanWhere     = Phrase{"Địa điểm", "Venue"}
	PlanRegister  = Phrase{"Hạn đăng ký", "Registration"}
	PlanPrepare   = Phrase{"Việc chuẩn bị", "To be prepared"}
	PlanNoDay     = Phrase{"chưa đặt", "not set"}
	PlanDone      = Phrase{"xong %d/%d", "done %d/%d"}
	PlanNotDone   = Phrase{"chưa: %s", "not yet: %s"}
	PlanBefore    = Phrase{"Đã đổi: trước đó dự kiến %s", "Changed: before, it was planned for %s"}
	PlanReason    = Phrase{"Lý do: %s", "Reason: %s"}
	PlanSaid      = Phrase{"Kế hoạch bản %d, ghi lúc %s", "Version %d of the plan, entered %s"}
	PlanInvited   = Phrase{"Dự họp: %s", "To be there: %s"}

	EntryMade   = Phrase{"Hội nghị khuyến công do văn phòng lập kế hoạch trong Tiến độ.", "An industrial promotion conference, planned by the office in Tiến độ."}
	EntryNoTime = Phrase{"Kế hoạch chưa có giờ bắt đầu: lịch lấy 08:00.", "The plan names no time yet: the calendar takes 08:00."}
	EntryNoEnd  = Phrase{"Kế hoạch không nêu giờ kết thúc: lịch lấy 17:30 của ngày cuối.", "The plan names no end: the calendar takes 17:30 of the last day."}
	EntryMark   = Phrase{"mã lịch %s", "entry %s"}

	EntryTrouble = Phrase{"Chưa đưa được hội nghị lần thứ %d vào lịch sự kiện của máy chủ", "Conference %d could not be entered in the server's calendar of events"}
	EntryClosed  = Phrase{"Discord từ chối: bot cần quyền Create Events. Mở cài đặt máy chủ, mục Vai trò, cho vai trò của bot quyền đó; bot tự thử lại sau ít phút.", "Discord refuses it: the bot needs Create Events. Open the server's settings, Roles, and allow it to the bot's role; it tries again within minutes."}
	EntryRefused = Phrase{"Discord không nhận: %s. Bot vẫn thử lại; hãy tạo sự kiện bằng tay nếu gấp.", "Discord does not take it: %s. It goes on trying; make the event yourself if it is urgent."}

	// What is kept as it is written is in both languages.
	SampleVenue    = Phrase{"Nha Trang (minh hoạ · made up)", "Nha Trang (minh hoạ · made up)"}
	SampleNote     = Phrase{"Minh hoạ để dùng thử, không phải kế hoạch thật. · Made up to try the program with, no real plan.", "Minh hoạ để dùng thử, không phải kế hoạch thật. · Made up to try the program with, no real plan."}
	OffTold        = Phrase{"Các tỉnh dự kiến dự họp được báo một lần ở kênh nhắc, trong giờ làm việc.", "The provinces that were to be there are told once in the channel for reminders, in working hours."}
	DutyToAttend   = Phrase{"Hội nghị khuyến công lần thứ %s", "Conference %s"}
	DutyToRegister = Phrase{"Đăng ký dự hội nghị lần thứ %s", "Registration for conference %s"}
	PreparationOf  = Phrase{"%s, hội nghị lần thứ %%s", "%s, conference %%s"}

	AlreadyHeld       = Phrase{"%s đã họp rồi nên không lập kế hoạch được nữa.", "%s has been held, so it cannot be planned any more."}
	NextConference    = Phrase{"Kỳ kế tiếp là lần thứ %s.", "The next one is %s."}
	TheNextOne        = Phrase{"Lần thứ %s (kỳ kế tiếp)", "%s (the next one)"}
	NotPlanned        = Phrase{"Chưa có kế hoạch của hội nghị “%s”. Lập bằng /hội-nghị lập-kế-hoạch.", "Conference “%s” is not planned. Plan it with /conference plan."}
	NonePlanned       = Phrase{"Chưa có hội nghị nào được lập kế hoạch. Lập bằng /hội-nghị lập-kế-hoạch.", "No conference is planned. Plan one with /conference plan."}
	WasCancelled      = Phrase{"Hội nghị lần thứ %s đã hủy. Nếu họp lại, đặt ngày bằng /hội-nghị lập-kế-hoạch.", "Conference %s is cancelled. If it is held after all, set its day with /conference plan."}
	WhichDay          = Phrase{"Hội nghị họp ngày nào?", "On which day is it held?"}
	MomentExample     = Phrase{"Ví dụ: 10/12/2026 08:00, hoặc chỉ ngày nếu chưa có giờ.", "For example: 10/12/2026 08:00, or the day alone if no time is known."}
	NoSuchMoment      = Phrase{"“%s” không phải là một ngày, hay ngày và giờ.", "“%s” is not a day, or a day and a time."}
	DayIsPast         = Phrase{"%s đã qua.", "%s is past."}
	RegisterTooLate   = Phrase{"Hạn đăng ký %s phải trước khi hội nghị bắt đầu (%s).", "Registration until %s has to end before the conference begins (%s)."}
	DutyTooLate       = Phrase{"%s có hạn %s, sau ngày hội nghị kết thúc (%s). Hãy dời hạn đó trước.", "%s is due on %s, after the conference ends (%s). Move that day first."}
	WhoPrepares       = Phrase{"Ai làm việc này: %s?", "Who does this: %s?"}
	WhoPreparesHow    = Phrase{"Ghi các tỉnh ở mục ai-làm, hoặc đặt tỉnh đăng cai bằng /hội-nghị lập-kế-hoạch.", "Name the provinces in who, or set the host with /conference plan."}
	NoSuchPreparation = Phrase{"Không có việc “%s” của hội nghị lần thứ %s.", "There is nothing called “%s” to prepare for conference %s."}
)

// Preparations are what is usually done before a conference; all take its number.
var Preparations = map[string]Phrase{
	"reports":   {"Gửi báo cáo cho hội nghị lần thứ %s", "Reports sent for conference %s"},
	"flag":      {"Bàn giao cờ đăng cai, hội nghị lần thứ %s", "The host's flag handed over, conference %s"},
	"documents": {"In tài liệu hội nghị lần thứ %s", "Documents printed for conference %s"},
}

// PreparationNames are the same in a list.
var PreparationNames = map[string]Phrase{
	"reports": {"Gửi báo cáo", "Reports sent"}, "flag": {"Bàn giao cờ đăng cai", "Flag handed over"}, "documents": {"In tài liệu", "Documents printed"},
}
