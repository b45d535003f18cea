package vi

import "strings"

// An effect is what a phrase before a number does to it.
type effect struct {
	known     bool // the phrase may stand before a number
	qualifier Qualifier
	estimate  bool
	growth    bool // the number is a change
}

// phraseEffect says what a phrase in lower case means before a number. Forms
// without tones are those that cannot be taken for another word there.
func phraseEffect(phrase string) effect {
	switch phrase {
	case "gần", "gan", "không quá", "khong qua", "dưới", "duoi", "tối đa", "toi da", "chưa đến", "chua den",
		"chưa tới", "chua toi", "ngót", "under", "nearly", "almost", "up to", "less than", "no more than",
		"not more than", "below", "at most", "<", "≤":
		return effect{known: true, qualifier: Under}
	case "trên", "tren", "hơn", "hon", "ít nhất", "it nhat", "tối thiểu", "toi thieu", "không dưới", "khong duoi",
		"over", "more than", "at least", "above", ">", "≥":
		return effect{known: true, qualifier: Over}
	case "khoảng", "khoang", "chừng", "tầm", "cỡ", "xấp xỉ", "xap xi", "about", "around", "approximately",
		"roughly", "some", "~", "≈":
		return effect{known: true, qualifier: Approx}
	case "ước", "uoc", "ước đạt", "uoc dat", "ước tính", "uoc tinh", "ước thực hiện", "uoc thuc hien",
		"dự kiến", "du kien", "dự kiến đạt", "estimated", "an estimated", "expected":
		return effect{known: true, qualifier: Estimated, estimate: true}
	case "tăng", "tang", "giảm", "giam", "tăng thêm", "tang them", "gấp", "gap", "up", "down":
		return effect{known: true, growth: true}
	case "tăng lên", "tăng đến", "tăng tới", "giảm còn", "giảm xuống", "giảm xuống còn", "tang len", "giam con",
		"đạt", "dat", "là", "la", "được", "duoc", "chiếm", "chiem", "bằng", "bang", "có", "co", "với", "voi",
		"còn", "con", "chỉ", "chi", "từ", "tu", ":", "=":
		return effect{known: true}
	}
	return effect{}
}

// phraseWords is the most words in a phrase of phraseEffect.
const phraseWords = 3

// before walks back from the number at token i over the phrases that qualify
// it and returns their first token and joint effect: the bound nearest to the
// number counts, an estimate beside it is kept apart.
func before(tokens []Token, i int) (from int, all effect) {
	from = i
	for from > 0 {
		n, e := phraseBefore(tokens, from)
		if !e.known {
			break
		}
		from -= n
		all.estimate = all.estimate || e.estimate
		all.growth = all.growth || e.growth
		if all.qualifier == "" || all.qualifier == Estimated && e.qualifier != "" {
			all.qualifier = e.qualifier
		}
	}
	if all.qualifier == "" {
		all.qualifier = Precise
	}
	return from, all
}

// phraseBefore returns the longest phrase that ends just before token i.
func phraseBefore(tokens []Token, i int) (int, effect) {
	for n := min(phraseWords, i); n > 0; n-- {
		words := make([]string, 0, phraseWords)
		for _, t := range tokens[i-n : i] {
			words = append(words, lower(t.Text))
		}
		if e := phraseEffect(strings.Join(words, " ")); e.known {
			return n, e
		}
	}
	return 0, effect{}
}

// after reads a bound that stands behind an amount: "2 tỷ đồng trở lên".
func after(tokens []Token, i int) (Qualifier, int) {
	switch wordAt(tokens, i) + " " + wordAt(tokens, i+1) {
	case "trở lên", "tro len":
		return Over, i + 2
	case "trở xuống", "tro xuong":
		return Under, i + 2
	}
	return "", i
}
