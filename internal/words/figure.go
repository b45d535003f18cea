package words

import "strings"

// What is said about figures.
var (
	About           = Phrase{"%[1]s %[2]s, %[3]s", "%[1]s, %[2]s, %[3]s"}
	AboutPlace      = Phrase{"%s %s", "%s, %s"}
	TitleValue      = Phrase{"%s: %s", "%s: %s"}
	TitlePercent    = Phrase{"%s: %s, đạt %s kế hoạch %s", "%s: %s, %s of the plan for %s"}
	TitlePlanOnly   = Phrase{"%s: chưa có số thực hiện, kế hoạch là %s", "%s: no result yet, the plan is %s"}
	TitlePlan       = Phrase{"%s: kế hoạch là %s", "%s: the plan is %s"}
	CardTitle       = Phrase{"%s, %s", "%s, %s"}
	CardCount       = Phrase{"%s: có số của %d chỉ tiêu", "%s (indicators with a figure: %d)"}
	ColumnFigure    = Phrase{"Số", "Figure"}
	ColumnIndicator = Phrase{"Chỉ tiêu", "Indicator"}
	PlanShort       = Phrase{"KH %s", "plan %s"}

	PlanIs    = Phrase{"Kế hoạch %s: %s", "Plan for %s: %s"}
	PlanOfIs  = Phrase{"Kế hoạch (%s) %s: %s", "Plan (%s) for %s: %s"}
	NoPlan    = Phrase{"Chưa có số kế hoạch để so.", "There is no plan to compare with."}
	Remaining = Phrase{"còn %s", "%s to go"}
	Beyond    = Phrase{"vượt %s", "%s beyond it"}
	Monthly   = Phrase{"mỗi tháng còn lại cần khoảng %s", "about %s in each month left"}
	Before    = Phrase{"Cùng kỳ, %s: %s", "A year before, %s: %s"}
	Grew      = Phrase{"tăng %s", "up %s"}
	Fell      = Phrase{"giảm %s", "down %s"}

	EstimatedResult = Phrase{"ước %s", "an estimated %s"}
	Derived         = Phrase{"Tính từ: %s.", "Worked out from: %s."}
	Rival           = Phrase{"Cách tính khác ra %s. %s", "Another way comes to %s. %s"}
	NoteIs          = Phrase{"Ghi chú: %s", "Note (in Vietnamese): %s"}
	OtherSource     = Phrase{"%s cũng nêu: %s.", "%s also gives: %s."}
	OtherDiffers    = Phrase{"Nguồn khác, %s, nêu số khác: %s.", "Another source, %s, differs: %s."}
	OtherFunding    = Phrase{"Có số %s của riêng nguồn %s: %s.", "There is the %s of one source of funds alone, the %s: %s."}

	ProvincesCome = Phrase{"Cộng các tỉnh trong vùng: %s, lệch %s so với số của vùng.", "Its provinces together come to %s, %s apart from the region's own figure."}

	NotZero         = Phrase{"Đây không phải là 0.", "This is not 0."}
	SourceSays      = Phrase{"Nguồn nêu lý do: %s.", "The source says why (in Vietnamese): %s."}
	PeriodRuns      = Phrase{"Kỳ này còn đến hết ngày %s.", "This period runs until %s."}
	ReportDue       = Phrase{"Hạn gần nhất: %s, trước ngày %s, còn %d ngày làm việc.", "Nearest deadline: %s, before %s, %d working days left."}
	PartsKnown      = Phrase{"Mới có %d/%d %s, nên chưa cộng.", "Only %d of %d %s are there, so they are not added up."}
	Contradict      = Phrase{"Số lũy kế sau nhỏ hơn số trước: %s.", "A later cumulative figure is below an earlier one: %s."}
	PartsAre        = Phrase{"Đã có: %s.", "There is: %s."}
	PartsLacking    = Phrase{"Còn thiếu: %s.", "Missing: %s."}
	PlaceEnded      = Phrase{"%s có đến hết ngày %s, nay thuộc %s.", "%s existed until %s and is part of %s now."}
	PlaceBegan      = Phrase{"%s có từ ngày %s.", "%s exists from %s on."}
	NowPartOf       = Phrase{"%[1]s nay thuộc %[2]s (từ ngày %[3]s). Câu trả lời là của %[2]s mới, gồm %[4]s cũ.", "%[1]s is part of %[2]s since %[3]s. The answer is that of the new %[2]s, made of the former %[4]s."}
	PlaceHas        = Phrase{"%s có số khác của: %s.", "%s has other figures for: %s."}
	WhoHasIt        = Phrase{"Nơi có chỉ tiêu này", "Who has this indicator"}
	SeeFormer       = Phrase{"%s đến %s", "%s until %s"}
	OtherIndicators = Phrase{"Cùng nơi, cùng kỳ này có số của %d chỉ tiêu khác.", "The place has other indicators for this period: %d."}
	ThereIs         = Phrase{"Có số của: %s.", "There are figures for: %s."}
	UnitUntil       = Phrase{"%s (đến %s)", "%s (until %s)"}
	UnitSince       = Phrase{"%s (từ %s)", "%s (from %s)"}

	SampleData  = Phrase{"Số liệu minh hoạ để dùng thử, không phải số thật.", "Sample figures to try the bot with, not real ones."}
	SourceIs    = Phrase{"Nguồn: %s", "Source: %s"}
	MoreSources = Phrase{"và %d nguồn khác", "further sources: %d"}
	KnownOn     = Phrase{"tính đến %s", "as known on %s"}
)

