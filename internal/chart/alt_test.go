package chart

import "testing"

func TestAlt(t *testing.T) {
	bars := Bars{
		Title: "Ba tỉnh", Unit: "mô hình", Note: "Nguồn: báo cáo.",
		Rows: []Bar{
			{Rank: "1", Name: "Huế", ValueText: "3/4", PercentText: "75%", Small: true},
			{Rank: "2", Name: "Đà Nẵng", ValueText: "5/10"},
			{Name: "Gia Lai", Missing: "chưa đến hạn"},
		},
	}
	trend := Trend{
		Title: "Huế", Words: TrendWords{Estimate: "(ước)"},
		Points: []Point{{Name: "T1", ValueText: "3"}, {Name: "T2", Missing: "chưa có"}, {Name: "T3", ValueText: "5", Estimate: true}},
	}
	bullet := Bullet{
		Title: "Huế", ValueText: "12", PercentText: "80%", PlanText: "15", BeforeText: "9", HasPlan: true, HasBefore: true,
		Words: BulletWords{Value: "thực hiện", Percent: "kế hoạch", Plan: "Kế hoạch:", Before: "Cùng kỳ:"},
	}
	for _, c := range []struct {
		picture Picture
		limit   int
		want    string
	}{
		{bars, 0, "Ba tỉnh. mô hình. 1 Huế: 3/4, 75%°; 2 Đà Nẵng: 5/10; Gia Lai: chưa đến hạn. Nguồn: báo cáo."},
		{bars, 94, "Ba tỉnh. mô hình. 1 Huế: 3/4, 75%°; 2 Đà Nẵng: 5/10; Gia Lai: chưa đến hạn. Nguồn: báo cáo."},
		{bars, 60, "Ba tỉnh. mô hình. 1 Huế: 3/4, 75%°; 2 Đà Nẵng: 5/10 …"},
		{bars, 40, "Ba tỉnh. mô hình. 1 Huế: 3/4, 75%° …"},
		{bars, 6, "Ba tỉ…"},
		{bars, 1, "…"},
		{trend, 0, "Huế. T1: 3; T2: chưa có; T3: 5 (ước)"},
		{bullet, 0, "Huế. thực hiện: 12; 80% kế hoạch; Kế hoạch: 15; Cùng kỳ: 9"},
		{Map{Title: "Huế", Tiles: []Tile{{Name: "Huế", Text: "80%", Small: true}, {Name: "Cà Mau", Missing: "chưa có"}}}, 0, "Huế. Huế: 80%°; Cà Mau: chưa có"},
		{Timeline{Title: "Đề án", Stages: []Stage{{Name: "Nghiệm thu", Text: "trễ 3 ngày"}}}, 0, "Đề án. Nghiệm thu: trễ 3 ngày"},
	} {
		if got := c.picture.Alt(c.limit); got != c.want {
			t.Errorf("%T limit %d: %q, want %q", c.picture, c.limit, got, c.want)
		}
	}
}
