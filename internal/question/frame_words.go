package question

import (
	"slices"
	"strings"

	"tiendo/internal/vi"
)

// person says whether token i speaks of who asks.
func (r *reader) person(i int) bool {
	if r.is(i, own) || r.inPlace(i, i+1) {
		return false
	}
	return r.among(i, persons) || slices.Contains(posts, r.folded(i)+" "+r.folded(i+1))
}

// posts are the two words, without tones, for who asks.
var posts = []string{"ke toan", "lanh dao", "thu ky", "bien tap", "giam doc", "don vi", "co quan", "phong vien", "nha bao", "van phong", "truong phong", "ban bien", "chanh van", "chuyen vien"}

// A wordList has words with their tones, and those of them that are told from
// others without.
type wordList struct{ toned, bare []string }

// among says whether token i is a word of the list.
func (r *reader) among(i int, l wordList) bool {
	switch {
	case i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != vi.Word:
		return false
	case r.toned || r.tokens[i].Toned:
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
		return r.among(i, wordList{[]string{"để"}, []string{"de"}}) && (r.among(i+1, purposes) || r.person(i+1) || r.folded(i+1) == "con" && r.among(i+2, purposes))
	case "phuc":
		return r.folded(i+1) == "vu"
	case "vi", "keo", "nham":
		return r.person(i+1) || r.among(i+1, doings)
	case "cam":
		return r.folded(i+1) == "on"
	}
	return false
}

// purposes are verbs of what an answer is for.
var purposes = wordList{
	toned: []string{"đưa", "lập", "làm", "viết", "soạn", "trình", "nói", "phát", "chuẩn", "đối", "in", "ghi", "điền", "báo", "họp", "tổng", "tham", "tra", "trả", "kịp", "phục", "chèn", "dán", "trích", "đọc", "biết", "đính", "gửi", "so", "vẽ", "xem", "theo", "bổ", "cho", "nộp", "đăng", "dẫn", "rà", "kiểm"},
	bare:  []string{"dua", "lap", "lam", "viet", "soan", "trinh", "noi", "phat", "chuan", "doi", "in", "ghi", "dien", "bao", "hop", "tong", "tham", "tra", "kip", "phuc", "chen", "dan", "trich", "doc", "biet", "dinh", "gui", "ve", "xem", "theo", "bo", "nop", "dang", "ra", "kiem"},
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
