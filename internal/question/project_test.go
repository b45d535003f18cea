package question

import (
	"strings"
	"testing"

	"tiendo/data"
)

func TestQuestionsForSingleProjects(t *testing.T) {
	r, own := openBench(t), data.Place{}
	for text, want := range map[string]string{
		"đề án nào của gia lai chậm tiến độ":                "late gso2025:52",
		"de an nao cua gia lai cham tien do":                "late gso2025:52",
		"gia lai có đề án nào trễ không":                    "late gso2025:52",
		"các đề án kcqg đang chậm ở đắk lắk":                "late gso2025:66",
		"còn mấy đề án chưa nghiệm thu":                     "unaccepted",
		"huế còn bao nhiêu đề án chưa nghiệm thu năm 2026":  "unaccepted gso2025:46 2026",
		"đắk lắk có đề án nào phải ngừng không":             "stopped gso2025:66",
		"đề án nào của bình định bị dừng":                   "stopped gso2025:52",
		"năm 2026 quảng ngãi có những đề án gì":             " gso2025:51 2026",
		"danh sách đề án của đà nẵng năm 2026":              " gso2025:48 2026",
		"đề án nào chưa ký hợp đồng":                        "assigned",
		"đề án nào được điều chỉnh":                         "adjusted",
		"lâm đồng đăng ký đề án nào cho năm 2027":           "registered gso2025:68 2027",
		"which projects of Gia Lai are behind schedule":     "late gso2025:52",
		"Did any project in Gia Lai have to stop?":          "stopped gso2025:52",
		"how many projects are not yet accepted in Dak Lak": "unaccepted gso2025:66",
	} {
		q := r.Read(text, Context{Today: today(t), Place: own})
		got := string(q.ProjectState)
		for _, p := range q.Places {
			got += " " + p.Key
		}
		if q.Period != noPeriod {
			got += " " + q.Period.Code()
		}
		if q.Intent != Projects || q.Status != Answerable || got != want {
			t.Errorf("%s: got %s %s %q, want %q", text, q.Intent, q.Status, got, want)
		}
	}
}

// What a figure, a duty or a conference answers is no question for projects.
func TestFiguresOfProjectsAreNotSingleProjects(t *testing.T) {
	r := openBench(t)
	for _, text := range []string{
		"bình định có bao nhiêu đề án năm 2021", "có bao nhiêu đề án ngừng thực hiện năm 2024 ở gia lai", "tỉnh nào có nhiều đề án nhất năm 2024",
		"bến tre 2018 số đề án kcđp", "nộp hồ sơ đề án kcqg năm 2027 lên sở trễ nhất hôm nào", "tỉnh nào chậm báo cáo quý III", "số đề án được nghiệm thu năm 2019 của lâm đồng",
	} {
		if q := r.Read(text, Context{Today: today(t)}); q.Intent == Projects {
			t.Errorf("%s: taken for projects %s", text, strings.TrimSpace(string(q.ProjectState)))
		}
	}
}

func TestMoneyPaidOutSlowlyIsNoLateProject(t *testing.T) {
	b := openBench(t)
	for text, want := range map[string]Intent{
		"Bình Định 2021 bao nhiêu đề án bị chậm giải ngân":     Value,
		"sao giải ngân đề án năm 2020 chậm thế":                Value,
		"có bao nhiêu đề án chậm tiến độ năm 2025 của Gia Lai": Projects,
		"đề án nào của Đắk Lắk chậm tiến độ, giải ngân ra sao": Projects,
		"Binh Dinh 2021 bao nhieu de an bi cham giai ngan vay": Value,
		"chậm nhất tháng mấy phải gửi đăng ký đề án năm sau":   Deadline,
	} {
		q := b.read(t, text)
		if q.Intent != want || want == Value && q.Status != Clarify {
			t.Errorf("%q is %s %s, want %s", text, q.Status, q.Intent, want)
		}
	}
}
