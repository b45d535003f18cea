package words

// What /import says of what it reads.
var (
	ImportNoFile     = Phrase{"Chưa có tệp nào.", "There is no file."}
	ImportOnTerminal = Phrase{"Trong khung chat, gõ /nhập-số tệp rồi đính kèm tệp; trên máy chủ: tiendo import TỆP.", "In the chat, type /import file and attach one; on the server: tiendo import FILE."}
	ImportFetching   = Phrase{"Đang tải %s…", "Fetching %s…"}
	ImportReading    = Phrase{"Đang đọc %s…", "Reading %s…"}
	ImportComparing  = Phrase{"Đang so với số đã có: %s / %s số…", "Comparing with what is known: %s of %s figures…"}
	ImportEntering   = Phrase{"Đang ghi: %s / %s số…", "Entering: %s of %s figures…"}
	ImportNothing    = Phrase{"%s: không đọc được số nào", "%s: no figure was found"}
	ImportNothingWhy = Phrase{"Mỗi số cần rõ nơi, chỉ tiêu và kỳ. Nếu tệp không ghi, thêm nơi và kỳ vào lệnh.", "Each figure needs its place, indicator and period. Where the file does not say, add place and period to the command."}
	ImportFormTitle  = Phrase{"Dán văn bản cần đọc số", "Paste the text with the figures"}
	ImportFormText   = Phrase{"Văn bản", "Text"}
	ImportFormHelp   = Phrase{"Đoạn báo cáo, tin, hoặc ô chép từ bảng tính. Chưa ghi gì.", "Paragraphs of a report, or cells from a spreadsheet. Nothing is entered yet."}

	PastedOn          = Phrase{"Văn bản dán %s", "Text pasted on %s"}
	PublisherOffice   = Phrase{"Văn phòng", "The office"}
	PublisherProvince = Phrase{"Điều phối viên %s", "Coordinator of %s"}

	FileUnread       = Phrase{"Không đọc được %s.", "%s cannot be read."}
	FileTooLarge     = Phrase{"Tệp lớn hơn 25 MB. Hãy tách thành nhiều tệp.", "The file is larger than 25 MB. Please split it."}
	FileBomb         = Phrase{"Tệp giải nén ra quá 100 MB.", "The file unpacks to more than 100 MB."}
	FilePassword     = Phrase{"Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.", "The file has a password. Please take it off and send the file again."}
	FilePDF          = Phrase{"Tệp là PDF. Hãy gửi bản Excel hoặc Word, hoặc dán đoạn văn bằng /nhập-số văn-bản.", "The file is a PDF. Please send the workbook or document, or paste the text with /import text."}
	FileOld          = Phrase{"Tệp là định dạng cũ (.xls, .doc). Hãy lưu lại thành .xlsx hoặc .docx.", "The file is in the old format (.xls, .doc). Please save it as .xlsx or .docx."}
	FileEncoding     = Phrase{"Chữ trong tệp không phải UTF-8. Hãy lưu lại thành UTF-8.", "The text is not UTF-8. Please save it as UTF-8."}
	FileEmpty        = Phrase{"Tệp trống. Hãy xem tệp đã được lưu chưa.", "The file is empty. Please look whether it was saved."}
	FileTooLong      = Phrase{"Văn bản dài hơn 1 MB. Hãy tách thành nhiều tệp.", "The text is longer than 1 MB. Please split it."}
	FileTooManyCells = Phrase{"Bảng có quá nhiều ô. Hãy tách thành nhiều tệp.", "The table has too many cells. Please split it."}
	FileDamaged      = Phrase{"Tệp bị hỏng.", "The file is damaged."}
	FileUnknown      = Phrase{"Không rõ tệp này là loại gì. Đọc được .xlsx, .csv, .docx và .txt.", "It is not clear what kind of file this is. .xlsx, .csv, .docx and .txt can be read."}
)

