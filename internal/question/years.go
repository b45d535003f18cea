package question

import (
	"slices"
	"strconv"
	"strings"

	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// scanYearsAgo reads "hai năm trước", "cách đây hai năm", "two years ago" where
// something is counted and no other period is named: as that one year, or as the
// years since. It is asked, for the number would be another.
func (r *reader) scanYearsAgo() {
	if len(r.periods) > 0 || r.ctx.Today == 0 || !r.has(howMany) || r.has(overYears, changeOf, compared, growth, tabled, moreThan) {
		return
	}
	for i := range r.tokens {
		n := yearsAgo(r.folded(i))
		if n == 0 {
			continue
		}
		from, to := i, 0
		switch next, after := r.folded(i+1), r.folded(i+2); {
		case next == "nam" && after == "truoc" && r.folded(i-1) != "nam", next == "years" && after == "ago":
			to = i + 3
		case next == "nam" && r.folded(i-1) == "day" && r.folded(i-2) == "cach":
			from, to = i-2, i+2
		default:
			continue
		}
		year, last := calendar.Year(r.ctx.Today.Year()-n), calendar.Year(r.ctx.Today.Year()-1)
		readings := []calendar.Period{year, {From: year.From, To: last.To}}
		match := calendar.Match{Start: r.tokens[from].Start, End: r.tokens[to-1].End, Periods: readings, Relative: true}
		r.periods = append(r.periods, periodSpan{Match: match, from: from, to: to})
		return
	}
}

// yearsAgo is a number from two to five, 0 for another word.
func yearsAgo(word string) int {
	for n, words := range [][]string{2: {"2", "hai", "two"}, 3: {"3", "ba", "three"}, 4: {"4", "bon", "four"}, 5: {"5", "five"}} {
		if slices.Contains(words, word) {
			return n
		}
	}
	return 0
}

// Years of two digits are read as of this century, within these bounds: the
// programme began in 2004, and plans reach some years ahead.
const (
	firstShortYear = 4
	lastShortYear  = 40
)

// writeYears writes out the years of which people type two digits: "năm 17",
// "kế hoạch 21", "giai đoạn 16-20". Without such a word a year is never guessed.
func writeYears(text string) string {
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	tokens := vi.Tokenize(text)
	long := slices.ContainsFunc(tokens, func(t vi.Token) bool { return t.Kind == vi.Number && yearDigits(t.Text) })
	var b strings.Builder
	done := 0
	for i, t := range tokens {
		if t.Kind != vi.Number {
			continue
		}
		if full := fullYears(tokens, i, long); full != "" {
			b.WriteString(text[done:t.Start])
			b.WriteString(full)
			done = t.End
		}
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// listYears writes commas between three years or more that hyphens or nothing but
// spaces join: a list and no stage.
func listYears(text string) string {
	const digits = len("2020")
	var years []int // where each begins
	for i := 0; i+digits <= len(text); i++ {
		if yearDigits(text[i:i+digits]) && (i == 0 || !digit(text[i-1])) && (i+digits == len(text) || !digit(text[i+digits])) {
			years = append(years, i)
		}
	}
	var b strings.Builder
	done := 0
	for n := 0; n < len(years); {
		last := n
		for last+1 < len(years) && slices.Contains([]string{"", "-", "–"}, strings.TrimSpace(text[years[last]+digits:years[last+1]])) {
			last++
		}
		if last-n > 1 {
			for ; n < last; n++ {
				b.WriteString(text[done:years[n]+digits] + ", ")
				done = years[n+1]
			}
		}
		n = last + 1
	}
	return b.String() + text[done:]
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// yearDigits says whether a number has a year of four digits in it.
func yearDigits(s string) bool {
	at := strings.Index(s, "20")
	return at >= 0 && len(s) >= at+4 && strings.Trim(s[at:at+4], "0123456789") == ""
}

// fullYears is number i with its years written out, "" if it is no year or has
// four digits already. Where another year is named in full, a number before
// something that is counted is that count.
func fullYears(tokens []vi.Token, i int, long bool) string {
	from, to, stage := strings.Cut(strings.ReplaceAll(tokens[i].Text, "–", "-"), "-")
	first, ok := shortYear(from)
	if !ok || tokens[i].Text[0] == '-' {
		return ""
	}
	word := func(n int) string {
		if i+n < 0 || i+n >= len(tokens) {
			return ""
		}
		return tokens[i+n].Folded
	}
	counts := i+1 < len(tokens) && (tokens[i+1].Kind == vi.Sign && tokens[i+1].Text == "%" || slices.Contains(countedAfter, word(1)) || slices.Contains(countedAfter, word(1)+" "+word(2)))
	year := word(-1) == "nam" && (tokens[i-1].Toned || !slices.Contains(beforeNam, word(-2)))
	planned := slices.Contains(beforeYear, word(-1)) || word(-2)+word(-1) == "kehoach"
	if stage {
		last, ok := shortYear(to)
		if !ok || first >= last || counts || !year && !planned && !slices.Contains(beforeStage, word(-1)) {
			return ""
		}
		return strconv.Itoa(first+2000) + "-" + strconv.Itoa(last+2000)
	}
	if !(year && !(counts && long)) && !(planned && !counts) || first < 8 {
		return ""
	}
	return strconv.Itoa(first + 2000)
}

// beforeYear are words before a year of two digits, without tones.
var beforeYear = []string{"kh", "kehoach"}

// beforeStage are words before the years of a stage, without tones.
var beforeStage = []string{"gd", "doan", "ky", "tu"}

// beforeNam are the words before "nam" in names: Quảng Nam, Việt Nam, miền Nam.
var beforeNam = []string{"quang", "viet", "mien", "phia", "ha", "tay"}

// countedAfter are words, without tones, before which a number counts.
var countedAfter = []string{"de an", "co so", "mo hinh", "hoc vien", "hoi thao", "hoi cho", "lao dong", "san pham", "du an", "doanh nghiep", "trung tam", "gian hang", "ty dong",
	"cs", "mh", "lop", "nguoi", "sp", "cum", "doan", "ty", "ti", "trieu", "tr", "trd", "thang", "ngay", "tinh", "cai", "luot", "lan", "tin", "k"}

// shortYear reads two digits as a year of this century.
func shortYear(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) == 2 && firstShortYear <= n && n <= lastShortYear
}
