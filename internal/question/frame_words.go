package question

import (
	"slices"
	"strings"

	"tiendo/internal/vi"
)

// haveNumber says whether "co so" without tones is có số, before token end: em
// muốn có số …, mà chưa có số.
func (r *reader) haveNumber(c cue, end int) bool {
	return r.stretch(c.from, c.to) == "co so" && !r.tokens[c.from].Toned && (c.to == end || r.among(c.from-1, doings))
}

// person says whether token i speaks of who asks.
func (r *reader) person(i int) bool {
	if r.is(i, own) || r.inPlace(i, i+1) {
		return false
	}
	return r.among(i, persons) || slices.Contains(posts, r.folded(i)+" "+r.folded(i+1)) || slices.Contains(posts, r.folded(i)+" "+r.folded(i+1)+" "+r.folded(i+2))
}

// posts are two words or three, without tones, for who asks.
var posts = []string{"ke toan", "lanh dao", "thu ky", "bien tap", "giam doc", "don vi toi", "don vi em", "don vi minh", "co quan", "phong vien", "nha bao", "van phong", "truong phong", "thu truong", "bo truong", "cuc truong", "ban bien", "chanh van", "chuyen vien"}

// A wordList has words with their tones, and those of them that are told from
// others without.
type wordList struct{ toned, bare []string }

// among says whether token i is a word of the list.
func (r *reader) among(i int, l wordList) bool {
	switch {
	case i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != vi.Word:
		return false
	case r.tokens[i].Toned || r.toned && (i > 0 && r.tokens[i-1].Toned || i+1 < len(r.tokens) && r.tokens[i+1].Toned):
		return slices.Contains(l.toned, strings.ToLower(r.tokens[i].Text))
	}
	return slices.Contains(l.bare, r.folded(i))
}

// persons are the words for who asks and for whom.
var persons = wordList{
	toned: []string{"em", "e", "anh", "mình", "chị", "tôi", "tui", "tớ", "sếp", "cô", "chú", "bác", "thầy", "bên", "phòng"},
	bare:  []string{"em", "e", "anh", "minh", "chi", "toi", "tui", "sep", "chu", "bac", "thay", "ben"},
}

// needs says whether a person's doing follows token i: em đang cần, tôi là, bên
// đối ngoại phải. An "em" or "phòng" may be two words long.
func (r *reader) needs(i int) bool {
	for n := i + 1; n < min(i+4, len(r.tokens)) && r.tokens[n].Kind == vi.Word; n++ {
		if r.inPlace(n, n+1) || r.folded(n) == "hoi" {
			break
		}
		if r.among(n, doings) && !r.is(n, howMany, whichPlace) {
			return true
		}
	}
	return false
}

// doings are verbs of those who ask.
var doings = wordList{
	toned: []string{"cần", "đang", "muốn", "phải", "sắp", "soạn", "viết", "chuẩn", "họp", "là", "ở", "bên", "thấy", "nghe", "mới", "chưa", "không", "ko", "quên", "sợ", "vừa", "dùng", "vẽ", "sẽ", "nhờ", "định", "tính", "làm", "chờ", "đợi"},
	bare:  []string{"can", "dang", "muon", "phai", "sap", "soan", "viet", "chuan", "hop", "la", "ben", "nghe", "quen", "se", "nho"},
}

// reason says whether a purpose or a cause begins at token i: để đưa vào bài, vì
// sếp cần, phục vụ cuộc họp.
func (r *reader) reason(i int) bool {
	switch r.folded(i) {
	case "de":
		return r.among(i, wordList{[]string{"để"}, []string{"de"}}) && (r.among(i+1, purposes) && (r.folded(i+1) != "lam" || slices.Contains(papers, r.folded(i+2))) || r.person(i+1) || r.folded(i+1) == "con" && r.among(i+2, purposes))
	case "phuc":
		return r.folded(i+1) == "vu"
	case "vi", "keo", "nham":
		return r.person(i+1) || r.among(i+1, doings)
	case "ai":
		return r.folded(i+1) == "biet"
	}
	return false
}

// papers are the first words, without tones, of what is made in an office; to make
// anything else may be what a figure is of: cơ sở để làm nước mắm.
var papers = []string{"bao", "ho", "bang", "slide", "tong", "ke", "cong", "so", "tai", "du", "to", "bieu", "phu", "luan", "thuyet", "ban", "co", "can", "bai", "viec", "phat"}

// purposes are verbs of what an answer is for.
var purposes = wordList{
	toned: []string{"đưa", "hoàn", "lập", "làm", "viết", "soạn", "trình", "nói", "phát", "chuẩn", "đối", "in", "ghi", "điền", "báo", "họp", "tổng", "tham", "tra", "trả", "kịp", "phục", "chèn", "dán", "trích", "đọc", "biết", "đính", "gửi", "so", "vẽ", "xem", "theo", "bổ", "cho", "nộp", "đăng", "dẫn", "rà", "kiểm"},
	bare:  []string{"dua", "hoan", "lap", "lam", "viet", "soan", "trinh", "noi", "phat", "chuan", "doi", "in", "ghi", "dien", "bao", "hop", "tong", "tham", "tra", "kip", "phuc", "chen", "dan", "trich", "doc", "biet", "dinh", "gui", "ve", "xem", "theo", "bo", "nop", "dang", "ra", "kiem"},
}

// requests says whether the words at token i ask for an answer: cần biết, cho hỏi.
func (r *reader) requests(i int) bool {
	switch r.folded(i) {
	case "can", "muon":
		return slices.Contains([]string{"biet", "so", "con", "hoi", "lay", "xem", "tra", "tim", "xin"}, r.folded(i+1))
	case "cho", "xin":
		return slices.Contains([]string{"hoi", "biet", "xin", "em", "minh", "toi"}, r.folded(i+1))
	case "nho", "xem", "tra", "tim":
		return r.is(i, filler, neutral)
	}
	return false
}

// starters are the first two words, without tones, of clauses that only go with a
// question; a star stands for any second word.
var starters = []string{
	"chieu nay", "sang nay", "sang mai", "chieu mai", "toi nay", "hom nay", "mai hop", "dang hop", "dang can", "dang gap", "vua hop", "kinh gui", "kinh thua", "theo yeu", "theo de",
	"viet bai", "xin loi", "lam phien", "lai lam", "cam on", "hoi nhanh", "hoi that", "hoi chut", "tra giup", "kiem tra", "ban nao", "co ai", "co nha", "thu that", "noi that", "noi gon",
	"tra loi", "nho tra", "nho ban", "nho giup", "xin phuc", "xin cam", "cho chac", "gap lam", "can gap", "em cam", "e cam", "theo anh", "theo em", "neu bot",
	"please *", "pls *", "quick *", "hi *", "hello *", "um *", "thanks *", "thank *", "help *", "i need", "i am", "i was", "i want", "i would", "i have", "my *", "it *", "for the", "you know", "urgent *",
}

// starts says whether one of the starters stands at token i.
func (r *reader) starts(i int) bool {
	f := r.folded(i)
	return f != "" && (slices.Contains(starters, f+" "+r.folded(i+1)) || slices.Contains(starters, f+" *"))
}