// What a proposal says.
var (
	ProposalTitle  = Phrase{"%s: đọc được %d số, %d chỗ cần xem, chưa ghi gì", "%s: figures read: %d, to look at: %d, nothing entered yet"}
	ProposalClear  = Phrase{"%s: đọc được %d số, chưa ghi gì", "%s: figures read: %d, nothing entered yet"}
	CountNew       = Phrase{"mới %d", "%d new"}
	CountSame      = Phrase{"đã có %d", "%d known already"}
	CountSupersede = Phrase{"thay số cũ %d", "%d superseding"}
	CountRule      = Phrase{"trái quy tắc %d", "%d breaking a rule"}
	CountAmbiguous = Phrase{"nhiều cách đọc %d", "%d with several readings"}
	CountProblems  = Phrase{"ô chưa hiểu %d", "%d not understood"}
	CountForeign   = Phrase{"của nơi khác %d", "%d of other places"}
	OnlyForeign    = Phrase{"Không có số nào của địa phương bạn phụ trách, nên bạn chưa ghi được. Văn phòng ghi được bằng mã dưới đây.", "None is of a province that you look after, so you cannot enter them. The office can, by the code below."}
	MoreDoubts     = Phrase{"và %d chỗ nữa: xem từng số", "and %d more: see every figure"}
	ProposalSmall  = Phrase{"nguồn: %s · chờ đến %s · mã %s", "source: %s · waits until %s · code %s"}
	WasBefore      = Phrase{"trước đây %s", "was %s"}
	Unticked       = Phrase{"☐ trái quy tắc: %s", "☐ breaks a rule: %s"}
	Ticked         = Phrase{"☑ vẫn ghi: %s", "☑ entered all the same: %s"}
	OneOfReadings  = Phrase{"“%s” là %s?", "is “%s” %s?"}
	OrElse         = Phrase{" hay ", " or "}
	ProblemAt      = Phrase{"Ô %s “%s”: %s", "Cell %s “%s”: %s"}
	DoubtAt        = Phrase{"Số “%s” trong câu “%s”: %s", "Number “%s” in “%s”: %s"}
	SettleMenu     = Phrase{"Chọn cách đọc, hoặc ghi dù trái quy tắc", "Choose a reading, or enter despite a rule"}
	MeansReading   = Phrase{"là %s", "is %s"}
	TickIt         = Phrase{"☐ %s: đã đọc lý do, vẫn ghi", "☐ %s: the reason was read, enter it"}
	UntickIt       = Phrase{"☑ %s: không ghi nữa", "☑ %s: do not enter it"}
	AcceptButton   = Phrase{"Ghi %d số chắc chắn", "Enter the %d that are sure"}
	FiguresButton  = Phrase{"Xem từng số", "See every figure"}
	BackButton     = Phrase{"Về đề xuất", "Back to the proposal"}
	CopyButton     = Phrase{"Tải bản có ghi chú", "The file with comments"}
	DropButton     = Phrase{"Bỏ", "Drop"}
	ShowButton     = Phrase{"Xem", "Show"}
	UndoButton     = Phrase{"Hoàn tác", "Undo"}
	FiguresTitle   = Phrase{"%s: %d số, chưa ghi gì", "%s, figure by figure (%d), nothing entered yet"}
	IsNew          = Phrase{"mới", "new"}
	IsKnown        = Phrase{"đã có", "known already"}
	ForeignPlace   = Phrase{"nơi khác, không ghi", "another place, not entered"}
	FromFormula    = Phrase{"từ công thức", "from a formula"}
	OtherSays      = Phrase{"%s nêu %s", "%s gives %s"}
	Quote          = Phrase{"“%s”", "“%s”"}
)

