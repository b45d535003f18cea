package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind int

// The kinds of token.
const (
	Word   Kind = iota // letters and their marks
	Number             // has a digit: 19,9 10/15 6t/2020 2016-2020 14/9/2021 VND3.51 III/2026
	Code               // the number of a document: 1881/QĐ-TTg
	Sign               // one punctuation mark or symbol, % too
)

// A Token is one piece of a text. The offsets are bytes of the original, so
// that text[Start:End] is what was typed, whatever its normal form.
type Token struct {
	Start, End int
	Text       string // as typed
	Folded     string // Fold(Text)
	Kind       Kind
	Toned      bool // has a tone, another mark, or đ
	Spaced     bool // white space stands before it
	Line       bool // a line break stands before it
}

// Tokenize cuts chat or report text into words, numbers and signs. White space
// is dropped. Numbers are kept whole with the marks inside them ("19,9",
// "1.779,97", "10/15", "6t/2020", "8-12"), with what is written to them
// ("3tr5", "92tr", "Q3/2026"), but without a sign at the end ("47,7" "%").
// A hyphen or dot between words is a token of its own. Concatenating the texts
// and the white space between them gives the original again.
func Tokenize(text string) []Token {
	tokens := make([]Token, 0, len(text)/4+1)
	spaced, line := false, false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			spaced, line = true, line || r == '\n'
			i += size
			continue
		}
		kind, end := Sign, i+size
		if letter(r) || unicode.IsDigit(r) {
			kind, end = run(text, i)
		} else {
			for end < len(text) { // marks that follow a sign stay with it
				r, size := utf8.DecodeRuneInString(text[end:])
				if !unicode.IsMark(r) {
					break
				}
				end += size
			}
		}
		t := Token{Start: i, End: end, Text: text[i:end], Kind: kind, Spaced: spaced, Line: line}
		t.Folded = Fold(t.Text)
		t.Toned = toned(t.Text)
		tokens = append(tokens, t)
		spaced, line = false, false
		i = end
	}
	return tokens
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// toned says whether s has a letter with a mark.
func toned(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf {
			continue
		}
		if _, _, ok := letterOf(r); ok {
			return true
		}
		if _, ok := combining(r); ok {
			return true
		}
	}
	return false
}

// run returns the kind and end of the word or number that begins at i.
func run(text string, i int) (Kind, int) {
	kind, start, last := Word, i, rune(0)
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		next, nextSize := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case unicode.IsDigit(r):
			if kind == Word {
				kind = Number
			}
		case letter(r):
		case r == '/' && document(text[i+size:]) && (unicode.IsDigit(last) || kind == Code):
			kind = Code
		case kind == Code && (r == '-' || r == '/') && nextSize > 0 && letter(next):
		case joins(r) && unicode.IsDigit(last) && unicode.IsDigit(next):
		case r == '/' && unicode.IsDigit(next) && period(text[start:i]):
			kind = Number
		case (r == '\u00a0' || r == '\u202f') && unicode.IsDigit(last) && threeDigits(text[i+size:]):
		default:
			return kind, i
		}
		last = r
		i += size
	}
	return kind, i
}

// joins says which signs between two digits make one number of them.
func joins(r rune) bool {
	return strings.ContainsRune(".,/:-–", r)
}

// document says whether what follows a slash is the maker of a document, in
// capitals: QĐ-UBND, NĐ-CP, SCT-QLCN.
func document(rest string) bool {
	capitals := 0
	for _, r := range rest {
		if !unicode.IsUpper(r) {
			break
		}
		capitals++
	}
	return capitals >= 2
}

// period says whether s is the part of a period before the year: III, 6t, 9th.
func period(s string) bool {
	if strings.Trim(s, "IVXivx") == "" {
		return true
	}
	digits := strings.TrimRight(s, "tThH")
	return digits != "" && len(digits) < len(s) && strings.Trim(digits, "0123456789") == ""
}

// threeDigits says whether rest begins with a group of exactly three digits.
func threeDigits(rest string) bool {
	n := 0
	for n < len(rest) && digit(rest[n]) {
		n++
	}
	return n == 3
}
