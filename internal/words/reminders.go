package words

// What /coordinator and /reminders say.
var (
	CoordinatorAdded   = Phrase{"%s: %s", "%s: %s"}
	CoordinatorMay     = Phrase{"Từ nay được nhắc hạn, nộp báo cáo và xin gia hạn cho nơi này.", "From now on they are reminded, hand in reports and ask for more time for it."}
	OfficeMay          = Phrase{"Từ nay đặt hạn, duyệt báo cáo và gia hạn, và được báo khi mọi lần nhắc đều không có kết quả.", "From now on they set deadlines, review reports, grant more time, and are told when nothing else has helped."}
	CoordinatorGone    = Phrase{"Không còn phụ trách %s", "No longer looks after %s"}
	NotCoordinator     = Phrase{"Người này không phụ trách %s", "They do not look after %s"}
	CoordinatorList    = Phrase{"%d người hoặc vai trò phụ trách báo cáo ở máy chủ này", "People and roles that look after reports in this server: %d"}
	WithoutCoordinator = Phrase{"Chưa có ai phụ trách (%d): %s", "Nobody looks after (%d): %s"}
	HasDenied          = Phrase{"báo là không phụ trách", "says it is not theirs"}
	PersonOrRole       = Phrase{"Hãy chọn một người hoặc một vai trò.", "Choose a person or a role, one of them."}
	ProvinceOrAll      = Phrase{"%s không phải là tỉnh. Chọn một tỉnh, hoặc cả nước cho văn phòng.", "%s is no province. Choose a province, or the whole country for the office."}

	PreviewTitle  = Phrase{"%d ngày tới: %d tin nếu không có báo cáo nào đến thêm", "Coming %d days: %d messages if no more reports come in"}
	PreviewTime   = Phrase{"%s %s", "%s %s"}
	PreviewLine   = Phrase{"• %s · %s", "• %s · %s"}
	PreviewDigest = Phrase{"bản tin tuần: ai đang thiếu, ai đúng hạn, việc sắp đến", "the weekly digest: who is late, who was on time, what comes"}
	PreviewDaily  = Phrase{"dòng cuối ngày cho văn phòng, %d tin đã gửi trong ngày", "the daily line for the office, messages sent that day: %d"}
	PreviewSlips  = Phrase{"%d đề án vừa chậm tiến độ: %s", "projects that have just become late: %d: %s"}
	PreviewNote   = Phrase{"Tính bằng chính cách bot sẽ gửi · múi giờ %s", "Worked out just as it will be sent · time zone %s"}
	PlacesCount   = Phrase{"%d địa phương", "%d provinces"}
	InChannel     = Phrase{"kênh chung", "the common channel"}
	DaysAhead     = Phrase{"Số ngày là từ 1 đến %d.", "The number of days is 1 to %d."}
	NoChannelYet  = Phrase{"Máy chủ này chưa đặt kênh nhắc nên chưa gửi gì. Đặt bằng /nhắc kênh.", "This server has no channel for reminders yet, so none are sent. Set one with /reminders channel."}
	PressPreview  = Phrase{"Xem trước", "Preview"}

	TestTitle    = Phrase{"Tin thử: %s", "A test: %s"}
	TestNote     = Phrase{"Đây là tin thử, không nhắc ai. Lời nhắc thật sẽ gửi lúc %s cho %s.", "This is a test and mentions nobody. The real reminder will be sent at %s to %s."}
	TestAlone    = Phrase{"kênh này nhận được lời nhắc", "reminders can be sent to this channel"}
	TestNothing  = Phrase{"Đây là tin thử, không nhắc ai. Trong %d ngày tới chưa có lời nhắc nào ở kênh này.", "This is a test and mentions nobody. There is no reminder for this channel in the coming %d days."}
	TestSent     = Phrase{"Đã gửi tin thử", "The test is sent"}
	TestWhere    = Phrase{"Kênh %s, xem tin: %s. Tin thử không nhắc ai; có thể xóa.", "Channel %s, see the message: %s. It mentions nobody and may be deleted."}
	TestNoWhere  = Phrase{"Chưa gửi được tin thử: máy chủ này chưa đặt kênh nhắc", "The test was not sent: this server has no channel for reminders"}
	TestSetWhere = Phrase{"Đặt kênh chung bằng /nhắc kênh, rồi thử lại.", "Set the common channel with /reminders channel, then try again."}
	TestFailed   = Phrase{"Chưa gửi được tin thử: %s", "The test was not sent: %s"}
	TestOffline  = Phrase{"Ở đây không có kết nối với Discord nên chỉ xem được tin thử, chưa gửi.", "There is no connection to Discord here: the test is only shown, not sent."}

	LedgerTitle = Phrase{"Sổ nhắc: %d dòng gần nhất", "The ledger: the last %d lines"}
	LedgerEmpty = Phrase{"Sổ nhắc chưa có dòng nào.", "The ledger has no line yet."}
	LedgerLine  = Phrase{"• %s · %s · mốc %s: %s", "• %s · %s · stage %s: %s"}
	LedgerNote  = Phrase{"Mỗi dòng là một mốc của một báo cáo cho một nơi, chỉ gửi một lần · múi giờ %s", "Each line is one stage of one report for one place, sent once · time zone %s"}
	LastError   = Phrase{"đã thử %d lần: %s", "tried %d times: %s"}
	AgainOn     = Phrase{"“nhắc lại %s”", "“again on %s”"}
	MovedTo     = Phrase{"(dời đến %s)", "(moved to %s)"}
	ExtendedTo  = Phrase{"(gia hạn đến %s)", "(extended to %s)"}

	ChannelSet    = Phrase{"%s: đã đặt kênh nhắc", "%s: the channel is set"}
	ChannelGone   = Phrase{"%s: không nhắc ở kênh riêng nữa.", "%s: no channel any more."}
	ChannelList   = Phrase{"Các kênh nhắc hạn", "The channels for reminders"}
	ChannelLine   = Phrase{"• %s: %s", "• %s: %s"}
	CommonChannel = Phrase{"Kênh chung", "The common channel"}

	StagesAre      = Phrase{"%s: nhắc theo các mốc %s", "%s: reminded at the stages %s"}
	StagesHow      = Phrase{"7 là bảy ngày làm việc trước ngày tốt cuối cùng, 0 là ngày đó, +1 là một ngày làm việc sau, office là báo văn phòng.", "7 is seven working days before the last good day, 0 is that day, +1 one working day after, office tells the office."}
	StagesWould    = Phrase{"%s: đổi mốc từ %s sang %s thì thay đổi như sau", "%s: from the stages %s to %s this would change"}
	StagesSet      = Phrase{"%s: đã đặt các mốc %s", "%s: the stages are set to %s"}
	StagesLine     = Phrase{"%s %s · %s", "%s %s · %s"}
	NothingChanges = Phrase{"Không có gì thay đổi trong %d ngày tới.", "Nothing changes in the coming %d days."}
	PressSave      = Phrase{"Lưu", "Save"}

	PauseSet     = Phrase{"Tạm dừng nhắc %s", "Reminders paused %s"}
	PauseLine    = Phrase{"từ %s đến hết %s: %s, %s", "from %s to %s: %s, %s"}
	PauseNote    = Phrase{"Mốc đến trong những ngày này sẽ không nhắc bù; mốc đúng vào ngày sau đó vẫn nhắc.", "Stages that fall into these days are not made up for; the one that is true afterwards is said."}
	PauseList    = Phrase{"%d lần tạm dừng", "Pauses: %d"}
	PausesLifted = Phrase{"Đã bỏ %d lần tạm dừng.", "Pauses ended: %d."}
	EndsFirst    = Phrase{"%s trước %s.", "%s is before %s."}
	EveryDuty    = Phrase{"mọi báo cáo", "every report"}

	DigestSet   = Phrase{"Bản tin tuần: %s lúc %02d:%02d.", "The weekly digest: %s at %02d:%02d."}
	DigestHours = Phrase{"Giờ phải nằm trong 08:00–17:29.", "The time must be within 08:00–17:29."}

	LaterOn      = Phrase{"Sẽ nhắc lại %s %s nếu vẫn chưa nộp.", "Reminded again on %s %s if it is not in by then."}
	NotMineNoted = Phrase{"Đã ghi: %s không phải của bạn. Bạn sẽ không được nhắc nữa.", "Noted: %s is not yours. You are reminded no more."}
	OfficeHears  = Phrase{"Văn phòng sẽ thấy trong dòng cuối ngày và trong /điều-phối-viên danh-sách.", "The office sees it in its daily line and in /coordinator list."}
	ToldByRole   = Phrase{"Bạn không được ghi tên riêng cho %s. Nếu được nhắc qua một vai trò, hãy nhờ văn phòng bỏ vai trò đó khỏi bạn.", "You are not named for %s yourself. If you are told through a role, ask the office to take it from you."}
)

// Posts that people have for a province.
var Posts = map[string]Phrase{
	"coordinator": {"Điều phối viên", "Coordinator"},
	"deputy":      {"Phó điều phối", "Deputy"},
	"office":      {"Văn phòng", "Office"},
}

// Assent answers whether to do something.
var Assent = map[string]Phrase{"no": {"không", "no"}, "yes": {"có", "yes"}}

// DigestDays are the working days of a week, as cron numbers them.
var DigestDays = map[string]Phrase{
	"1": {"thứ Hai", "Monday"}, "2": {"thứ Ba", "Tuesday"}, "3": {"thứ Tư", "Wednesday"}, "4": {"thứ Năm", "Thursday"}, "5": {"thứ Sáu", "Friday"},
}

// LedgerStates by data.State.
var LedgerStates = map[string]Phrase{
	"planned":    {"chờ gửi", "waiting"},
	"claimed":    {"đang gửi", "being sent"},
	"sent":       {"đã gửi", "sent"},
	"superseded": {"bỏ qua vì mốc sau đã đến", "passed, a later stage was true"},
	"settled":    {"im lặng vì đã nộp", "silent, the report was there"},
	"failed":     {"không gửi được", "not sent"},
}
