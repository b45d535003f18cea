package words

// What /source and /again say.
var (
	SourceTitle = Phrase{"Số này từ đâu — %s", "Where this comes from — %s"}
	Printed     = Phrase{"Nguồn viết: “%s”", "The source writes: “%s”"}
	Spot        = Phrase{"Đọc từ: %s", "Read from: %s"}
	EnteredBy   = Phrase{"Người nhập: %s, ngày %s (%s)", "Entered by %s on %s (%s)"}
	ComesWith   = Phrase{"Có sẵn trong chương trình, nạp ngày %s", "Comes with the program, loaded on %s"}
	SeedData    = Phrase{"dữ liệu ban đầu", "initial data"}
	AtTerminal  = Phrase{"người vận hành máy chủ", "whoever runs the server"}
	Earlier     = Phrase{"Trước đó: %s; người nhập: %s, ngày %s", "Before that: %s; entered by %s on %s"}
	FigureName  = Phrase{"%s %s, %s: %s", "%s %s, %s: %s"}
	SourceTerms = Phrase{"%s: %d số cùng một nguồn", "%s: %d figures of one source"}
	SourceTerm  = Phrase{"• %s, %s: %s", "• %s, %s: %s"}
	SourceMore  = Phrase{"… và %d số khác", "… and %d more"}
	DerivedMany = Phrase{"Tính từ %d số, %s đến %s.", "Worked out from %d figures, %s to %s."}

	AgainTitle      = Phrase{"Câu trả lời %s, ngày %s", "Answer %s of %s"}
	NoSuchCode      = Phrase{"Không có câu trả lời nào mang mã “%s”. Mã nằm ở dòng cuối của câu trả lời.", "There is no answer with the code “%s”. The code stands in the last line of an answer."}
	AsItWas         = Phrase{"Như khi đó:", "As it was then:"}
	AgainButton     = Phrase{"Xem lại câu trả lời", "See the answer again"}
	CorrectionTitle = Phrase{"Số nêu ở trên nay đã đổi", "Figures given above have changed"}
	CorrectionBack  = Phrase{"Số nêu ở trên nay lại đúng như đã nêu", "The figures given above stand again as they were"}
	CorrectionSmall = Phrase{"câu trả lời ngày %s · mã %s", "answer of %s · code %s"}

	AskNow    = Phrase{"Hỏi lại bây giờ", "Ask it now"}
	Unchanged = Phrase{"Đến nay các số không thay đổi.", "The figures have not changed since."}
	Changed   = Phrase{"Đã đổi: %s, từ %s thành %s.", "Changed: %s, from %s to %s."}
	Gone      = Phrase{"Nay không còn số: %s, khi đó là %s.", "No figure any more: %s, it was %s."}
)
