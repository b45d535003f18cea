package intake

// Values of the group ofFrame: what stands in such a frame is no figure of the
// place, whatever it counts.
const (
	fWish    = "wish"    // asked for, hoped for, supposed
	fSeveral = "several" // of two or three provinces together
	fForeign = "foreign" // somebody else's doing: a bank, a union, another office
	fLess    = "less"    // by how much one is behind another
	fUndone  = "undone"  // not done, not yet, or only under way
	fHelp    = "help"    // the same, where it opens the clause; a time that is only a deadline
	fMany    = "many"    // adjectives that "hơn" makes a comparison of
	fItem    = "item"    // a single thing when a superlative goes with it
	fLabel   = "label"   // words before a number that only names something: tầng 2
)

// frames are the words of clauses whose numbers are left alone.
func frames() []vocabulary {
	return []vocabulary{
		{ofFrame, fWish, "đề nghị|kiến nghị|đề xuất|mong muốn|mong rằng|nếu|giả sử|giá như|kỳ vọng|propose|proposes|request|requests|asked|if|hopes|hope"},
		{ofFrame, fSeveral, "hai tỉnh|ba tỉnh|bốn tỉnh|cả hai tỉnh|cả ba tỉnh|cả bốn tỉnh|hai địa phương|ba địa phương|cả hai địa phương|hai nơi|cả hai nơi|cả hai bên|hai thành phố|hai tỉnh này|tây nguyên|đông nam bộ|tây nam bộ|nam trung bộ|bắc trung bộ|tây bắc bộ|đông bắc bộ|vùng tây bắc|vùng đông bắc|đồng bằng sông hồng|đồng bằng sông cửu long|trung du và miền núi phía bắc|duyên hải miền trung|duyên hải nam trung bộ|miền núi phía bắc|both provinces|two provinces|three provinces|combined"},
		{ofFrame, fForeign, "ngân hàng|ngân hàng chính sách xã hội|hội nông dân|hội phụ nữ|hội liên hiệp phụ nữ|hội doanh nghiệp|hiệp hội doanh nghiệp|đoàn thanh niên|tỉnh đoàn|liên minh hợp tác xã|sở nông nghiệp|ngành nông nghiệp|ngành du lịch|ngành giáo dục|sở lao động|ngành lao động|sở giáo dục|ban dân tộc|hội đồng giải thưởng|chương trình giảm nghèo|chương trình xúc tiến thương mại|chương trình xúc tiến đầu tư|chương trình mục tiêu quốc gia|quỹ bảo lãnh tín dụng|quỹ hỗ trợ nông dân|dự án fdi|khu công nghiệp|các khu công nghiệp|chỉ số sản xuất|giá trị sản xuất công nghiệp|kim ngạch xuất khẩu|toàn ngành công nghiệp|the bank|farmers' union|women's union"},
		{ofFrame, fLess, "kém|thua|chênh|chênh lệch|hụt|thiếu|còn thiếu|nhỉnh|dôi|dư|vượt|short of"},
		{ofFrame, fUndone, "làm giảm|làm chậm|làm tăng|khiến|không phải là|không phải|thay vì|không thuộc|không tính vào|không nằm trong|chi thường xuyên|xin thôi|thôi không|không thực hiện|không triển khai|không thực hiện được|rút đăng ký|rút khỏi|xin rút|đã rút|từ chối|bị loại|không đủ điều kiện|đang thực hiện|đang triển khai|đang thẩm định|đang xem xét|đang hoàn thiện|chưa triển khai|chưa thực hiện|chưa hoàn thành|chưa nghiệm thu|chưa được nghiệm thu|chưa giải ngân|chờ nghiệm thu|đang chờ|dang dở|chậm tiến độ|quá hạn|chuyển sang năm|chuyển tiếp|sang năm sau|tạm hoãn|bị hoãn|hoãn|thay đổi|phải điều chỉnh|xin điều chỉnh|gia hạn|xin gia hạn|chưa đạt|không hoàn thành|dự kiến xin|bỏ dở|withdrew|cancelled|canceled|withdrawn|postponed|still under way|under way|pending|rejected"},
		{ofFrame, fHelp, "nguyên nhân|nguyên nhân là|lý do|do vướng|xin|mong|cần|rất cần|trước ngày|trước tháng|chậm nhất|hạn cuối|hạn nộp|hạn chót|no later than"},
		{ofFrame, fMany, "nhiều|ít|cao|thấp|lớn|nhỏ|nhanh|chậm|sớm|muộn|dài|ngắn|rẻ|đắt|đông|tốt"},
		{ofFrame, fItem, "đề án|dự án|cơ sở|doanh nghiệp|công ty|hợp tác xã|mô hình|lớp|lớp học|khoản|khoản hỗ trợ|mức|mức hỗ trợ|hội chợ|dây chuyền|hộ|học viên|người|project|establishment|enterprise|grant|class"},
		{ofFrame, fLabel, "số|điều|mục|điểm|chương|phần|phụ lục|biểu|biểu số|trang|tầng|phòng|nhà|đường|ngõ|ấp|thôn|tổ|khối|quốc lộ|kỳ thứ|lần thứ|khóa|số máy|máy lẻ|điện thoại|tel|no|room|floor|page"},
	}
}
