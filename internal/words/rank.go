package words

// What is said about several places or periods at once.
var (
	RankFirst         = Phrase{"%s: %s đứng đầu, %s", "%s: %s is first, %s"}
	RankFirstTogether = Phrase{"%s: %s cùng đứng đầu, %s", "%s: %s share the first place, %s"}
	RankLast          = Phrase{"%s: %s thấp nhất, %s", "%s: %s is lowest, %s"}
	RankLastTogether  = Phrase{"%s: %s cùng thấp nhất, %s", "%s: %s are lowest together, %s"}
	RankOnly          = Phrase{"%s: chỉ %s có số để xếp, %s", "%s: only %s can be ranked, %s"}
	RankNone          = Phrase{"%s: chưa tỉnh nào có số để xếp", "%s: no province can be ranked yet"}
	PercentReached    = Phrase{"đạt %s kế hoạch", "%s of the plan"}
	PlanOf            = Phrase{"kế hoạch %s", "a plan of %s"}
	ProvinceCount     = Phrase{"%d tỉnh", "%d provinces"}

	StandsAt           = Phrase{"%s đứng thứ %s trong %d tỉnh xếp được: %s.", "%s stands at %s of the %d provinces that can be ranked: %s."}
	StandsAtFromLowest = Phrase{"%s đứng thứ %s từ dưới lên trong %d tỉnh xếp được: %s.", "%s stands at %s from below of the %d provinces that can be ranked: %s."}
	StandsApart        = Phrase{"%s không xếp được: %s.", "%s cannot be ranked: %s."}

	RankBelow  = Phrase{"Còn %d tỉnh xếp sau.", "Ranked below: %d more."}
	RankEquals = Phrase{"Hạng %d có %d tỉnh bằng nhau nên không chọn ra tỉnh nào.", "Place %d is shared by %d, of which none is picked."}
	RankAbove  = Phrase{"Còn %d tỉnh cao hơn.", "Higher: %d more."}
	RankWhole  = Phrase{"Cả %d tỉnh", "All %d provinces"}
	NotALimit  = Phrase{"“%s” không phải số lượng; cần một số từ 1 trở lên, ví dụ 3.", "“%s” is not how many; a number from 1 on is needed, such as 3."}

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
	ApartInFile    = Phrase{"Không xếp, %s: %d tỉnh còn lại (tên có trong bảng .csv)", "Not ranked, %s: the other %d provinces (named in the .csv table)"}
	ApartMany      = Phrase{"Không xếp, %s: %d tỉnh còn lại", "Not ranked, %s: the other %d provinces"}

	CompareTopic    = Phrase{"%s, %s", "%s, %s"}
	CompareFirst    = Phrase{"%s: %s cao nhất, %s", "%s: %s is highest, %s"}
	CompareTogether = Phrase{"%s: %s cùng cao nhất, %s", "%s: %s are highest together, %s"}
	CompareEqual    = Phrase{"%s: %s bằng nhau, %s", "%s: %s are equal, %s"}
	CompareOnly     = Phrase{"%s: chỉ %s có số, %s", "%s: only %s has a figure, %s"}
	CompareFew      = Phrase{"Cần từ 2 đến 5 nơi.", "Two to five places are needed."}

	TrendTitle   = Phrase{"%s %s, từ %s đến %s", "%s, %s, from %s to %s"}
	TrendChange  = Phrase{"%s: từ %s lên %s", "%s: from %s up to %s"}
	TrendFall    = Phrase{"%s: từ %s xuống %s", "%s: from %s down to %s"}
	TrendLevel   = Phrase{"%s: vẫn %s", "%s: still %s"}
	TrendOne     = Phrase{"%s: chỉ có số %s, %s", "%s: only %s has a figure, %s"}
	TrendNeeds   = Phrase{"%s: chưa đủ hai kỳ để xem xu hướng; có số của %s", "%s: two periods are needed for a trend; there is %s"}
	TrendPlanned = Phrase{"%s (kế hoạch, chưa có số thực hiện)", "%s (the plan; there is no result)"}
	TrendOfPlan  = Phrase{"%s (kế hoạch)", "%s (the plan)"}
	TrendGaps    = Phrase{"Chưa có số: %s.", "No figure: %s."}
	TrendEarly   = Phrase{"Chưa đến hạn: %s.", "Not due yet: %s."}
	TrendSteps   = Phrase{"Hai đầu phải cùng loại kỳ, ví dụ 2019 và 2023, hoặc T1/2026 và T10/2026, và không quá 60 kỳ.", "Both ends must be of one kind, such as 2019 and 2023, or Jan 2026 and Oct 2026, at most 60 periods apart."}

	ClassLine = Phrase{"%s kế hoạch (%d): %s", "%s of the plan (%d): %s"}
	MapCount  = Phrase{"%s: %d/%d tỉnh có số so với kế hoạch, cao nhất là %s, %s", "%s: %d of %d provinces have a figure and a plan, the highest is %s, %s"}
	Below     = Phrase{"dưới %d%%", "below %d%%"}
	AtLeast   = Phrase{"từ %d%%", "%d%% or more"}
	MapNote   = Phrase{"Mỗi ô một tỉnh, phần trăm không làm tròn lên; càng nhiều chấm càng cao.", "One tile a province, percentages are not rounded up; more dots are higher."}
)

// RankInstead leads to a ranking by something else, by what it ranks by.
var RankInstead = map[string]Phrase{
	"value": {"Xếp theo con số thực hiện", "Rank by the figure"},
	"plan":  {"Xếp theo kế hoạch", "Rank by the plan"},
}

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
	for _, names := range []map[string]Phrase{Fundings, Measures, RankBy, RankOrder, Visibility, Languages, TaskStates, SummaryFiles, ProjectStates, Contents, Deciders, OnOff, TotalBy, YesNo, ExportFormats} {
		if name, ok := names[value]; ok {
			return name
		}
	}
	return Phrase{}
}
