package question

// The classes of words that add nothing to a question, and of those that take
// it elsewhere.
const (
	domainWord    class = "domain"  // khuyến công: the question is for this bot
	neutral       class = "neutral" // a word of offices that asks for nothing
	filler        class = "filler"
	foreign       class = "foreign"   // another matter
	uncountedWord class = "uncounted" // of the programme, but no indicator
	greeting      class = "greeting"
	actor         class = "actor" // who is spoken of, not what is counted
)

// foreignWords are matters that look like those of the programme or are asked
// of any bot. The list need not be whole: words on no list count as foreign too
// where it matters; see doubt.
var foreignWords = []phrases{
	{foreign, "lương|lương tối thiểu|lương cơ sở|mức lương|khuyến nông|khuyến ngư|khuyến lâm|khuyến học|khuyến mãi|khuyến mại|y tế|giáo dục|trường học|học sinh|giáo viên|bệnh viện|du lịch|khách du lịch|nông nghiệp|thủy sản|chăn nuôi|trồng trọt|lâm nghiệp|xuất khẩu|nhập khẩu|" +
		"dân số|diện tích|gdp|grdp|ocop|covid|vắc xin|vaccine|bóng đá|thời tiết|dự báo bão|dự báo thời tiết|dự báo|trời mưa|có mưa|mưa không|nắng không|bão lũ|giá vàng|vàng|giá xăng|xăng|xổ số|vé số|phở|bún|cơm|nấu ăn|món ăn|công thức nấu|quán ăn|nhà hàng|khách sạn|vé máy bay|giá vé|máy bay|tàu hỏa|xe buýt|" +
		"kể chuyện|truyện cười|chuyện cười|bài hát|làm thơ|phim|nhạc|game|bài tập|giải toán|tiếng anh|lập trình|viết code|code|tử vi|cung hoàng đạo|người yêu|tiền lương|thưởng tết|nghỉ lễ|nghỉ tết|lịch nghỉ|bitcoin|chứng khoán|cổ phiếu|tỷ giá|lãi suất|vay tiền|đô la|usd|" +
		"thủ tục|quy trình|là gì|nghĩa là gì|định nghĩa|khái niệm|điện thoại|số điện thoại|sđt|địa chỉ|email|website|giám đốc|cơ sở dữ liệu|csdl|cơ sở vật chất|cơ sở hạ tầng|cơ sở lưu trú|doanh nghiệp vừa và nhỏ|doanh nghiệp nhỏ và vừa|dnnvv|" +
		"bảo hiểm|bhxh|nhà ở|nhà ở xã hội|giá đất|đất đai|đường cao tốc|cao tốc|sân bay|tai nạn|tội phạm|ma túy|bầu cử|đại hội đảng|chủ tịch tỉnh|bí thư|đảng viên|tuyển sinh|tuyển dụng|thi đại học|điểm thi|học phí|" +
		"đầu tư công|vốn đầu tư công|fdi|thu ngân sách|chi ngân sách|thu thuế|thuế|hộ nghèo|giảm nghèo|nông thôn mới|mục tiêu quốc gia|chương trình mục tiêu quốc gia|việc làm|thất nghiệp|dịch bệnh|điện mặt trời|thủy điện|điện gió|khu công nghiệp|kcn|khu kinh tế|" +
		"đề án 06|đề án tốt nghiệp|tiết kiệm năng lượng|hợp tác xã|htx|chuyển đổi số|thương mại điện tử|siêu thị|trung tâm thương mại|hàng giả|quản lý thị trường|" +
		"thu nhập bình quân|bình quân đầu người|thu nhập đầu người|đầu người|dự báo bão|dự báo thời tiết|dự báo|xe máy|ô tô|xin việc|đơn xin|nghỉ phép|báo cáo tài chính|tài chính|bằng lái|xã hội|weather|football|joke|story|recipe|gold price|population|hotel|flight|ticket|song|poem|translate"},
	{uncountedWord, "giá trị hợp đồng|trị giá hợp đồng|công ty|cty|tnhh|dntn|hộ kinh doanh|doanh nghiệp tư nhân|bình quân|trung bình|mỗi cơ sở|mỗi đề án|mỗi mô hình|mỗi lớp|mỗi người|mỗi sản phẩm|mỗi gian hàng|một cơ sở|một đề án|một mô hình|một lớp|một người|1 cơ sở|1 đề án|1 mô hình|1 lớp|tối đa|tối thiểu|định mức|mức hỗ trợ|mức chi|đơn giá|on average|average|maximum|per project|đề án mới|đề án chuyển tiếp|chuyển tiếp|điều chỉnh|bổ sung|vốn vay|vốn tín dụng|tín dụng|oda|sự nghiệp|" +
		"đề án điểm|đề án nhóm|sản xuất sạch hơn|sxsh|công nghệ thông tin|khoa học công nghệ|chưa nghiệm thu|nghiệm thu|quyết toán|tạm ứng|thanh lý|thu hồi|có thu hồi|nợ đọng|biên chế|cán bộ|nhân sự|cộng tác viên|lương cán bộ"},
}

