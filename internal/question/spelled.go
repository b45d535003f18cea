package question

import (
	"slices"
	"strconv"
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// writeSpelled writes in digits the years that are spelled out: "năm hai nghìn
// không trăm hai mươi lăm", "hai không mười tám", "năm hai lăm", "twenty twenty".
// A number before something that is counted is left alone.
func writeSpelled(text string) string {
	if !mayBeSpelled(text) {
		return text
	}
	tokens := vi.Tokenize(text)
	var b strings.Builder
	done := 0
	for i := 0; i < len(tokens); i++ {
		n, to := spelledYear(tokens, i)
		if n == 0 {
			continue
		}
		b.WriteString(text[done:tokens[i].Start])
		b.WriteString(strconv.Itoa(n))
		done = tokens[to-1].End
		i = to - 1
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// mayBeSpelled says whether a word is there without which no year is spelled:
// hai, mười, twenty.
func mayBeSpelled(text string) bool {
	for _, part := range [...]string{"hai", "Hai", "HAI", "ười", "uoi", "ƯỜI", "UOI", "wo thousand", "wenty", "2k", "2K"} {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// spelledYear reads a year from token i on; n is 0 if there is none that is sure.
func spelledYear(tokens []vi.Token, i int) (n, to int) {
	w := spelling(tokens)
	n, to = w.year(i)
	if n == 0 && w.afterYearWord(i) {
		if n, to = w.below100(i); n < firstSpelledYear || n > lastShortYear {
			return 0, 0
		}
		n += 2000
	}
	if n == 0 || w.counts(to) && w.at(i-1) != "nam" {
		return 0, 0
	}
	return w.withoutMonths(n, i, to)
}

// firstSpelledYear is the first year of two digits that may be spelled; smaller
// numbers are months and counts.
const firstSpelledYear = 10

// A spelling reads numbers in words.
type spelling []vi.Token

// at is word i without tones; a sign or number is "".
func (w spelling) at(i int) string {
	if i < 0 || i >= len(w) || w[i].Kind != vi.Word {
		return ""
	}
	return w[i].Folded
}

// year reads a year of four digits from word i on.
func (w spelling) year(i int) (n, to int) {
	if i < len(w) && w[i].Kind == vi.Number && len(w[i].Folded) == 4 && strings.HasPrefix(w[i].Folded, "2k") { // 2k25
		n, err := strconv.Atoi(w[i].Folded[2:])
		if err == nil && w.at(i-1) == "nam" {
			return 2000 + n, i + 1
		}
	}
	next := i + 1
	switch first, second := w.at(i), w.at(i+1); {
	case first == "hai" && (second == "nghin" || second == "ngan"):
		next = i + 2
		if w.at(next) == "khong" && w.at(next+1) == "tram" {
			next += 2
		}
	case first == "hai" && second == "khong":
		next = i + 2
		if tens, units := w.digit(next), w.digit(next+1); tens == 1 && units > 0 {
			return 2010 + units, next + 2 // hai không một tám
		}
	case first == "two" && second == "thousand":
		next = i + 2
		if w.at(next) == "and" {
			next++
		}
		fallthrough
	case first == "twenty":
		if n, to = w.english(next); n > 0 {
			return 2000 + n, to
		}
		return 0, 0
	default:
		return 0, 0
	}
	if n, to = w.below100(next); n > 0 {
		return 2000 + n, to
	}
	return 0, 0
}

// digits are the words for the digits, with tones and without, also as they are
// said behind another.
var digits = map[string]int{
	"một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
	"mot": 1, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "nham": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
}

// placesAfterDigits are words that make the name of a place of a digit before
// them that was typed without tones: Lâm Đồng, Bà Rịa, Tam Kỳ.
var placesAfterDigits = map[string]string{"lam": "dong", "ba": "ria", "tam": "ky"}

// digit is the digit that word i says, 0 if it says none.
func (w spelling) digit(i int) int {
	word := w.at(i)
	switch {
	case word == "":
		return 0
	case w[i].Toned:
		return digits[strings.ToLower(w[i].Text)]
	case placesAfterDigits[word] == w.at(i+1) && w.at(i+1) != "":
		return 0
	}
	return digits[word]
}

// below100 reads a number of two digits from word i on: hai mươi lăm, hai lăm,
// mười tám, linh bảy.
func (w spelling) below100(i int) (n, to int) {
	first, second := w.at(i), w.at(i+1)
	switch tens := w.digit(i); {
	case first == "muoi":
		if d := w.digit(i + 1); d > 0 {
			return 10 + d, i + 2
		}
		return 10, i + 1
	case first == "linh" || first == "le":
		if d := w.digit(i + 1); d > 0 {
			return d, i + 2
		}
	case tens >= 2 && first != "nam" && first != "lam" && first != "nham" && first != "tu" && second == "muoi":
		if d := w.digit(i + 2); d > 0 {
			return tens*10 + d, i + 3
		}
		return tens * 10, i + 2
	case (first == "hai" || first == "ba") && second != "nam" && w.digit(i+1) > 0:
		return tens*10 + w.digit(i+1), i + 2
	}
	return 0, 0
}

// english reads twenty five, nineteen, oh eight from word i on.
func (w spelling) english(i int) (n, to int) {
	small := []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	at := func(word string) int { return max(0, slices.Index(small, word)) }
	second := i + 1
	if second < len(w) && w[second].Text == "-" { // twenty-five
		second++
	}
	first, next := w.at(i), at(w.at(second))
	switch n := at(first); {
	case first == "oh" && 0 < next && next < 10:
		return next, second + 1
	case first == "twenty" && 0 < next && next < 10:
		return 20 + next, second + 1
	case first == "twenty":
		return 20, i + 1
	case n >= 10:
		return n, i + 1
	}
	return 0, 0
}

// afterYearWord says whether "năm" before word i is the year, and not five, a
// place or the month of May.
func (w spelling) afterYearWord(i int) bool {
	if w.at(i-1) != "nam" {
		return false
	}
	before := w.at(i - 2)
	if w.digit(i-2) > 0 || slices.Contains([]string{"thang", "moi", "tung", "hang", "cac", "nhung", "vai", "may", "muoi", "qua", "gan"}, before) {
		return false
	}
	return w[i-1].Toned || !slices.Contains(beforeNam, before)
}

// counts says whether what begins at word i is counted.
func (w spelling) counts(i int) bool {
	return slices.Contains(countedAfter, w.at(i)) || slices.Contains(countedAfter, w.at(i)+" "+w.at(i+1))
}

// withoutMonths gives the last digit of a year back to the months behind it: of
// "hai nghìn không trăm hai mươi sáu tháng đầu năm" the sáu tháng. Where it may
// belong to either there is no year.
func (w spelling) withoutMonths(n, from, to int) (int, int) {
	if w.at(to) != "thang" || w.digit(to-1) == 0 || to-from < 2 {
		return n, to
	}
	switch next := w.at(to + 1); {
	case next == "dau" || next == "cuoi":
		return n - n%10, to - 1
	case w.digit(to+1) > 0 || next == "muoi" || to+1 < len(w) && w[to+1].Kind == vi.Number:
		return n, to // năm hai mươi ba tháng sáu
	}
	return 0, 0
}

// doubtSpelled asks for the period where a number in words that may be a year was
// made nothing of: beside a period ("tháng chín hai lăm", "hai lăm quý ba"), or a
// thousand that does not go on as a year does.
func (r *reader) doubtSpelled() {
	w := spelling(r.tokens)
	for _, m := range r.periods {
		n, to := w.below100(m.to)
		counted := w.counts(to)
		if n == 0 && m.Yearless {
			n, to = w.below100(m.from - 2)
			counted = to != m.from
		}
		if n < firstSpelledYear || n > lastShortYear || counted || len(m.Periods) != 1 {
			continue
		}
		r.ask(Choice{Slot: PeriodSlot, Periods: []calendar.Period{m.Periods[0].InYear(2000 + n)}})
		r.q.Periods = nil
		return
	}
	for i := range r.tokens {
		second := w.at(i + 1)
		if w.at(i) == "hai" && (second == "nghin" || second == "ngan") && (w.at(i-1) == "nam" || w.at(i+2) == "khong") && !r.inPlace(i, i+1) {
			r.ask(Choice{Slot: PeriodSlot})
			r.q.Periods = nil
			return
		}
	}
}
