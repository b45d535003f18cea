package words

// What is said about several places or periods at once.
var (
	RankTitle      = Phrase{"Xếp hạng %s, %s, %s", "Ranking by %s, %s, %s"}
	RankFirst      = Phrase{"%s: đứng đầu là %s, %s", "%s: first is %s, %s"}
	NotARegion     = Phrase{"%s là một tỉnh; cần một vùng hoặc cả nước.", "%s is a province; a region or the whole country is needed."}
	ColumnProvince = Phrase{"Tỉnh", "Province"}
	ColumnActual   = Phrase{"Thực hiện", "Actual"}
	ColumnPlan     = Phrase{"Kế hoạch", "Plan"}
	ColumnPeriod   = Phrase{"Kỳ", "Period"}
	PercentOfPlan  = Phrase{"% KH", "% of plan"}
	UnitIs         = Phrase{"Đơn vị: %s", "Unit: %s"}
	SmallPlan      = Phrase{"kế hoạch dưới 5", "plan below 5"}
	NoPlanShort    = Phrase{"chưa có kế hoạch", "no plan"}
	Apart          = Phrase{"Không xếp, %s (%d): %s", "Not ranked, %s (%d): %s"}

	CompareTitle = Phrase{"So sánh %s, %s", "Comparison of %s, %s"}
	CompareFirst = Phrase{"%s: %s cao nhất, %s", "%s: %s is highest, %s"}
	CompareFew   = Phrase{"Cần từ 2 đến 5 nơi.", "Two to five places are needed."}

	TrendTitle  = Phrase{"%s %s, từ %s đến %s", "%s, %s, from %s to %s"}
	TrendChange = Phrase{"%s: từ %s lên %s", "%s: from %s up to %s"}
	TrendFall   = Phrase{"%s: từ %s xuống %s", "%s: from %s down to %s"}
	TrendLevel  = Phrase{"%s: vẫn %s", "%s: still %s"}
	TrendOne    = Phrase{"%s: chỉ có số %s, %s", "%s: only %s has a figure, %s"}
	TrendNeeds  = Phrase{"Cần ít nhất hai kỳ có số; %s mới có: %s.", "At least two periods with figures are needed; %s has: %s."}
	TrendGaps   = Phrase{"Chưa có số: %s.", "No figure: %s."}
	TrendSteps  = Phrase{"Hai đầu phải cùng loại kỳ, ví dụ 2019 và 2023, hoặc T1/2026 và T10/2026, và không quá 60 kỳ.", "Both ends must be of one kind, such as 2019 and 2023, or Jan 2026 and Oct 2026, at most 60 periods apart."}

	MapTitle = Phrase{"%s, %s", "%s, %s"}
	MapCount = Phrase{"%s: %d/%d tỉnh có số", "%s: %d of %d provinces have a figure"}
	Below    = Phrase{"dưới %d%%", "below %d%%"}
	AtLeast  = Phrase{"từ %d%% trở lên", "%d%% and more"}
	MapNote  = Phrase{"Mỗi ô một tỉnh; càng nhiều chấm càng cao.", "One tile a province; more dots are higher."}
)

// RankBy are what provinces are ranked by.
var RankBy = map[string]Phrase{
	"percent": {"phần trăm kế hoạch", "percent of the plan"},
	"value":   {"con số thực hiện", "the figure"},
	"plan":    {"kế hoạch", "the plan"},
}

// RankOrder are the orders of a ranking.
var RankOrder = map[string]Phrase{
	"highest": {"cao nhất trước", "highest first"},
	"lowest":  {"thấp nhất trước", "lowest first"},
}

// RankRule is printed under a ranking, by what it ranks by.
var RankRule = map[string]Phrase{
	"percent": {"Xếp theo % kế hoạch, bằng nhau thì đồng hạng; ° kế hoạch dưới 5.", "By percent of the plan, equal ones share a place; ° plan below 5."},
	"value":   {"Xếp theo con số thực hiện, bằng nhau thì đồng hạng.", "By the figure, equal ones share a place."},
	"plan":    {"Xếp theo kế hoạch, bằng nhau thì đồng hạng.", "By the plan, equal ones share a place."},
}

// Choice is the name of a fixed value of an option.
func Choice(value string) Phrase {
	for _, names := range []map[string]Phrase{Fundings, Measures, RankBy, RankOrder, Visibility, Languages, TaskStates, SummaryFiles} {
		if name, ok := names[value]; ok {
			return name
		}
	}
	return Phrase{}
}
