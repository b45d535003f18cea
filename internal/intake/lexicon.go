package intake

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"tiendo/internal/vi"
)

// A group is one question that words answer; phrases of one group do not
// overlap, those of two may.
type group int

const (
	ofContent   group = iota // which content of the programme: 1 to 9, all; or "-" for none of it
	ofNoun                   // what is counted
	ofMoney                  // what money is for
	ofFunding                // who pays
	ofMeasure                // planned, done or estimated
	ofStructure              // how the parts of a sentence hang together
	ofFrame                  // why the numbers of a clause are no figures
	ofPlain                  // nothing of what a number is; looked for only beside one
	groups
)

// A mark is a phrase that says something.
type mark struct {
	from, to int // tokens
	group    group
	value    string
}

// A lexicon finds the phrases of all groups in tokens.
type lexicon struct {
	plain bool
	by    [groups]map[string][]phrase // by first word, longest first
}

type phrase struct {
	words []string
	value string
}

// newLexicon makes the lexicon; plain is for text written without tones.
func newLexicon(plain bool) *lexicon {
	l := &lexicon{plain: plain}
	for g := range l.by {
		l.by[g] = map[string][]phrase{}
	}
	for _, row := range slices.Concat(phrases(), frames(), plainWords()) {
		for text := range strings.SplitSeq(row.phrases, "|") {
			p := phrase{value: row.value}
			for _, t := range vi.Tokenize(text) {
				p.words = append(p.words, l.word(t))
			}
			if plain && len(p.words) == 1 && p.words[0] != text && (row.group == ofFrame || row.group == ofMoney && row.value == "-") {
				continue // one syllable without its tone is too many other words
			}
			l.add(row.group, p)
		}
	}
	return l
}

func (l *lexicon) add(g group, p phrase) {
	same := l.by[g][p.words[0]]
	at := 0
	for at < len(same) && len(same[at].words) >= len(p.words) {
		at++
	}
	same = append(same, phrase{})
	copy(same[at+1:], same[at:])
	same[at] = p
	l.by[g][p.words[0]] = same
}

// word is a token as the lexicon compares it.
func (l *lexicon) word(t vi.Token) string {
	if l.plain {
		return t.Folded
	}
	return strings.ToLower(norm.NFC.String(t.Text))
}

// words are the words of a text as the lexicon compares them, without signs.
func (l *lexicon) words(text string) []string {
	all := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
	if l.plain {
		for i, w := range all {
			all[i] = vi.Fold(w)
		}
	}
	return all
}

// officeWord stands for a word in the name of an office, which says nothing of
// what a number is about.
const officeWord = "·"

// marks finds the phrases in the words of a sentence, sorted by start within
// each group. A phrase without a value hides its words: those of the name of an
// office are replaced in words.
func (l *lexicon) marks(words []string) []mark {
	var all []mark
	for g := range ofPlain {
		for i := 0; i < len(words); {
			n, value := l.at(g, words, i)
			if n == 0 {
				i++
				continue
			}
			if value == "" && g == ofContent {
				for k := i; k < i+n; k++ {
					words[k] = officeWord
				}
			} else if value != "" {
				all = append(all, mark{i, i + n, g, value})
			}
			i += n
		}
	}
	return all
}

// at returns the length and value of the longest phrase of the group at word i.
func (l *lexicon) at(g group, words []string, i int) (int, string) {
next:
	for _, p := range l.by[g][words[i]] {
		if i+len(p.words) > len(words) {
			continue
		}
		for k, w := range p.words {
			if words[i+k] != w {
				continue next
			}
		}
		return len(p.words), p.value
	}
	return 0, ""
}
