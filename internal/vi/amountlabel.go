package vi

import "strings"

// firstNumber returns the first token of the first number, or -1.
func (r *reader) firstNumber() int {
	for i := range r.tokens {
		if r.numberAt(i) >= 0 {
			return i
		}
	}
	return -1
}

// numberIn says whether a number stands at token i or later.
func (r *reader) numberIn(i int) bool {
	for ; i < len(r.tokens); i++ {
		if k := r.tokens[i].Kind; k == Number || k == Code {
			return true
		}
	}
	return false
}

// rest returns the words after an amount, without the signs at their end, and
// before them what is written to the number itself: "92cơ sở".
func (r *reader) rest(from, to int) string {
	noun := strings.TrimRight(textOf(r.tokens[to:]), " .,;:!?")
	if to == 0 || r.tokens[to-1].Kind != Number || strings.ContainsAny(r.tokens[to-1].Text, "/:-–") || to-1 < from {
		return noun
	}
	suffix := splitNumber(r.tokens[to-1].Text).suffix
	if _, _, unit := unitWord(lower(suffix)); suffix == "" || unit {
		return noun
	}
	return strings.TrimSpace(suffix + " " + noun)
}

// label says whether the count that begins at token i of a sentence is no
// amount because of what stands beside it: trang 21, ngày 5, năm 2020, 0235
// 3800 123.
func (r *reader) label(i int, a Amount) *AmountError {
	if a.Readings[0].Unit != Count {
		return nil
	}
	if r.plainNumber(i-1) && !r.tokens[i].Line || a.To == i+1 && r.plainNumber(a.To) && !r.tokens[a.To].Line {
		return &AmountError{Kind: Label}
	}
	if wordAt(r.tokens, a.To) == "giờ" {
		return &AmountError{Kind: Date, Parts: a.Readings}
	}
	switch wordAt(r.tokens, i-1) {
	case "ngày", "ngay", "hôm", "lúc", "giờ":
		return &AmountError{Kind: Date, Parts: a.Readings}
	case "tháng", "thang", "năm", "quý", "quí", "quy":
		if i < 2 || r.tokens[i-2].Kind != Number { // but "6 tháng 31 đề án"
			return &AmountError{Kind: Period}
		}
	case "phòng", "tầng":
		if before := wordAt(r.tokens, i-2); before != "hải" && before != "hạ" { // but "Hải Phòng 31 đề án", "hạ tầng 2 cụm công nghiệp"
			return &AmountError{Kind: Label}
		}
	case "trang", "điều", "khoản", "mẫu", "thứ", "page", "room":
		return &AmountError{Kind: Label}
	}
	return nil
}

// plainNumber says whether token i is a number without unit or sign around it.
func (r *reader) plainNumber(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].Kind == Number && digits(r.tokens[i].Text)
}
