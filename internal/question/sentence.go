package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tiendo/internal/vi"
)

// A sentence is the text of a question in pieces.
type sentence struct {
	text   string // NFC
	tokens []vi.Token
	spelt  vi.Text
	toned  bool // the asker types tones, so a word without one is meant without

	shouted bool // it has no small letter
}

// maxText is the most of a text that is read, in bytes. Discord's longest
// message has 4,000 characters; nobody asks that long.
const maxText = 12_000

func newSentence(text string) sentence {
	if len(text) > maxText {
		text = text[:maxText]
	}
	s := sentence{text: writeYears(listYears(writeSpelled(unglue(norm.NFC.String(withoutMarkup(strings.ToValidUTF8(text, "")))))))}
	s.shouted = capitals(s.text)
	s.tokens = vi.Tokenize(s.text)
	s.spelt = vi.NewText(s.tokens)
	s.toned = typesTones(s.tokens)
	return s
}

// typesTones says whether who wrote the words types tones.
func typesTones(tokens []vi.Token) bool {
	words, toned := 0, 0
	for _, t := range tokens {
		if t.Kind == vi.Word {
			words++
			if hasTone(t.Text) {
				toned++
			}
		}
	}
	// Who types tones has them on two words of three; a polite beginning that the
	// telephone completes has some too.
	return 5*toned > 2*words
}

// withoutMarkup blanks what Discord writes for mentions, channels, custom emoji
// and links.
func withoutMarkup(text string) string {
	if !strings.Contains(text, "<") && !strings.Contains(text, "://") {
		return text
	}
	b := []byte(text)
	for i := 0; i < len(b); i++ {
		end := i
		switch {
		case b[i] == '<' && i+1 < len(b) && strings.IndexByte("@#:a/", b[i+1]) >= 0:
			if n := strings.IndexByte(text[i:min(i+100, len(text))], '>'); n > 0 {
				end = i + n + 1
			}
		case strings.HasPrefix(text[i:], "http://"), strings.HasPrefix(text[i:], "https://"):
			end = len(text)
			if n := strings.IndexAny(text[i:], " \t\n"); n > 0 {
				end = i + n
			}
		}
		for ; i < end; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// unglue parts words from the year that is written to them: KH2021, kcđp2020.
func unglue(text string) string {
	var b strings.Builder
	done := 0
	for _, t := range vi.Tokenize(text) {
		if t.Kind == vi.Number && glued(t.Text) {
			cut := t.End - len("2020")
			b.WriteString(text[done:cut])
			b.WriteByte(' ')
			done = cut
		}
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// glued says whether s is two letters or more and then a year.
func glued(s string) bool {
	cut := len(s) - len("2020")
	if cut < 2 || utf8.RuneCountInString(s[:cut]) < 2 {
		return false
	}
	return (s[cut:cut+2] == "20" || s[cut:cut+2] == "19") &&
		strings.Trim(s[cut:], "0123456789") == "" &&
		!strings.ContainsFunc(s[:cut], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
}

// hasTone says whether a word has a mark other than the bar of đ, which also
// people type who leave out tones.
func hasTone(word string) bool {
	for _, r := range word {
		if r >= utf8.RuneSelf && r != 'đ' && r != 'Đ' && r != 'ð' && r != 'Ð' {
			return true
		}
	}
	return false
}

// sounds counts the words of a stretch, signs left out.
func (s *sentence) sounds(from, to int) int {
	n := 0
	for _, t := range s.tokens[from:to] {
		if t.Kind != vi.Sign {
			n++
		}
	}
	return n
}

// folded is token i without tones, "" beyond the ends.
func (s *sentence) folded(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Folded
}

// typed is a stretch as it was typed.
func (s *sentence) typed(from, to int) string {
	return s.text[s.tokens[from].Start:s.tokens[to-1].End]
}
