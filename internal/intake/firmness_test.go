package intake

import (
	"strings"
	"testing"
)

func TestWhatIsNotUnderstoodForCertainIsNotTakenButShown(t *testing.T) {
	r := reader(t)
	for _, c := range []struct{ text, number string }{
		{"Năm 2014, Bình Định thỏa thuận nhượng 14 đề án khuyến công.", "14"},                                                           // an unknown verb
		{"Năm 2014, Bình Định thực hiện 14 đề án khuyến công giả mạo.", "14"},                                                           // an unknown word behind it
		{"Năm 2014, Bình Định thực hiện 14 đề án khuyến công, hụt hơi vì thiếu 8 cơ sở được hỗ trợ máy móc.", "8"},                      // by how much it is less
		{"Năm 2014, khuyến công quốc gia ở Bình Định chi 900 triệu đồng. Trong đó, vốn đối ứng 500 triệu đồng.", "500 triệu đồng"},      // of one source, or of both
		{"Năm 2014, Bình Định thực hiện 14 đề án khuyến công, tổng kinh phí 9 tỷ đồng. Doanh nghiệp đối ứng 6 tỷ đồng.", "9 tỷ đồng"},   // support, or the total cost
		{"Năm 2014, kinh phí khuyến công của vùng là 50 tỷ đồng. Trong đó, Bình Định 20 tỷ đồng, Phú Yên 30 tỷ đồng.", "là 50 tỷ đồng"}, // of a region without its name
	} {
		sheet := r.prose(c.text, Given{})
		for _, f := range sheet.Figures {
			if strings.Contains(f.Printed, c.number) || strings.Contains(c.number, f.Printed) {
				t.Errorf("%q reads %s", c.text, told(f))
			}
		}
	}
	sheet := r.prose("Năm 2014, Bình Định thỏa thuận nhượng 14 đề án khuyến công.", Given{})
	if len(sheet.Problems) != 1 || sheet.Problems[0].Why != WhyDoubt || sheet.Problems[0].Cell != "14" || !strings.Contains(sheet.Problems[0].Text, "nhượng") {
		t.Errorf("the problems are %+v", sheet.Problems)
	}
}

func TestATotalThatItsPartsDoNotAddUpToIsAsked(t *testing.T) {
	r := reader(t)
	for text, want := range map[string]string{
		"Năm 2014, Bình Định thực hiện kinh phí khuyến công 10 tỷ đồng, trong đó khuyến công quốc gia 3 tỷ đồng, khuyến công địa phương 6 tỷ đồng.":     "10000 |10000 |9000",
		"Năm 2014, Bình Định thực hiện kinh phí khuyến công 9 tỷ đồng, trong đó khuyến công quốc gia 3 tỷ đồng, khuyến công địa phương 6 tỷ đồng.":      "9000",
		"Năm 2014, Bình Định thực hiện kinh phí khuyến công hơn 10 tỷ đồng, trong đó khuyến công quốc gia 3 tỷ đồng, khuyến công địa phương 6 tỷ đồng.": "10000 over",
	} {
		figures := r.Prose(text, Given{})
		if len(figures) != 3 || told(figures[0]) != "gso2004:52 budget.executed 2014 actual all "+want {
			t.Errorf("%q reads %v", text, told(figures[0]))
		}
	}
	figures := r.Prose("Năm 2014, Bình Định thực hiện 14 đề án với tổng kinh phí 10 tỷ đồng, trong đó kinh phí hỗ trợ 3 tỷ đồng, vốn đối ứng 6 tỷ đồng.", Given{})
	for _, f := range figures {
		if f.Value.String() == "10000" && !f.Ambiguous() {
			t.Errorf("a total of nothing is read as %s", told(f))
		}
	}
}
