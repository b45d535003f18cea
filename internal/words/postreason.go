package words

import "golang.org/x/text/language"

// A PostReason says why Discord does not take a message, and what helps.
type PostReason struct{ Why, Cure Phrase }

// PostReasons are those that message.Reason names.
var PostReasons = map[string]PostReason{
	"no-channel": {
		Phrase{"kênh này không còn", "the channel is gone"},
		Phrase{"Đặt kênh khác bằng /nhắc kênh.", "Set another one with /reminders channel."},
	},
	"no-access": {
		Phrase{"bot không được xem kênh này", "the bot may not see the channel"},
		Phrase{"Trong phần quyền của kênh, cho bot quyền Xem kênh, Gửi tin nhắn, Nhúng liên kết và Đọc lịch sử tin nhắn; hoặc đặt kênh khác bằng /nhắc kênh.",
			"In the channel's permissions allow the bot View Channel, Send Messages, Embed Links and Read Message History; or set another channel with /reminders channel."},
	},
	"no-right": {
		Phrase{"bot không được gửi tin ở kênh này", "the bot may not write in the channel"},
		Phrase{"Trong phần quyền của kênh, cho bot quyền Gửi tin nhắn và Nhúng liên kết; hoặc đặt kênh khác bằng /nhắc kênh.",
			"In the channel's permissions allow the bot Send Messages and Embed Links; or set another channel with /reminders channel."},
	},
	"no-private": {
		Phrase{"người này không nhận tin nhắn riêng từ bot", "the person takes no private messages from the bot"},
		Phrase{"Đặt kênh chung bằng /nhắc kênh, hoặc nhờ người này cho phép tin nhắn riêng từ máy chủ.",
			"Set the common channel with /reminders channel, or ask them to allow private messages from the server."},
	},
	"refused": {
		Phrase{"Discord không nhận tin này", "Discord does not take the message"},
		Phrase{"Lý do có trong nhật ký của máy chạy bot.", "The log of the machine that runs the bot has the cause."},
	},
	"limited": {
		Phrase{"Discord tạm thời không nhận tin của bot", "Discord takes no messages of the bot for now"},
		Phrase{"Bot tự thử lại sau.", "The bot tries again by itself."},
	},
	"failing": {
		Phrase{"Discord đang có lỗi", "Discord has a fault of its own"},
		Phrase{"Bot tự thử lại sau.", "The bot tries again by itself."},
	},
	"silent": {
		Phrase{"Discord không trả lời", "Discord does not answer"},
		Phrase{"Kiểm tra mạng của máy chạy bot; bot tự thử lại sau.", "Check the network of the machine that runs the bot; it tries again by itself."},
	},
}

// Cause says why a message did not get out, and what helps: cause is a reason, or
// an error as it was written down.
func Cause(tag language.Tag, cause string) (why, cure string) {
	if r, known := PostReasons[cause]; known {
		return r.Why.In(tag), r.Cure.In(tag)
	}
	return cause, ""
}
