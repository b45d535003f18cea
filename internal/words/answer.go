package words

// What stands under answers.
var (
	CodeIs        = Phrase{"mã %s", "code %s"}
	OtherPeriod   = Phrase{"Kỳ khác", "Another period"}
	OtherProvince = Phrase{"Tỉnh khác", "Another province"}
	SourceButton  = Phrase{"Nguồn", "Source"}
	ShareButton   = Phrase{"Chia sẻ vào kênh", "Share with the channel"}
	FileButton    = Phrase{"Tải bảng .csv", "Table as .csv"}
	PageOf        = Phrase{"Trang %d/%d", "Page %d of %d"}
	PageBack      = Phrase{"Trang trước", "Previous page"}
	PageOn        = Phrase{"Trang sau", "Next page"}
)
