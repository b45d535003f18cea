package words

// An Aim is something that people want to do, with the commands for it and an
// example for each button of /help.
type Aim struct {
	Name     Phrase
	Commands []string
	Examples []Example
}

// Aims are what /help lists, in its order. Commands that no aim names stand
// under OtherAim.
func Aims() []Aim {
	return []Aim{
		{Phrase{"Biết một con số và nó đạt bao nhiêu kế hoạch", "Know a figure and how far it is from its plan"}, []string{"ask", "progress"}, []Example{
			{Phrase{"Doanh thu tư vấn 6T/2020", "Consulting revenue, H1 2020"}, `/progress place:"region:central" indicator:consulting.revenue period:2020-H1`},
			{Phrase{"Hỏi bằng lời", "Ask in words"}, `/ask text:"6 tháng đầu năm 2020 miền Trung hỗ trợ bao nhiêu cơ sở máy móc?"`},
			{Phrase{"Mọi số của Khánh Hòa 2022", "All of Khánh Hòa, 2022"}, `/progress place:"Khánh Hòa" period:2022`},
		}},
		{Phrase{"So sánh, xếp hạng, xem diễn biến", "Compare, rank, follow over time"}, []string{"rank", "compare", "trend", "map"}, []Example{
			{Phrase{"Xếp hạng kế hoạch đề án 2020", "Rank the projects planned for 2020"}, `/rank indicator:projects period:2020 region:"region:central" by:plan funding:local`},
			{Phrase{"Bình Định và Đắk Lắk 2020", "Bình Định and Đắk Lắk, 2020"}, `/compare indicator:budget.executed period:2020 place1:"gso2004:52" place2:"gso2004:66" funding:local`},
			{Phrase{"Kinh phí Lâm Đồng qua các năm", "Lâm Đồng's budget over the years"}, `/trend place:"gso2004:68" indicator:budget.executed`},
		}},
		{Phrase{"Viết báo cáo, kiểm tra nguồn", "Write a report, check a source"}, []string{"summary", "source", "again"}, []Example{
			{Phrase{"Tổng hợp 6T/2020 để chép", "H1 2020 as a text to copy"}, `/summary place:"region:central" period:2020-H1`},
			{Phrase{"Số 6,811 tỷ từ đâu", "Where VND6.811 billion comes from"}, `/source place:"region:central" indicator:consulting.revenue period:2020-H1`},
		}},
		{Phrase{"Nộp báo cáo đúng hạn", "Report in time"}, []string{"deadlines", "report", "coordinator", "reminders"}, []Example{
			{Phrase{"Sắp đến hạn", "Due soon"}, `/deadlines`},
		}},
		{Phrase{"Đưa số liệu vào, lấy số liệu ra", "Bring figures in, take figures out"}, []string{"import", "export"}, nil},
		{Phrase{"Theo dõi từng đề án", "Follow the projects one by one"}, []string{"projects"}, nil},
		{Phrase{"Tra hội nghị khuyến công", "Look up the conferences"}, []string{"conference"}, []Example{
			{Phrase{"Hội nghị lần thứ XI", "Conference XI"}, `/conference show number:11`},
			{Phrase{"Nhiệm vụ được giao", "The tasks it set"}, `/conference tasks`},
		}},
	}
}

// OtherAim is the heading of what no aim names.
var OtherAim = Phrase{"Cài đặt và trợ giúp", "Settings and help"}
