package words

// What is said about conferences, and by /help.
var (
	ConferenceName  = Phrase{"Hội nghị lần thứ %s (%s)", "Conference %s (%s)"}
	ConferenceTitle = Phrase{"Hội nghị khuyến công miền Trung - Tây Nguyên lần thứ %s: %s, %s", "Conference %s of the Central and Central Highlands provinces: %s, %s"}
	ConferenceList  = Phrase{"%d kỳ hội nghị khuyến công miền Trung - Tây Nguyên", "%d conferences of the Central and Central Highlands provinces"}
	ConferenceLine  = Phrase{"Lần thứ %s: %s, %s", "%s: %s, %s"}
	PlannedFor      = Phrase{"%s (dự kiến %s)", "%s (planned for %s)"}
	VenueUnknown    = Phrase{"chưa rõ nơi tổ chức", "place not known"}
	Reviewed        = Phrase{"Kỳ được đánh giá", "Period reviewed"}
	Host            = Phrase{"Đăng cai", "Host"}
	NextHost        = Phrase{"Đăng cai kỳ sau", "Next host"}
	Chair           = Phrase{"Chủ trì, kết luận", "Chaired by"}
	ResultsHead     = Phrase{"Kết quả", "Results"}
	TasksHead       = Phrase{"Nhiệm vụ được giao", "Tasks set"}
	AwardsHead      = Phrase{"Khen thưởng, trao cờ", "Awards and flag"}
	TaskCount       = Phrase{"%d", "%d"}
	AndMore         = Phrase{"… và %d số khác", "… and %d more"}
	ResultsTitle    = Phrase{"Hội nghị lần thứ %s báo cáo %d số liệu, %s", "Conference %s reported %d figures, %s"}
	NoResultsOf     = Phrase{"Chưa có số liệu nào lấy từ hội nghị lần thứ %s", "There are no figures from conference %s"}
	HostUnknown     = Phrase{"chưa có thông tin", "not known"}
	TasksTitle      = Phrase{"Hội nghị lần thứ %s giao %d nhiệm vụ", "Conference %s set %d tasks"}
	NoTasks         = Phrase{"Chưa có nhiệm vụ nào được ghi của hội nghị lần thứ %s", "No tasks are recorded of conference %s"}
	NoSuchTask      = Phrase{"Không có nhiệm vụ “%s” của hội nghị lần thứ %s.", "There is no task “%s” of conference %s."}
	TaskUpdated     = Phrase{"Nhiệm vụ %d, %s: %s", "Task %d, %s: %s"}
	NotAProvince    = Phrase{"%s không phải là một tỉnh.", "%s is not a province."}
	TaskOf          = Phrase{"%s:", "%s (in Vietnamese):"}
	AwardsTitle     = Phrase{"Khen thưởng tại hội nghị lần thứ %s", "Awards at conference %s"}
	NoAwards        = Phrase{"Chưa có khen thưởng nào được ghi của hội nghị lần thứ %s", "No awards are recorded of conference %s"}
	AwardLine       = Phrase{"%s trao cho %s", "From %s to %s"}

	HelpTitle = Phrase{"Bạn muốn làm gì?", "What do you want to do?"}
	HelpNote  = Phrase{"Tên tỉnh gõ không dấu, viết tắt hay tên cũ đều được. Thiếu số thì bot nói là thiếu, không đoán.", "Provinces may be typed without tones, abbreviated or by their old names. What is missing is said to be missing, never guessed."}
)

// TaskStates are how far a province is with a task.
var TaskStates = map[string]Phrase{
	"doing":   {"đang làm", "under way"},
	"done":    {"đã xong", "done"},
	"blocked": {"vướng", "blocked"},
}
