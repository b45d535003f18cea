package words

// What is said about the history of a figure.
var (
	HistoryNone      = Phrase{"Chưa ai nhập số nào.", "Nobody has entered a figure yet."}
	HistoryValue     = Phrase{"%s, %s: %s", "%s, %s: %s"}
	HistoryFor       = Phrase{"thay cho %s", "in place of %s"}
	HistoryEntered   = Phrase{"nhập lúc %[2]s, người nhập: %[1]s", "entered at %[2]s by %[1]s"}
	HistoryWhy       = Phrase{"lý do: %s", "why: %s"}
	HistoryPrinted   = Phrase{"nguyên văn: “%s”", "as printed: “%s”"}
	HistoryWithdrawn = Phrase{"đã rút lúc %[2]s, người rút: %[1]s, lý do: %[3]s", "withdrawn by %s at %s, why: %s"}
	HistoryReplaced  = Phrase{"đã có số mới của cùng nguồn", "the same source has given another figure since"}
	HistoryStands    = Phrase{"đang dùng", "in use"}
)

// Absences by data.Absence: why a source gives no value.
var Absences = map[string]Phrase{
	"not_started":  {"chưa triển khai", "not carried out yet"},
	"not_compiled": {"chưa tổng hợp", "not compiled"},
	"blank":        {"để trống", "left blank"},
}

// Moment is how a time of the day is written, for time.Format.
var Moment = Phrase{"15:04 02/01/2006", "15:04 on 2 January 2006"}
