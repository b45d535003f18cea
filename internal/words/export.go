package words

// What /export says.
var (
	ExportTitle    = Phrase{"Xuất %s số của %s nơi", "Exported: figures %s, places %s"}
	ExportNothing  = Phrase{"Không có số nào như vậy để xuất", "There are no such figures to export"}
	ExportTooMany  = Phrase{"Có hơn %s số, quá nhiều cho một tệp.", "There are more than %s figures, too many for a file."}
	ExportNarrower = Phrase{"Hãy chọn nơi, kỳ hoặc chỉ tiêu.", "Please choose a place, a period or an indicator."}
	ExportSmall    = Phrase{"số do nguồn nêu, không gồm số được tính ra · %s nguồn · tính đến %s", "figures as sources give them, none that are worked out · sources: %s · as known on %s"}
)

// ExportFormats are the kinds of files.
var ExportFormats = map[string]Phrase{
	"xlsx": {"bảng tính (.xlsx)", "workbook (.xlsx)"},
	"csv":  {"CSV", "CSV"},
	"json": {"JSON", "JSON"},
}

// ExportHolds says what is in a file of a kind.
var ExportHolds = map[string]Phrase{
	"xlsx": {"Mỗi nội dung một trang tính, có công thức cho tổng và phần trăm, in khổ A4. Sửa xong gửi lại bằng /nhập-số.", "One sheet for each content, with formulas for totals and percentages, printed on A4. What is changed in it can be sent back with /import."},
	"csv":  {"Mỗi dòng một số, có mã nơi, chỉ tiêu, kỳ và nguồn.", "A figure a line, with its place, indicator, period and source."},
	"json": {"Mỗi mục một số; tiền tính bằng triệu đồng.", "A figure an item; money in million VND."},
}
