package question

// The classes of words that say what is wanted of the figures.
const (
	percentOf   class = "percent"
	shareOf     class = "share" // chiếm: of a whole, not of a plan
	toPlan      class = "against plan"
	reachPlan   class = "reach plan" // đạt kế hoạch: chưa?
	remaining   class = "remaining"
	compared    class = "compared"
	growth      class = "growth"
	soWord      class = "so or số" // so, and số without its tone
	moreThan    class = "more than"
	ranked      class = "ranked"
	mostOf      class = "most"
	leastOf     class = "least"
	extreme     class = "extreme" // nhất: of nhiều … nhất, with words between
	topOf       class = "top"
	overYears   class = "over the years"
	byQuarter   class = "by quarter"
	byMonth     class = "by month"
	changeOf    class = "change"
	tabled      class = "tabled"
	indicators  class = "indicators" // các chỉ tiêu: no plan
	situation   class = "situation"  // tình hình, kết quả: of everything
	sourced     class = "sourced"
	bareSource  class = "source" // nguồn: alone at the end
	published   class = "published"
	byProvince  class = "by province"
	provincesOf class = "provinces" // các tỉnh: of a region, all together

	planned class = "planned"
	done    class = "done" // đã làm: surely no plan
	planKH  class = "plan or Khánh Hòa"
)

