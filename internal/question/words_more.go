package question

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/vi"
)

// moreNames are names of indicators that the catalogue has not: those of several
// words that people make up, and English ones.
var moreNames = []struct{ code, texts string }{
	{"budget.executed", "promotion budget|promotion spending|industrial promotion budget|industrial promotion spending|support budget|support money"},
	{"budget.counterpart", "counterpart|counterpart money|counterpart funding|counterpart capital|matching funds"},
	{"budget.total_cost", "total project cost|total cost|total cost of projects|total project costs|total investment|toàn bộ chi phí|toàn bộ chi phí của các đề án"},
	{"projects.stopped", "projects stopped|stopped projects|cancelled projects|projects cancelled|đề án bỏ dở|đề án bị hủy bỏ|đề án bị huỷ|đề án không làm tiếp được"},
	{"vocational.trainees", "rural workers trained|workers trained|trainees in a craft"},
	{"vocational.classes", "training classes|craft classes|craft training classes|vocational courses"},
	{"vocational.money", "vocational training budget|tiền mở lớp nghề|kinh phí mở lớp nghề|kinh phí mở lớp dạy nghề"},
	{"capacity.trainees", "management trainees|start-up trainees|management and start-up trainees|start-up and management trainees|management and start-up courses|chủ cơ sở được tập huấn"},
	{"capacity.attendees", "seminar attendees|seminar participants|người ngồi nghe hội thảo|người ngồi dự hội thảo|người đi hội thảo|lượt người ngồi nghe hội thảo|lượt người nghe hội thảo"},
	{"capacity.enterprises", "enterprises founded|new enterprises|new enterprises founded|công ty mới thành lập|cơ sở đăng ký thành lập doanh nghiệp"},
	{"capacity.money", "management capacity budget|kinh phí tập huấn quản lý|tiền tập huấn quản lý|tiền khởi sự|kinh phí quản lý và khởi sự|tiền khởi sự doanh nghiệp|kinh phí khởi sự doanh nghiệp|kinh phí lớp quản lý"},
	{"clusters.money", "cluster support budget|cluster budget|money for industrial clusters|kinh phí hạ tầng cụm công nghiệp|kinh phí hạ tầng ccn|kinh phí hỗ trợ cụm công nghiệp|kinh phí hỗ trợ ccn|tiền hỗ trợ ccn|tiền ccn"},
	{"consulting.revenue", "consulting revenue|consulting income|revenue from consulting|doanh thu hoạt động tư vấn|doanh thu dịch vụ tư vấn|nguồn thu tư vấn|thu từ tư vấn"},
	{"consulting.centres", "consulting centres|centres that consult"},
	{"information.items", "communication items|news items"},
	{"information.money", "information and communication budget|communication budget|kinh phí thông tin"},
	{"products.money", "fairs and products budget|kinh phí hội chợ và sản phẩm tiêu biểu|kinh phí sản phẩm tiêu biểu và hội chợ"},
	{"management.money", "programme management budget|programme management|program management"},
	{"technology.money", "demonstration and machinery budget|machinery budget|kinh phí sắm máy|tiền sắm máy|tiền mua máy|tiền mua sắm máy móc|kinh phí máy móc thiết bị"},
	{"technology.models", "technical demonstration models|demonstration models"},
	{"products.province", "province-level products|province-level representative products|sản phẩm được công nhận cấp tỉnh"},
	{"products.region", "region-level products|region-level representative products|sản phẩm tiêu biểu khu vực|tiêu biểu khu vực"},
	{"products.nation", "national-level representative products|nation-level products|tiêu biểu quốc gia"},
}

// shortNouns are what people in offices write for the nouns of indicators.
var shortNouns = []struct{ whole, short string }{
	{"kinh phí", "kp"}, {"sản phẩm", "sp"}, {"mô hình", "mh"}, {"cơ sở", "cs"}, {"doanh nghiệp", "dn"}, {"hội chợ", "hc"}, {"tư vấn", "tv"}, {"trung tâm", "tt"},
	{"cụm công nghiệp", "cụm cn"}, {"cụm công nghiệp", "ccn"}, {"máy móc", "mm"}, {"thiết bị", "tb"}, {"hợp đồng", "hđ"},
}

// moreIndicators is an index of moreNames, and of all names of the catalogue with
// the nouns shortened.
func moreIndicators(c *data.Catalogue) *vi.Index {
	var names []vi.Name
	add := func(text, code string, itself bool) {
		all := []string{text}
		for _, a := range shortNouns {
			for _, t := range all[:len(all):len(all)] {
				if len(t) > len(a.whole) && strings.Contains(" "+t+" ", " "+a.whole+" ") {
					all = append(all, strings.Replace(t, a.whole, a.short, 1))
				}
			}
		}
		for n, t := range all {
			if n > 0 || itself {
				names = append(names, vi.Name{Text: t, Target: code})
			}
		}
	}
	for _, m := range moreNames {
		for text := range strings.SplitSeq(m.texts, "|") {
			add(text, m.code, true)
		}
	}
	for _, a := range c.Aliases {
		if a.Kind == "indicator" {
			for _, code := range a.Targets {
				add(a.Text, code, false)
			}
		}
	}
	return vi.NewIndex(names)
}
