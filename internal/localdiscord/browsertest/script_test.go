package browsertest

import "tiendo/internal/localdiscord"

// script is the commands that the bot registers.
func script() []object {
	place := object{
		"type": 3, "name": "place", "description": "A province or region", "required": true, "autocomplete": true,
		"name_localizations": object{"vi": "nơi"}, "description_localizations": object{"vi": "Tỉnh hoặc vùng"},
	}
	period := object{
		"type": 3, "name": "period", "description": "A year, half year or quarter", "autocomplete": true,
		"name_localizations": object{"vi": "kỳ"}, "description_localizations": object{"vi": "Năm, nửa năm hoặc quý"},
	}
	measure := object{
		"type": 3, "name": "measure", "description": "Plan or actual",
		"name_localizations": object{"vi": "loại"}, "description_localizations": object{"vi": "Kế hoạch hay thực hiện"},
		"choices": []object{
			{"name": "plan", "value": "plan", "name_localizations": object{"vi": "kế hoạch"}},
			{"name": "actual", "value": "actual", "name_localizations": object{"vi": "thực hiện"}},
		},
	}
	chart := object{
		"type": 5, "name": "chart", "description": "Draw a chart",
		"name_localizations": object{"vi": "biểu-đồ"}, "description_localizations": object{"vi": "Vẽ biểu đồ"},
	}
	workbook := object{
		"type": 11, "name": "file", "description": "A workbook", "required": true,
		"name_localizations": object{"vi": "tệp"}, "description_localizations": object{"vi": "Một tệp số liệu"},
	}
	return []object{
		command("progress", "tiến-độ", "A place against its plan", "Một nơi so với kế hoạch", place, period, measure, chart),
		command("rank", "xếp-hạng", "Provinces in order", "Xếp hạng các tỉnh"),
		command("chart", "biểu-đồ", "A picture", "Một bức ảnh"),
		command("mine", "của-tôi", "What is due for me", "Việc của tôi"),
		command("extend", "gia-hạn", "Ask for more time", "Xin gia hạn"),
		command("slow", "chậm", "An answer that takes its time", "Câu trả lời cần thời gian"),
		command("silent", "im-lặng", "No answer at all", "Không trả lời"),
		command("cards", "thẻ", "Containers of components v2", "Khung kiểu mới"),
		command("report", "báo-cáo", "Reports", "Báo cáo",
			subcommand("due", "hạn", "What is due", "Sắp đến hạn"),
			subcommand("import", "nhập", "Read a file", "Đọc một tệp", workbook),
		),
	}
}

func command(name, vi, help, helpVI string, options ...object) object {
	c := object{
		"type": 1, "name": name, "description": help,
		"name_localizations": object{"vi": vi}, "description_localizations": object{"vi": helpVI},
	}
	if len(options) > 0 {
		c["options"] = options
	}
	return c
}

func subcommand(name, vi, help, helpVI string, options ...object) object {
	return command(name, vi, help, helpVI, options...)
}

// guide is a small guide with two jumps and three steps.
func guide() localdiscord.Guide {
	return localdiscord.Guide{
		Jumps: []localdiscord.Jump{
			{LabelVI: "7 ngày trước hạn báo cáo năm", LabelEN: "7 days before the year's report", At: "2026-12-13T08:00:00+07:00"},
			{LabelVI: "Sáng ngày cuối", LabelEN: "The morning of the last day", At: "2026-12-18T08:00:00+07:00"},
		},
		Tour: []localdiscord.Step{
			{TitleVI: "Hỏi một con số", TitleEN: "Ask for a number", TextVI: "Kèm kế hoạch, phần trăm và nguồn.", TextEN: "With its plan, percent and source.", Line: `/progress place:"Quảng Nam" period:2021`},
			{TitleVI: "Hỏi bằng lời", TitleEN: "Ask in words", TextVI: "Gõ như nhắn tin, không dấu cũng được.", TextEN: "Type as you chat, with tones or without.", Line: "@Tiến độ quang nam nam 2021 dat bao nhieu"},
			{TitleVI: "Xem việc của tôi", TitleEN: "See what is mine", TextVI: "Chỉ mình bạn thấy câu trả lời.", TextEN: "Only you see the answer.", Line: "/mine"},
		},
		Examples: []localdiscord.Example{{LabelVI: "Xếp hạng các tỉnh", LabelEN: "Rank the provinces", Line: "/rank"}},
	}
}
