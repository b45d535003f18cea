package calendar

import (
	"os"
	"strings"
	"testing"
)

// testdata/questions.tsv has questions as staff type them, each with what is to
// be found in it, in the format of said.
func TestPeriodsInQuestions(t *testing.T) {
	b, err := os.ReadFile("testdata/questions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		question, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if got := said(question, FindPeriods(question, today(t))); got != want {
			t.Errorf("%q:\n got %s\nwant %s", question, got, want)
		}
		plain := toneless(question)
		if got := codes(FindPeriods(plain, today(t))); got != codes(FindPeriods(question, today(t))) {
			t.Errorf("%q: %s", plain, got)
		}
	}
}

func TestPeriodsInReports(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Năm 2019, ngành công thương thực hiện 31 đề án với kinh phí hỗ trợ 5.240 triệu đồng, tăng 12,4% so với năm 2018. " +
			"Danh mục kèm theo Quyết định số 345/QĐ-UBND ngày 28/01/2019. Mọi chi tiết xin gọi số 0235 3800 123.",
			"Năm 2019=2019; năm 2018=2018"},
		{"(08/7/2022) - Sáu tháng đầu năm nay ước giải ngân gần 1,15 tỷ đồng, đạt 46% kế hoạch. Đến hết tháng 6, đã có 9 cơ sở nhận hỗ trợ; bằng 75% cùng kỳ.",
			"Sáu tháng đầu năm nay=2026-H1; Đến hết tháng 6=2026-H1; cùng kỳ=same-period-last-year:"},
		{"Đã kiểm tra 9/10 huyện, thị xã. Số liệu chốt đến 14/9/2021. Công văn số 1027/SCT-QLCN ngày 05/10/2021, trang 2/3.", ""},
		{"Đề nghị gửi báo cáo trước ngày 25/9/2024 theo mẫu 3a. Căn cứ Nghị định 45/2012/NĐ-CP, Thông tư 36/2013/TT-BCT và Quyết định " +
			"1881/QĐ-TTg ngày 20/11/2020. Điện thoại 024 2220 5566, phòng 305. Họp lúc 8 giờ 30 ngày 26/10 với 200 đại biểu.", ""},
		{"KHUYẾN CÔNG ĐỊA PHƯƠNG 6 THÁNG ĐẦU NĂM 2021\n(đơn vị tiền: triệu đồng)\nSố đề án - KH năm, Số đề án - TH 6 tháng",
			"6 THÁNG ĐẦU NĂM 2021=2021-H1; 6 tháng=2026-H1"},
		{"Theo kế hoạch năm 2020, cả vùng có 10/15 trung tâm và đặt mục tiêu 14.27 tỷ đồng trong năm; xây dựng chương trình giai đoạn 2021-2025.",
			"năm 2020=2020; giai đoạn 2021-2025=2021..2025"},
		{"In 2022 the local programme supported 17 establishments and disbursed VND2.15 billion, up 8.5 percent; VND9,870 million of counterpart funding.",
			"2022=2022"},
	} {
		if got := said(c.text, FindPeriods(c.text, today(t))); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestATextThatIsNotOnePeriodIsRefused(t *testing.T) {
	for text, found := range map[string]int{
		"": 0, "kinh phí": 0, "quý I và quý II năm 2020": 2, "Gia Lai 2020": 1, "25/9/2024": 0, "cùng kỳ": 1, "99": 0, "năm": 0,
		"6 tháng đầu năm 2020 bao nhiêu": 1, "20/13/2020": 0,
	} {
		_, err := ParsePeriod(text, today(t))
		pe, ok := err.(*PeriodError)
		if !ok || pe.Found != found {
			t.Errorf("ParsePeriod(%q): %v", text, err)
		}
	}
	for text, want := range map[string]string{
		" (Quý III/2026) ": "[2026-Q3]", "t6": "[2026-06 2026-H1]", "2020-M06": "[2020-H1]", "từ đầu năm đến nay": "[2026-M11]",
		"từ 15/12/2025 đến 14/6/2026": "[2025-12-15..2026-06-14]", "15 December 2025 to 14 June 2026": "[2025-12-15..2026-06-14]",
		"May 2021": "[2021-05]", "“năm ngoái”": "[2025]",
	} {
		got, err := ParsePeriod(text, today(t))
		if s := codesOf(got); err != nil || s != want {
			t.Errorf("ParsePeriod(%q) = %s, %v, want %s", text, s, err, want)
		}
	}
}

func codesOf(ps []Period) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.Code()
	}
	return "[" + strings.Join(out, " ") + "]"
}

func TestRelativeWordsNeedADay(t *testing.T) {
	for _, text := range []string{"năm nay", "quý III", "tháng trước", "6 tháng", "từ đầu năm đến nay", "giai đoạn này", "3 tháng qua", "từ năm 2020 đến nay"} {
		for _, m := range FindPeriods(text, 0) {
			if m.Relative && len(m.Periods) > 0 {
				t.Errorf("%q without a day: %s", text, said(text, []Match{m}))
			}
		}
	}
	if got := said("quý III và quý IV/2020", FindPeriods("quý III và quý IV/2020", 0)); got != "quý III=2020-Q3; quý IV/2020=2020-Q4" {
		t.Error(got)
	}
}
