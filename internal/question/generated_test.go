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
		"gso2004:40", "Nghệ An|nghe an|tỉnh Nghệ An",
		"gso2004:42", "Hà Tĩnh|htĩnh",
		"gso2004:60", "Bình Thuận|binh thuan|phan thiết",
		"gso2004:58", "Ninh Thuận|ninhthuận|phan rang",
		"gso2004:34", "Thái Bình|thai binh",
		"gso2004:24", "Bắc Giang|bac giang",
		"gso2004:80", "Long An|long an",
		"gso2004:82", "Tiền Giang|tien giang",
		"gso2004:12", "Lai Châu|lai chau",
		"gso2004:96", "Cà Mau|ca mau",
		"gso2004:51", "Quảng Ngãi|quang ngai|qngãi",
		"gso2004:49", "Quảng Nam|quang nam|qnam",
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
		"projects", "số lượng đề án là bao nhiêu|có tất cả mấy đề án|tổng số đề án khuyến công|bao nhiêu đề án|mấy đề án|bn đề án|số đề án",
		"technology.establishments", "hỗ trợ được bao nhiêu cơ sở máy móc|số cơ sở được hỗ trợ máy móc thiết bị tiên tiến|bao nhiêu cơ sở CNNT được hỗ trợ mmtb|hỗ trợ máy móc cho bao nhiêu cơ sở|bao nhiêu cơ sở ứng dụng máy móc|mấy cơ sở được hỗ trợ máy móc|bn cs mmtb",
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
		"budget.executed", "tổng cộng bao nhiêu kinh phí|số tiền là bao nhiêu|kinh phí hỗ trợ bao nhiêu triệu|bao nhiêu tỷ đồng|bao nhiêu kinh phí|bao nhiêu tiền|kinh phí khuyến công bao nhiêu|mấy tỷ|kp bn|chi bao nhiêu",
		"budget.disbursed", "đã giải ngân bao nhiêu tiền|vốn giải ngân được bao nhiêu|giải ngân bao nhiêu|giải ngân được bao nhiêu tiền",
		"budget.counterpart", "vốn đối ứng bao nhiêu|bao nhiêu tiền đối ứng",
		"technology.money", "kinh phí máy móc bao nhiêu|bao nhiêu tiền cho máy móc thiết bị|máy móc tốn bao nhiêu tiền",
		"products.money", "kinh phí hội chợ bao nhiêu|hội chợ hết bao nhiêu tiền",
		"vocational.money", "kinh phí đào tạo nghề bao nhiêu|dạy nghề tốn mấy tỷ",
		"information.money", "kinh phí tuyên truyền bao nhiêu|tuyên truyền hết bao nhiêu tiền",
		"consulting.revenue", "doanh thu tư vấn bao nhiêu|tư vấn thu được bao nhiêu tiền",
		"management.money", "kinh phí quản lý bao nhiêu",
	)
	someFundings = surfaces("all", "||", "local", "kcđp|KCĐP|nguồn địa phương|khuyến công địa phương", "national", "kcqg|KCQG|khuyến công quốc gia|nguồn trung ương")
	somePlans    = surfaces("actual", "||", "plan", "kế hoạch|theo kế hoạch|được duyệt|được giao|được phê duyệt|dự kiến")
	somePolite   = []string{"", "", "em chào anh chị, ", "Alo bot, ", "sếp hỏi ", "tra giúp em ", "xem giúp mình ", "cho mình hỏi ", "dạ cho em hỏi ", "bot ơi ", "anh chị cho em hỏi ", "Cho hỏi "}
	someEnds     = []string{"", "", " hả bot", " với ạ", " rồi", " giúp em nhé", " gấp ạ", " z", "?", " ạ", " vậy", " nhỉ", " thế ạ?", " với"}
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

// someNames are indicators as a noun, without a question word.
var someNames = surfaces(
	"projects", "số đề án|đề án khuyến công",
	"technology.establishments", "số cơ sở được hỗ trợ máy móc|cơ sở ứng dụng máy móc",
	"technology.models", "số mô hình trình diễn kỹ thuật",
	"budget.executed", "kinh phí khuyến công|kinh phí",
	"budget.counterpart", "vốn đối ứng",
	"products.money", "kinh phí hội chợ",
	"products.province", "số sản phẩm tiêu biểu cấp tỉnh",
	"consulting.revenue", "doanh thu tư vấn",
	"vocational.trainees", "số lao động được đào tạo nghề",
)

