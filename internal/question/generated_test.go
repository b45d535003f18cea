package question

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// A surface is one way to write a part of a question, with what it means.
type surface struct{ text, means string }

func surfaces(pairs ...string) (all []surface) {
	for i := 0; i < len(pairs); i += 2 {
		for _, text := range strings.Split(pairs[i+1], "|") {
			all = append(all, surface{text, pairs[i]})
		}
	}
	return all
}

var (
	somePlaces = surfaces(
		"gso2004:52", "Bình Định|bình định|binh dinh|bđịnh|tỉnh Bình Định|Sở Công Thương Bình Định",
		"gso2004:66", "Đắk Lắk|daklak|Đăk Lăk|đlk|đắc lắc",
		"gso2004:68", "Lâm Đồng|lam dong|ldong|tỉnh Lâm Đồng",
		"gso2004:48", "Đà Nẵng|da nang|tp đà nẵng|thành phố Đà Nẵng",
		"gso2004:46", "Huế|Thừa Thiên Huế|tth",
		"gso2004:79", "TP HCM|tphcm|thành phố Hồ Chí Minh|sài gòn",
		"gso2004:77", "Bà Rịa - Vũng Tàu|brvt",
		"gso2004:38", "Thanh Hóa|thanh hoá|xứ thanh",
		"gso2004:17", "Hòa Bình|hoà bình",
		"gso2004:35", "Hà Nam|ha nam",
		"region:central", "miền Trung - Tây Nguyên|mttn|MT-TN|khu vực miền Trung - Tây Nguyên|vùng mttn|các tỉnh miền Trung Tây Nguyên",
		"region:north", "miền Bắc|khu vực phía Bắc|kv phía bắc",
		"nation", "cả nước|toàn quốc|63 tỉnh thành",
	)
	somePeriods = surfaces(
		"2020", "năm 2020|2020|trong năm 2020|cả năm 2020",
		"2020-H1", "6 tháng đầu năm 2020|6t/2020|6 tháng 2020|nửa đầu năm 2020|H1/2020|6T2020|sáu tháng đầu năm 2020",
		"2020-H2", "6 tháng cuối năm 2020|nửa cuối năm 2020",
		"2023-M09", "9 tháng năm 2023|9T/2023|9 tháng đầu năm 2023",
		"2021-Q3", "quý III/2021|q3/2021|quý 3 năm 2021",
		"2022-05", "tháng 5/2022|tháng 5 năm 2022|T5/2022",
		"2016..2020", "giai đoạn 2016-2020|2016-2020|từ 2016 đến 2020|gđ 2016-2020",
	)
	someCounts = surfaces(
		"projects", "bao nhiêu đề án|mấy đề án|bn đề án|số đề án",
		"technology.establishments", "hỗ trợ máy móc cho bao nhiêu cơ sở|bao nhiêu cơ sở ứng dụng máy móc|mấy cơ sở được hỗ trợ máy móc|bn cs mmtb",
		"technology.models", "mấy mô hình trình diễn|bao nhiêu mô hình trình diễn kỹ thuật|xây dựng mấy mô hình",
		"vocational.trainees", "đào tạo nghề cho bao nhiêu lao động|dạy nghề bao nhiêu người|bao nhiêu lao động nông thôn học nghề",
		"vocational.classes", "mấy lớp dạy nghề|mở bao nhiêu lớp đào tạo nghề",
		"capacity.seminars", "tổ chức mấy hội thảo|bao nhiêu hội thảo chuyên đề",
		"capacity.attendees", "hội thảo có bao nhiêu người dự|bao nhiêu đại biểu dự hội thảo",
		"products.fairs", "mấy hội chợ|tổ chức bao nhiêu hội chợ triển lãm",
		"products.participations", "bao nhiêu lượt cơ sở tham gia hội chợ|hội chợ có bao nhiêu gian hàng",
		"products.province", "mấy sản phẩm tiêu biểu cấp tỉnh|bao nhiêu sp cnnt tiêu biểu cấp tỉnh",
		"products.nation", "mấy sản phẩm cấp quốc gia|bao nhiêu sp tiêu biểu cấp quốc gia",
		"consulting.projects", "tư vấn bao nhiêu dự án|mấy hợp đồng tư vấn",
		"clusters", "hỗ trợ mấy cụm công nghiệp",
		"projects.stopped", "bao nhiêu đề án ngừng thực hiện",
	)
	someMoney = surfaces(
		"budget.executed", "bao nhiêu kinh phí|bao nhiêu tiền|kinh phí khuyến công bao nhiêu|mấy tỷ|kp bn|chi bao nhiêu",
		"budget.disbursed", "giải ngân bao nhiêu|giải ngân được bao nhiêu tiền",
		"budget.counterpart", "vốn đối ứng bao nhiêu|bao nhiêu tiền đối ứng",
		"technology.money", "kinh phí máy móc bao nhiêu|bao nhiêu tiền cho máy móc thiết bị|máy móc tốn bao nhiêu tiền",
		"products.money", "kinh phí hội chợ bao nhiêu|hội chợ hết bao nhiêu tiền",
		"vocational.money", "kinh phí đào tạo nghề bao nhiêu|dạy nghề tốn mấy tỷ",
		"information.money", "kinh phí tuyên truyền bao nhiêu|tuyên truyền hết bao nhiêu tiền",
		"consulting.revenue", "doanh thu tư vấn bao nhiêu|tư vấn thu được bao nhiêu tiền",
		"management.money", "kinh phí quản lý bao nhiêu",
	)
	someFundings = surfaces("all", "||", "local", "KCĐP|nguồn địa phương|khuyến công địa phương", "national", "KCQG|khuyến công quốc gia|nguồn trung ương")
	somePlans    = surfaces("actual", "||", "plan", "kế hoạch|theo kế hoạch|được duyệt|được giao")
	somePolite   = []string{"", "", "cho mình hỏi ", "dạ cho em hỏi ", "bot ơi ", "anh chị cho em hỏi ", "Cho hỏi "}
	someEnds     = []string{"", "", "?", " ạ", " vậy", " nhỉ", " thế ạ?", " với"}
)

