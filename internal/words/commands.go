package words

// A commandWord is the Vietnamese name and help of a command, a subcommand or
// an option.
type commandWord struct{ name, help string }

// commandWords by path: "conference", "conference.show", "conference.show.number".
var commandWords = map[string]commandWord{
	"progress":           {"tiến-độ", "Một nơi đạt bao nhiêu: con số, kế hoạch, phần trăm và nguồn"},
	"progress.place":     {"nơi", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"progress.indicator": {"chỉ-tiêu", "Đếm gì: cơ sở, đề án, kinh phí…"},
	"progress.period":    {"kỳ", "Kỳ, viết như thường viết: 6T/2020, quý III/2026, 2021, 2016-2020"},
	"progress.funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia, địa phương hoặc cả hai (mặc định)"},

	"deadlines":       {"hạn-báo-cáo", "Báo cáo đến hạn trong 30 ngày tới và ai chưa nộp"},
	"deadlines.place": {"nơi", "Chỉ những gì tỉnh này còn thiếu"},

	"conference":                {"hội-nghị", "Hội nghị khuyến công các tỉnh miền Trung - Tây Nguyên"},
	"conference.show":           {"xem", "Một kỳ hội nghị: ở đâu, khi nào, ai đăng cai kỳ sau"},
	"conference.show.number":    {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.results":        {"kết-quả", "Các số liệu báo cáo tại hội nghị"},
	"conference.results.number": {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.tasks":          {"nhiệm-vụ", "Hội nghị giao các địa phương việc gì"},
	"conference.tasks.number":   {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.awards":         {"khen-thưởng", "Khen thưởng và trao cờ tại hội nghị"},
	"conference.awards.number":  {"lần-thứ", "Lần thứ mấy: 11 hoặc XI; bỏ trống là lần gần nhất"},
	"conference.list":           {"danh-sách", "Tất cả các kỳ hội nghị"},

	"help": {"trợ-giúp", "Bot trả lời được gì, có ví dụ để bấm"},
}

// CommandName is the Vietnamese name of the command, subcommand or option at
// the path, "" if it has none.
func CommandName(path string) string { return commandWords[path].name }

// CommandHelp is its Vietnamese help.
func CommandHelp(path string) string { return commandWords[path].help }

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