// Reasons for having no number, by data.Reason.
var Reasons = map[string]Phrase{
	"not_due":      {"chưa đến hạn báo cáo", "the report is not due yet"},
	"missing":      {"chưa có số liệu", "no figure"},
	"not_carried":  {"chưa triển khai", "not carried out yet"},
	"no_place":     {"khi đó không có đơn vị này", "the province did not exist then"},
	"unsaid":       {"nguồn chưa tổng hợp", "not compiled by the source"},
	"part_missing": {"chưa đủ số liệu", "parts are missing"},

	"contradiction": {"các số lũy kế mâu thuẫn", "the cumulative figures contradict"},
}

// Qualified values, by data.Qualifier.
var Qualified = map[string]Phrase{
	"approx":   {"khoảng %s", "about %s"},
	"over":     {"hơn %s", "over %s"},
	"under":    {"gần %s", "nearly %s"},
	"estimate": {"ước %s", "an estimated %s"},
}

// Measures by data.Measure.
var Measures = map[string]Phrase{
	"plan":     {"kế hoạch", "plan"},
	"actual":   {"thực hiện", "actual"},
	"estimate": {"ước thực hiện", "estimate"},
}

// Fundings by data.Funding.
var Fundings = map[string]Phrase{
	"all":      {"cả hai nguồn", "both sources"},
	"national": {"khuyến công quốc gia", "national programme"},
	"local":    {"khuyến công địa phương", "local programme"},
}

// FundingSplit is the passport's word on whose money it is, by data.Funding.
var FundingSplit = map[string]Phrase{
	"all":      {"không tách nguồn vốn", "both sources of funds together"},
	"national": {"chỉ khuyến công quốc gia", "national programme only"},
	"local":    {"chỉ khuyến công địa phương", "local programme only"},
}

// Parts are what a number may be made of, by calendar.Kind's name; "none" are
// places.
var Parts = map[string]Phrase{
	"none":    {"địa phương", "provinces"},
	"month":   {"tháng", "months"},
	"quarter": {"quý", "quarters"},
	"half":    {"nửa năm", "half years"},
	"year":    {"năm", "years"},
}

// Basis says what kind of number it is, by data.Entry's basis.
var Basis = map[string]Phrase{
	"press":  {"số công bố", "published figure"},
	"report": {"số báo cáo", "reported figure"},
	"sample": {"số minh hoạ", "sample figure"},
}

// Singular is an English unit as it stands after 1.
func Singular(unit string) string {
	switch {
	case unit == "people":
		return "person"
	case strings.HasSuffix(unit, "sses"):
		return strings.TrimSuffix(unit, "es")
	}
	return strings.TrimSuffix(unit, "s")
}