func pick(d *rand.Rand, from []surface) surface { return from[d.IntN(len(from))] }

// joinParts writes the parts that are not empty.
func joinParts(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " ")
}

// value makes a question for one figure in one of several word orders.
func generate(d *rand.Rand) (text, want string) {
	place, period, funding, plan := pick(d, somePlaces), pick(d, somePeriods), pick(d, someFundings), pick(d, somePlans)
	indicator := pick(d, someCounts)
	if d.IntN(2) == 0 {
		indicator = pick(d, someMoney)
	}
	if strings.HasPrefix(indicator.means, "budget.disbursed") || indicator.means == "projects.stopped" {
		plan = surface{"", "actual"}
	}
	var parts []string
	switch d.IntN(5) {
	case 0:
		parts = []string{place.text, period.text, plan.text, funding.text, indicator.text}
	case 1:
		parts = []string{period.text, place.text, plan.text, funding.text, indicator.text}
	case 2:
		parts = []string{plan.text, funding.text, place.text, period.text, indicator.text}
	case 3:
		parts = []string{funding.text, place.text, indicator.text, plan.text, period.text}
	case 4:
		parts = []string{period.text + ",", place.text, funding.text, plan.text, indicator.text}
	}
	text = somePolite[d.IntN(len(somePolite))] + joinParts(parts...) + someEnds[d.IntN(len(someEnds))]
	if d.IntN(2) == 0 {
		text = bare(text)
	}
	return text, fmt.Sprint("answer value ", place.means, " ", indicator.means, " ", period.means, " ", plan.means, " ", funding.means)
}

func TestGeneratedQuestionsAreUnderstood(t *testing.T) {
	b := openBench(t)
	d := rand.New(rand.NewPCG(3, 4))
	wrong := 0
	for range 8000 {
		text, want := generate(d)
		q := b.Read(text, Context{Today: today(t)})
		place := ""
		if len(q.Places) > 0 {
			place = q.Places[0].Key
		}
		got := fmt.Sprint(q.Status, " ", q.Intent, " ", place, " ", q.Indicator.Code, " ", q.Period.Code(), " ", q.Measure, " ", q.Funding)
		if got != want || len(q.Places) > 1 {
			wrong++
			if wrong <= 60 {
				t.Errorf("%s\n  got  %s %v\n  want %s", text, got, q.Ambiguous, want)
			}
		}
	}
	t.Logf("%d wrong", wrong)
}