// A shape is a way to ask for something else than one figure. The frame has
// places for A, another place B, the period P, an indicator I and a source of
// funds F; a frame without one of them means it is not said.
var someShapes = []struct{ means, frames string }{
	{"answer compare A,B I P actual F", "so sánh I F của A và B P|I F P của A với B|P I F A hay B nhiều hơn|A và B P I F bên nào hơn|P tỉnh nào có I F nhiều hơn, A hay B|A so với B về I F P|chênh lệch I F P giữa A và B"},
	{"answer compare A,B I P plan F", "so sánh I F kế hoạch P của A và B|kế hoạch P I F của A với B thế nào"},
	{"answer percent A I P actual F", "I F của A P đạt bao nhiêu % kế hoạch|A P I F đạt mấy phần trăm kế hoạch năm|tỷ lệ hoàn thành kế hoạch I F của A P|P A I F thực hiện được bao nhiêu phần trăm so với kế hoạch"},
	{"answer remaining A I P actual F", "A P I F còn thiếu bao nhiêu so với kế hoạch|P A còn bao nhiêu I F nữa thì đạt kế hoạch"},
	{"answer rank region:central I P actual F", "xếp hạng các tỉnh miền Trung - Tây Nguyên theo I F P|tỉnh nào ở miền Trung - Tây Nguyên có I F cao nhất P|P tỉnh nào nhiều I F nhất mttn|top 5 tỉnh mttn về I F P"},
	{"answer trend A I  actual F", "I F của A qua các năm|A I F từng năm thế nào|xu hướng I F của A"},
	{"answer table A  P actual all", "lập bảng các chỉ tiêu khuyến công A P|bảng số liệu khuyến công P của A|tình hình khuyến công A P thế nào|liệt kê tất cả chỉ tiêu A P"},
	{"answer table region:central I P actual F", "bảng I F từng tỉnh miền Trung - Tây Nguyên P|lập bảng I F theo tỉnh mttn P"},
	{"answer source A I P actual F", "I F của A P lấy từ đâu|nguồn số liệu I F A P|ai công bố I F của A P|A P I F theo văn bản nào"},
	{"clarify value  I P actual F", "P I F bao nhiêu|I F P là bao nhiêu"},
	{"clarify value A I  actual F", "A I F là bao nhiêu|I F của A bao nhiêu rồi"},
	{"clarify value A  P actual F", "A P F được bao nhiêu|P A F thế nào rồi, bao nhiêu"},
}

// provinces are the places that can be compared, lists without them the rest.
func onlyProvinces(from []surface) (all []surface) {
	for _, s := range from {
		if strings.HasPrefix(s.means, "gso") {
			all = append(all, s)
		}
	}
	return all
}

// generateShape makes a question of another intent.
func generateShape(d *rand.Rand) (text, want string) {
	shape := someShapes[d.IntN(len(someShapes))]
	frames := strings.Split(shape.frames, "|")
	provinces := onlyProvinces(somePlaces)
	a, b := pick(d, provinces), pick(d, provinces)
	for b.means == a.means {
		b = pick(d, provinces)
	}
	p, i, f := pick(d, somePeriods), pick(d, someNames), pick(d, someFundings)
	fill := func(frame, a, b, p, i, f string) string {
		words := strings.Fields(strings.ReplaceAll(frame, ",", " ,"))
		for n, w := range words {
			switch w {
			case "A":
				words[n] = a
			case "B":
				words[n] = b
			case "P":
				words[n] = p
			case "I":
				words[n] = i
			case "F":
				words[n] = f
			case "A,B":
				words[n] = a + "," + b
			}
		}
		return strings.ReplaceAll(joinParts(words...), " ,", ",")
	}
	text = fill(frames[d.IntN(len(frames))], a.text, b.text, p.text, i.text, f.text)
	text = somePolite[d.IntN(len(somePolite))] + text + someEnds[d.IntN(len(someEnds))]
	if d.IntN(3) == 0 {
		text = bare(text)
	}
	var words []string
	for _, w := range strings.Split(strings.ReplaceAll(shape.means, "A,B", "A+B"), " ") {
		switch w {
		case "A":
			w = a.means
		case "A+B":
			w = a.means + "," + b.means
		case "P":
			w = p.means
		case "I":
			w = i.means
		case "F":
			w = f.means
		}
		words = append(words, w)
	}
	return text, strings.Join(words, " ")
}

// gist is what the generated questions say, for comparing.
func gist(q Query) string {
	return fmt.Sprint(q.Status, " ", q.Intent, " ", strings.Join(keysOf(q.Places), ","), " ", q.Indicator.Code, " ", q.Period.Code(), " ", q.Measure, " ", q.Funding)
}

func TestGeneratedQuestionsAreUnderstood(t *testing.T) {
	b := openBench(t)
	d := rand.New(rand.NewPCG(13, 14))
	wrong := 0
	for n := range 4000 {
		text, want := generate(d)
		if n%2 == 1 {
			text, want = generateShape(d)
		}
		if got := gist(b.Read(text, Context{Today: today(t)})); got != want {
			wrong++
			if wrong <= 60 {
				t.Errorf("%s\n  got  %s\n  want %s", text, got, want)
			}
		}
	}
	t.Logf("%d wrong", wrong)
}
