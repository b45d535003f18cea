package words

// A Diagnosis is what was found and, where something is wrong, what to do.
type Diagnosis struct{ Found, Cure Phrase }

// Diagnoses by the kinds of bot.Symptom, and those of the machine.
var Diagnoses = map[string]Diagnosis{
	"token": {Found: Phrase{"Discord nhận mã bot: %s.", "Discord takes the token: %s."}},
	"token-refused": {
		Phrase{"Discord không nhận mã bot.", "Discord refuses the token."},
		Phrase{"Tạo mã mới ở https://discord.com/developers/applications (Bot, Reset Token) và đặt vào DISCORD_TOKEN.", "Reset it at https://discord.com/developers/applications (Bot, Reset Token) and set DISCORD_TOKEN."},
	},
	"absent": {
		Phrase{"Không hỏi được Discord: %s.", "Discord could not be asked: %s."},
		Phrase{"Kiểm tra mạng, tường lửa và DISCORD_URL.", "Check the network, the firewall and DISCORD_URL."},
	},
	"clock": {
		Phrase{"Đồng hồ máy lệch %s so với Discord.", "This machine's clock is off by %s from Discord's."},
		Phrase{"Bật đồng bộ giờ (systemd-timesyncd, chrony): nhắc hạn sẽ sai giờ và lệnh qua HTTP bị từ chối.", "Switch time synchronisation on (systemd-timesyncd, chrony): reminders come at the wrong time and commands by HTTP are refused."},
	},
	"clock-right": {Found: Phrase{"Đồng hồ máy khớp với Discord.", "The clock agrees with Discord's."}},
	"endpoint": {
		Phrase{"Discord gửi lệnh tới %s, nên bot chạy qua cổng kết nối không nhận được.", "Discord posts commands to %s, so a bot on the gateway gets none."},
		Phrase{"Xóa Interactions Endpoint URL trong trang ứng dụng, hoặc chạy với --interactions.", "Clear Interactions Endpoint URL on the application's page, or run with --interactions."},
	},
	"endpoint-none": {
		Phrase{"Bot chờ lệnh qua HTTP nhưng Discord chưa biết địa chỉ.", "The bot waits for commands by HTTP, and Discord does not know where."},
		Phrase{"Khi bot đang chạy, điền Interactions Endpoint URL trong trang ứng dụng.", "While the bot runs, fill in Interactions Endpoint URL on the application's page."},
	},
	"public": {
		Phrase{"Ai cũng mời được bot vào máy chủ của mình, nơi nó trả lời và nhắc hạn như ở đây.", "Anybody can invite the bot to a server of theirs, where it answers and reminds as it does here."},
		Phrase{"Tắt Public Bot trong trang ứng dụng, mục Bot.", "Switch Public Bot off on the application's page, under Bot."},
	},
	"starts": {
		Phrase{"Hôm nay chỉ còn %d lần đăng nhập.", "Only %d log-ins are left today."},
		Phrase{"Có gì đó khởi động lại bot liên tục: xem nhật ký. Giới hạn của Discord được tính lại sau một ngày.", "Something restarts the bot over and over: read its log. Discord's limit starts anew after a day."},
	},
	"guild-none": {
		Phrase{"Bot chưa ở máy chủ nào.", "The bot is in no server."},
		Phrase{"Quản trị của máy chủ mở liên kết này: %s", "An administrator of the server opens this link: %s"},
	},
	"guilds": {Found: Phrase{"Số máy chủ có bot: %d.", "Servers that the bot is in: %d."}},
	"office": {Found: Phrase{"Máy chủ văn phòng: %s.", "The office's server: %s."}},
	"office-none": {
		Phrase{"Bot ở %d máy chủ mà chưa đặt máy chủ văn phòng: quản trị không sửa được dữ liệu chung.", "The bot is in %d servers and none is named as the office's: administrators cannot change what all share."},
		Phrase{"Đặt TIENDO_OFFICE là mã máy chủ văn phòng (bật Chế độ nhà phát triển, bấm phải vào máy chủ, Sao chép ID máy chủ).", "Set TIENDO_OFFICE to the id of the office's server (Developer Mode, right-click the server, Copy Server ID)."},
	},
	"office-lost": {
		Phrase{"Bot không ở máy chủ văn phòng %s: không ai sửa được dữ liệu chung.", "The bot is not in the office's server %s: nobody can change what all share."},
		Phrase{"Kiểm tra TIENDO_OFFICE, hoặc mời bot vào máy chủ đó bằng liên kết của tiendo invite.", "Check TIENDO_OFFICE, or let the bot into that server with the link of tiendo invite."},
	},
	"events": {
		Phrase{"Ở máy chủ %s bot không có quyền Create Events: không đưa được hội nghị vào lịch sự kiện.", "In the server %s the bot lacks Create Events: conferences do not get into its calendar of events."},
		Phrase{"Mở cài đặt máy chủ, mục Vai trò, cho vai trò của bot quyền Create Events; hoặc mời lại bằng liên kết của tiendo invite.", "Open the server's settings, Roles, and allow the bot's role Create Events; or invite it again with the link of tiendo invite."},
	},
	"guild-closed": {
		Phrase{"Không xem được máy chủ %s: %s.", "The server %s cannot be looked at: %s."},
		Phrase{"Mời lại bot bằng liên kết của tiendo invite.", "Invite the bot again with the link of tiendo invite."},
	},
	"channel-none": {Found: Phrase{"Chưa đặt kênh nhắc hạn (TIENDO_CHANNEL hoặc /nhắc kênh): không gửi nhắc hạn.", "No channel is set for reminders (TIENDO_CHANNEL or /reminders channel): none are posted."}},
	"channel-lost": {
		Phrase{"Không thấy kênh nhắc hạn %s.", "The channel for reminders, %s, is not to be seen."},
		Phrase{"Nếu kênh còn, cho bot quyền xem kênh; nếu không, đặt kênh khác bằng /nhắc kênh hoặc TIENDO_CHANNEL.", "If the channel is there, allow the bot to view it; otherwise set another with /reminders channel or TIENDO_CHANNEL."},
	},
	"channel-closed": {
		Phrase{"Ở kênh nhắc hạn %s bot thiếu quyền: %s.", "In the channel for reminders, %s, the bot lacks: %s."},
		Phrase{"Mở cài đặt kênh, mục quyền, cho bot các quyền đó.", "Open the channel's settings, permissions, and allow these to the bot."},
	},
	"channel-open":   {Found: Phrase{"Gửi được vào kênh nhắc hạn: %s.", "Channels for reminders that can be written to: %s."}},
	"channel-others": {Found: Phrase{"Bot không gửi được vào %s (%s); nếu không cố ý, hãy cho quyền ở các kênh đó.", "The bot cannot write to %s (%s); if that is not meant, allow it there."}},
	"role-lost": {
		Phrase{"Vai trò điều phối viên đã đặt không còn ở %s.", "The role set for coordinators is gone from %s."},
		Phrase{"Đặt lại bằng /cài-đặt điều-phối-viên hoặc /điều-phối-viên thêm.", "Set it again with /settings coordinators or /coordinator add."},
	},
	"role-silent": {
		Phrase{"Không nhắc tới được vai trò %s ở %s.", "The role %s of %s cannot be mentioned."},
		Phrase{"Mở cài đặt vai trò, bật “Cho phép mọi người nhắc tới vai trò này”.", "Open the role's settings and switch on “Allow anyone to @mention this role”."},
	},
	"database":     {Found: Phrase{"Cơ sở dữ liệu %s: %s, đọc được.", "Database %s: %s, readable."}},
	"database-new": {Found: Phrase{"Chưa có cơ sở dữ liệu %s; lần chạy đầu sẽ tạo.", "There is no database %s yet; the first start makes it."}},
	"database-broken": {
		Phrase{"Không dùng được cơ sở dữ liệu: %s.", "The database cannot be used: %s."},
		Phrase{"Xem tiendo check; nếu tệp hỏng, dùng tiendo restore với bản sao lưu.", "See tiendo check; if the file is damaged, use tiendo restore with a backup."},
	},
	"database-closed": {
		Phrase{"Không ghi được vào cơ sở dữ liệu: %s.", "The database cannot be written to: %s."},
		Phrase{"Cho người dùng chạy bot quyền ghi vào các tệp đó (chown, chmod) và xem ổ đĩa có bị gắn chỉ đọc không.", "Let the user that runs the bot write to its files (chown, chmod), and see whether the disk is mounted read-only."},
	},
	"server": {Found: Phrase{"Dùng được cơ sở dữ liệu %s.", "The database %s can be used."}},
	"server-away": {
		Phrase{"Không dùng được cơ sở dữ liệu trên máy chủ: %s.", "The database on the server cannot be used: %s."},
		Phrase{"Xem máy chủ PostgreSQL có chạy không, và địa chỉ, tên, mật khẩu, quyền trong TIENDO_DB.", "See whether the PostgreSQL server runs, and the address, name, password and rights in TIENDO_DB."},
	},
	"folder": {
		Phrase{"Không ghi được vào thư mục %s: %s.", "The folder %s cannot be written to: %s."},
		Phrase{"Cho người dùng chạy bot quyền ghi vào thư mục đó.", "Let the user that runs the bot write there."},
	},
	"zone": {Found: Phrase{"Múi giờ %s, bây giờ là %s.", "Time zone %s, it is now %s."}},
	"zone-unknown": {
		Phrase{"Không có múi giờ %s.", "There is no time zone %s."},
		Phrase{"Đặt TIENDO_ZONE, ví dụ Asia/Ho_Chi_Minh.", "Set TIENDO_ZONE, such as Asia/Ho_Chi_Minh."},
	},
	"disk": {Found: Phrase{"Đĩa còn trống %s.", "%s are free on the disk."}},
	"disk-full": {
		Phrase{"Đĩa chỉ còn trống %s.", "Only %s are free on the disk."},
		Phrase{"Giải phóng đĩa: cơ sở dữ liệu và bản sao lưu cần chỗ để ghi.", "Make room: the database and its backups have to be written."},
	},
	"backups-none": {Found: Phrase{"Chưa đặt TIENDO_BACKUPS: không có bản sao lưu hằng đêm.", "TIENDO_BACKUPS is not set: there is no nightly backup."}},
	"version":      {Found: Phrase{"Phiên bản %s.", "Version %s."}},
}

// What the doctor says around its findings.
var (
	DoctorWell   = Phrase{"Không thấy gì phải sửa.", "Nothing has to be cured."}
	DoctorUnwell = Phrase{"Việc phải sửa: %d.", "To be cured: %d."}
)
