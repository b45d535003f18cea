package words

// A PostReason says why Discord does not take a message, and what helps.
type PostReason struct{ Why, Cure Phrase }

// PostReasons are those that message.Reason names.
var PostReasons = map[string]PostReason{
	"no-channel": {
		Phrase{"Kênh này không còn.", "The channel is gone."},
		Phrase{"Đặt kênh khác bằng /reminders channel.", "Set another one with /reminders channel."},
	},
	"no-access": {
		Phrase{"Bot không được xem kênh này.", "The bot may not see the channel."},
		Phrase{"Trong phần quyền của kênh, cho bot quyền Xem kênh, Gửi tin nhắn, Nhúng liên kết và Đọc lịch sử tin nhắn; hoặc đặt kênh khác bằng /reminders channel.",
			"In the channel's permissions allow the bot View Channel, Send Messages, Embed Links and Read Message History; or set another channel with /reminders channel."},
	},
	"no-right": {
		Phrase{"Bot không được gửi tin ở kênh này.", "The bot may not write in the channel."},
		Phrase{"Trong phần quyền của kênh, cho bot quyền Gửi tin nhắn và Nhúng liên kết; hoặc đặt kênh khác bằng /reminders channel.",
			"In the channel's permissions allow the bot Send Messages and Embed Links; or set another channel with /reminders channel."},
	},
	"no-private": {
		Phrase{"Người này không nhận tin nhắn riêng từ bot.", "The person takes no private messages from the bot."},
		Phrase{"Đặt kênh chung bằng /reminders channel, hoặc nhờ người này cho phép tin nhắn riêng từ máy chủ.",
			"Set the common channel with /reminders channel, or ask them to allow private messages from the server."},
	},
	"refused": {
		Phrase{"Discord không nhận tin này.", "Discord does not take the message."},
		Phrase{"Xem lý do trong /reminders ledger và nhật ký máy chủ.", "See /reminders ledger and the log of the machine for the cause."},
	},
}
