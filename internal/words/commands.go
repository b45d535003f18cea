package words

import "strings"

// A commandWord is the Vietnamese name and help of a command, a subcommand or
// an option.
type commandWord struct{ name, help string }

// commandWords by path: "conference", "conference.show", "conference.show.number".
var commandWords = map[string]commandWord{
	"ask":      {"hỏi", "Hỏi bằng lời của bạn, như hỏi đồng nghiệp"},
	"ask.text": {"câu-hỏi", "Câu hỏi, gõ như thường gõ"},

	"progress":           {"tiến-độ", "Một nơi đạt bao nhiêu: con số, kế hoạch, phần trăm và nguồn"},
	"progress.place":     {"nơi", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"progress.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"progress.period":    {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"progress.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},

	"progress.measure": {"loại-số", "Thực hiện so với kế hoạch (mặc định), hoặc chỉ kế hoạch"},

	"rank":           {"xếp-hạng", "Xếp hạng các tỉnh của một vùng theo một chỉ tiêu"},
	"rank.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"rank.period":    {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"rank.region":    {"vùng", "Các tỉnh của vùng nào; bỏ trống là cả nước"},
	"rank.by":        {"theo", "Xếp theo phần trăm kế hoạch (mặc định), con số, hay kế hoạch"},
	"rank.order":     {"thứ-tự", "Cao nhất hay thấp nhất trước"},
	"rank.limit":     {"số-lượng", "Chỉ lấy bao nhiêu tỉnh, ví dụ 3; bỏ trống là tất cả"},
	"rank.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},

	"compare":           {"so-sánh", "So sánh từ hai đến năm nơi theo một chỉ tiêu"},
	"compare.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"compare.period":    {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"compare.place1":    {"nơi-1", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"compare.place2":    {"nơi-2", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"compare.place3":    {"nơi-3", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"compare.place4":    {"nơi-4", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"compare.place5":    {"nơi-5", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"compare.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},
	"compare.measure":   {"loại-số", "Thực hiện so với kế hoạch (mặc định), hoặc chỉ kế hoạch"},

	"trend":           {"xu-hướng", "Một con số qua các năm, quý hoặc tháng, so với kế hoạch"},
	"trend.place":     {"nơi", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"trend.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"trend.from":      {"từ", "Kỳ đầu; bỏ trống là mọi kỳ có số"},
	"trend.to":        {"đến", "Kỳ cuối, cùng loại với kỳ đầu"},
	"trend.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},
	"trend.measure":   {"loại-số", "Thực hiện so với kế hoạch (mặc định), hoặc chỉ kế hoạch"},

	"map":           {"bản-đồ", "Bản đồ các tỉnh, tô theo phần trăm kế hoạch"},
	"map.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"map.period":    {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"map.region":    {"vùng", "Các tỉnh của vùng nào; bỏ trống là cả nước"},
	"map.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},

	"summary":         {"tổng-hợp", "Mọi nội dung của một nơi trong một kỳ: bảng và đoạn văn để chép"},
	"summary.place":   {"nơi", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"summary.period":  {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"summary.funding": {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},
	"summary.measure": {"loại-số", "Thực hiện so với kế hoạch (mặc định), hoặc chỉ kế hoạch"},
	"summary.file":    {"tệp", "Thành văn bản Word cho hồ sơ hội nghị"},

	"settings":                   {"cài-đặt", "Nơi của bạn; quản trị còn đặt được riêng tư và ngôn ngữ"},
	"settings.place":             {"nơi", "Đặt tỉnh hoặc vùng của bạn"},
	"settings.place.place":       {"nơi", "Tỉnh hoặc vùng của bạn, khi nói “tỉnh mình”"},
	"settings.privacy":           {"riêng-tư", "Ai thấy câu trả lời trong kênh này"},
	"settings.privacy.show":      {"hiện-cho", "Ai thấy câu trả lời trong kênh này"},
	"settings.coordinators":      {"điều-phối-viên", "Vai trò nào là điều phối viên của máy chủ này"},
	"settings.coordinators.role": {"vai-trò", "Vai trò của điều phối viên"},
	"settings.language":          {"ngôn-ngữ", "Ngôn ngữ cho người có Discord không phải tiếng Việt"},
	"settings.language.language": {"ngôn-ngữ", "Ngôn ngữ cho người có Discord không phải tiếng Việt"},

	"source":           {"nguồn", "Số từ đâu ra: văn bản, câu chữ, ai nhập, số trước đó"},
	"source.place":     {"nơi", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"source.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"source.period":    {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"source.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},

	"again":      {"xem-lại", "Xem lại một câu trả lời như khi đó, và nay đã đổi gì"},
	"again.code": {"mã", "Mã ở dòng cuối của câu trả lời, ví dụ 7KQ2MAB"},

	"conference":                {"hội-nghị", "Hội nghị khuyến công các tỉnh miền Trung - Tây Nguyên"},
	"conference.show":           {"xem", "Một kỳ hội nghị: ở đâu, khi nào, ai đăng cai kỳ sau"},
	"conference.show.number":    {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.results":        {"kết-quả", "Các số liệu báo cáo tại hội nghị"},
	"conference.results.number": {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.tasks":          {"nhiệm-vụ", "Hội nghị giao các địa phương việc gì"},
	"conference.tasks.number":   {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.awards":         {"khen-thưởng", "Khen thưởng và trao cờ tại hội nghị"},
	"conference.awards.number":  {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.update":         {"cập-nhật", "Dành cho điều phối viên: một tỉnh làm nhiệm vụ đến đâu"},
	"conference.update.task":    {"nhiệm-vụ", "Nhiệm vụ số mấy"},
	"conference.update.place":   {"nơi", "Tỉnh nào"},
	"conference.update.state":   {"đến-đâu", "Làm đến đâu"},
	"conference.update.number":  {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.update.note":    {"ghi-chú", "Điều cần biết thêm"},
	"conference.list":           {"danh-sách", "Tất cả các kỳ hội nghị"},
	"conference.plan":           {"lập-kế-hoạch", "Văn phòng: lập kế hoạch một kỳ sắp tới, hoặc đổi điều đã định"},
	"conference.plan.number":    {"lần-thứ", "Lần thứ mấy: 14 hoặc XIV"},
	"conference.plan.date":      {"bắt-đầu", "Bắt đầu lúc nào, ví dụ 10/12/2026 08:00"},
	"conference.plan.until":     {"đến-hết", "Ngày cuối, nếu họp hơn một ngày"},
	"conference.plan.venue":     {"địa-điểm", "Họp ở đâu, như ghi trong giấy mời"},
	"conference.plan.host":      {"đăng-cai", "Tỉnh đăng cai"},

	"conference.plan.register-by": {"hạn-đăng-ký", "Các tỉnh đăng ký đến khi nào, ví dụ 02/12/2026 17:00"},

	"conference.plan.note":      {"ghi-chú", "Điều cần biết thêm"},
	"conference.plan.reason":    {"lý-do", "Vì sao đổi kế hoạch"},
	"conference.prepare":        {"chuẩn-bị", "Văn phòng: việc gì phải xong trước hội nghị, ai làm, đến khi nào"},
	"conference.prepare.what":   {"việc", "Việc gì, ví dụ in tài liệu"},
	"conference.prepare.by":     {"hạn", "Đến khi nào, ví dụ 07/12/2026 17:00; “no” là bỏ việc này"},
	"conference.prepare.who":    {"ai-làm", "Các tỉnh và vùng phải làm, cách nhau bằng dấu phẩy"},
	"conference.prepare.number": {"lần-thứ", "Lần thứ mấy; bỏ trống là kỳ sắp tới"},
	"conference.prepare.reason": {"lý-do", "Vì sao"},
	"conference.cancel":         {"hủy", "Văn phòng: một kỳ đã định thì không họp nữa; không ai bị nhắc nữa"},
	"conference.cancel.number":  {"lần-thứ", "Lần thứ mấy: 14 hoặc XIV"},
	"conference.cancel.reason":  {"lý-do", "Vì sao"},

	"export":           {"xuất-số", "Số liệu thành bảng tính, CSV hoặc JSON, để làm việc hoặc gửi lại"},
	"export.place":     {"nơi", "Một nơi, vùng thì gồm các tỉnh; bỏ trống là tất cả"},
	"export.period":    {"kỳ", "Một kỳ và các kỳ nằm trong đó; bỏ trống là tất cả"},
	"export.indicator": {"chỉ-tiêu", "Đếm gì; bỏ trống là tất cả"},
	"export.format":    {"loại-tệp", "Loại tệp nào"},

	"import":                {"nhập-số", "Dành cho điều phối viên: nhập số từ tệp hoặc văn bản, đề xuất trước rồi mới ghi"},
	"import.file":           {"tệp", "Đọc một tệp và đề xuất các số trong đó; chưa ghi gì"},
	"import.file.file":      {"tệp", "Bảng tính (.xlsx), CSV, văn bản hoặc tài liệu Word"},
	"import.file.place":     {"nơi", "Nơi nào, khi trong tệp không ghi"},
	"import.file.period":    {"kỳ", "Kỳ nào, khi trong tệp không ghi"},
	"import.file.publisher": {"nơi-công-bố", "Ai công bố các số này, ví dụ Sở Công Thương"},
	"import.text":           {"văn-bản", "Đọc một văn bản được dán và đề xuất các số trong đó; chưa ghi gì"},
	"import.text.text":      {"văn-bản", "Đoạn báo cáo, hoặc ô chép từ bảng tính"},
	"import.text.place":     {"nơi", "Nơi nào, khi văn bản không ghi"},
	"import.text.period":    {"kỳ", "Kỳ nào, khi văn bản không ghi"},
	"import.text.publisher": {"nơi-công-bố", "Ai công bố các số này, ví dụ Sở Công Thương"},
	"import.show":           {"xem", "Một đề xuất sẽ đổi gì; bỏ trống mã là các đề xuất đang chờ"},
	"import.show.code":      {"mã", "Mã của đề xuất"},
	"import.figures":        {"từng-số", "Từng số của đề xuất, bên ô hoặc câu mà nó được đọc ra"},
	"import.figures.code":   {"mã", "Mã của đề xuất"},
	"import.settle":         {"quyết-định", "Chọn cách đọc của một số, hoặc ghi dù trái quy tắc"},
	"import.settle.code":    {"mã", "Mã của đề xuất"},
	"import.settle.number":  {"số-thứ", "Số thứ mấy của đề xuất"},
	"import.settle.value":   {"giá-trị", "Giá trị đúng, hoặc có để ghi dù trái quy tắc"},
	"import.copy":           {"bản-ghi-chú", "Tệp đã gửi, có ghi chú ở các ô cần xem"},
	"import.copy.code":      {"mã", "Mã của đề xuất"},
	"import.accept":         {"ghi", "Ghi các số chắc chắn của đề xuất"},
	"import.accept.code":    {"mã", "Mã của đề xuất"},
	"import.drop":           {"bỏ", "Bỏ đề xuất, không ghi gì"},
	"import.drop.code":      {"mã", "Mã của đề xuất"},
	"import.undo":           {"hoàn-tác", "Bỏ những gì đề xuất đã ghi, trong 24 giờ"},
	"import.undo.code":      {"mã", "Mã của đề xuất"},

	"help": {"trợ-giúp", "Bot trả lời được gì, có ví dụ để bấm"},
}

// CommandName is the Vietnamese name of the command, subcommand or option at
// the path, "" if it has none.
func CommandName(path string) string { return wordOf(path).name }

// CommandHelp is its Vietnamese help.
func CommandHelp(path string) string { return wordOf(path).help }

func wordOf(path string) commandWord {
	if path == "projects" || strings.HasPrefix(path, "projects.") {
		return projectWord(path)
	}
	if w, ok := commandWords[path]; ok {
		return w
	}
	return reportWords[path]
}

// An Example is a command line worth trying, with the words for its button.
type Example struct {
	Label Phrase
	Line  string
}

// Examples are those of /help.
func Examples() []Example {
	return []Example{
		{Phrase{"92 cơ sở máy móc, 6T/2020", "92 establishments, H1 2020"}, `/progress place:"Miền Trung - Tây Nguyên" indicator:technology.establishments period:2020-H1`},
		{Phrase{"Bình Định 2021, đề án", "Bình Định 2021, projects"}, `/progress place:"Bình Định" indicator:projects period:2021`},
		{Phrase{"Sắp đến hạn", "Due soon"}, `/deadlines`},
		{Phrase{"Hội nghị lần thứ XI", "XI-th conference"}, `/conference show number:11`},
	}
}
