package words

// What is said about projects.
var (
	ProjectTitle     = Phrase{"%s (%s), %s: %s", "%s (%s), %s: %s"}
	ProjectLate      = Phrase{"%s, chậm %d ngày", "%s, late by %d d"}
	ProjectLabel     = Phrase{"#%d %s%s, %s %s", "#%d %s%s, %s %s"}
	ProjectList      = Phrase{"%s: %d đề án", "Projects, %s: %d"}
	ProjectNone      = Phrase{"%s: không có đề án nào được ghi", "%s: no projects are recorded"}
	ProjectNoneOf    = Phrase{"%s: không có trong %d đề án đã ghi của nơi này", "%s: none; projects recorded of this place: %d"}
	ProjectNoneNote  = Phrase{"Đây không phải là 0 đề án: bot chỉ biết những đề án đã được nhập (/đề-án thêm, /đề-án nhập).", "This does not mean 0 projects: the bot only knows those that were entered (/projects add, /projects import)."}
	ProjectAll       = Phrase{"Đề án khuyến công", "Industrial promotion projects"}
	NoSuchProject    = Phrase{"Không có đề án “%s”.", "There is no project “%s”."}
	WhichProject     = Phrase{"“%s” là đề án nào?", "Which project is “%s”?"}
	NoSuchContent    = Phrase{"Không có nội dung “%s”; các nội dung đánh số 1 đến 9.", "There is no content “%s”; contents are numbered 1 to 9."}
	NoSuchStatus     = Phrase{"Không có trạng thái “%s”.", "There is no status “%s”."}
	WholeYears       = Phrase{"Đề án được tính theo năm hoặc giai đoạn; %s không phải là năm.", "Projects are counted by years or stages; %s is not whole years."}
	ProjectFile      = Phrase{"de-an", "projects"}
	ColumnCode       = Phrase{"Mã", "Code"}
	ColumnProject    = Phrase{"Đề án", "Project"}
	ColumnStatus     = Phrase{"Trạng thái", "Status"}
	ColumnMoney      = Phrase{"Hỗ trợ", "Support"}
	ColumnDays       = Phrase{"Chậm", "Late"}
	ColumnWhy        = Phrase{"Đề án, vì sao", "Project, why"}
	ColumnStep       = Phrase{"Bước", "Step"}
	ColumnReal       = Phrase{"Thực tế", "Real"}
	ColumnApart      = Phrase{"Lệch", "Apart"}
	ProjectMoneyUnit = Phrase{"Tiền: triệu đồng", "Money: million VND"}
	SampleProjects   = Phrase{"Đề án minh hoạ để dùng thử, không phải đề án thật.", "Sample projects to try the bot with, not real ones."}
	StepLate         = Phrase{"chậm %d", "+%d d"}
	StepEarly        = Phrase{"sớm %d", "−%d d"}
	StepOnTime       = Phrase{"đúng", "on time"}
	StepOverdue      = Phrase{"quá %d", "%d d over"}
	LateBecause      = Phrase{"Chậm %d ngày: %s (hạn %s). %s.", "Late by %d d: %s (by %s). %s."}
	ProjectNotLate   = Phrase{"Không chậm theo quy tắc nào.", "Not late by any rule."}
	AdjustedLine     = Phrase{"Đã điều chỉnh%s: %s. %s quyết định. Lý do: %s.", "Adjusted%s: %s. Decided by: %s. Why: %s."}
	StoppedLine      = Phrase{"Đã ngừng%s. %s quyết định. Lý do: %s.", "Stopped%s. Decided by: %s. Why: %s."}
	OnDay            = Phrase{" ngày %s", " on %s"}
	ReturnedLine     = Phrase{"Trả lại ngân sách: %s.", "Returned to the budget: %s."}
	ReturnedUnknown  = Phrase{"Chưa rõ số tiền phải trả lại ngân sách.", "How much is to be returned to the budget is not known."}
	ProjectVersion   = Phrase{"bản ghi %d, %s, người ghi: %s", "version %d, %s, by %s"}
	ProjectCard      = Phrase{"Thẻ đề án", "Card"}
	HistoryButton    = Phrase{"Lịch sử", "History"}
	UpdateButton     = Phrase{"Cập nhật", "Update"}
	LateButton       = Phrase{"Đề án chậm", "Late projects"}
	TotalButton      = Phrase{"Tổng hợp", "Totals"}

	DayMonth      = Phrase{"%d/%s", "%d %s"}
	ProjectMoney  = Phrase{"Tiền", "Money"}
	ProjectKind   = Phrase{"Loại", "Kind"}
	TimelineTitle = Phrase{"%s: %s", "%s: %s"}
	TimelineUnder = Phrase{"%s · %s · %s", "%s · %s · %s"}
	TodayIs       = Phrase{"hôm nay %s", "today %s"}
	PlannedIs     = Phrase{"dự kiến %s", "planned %s"}
	PastDue       = Phrase{"quá hạn %d ngày", "%d d past the plan"}
	NothingYet    = Phrase{"chưa có ngày", "no day yet"}
	StillOpen     = Phrase{"Đang thực hiện", "Under way"}
	PastPlan      = Phrase{"Quá hạn", "Past the plan"}
	NoSteps       = Phrase{"Chưa có ngày nào", "No day is known"}
	DaysLate      = Phrase{"chậm %d ngày", "late by %d d"}
	DaysEarly     = Phrase{"sớm %d ngày", "early by %d d"}
	InTime        = Phrase{"đúng hạn", "in time"}

	LateTitle    = Phrase{"%s: %d đề án chậm tiến độ, lâu nhất %d ngày", "Late projects, %s: %d, the longest by %d d"}
	LateNone     = Phrase{"%s: không có đề án nào chậm trong %d đề án đang mở", "%s: no project is late (open: %d)"}
	LateReturns  = Phrase{"%d đề án có thể phải trả tiền lại ngân sách cuối năm (đánh dấu !); chưa giải ngân %s.", "May have to return money at the end of the year (marked !): %d; %s is not disbursed."}
	LateUnknown  = Phrase{"Trong đó %d đề án chưa rõ số đã giải ngân.", "Of these, how much is disbursed is not known: %d."}
	LateNote     = Phrase{"Xếp theo số ngày chậm.", "By days late."}
	RulesButton  = Phrase{"Quy tắc chậm", "The rules"}
	SlowPayments = Phrase{"chậm giải ngân", "slow payments"}
	AlsoLate     = Phrase{"; và %d lý do khác", "; reasons beside: %d"}
	ProjectEnded = Phrase{"của %s cũ", "of the former %s"}

	TotalTitle      = Phrase{"%s, %s: %d đề án được giao, %d đã nghiệm thu", "%s, %s: assigned projects %d, accepted %d"}
	ColumnComputed  = Phrase{"Từ đề án", "Computed"}
	ColumnReported  = Phrase{"Báo cáo", "Reported"}
	TotalPart       = Phrase{"mới %d/%d đề án có số", "known: %d of %d"}
	TotalWaiting    = Phrase{"Chưa tính %d đề án mới đăng ký.", "Not counted, only registered: %d."}
	TotalSplit      = Phrase{"Chưa tính %d đề án nhiều năm, vì chưa chia theo năm (/đề-án chia-năm).", "Not counted, of several years and not split by year: %d (/projects split)."}
	TotalShared     = Phrase{"%d đề án nhiều năm chỉ tính phần của kỳ này: hỗ trợ %s, trong %s của cả đề án.", "Of several years, with only the part of this period counted: %d; support %s of %s in all their years."}
	TotalStopped    = Phrase{"%d đề án ngừng thực hiện.", "Stopped: %d."}
	TotalDiffers    = Phrase{"Chỗ lệch là số từ đề án trừ số báo cáo; không số nào được sửa.", "The difference is computed less reported; neither is changed."}
	ComputedFrom    = Phrase{"Tính từ %d đề án đã ghi, không có số báo cáo nào.", "Computed from recorded projects (%d); no figure was reported."}
	ProjectsAre     = Phrase{"đề án được giao", "projects assigned"}
	AcceptedAre     = Phrase{"đề án đã nghiệm thu", "projects accepted"}
	SupportIs       = Phrase{"kinh phí hỗ trợ được giao", "support assigned"}
	DisbursedIs     = Phrase{"đã giải ngân", "disbursed"}
	CounterpartIs   = Phrase{"vốn đối ứng", "counterpart"}
	EstablishedIs   = Phrase{"cơ sở thụ hưởng", "establishments served"}
	ReturnedIs      = Phrase{"trả lại ngân sách", "returned to the budget"}
	StoppedAre      = Phrase{"đề án ngừng", "projects stopped"}
	ColumnNumber    = Phrase{"Đề án", "Number"}
	ColumnContents  = Phrase{"Nội dung", "Content"}
	ColumnLacks     = Phrase{"Đề án, còn thiếu gì", "Project, what it lacks"}
	ColumnDisbursed = Phrase{"Giải ngân", "Disbursed"}

	RegisteredTitle = Phrase{"%s đăng ký %d đề án năm %d, %d hồ sơ còn thiếu", "Registered by %s: %d for %d; files that lack something: %d"}
	RegisteredLine  = Phrase{"%s: còn thiếu %s", "%s: lacks %s"}
	RegisteredWhole = Phrase{"%s: đủ", "%s: complete"}
	RegisteredDue   = Phrase{"%s: trước %s%s", "%s: before %s%s"}
	RegisteredPast  = Phrase{", đã qua", ", which is past"}

	HistoryOf      = Phrase{"Lịch sử của %s: %d bản ghi", "History of %s, versions: %d"}
	HistoryHead    = Phrase{"Bản %d, %s, người ghi: %s", "Version %d, %s, by %s"}
	HistoryBecause = Phrase{"%s. Lý do: %s", "%s. Why: %s"}
	FieldChanged   = Phrase{"%s: %s → %s", "%s: %s → %s"}
	FieldSet       = Phrase{"%s: %s", "%s: %s"}
	NotKnown       = Phrase{"chưa rõ", "not known"}

	ListTitle      = Phrase{"%s: đọc được %d đề án, %d chỗ cần xem, chưa ghi gì", "%s: projects read %d, to be looked at %d, nothing recorded yet"}
	ListNothing    = Phrase{"%s: không đọc được danh sách đề án nào", "%s: no list of projects was found"}
	ListNeeds      = Phrase{"Cần một dòng tiêu đề có tên đề án và ít nhất hai cột nữa, như mã, tỉnh, năm, nguồn, kinh phí hỗ trợ.", "A head is needed with the project's name and at least two more columns, such as code, province, year, funding, support."}
	ListOnTerminal = Phrase{"Trên máy: tiendo import --projects TỆP", "On a terminal: tiendo import --projects FILE"}
	ListGone       = Phrase{"Đề xuất “%s” không còn: đã ghi, đã bỏ hoặc của người khác.", "The proposal “%s” is gone: entered, dropped, or somebody else's."}
	ListExpired    = Phrase{"%s: danh sách này đã hết hạn sau 7 ngày.", "%s: this list has expired after 7 days."}
	ListDropped    = Phrase{"%s: đã bỏ, không ghi gì", "%s: dropped, nothing was recorded"}
	ListEntered    = Phrase{"%s: đã ghi %d đề án, không ghi %d", "%s: recorded %d, not recorded %d"}
	ListMoved      = Phrase{"Dữ liệu đã đổi từ lúc đề xuất; hãy xem lại. Chưa ghi gì.", "The records have changed since the proposal; look again. Nothing was recorded yet."}
	ListAccept     = Phrase{"Ghi %d đề án chắc chắn", "Record the %d sure ones"}
	ListAcceptOdd  = Phrase{"Ghi cả chỗ trông lạ (%d)", "Record the odd ones too (%d)"}
	ListRows       = Phrase{"Xem từng dòng", "Row by row"}
	ListDrop       = Phrase{"Bỏ", "Drop"}
	ListSettle     = Phrase{"Xem %d chỗ có thể trùng", "Decide about %d that may be recorded already"}
	SettleTitle    = Phrase{"Dòng %d, “%s”: có phải đề án đã ghi không? Còn %d chỗ", "Row %d, “%s”: is it a project recorded already? To decide: %d"}
	SettleRow      = Phrase{"Trong danh sách: %s", "In the list: %s"}
	SettleLike     = Phrase{"Đã ghi: %s, %s, hỗ trợ %s triệu đồng", "Recorded: %s, %s, support VND%s million"}
	SettleMore     = Phrase{"và %d đề án khác cùng tên", "and of the same name: %d more"}
	SettleTwice    = Phrase{"Đề án này đã có ở một dòng khác của danh sách.", "Another row of the list is about this project."}
	SettleSame     = Phrase{"Cùng một đề án: #%d %s", "The same: #%d %s"}
	SettleNew      = Phrase{"Đề án mới", "A new project"}
	SettleSkip     = Phrase{"Bỏ qua", "Leave it out"}
	SettleNothing  = Phrase{"%s: chưa ghi gì", "%s: nothing recorded yet"}
	NoSuchRow      = Phrase{"Không có dòng “%s”; danh sách có %d đề án.", "There is no row “%s”; projects in the list: %d."}
	NoSuchChoice   = Phrase{"“%s” không phải là cách xử lý dòng %d. Chưa ghi gì.", "“%s” is no decision for row %d. Nothing was recorded."}
	ColumnRow      = Phrase{"Dòng", "Row"}
	ColumnIs       = Phrase{"Là", "Is"}

	NotUpdated  = Phrase{"Chưa cập nhật trong %s (%d đề án): %s", "Not updated in %s (%d): %s"}
	StaleMore   = Phrase{"; và %d đề án khác", "; and %d more"}
	StaleButton = Phrase{"Cập nhật đề án", "Update the projects"}

	DigestProjects = Phrase{"%d đề án chậm tiến độ: %s", "Late projects: %d: %s"}
	SlipsTitle     = Phrase{"%s: %d đề án vừa chậm tiến độ", "%s: projects that have just become late: %d"}
	SlipsHead      = Phrase{"Đề án vừa chậm tiến độ:", "Projects that have just become late:"}
	SlipLine       = Phrase{"• %s: %s, chậm %d ngày", "• %s: %s, late by %d d"}
	SlipsMore      = Phrase{"… và %d việc chậm khác", "… and more: %d"}
	DigestMore     = Phrase{" và %d tỉnh khác", " and %d more provinces"}
	DigestReturns  = Phrase{"; %d đề án có thể phải trả tiền lại ngân sách", "; may have to return money: %d"}
	TaskComputed   = Phrase{"   từ %d đề án đã ghi: %d tỉnh đạt, %d tỉnh chưa", "   from recorded projects (%d): provinces that meet it %d, that do not %d"}
	TaskAccepted   = Phrase{"   %s: %d/%d đã nghiệm thu", "   %s: %d of %d accepted"}
	TaskNotKept    = Phrase{"   %s: ngừng %d, trả lại ngân sách %s", "   %s: stopped %d, returned to the budget %s"}
	TaskOthers     = Phrase{"   và %d tỉnh khác", "   and %d more"}

	RulesTitle   = Phrase{"%d quy tắc chậm tiến độ, %d đang bật", "Rules of lateness: %d, on: %d"}
	RuleLine     = Phrase{"%s: %s", "%s: %s"}
	RuleOff      = Phrase{"%s (đang tắt)", "%s (off)"}
	RuleReturns  = Phrase{"%s; có thể phải trả tiền", "%s; money may be returned"}
	RuleSwitched = Phrase{"Quy tắc “%s”: %s", "Rule “%s”: %s"}
	NoSuchRule   = Phrase{"Không có quy tắc “%s”.", "There is no rule “%s”."}

	ProjectAdded      = Phrase{"Đã ghi đề án mới: %s", "A new project is recorded: %s"}
	ProjectUpdated    = Phrase{"Đã cập nhật: %s", "Updated: %s"}
	ProjectKept       = Phrase{"Đã ghi không có thay đổi trong %s: %s", "Recorded that nothing changed in %s: %s"}
	KeptAlready       = Phrase{"Đã có cập nhật trong %s, không cần ghi thêm: %s", "Updated in %s already, nothing to add: %s"}
	KeptCounts        = Phrase{"Tính là đã cập nhật trong tháng.", "It counts as this month's update."}
	KeptClosed        = Phrase{"Chưa ghi gì: %s %s, không còn cập nhật hằng tháng.", "Nothing was recorded: %s is %s and has no monthly updates."}
	KeptAndChanged    = Phrase{"Đã chọn “không thay đổi” thì không nhập thêm số hay ngày. Chưa ghi gì.", "With “nothing changed” no amount or day can be given. Nothing was recorded."}
	KeptRest          = Phrase{"Còn %d đề án chưa cập nhật", "Still without an update: %d"}
	KeepButton        = Phrase{"Tháng này không thay đổi", "Nothing changed this month"}
	KeepMenu          = Phrase{"Ghi “không thay đổi” cho…", "Record “nothing changed” for…"}
	NothingChanged    = Phrase{"không thay đổi", "nothing changed"}
	ProjectSame       = Phrase{"Không có gì mới để ghi: %s", "Nothing new to record: %s"}
	ProjectRefused    = Phrase{"Chưa ghi gì: %s", "Nothing was recorded: %s"}
	ProjectAsked      = Phrase{"Có đúng không? Chưa ghi gì.", "Is this right? Nothing was recorded yet."}
	ProjectChanged    = Phrase{"Đề án vừa được người khác sửa; chưa ghi gì. Hãy xem lại rồi làm lại.", "Somebody else has just changed the project; nothing was recorded. Look at it and try again."}
	ProjectTaken      = Phrase{"Mã “%s” đã là của một đề án khác cùng tỉnh và năm; chưa ghi gì.", "Code “%s” is that of another project of this province and year; nothing was recorded."}
	WhichFormer       = Phrase{"Năm %d chưa có %s mới. Đề án là của đơn vị nào khi đó?", "In %d there was no new %s yet. Which province was it of then?"}
	SureButton        = Phrase{"Đúng, ghi lại", "Yes, record it"}
	FormAdd           = Phrase{"Đề án mới của %s", "New project of %s"}
	FormUpdate        = Phrase{"Cập nhật đề án", "Update the project"}
	FormDay           = Phrase{"ngày/tháng/năm; để nguyên nếu không đổi", "day/month/year; leave as it is if unchanged"}
	FormChoice        = Phrase{"một trong: %s", "one of: %s"}
	FormMoney         = Phrase{"triệu đồng, hoặc viết rõ: 0,3 tỷ", "million VND, or with the unit: 0.3 billion"}
	NotADay           = Phrase{"“%s” không phải là một ngày; viết ngày/tháng/năm, ví dụ 20/4/2026. Chưa ghi gì.", "“%s” is not a day; write day/month/year, such as 20/4/2026. Nothing was recorded."}
	NotAnAmount       = Phrase{"“%s” không phải là một số tiền; viết triệu đồng, ví dụ 300 hoặc 0,3 tỷ. Chưa ghi gì.", "“%s” is not an amount; write million VND, such as 300, or 0.3 billion. Nothing was recorded."}
	NotACount         = Phrase{"“%s” không phải là một số đếm. Chưa ghi gì.", "“%s” is not a whole number. Nothing was recorded."}
	WhichAmount       = Phrase{"“%s” là bao nhiêu?", "How much is “%s”?"}
	DayLimits         = Phrase{"Ngày %s không thể là của đề án.", "The day %s cannot be one of a project."}
	FormSplit         = Phrase{"Phần của năm %d", "What is of %d"}
	NotItsYear        = Phrase{"“%s” không phải là năm của đề án này (%s).", "“%s” is not a year of this project (%s)."}
	YearIs            = Phrase{"%d: %s", "%d: %s"}
	NotSplit          = Phrase{"chưa chia", "not split yet"}
	SplitRest         = Phrase{"Chưa chia cho năm nào: hỗ trợ %s", "Not split yet: support %s"}
	ByYearIs          = Phrase{"Chia theo năm", "By year"}
	ProjectOtherPlace = Phrase{"Đề án này của %s.", "This project is one of %s."}
)

