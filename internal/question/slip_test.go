package question

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// slips are the texts with one slip of a finger in one of its long words: a
// letter left out, doubled, or swapped with the next.
func slips(text string) []string {
	var all []string
	runes := []rune(text)
	for from := 0; from < len(runes); {
		to := from
		for to < len(runes) && unicode.IsLetter(runes[to]) {
			to++
		}
		if to-from >= 5 {
			at := (from + to) / 2
			start, end := string(runes[:at]), string(runes[at+1:])
			all = append(all, start+end, start+string(runes[at])+string(runes[at])+end)
			if runes[at] != runes[at+1] {
				all = append(all, start+string(runes[at+1])+string(runes[at])+string(runes[at+2:]))
			}
		}
		from = to + 1
	}
	return all
}

// TestASlipGivesNoOtherNumber: whatever a slip makes of a question, it gives the
// same number or none.
func TestASlipGivesNoOtherNumber(t *testing.T) {
	b := openBench(t)
	same, asked, all := 0, 0, 0
	for _, name := range exampleSets(t) {
		for _, e := range examples(t, name) {
			if e.want.Intent != "value" || utf8.RuneCountInString(e.text) > 120 {
				continue
			}
			want := b.read(t, e.text)
			_, value := b.outcome(t, want)
			for _, text := range slips(e.text) {
				q := b.read(t, text)
				all++
				if meaning(q) == meaning(want) {
					same++
					continue
				}
				if _, got := b.outcome(t, q); got != "" && got != value {
					t.Errorf("%s\n  gives %s, not %s: %s", text, got, value, meaning(q))
				} else if q.Status != Answerable {
					asked++
				}
			}
		}
	}
	t.Logf("%d slips: %d understood, %d asked back", all, same, asked)
}
