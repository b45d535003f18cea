package vi

import "fmt"

// AmountKind says what a text is that is no single amount.
type AmountKind int

// The kinds of text that ReadAmount refuses.
const (
	NoNumber    AmountKind = iota // no digit in it
	Malformed                     // digits that are no number, or words before it that are not understood
	TooLong                       // more digits or text than an amount has
	Range                         // 8 - 12 đề án: Parts are the two ends
	Rate                          // 100 triệu đồng/mô hình: Parts are the value, or the two ends
	TwoFigures                    // 103,7 tỷ đồng/251 đề án: Parts are both
	Several                       // more numbers after the first
	Growth                        // tăng 6,2%, gấp đôi: a change, never the figure itself
	Date                          // 14/9/2021, 8:30; Parts hold the ratio if it could be one
	Period                        // 6t/2020, Q3/2026, 2016-2020
	Document                      // 1881/QĐ-TTg
	Label                         // trang 21, ngày 5, a telephone number
	Implausible                   // outside the bounds of the hint: Parts are the readings
)

// String returns the kind as the words of an error.
func (k AmountKind) String() string {
	names := [...]string{"no number", "not a number", "too long", "a range, no single value",
		"a rate, no total", "two figures", "more than one number", "a change, no figure", "a date or time",
		"a period", "the number of a document", "a label", "outside the plausible values"}
	if k < 0 || int(k) >= len(names) {
		return "unknown"
	}
	return names[k]
}

// An AmountError says why a text has no single value, and what it has instead.
type AmountError struct {
	Kind  AmountKind
	Text  string
	Parts []Reading // the values that were read; their meaning depends on Kind
}

// Error names the text, shortened, and the kind.
func (e *AmountError) Error() string {
	text := []rune(e.Text[:min(len(e.Text), 200)])
	if len(text) > 40 {
		text = append(text[:39], '…')
	}
	return fmt.Sprintf("read amount %q: %v", string(text), e.Kind)
}