// ProjectFieldNames by data.ProjectField's name.
var ProjectFieldNames = map[string]Phrase{
	"code": {"mã", "code"}, "name": {"tên đề án", "name"}, "place": {"tỉnh", "province"}, "district": {"địa bàn", "district"},
	"funding": {"nguồn", "funding"}, "content": {"nội dung", "content"}, "first_year": {"năm đầu", "first year"}, "last_year": {"năm cuối", "last year"},
	"unit": {"đơn vị thực hiện", "executing unit"}, "beneficiaries": {"đơn vị thụ hưởng", "beneficiaries"}, "establishments": {"số cơ sở", "establishments"},
	"recoverable": {"có thu hồi", "recoverable"}, "key_project": {"đề án điểm", "key project"}, "group_project": {"đề án nhóm", "group project"},
	"status": {"trạng thái", "status"}, "adjusted_from": {"trạng thái trước khi điều chỉnh", "status before the adjustment"}, "by_year": {"chia theo năm", "by year"},
	"support": {"kinh phí hỗ trợ", "support"}, "counterpart": {"vốn đối ứng", "counterpart"},
	"contract_money": {"giá trị hợp đồng", "contract"}, "advance_share": {"mức tạm ứng (%)", "advance share (%)"}, "advance_money": {"tạm ứng", "advance"},
	"disbursed": {"đã giải ngân", "disbursed"}, "returned": {"trả lại ngân sách", "returned"},
	"contract_plan": {"dự kiến ký hợp đồng", "contract planned"}, "contract_real": {"ngày ký hợp đồng", "contract day"},
	"advance_plan": {"dự kiến tạm ứng", "advance planned"}, "advance_real": {"ngày tạm ứng", "advance day"},
	"halfway_plan": {"dự kiến kiểm tra giữa kỳ", "half-way check planned"}, "halfway_real": {"ngày kiểm tra giữa kỳ", "half-way check day"},
	"acceptance_plan": {"dự kiến nghiệm thu", "acceptance planned"}, "acceptance_real": {"ngày nghiệm thu", "acceptance day"},
	"settlement_plan": {"dự kiến quyết toán", "settlement planned"}, "settlement_real": {"ngày quyết toán", "settlement day"},
	"appraised": {"ngày thẩm định cấp cơ sở", "day of base appraisal"}, "sent": {"ngày gửi đăng ký", "day of registration"},
	"adjusted_on": {"ngày điều chỉnh", "adjustment day"}, "adjusted_by": {"người quyết định điều chỉnh", "who decided the adjustment"},
	"adjusted_what": {"nội dung điều chỉnh", "what was adjusted"}, "adjusted_why": {"lý do điều chỉnh", "why it was adjusted"},
	"stopped_on": {"ngày ngừng", "day of stopping"}, "stopped_by": {"người quyết định ngừng", "who decided to stop"}, "stopped_why": {"lý do ngừng", "why it stopped"},
	"note": {"ghi chú", "note"},
}

