package vi

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// toldAll writes the amounts of a sentence as "words=readings" or "words!kind".
func toldAll(tokens []Token, amounts []Amount) string {
	var out []string
	for _, a := range amounts {
		words := textOf(tokens[a.From:a.To])
		if a.Err != nil {
			out = append(out, fmt.Sprintf("%s!%v", words, a.Err.Kind))
		} else {
			out = append(out, words+"="+told(a.Readings))
		}
	}
	return strings.Join(out, "; ")
}

func TestScanAmountsTellsFiguresFromOtherNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"92 cơ sở được hỗ trợ, kinh phí thực hiện 9.821 triệu đồng.":                            "92=92; 9.821 triệu đồng=9821 triệu",
		"cả vùng có 10/15 trung tâm, mục tiêu doanh thu là 14.27 tỷ đồng":                       "có 10/15=10 of 15; là 14.27 tỷ đồng=14270 triệu",
		"Sáu tháng đầu năm ước giải ngân gần 1,15 tỷ đồng, đạt 46% kế hoạch":                    "gần 1,15 tỷ đồng=1150 triệu under; đạt 46%=46%",
		"doanh thu đạt 6.811 tỷ đồng":                                                           "đạt 6.811 tỷ đồng=6811 triệu | 6811000 triệu",
		"năm 2019 thực hiện 31 đề án với kinh phí 5.240 triệu đồng, tăng 12,4% so với năm 2018": "2019!a period; 31=31; 5.240 triệu đồng=5240 triệu; tăng 12,4%!a change, no figure; 2018!a period",
		"Quyết định số 345/QĐ-UBND ngày 28/01/2019. Xin gọi số 0235 3800 123.":                  "345/QĐ-UBND!the number of a document; 28/01/2019!a date or time; 0235!a label; 3800!a label; 123!a label",
		"Công văn ngày 05/10/2021, trang 2/3":                                                   "05/10/2021!a date or time; 2/3!a date or time",
		"đã kiểm tra 9/10 huyện":                                                                "9/10=9 of 10",
		"phòng 305, tầng 3, lúc 8 giờ 30 ngày 26/10 với 200 đại biểu":                           "305!a label; 3!a label; 8!a date or time; 30!a date or time; 26/10!a date or time; với 200=200",
		"6 tháng đầu năm 2020: 5 đề án":                                                         "6=6; 2020!a period; : 5=5",
		"Trong năm có 12 đề án":                                                                 "có 12=12",
		"hỗ trợ 100 triệu đồng/mô hình, 15 đến 40 triệu mỗi cơ sở":                              "100 triệu đồng/mô!a rate, no total; 15 đến 40 triệu mỗi cơ!a rate, no total",
		"giai đoạn 2016 – 2020, 8 - 12 đề án":                                                   "2016 – 2020!a period; 8 - 12!a range, no single value",
		"KCQG 103,7 tỷ đồng/251 đề án":                                                          "103,7 tỷ đồng/251!two figures",
		"mở 4 lớp cho 120 lao động, 186,5 triệu đồng; 01 hội thảo":                              "4=4; 120=120; 186,5 triệu đồng=186.5 triệu; 01=1",
		"không có số": "",
	} {
		tokens := Tokenize(text)
		if got := toldAll(tokens, ScanAmounts(tokens, Hint{})); got != want {
			t.Errorf("%q gives\n  %s, want\n  %s", text, got, want)
		}
	}
	tokens := Tokenize("supported 17 establishments and disbursed VND2.15 billion, up 8.5 percent; VND9,870 million, 2,600 workers")
	want := "17=17; VND2.15 billion=2150 triệu; up 8.5 percent!a change, no figure; VND9,870 million=9870 triệu; 2,600=2600"
	if got := toldAll(tokens, ScanAmounts(tokens, Hint{Language: language.English})); got != want {
		t.Errorf("English gives\n  %s, want\n  %s", got, want)
	}
}

func TestScanAmountsDropsWhatIsImplausible(t *testing.T) {
	tokens := Tokenize("doanh thu 6.811 tỷ đồng, 7 triệu đồng")
	got := toldAll(tokens, ScanAmounts(tokens, Hint{Least: dec("100"), Most: dec("500000")}))
	if want := "6.811 tỷ đồng=6811 triệu; 7 triệu đồng!outside the plausible values"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
