package vi

// How says why a name was taken for what was typed, best first.
type How int

// The ways in which a name matches, from surest to least sure.
const (
	Exact        How = iota + 1 // the same letters and tones, case aside
	Placed                      // the same with a tone on another vowel: hoà for hòa
	Joined                      // the same tones with other spaces: đắklắk
	Folded                      // fewer tones than the name has, none that contradicts
	Abbreviation                // the first letters of the name's words: bđ, mmtb
	Prefix                      // the beginning of the name
	WordPrefix                  // the beginnings of words within the name
	Contradicted                // the same letters with a tone or mark that the name has not: quãng nam
	Typo                        // one letter more, less, other, or two swapped
	Near                        // like it; only for "did you mean"
)

// String returns the name of the constant in lower case.
func (h How) String() string {
	names := [...]string{"none", "exact", "placed", "joined", "folded", "abbreviation",
		"prefix", "word prefix", "contradicted", "typo", "near"}
	if h < 0 || int(h) >= len(names) {
		return "unknown"
	}
	return names[h]
}

// A Match is a name that typed text may mean.
type Match struct {
	Target    string // the key of the caller
	Text      string // the spelling that matched, as the caller wrote it
	Name      string // the first text of the target that is no alias; Text if there is none
	How       How
	Score     int  // 100 is certain; comparable only within one answer
	Ambiguous bool // the caller marked the spelling as one that needs a second signal
}

// scores for each way of matching; within one way a caller may subtract.
func (h How) score() int {
	return [...]int{0, 100, 99, 97, 90, 75, 70, 60, 45, 50, 0}[h]
}