// ProjectSteps by data.Step's name.
var ProjectSteps = map[string]Phrase{
	"contract":   {"Ký hợp đồng", "Contract"},
	"advance":    {"Tạm ứng", "Advance"},
	"halfway":    {"Kiểm tra giữa kỳ", "Half-way check"},
	"acceptance": {"Nghiệm thu", "Acceptance"},
	"settlement": {"Quyết toán", "Settlement"},
}

// ProjectStates by data.ProjectStatus, and what lists can choose beside it.
var ProjectStates = map[string]Phrase{
	"registered": {"đăng ký", "registered"},
	"assigned":   {"được giao", "assigned"},
	"contracted": {"đã ký hợp đồng", "contracted"},
	"running":    {"đang thực hiện", "running"},
	"accepted":   {"đã nghiệm thu", "accepted"},
	"settled":    {"đã quyết toán", "settled"},
	"stopped":    {"đã ngừng", "stopped"},
	"adjusted":   {"đã điều chỉnh", "adjusted"},
	"stale":      {"chưa cập nhật trong tháng", "not updated this month"},
	"unaccepted": {"chưa nghiệm thu", "not accepted yet"},
}

// Deciders by data.Decider.
var Deciders = map[string]Phrase{
	"minister":   {"Bộ trưởng", "the Minister"},
	"agency":     {"Cục", "the ministry's agency"},
	"department": {"Sở Công Thương", "the department"},
	"committee":  {"UBND cấp tỉnh", "the People's Committee"},
}

