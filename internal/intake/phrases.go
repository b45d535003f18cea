package intake

// Values of the groups ofMeasure and ofStructure.
const (
	mPlan     = "plan"
	mAim      = "aim"      // planned, by one's own will
	mDone     = "done"     // whatever was planned before, this is done
	mDo       = "do"       // done, unless a plan word stands just before it
	mEstimate = "estimate" // the source calls it an estimate
	mExpect   = "expect"   // dự kiến: a plan or an estimate, by the time it is of

	sWithin  = "within"       // trong đó: parts follow
	sParts   = "parts"        // the same over a whole sentence: "phân theo nguồn"
	sCompare = "compare"      // so với: another number to compare with
	sInTurn  = "respectively" // lần lượt
	sBelow   = "district"     // huyện, when a name follows
	sWhole   = "whole"        // toàn vùng: the place of the whole text again
	sYear    = "year"         // kế hoạch năm: the year of the period
	sThis    = "this"         // nguồn này: the source of funds named last
	sEach    = "each"         // mỗi, bình quân: no total
	sPast    = "past"         // cũ: of a former province
	sOne     = "one"          // điển hình: one firm as an example
	sOwner   = "owner"        // chủ cơ sở: one firm's words
	sOther   = "other"        // khuyến nông: another programme
	sNumber  = "number"       // lần thứ: what follows numbers an event
)

// A vocabulary is some phrases of one group with one value, a bar between them.
type vocabulary struct {
	group          group
	value, phrases string
}

