package question

// The classes of words about reporting duties.
const (
	dueWord     class = "due"      // hạn: with a report or something handed in
	whenWord    class = "when"     // khi nào, ngày nào
	untilWord   class = "until"    // chậm nhất: surely a deadline
	handIn      class = "hand in"  // nộp, gửi
	report      class = "report"   // báo cáo
	notHandedIn class = "not yet"  // chưa nộp
	handedIn    class = "handed"   // đã nộp
	whoWord     class = "who"      // ai
	closeBooks  class = "cut-off"  // chốt số liệu
	register    class = "register" // đăng ký
	vote        class = "vote"     // kết quả bình chọn
	toWhom      class = "to whom"
	anyDuty     class = "any duty" // hạn gì: all that is due
	everyMonth  class = "monthly"
	everyQuart  class = "quarterly"
	everyHalf   class = "half-yearly"
	everyYear   class = "yearly"
	nineMonths  class = "nine months"

	byDepartment class = "by department"
	byCentre     class = "by centre"
	byCommittee  class = "by committee"
	byUnit       class = "by unit"
)

// dutyWords are the words of deadlines, cut-off days and missing reports.
var dutyWords = []phrases{
	{dueWord, "hạn chót ngày nào|hạn chót ngày mấy|hạn chót là ngày nào|còn bao lâu|bao lâu nữa|mấy hôm nữa|quá hạn chưa|tới hạn chưa|đến hạn chưa|ngày nộp|thời gian nộp|thời điểm nộp|mốc nộp|mốc thời gian|hạn định|hạn|hạn nộp|hạn gửi|hạn chót|hạn cuối|thời hạn|thời hạn nộp|kỳ hạn|đến hạn|tới hạn|hết hạn|deadline|dl báo cáo|dl nộp|dl nộp báo cáo|dl tháng|dl quý|due|due date|ngày hết hạn|lịch nộp"},
	{whenWord, "bao lâu|trong bao lâu|khi nào|bao giờ|bao h|bgio|bg|lúc nào|hôm nào|ngày nào|ngày mấy|mấy tây|ngày bao nhiêu|ngày bn|hôm mấy|chừng nào|tháng mấy|mùng mấy|thời gian nào|vào ngày nào|mồng mấy|when|what day|which day|what date|which date|by what date|by which date|by when|ngày cụ thể|ngày nộp cụ thể|ngày gửi cụ thể|thời hạn cụ thể|quy định ngày|ấn định ngày|ấn định ngày nộp|ngày nào cụ thể|ngày tháng nào|thời gian"},
	{untilWord, "chậm nhất là|muộn nhất|trễ nhất|trước ngày nào|trước ngày mấy|trước ngày bao nhiêu|nộp trước|gửi trước|còn mấy ngày|còn bao nhiêu ngày|mấy ngày nữa|bao nhiêu ngày nữa|nộp muộn nhất|phải nộp trước|đến ngày nào là hết"},
	{handIn, "nộp|gửi|nộp lên|gửi lên|gửi về|nộp về|trình|báo cáo lên|submit|submitted|send|hand in"},
	{report, "báo cáo|bc|bcáo|báo cáo tiến độ|báo cáo định kỳ|báo cáo tổng kết|biểu mẫu|mẫu biểu|report|reports"},
	{notHandedIn, "tình hình nộp|tình hình nộp báo cáo|tình hình gửi báo cáo|tiến độ nộp báo cáo|chưa thấy gửi|chưa thấy nộp|chưa nhận được báo cáo|còn sót báo cáo|vẫn chưa nộp|vẫn chưa gửi|chưa làm báo cáo|chưa cập nhật báo cáo|chưa nộp|chưa gửi|chưa báo cáo|chưa có báo cáo|chưa nộp báo cáo|chưa gửi báo cáo|chưa gửi bc|chưa nộp bc|chưa thấy báo cáo|thiếu báo cáo|còn thiếu báo cáo|nợ báo cáo|còn nợ báo cáo|còn nợ|trễ báo cáo|trễ hạn|nộp trễ|nộp muộn|gửi muộn|gửi trễ|chậm nộp|chậm báo cáo|chậm gửi|quá hạn|chưa hoàn thành báo cáo|chưa chịu nộp|chưa chịu gửi|chậm trễ|không nộp|không gửi|chưa bc|báo cáo chưa|nộp chưa|gửi chưa|nộp báo cáo chưa|gửi báo cáo chưa|nộp bc chưa|gửi bc chưa|báo cáo về đủ chưa|báo cáo đủ chưa|báo cáo đã đủ chưa|thiếu báo cáo của|còn khuyết|khuyết tỉnh nào|not handed in|has not handed in|have not handed in|not sent|have not sent|has not sent|not submitted|have not submitted|has not submitted|yet to report|yet to submit|not reported|not yet reported|has not reported|have not reported|missing reports|missing report|late"},
	{handedIn, "đã nộp|đã gửi|đã báo cáo|nộp rồi|gửi rồi|báo cáo rồi|nộp đủ|gửi đủ|đã nộp báo cáo|đã gửi báo cáo|nộp đúng hạn|đúng hạn|has reported|have reported|đã có báo cáo"},
	{whoWord, "ai|những ai|who"},
	{closeBooks, "mốc chốt|khóa số liệu|lấy tới ngày|lấy đến ngày|tính tới ngày|tính tới ngày nào|chốt tới ngày|số liệu tính đến ngày|chốt ngày nào|chốt ngày mấy|kỳ lấy số liệu|thời gian lấy số liệu|thời điểm lấy số liệu|chốt số liệu|chốt số|chốt sổ|chốt|khóa sổ|khoá sổ|thời điểm chốt|ngày chốt|chốt đến ngày nào|lấy số liệu từ ngày|tính từ ngày|tính từ ngày nào|tính đến ngày nào|từ ngày nào|từ ngày mấy|tới ngày mấy|đến ngày mấy|từ ngày bao nhiêu|từ hôm nào|từ bữa nào|lấy từ ngày|đến ngày nào|tới ngày nào|số liệu tính từ|kỳ số liệu|kỳ báo cáo tính|lấy số liệu đến|lấy số đến|cut off|cutoff"},
	{register, "hồ sơ|hồ sơ đề án|nộp hồ sơ|đăng ký|đăng kí|đki|đăng ký đề án|đăng ký kế hoạch|hồ sơ đăng ký|thẩm định|thẩm định cấp cơ sở|register|registering|registration"},
	{vote, "kết quả bình chọn|bình chọn"},
	{anyDuty, "hạn gì|hạn nào|hạn nộp nào|hạn báo cáo nào|hạn báo cáo gì|hạn nộp báo cáo nào|những hạn nào|các hạn|những báo cáo gì|những báo cáo nào|các báo cáo nào|nộp báo cáo gì|nộp những báo cáo gì|nộp những báo cáo nào|phải nộp những gì|nộp những gì|phải nộp gì|nộp gì|nộp cái gì|lịch nộp báo cáo|lịch báo cáo|hạn sắp tới|sắp đến hạn|sắp tới hạn|báo cáo nào sắp đến hạn|sắp phải nộp|what is due|deadlines"},
	{toWhom, "cho ai|cho cơ quan nào|cho đơn vị nào|cho bộ nào|cho nơi nào|gửi cơ quan nào|nộp cơ quan nào|gửi về cơ quan nào|nộp về cơ quan nào|gửi lên cơ quan nào|nộp lên cơ quan nào|gửi nơi nào|nộp nơi nào|báo cáo cơ quan nào|báo cáo lên đâu|gửi cho đơn vị nào|nộp cho đơn vị nào|nộp cho ai|gửi cho ai|gửi ai|nộp ai|gửi về đâu|nộp về đâu|gửi đâu|nộp đâu|gửi đi đâu|báo cáo ai|báo cáo cho ai|gửi cho cơ quan nào|nộp cho cơ quan nào|nộp ở đâu|gửi lên đâu|nộp lên đâu|to whom"},
	{everyMonth, "mỗi tháng|báo cáo tháng|bc tháng|báo cáo hằng tháng|báo cáo hàng tháng|hằng tháng|hàng tháng|mỗi tháng một lần|monthly|monthly report|báo cáo tiến độ tháng"},
	{everyQuart, "báo cáo quý|bc quý|báo cáo hằng quý|báo cáo hàng quý|hằng quý|hàng quý|quý|quarterly|quarterly report"},
	{everyHalf, "báo cáo 6 tháng|bc 6 tháng|báo cáo sáu tháng|bc 6t|báo cáo 6t|báo cáo nửa năm|báo cáo bán niên|sơ kết|sơ kết 6 tháng|half year report|half yearly"},
	{everyYear, "báo cáo năm|bc năm|báo cáo tổng kết|báo cáo tổng kết năm|tổng kết|tổng kết năm|báo cáo cả năm|báo cáo cuối năm|báo cáo thường niên|báo cáo hằng năm|báo cáo hàng năm|annual report|yearly report"},
	{nineMonths, "báo cáo 9 tháng|bc 9 tháng|báo cáo chín tháng|báo cáo 9t"},

	{byDepartment, "với cục|lên cục|cho cục|gửi cục|về cục|sở công thương|sct|sở ct|của sở|sở|department"},
	{byCentre, "trung tâm khuyến công quốc gia ở vùng|trung tâm quốc gia|ttkcqg|ttkc quốc gia|trung tâm ở vùng|trung tâm vùng|trung tâm khuyến công vùng|trung tâm khuyến công quốc gia|trung tâm kcqg|ttkc vùng|trung tâm của cục|regional centre"},
	{byCommittee, "ubnd|ubnd tỉnh|ubnd cấp tỉnh|ủy ban|uỷ ban|ủy ban nhân dân|ủy ban nhân dân tỉnh|people's committee"},
	{byUnit, "lên sở|nộp sở|gửi sở|cho sở|về sở|cho sở công thương|về sở công thương|lên sở công thương|đơn vị thực hiện|chủ đề án|đơn vị chủ trì|đơn vị thực hiện đề án|đơn vị làm đề án|chủ trì đề án|từng đề án|đơn vị"},
}

