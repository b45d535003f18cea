package words

import "strings"

// projectWords are the names and help of /projects and what stands below it, by
// path as commandWords. Options that set a field are called as the field.
var projectWords = map[string]commandWord{
	"projects":            {"đề-án", "Các đề án sau những con số: đề án nào chậm, chậm bao lâu"},
	"projects.list":       {"danh-sách", "Đề án của một nơi, một năm, một trạng thái"},
	"projects.show":       {"xem", "Một đề án: ngày dự kiến và thực tế, tiền"},
	"projects.late":       {"chậm", "Đề án nào chậm tiến độ, chậm lâu nhất trước"},
	"projects.total":      {"tổng-hợp", "Cộng từ các đề án, đặt cạnh số báo cáo"},
	"projects.registered": {"đăng-ký", "Đề án đăng ký cho một năm, hồ sơ còn thiếu gì"},
	"projects.history":    {"lịch-sử", "Mọi thay đổi của một đề án: ai, khi nào, vì sao"},
	"projects.rules":      {"quy-tắc", "Khi nào đề án là chậm, và vì sao"},
	"projects.switch":     {"bật-tắt", "Dành cho quản trị: bật hoặc tắt một quy tắc chậm tiến độ"},
	"projects.add":        {"thêm", "Dành cho điều phối viên: một đề án mới"},
	"projects.update":     {"cập-nhật", "Dành cho điều phối viên: đề án làm đến đâu"},
	"projects.edit":       {"sửa", "Dành cho điều phối viên: thông tin và ngày dự kiến của đề án"},
	"projects.adjust":     {"điều-chỉnh", "Dành cho điều phối viên: điều chỉnh gì, ai quyết định"},
	"projects.stop":       {"ngừng", "Dành cho điều phối viên: đề án phải ngừng, vì sao"},

	"projects.import": {"nhập", "Dành cho điều phối viên: đề án từ một danh sách, đề xuất trước"},
	"projects.accept": {"ghi", "Dành cho điều phối viên: ghi một danh sách đã đề xuất"},

	"projects.split": {"chia-năm", "Dành cho điều phối viên: phần của một năm, với đề án nhiều năm"},

	"projects.split.year":    {"năm", "Năm nào của đề án"},
	"projects.import.file":   {"tệp", "Bảng tính hoặc CSV, mỗi dòng một đề án"},
	"projects.settle":        {"chỗ-nghi-ngờ", "Dành cho điều phối viên: dòng nào của danh sách có thể là đề án đã ghi"},
	"projects.settle.list":   {"danh-sách", "Mã của đề xuất"},
	"projects.settle.row":    {"dòng", "Dòng nào của danh sách, đếm từ 1"},
	"projects.settle.choice": {"quyết-định", "Số của đề án trùng, new (đề án mới) hoặc skip (bỏ qua)"},
	"projects.accept.list":   {"danh-sách", "Mã của đề xuất"},
	"projects.accept.show":   {"xem", "Từng dòng của đề xuất"},
	"projects.accept.drop":   {"bỏ", "Không ghi gì"},
	"projects.switch.rule":   {"quy-tắc", "Quy tắc nào"},
	"projects.switch.state":  {"trạng-thái", "Bật hay tắt"},
	"projects.late.rule":     {"quy-tắc", "Chỉ đề án chậm theo một quy tắc; disbursement là chậm giải ngân"},
	"projects.list.status":   {"trạng-thái", "Đề án đến đâu"},
	"projects.list.name":     {"tên", "Một phần tên đề án"},
}

// projectOptions are those that several of the commands have.
var projectOptions = map[string]commandWord{
	"place":     {"nơi", "Tỉnh, vùng hoặc cả nước; tên cũ cũng được"},
	"period":    {"năm", "Một năm hoặc giai đoạn: 2026, 2021-2025"},
	"year":      {"năm", "Năm của đề án, hoặc năm đầu"},
	"funding":   {"nguồn-vốn", "Nguồn tiền: quốc gia hoặc địa phương"},
	"content":   {"nội-dung", "Nội dung nào trong chín nội dung"},
	"project":   {"đề-án", "Mã, tên hoặc số của đề án"},
	"by":        {"theo", "Tách tổng theo gì"},
	"former":    {"tỉnh-cũ", "Với năm trước sáp nhập: khi đó là tỉnh nào"},
	"why":       {"vì-sao", "Lý do, để lưu lại"},
	"sure":      {"chắc-chắn", "Chỗ trông lạ là đúng"},
	"unchanged": {"không-đổi", "Tháng này không có thay đổi; tính là đã cập nhật"},
	"file":      {"tệp", "Mọi thông tin của từng đề án, thành tệp"},
}

// projectWord is the word for a path below /projects.
func projectWord(path string) commandWord {
	if w, ok := projectWords[path]; ok {
		return w
	}
	name := path[strings.LastIndexByte(path, '.')+1:]
	if w, ok := projectOptions[name]; ok {
		return w
	}
	label := ProjectFieldNames[name].VI
	help := strings.ToUpper(label[:len(firstLetter(label))]) + label[len(firstLetter(label)):]
	return commandWord{strings.ReplaceAll(strings.TrimSuffix(label, " (%)"), " ", "-"), help}
}

func firstLetter(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}