// What becomes of a proposal.
var (
	ProposalsTitle   = Phrase{"Đề xuất nhập số: %d", "Proposals: %d"}
	ProposalsNone    = Phrase{"Không có đề xuất nào đang chờ hoặc còn hoàn tác được.", "None waits, and none can still be undone."}
	ProposalWaits    = Phrase{"%s · gửi lúc %s · chờ ghi · mã %s", "%s · sent at %s · waits · code %s"}
	ProposalEntered  = Phrase{"%s · gửi lúc %s · đã ghi, còn hoàn tác được · mã %s", "%s · sent at %s · entered, can be undone · code %s"}
	NoSuchProposal   = Phrase{"Không có đề xuất nào mã “%s”.", "There is no proposal with the code “%s”."}
	NotYourProposal  = Phrase{"Việc này chỉ dành cho người đã gửi hoặc ghi đề xuất, và văn phòng.", "This is for who sent or entered the proposal, and the office."}
	ReadOtherwise    = Phrase{"%s: chương trình nay đọc tệp này khác lúc đề xuất, nên chưa ghi gì.", "%s: the program now reads this file otherwise than when it was proposed, so nothing was entered."}
	SendAgain        = Phrase{"Hãy gửi lại tệp để xem đề xuất mới.", "Please send the file again for a new proposal."}
	FileLetGo        = Phrase{"Nội dung đã gửi không còn được giữ. Nếu cần, hãy gửi lại.", "What was sent is no longer kept. If it is needed, please send it again."}
	NoSuchFigure     = Phrase{"Không có số thứ “%s” trong %s.", "There is no figure “%s” in %s."}
	NoSuchReading    = Phrase{"“%s” không phải là một lựa chọn của số này.", "“%s” is no choice for this figure."}
	NothingSure      = Phrase{"%s: không có số nào chắc chắn để ghi.", "%s: no figure is sure enough to be entered."}
	NothingToComment = Phrase{"%s: không có ô nào cần ghi chú.", "%s: no cell needs a comment."}
	TooLargeToSend   = Phrase{"Tệp quá lớn để gửi trong khung chat (trên 10 MB).", "The file is too large for the chat (over 10 MB)."}
	CopyReady        = Phrase{"%s: bản có ghi chú, %d ghi chú", "%s: the copy with comments, %d of them"}
	CopyHow          = Phrase{"Sửa các ô có ghi chú rồi gửi lại: số đã ghi không bị ghi lần nữa.", "Correct the cells with comments and send it again: what is entered is not entered twice."}
	CopyEnding       = Phrase{".ghi-chu.xlsx", ".comments.xlsx"}
	AcceptedTitle    = Phrase{"Đã ghi %d số từ %s", "Entered %d of the figures of %s"}
	AcceptedSmall    = Phrase{"nguồn: %s · mã %s", "source: %s · code %s"}
	LeftOut          = Phrase{"Còn %d chỗ để lại, chưa ghi: sửa tệp rồi gửi lại.", "%d places were left out: correct the file and send it again."}
	UndoUntil        = Phrase{"Hoàn tác được đến %s.", "It can be undone until %s."}
	SourceTaken      = Phrase{"“%s” là nguồn có sẵn của chương trình, không ghi thêm được. Hãy ghi nơi công bố khác.", "“%s” is a source that comes with the program. Please name another publisher."}
	DroppedTitle     = Phrase{"%s: đã bỏ đề xuất, không ghi gì", "%s: the proposal was dropped, nothing was entered"}
	NotEnteredYet    = Phrase{"%s: đề xuất này chưa ghi gì nên không có gì để hoàn tác.", "%s: nothing of this proposal is entered, so there is nothing to undo."}
	UndoTooLate      = Phrase{"%s: chỉ hoàn tác được trong 24 giờ sau khi ghi, và một lần.", "%s: it can be undone within 24 hours only, and once."}
	UndoneTitle      = Phrase{"Đã hoàn tác: các số ghi từ %s không còn dùng nữa", "Undone: what was entered from %s is no longer used"}
	UndoneMeans      = Phrase{"Số có trước đó trả lời trở lại. Lịch sử vẫn giữ cả hai việc.", "What was known before answers again. The history keeps both acts."}
)

// ProposalStates say of a proposal that is not open any more what became of it,
// by data.ProposalState.
var ProposalStates = map[string]Phrase{
	"accepted": {"%s: đề xuất này đã được ghi.", "%s: this proposal was entered already."},
	"dropped":  {"%s: đề xuất này đã được bỏ.", "%s: this proposal was dropped."},
	"undone":   {"%s: đề xuất này đã được ghi rồi hoàn tác.", "%s: this proposal was entered and undone."},
	"expired":  {"%s: đề xuất này đã hết hạn sau 7 ngày.", "%s: this proposal has expired after 7 days."},
}
