package intake

import (
	"strings"
)

// contentOf is the content of the programme that an indicator belongs to.
func contentOf(indicator string) string {
	room, _, _ := strings.Cut(indicator, ".")
	switch room {
	case "vocational":
		return "1"
	case "capacity":
		return "2"
	case "technology":
		return "3"
	case "products":
		return "4"
	case "consulting":
		return "5"
	case "information":
		return "6"
	case "clusters":
		return "7"
	case "cooperation":
		return "8"
	case "management":
		return "9"
	}
	return "all"
}

// anyOf says whether the words hold one of the phrases.
func anyOf(words string, phrases ...string) bool {
	for _, p := range phrases {
		if strings.Contains(words, " "+p+" ") {
			return true
		}
	}
	return false
}

// counting says which indicator counts what.
type counting struct {
	english bool
	text    string // the noun as printed
}

// indicator is what a noun counts in its content and among its words; "" is
// none of the catalogue's.
func (c counting) indicator(noun, content, left, right string) string {
	near := left + right
	switch noun {
	case "project":
		return projects(near, left, right)
	case "venture":
		switch {
		case anyOf(near, "tư vấn", "consulting", "consultancy", "advisory") || content == "5":
			return "consulting.projects"
		case c.english && content != "7":
			return projects(near, left, right)
		}
		return ""
	case "class":
		if content == "1" && !anyOf(right, "tập huấn", "khởi sự", "quản lý", "bồi dưỡng") {
			return "vocational.classes"
		}
		return ""
	case "person":
		return person(content, left, near+c.text, right)
	case "seminar":
		if strings.Contains(c.text, " workshop") && !anyOf(left, "held", "hold", "organised", "organise", "organized", "organize", "ran", "conducted", "opened") {
			return "" // where things are made
		}
		return "capacity.seminars"
	case "model":
		if anyOf(right, "sạch hơn", "cleaner production") {
			return ""
		}
		return "technology.models"
	case "fair":
		return "products.fairs"
	case "participation":
		if anyOf(right, "người", "học viên", "lao động", "khách", "xe") {
			return ""
		}
		return "products.participations"
	case "product":
		return product(left, right)
	case "item":
		return "information.items"
	case "cluster":
		if anyOf(left, "hỗ trợ đầu tư hạ tầng", "hỗ trợ đầu tư xây dựng hạ tầng", "hỗ trợ hạ tầng", "hỗ trợ lập quy hoạch chi tiết") {
			return "clusters"
		}
		if content == "7" && anyOf(near, "hỗ trợ", "được hỗ trợ", "đầu tư", "supported", "support") || content == "7" && anyOf(near, "hạ tầng", "quy hoạch chi tiết") {
			return "clusters"
		}
		return ""
	case "delegation":
		if content == "8" || anyOf(near, "nước ngoài", "quốc tế", "abroad", "international", "nhật bản", "hàn quốc", "trung quốc", "thái lan", "đài loan", "ấn độ", "malaysia", "lào", "campuchia", "châu âu", "đức") {
			return "cooperation.delegations"
		}
		return ""
	case "centre":
		if content == "5" || anyOf(near, "tư vấn", "consulting") {
			return "consulting.centres"
		}
		return ""
	case "establishment", "enterprise":
		return establishment(noun, content, left, right)
	}
	return ""
}

// projects leaves out the projects that are only some of the programme's.
func projects(near, left, right string) string {
	switch {
	case anyOf(near, "ngừng", "dừng", "ngừng thực hiện", "hủy", "huỷ", "bị dừng", "stopped", "cancelled"):
		return "projects.stopped"
	case anyOf(left, "tạm ứng", "thanh lý", "thẩm định", "đăng ký", "đề xuất", "tư vấn", "lập hồ sơ", "xây dựng hồ sơ"),
		anyOf(right, "điểm", "nhóm", "chuyển tiếp", "ký hợp đồng", "ký kết", "không hoàn thành", "không thực hiện được", "không đạt", "đã nghiệm thu", "được nghiệm thu", "chưa", "đang", "đăng ký", "đề xuất", "còn lại"):
		return ""
	}
	return "projects"
}

