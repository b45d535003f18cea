package words

// JumpTo names a moment to which the clock of the chat page may be moved.
var JumpTo = Phrase{"%d ngày làm việc trước hạn: %s", "%d working days before: %s"}

// JumpToLast is the last good day itself.
var JumpToLast = Phrase{"Ngày cuối: %s", "The last day: %s"}

// A Step is one thing worth trying on the chat page.
type Step struct {
	Title, Text Phrase
	Line        string
}

// Tour lists the things worth trying, in order.
func Tour() []Step {
	return []Step{
		{Phrase{"Hỏi một con số", "Ask for a figure"},
			Phrase{"Con số, kỳ và nguồn của nó. Gõ không dấu hay viết tắt đều được.", "The figure, its period and its source. Type it without tones or abbreviated if you like."},
			`/progress place:"Miền Trung - Tây Nguyên" indicator:"Cơ sở ứng dụng máy móc" period:6T/2020`},
		{Phrase{"So với kế hoạch", "Against the plan"},
			Phrase{"Phần trăm, còn bao nhiêu và mỗi tháng cần bao nhiêu.", "The percentage, what is left, and what each month must bring."},
			`/progress place:mttn indicator:"doanh thu tư vấn" period:2020-H1`},
		{Phrase{"Không có số thì nói là không có", "No number is said to be none"},
			Phrase{"Chưa triển khai không phải là 0.", "Not carried out is not 0."},
			`/progress place:mttn indicator:"đào tạo nghề" period:2020-H1`},
		{Phrase{"Tên mơ hồ thì bot hỏi lại", "What is ambiguous is asked back"},
			Phrase{"“qn” là ba tỉnh: bấm vào tỉnh cần hỏi.", "“qn” is three provinces: press the one you mean."},
			`/progress place:qn indicator:projects period:2021`},
		{Phrase{"Hạn báo cáo và lời nhắc", "Deadlines and reminders"},
			Phrase{"Xem sẽ nhắc gì, rồi chỉnh đồng hồ tới trước hạn: lời nhắc đến trong kênh quảng-nam cho anh Minh, có nút bấm, và trong kênh nhắc-báo-cáo cho các tỉnh khác.", "See what is coming, then move the clock to before a deadline: the reminder comes in the channel quảng-nam to its coordinator, with buttons, and in nhắc-báo-cáo to the others."},
			`/reminders preview days:30`},
	}
}
