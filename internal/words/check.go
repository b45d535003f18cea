package words

// What is said about the state of the database and its copies.
var (
	CheckFault  = Phrase{"LỖI: %s", "ERROR: %s"}
	CheckRemark = Phrase{"Ghi chú: %s", "Note: %s"}
	CheckDone   = Phrase{"Đã kiểm tra %s. Lỗi: %d, ghi chú: %d.", "Checked %s. Errors: %d, notes: %d."}
	OnlyRounds  = Phrase{"%s (do làm tròn)", "%s (rounding explains it)"}

	BackupDone   = Phrase{"Đã sao lưu %s vào %s và kiểm tra bản sao.", "Backed up %s to %s and checked the copy."}
	CopyTable    = Phrase{"chép %s", "copying %s"}
	CopyCompares = Phrase{"so %s", "comparing %s"}
	CopyDone     = Phrase{"Đã chép %s sang %s: %d dòng trong %d bảng; số dòng và tổng kiểm của từng bảng khớp nhau.", "Copied %s to %s: %d rows of %d tables; the counts and checksums of every table agree."}
	CopyEnded    = Phrase{"Đã chép nốt %s sang %s: %d dòng trong %d bảng; số dòng và tổng kiểm của từng bảng khớp nhau.", "Ended the copy of %s to %s that was stopped: %d rows of %d tables; the counts and checksums of every table agree."}
	RestoreDone  = Phrase{"Đã khôi phục %s từ %s.", "Restored %s from %s."}
	RestoreKept  = Phrase{"Tệp cũ được giữ lại: %s", "The replaced file is kept: %s"}
)

// Findings by data.FindingKind. Those about damage take what SQLite or the
// program says of the place; those about figures take what they are about, the
// number that leads, the sum of the parts, and the parts one by one.
var Findings = map[string]Phrase{
	"integrity":   {"tệp bị hỏng: %s", "the file is damaged: %s"},
	"foreign_key": {"một dòng dẫn tới dòng không có: %s", "a row refers to one that is missing: %s"},
	"orphan":      {"một dòng không thuộc về đâu: %s", "a row belongs to nothing: %s"},
	"period":      {"mã kỳ không đúng: %s", "not a period code: %s"},
	"total":       {"%[1]s: tổng ghi %[2]s, hai nguồn vốn cộng lại %[3]s. %[4]s", "%[1]s: the total is given as %[2]s, both sources of funds come to %[3]s. %[4]s"},
	"sum":         {"%[1]s: cả kỳ ghi %[2]s, các kỳ ngắn cộng lại %[3]s. %[4]s", "%[1]s: the whole period is given as %[2]s, its parts come to %[3]s. %[4]s"},
	"part":        {"%[1]s: số chung là %[2]s, một phần là %[3]s. %[4]s", "%[1]s: the whole is %[2]s, one part of it %[3]s. %[4]s"},
	"sources":     {"%[1]s: các nguồn nêu số khác nhau, %[2]s và %[3]s. %[4]s", "%[1]s: the sources differ, %[2]s and %[3]s. %[4]s"},
}
