package vi

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Unit says what a number counts.
type Unit int

// The units. A Reading has only the first three; the others are for a Hint
// and are turned into Million.
const (
	Count    Unit = iota // things; which ones is the indicator's matter
	Million              // triệu đồng
	Percent              // %
	Dong                 // đồng
	Thousand             // nghìn đồng
	Billion              // tỷ đồng
	Trillion             // nghìn tỷ đồng
)

// money says whether the unit is one of money.
func (u Unit) money() bool { return u != Count && u != Percent }

// shift is the power of ten that turns the unit into Million.
func (u Unit) shift() int32 {
	return [...]int32{0, 0, 0, -6, -3, 3, 6}[u]
}

// lower returns s in NFC and lower case, tones kept.
func lower(s string) string { return strings.ToLower(norm.NFC.String(s)) }

// unitWord reads one word as a unit; english says that the word belongs to
// English notation. Toneless forms are those of chat.
func unitWord(word string) (u Unit, english, ok bool) {
	switch word {
	case "tỷ", "tỉ", "ty", "ti", "t", "tỷđ", "tỉđ", "tyd", "milliard", "milliards":
		return Billion, false, true
	case "triệu", "trieu", "tr", "trđ", "trd", "củ", "cu":
		return Million, false, true
	case "nghìn", "ngàn", "nghin", "ngan", "k":
		return Thousand, false, true
	case "%", "percent", "pct":
		return Percent, false, true
	case "trillion", "trn":
		return Trillion, true, true
	case "billion", "bn":
		return Billion, true, true
	case "million", "mn":
		return Million, true, true
	case "thousand":
		return Thousand, true, true
	}
	return Dong, false, dong(word)
}

// dong says whether the word is the currency.
func dong(word string) bool {
	switch word {
	case "đồng", "dong", "đ", "d", "vnđ", "vnd", "₫", "dongs":
		return true
	}
	return false
}

// unitAt reads the unit at token i and returns the token after it: "tỷ đồng",
// "nghìn tỷ", "phần trăm", "%", "million VND", "milliards de dongs".
func unitAt(tokens []Token, i int) (u Unit, english bool, next int, ok bool) {
	if i >= len(tokens) || tokens[i].Kind == Number {
		return Count, false, i, false
	}
	word := lower(tokens[i].Text)
	if second := wordAt(tokens, i+1); word == "phần" && second == "trăm" || word == "phan" && second == "tram" {
		return Percent, false, i + 2, true
	}
	u, english, ok = unitWord(word)
	if !ok {
		return Count, false, i, false
	}
	u, next = unitTail(tokens, i+1, u)
	return u, english, next, true
}

// unitTail reads what may follow the first word of a unit.
func unitTail(tokens []Token, i int, u Unit) (Unit, int) {
	if u == Thousand {
		if second, _, ok := unitWord(wordAt(tokens, i)); ok && second == Billion {
			u, i = Trillion, i+1
		}
	}
	if u == Percent || u == Dong {
		return u, i
	}
	if wordAt(tokens, i) == "de" && wordAt(tokens, i+1) == "dongs" {
		return u, i + 2
	}
	if dong(wordAt(tokens, i)) {
		i++
	}
	return u, i
}

// wordAt returns token i in lower case, or nothing beyond the end and for a
// number.
func wordAt(tokens []Token, i int) string {
	if i < 0 || i >= len(tokens) || tokens[i].Kind == Number || tokens[i].Kind == Code {
		return ""
	}
	return lower(tokens[i].Text)
}

// UnitOf finds the unit that a column head, a note above a table or a field
// names: "Kinh phí (triệu đồng)", "ĐVT: tỷ đồng", "%", "1.000 đồng". ok is
// false if it names none; then the numbers below are counts or name their own.
func UnitOf(head string) (u Unit, ok bool) {
	if len(head) > amountBytes {
		return Count, false
	}
	tokens := Tokenize(head)
	for i := range tokens {
		switch lower(tokens[i].Text) {
		case "1.000đ", "1000đ", "1,000đ":
			return Thousand, true
		case "1.000", "1000", "1,000":
			if dong(wordAt(tokens, i+1)) {
				return Thousand, true
			}
		}
		found, _, next, isUnit := unitAt(tokens, i)
		if !isUnit {
			continue
		}
		// "tỷ" begins "tỷ lệ", "đồng" ends "hợp đồng": a lone word has to stand alone.
		alone := (i == 0 || tokens[i-1].Kind == Sign) && (next == len(tokens) || tokens[next].Kind == Sign)
		if found == Percent || alone || found != Dong && next > i+1 {
			return found, true
		}
	}
	return Count, false
}
