package words

// What is said about questions in one's own words.
var (
	Understood      = Phrase{"Hiểu là: %s · gõ lại: %s", "Understood as: %s · to type it: %s"}
	UnderstoodSoFar = Phrase{"Đã hiểu: %s", "Understood so far: %s"}
	Leaning         = Phrase{" (lấy thêm từ câu trước)", " (the rest is from the question before)"}
	NotMine         = Phrase{"Câu này ngoài phạm vi của bot. Bot trả lời về số liệu khuyến công, hạn báo cáo và hội nghị.", "This is not something this bot knows. It answers about industrial promotion figures, deadlines and conferences."}
	NoNorms         = Phrase{"Bot không có định mức hay mức hỗ trợ tối đa theo quy định; chỉ có số kế hoạch và số thực hiện. Xin xem văn bản đang có hiệu lực.", "There are no norms or ceilings of support here, only what was planned and done. Please look in the rules in force."}
	NoDistricts     = Phrase{"Bot không có số liệu cấp huyện, xã; chỉ có số của tỉnh, vùng và cả nước.", "There are no figures of districts and communes here, only of provinces, regions and the whole country."}
	NothingToOffer  = Phrase{"Chưa có số nào để chọn cho phần này; dưới đây là những số đang có.", "There is no figure to choose for this; below is what there is."}
	SetOwnPlace     = Phrase{"Nơi của bạn đặt một lần bằng lệnh /cài-đặt nơi.", "Your own place is set once, with /settings place."}
	CompareRest     = Phrase{"Mỗi lần so được năm nơi; chưa so: %s.", "Five places are compared at a time; left out: %s."}
	WhichProvince   = Phrase{"“%s” là tỉnh nào?", "Which province is “%s”?"}
	WhichRegion     = Phrase{"“%s” là vùng nào?", "Which region is “%s”?"}
	WhichUnit       = Phrase{"%s trước hay sau sáp nhập?", "%s before or after the merger?"}
	IsItPlace       = Phrase{"“%s” có phải là %s?", "Does “%s” mean %s?"}
	FormerNow       = Phrase{"%s (nay thuộc %s)", "%s (now part of %s)"}
	ShareOf         = Phrase{"Tỷ lệ: %s (%s trên %s)", "Share: %s (%s of %s)"}
	ShareIn         = Phrase{"tỷ lệ so với %s", "the share of %s"}
	LeftBeyond      = Phrase{"Đã vượt %s (%s so với %s)", "Already %s beyond (%s against %s)"}
	ShareShort      = Phrase{"%s (%s trên %s)", "%s (%s of %s)"}
	LeftShort       = Phrase{"còn %s (%s so với %s)", "%s left (%s against %s)"}
	BeyondShort     = Phrase{"vượt %s (%s so với %s)", "%s beyond (%s against %s)"}
	Difference      = Phrase{"%s hơn %s: %s", "%s is above %s by %s"}
	NoDifference    = Phrase{"%s và %s bằng nhau", "%s and %s are equal"}
	RoseBy          = Phrase{"%s so với %s: tăng %s", "%s against %s: up %s"}
	FellBy          = Phrase{"%s so với %s: giảm %s", "%s against %s: down %s"}
	LevelWith       = Phrase{"%s so với %s: không đổi", "%s against %s: unchanged"}
	Roughly         = Phrase{"khoảng %s", "about %s"}
	Left            = Phrase{"Còn lại: %s (%s so với %s)", "Left: %s (%s against %s)"}
)

// WhichSlot asks for a part of a question, by question.Slot.
var WhichSlot = map[string]Phrase{
	"place":      {"Tỉnh hay vùng nào?", "Which place?"},
	"indicator":  {"Chỉ tiêu nào?", "Which indicator?"},
	"period":     {"Kỳ nào?", "Which period?"},
	"measure":    {"Kế hoạch hay thực hiện?", "Plan or result?"},
	"funding":    {"Nguồn vốn nào?", "Which source of funds?"},
	"conference": {"Hội nghị nào?", "Which conference?"},
	"deadline":   {"Báo cáo nào?", "Which report?"},
	"intent":     {"Muốn biết điều gì?", "What would you like to know?"},
}

// Intents are what a question wants, by question.Intent.
var Intents = map[string]Phrase{
	"value":           {"con số", "the figure"},
	"percent":         {"tỷ lệ so với kế hoạch", "the share of the plan"},
	"remaining":       {"còn lại so với kế hoạch", "what is left to the plan"},
	"compare":         {"so sánh", "a comparison"},
	"rank":            {"xếp hạng", "a ranking"},
	"trend":           {"diễn biến", "the trend"},
	"table":           {"bảng tổng hợp", "a table"},
	"source":          {"nguồn của con số", "where the figure is from"},
	"deadline":        {"hạn báo cáo", "a deadline"},
	"missing_reports": {"ai chưa nộp báo cáo", "who has not reported"},
	"conference":      {"hội nghị", "a conference"},
	"projects":        {"đề án nào", "which projects"},
}
