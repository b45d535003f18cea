package chart

import (
	"fmt"
	"math"
	"strings"
)

// dong prints as Vietnamese offices do, as far as the samples need.
func dong(v float64) string {
	return strings.ReplaceAll(fmt.Sprintf("%g", math.Round(v*10)/10), ".", ",")
}

var wordsOfTrend = TrendWords{
	Value: "Thực hiện", Plan: "Kế hoạch", Estimate: "Ước thực hiện", Sample: "Số liệu minh hoạ", Empty: "Không có số",
}

// shortTrend is a year of months, with gaps for two reasons and an estimate.
func shortTrend() Trend {
	t := Trend{
		Title:    "Gia Lai: giải ngân 11 tháng năm 2026 được 8,2 tỷ đồng, đạt 82% kế hoạch",
		Subtitle: "Lũy kế từ đầu năm · khuyến công quốc gia và địa phương",
		Unit:     "tỷ đồng", Tick: dong, Words: wordsOfTrend,
		Note: "Nguồn: báo cáo tháng của Sở Công Thương Gia Lai.",
	}
	for k, v := range []float64{0.2, 0.5, 1.1, 0, 0, 3.1, 3.9, 0, 5.6, 6.9, 8.2, 9.6} {
		p := Point{
			Name: fmt.Sprintf("tháng %d", k+1), Short: fmt.Sprintf("T%d", k+1), Group: "2026",
			Value: v, ValueText: dong(v), Plan: 10, HasPlan: true, PlanText: "KH 10",
		}
		switch k {
		case 3, 4:
			p.Missing = "chưa có báo cáo"
		case 7:
			p.Missing = "báo cáo bị trả lại"
		case 11:
			p.Estimate = true
		}
		t.Points = append(t.Points, p)
	}
	return t
}

// longTrend is five years of months.
func longTrend() Trend {
	t := Trend{
		Title:    "Miền Trung - Tây Nguyên: số đề án mỗi tháng, 2022 – 2026",
		Subtitle: "11 tỉnh, thành phố · khuyến công địa phương",
		Unit:     "đề án", Tick: dong, Words: wordsOfTrend,
		Note: "Nguồn: tổng hợp báo cáo của các tỉnh.",
	}
	for k := range MaxPoints {
		v := math.Round(22 + 9*math.Sin(float64(k)*0.55) + float64(k)/4 + float64(k*k%13))
		p := Point{
			Name: fmt.Sprintf("T%d/%d", k%12+1, 2022+k/12), Short: fmt.Sprintf("T%d", k%12+1), Group: fmt.Sprint(2022 + k/12),
			Value: v, ValueText: dong(v), Plan: float64(24 + 5*(k/12)), HasPlan: true, PlanText: fmt.Sprintf("KH %d", 24+5*(k/12)),
		}
		switch {
		case 14 <= k && k <= 16, k == 31:
			p.Missing = "chưa triển khai"
		case k > 57:
			p.Missing = "chưa đến hạn"
		}
		t.Points = append(t.Points, p)
	}
	return t
}

// yearTrend is a few years, all samples, far from the plan and above it.
func yearTrend() Trend {
	t := Trend{Title: "Quảng Ngãi: mô hình trình diễn 2022 – 2026", Unit: "mô hình", Tick: dong, Words: wordsOfTrend}
	for k, v := range []float64{4, 7, 7, 12, 15} {
		t.Points = append(t.Points, Point{
			Name: fmt.Sprint(2022 + k), Short: fmt.Sprint(2022 + k), Value: v, ValueText: dong(v), Sample: true,
			Plan: float64(5 + 2*k), HasPlan: k > 0, PlanText: fmt.Sprintf("KH %d", 5+2*k),
		})
	}
	return t
}

func someBullet() Bullet {
	return Bullet{
		Title:    "Quảng Nam: 12/15 mô hình, đạt 80% kế hoạch năm 2024",
		Subtitle: "Mô hình trình diễn kỹ thuật · 9 tháng năm 2024",
		Value:    12, Plan: 15, Before: 9, HasPlan: true, HasBefore: true,
		ValueText: "12 mô hình", PercentText: "80%", PlanText: "15", BeforeText: "9",
		Note: "Nguồn: báo cáo số 112/BC-SCT ngày 5/10/2024.",
		Words: BulletWords{
			Value: "thực hiện 9 tháng năm 2024", Percent: "kế hoạch năm", Plan: "Kế hoạch năm 2024:",
			Before: "Cùng kỳ năm 2023:", Small: "kế hoạch dưới 5", Sample: "số liệu minh hoạ",
		},
	}
}

func overBullet() Bullet {
	b := someBullet()
	b.Title, b.Subtitle = "Huế: doanh thu tư vấn 1.234,5 triệu đồng, đạt 308,6% kế hoạch", "9 tháng năm 2024"
	b.Value, b.Plan, b.Before = 1234.5, 400, 380
	b.ValueText, b.PercentText, b.PlanText, b.BeforeText = "1.234,5 triệu đồng", "308,6%", "400 triệu đồng", "380 triệu đồng"
	b.Small, b.Sample = true, true
	return b
}

func missingBullet() Bullet {
	b := someBullet()
	b.Title = "Gia Lai, kinh phí giải ngân 2026: chưa có báo cáo"
	b.Missing = "Chưa có báo cáo, hạn gần nhất trước 20/12/2026"
	return b
}

func someTimeline() Timeline {
	t := Timeline{
		Title:    "Hỗ trợ dây chuyền chế biến cà phê, Đắk Lắk: chậm 21 ngày",
		Subtitle: "Đề án KCQG 2026 · 300 triệu đồng",
		Now:      Moment{327, "hôm nay 23/11"},
		Note:     "Nguồn: quyết định 45/QĐ-SCT; biên bản nghiệm thu.",
		Words:    TimelineWords{Plan: "Kế hoạch", Real: "Thực tế", Late: "Quá hạn", Open: "Đang thực hiện", Empty: "Chưa có bước nào"},
		Stages: []Stage{
			{Name: "Phê duyệt", Text: "đúng hạn", PlanFrom: 10, PlanTo: 45, RealFrom: 15, RealTo: 45, HasPlan: true, HasReal: true},
			{Name: "Ký hợp đồng", Text: "trễ 12 ngày", PlanFrom: 45, PlanTo: 75, RealFrom: 50, RealTo: 87, HasPlan: true, HasReal: true},
			{Name: "Lắp đặt máy, chạy thử và đào tạo vận hành tại cơ sở", Text: "trễ 21 ngày", PlanFrom: 75, PlanTo: 306, RealFrom: 95, RealTo: 327, HasPlan: true, HasReal: true, Open: true},
			{Name: "Nghiệm thu", Text: "chưa bắt đầu", PlanFrom: 306, PlanTo: 330, HasPlan: true},
			{Name: "Quyết toán", Text: "hạn 31/12", PlanFrom: 330, PlanTo: 365, HasPlan: true},
		},
	}
	for m := range 12 {
		t.Ticks = append(t.Ticks, Moment{float64(m) * 30.4, fmt.Sprintf("T%d", m+1)})
	}
	return t
}
