package intake

import (
	"sort"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/vi"
)

// addFirms marks the firms, households and co-operatives that are named: what
// they got is an example, and no figure of the place.
func (s *sentence) addFirms() {
	before := len(s.places)
	for i := range s.words {
		n := s.firmWord(i)
		if n == 0 || i > 0 && s.tokens[i-1].Kind == vi.Number {
			continue
		}
		for k := i + n; k < len(s.words) && k < i+n+5; k++ {
			if s.tokens[k].Kind != vi.Word || s.known(k) || s.inAnyMark(k) && !upper(s.tokens[k].Text) {
				break
			}
			if !upper(s.tokens[k].Text) || strings.ToUpper(s.tokens[k].Text) == s.tokens[k].Text {
				continue
			}
			s.places = append(s.places, placeAt{from: i, to: k + 1, below: true, firm: true})
			break
		}
	}
	if len(s.places) > before {
		sort.SliceStable(s.places, func(i, j int) bool { return s.places[i].from < s.places[j].from })
	}
}

// firmWord returns how many tokens at i are a word for a firm, 0 for none.
func (s *sentence) firmWord(i int) int {
	two := s.words[i] + " " + s.word(i+1)
	switch {
	case two == "hợp tác" && s.word(i+2) == "xã", two == "doanh nghiệp" && s.word(i+2) == "tư":
		return 3
	case two == "công ty", two == "tổ hợp", two == "hộ kinh", two == "nhà máy", two == "cơ sở", two == "doanh nghiệp":
		return 2
	case s.words[i] == "htx", s.words[i] == "dntn", s.words[i] == "company":
		return 1
	}
	return 0
}

// addWords adds the small numbers that are written as words before what they
// count: "hai hội thảo chuyên đề".
func (s *sentence) addWords() {
	before := len(s.amounts)
	for i, word := range s.words {
		n := wordNumber(word, s.english)
		if i > 0 && s.words[i-1] == "-" {
			n = 0 // twenty-two
		}
		if n == 0 || i+1 >= len(s.words) || s.inAnyMark(i) || i > 0 && s.tokens[i-1].Kind == vi.Number {
			continue
		}
		for _, m := range s.marks {
			if (m.from == i+1 || s.english && m.from == i+2) && m.group == ofNoun && m.value != "-" {
				reading := vi.Reading{Value: decimal.NewFromInt(n), Qualifier: vi.Precise}
				s.amounts = append(s.amounts, vi.Amount{From: i, To: i + 1, Readings: []vi.Reading{reading}})
				break
			}
		}
	}
	if len(s.amounts) > before {
		sort.SliceStable(s.amounts, func(i, j int) bool { return s.amounts[i].From < s.amounts[j].From })
	}
}

// wordNumber is the value of a word for two to ten, in English one to twenty, that is no other word; 0 for
// none.
func wordNumber(word string, english bool) int64 {
	words := []string{"hai", "ba", "bốn", "", "sáu", "bảy", "tám", "chín", "mười"}
	if english {
		words = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"}
	}
	for i, w := range words {
		if w == word && w != "" {
			if english {
				return int64(i) + 1
			}
			return int64(i) + 2
		}
	}
	return 0
}