// The classes of words about conferences.
const (
	meeting    class = "conference"
	meetingHN  class = "conference or Hà Nội" // hn
	edition    class = "edition"              // lần thứ
	whereWord  class = "where"
	hosting    class = "hosting"
	nextOne    class = "next"
	lastOne    class = "last"
	chaired    class = "chaired"
	awarded    class = "awarded"
	tasked     class = "tasked"
	flagWord   class = "flag"
	attended   class = "attended"
	reviewWord class = "reviewed"
)

// meetingWords are the words of conferences.
var meetingWords = []phrases{
	{meeting, "kỳ họp khuyến công|kỳ họp|kỳ hội nghị|cuộc họp khuyến công|hội nghị|hội nghị khuyến công|hội nghị vùng|hội nghị khu vực|hội nghị kc|hội nghị công tác khuyến công|conference|hội nghị tổng kết khuyến công"},
	{meetingHN, "hn|hnkc"},
	{edition, "lần thứ|lần|kỳ thứ|kỳ|thứ|edition"},
	{whereWord, "ở địa phương nào|mở ở đâu|mở ở địa phương nào|mở tại đâu|tại địa phương nào|ở thành phố nào|ở địa phương nào|diễn ra tại đâu|tổ chức chỗ nào|ở đâu|tại đâu|chỗ nào|nơi nào|ở tỉnh nào|tại tỉnh nào|địa điểm|nơi tổ chức|địa điểm nào|đâu|ở chỗ nào|where|diễn ra ở đâu|tổ chức ở đâu|tổ chức tại đâu|họp ở đâu"},
	{hosting, "đơn vị nào tổ chức|đăng cai|tỉnh đăng cai|chủ nhà|nước chủ nhà|đơn vị đăng cai|ai đăng cai|tỉnh nào đăng cai|tỉnh nào tổ chức|tỉnh nào làm chủ nhà|nơi đăng cai|host|hosted|hosts"},
	{nextOne, "tới|tiếp theo|kế tiếp|lần sau|lần tới|kỳ sau|kỳ tới|sắp tới|năm sau|tới đây|lần kế|khóa sau|kế sau|next|sau đó"},
	{lastOne, "gần nhất|gần đây nhất|mới nhất|vừa rồi|vừa qua|lần trước|lần rồi|mới đây|gần đây|last|latest"},
	{chaired, "ai khai mạc|thứ trưởng nào|lãnh đạo bộ nào|ai chủ tọa|người chủ trì|ai làm chủ trì|ai đứng ra|chủ trì|ai chủ trì|chủ tọa|chủ toạ|ai kết luận|điều hành|ai điều hành|lãnh đạo nào|đồng chí nào|ông nào|vị nào|ai phát biểu|phát biểu chỉ đạo|người chủ trì|chair|chaired"},
	{awarded, "bằng khen|khen thưởng|được khen|tặng bằng khen|khen|tặng thưởng|thi đua|tập thể và cá nhân|trao thưởng|award|awards|awarded|certificates of merit|certificate of merit|collectives"},
	{tasked, "đặt mục tiêu gì|đặt ra mục tiêu gì|giao việc gì|được giao việc gì|làm những việc gì|nhiệm vụ gì|mục tiêu gì|chỉ tiêu gì|giao những việc gì|quyết nghị|nhiệm vụ|giao nhiệm vụ|giao việc|chỉ đạo|chỉ đạo gì|kết luận|kết luận gì|yêu cầu|đề nghị gì|đề ra gì|đề ra|giải pháp|phương hướng|giao gì|giao những gì|dặn gì|quyết định gì|thống nhất gì|thống nhất|giao cho các tỉnh|việc cần làm|tasks|decided|decide|conclusions|bàn gì|nội dung gì"},
	{flagWord, "cờ luân lưu|trao cờ|nhận cờ|cờ đăng cai|trao cờ cho ai|trao cờ cho tỉnh nào|flag"},
	{attended, "những ai dự|ai dự|những ai tham dự|thành phần|ai tham dự|thành phần tham dự|attended"},
	{reviewWord, "đánh giá|báo cáo gì|kết quả gì|tổng kết gì|số liệu gì|có gì|nội dung"},
}