// Recoverable support, or not.
var Recoverable = map[string]Phrase{
	"yes": {"có thu hồi", "recoverable"},
	"no":  {"không thu hồi", "not recoverable"},
}

// OnOff are the states of a rule.
var OnOff = map[string]Phrase{
	"on":  {"bật", "on"},
	"off": {"tắt", "off"},
}

// TotalBy are the ways to split a total.
var TotalBy = map[string]Phrase{
	"indicator": {"các chỉ tiêu, cạnh số báo cáo", "the indicators beside reported figures"},
	"province":  {"từng tỉnh", "each province"},
	"content":   {"từng nội dung", "each content"},
}

// YesNo are plain answers.
var YesNo = map[string]Phrase{
	"yes": {"có", "yes"},
	"no":  {"không", "no"},
}

// Objections by data.ObjectionReason: the field, its value, the other field and
// its value.
var Objections = map[string]Phrase{
	"needed":    {"cần %[1]s", "%[1]s is needed"},
	"not_there": {"năm %[4]s không có đơn vị %[2]s", "there was no %[2]s in %[4]s"},
	"before":    {"%[1]s %[2]s không thể trước %[3]s %[4]s", "%[1]s %[2]s cannot be before %[3]s %[4]s"},
	"after":     {"%[1]s %[2]s không thể sau %[3]s %[4]s", "%[1]s %[2]s cannot be after %[3]s %[4]s"},
	"future":    {"%[1]s %[2]s chưa tới; ở đây chỉ ghi ngày đã thực hiện", "%[1]s %[2]s has not come yet; here stand days on which it was done"},
	"above":     {"%[1]s %[2]s lớn hơn %[3]s %[4]s", "%[1]s %[2]s is more than %[3]s %[4]s"},
	"share":     {"%[1]s %[2]s vượt %[3]s %[4]s của hợp đồng", "%[1]s %[2]s is beyond %[3]s %[4]s of the contract"},
	"unlike":    {"%[1]s %[2]s khác xa đề án cùng loại, thường khoảng %[4]s; có nhầm triệu với tỷ không?", "%[1]s %[2]s is far from projects of its kind, usually about %[4]s; is the unit right?"},
	"behind":    {"đã có %[3]s %[4]s mà %[1]s vẫn là “%[2]s”", "there is %[3]s %[4]s, and %[1]s is still “%[2]s”"},
	"ahead":     {"%[1]s là “%[2]s” mà chưa có %[3]s", "%[1]s is “%[2]s”, and there is no %[3]s"},
	"short":     {"%[3]s các năm cộng lại là %[2]s, ít hơn %[4]s của cả đề án", "the years come to %[3]s %[2]s, less than the %[4]s of the whole project"},
	"beyond":    {"%[3]s các năm cộng lại là %[2]s, nhiều hơn %[4]s của cả đề án", "the years come to %[3]s %[2]s, more than the %[4]s of the whole project"},
	"outside":   {"%[1]s có năm ngoài thời gian của đề án", "%[1]s has a year that is none of the project's"},
	"back":      {"%[1]s đang là “%[4]s”, nay lùi về “%[2]s”", "%[1]s is “%[4]s” and would go back to “%[2]s”"},
	"decision":  {"%[1]s %[2]s cần người quyết định và lý do", "%[1]s %[2]s needs who decided and why"},
}

// ListStates are what a row of a list would do, by intake.ProjectState.
var ListStates = map[string]Phrase{
	"new":        {"mới", "new"},
	"changed":    {"đổi", "changed"},
	"same":       {"không đổi", "unchanged"},
	"odd":        {"cần hỏi", "to be asked"},
	"doubt":      {"có thể trùng", "may be another"},
	"skipped":    {"bỏ qua", "left out"},
	"refused":    {"không ghi được", "cannot be"},
	"not_theirs": {"không phải tỉnh mình", "not yours"},
}