// phrases are the words of reports in Vietnamese and English. The values of
// ofNoun and ofMoney are explained where they are read, in count.go and
// money.go.
func phrases() []vocabulary {
	return []vocabulary{
		{ofContent, "1", "đào tạo nghề|dạy nghề|truyền nghề|học nghề|nhân cấy nghề|lớp nghề|tay nghề|vocational|vocational training|craft training"},
		{ofContent, "2", "nâng cao năng lực quản lý|năng lực quản lý|khởi sự|khởi sự doanh nghiệp|khởi nghiệp|tập huấn|đào tạo quản lý|quản trị doanh nghiệp|management training|management capacity|start-up|startup|training course|training courses|management"},
		{ofContent, "seminar", "hội thảo|hội thảo chuyên đề|tọa đàm|toạ đàm|seminar|seminars|workshop|workshops"},
		{ofContent, "-", "hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi lễ|lễ khai mạc|lễ trao giải|lễ tôn vinh|lễ ký kết|lễ trao|conference|conferences|đoàn kiểm tra|kiểm tra|tạo việc làm|việc làm|giải quyết việc làm|jobs|sản xuất sạch hơn|cleaner production|tập thể|cá nhân|thu nhập"},
		{ofContent, "3", "mô hình trình diễn|mô hình trình diễn kỹ thuật|trình diễn kỹ thuật|chuyển giao công nghệ|máy móc|máy móc thiết bị|máy móc, thiết bị|thiết bị|thiết bị tiên tiến|dây chuyền|dây chuyền sản xuất|đổi mới công nghệ|công nghệ|tiến bộ khoa học kỹ thuật|mmtb|machinery|equipment|machines|demonstration models|demonstration model|technology transfer|technical demonstration"},
		{ofContent, "4", "sản phẩm công nghiệp nông thôn tiêu biểu|sản phẩm cnnt tiêu biểu|sản phẩm tiêu biểu|công nghiệp nông thôn tiêu biểu|cnnt tiêu biểu|hội chợ|hội chợ triển lãm|triển lãm|bình chọn|gian hàng|thương hiệu|nhãn hiệu|phát triển sản phẩm|fair|fairs|exhibition|exhibitions|trade fair|trade fairs|representative products|representative rural industrial products|booths"},
		{ofContent, "5", "tư vấn|tư vấn phát triển công nghiệp|hoạt động tư vấn|consulting|consultancy|advisory"},
		{ofContent, "6", "thông tin tuyên truyền|thông tin, tuyên truyền|tuyên truyền|truyền thông|phóng sự|tin bài|bản tin|chuyên mục|communication|communications|news items|publicity"},
		{ofContent, "7", "cụm công nghiệp|ccn|industrial cluster|industrial clusters"},
		{ofContent, "8", "hợp tác quốc tế|international cooperation|đoàn đi học tập|đoàn đi khảo sát nước ngoài"},
		{ofContent, "9", "quản lý chương trình|quản lý chương trình đề án|quản lý đề án|công tác quản lý|programme management|program management"},

		{ofContent, "all", "kế hoạch khuyến công|công tác khuyến công|hoạt động khuyến công|chương trình khuyến công|chính sách khuyến công"},

		{ofContent, "", "trung tâm khuyến công và tư vấn phát triển công nghiệp|trung tâm khuyến công - tư vấn phát triển công nghiệp|trung tâm khuyến công và tư vấn công nghiệp|khuyến công và tư vấn phát triển công nghiệp|khuyến công - tư vấn phát triển công nghiệp|trung tâm tư vấn|industrial promotion and consulting centre|promotion and development consulting centre|phòng quản lý công nghiệp|vụ khoa học và công nghệ|sở khoa học và công nghệ|khoa học và công nghệ|công nghệ thông tin"},

		{ofNoun, "project", "đề án|đề án khuyến công|nhiệm vụ khuyến công|nhiệm vụ|chương trình, đề án|chương trình đề án|đề án, nhiệm vụ|dự án khuyến công|promotion projects"},
		{ofNoun, "venture", "hđ tư vấn|hđtv|dự án|hợp đồng|hợp đồng tư vấn|dự án tư vấn|projects|project|contracts|assignments"},
		{ofNoun, "-", "đề án điểm|đề án nhóm|trang|tỉnh|tỉnh, thành phố|huyện|xã|tập thể|cá nhân|hồ sơ|điểm|bằng khen|giấy khen|ngày|tháng|năm|tuần|lần|giờ|hội nghị|hội viên|key projects"},
		{ofNoun, "class", "lớp|lớp học|khóa|khoá|lớp đào tạo|classes|class|courses|course"},
		{ofNoun, "person", "người|lao động|học viên|lượt người|đại biểu|lượt học viên|cán bộ|lượt lao động|công nhân|workers|people|trainees|participants|attendees|persons|delegates|learners"},
		{ofNoun, "seminar", "hội thảo|hội thảo chuyên đề|tọa đàm|toạ đàm|seminar|seminars|workshop|workshops"},
		{ofNoun, "enterprise", "doanh nghiệp|công ty|hợp tác xã|htx|enterprises|enterprise|companies|firms"},
		{ofNoun, "model", "mô hình|mô hình trình diễn|mô hình trình diễn kỹ thuật|mhtd|models|model|demonstration model|demonstration models|technical demonstration model|technical demonstration models"},
		{ofNoun, "establishment", "cơ sở|đơn vị|cơ sở công nghiệp nông thôn|cơ sở cnnt|cơ sở sản xuất|cơ sở, doanh nghiệp|doanh nghiệp, cơ sở|doanh nghiệp, hợp tác xã và hộ kinh doanh|doanh nghiệp, hợp tác xã, hộ kinh doanh|doanh nghiệp, hợp tác xã và cơ sở|doanh nghiệp, hợp tác xã|doanh nghiệp, htx|doanh nghiệp và hợp tác xã|cơ sở, hợp tác xã|cơ sở, htx|cơ sở và doanh nghiệp|doanh nghiệp và cơ sở|doanh nghiệp, cơ sở sản xuất|doanh nghiệp, cơ sở công nghiệp nông thôn|cơ sở, doanh nghiệp công nghiệp nông thôn|doanh nghiệp, hợp tác xã, cơ sở sản xuất|hộ kinh doanh|establishments|establishment|producers|factories|workshops supported"},
		{ofNoun, "fair", "hội chợ|hội chợ triển lãm|phiên hội chợ|kỳ hội chợ|cuộc triển lãm|triển lãm|fair|fairs|exhibition|exhibitions"},
		{ofNoun, "participation", "lượt cơ sở|lượt|lượt doanh nghiệp|lượt đơn vị|lượt tham gia|gian hàng|lượt gian hàng|participations|booths|stands"},
		{ofNoun, "product", "sản phẩm|bộ sản phẩm|sản phẩm, bộ sản phẩm|products|product"},
		{ofNoun, "centre", "trung tâm|centres|centers|centre"},
		{ofNoun, "item", "tin bài|tin, bài|tin|bài|bài viết|phóng sự|bản tin|chuyên mục|chương trình truyền hình|chương trình phát thanh|số bản tin|tin và bài|bài báo|news items|articles|items|reports broadcast|broadcasts"},
		{ofNoun, "cluster", "cụm công nghiệp|cụm|ccn|industrial clusters|clusters|cluster"},
		{ofNoun, "delegation", "đoàn|đoàn công tác|đoàn học tập|đoàn ra|delegations|delegation"},

		{ofMoney, "budget", "kp|kp khuyến công|kpkc|tổng vốn khuyến công|tổng nguồn vốn khuyến công|kinh phí khuyến công|ngân sách khuyến công|vốn khuyến công|kinh phí kcqg|kinh phí kcđp|tổng kinh phí khuyến công|promotion budget|industrial promotion budget"},
		{ofMoney, "generic", "kp hỗ trợ|kp thực hiện|ngân sách nhà nước hỗ trợ|ngân sách hỗ trợ|nhà nước hỗ trợ|kinh phí|kinh phí thực hiện|kinh phí hỗ trợ|tổng kinh phí hỗ trợ|hỗ trợ|số tiền|tổng chi|chi|vốn hỗ trợ|ngân sách|ngân sách hỗ trợ|budget|funding|support|supported|spent|spending|financed|cost|costing|worth"},
		{ofMoney, "total", "tổng vốn|tổng nguồn vốn|tổng kinh phí|tổng kinh phí thực hiện|total budget|total funding"},
		{ofMoney, "budget.total_cost", "tổng kinh phí, kể cả đối ứng|tổng kinh phí kể cả đối ứng|tổng kinh phí, bao gồm đối ứng|tổng kinh phí bao gồm đối ứng|tổng kinh phí cả đối ứng|tổng kinh phí, kể cả vốn đối ứng|tổng kinh phí kể cả vốn đối ứng|tổng kinh phí bao gồm vốn đối ứng|tổng kinh phí, bao gồm vốn đối ứng|tổng kinh phí, gồm cả vốn đối ứng|tổng kinh phí, gồm cả đối ứng|tổng kinh phí gồm cả vốn đối ứng|tổng kinh phí gồm cả đối ứng|tổng kinh phí (kể cả đối ứng)|tổng kinh phí (gồm cả đối ứng)|tổng kinh phí (cả đối ứng)|tổng kinh phí hỗ trợ và đối ứng|tổng kinh phí (hỗ trợ và đối ứng)|tính cả vốn đối ứng|tính cả đối ứng|kể cả vốn đối ứng|tổng chi phí|tổng chi phí đầu tư|tổng mức đầu tư|tổng vốn đầu tư|tổng vốn của đề án|tổng vốn đề án|tổng kinh phí đầu tư|tổng kinh phí đề án|total cost|total project cost|total investment"},
		{ofMoney, "budget.disbursed", "giải ngân|gn|đã giải ngân|tạm ứng và giải ngân|tạm ứng, giải ngân|giải ngân, thanh toán|thanh toán|disbursed|disbursement|disburse|disbursements"},
		{ofMoney, "budget.counterpart", "đơn vị thụ hưởng đầu tư thêm|đơn vị thụ hưởng đầu tư|doanh nghiệp đầu tư thêm|doanh nghiệp tự đầu tư|cơ sở đầu tư thêm|cơ sở tự đầu tư|các cơ sở đầu tư thêm|doanh nghiệp bỏ ra|doanh nghiệp bỏ thêm|cơ sở bỏ ra|cơ sở bỏ thêm|các cơ sở bỏ ra|phần doanh nghiệp bỏ ra|đơn vị thụ hưởng bỏ ra|đơn vị thụ hưởng bỏ thêm|doanh nghiệp đóng góp|cơ sở đóng góp|phần vốn của doanh nghiệp|phần vốn của cơ sở|bỏ vốn đối ứng|đối ứng|vốn đối ứng|kinh phí đối ứng|vốn tự có|vốn huy động|đóng góp|kinh phí đóng góp|vốn của cơ sở|vốn của các cơ sở|vốn của các cơ sở công nghiệp nông thôn|vốn của các doanh nghiệp|vốn đầu tư của các cơ sở|vốn đầu tư của doanh nghiệp|vốn đầu tư của cơ sở|vốn của đơn vị thụ hưởng|vốn của các đơn vị thụ hưởng|kinh phí của đơn vị thụ hưởng|vốn doanh nghiệp|vốn của doanh nghiệp|huy động từ doanh nghiệp|thu hút vốn đầu tư|of their own|from their own pockets|own funds|counterpart|counterpart funding|own capital|contributed"},
		{ofMoney, "budget.allocated", "phân bổ|đã phân bổ|kinh phí phân bổ|allocated|allocation"},
		{ofMoney, "consulting.revenue", "doanh thu|doanh thu tư vấn|tổng doanh thu|revenue|revenues|turnover|earned"},
		{ofMoney, "-", "tạm ứng|mức hỗ trợ|trả lại|trả lại ngân sách|trả về|trả về ngân sách|hoàn lại|hoàn ngân sách|nộp lại|giá|giá bán|giá máy|đơn giá|lương|mức lương|tiền lương|tiền công|học phí|tiền ăn|phụ cấp|vốn điều lệ|vốn đầu tư|thuế|nộp thuế|tiền điện|tiền phạt|nợ|giá trị sản xuất|giá trị hợp đồng|kim ngạch|kim ngạch xuất khẩu|thu nhập|trị giá|lợi nhuận|doanh số|còn lại|còn thiếu|chưa giải ngân|chưa phân bổ|chưa thực hiện|nộp ngân sách|nộp trả ngân sách|hoàn trả|thu hồi|vay|vay vốn|vốn vay|tín dụng|giải thưởng|tiền thưởng|giá trị đơn hàng|vốn đăng ký|tiết kiệm|tiết giảm|doanh thu của cơ sở|doanh thu bán hàng|remaining|export|exports|sales|loan|loans|output value"},

		{ofFunding, "national", "đề án quốc gia|national programmes|khuyến công quốc gia|kcqg|kc quốc gia|nguồn quốc gia|nguồn vốn quốc gia|vốn quốc gia|kinh phí quốc gia|nguồn trung ương|vốn trung ương|ngân sách trung ương|trung ương hỗ trợ|nguồn khuyến công trung ương|cấp quốc gia từ nguồn|national programme|national program|national industrial promotion|national funds|national funding|national source|national sources|central budget|state budget|national fund"},
		{ofFunding, "local", "đề án địa phương|local programmes|local programs|khuyến công địa phương|kcđp|kc địa phương|nguồn địa phương|nguồn vốn địa phương|vốn địa phương|kinh phí địa phương|ngân sách tỉnh|ngân sách địa phương|nguồn tỉnh|nguồn ngân sách tỉnh|ngân sách thành phố|nguồn ngân sách thành phố|ngân sách địa phương cấp|nguồn khuyến công tỉnh|khuyến công tỉnh:|khuyến công tỉnh từ|local programme|local program|local industrial promotion|local funds|local funding|provincial programme|provincial budget|local sources|provincial sources|local budget|local budgets|provincial budgets|local source|local fund|provincial fund"},
		{ofFunding, "all", "cả hai nguồn|hai nguồn|khuyến công quốc gia và địa phương|kcqg và địa phương|kcqg, kcđp|kcqg và kcđp|khuyến công quốc gia và khuyến công địa phương|tổng hai nguồn|các nguồn|both sources|both programmes"},
		{ofFunding, "", "cục khuyến công địa phương|cục công thương địa phương"},

		{ofMeasure, mPlan, "kế hoạch|được giao|giao|tạm giao|được phê duyệt|phê duyệt|được duyệt|duyệt|được bố trí|bố trí|dự toán|với chỉ tiêu|chỉ tiêu được giao|chỉ tiêu giao|chỉ tiêu năm|chỉ tiêu kế hoạch|chỉ tiêu đề ra|kh|kế hoạch giao|planned|plan|assigned|approved"},
		{ofMeasure, mAim, "expects to|expect to|intends to|is set to|hopes to|seeks to|phải giải ngân|phải hoàn thành|phải đạt|mục tiêu|yêu cầu|phấn đấu|đặt mục tiêu|đề ra|sẽ|plans|plans to|target|targets|aims|aim|will|to be"},
		{ofMeasure, mDone, "xong|làm xong|đã xong|mới giải ngân|mới thực hiện|mới hỗ trợ|mới triển khai|mới đạt|mới hoàn thành|đã|đã thực hiện|kết quả|thực hiện được|triển khai được|tổ chức được|đạt được|thực tế|đến nay|hoàn thành|completed|so far|actual|results"},
		{ofMeasure, mDo, "thực hiện|triển khai|giải ngân|th|disbursed|carried out|implemented|supported"},
		{ofMeasure, mEstimate, "ước|ước thực hiện|ước đạt|ước tính|estimated|estimate|estimates"},
		{ofMeasure, mExpect, "dự kiến|dự kiến đạt|expected"},

		{ofStructure, sWithin, "trong đó|bao gồm|gồm|gồm có|cụ thể|chia ra|trong số này|trong số đó|of which|of this|of that|of that amount|of this amount|including|comprising|among them|of these"},
		{ofStructure, sParts, "phân theo nguồn|phân theo nguồn vốn|chia theo nguồn|theo nguồn vốn"},
		{ofStructure, sCompare, "so với|so với cùng kỳ|cùng kỳ|cùng kì|compared with|compared to|the same period|against|từ mức"},
		{ofStructure, sInTurn, "lần lượt|tương ứng|respectively"},
		{ofStructure, sBelow, "huyện|thị xã|tx|xã|phường|quận|thị trấn|thành phố|tp|district|town|commune"},
		{ofStructure, sWhole, "toàn vùng|cả vùng|toàn khu vực|cả khu vực|khu vực này|các tỉnh trong vùng|các địa phương|toàn tỉnh|cả tỉnh|tính chung|tổng cộng|the whole region|the region|region-wide"},
		{ofStructure, sYear, "kế hoạch năm|kế hoạch cả năm|dự toán năm|dự toán cả năm|mục tiêu năm|mục tiêu cả năm|mục tiêu doanh thu trong năm|chỉ tiêu năm|kh năm|kế hoạch của năm|kế hoạch được giao cả năm|kế hoạch giao cả năm|kế hoạch giao năm|full-year plan|annual plan|yearly plan|year's plan|annual target|plan for the year|plan for the whole year"},
		{ofStructure, sThis, "nguồn này|nguồn vốn này|nguồn kinh phí này|chương trình này|this programme|this program|this source"},
		{ofStructure, sEach, "hằng năm|hàng năm|mỗi|từng|bình quân|trung bình|mức hỗ trợ|định mức|đơn giá|suất đầu tư|mức chi|mức thu|học phí|tối đa|each|average|per"},
		{ofStructure, sPast, "cũ|trước đây|former"},
		{ofStructure, sOne, "điển hình|điển hình như|điển hình là|đơn cử|đơn cử như|chẳng hạn|chẳng hạn như|ví dụ|ví dụ như|tiêu biểu là|tiêu biểu như|có thể kể đến|một trong những|for example|for instance"},
		{ofStructure, sOwner, "chủ xưởng|chủ cơ sở|chủ doanh nghiệp|chủ hộ|giám đốc công ty|giám đốc hợp tác xã|giám đốc htx|owner of|the owner"},
		{ofStructure, sOther, "khuyến nông|khuyến ngư|khuyến lâm|khuyến học|trung tâm khuyến nông|xây dựng nông thôn mới|chương trình ocop|sản phẩm ocop|agricultural extension"},
		{ofStructure, sNumber, "lần thứ|khóa|hội nghị|nghị quyết|quyết định|conference"},
	}
}
