package words

// What /settings says.
var (
	PlaceSet        = Phrase{"Nơi của bạn là %s.", "Your place is %s."}
	PrivacyAsker    = Phrase{"Trong kênh này chỉ người hỏi thấy câu trả lời.", "In this channel only the asker sees an answer."}
	PrivacyAll      = Phrase{"Trong kênh này mọi người thấy câu trả lời.", "In this channel all see an answer."}
	CoordinatorsSet = Phrase{"Điều phối viên là người có vai trò này.", "Coordinators are those with this role."}
	LanguageSet     = Phrase{"Ngôn ngữ của máy chủ này: %s.", "The language of this server: %s."}
)

// Visibility are who may see the answers in a channel.
var Visibility = map[string]Phrase{
	"asker": {"chỉ người hỏi", "only the asker"},
	"all":   {"mọi người trong kênh", "all in the channel"},
}

// Languages that the bot speaks.
var Languages = map[string]Phrase{
	"vi": {"tiếng Việt", "Vietnamese"},
	"en": {"tiếng Anh", "English"},
}
