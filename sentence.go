package main

import (
	"errors"
	"log/slog"
	"os"

	"tiendo/bot"
	"tiendo/data"
	"tiendo/internal/intake"
)

// What the operator has set wrong.
var (
	errNoToken   = errors.New("DISCORD_TOKEN is not set")
	errTokenFile = errors.New("no token in the file")
	errZone      = errors.New("no such time zone")
	errAddress   = errors.New("the address cannot be used")
	errPublicKey = errors.New("DISCORD_PUBLIC_KEY is not the application's public key")
)

// A usage error is a command line that was not understood; kong has shown the
// usage.
type usage struct{ error }

// cures say what to do about an error, in English and Vietnamese.
var cures = []struct {
	err  error
	cure string
}{
	{errNoToken, "Create a bot at https://discord.com/developers/applications, copy its token and start again with DISCORD_TOKEN=… (or DISCORD_TOKEN_FILE=file).\nChưa có mã bot: tạo bot ở địa chỉ trên, chép mã và chạy lại với DISCORD_TOKEN=… (hoặc DISCORD_TOKEN_FILE=tệp)."},
	{errTokenFile, "Check the path in DISCORD_TOKEN_FILE and that this user may read the file.\nKiểm tra đường dẫn trong DISCORD_TOKEN_FILE và quyền đọc tệp."},
	{errZone, "Set TIENDO_ZONE to a name like Asia/Ho_Chi_Minh.\nĐặt TIENDO_ZONE là một tên như Asia/Ho_Chi_Minh."},
	{errAddress, "Choose another one with --addr (tiendo try), --metrics or --interactions, such as 127.0.0.1:8788.\nHãy chọn địa chỉ khác bằng --addr (tiendo try), --metrics hoặc --interactions, ví dụ 127.0.0.1:8788."},
	{errPublicKey, "Copy the public key (64 hexadecimal digits) from https://discord.com/developers/applications, General Information.\nHãy chép khóa công khai (64 chữ số thập lục phân) ở địa chỉ trên, mục General Information."},
	{bot.ErrKey, "Copy the public key of this very application from https://discord.com/developers/applications, General Information.\nKhóa công khai không phải của ứng dụng này: hãy chép lại ở địa chỉ trên."},
	{bot.ErrToken, "Copy the token again, or reset it, at https://discord.com/developers/applications (Bot, Reset Token), and start again with the new DISCORD_TOKEN.\nDiscord không nhận mã bot: chép lại hoặc tạo mã mới ở địa chỉ trên rồi chạy lại."},
	{bot.ErrIntents, "This program needs no privileged intent; check the application at https://discord.com/developers/applications.\nChương trình không cần quyền đặc biệt; kiểm tra ứng dụng ở địa chỉ trên."},
	{errShards, "Give --shards a number or auto; with --shard-ids the number, and ids below it, such as --shards 4 --shard-ids 0-1.\n--shards là một số hoặc auto; với --shard-ids phải là số, và các mã nhỏ hơn số đó."},
	{bot.ErrSharding, "One connection serves 2,500 servers: start with --shards auto.\nBot ở quá nhiều máy chủ cho một kết nối (2.500): hãy chạy với --shards auto."},
	{bot.ErrVersion, "Install the newest version of this program.\nHãy cài phiên bản mới nhất của chương trình."},
	{bot.ErrAbsent, "Check the network and DISCORD_URL, and start again.\nKiểm tra mạng và DISCORD_URL rồi chạy lại."},
	{data.ErrNotDatabase, "Name another file with --db or TIENDO_DB; this one was left as it is.\nHãy chỉ tệp khác bằng --db hoặc TIENDO_DB; tệp này được giữ nguyên."},
	{data.ErrForeign, "Name another database with --db or TIENDO_DB; this one was left as it is.\nĐây là cơ sở dữ liệu của chương trình khác. Hãy chỉ cơ sở dữ liệu khác bằng --db hoặc TIENDO_DB; cơ sở dữ liệu này được giữ nguyên."},
	{data.ErrNewer, "Start the newer version of this program; the database was left as it is.\nHãy chạy phiên bản mới hơn của chương trình; cơ sở dữ liệu được giữ nguyên."},
	{data.ErrDamaged, "Put a backup in its place; the file was left as it is.\nTệp bị hỏng. Hãy thay bằng bản sao lưu; tệp này được giữ nguyên."},
	{data.ErrAddress, "Set TIENDO_DB to an address like postgres://user:password@host:5432/tiendo; what is unusual in a password is written as %40.\nĐịa chỉ máy chủ cơ sở dữ liệu không đọc được: đặt TIENDO_DB như trên; ký tự đặc biệt trong mật khẩu viết dạng %40."},
	{data.ErrRefused, "Check the name, the password and the database in TIENDO_DB; make the database with CREATE DATABASE if it is missing.\nMáy chủ từ chối: kiểm tra tên, mật khẩu và tên cơ sở dữ liệu trong TIENDO_DB; nếu chưa có cơ sở dữ liệu, tạo bằng CREATE DATABASE."},
	{data.ErrReadOnly, "Name the server that takes writes, not its copy, and give this user the right to make tables.\nMáy chủ không cho ghi: hãy chỉ máy chủ chính, không phải bản sao, và cho người dùng này quyền tạo bảng."},
	{data.ErrUnreachable, "Start the database server, or check the address in TIENDO_DB and the network; nothing is lost, and the program can be started again at once.\nKhông liên lạc được máy chủ cơ sở dữ liệu: hãy khởi động máy chủ, kiểm tra địa chỉ trong TIENDO_DB và mạng; không có gì bị mất."},
	{data.ErrNeedsFile, "Copy it to a file first: tiendo copy --from postgres://… --to tiendo.db; of the server itself its own tools make backups (pg_dump).\nLệnh này chỉ dùng cho tệp: chép ra tệp bằng lệnh trên; sao lưu máy chủ bằng công cụ của nó (pg_dump)."},
	{data.ErrNotEmpty, "Name a file that is not there yet, or a database that was made for the copy (CREATE DATABASE); this one was left as it is.\nHãy chỉ một tệp chưa có hoặc một cơ sở dữ liệu trống; cơ sở dữ liệu này được giữ nguyên."},
	{data.ErrDiffers, "Stop the bot and whatever else writes to either, empty the target and copy again.\nHãy dừng bot và mọi chương trình đang ghi, xóa bản chép dở rồi chép lại."},
	{data.ErrExists, "Name another file; this one was left as it is.\nHãy đặt tên tệp khác; tệp này được giữ nguyên."},
	{data.ErrInUse, "Stop the bot (tiendo serve) and every program that has the database open, and restore again.\nHãy dừng bot (tiendo serve) và mọi chương trình đang mở cơ sở dữ liệu rồi khôi phục lại."},
	{data.ErrNotFound, "Name a file that exists, with --db or TIENDO_DB for the database.\nHãy chỉ một tệp có thật; với cơ sở dữ liệu, dùng --db hoặc TIENDO_DB."},
	{errUnsound, "Correct or withdraw the figures named above; if the file is damaged, put a backup in its place with tiendo restore.\nHãy sửa hoặc rút các số nêu trên; nếu tệp hỏng, khôi phục từ bản sao lưu bằng tiendo restore."},
	{intake.ErrTooLarge, "Send the sheet that matters, without pictures.\nTệp quá lớn: hãy gửi riêng trang tính cần nhập, không kèm ảnh."},
	{intake.ErrBomb, "Save it anew from a spreadsheet program.\nTệp giải nén quá lớn: hãy lưu lại bằng chương trình bảng tính."},
	{intake.ErrTooManyCells, "Send the sheet that matters.\nTệp có quá nhiều ô: hãy gửi riêng trang tính cần nhập."},
	{intake.ErrTooLong, "Split the document.\nVăn bản quá dài: hãy tách thành nhiều tệp."},
	{intake.ErrEmpty, "Look whether the file was saved.\nTệp trống: hãy xem tệp đã được lưu chưa."},
	{intake.ErrPassword, "Save a copy without the password.\nTệp có mật khẩu: hãy lưu một bản không có mật khẩu."},
	{intake.ErrPDF, "Send the workbook, the CSV or the Word document that it was made from.\nĐây là tệp PDF: hãy gửi bảng tính, CSV hoặc văn bản Word gốc."},
	{intake.ErrOld, "Save it as .xlsx or .docx.\nĐịnh dạng cũ: hãy lưu lại thành .xlsx hoặc .docx."},
	{intake.ErrUnknown, "Send a .xlsx, .csv, .txt or .docx file.\nHãy gửi tệp .xlsx, .csv, .txt hoặc .docx."},
	{intake.ErrEncoding, "Save it as CSV UTF-8 or as Unicode text.\nHãy lưu lại thành CSV UTF-8 hoặc văn bản Unicode."},
	{intake.ErrMalformed, "Open it in a spreadsheet program and save it anew.\nTệp bị hỏng: hãy mở bằng chương trình bảng tính và lưu lại."},
	{data.ErrUnwritable, "Check that the folder exists, that this user may write to it and that the disk is not full.\nKiểm tra thư mục, quyền ghi và chỗ trống trên đĩa."},
}

