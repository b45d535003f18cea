package words

// What stands under answers.
var (
	CodeIs        = Phrase{"mã %s", "code %s"}
	OtherPeriod   = Phrase{"Kỳ khác", "Another period"}
	OtherProvince = Phrase{"Tỉnh khác", "Another province"}
	EachProvince  = Phrase{"Xem từng tỉnh", "One province"}
	OtherRegion   = Phrase{"Vùng khác", "Another region"}
	EachPeriod    = Phrase{"Xem từng kỳ", "One period"}
	EachIndicator = Phrase{"Xem từng chỉ tiêu", "One indicator"}
	MapButton     = Phrase{"Bản đồ", "Map"}
	RankButton    = Phrase{"Bảng xếp hạng", "Ranking"}
	TrendButton   = Phrase{"Xu hướng", "Trend"}
	CardButton    = Phrase{"Mọi chỉ tiêu", "All indicators"}
	SummaryButton = Phrase{"Tổng hợp để chép", "Summary to copy"}
	FigureButton  = Phrase{"Xem con số", "The figure"}
	SourceButton  = Phrase{"Nguồn", "Source"}
	ShareButton   = Phrase{"Chia sẻ vào kênh", "Share with the channel"}
	FileButton    = Phrase{"Tải bảng .xlsx, .csv", "Table as .xlsx, .csv"}
	PageOf        = Phrase{"Trang %d/%d", "Page %d of %d"}
	PageBack      = Phrase{"Trang trước", "Previous page"}
	PageOn        = Phrase{"Trang sau", "Next page"}
)
