package vi

import (
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"
)

// Qualifier says how exact a printed amount is, in the words of the data.
type Qualifier string

// The qualifiers. A bound ("hơn") beside an estimate ("ước đạt hơn 2 tỷ") is
// the qualifier, and the reading is Estimated too.
const (
	Precise   Qualifier = "exact"
	Approx    Qualifier = "approx"   // khoảng, chừng, xấp xỉ
	Over      Qualifier = "over"     // hơn, trên, ít nhất
	Under     Qualifier = "under"    // gần, dưới, không quá
	Estimated Qualifier = "estimate" // ước, dự kiến
)

// A Reading is one value that a printed amount may have.
type Reading struct {
	Value     decimal.Decimal
	Unit      Unit // Count, Million (money is always in triệu đồng) or Percent
	Qualifier Qualifier
	Estimate  bool            // ước or dự kiến was there, beside any other qualifier
	Base      decimal.Decimal // of a ratio, "10/15 trung tâm": 15
	HasBase   bool
	Grouped   bool   // its one dot (or comma) was taken for thousands
	Noun      string // what is counted, as printed: "trung tâm"; only from ReadAmount
}

// A Hint is what the reader of an amount knows beside its text.
type Hint struct {
	Language language.Tag // English swaps dot and comma; everything else reads as Vietnamese
	Unit     Unit         // of a number that names none, as in a column under "tỷ đồng"
	Least    decimal.Decimal
	Most     decimal.Decimal // readings outside Least to Most are dropped; a zero Most bounds nothing
}

// amountBytes is the longest text read as one amount; a cell or phrase is
// shorter, and reading stays well under a millisecond.
const amountBytes = 1000

// ReadAmount reads text that is one amount and nothing else, "gần 3,6 tỷ đồng"
// or "10/15 trung tâm", by the notation of the press: a comma is decimal; a dot
// before exactly three digits is thousands with triệu, đồng or a count, and
// open with tỷ ("6.811 tỷ" has two readings, the decimal one first); any other
// dot is decimal. English amounts ("VND3.51 billion") are read the other way
// round. A number of đồng or a count with one comma before three digits is
// open too. All readings that survive the hint are returned, never one of
// them at random; at least one, or an *AmountError that says what the text is
// instead (a range, a rate, a date, no number, …).
func ReadAmount(text string, hint Hint) ([]Reading, error) {
	if len(text) > amountBytes {
		return nil, &AmountError{Kind: TooLong, Text: text}
	}
	r := reader{tokens: Tokenize(text), hint: hint}
	at := r.firstNumber()
	if at < 0 {
		if len(r.tokens) > 0 && phraseEffect(lower(r.tokens[0].Text)).growth {
			return nil, &AmountError{Kind: Growth, Text: text} // gấp đôi
		}
		return nil, &AmountError{Kind: NoNumber, Text: text}
	}
	a := r.amount(at)
	rest := r.rest(at, a.To)
	if hint.Unit != Count && rest == "" {
		r.bare = hint.Unit
		a = r.amount(at)
	}
	switch {
	case a.From > 0:
		return nil, &AmountError{Kind: Malformed, Text: text}
	case a.Err != nil:
		a.Err.Text = text
		return nil, a.Err
	case r.numberIn(a.To):
		return nil, &AmountError{Kind: Several, Text: text, Parts: a.Readings}
	}
	for i := range a.Readings {
		a.Readings[i].Noun = rest
	}
	return hint.survivors(text, a.Readings)
}

// An Amount is a stretch of tokens, From up to but not including To, with its
// qualifiers and unit but without the noun counted.
type Amount struct {
	From, To int
	Readings []Reading    // as of ReadAmount; none if Err is set
	Err      *AmountError // what a number is that is no amount: a date, a rate, a growth …
}

// ScanAmounts reads every number of a sentence, in order. Numbers that are no
// single value have Err set, with the values they are made of in its Parts. A
// number without a unit is read as a count whatever the hint says; its noun is
// for the caller to find from To on.
func ScanAmounts(tokens []Token, hint Hint) []Amount {
	r := reader{tokens: tokens, hint: hint}
	var out []Amount
	done := 0
	for i := 0; i < len(tokens); i++ {
		if r.numberAt(i) < 0 {
			continue
		}
		a := r.amount(i)
		a.From = max(a.From, done)
		if a.Err == nil {
			if label := r.label(i, a); label != nil {
				a.Readings, a.Err = nil, label
			}
		}
		if a.Err == nil {
			kept, err := hint.survivors("", a.Readings)
			a.Readings = kept
			a.Err, _ = err.(*AmountError)
		}
		if a.Err != nil && a.Err.Text == "" {
			a.Err.Text = textOf(tokens[a.From:a.To])
		}
		out = append(out, a)
		done = a.To
		i = done - 1
	}
	return out
}

// survivors drops the readings outside the bounds of the hint.
func (h Hint) survivors(text string, readings []Reading) ([]Reading, error) {
	if h.Most.IsZero() {
		return readings, nil
	}
	kept := make([]Reading, 0, len(readings))
	for _, r := range readings {
		if !r.Value.LessThan(h.Least) && !r.Value.GreaterThan(h.Most) {
			kept = append(kept, r)
		}
	}
	if len(kept) == 0 {
		return nil, &AmountError{Kind: Implausible, Text: text, Parts: readings}
	}
	return kept, nil
}

// textOf joins tokens as they stood, one space for any white space.
func textOf(tokens []Token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 && t.Spaced {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}
