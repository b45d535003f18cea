package intake

import "tiendo/internal/vi"

// sameTexts is how many texts and numbers of a file are kept to be shared by the
// cells that repeat them.
const sameTexts = 1 << 14

// A pool shares one string between all the cells that hold it: most cells of a
// large sheet are one of few texts.
type pool map[string]string

// share is the text as one string. What is longer than a number or a name is not
// kept.
func (p pool) share(text []byte) string {
	if s, ok := p[string(text)]; ok {
		return s
	}
	s := string(text)
	if len(s) <= 64 && len(p) < sameTexts {
		p[s] = s
	}
	return s
}

// shared is share of a string: the result keeps nothing else alive.
func (p pool) shared(text string) string {
	if s, ok := p[text]; ok {
		return s
	}
	if len(text) > 64 || len(p) >= sameTexts {
		return text
	}
	s := string([]byte(text))
	p[s] = s
	return s
}

// A printed is a text in a unit.
type printed struct {
	text string
	unit vi.Unit
}

// A reading of a cell that was read before, or why it could not be.
type wasRead struct {
	readings []vi.Reading
	err      error
}

// amount is amount with a memory. The readings are shared: nobody may change them.
func (t *table) amount(text string, unit vi.Unit) ([]vi.Reading, error) {
	key := printed{text, unit}
	if known, ok := t.numbers[key]; ok {
		return known.readings, known.err
	}
	readings, err := amount(text, unit)
	if len(t.numbers) < sameTexts {
		t.numbers[key] = wasRead{readings, err}
	}
	return readings, err
}