// intentWords are the words that say what is wanted. Where a word of one
// syllable is on a list, the rules that use the list want a second sign.
var intentWords = []phrases{
	{percentOf, "đạt bao nhiêu kế hoạch|được bao nhiêu kế hoạch|đạt mấy phần kế hoạch|đạt tới đâu so với kế hoạch|đạt mấy phần|được mấy phần|tiến độ kế hoạch|tiến độ thực hiện kế hoạch|%|phần trăm|bao nhiêu phần trăm|mấy phần trăm|tỷ lệ|tỉ lệ|tỷ lệ phần trăm|bao nhiêu %|mấy %|bn %|pct|percent|percentage|" +
		"bao nhiêu phần|đạt tỷ lệ|đạt tỉ lệ|tỷ lệ hoàn thành|tỷ lệ thực hiện|tỷ lệ đạt|share of plan|bnhiêu %|nhiu %|nhiêu %|bao nhiu %|bao nhiu phần trăm"},
	{shareOf, "chiếm|share"},
	{toPlan, "so với kế hoạch năm|so với kế hoạch đề ra|so với kế hoạch đặt ra|so với kế hoạch|so với kh|so với chỉ tiêu|so với mục tiêu|so với dự toán|trên kế hoạch|trên kh|so với được giao|so với giao|so với vốn giao|so với vốn được giao|so với kế hoạch giao|so với kế hoạch được giao|so với số kế hoạch|so với số giao|so với số được giao|against plan|against the plan|of the plan|of plan"},
	{reachPlan, "kịp kế hoạch|thực hiện xong kế hoạch|có vượt kế hoạch|hoàn thành được kế hoạch|hoàn thành kế hoạch|đạt kế hoạch|đạt kh|hoàn thành kh|đạt chỉ tiêu|hoàn thành chỉ tiêu|đạt mục tiêu|về đích|vượt kế hoạch|vượt kh|vượt chỉ tiêu|xong kế hoạch|hoàn thành mục tiêu|reached the plan|reach the plan|met the plan"},
	{remaining, "cách kế hoạch|cách kh|còn cách kế hoạch|chưa dùng|chưa sử dụng|chưa chi|còn phải thực hiện|còn phải giải ngân|còn phải làm|thêm bao nhiêu|thêm bao nhiêu nữa|thêm mấy|còn thiếu mấy|thiếu hụt|dư bao nhiêu|còn dư bao nhiêu|còn bao nhiêu chưa|còn tồn bao nhiêu|còn lại|còn thiếu|còn bao nhiêu|còn bao nhiêu nữa|còn bn|còn mấy|còn nhiêu|thiếu bao nhiêu|thiếu bn|thiếu mấy|thiếu nhiêu|còn phải|còn cách|cần thêm|phải thêm|" +
		"cần thêm bao nhiêu|phải làm thêm|làm thêm bao nhiêu|bao nhiêu nữa|bn nữa|mấy nữa|chưa giải ngân|chưa phân bổ|chưa thực hiện|chưa làm|chưa tiêu|còn hụt|còn tồn|còn dư|" +
		"còn nợ mấy|còn nợ bao nhiêu|dang dở|còn dang dở|còn hụt bao nhiêu|còn hụt mấy|chưa đủ bao nhiêu|remaining|still missing|how much is left|left to|still to|still have to|still has to|still need to|left undisbursed|is left|are left|left"},
	{compared, "hơn kém nhau thế nào|tương quan|đem so|đặt cạnh|so sánh|ss|so với|so với năm|đối chiếu|chênh lệch|chênh|chênh nhau|hơn kém|hơn kém nhau|khác nhau|khác gì|compare|compared|compared to|compared with|versus|difference"},
	{soWord, "so"},
	{growth, "tăng|giảm|tăng hay giảm|tăng giảm|tăng trưởng|tăng bao nhiêu|giảm bao nhiêu|tăng lên|giảm đi|gấp mấy lần|gấp mấy|growth|increase|decrease|tăng hay là giảm"},
	{moreThan, "nhiều hơn|ít hơn|cao hơn|thấp hơn|lớn hơn|nhỏ hơn|hơn|kém hơn|trội hơn|nhỉnh hơn|bằng nhau|more than|less than|more|higher|lower"},
	{ranked, "thứ tự các tỉnh|theo thứ tự|thứ bậc|vị trí thứ|vị trí thứ mấy|đứng vị trí|đứng ở vị trí|tốp đầu|tốp cuối|xếp hạng|thứ hạng|xếp thứ|xếp thứ mấy|đứng thứ mấy|đứng thứ|hạng mấy|hạng của|hạng bao nhiêu|đứng hạng|bảng xếp hạng|xếp loại|xếp theo|xếp|sắp xếp|giảm dần|tăng dần|theo thứ tự|từ cao xuống thấp|từ thấp lên cao|rank|ranking|ranked|thứ mấy"},
	{mostOf, "vô địch|cao nhì|nhiều nhất|cao nhất|lớn nhất|dẫn đầu|đứng đầu|đứng nhất|đầu bảng|nhất bảng|tốt nhất|nhanh nhất|khá nhất|mạnh nhất|nhất vùng|nhìu nhất|nhiu nhất|giỏi nhất|the most|most|highest|largest|best|quán quân"},
	{extreme, "nhất"},
	{leastOf, "tệ nhất|yếu nhất|bết bát|bét nhất|thấp bét|ít nhất|thấp nhất|nhỏ nhất|chót|chót bảng|đứng chót|đứng cuối|đội sổ|bét|bét bảng|chậm nhất|kém nhất|cuối bảng|least|lowest|smallest|fewest"},
	{topOf, "top|tốp"},
	{overYears, "theo thời gian|năm qua năm|qua thời gian|từng giai đoạn|nhiều năm nay|lịch sử|qua các năm|qua từng năm|theo các năm|theo năm|theo từng năm|từng năm|mỗi năm|hằng năm|hàng năm|các năm|những năm|mấy năm|mấy năm nay|mấy năm gần đây|mấy năm qua|các năm qua|những năm qua|nhiều năm|mấy năm rồi|qua mấy năm|từ trước đến nay|từ trước tới nay|xưa nay|over the years|by year|per year|each year|every year|annually|yearly|year by year|year on year"},
	{byQuarter, "theo quý|theo từng quý|từng quý|mỗi quý|qua các quý|các quý|by quarter|each quarter"},
	{byMonth, "theo tháng|theo từng tháng|từng tháng|mỗi tháng|qua các tháng|các tháng|by month|each month"},
	{changeOf, "xu thế|biến thiên|thay đổi sao|thay đổi ntn|lên hay xuống|đi lên hay đi xuống|thay đổi|thay đổi ra sao|thay đổi thế nào|thay đổi như thế nào|biến động|biến động ra sao|biến động thế nào|xu hướng|diễn biến|diễn biến ra sao|lên xuống|lên xuống ra sao|tăng giảm ra sao|tăng giảm thế nào|tăng giảm như thế nào|biểu đồ|đồ thị|chuỗi số liệu|diễn tiến|tiến triển|develop|developed|evolve|evolved|development over time|trend|trends|changed|change|chart"},
	{tabled, "làm được những gì|được những gì|có những gì|những gì|gồm những gì|hết số liệu|hết các số|mọi chỉ số|tất cả các số|tất cả các con số|toàn bộ các số|bảng tổng kết|xuất bảng|xuất số liệu|xuất excel|file excel|kê ra|mọi số liệu|tất tần tật|số liệu chi tiết|chi tiết số liệu|bản tổng hợp|báo cáo tổng hợp|toàn bộ chỉ số|đầy đủ số liệu|số liệu đầy đủ|bảng|lập bảng|kẻ bảng|bảng biểu|bảng số liệu|bảng tổng hợp|liệt kê|liệt kê ra|danh sách|thống kê|tổng hợp|tất cả số liệu|toàn bộ số liệu|đầy đủ số liệu|chi tiết các|list|table|overview|all figures|summary"},
	{indicators, "các chỉ tiêu|chỉ tiêu khuyến công|những chỉ tiêu|các chỉ số|tất cả chỉ tiêu|tất cả các chỉ tiêu|toàn bộ chỉ tiêu|mọi chỉ tiêu|từng chỉ tiêu|chỉ tiêu nào|các chỉ tiêu khuyến công|các nội dung|các mục|all indicators|indicators"},
	{situation, "số liệu khuyến công|đầy đủ|số khuyến công|thông tin khuyến công|tình hình|kết quả|kết quả thực hiện|kết quả hoạt động|tình hình thực hiện|tổng quan|toàn cảnh|bức tranh|làm ăn|hoạt động khuyến công|công tác khuyến công|situation|results"},
	{sourced, "từ báo cáo nào|vào báo cáo nào|theo báo cáo nào|trong báo cáo nào|xuất phát từ đâu|xuất phát từ|căn cứ vào báo cáo nào|kiểm chứng ở đâu|đường dẫn tới|đường dẫn|link bài|link bài báo|link báo|xin link|cho link|cho xin link|đường link|bài báo|ai cung cấp|ai đưa tin|ai đưa số|công bố bởi ai|nơi công bố|tham khảo ở đâu|tham khảo đâu|tài liệu gốc|bản gốc|trích dẫn|trích dẫn nguồn|trích nguồn|nguồn tham khảo|nguồn trích|quyết định số mấy|quyết định số bao nhiêu|công văn nào|công văn số mấy|theo công văn nào|nghị quyết nào|đề cập ở đâu|nói ở đâu|ghi ở đâu|được nêu ở đâu|nêu ở đâu|đăng báo nào|báo nào viết|báo nào nói|báo nào đưa|web nào|trang nào|website nào|lấy nguồn nào|lấy nguồn ở đâu|đâu mà ra|ở đâu mà có|đâu mà có|của ai công bố|số của ai|lấy từ đâu|lấy từ đâu ra|lấy ở đâu|lấy ở đâu ra|lấy đâu ra|ở đâu ra|từ đâu ra|từ đâu|đâu ra|nguồn số liệu|nguồn của số|nguồn của số liệu|nguồn tin|nguồn dữ liệu|nguồn gốc|nguồn đâu|nguồn ở đâu|nguồn gì|dẫn nguồn|trích nguồn|xuất xứ|trích từ|trích từ đâu|trích ở đâu|" +
		"ai công bố|ai nói|ai đưa|ai báo cáo|cơ quan nào công bố|đơn vị nào công bố|công bố ở đâu|đăng ở đâu|đăng trên báo nào|báo nào đăng|báo nào|theo báo nào|theo văn bản nào|văn bản nào|tài liệu nào|theo tài liệu nào|căn cứ nào|căn cứ vào đâu|căn cứ đâu|dựa vào đâu|dựa trên đâu|theo nguồn nào|từ nguồn nào|nguồn nào|theo đâu|theo quyết định nào|quyết định nào|link nguồn|cho xin nguồn|cho nguồn|xin nguồn|bài nào|bài báo nào|" +
		"where does|where did|what is the source|source of|the source|source|who published|who says|according to whom"},
	{bareSource, "nguồn"},
	{byProvince, "từng tỉnh|theo tỉnh|theo từng tỉnh|mỗi tỉnh|từng địa phương|theo địa phương|mỗi địa phương|by province|each province"},
	{provincesOf, "các tỉnh|các địa phương|tất cả các tỉnh|tất cả các địa phương|các tỉnh thành|những tỉnh|all provinces"},

	{planned, "kế hoạch giao|giao kế hoạch|kế hoạch cả năm|duyệt|đã duyệt|đã được duyệt|đã giao|đã được giao|được cấp|được bố trí|được phân|được rót|dự toán giao|dự định|định chi|định làm|phấn đấu|đặt ra|đề ra|đặt mục tiêu|chỉ tiêu giao|số giao|số được giao|vốn giao|vốn được giao|" +
		"plan|planned|the plan|target|approved|assigned|goal|khoạch"},
	{planKH, "kh"},
	{planned, "giao kh|kh giao|theo kh|kh cả năm|kh được giao|kh được duyệt"},
	{carried, "tổ chức được|hỗ trợ được|xây dựng được|mở được"}, // a plan can be worded so
	{done, "đã làm|đã làm được|đã hỗ trợ|đã hỗ trợ được|đã thực hiện|đã thực hiện được|thực hiện được|làm được|đạt được|hoàn thành được|đã hoàn thành|đã tổ chức|đã tổ chức được|triển khai được|đã triển khai|thực tế|đã đạt|đã chi|đã giải ngân|đã phân bổ|đã xây dựng|đã đào tạo|đã mở|thực hiện đạt|ước thực hiện|ước đạt|actual|actually|done|completed|achieved|executed"},
}
