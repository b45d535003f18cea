package calendar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A token is a run of letters, a run of digits or one sign of the text.
type token struct {
	start, end int  // bytes of the text
	sign       byte // 'a' letters, '0' digits, otherwise the sign itself; every dash is '-', unknown signs are '?'
	word       lex  // of letters that the lexicon knows
	plain      bool // typed without the tones that the word has
	upper      bool // begins with a capital letter
	capital    bool // begins with a capital letter and goes on with a small one
	val        int  // of digits, and of words that count
	width      int  // number of digits
	glued      bool // nothing stands between the token before and this one
	newline    bool // a line ends before this one
}

// tokens splits text. Combining marks belong to the letter before them, so NFC
// and NFD give the same tokens.
func tokens(text string) []token {
	toks := make([]token, 0, len(text)/4+2)
	glued, newline := false, false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		t := token{start: i, end: i + size, glued: glued, newline: newline}
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			glued, newline = false, newline || r == '\n' || r == '\u2029'
			i += size
			continue
		case r >= '0' && r <= '9':
			t.sign = '0'
			t.end = runOf(text, i, isDigit)
			t.width = t.end - t.start
			t.val, _ = digits(text[t.start:t.end])
		case isLetter(r):
			t.sign = 'a'
			t.end = runOf(text, i, isLetter)
			second, _ := utf8.DecodeRuneInString(text[i+size:])
			t.upper = unicode.IsUpper(r)
			t.capital = t.upper && !unicode.IsUpper(second)
			t.word, t.val, t.plain = lookUp(text[t.start:t.end])
		default:
			t.sign = signOf(r)
		}
		i = t.end
		toks = append(toks, t)
		glued, newline = true, false
	}
	return toks
}

func signOf(r rune) byte {
	switch {
	case unicode.Is(unicode.Pd, r), r == '\u2212', r == '\u2192', r == '~': // minus and arrow
		return '-'
	case r == '\u2019' || r == '\u2018':
		return '\''
	case r < utf8.RuneSelf && r > ' ':
		return byte(r)
	}
	return '?'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func runOf(text string, i int, in func(rune) bool) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !in(r) {
			break
		}
		i += size
	}
	return i
}

// lookUp finds a word in the lexicon, with its tones first.
func lookUp(s string) (w lex, val int, plain bool) {
	// The longest word, "september", has 9 bytes; none has more than 16 in NFD.
	if len(s) > 16 {
		return 0, 0, false
	}
	var ascii [16]byte
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf {
			e := lexicon[strings.ReplaceAll(strings.ToLower(norm.NFC.String(s)), "ð", "đ")]
			return e.word, e.val, e.plain
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		ascii[i] = c
	}
	e := lexicon[string(ascii[:len(s)])]
	return e.word, e.val, e.plain
}
