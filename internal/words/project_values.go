package words

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
