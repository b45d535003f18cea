package chart

import (
	"fmt"
	"math"
)

// The pictures of the golden files, the benchmarks and the rules for labels.
// Their numbers are made up.

var wordsOfBars = BarWords{
	Value: "Thực hiện", Plan: "Kế hoạch năm", Percent: "% KH",
	Small: "kế hoạch dưới 5", Sample: "Số liệu minh hoạ", Empty: "Không có số nào trong kỳ này",
}

var names34 = []string{
	"Hà Nội", "Cao Bằng", "Tuyên Quang", "Điện Biên", "Lai Châu", "Sơn La", "Lào Cai", "Thái Nguyên", "Lạng Sơn",
	"Quảng Ninh", "Bắc Ninh", "Phú Thọ", "Hải Phòng", "Hưng Yên", "Ninh Bình", "Thanh Hóa", "Nghệ An", "Hà Tĩnh",
	"Quảng Trị", "Huế", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Đắk Lắk", "Lâm Đồng", "Đồng Nai",
	"Hồ Chí Minh", "Tây Ninh", "Đồng Tháp", "Vĩnh Long", "An Giang", "Cần Thơ", "Cà Mau",
}

func someBars() Bars {
	return Bars{
		Title:    "Mô hình trình diễn năm 2026: Lâm Đồng dẫn đầu, đạt 125% kế hoạch",
		Subtitle: "Miền Trung - Tây Nguyên · khuyến công quốc gia và địa phương",
		Unit:     "mô hình",
		Rows: []Bar{
			{Rank: "1", Name: "Lâm Đồng", Value: 15, Plan: 12, HasPlan: true, ValueText: "15/12", PercentText: "125%"},
			{Rank: "2=", Name: "Đắk Lắk", Value: 12, Plan: 15, HasPlan: true, ValueText: "12/15", PercentText: "80%"},
			{Rank: "2=", Name: "Quảng Ngãi", Value: 8, Plan: 10, HasPlan: true, ValueText: "8/10", PercentText: "80%", Focus: true},
			{Rank: "4", Name: "Đà Nẵng", Value: 3, Plan: 4, HasPlan: true, ValueText: "3/4", PercentText: "75%", Small: true},
			{Rank: "5", Name: "Khánh Hòa", Value: 11, Plan: 18, HasPlan: true, ValueText: "11/18", PercentText: "61,1%"},
			{Rank: "6", Name: "Quảng Trị", Value: 2, Plan: 8, HasPlan: true, ValueText: "2/8", PercentText: "25%"},
			{Rank: "7", Name: "Huế", Value: 0, Plan: 6, HasPlan: true, ValueText: "0/6", PercentText: "0%"},
			{Name: "Gia Lai", Missing: "chưa có báo cáo, hạn 20/12/2026"},
			{Name: "Bà Rịa - Vũng Tàu", Missing: "chưa có kế hoạch"},
		},
		Note:  "Xếp theo % kế hoạch năm; bằng nhau thì cùng hạng. Nguồn: báo cáo tháng 11/2026.",
		Words: wordsOfBars,
	}
}

func manyBars() Bars {
	b := Bars{
		Title:    "Kinh phí khuyến công 9 tháng năm 2026: 19/34 tỉnh đạt trên 60% kế hoạch",
		Subtitle: "34 tỉnh, thành phố · số liệu minh hoạ",
		Unit:     "triệu đồng",
		Note:     "Xếp theo % kế hoạch năm; bằng nhau thì cùng hạng.",
		Words:    wordsOfBars,
	}
	for k, name := range names34 {
		plan := 4000 + 900*math.Abs(math.Sin(float64(k)*1.7))*float64(k%7)
		percent := 112 - 3.1*float64(k)
		row := Bar{
			Rank: fmt.Sprint(k + 1), Name: name, Value: plan * percent / 100, Plan: plan, HasPlan: true,
			ValueText: fmt.Sprintf("%.0f,%d", plan*percent/100, k%10), PercentText: fmt.Sprintf("%d,%d%%", int(percent), k%10), Sample: true,
		}
		if k > 29 {
			row = Bar{Name: name, Missing: "chưa đến hạn"}
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

func samples() map[string]Picture {
	return map[string]Picture{
		"bars":           someBars(),
		"bars-34":        manyBars(),
		"map-34":         someMap("gso2025", "9 tháng năm 2026: 8 tỉnh đã giải ngân đủ kế hoạch"),
		"map-63":         someMap("gso2004", "9 tháng năm 2024: 13 tỉnh đã giải ngân đủ kế hoạch"),
		"map-region":     regionMap(),
		"trend-12":       shortTrend(),
		"trend-60":       longTrend(),
		"trend-5":        yearTrend(),
		"bullet":         someBullet(),
		"bullet-over":    overBullet(),
		"bullet-missing": missingBullet(),
		"timeline":       someTimeline(),
		"bars-empty":     Bars{Title: "Không có số của quý II năm 2026", Words: wordsOfBars},
	}
}