// sentence is an error with what to do about it.
func sentence(err error) string {
	text := err.Error()
	for _, c := range cures {
		if errors.Is(err, c.err) {
			return text + ".\n" + c.cure
		}
	}
	return text
}

// misconfigured is the exit status after which starting again is useless, from
// sysexits.h (EX_CONFIG); deploy/tiendo.service heeds it.
const misconfigured = 78

// status is what the program ends with after an error.
func status(err error) int {
	for _, wrong := range []error{
		errNoToken, errTokenFile, errZone, errPublicKey, errShards,
		bot.ErrToken, bot.ErrIntents, bot.ErrSharding, bot.ErrVersion, bot.ErrKey,
		data.ErrNotDatabase, data.ErrForeign, data.ErrNewer, data.ErrDamaged, data.ErrAddress,
	} {
		if errors.Is(err, wrong) {
			return misconfigured
		}
	}
	return 1
}

// watched reports whether a person reads what goes to standard error.
func (p program) watched() bool {
	info, err := os.Stderr.Stat()
	return p.errOut == os.Stderr && err == nil && info.Mode()&os.ModeCharDevice != 0
}

// log writes JSON, unless a person is watching.
func (p program) log() *slog.Logger {
	if p.watched() {
		return slog.New(slog.NewTextHandler(p.errOut, nil))
	}
	return slog.New(slog.NewJSONHandler(p.errOut, nil))
}
