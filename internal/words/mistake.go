package words

// What is said when something was not understood, or has to be asked.
var (
	DidYouMean       = Phrase{"Có phải: %s?", "Did you mean: %s?"}
	NoSuchPlace      = Phrase{"Không có nơi nào tên “%s”.", "There is no place called “%s”."}
	NoSuchIndicator  = Phrase{"Không có chỉ tiêu “%s”.", "There is no indicator “%s”."}
	NoSuchPeriod     = Phrase{"“%s” không phải là một kỳ.", "“%s” is not a period."}
	NoSuchFunding    = Phrase{"Không có nguồn vốn “%s”.", "There is no source of funds “%s”."}
	LatestConference = Phrase{"Hội nghị gần nhất đã biết: %s.", "The latest that is known: %s."}
	ConferenceToCome = Phrase{"Chưa có thông tin gì về hội nghị lần thứ %s.", "Nothing is known yet of conference number %s."}
	NoSuchConference = Phrase{"Không có hội nghị “%s”.", "There is no conference “%s”."}
	WhichPlace       = Phrase{"“%s” là nơi nào?", "Which place is “%s”?"}
	WhichIndicator   = Phrase{"“%s” là chỉ tiêu nào?", "Which indicator is “%s”?"}
	WhichPeriod      = Phrase{"“%s” là kỳ nào?", "Which period is “%s”?"}
	PeriodMissing    = Phrase{"Kỳ nào? Những kỳ sau có số liệu:", "Which period? These have figures:"}
	NothingKnown     = Phrase{"Chưa có số liệu nào của %s.", "There are no figures of %s yet."}

	NoSuchCommand   = Phrase{"Không có lệnh %s.", "There is no command %s."}
	NoSuchOption    = Phrase{"Lệnh này không có “%s”.", "This command does not take “%s”."}
	OptionTooLong   = Phrase{"Mục %s quá dài: tối đa %d chữ. Chưa ghi gì.", "%s is too long: at most %d letters. Nothing was recorded."}
	OptionMissing   = Phrase{"Lệnh này cần %s.", "This command needs %s."}
	NotALine        = Phrase{"Một lệnh bắt đầu bằng dấu /.", "A command begins with a /."}
	LineExample     = Phrase{`Ví dụ: /tiến-độ nơi:"Bình Định" chỉ-tiêu:"đề án" kỳ:2021`, `For example: /progress place:"Bình Định" indicator:projects period:2021`}
	NotAllowed      = Phrase{"Lệnh này chỉ dành cho %s.", "This command is for %s only."}
	NotYourProvince = Phrase{"Lệnh này chỉ dành cho điều phối viên của %s và văn phòng.", "This command is for the coordinators of %s and the office only."}
	OnlyOffice      = Phrase{"Lệnh này chỉ dành cho quản trị và điều phối viên của máy chủ văn phòng.", "This command is for administrators and coordinators of the office's server only."}
	NoOffice        = Phrase{"Bot ở hơn một máy chủ mà chưa đặt máy chủ văn phòng: lệnh này chỉ dành cho quản trị của máy chủ đó.", "The bot is in more than one server and none is named as the office's: this command is for administrators of that server only."}
	NoOfficeHow     = Phrase{"Người vận hành đặt TIENDO_OFFICE (hoặc tiendo serve --office) rồi chạy lại bot; mã của máy chủ này là %s.", "Whoever runs the bot sets TIENDO_OFFICE (or tiendo serve --office) and starts it again; the id of this server is %s."}
	OnlyInServer    = Phrase{"Việc này đặt riêng cho một máy chủ: hãy gõ lệnh trong một kênh của máy chủ đó.", "This is set for one server: type the command in a channel of that server."}
	WhichOfYours    = Phrase{"Địa phương nào?", "Which province?"}

	Fault = Phrase{"Có lỗi phía máy chủ, câu hỏi chưa được trả lời. Mã lỗi %s, đã ghi lại cho quản trị. Có thể thử lại ngay.", "Something went wrong on our side and the question was not answered. Reference %s is in the log. You can try again at once."}
	// The database is on another machine.
	Away     = Phrase{"Đang mất liên lạc với cơ sở dữ liệu nên câu này chưa được trả lời; không có gì bị mất. Mã lỗi %s, đã ghi lại cho quản trị. Hãy thử lại sau ít phút.", "The database cannot be reached at the moment, so this was not answered; nothing is lost. Reference %s is in the log. Try again in a few minutes."}
	ReadOnly = Phrase{"Cơ sở dữ liệu đang chỉ cho đọc nên chưa ghi được gì. Mã lỗi %s, đã ghi lại cho quản trị. Hãy thử lại sau ít phút.", "The database takes no writes at the moment, so nothing was entered. Reference %s is in the log. Try again in a few minutes."}
	OpenForm = Phrase{"Mở biểu mẫu", "Open the form"}
	Busy     = Phrase{"Đang có quá nhiều câu hỏi cùng lúc nên câu này chưa được trả lời. Hãy thử lại sau ít giây.", "Too many questions at once, so this one was not answered. Try again in a few seconds."}
	Leaving  = Phrase{"Chương trình đang khởi động lại nên câu này chưa được trả lời. Hãy thử lại sau một phút.", "The program is restarting, so this was not answered. Try again in a minute."}

	Stale = Phrase{"Nút này không còn dùng được. Hãy gõ lại lệnh.", "This button no longer works. Please type the command again."}
)

// Foreign says that a server has not what was chosen, by commands.Kind.
var Foreign = map[int]Phrase{
	1: {"Máy chủ này không có vai trò đó. Hãy chọn một vai trò ở đây.", "This server has no such role. Choose one of this server."},
	2: {"Người đó không ở máy chủ này. Hãy chọn một thành viên ở đây.", "That person is not in this server. Choose a member of this server."},
	3: {"Không thấy kênh nhắn tin đó trên máy chủ này. Hãy chọn một kênh ở đây mà bot được xem.", "There is no such channel for messages in this server. Choose one here that the bot may see."},
}

// Rights by commands.Right.
var Rights = []Phrase{
	{"mọi người", "everyone"},
	{"điều phối viên", "coordinators"},
	{"quản trị", "administrators"},
}
