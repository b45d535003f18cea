package intake

import (
	"strings"
)

// special reads the heads of columns that hold no figures.
func (h *head) special(s *sentence) {
	words := " " + strings.Join(s.words, " ") + " "
	first := ""
	if len(s.words) > 0 {
		first = s.words[0]
	}
	switch {
	case anyOf(words, "stt", "tt", "số tt", "số thứ tự") && len(s.words) <= 3:
		h.skip = true
	case anyOf(words, "ghi chú", "nơi nhận", "người lập", "tỷ lệ", "tỉ lệ", "%", "so sánh", "so với", "tăng", "giảm", "cùng kỳ", "th / kh", "tỷ trọng", "xếp hạng", "ký tên", "đóng dấu", "ratio", "share", "note", "notes", "remarks"):
		h.skip = true
	case anyOf(words, "nguồn tin", "mã nguồn tin"):
		h.skip = true
	case labelHead(strings.TrimSpace(words)):
		h.label = true
	case anyOf(words, "đơn vị tính", "đvt", "unit", "đơn vị đo") && len(s.words) <= 4:
		h.units = true
	case len(s.words) <= 8 && (anyOf(words, "chỉ tiêu", "nội dung", "danh mục", "hạng mục", "tên tỉnh", "indicator", "province", "tên đơn vị", "nguồn kinh phí", "nguồn vốn", "mã địa phương") && !anyOf(words, "kế hoạch", "kh", "giao") ||
		len(s.words) <= 5 && (first == "tỉnh" || first == "địa" && !anyOf(words, "khuyến công") || first == "đơn" || anyOf(words, "tỉnh , thành phố", "tỉnh / thành phố", "tỉnh thành"))) && !anyOf(words, "cấp tỉnh", "nguồn địa phương", "khuyến công"):
		h.label = true
	}
}

// labelHead says whether a head is that of a column of names: of places, of
// indicators, of periods, of sources of funds.
func labelHead(words string) bool {
	switch words {
	case "năm", "kỳ", "kỳ báo cáo", "kỳ số liệu", "thời gian", "quý", "tháng", "giai đoạn", "year", "period", "loại số", "loại số liệu", "nguồn",
		"địa bàn", "mã địa bàn", "mã chỉ tiêu", "funding", "source of funds", "measure", "place", "mã tỉnh":
		return true
	}
	return false
}

// titleWord says whether a word before a place's name is not a part of it: its
// kind, or the number of the row.
func titleWord(word string) bool {
	switch word {
	case "tỉnh", "thành", "phố", "tp", ".", "-", "+", ")", "province", "city":
		return true
	}
	return strings.Trim(word, "0123456789ivx.") == ""
}

// renewedWord says whether a word behind a place's name only says which of two
// units of that name it is, or closes it.
func renewedWord(word string) bool {
	return word == "(" || word == ":" || word == "*" || word == "province" || word == "city"
}
