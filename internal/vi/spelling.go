package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A spelling is a text taken apart for comparing: letters on one side, the
// marks they carry on the other. Case, punctuation and the order of combining
// marks are gone. The mark strings have one byte for each byte of the letters
// beside them, so any part of the one can be compared with the same part of
// the other.
type spelling struct {
	words string // bare letters and digits, words apart by one space
	marks string // the marks of words, tones moved to where spellings agree

	solid string // words without the spaces, save between digits
	typed string // the marks of solid, tones on the vowels they were typed on
	tones string // the marks of solid, tones moved to where spellings agree
}

// spell takes s apart.
func spell(s string) spelling {
	var l letters
	l.write(s)
	return l.spelling()
}

// letters gathers the letters of a text without marks, lower case and with one
// space between words, and beside each byte the marks it was typed with.
type letters struct {
	words, marks []byte
	space        bool // a space comes before the next letter
}

// write takes the runes of s apart; a word may go on from the last call.
func (l *letters) write(s string) {
	if l.words == nil {
		l.words, l.marks = make([]byte, 0, len(s)), make([]byte, 0, len(s))
	}
	for _, r := range s {
		l.take(r)
	}
}

func (l *letters) take(r rune) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '%':
		l.add(r, 0)
	case 'A' <= r && r <= 'Z':
		l.add(r+'a'-'A', 0)
	case r < utf8.RuneSelf:
		l.space = true
	default:
		l.takeOther(r)
	}
}

func (l *letters) takeOther(r rune) {
	if base, m, ok := letterOf(r); ok {
		l.add(rune(base), m)
	} else if m, ok := combining(r); ok {
		if !l.space && len(l.marks) > 0 {
			l.marks[len(l.marks)-1] |= m
		}
	} else if parts := norm.NFD.String(string(r)); parts != string(r) {
		for _, p := range parts {
			l.take(p)
		}
	} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
		l.add(unicode.ToLower(r), 0)
	} else if !unicode.IsMark(r) {
		l.space = true
	}
}

func (l *letters) add(r rune, marks byte) {
	if l.space && len(l.words) > 0 {
		l.words, l.marks = append(l.words, ' '), append(l.marks, 0)
	}
	l.space = false
	l.words = utf8.AppendRune(l.words, r)
	for len(l.marks) < len(l.words) {
		l.marks = append(l.marks, marks)
		marks = 0
	}
}

// spelling returns what was written, ready to compare.
func (l *letters) spelling() spelling {
	tones := settle(l.words, l.marks)
	sp := spelling{words: string(l.words), marks: string(tones)}
	sp.solid, sp.typed = solid(l.words, l.marks)
	_, sp.tones = solid(l.words, tones)
	return sp
}

// settle moves each tone to the first vowel of the run of vowels it was typed
// in, so that "hòa" and "hoà" come out the same; a second tone in one run
// (two syllables written together) goes to the vowel after it.
func settle(words, typed []byte) []byte {
	out := make([]byte, len(typed))
	for i := 0; i < len(words); {
		end := i
		for end < len(words) && strings.IndexByte("aeiouy", words[end]) >= 0 {
			end++
		}
		if end == i {
			out[i] = typed[i]
			i++
			continue
		}
		to := i
		for ; i < end; i++ {
			out[i] |= typed[i] & qualityBits
			if tone := typed[i] & toneBits; tone != 0 {
				out[to] |= tone
				to++
			}
		}
	}
	return out
}

// solid drops the spaces of words and their places in marks. A space between
// two digits stays: 1 5 is not 15.
func solid(words, marks []byte) (string, string) {
	w, m := make([]byte, 0, len(words)), make([]byte, 0, len(words))
	for i, c := range words {
		if c == ' ' && !(digit(words[i-1]) && digit(words[i+1])) {
			continue
		}
		w, m = append(w, c), append(m, marks[i])
	}
	return string(w), string(m)
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// fixedParts gathers what has to be typed right: "quý II" is no slip for
// "quý III", nor "6 tháng" for "7 tháng".
func fixedParts(words string) string {
	var b strings.Builder
	for w := range strings.SplitSeq(words, " ") {
		roman := strings.Trim(w, "ivx") == ""
		for i := range len(w) {
			if roman || digit(w[i]) {
				b.WriteByte(w[i])
			}
		}
	}
	return b.String()
}

// agree compares the marks of two texts with the same letters. fits says that
// every mark typed is in the name too, same that the name has no others.
func agree(typed, name string) (fits, same bool) {
	if typed == name {
		return true, true
	}
	for i := range len(typed) {
		t, n := typed[i], name[i]
		if tone := t & toneBits; tone != 0 && tone != n&toneBits {
			return false, false
		}
		if quality := t & qualityBits; quality != 0 && quality != n&qualityBits {
			return false, false
		}
	}
	return true, false
}
