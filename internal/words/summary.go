package words

// What /summary says.
var (
	SummaryTitle   = Phrase{"Tổng hợp khuyến công %s, %s: %d chỉ tiêu", "Summary of industrial promotion, %s, %s (indicators: %d)"}
	ColumnContent  = Phrase{"ND", "No"}
	ParagraphOpens = Phrase{"Trong %[1]s, %[2]s: %[3]s", "%[2]s, %[1]s: %[3]s"}
	OnContent      = Phrase{"Nội dung %s: %s", "%s: %s"}
	Clause         = Phrase{"%s %s", "%s %s"}
	ClausePercent  = Phrase{"%s, đạt %s kế hoạch %s", "%s, %s of the plan for %s"}
	NotCarriedOut  = Phrase{"chưa triển khai %s", "%s: not carried out yet"}
)

// ContentOrder is the order of the contents in a summary: what concerns all of
// them, then 1 to 9 as Decree 45/2012 numbers them.
var ContentOrder = []string{"all", "1", "2", "3", "4", "5", "6", "7", "8", "9"}

// Contents names the contents of the programme by their number.
var Contents = map[string]Phrase{
	"1": {"đào tạo nghề, truyền nghề", "Vocational training"},
	"2": {"nâng cao năng lực quản lý và khởi sự doanh nghiệp", "Management capacity and starting businesses"},
	"3": {"mô hình trình diễn kỹ thuật và máy móc thiết bị tiên tiến", "Demonstration models and advanced machinery"},
	"4": {"phát triển sản phẩm công nghiệp nông thôn tiêu biểu", "Representative rural industrial products"},
	"5": {"tư vấn phát triển công nghiệp", "Industrial consulting"},
	"6": {"thông tin tuyên truyền", "Information and communication"},
	"7": {"liên kết và cụm công nghiệp", "Links and industrial clusters"},
	"8": {"hợp tác quốc tế", "International cooperation"},
	"9": {"quản lý chương trình", "Programme management"},
}

// SummaryFiles are what a summary may be beside a message.
var SummaryFiles = map[string]Phrase{
	"none": {"không", "none"},
	"word": {"văn bản Word (.docx)", "Word document (.docx)"},
}

// What stands in the Word document of a summary and around it.
var (
	WordButton   = Phrase{"Bản Word", "Word document"}
	WordReady    = Phrase{"%s: bản Word", "%s: the Word document"}
	WordHolds    = Phrase{"%d chỉ tiêu, %d có kế hoạch để so; khổ A4, sửa được.", "%d indicators, %d with a plan to compare; A4, to be edited."}
	WordFile     = Phrase{"tong-hop", "summary"}
	WordText     = Phrase{"Kết quả thực hiện", "Results"}
	WordTable    = Phrase{"Bảng số liệu", "Figures"}
	WordPictures = Phrase{"Biểu đồ", "Charts"}
	WordSources  = Phrase{"Nguồn số liệu", "Sources"}
	ColumnUnit   = Phrase{"Đơn vị", "Unit"}
	Numbered     = Phrase{"%d. %s", "%d. %s"}
	PlanFor      = Phrase{"%s (%s)", "%s (%s)"}

	MoneyByContent   = Phrase{"Kinh phí theo nội dung, %s, %s", "Money by content, %s, %s"}
	PercentByContent = Phrase{"Tỷ lệ đạt kế hoạch, %s, %s", "Share of the plan, %s, %s"}
	PercentScale     = Phrase{"Vạch là 100% kế hoạch của từng chỉ tiêu.", "The tick is 100% of each indicator's plan."}
)