// plainWords are the words between those that matter.
var plainWords = []phrases{
	{domainWord, "promotion programme|promotion program|promotion money|promotion budget|promotion funds|promotion spending|khuyến công|kc|chương trình khuyến công|hoạt động kc|công tác kc|công nghiệp nông thôn|cnnt|cục công thương địa phương|cục khuyến công|cục đổi mới sáng tạo|" +
		"trung tâm khuyến công|ttkc|tt khuyến công|ttkc tỉnh|trung tâm khuyến công và tư vấn|trung tâm khuyến công và xúc tiến thương mại|khuyến công viên|đề án kc|nhiệm vụ khuyến công|industrial promotion|kinh phí khuyến công|kp khuyến công"},
	{actor, "sở công thương tỉnh|cục|bộ công thương|bộ|ngành công thương"},
	{neutral, "giám sát|kiểm tra giám sát|thiết kế|lập dự án|hạ tầng|lập|quy hoạch|lập quy hoạch|chạy|xây|xây mới|sửa|sửa chữa|dạng|dạng bảng|kinh doanh|đang cãi nhau|vượt|vượt mức|thiếu|hụt|dư|đủ chưa|dùng|xài|mua|mua sắm|đầu tư|đầu tư mua|lắp đặt|trang bị|nâng cấp|cải tiến|thay thế|đổi mới|nhận|nhận được|tiếp nhận|thụ hưởng|chế biến|sở hữu|duy trì|phục vụ|quản lý|giúp đỡ|khuyến khích|huy động|thu hút|tiêu chí|xét|xét chọn|chọn|bình bầu|tôn vinh|chứng nhận|cấp giấy chứng nhận|thành lập|thành lập mới|khởi công|vận hành|sản lượng|hiệu quả|khó khăn|thuận lợi|lãnh đạo|chuyên viên|phòng|họp|tổng hợp số|làm báo cáo|viết báo cáo|hỗ trợ|được hỗ trợ|thực hiện|triển khai|tổ chức|xây dựng|ứng dụng|sử dụng|chuyển giao|tiến độ|chương trình|hoạt động|nội dung|nhiệm vụ|công tác|lĩnh vực|sản xuất|tham gia|tham dự|dự|thụ hưởng|công nhận|được công nhận|đạt|được|có|đạt chuẩn|cấp|cấp cho|dành cho|dành|bố trí|phân khai|" +
		"giải quyết|giải quyết được|tuần|tuần này|tuần sau|tuần tới|đầu tiên|lần đầu|lần đầu tiên|đầu tư vào|phát triển|phát triển công nghiệp|nông thôn|kỹ thuật|tiên tiến|mới nhất|trình diễn|quy mô|số liệu|con số|dữ liệu|thông tin|chỉ số|mức|giá trị|nguồn kinh phí|sử dụng vốn|mở|khai giảng|học|dạy|tập thể|cá nhân|thành|trở thành|thành phố|tỉnh|tp|t p|tỉnh thành|miền|các tỉnh thành|toàn tỉnh|địa phương|địa bàn|trên địa bàn|trong tỉnh|" +
		"nhà nước|hành chính|doanh thu|đơn vị|các đơn vị|cơ quan|hoàn thành|kết thúc|bắt đầu|xong|xong chưa|làm|thống kê|tính|tính cả|tính riêng|riêng|chung|nói chung|cụ thể|chi tiết|chính xác|đúng|thật|thực|tổng thể|toàn bộ|báo cáo|nộp|gửi|xem|tra|tra cứu|kiểm tra|tìm|check|xem lại|thấy|không thấy|chưa thấy|có số|có số liệu|có số chưa|có số liệu chưa|có kết quả|biết|muốn biết|cần|cần số|cần biết|cần gấp|lấy|lấy số|cập nhật|giai đoạn|năm|tháng|quý|kỳ|đầu năm|cuối năm|giữa năm|trong năm|của năm|niên độ|thời gian qua|" +
		"kcqg và kcđp|vòng|đợt|lần này|hợp đồng hỗ trợ|phần|phần nào|mục|loại|nhóm|hạng mục|gian hàng tiêu chuẩn|trưng bày|sự kiện|buổi|cuộc|công nghiệp|tiểu thủ công nghiệp|ttcn|làng nghề|chưa có|có chưa|đã có|đã được|lớn|nhỏ|" +
		"reach|reached|reaches|meet|met|hit|achieve|fulfil|fulfill|fulfilled|exceed|exceeded|surpass|surpassed|beat|miss|missed|how far|far|off|short|behind|came|come|comes|coming|going|gave|provided|receive|altogether|overall|exactly|roughly|approximately|about how|according|reported|published|latest figure|tell|might|must|shall|here|then|now|today|these|those|such|same|different|some|few|several|own|via|within|under|above|below|along|among|across|around|together with|alone|only the|just the|put|put in|paid|pay|carry out|carried out|carry|carried|implement|implemented|made|make|took place|take place|run|ran|open|opened|receive|received|used|use|help|helped|granted|new|current|so far|whole|country|each|many|much|they|them|themselves|we|our|you|your|who|which|had|has been|been|would|should|can|could|will|level|sum|amount|value|out|into|during|over|between|through|after|before|until|since|till|than|as|or|not|only|just|still|already|also|boss|meeting|urgent|speech|hello|quick|question|check|need|needs|needed|know|want|wants|asked|programme|program|work|activity|activities|given to|provided|contributed|contribution|local government|state|rural industrial|industrial|industry|support|supported|held|organised|organized|trained|year|province|region|did|does|do|was|were|have|has|had|get|got|given|number|figure|figures|data|rural"},
	{filler, "suốt|trong suốt|giáp đó|giáp tỉnh|giáp ranh|ạ|à|ơi|nhé|nha|nhá|nhỉ|nhể|ah|ak|ạh|z|zậy|dậy|vậy|vậy ta|thế|hả bot|hả bạn|hả em|hả anh|hả chị|hả mọi người|hử|hở|hen|nghen|nghe|đi|đi mà|với ạ|với nha|với nhé|ơ|ờ|ừ|uh|um|ê|này|đấy|đó|kia|ấy|đây|r|rồi|rùi|roài|rui|xin|xin hỏi|cho hỏi|cho mình hỏi|cho em hỏi|cho e hỏi|cho tôi hỏi|cho anh hỏi|cho chị hỏi|cho hỏi chút|cho hỏi xíu|hỏi|hỏi chút|hỏi tí|hỏi tý|hỏi xíu|hỏi nhanh|cho biết|cho mình biết|cho em biết|cho tôi biết|cho xin|cho mình xin|cho em xin|cho e xin|cho tôi xin|cho mình|cho em|cho tôi|" +
		"giúp|giúp em|giúp mình|giúp tôi|giúp với|giúp e|giùm|giùm em|giùm mình|hộ|hộ em|hộ mình|hộ cái|dùm|dùm em|làm ơn|vui lòng|phiền|nhờ|nhờ bot|bot|bot ơi|ad|ad ơi|admin|tiến độ ơi|mọi người|cả nhà|các bác|anh chị|ace|các anh chị|em|e|anh|a|chị|c|mình|m|tôi|t|bạn|b|cô|chú|bác|sếp|thầy|ông|bà|ae|hey|hi|please|pls|plz|tell me|show me|show|give me|can you|could you|i want to know|me|" +
		"là|thì|mà|của|cho|ở|tại|trong|ngoài|trên|dưới|từ|đến|tới|về|vào|ra|lên|xuống|qua|bằng|do|bởi|vì|nên|để|như|theo|các|những|một|mọi|mỗi|từng|cái|chiếc|con|việc|sự|này nhé|kia|đã|đang|sẽ|sắp|vừa|mới đây|vẫn|cũng|còn lại là|chỉ|thôi|luôn|nữa|lại|bị|phải|nào|gì|sao|ai đó|nếu|khi|lúc|lúc này|hiện|hiện nay|hiện tại|bây giờ|giờ|hồi|hồi đó|khoảng|tầm|chừng|độ|hơn|gần|trên dưới|cỡ|đâu đó|nhiều|ít|đủ|hết|cả|toàn|tất|trăm|chục|nghìn|ngàn|vạn|tất cả các|thuộc|giữa|bên|phía|thực ra|thật ra|nghe nói|hình như|chắc|liệu|không biết|ko biết|có phải|phải chăng|có đúng|đúng không|đúng k|đúng ko|k|ko|không|dc|đc|đuợc|dk|đk|j|gi|vs|ntn|lm|mún|mn|oke|ok|okie|thanks|thank|tks|cảm ơn|cám ơn|thank you|với lại|ngoài ra|thêm|thêm nữa|tiếp|và cả|kèm|kèm theo|gồm|bao gồm|trừ|lũy kế|luỹ kế|tính đến|tính tới|tính từ|hết tháng|đến hết|tới hết|cùng kỳ|the|of|in|for|a|an|is|are|to|at|on|by|with|from|what|it|its|that|this|there|be|been|so far|about|per|and|i|all|any|total number|" +
		"được nhiêu|nhiêu vậy|ha bạn|á|a lô|alo|hello|chào|chào bot|chào bạn|xin chào|dạ|vâng|dạ cho|dạ thưa|thưa|kính|gấp|gấp ạ|nhanh|nhanh giúp|đang cần|cần gấp ạ|hihi|haha|hehe|hic|huhu|:|lấy giúp|lấy giùm|lấy hộ|xem giúp|xem hộ|xem giùm|tìm giúp|nói|nói xem|trả lời|báo|báo giúp|gửi giúp|đưa|đưa ra|nêu|nêu rõ|kể|kể ra|liệu có|sao lại|tại sao|vì sao|thử|thử xem|coi|coi thử|xem thử|tổng|cái này|cái đó|số này|số đó|con số này|con số đó|đó là|làm gì|thay|nhưng|tuy|song|hay không|có hay không"},
	{greeting, "bạn là ai|bot là ai|mày là ai|tên gì|làm được gì|biết làm gì|hướng dẫn|help|hdsd|menu|tạm biệt|bye|chúc ngủ ngon|chúc mừng năm mới"},
}

// exactWords are taken only as written: typed without tones they are other
// words more often (lần, chỉ tiêu, có, tính tới, cơ sở kế hoạch).
var exactWords = []phrases{
	{together, "lẫn"},
	{moneyVerb, "chi tiêu"},
	{flagWord, "cờ"},
	{establishment, "xưởng"},
	{ranked, "thứ tự"},
	{filler, "hả"},
	{remaining, "hụt bao nhiêu|hụt mấy"},
	{toPlan, "so kế hoạch|so kh"},
	{reachPlan, "đủ kế hoạch"},
	{shareOf, "tỷ trọng|tỉ trọng"},
	{compared, "so kè|so cùng kỳ|so năm trước|so năm ngoái"},
	{own, "tỉnh tôi|tỉnh ta"},
}