// person says who is counted: trainees of a craft, of management, or the people
// at a seminar.
func person(content, left, near, right string) string {
	switch {
	case anyOf(near, "việc làm", "thu nhập", "jobs", "employment", "sử dụng"):
		return ""
	case anyOf(near, "học nghề", "đào tạo nghề", "truyền nghề", "dạy nghề"), anyOf(near, "trained", "training") && anyOf(near, "rural"), (content == "" || content == "all" || strings.HasSuffix(left, " đào tạo ")) && anyOf(left, "đào tạo") && anyOf(near, "lao động"),
		(content == "" || content == "all") && anyOf(right, "được đào tạo") && anyOf(near, "lao động"):
		return "vocational.trainees"
	}
	switch content {
	case "1":
		return "vocational.trainees"
	case "2":
		return "capacity.trainees"
	case "seminar":
		return "capacity.attendees"
	}
	return ""
}

// product says which level recognised a product: named behind the number, else
// last before it. Products that only entered are none.
func product(left, right string) string {
	recognised := anyOf(right, "được công nhận", "đạt", "recognised", "được trao", "được cấp giấy chứng nhận")
	if !recognised && anyOf(left, "hồ sơ", "đăng ký", "dự thi", "gửi", "entered", "entries") || anyOf(right, "đăng ký", "dự thi", "tham gia bình chọn", "tham gia cấp", "tham gia dự", "dự bình chọn", "tham dự", "trưng bày", "entered") {
		return ""
	}
	for _, words := range []string{right, left} {
		best, at := "", -1
		for _, level := range []struct{ word, indicator string }{
			{"cấp tỉnh", "products.province"}, {"provincial", "products.province"}, {"by the province", "products.province"},
			{"cấp khu vực", "products.region"}, {"khu vực", "products.region"}, {"regional", "products.region"}, {"by the region", "products.region"},
			{"cấp quốc gia", "products.nation"}, {"quốc gia", "products.nation"}, {"national", "products.nation"}, {"nationally", "products.nation"},
			{"cấp huyện", "-"},
		} {
			i := strings.LastIndex(words, " "+level.word+" ")
			if words == right {
				i = strings.Index(words, " "+level.word+" ")
				if i >= 0 && (at < 0 || i < at) {
					best, at = level.indicator, i
				}
			} else if i > at {
				best, at = level.indicator, i
			}
		}
		if best == "-" {
			return ""
		}
		if best != "" {
			return best
		}
		if anyOf(words, "của tỉnh") {
			return "products.province"
		}
	}
	return ""
}

// establishment says what was done for an establishment.
func establishment(noun, content, left, right string) string {
	near := left + right
	switch {
	case anyOf(near, "đăng ký", "hồ sơ", "khảo sát", "kiểm tra", "thẩm định", "sạch hơn", "tham quan", "dự thi", "cleaner", "inspected", "surveyed", "tiết kiệm năng lượng"):
		return ""
	case anyOf(near, "thành lập", "thành lập mới", "founded", "start up", "newly established") && noun == "enterprise":
		return "capacity.enterprises"
	case anyOf(right, "mô hình trình diễn", "mô hình trình diễn kỹ thuật") && !anyOf(right, "máy móc", "thiết bị"):
		return "" // who shows a model
	case anyOf(right, "máy móc", "thiết bị", "dây chuyền", "công nghệ", "machinery", "equipment", "machines"):
		return "technology.establishments"
	case anyOf(right, "hội chợ", "gian hàng", "triển lãm", "fair", "fairs", "exhibition"):
		return "products.participations"
	case anyOf(near, "nhãn hiệu", "thương hiệu", "bao bì", "tư vấn", "trademark", "trademarks", "brand"):
		return ""
	case anyOf(left, "máy móc", "thiết bị", "dây chuyền", "công nghệ", "machinery", "equipment", "machines"):
		return "technology.establishments"
	case content == "3":
		return "technology.establishments"
	case noun == "establishment" && content != "4" && content != "-" && content != "5" && content != "2" && content != "seminar" &&
		(anyOf(near, "hỗ trợ", "được hỗ trợ", "thụ hưởng", "supported", "support")):
		return "technology.establishments"
	}
	return ""
}
