package vi

// The tables say, for the precomposed Latin letters Vietnamese is written
// with, the bare letter and the marks it carries; '.' stands for a rune that
// is not a Latin letter with a mark and is left to x/text. They hold what
// norm.NFD says and a test compares every entry, so that folding needs no
// normalisation for the text people really type.
const (
	lowFirst, lowLast   = 'À', 'ư' // U+00C0 to U+01B0
	highFirst, highLast = 'Ạ', 'ỹ' // U+1EA0 to U+1EF9

	lowBase = "aaaaaa.ceeeeiiiidnooooo..uuuuy..aaaaaa.ceeeeiiiidnooooo..uuuuy.y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll." +
		"...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz." +
		"................................oo.............uu"
	lowMarks = "1283XX0X128X128XP31283X00128X2001283XX0X128X128XP31283X00128X20X" +
		"XX@@XX2288XXXXXXPPXX@@XXXXXX88@@XXXX880033XX@@XXX00088XX022XXXX0" +
		"00022XXXX000XX@@XX0022XXXX2288XXXXXXXX0033XX@@XXXXXX8888X22XXXX0" +
		"00000000000000000000000000000000HH0000000000000HH"
	highBase = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooo" +
		"oooouuuuuuuuuuuuuuyyyyyyyy"
	highMarks = "5544::99<<;;==BBAADDCCEE554433::99<<;;==44555544::99<<;;==JJIILL" +
		"KKMM5544JJIILLKKMM11554433"
)

// A letter's marks are one byte: the tone in the low three bits and the
// quality (the mark that makes another letter: â, ă, ơ, đ) above them.
const (
	toneBits    = 0b0000_0111
	qualityBits = 0b0011_1000

	grave, acute, tilde, hook, dot = 1, 2, 3, 4, 5
	circumflex, breve, horn, bar   = 1 << 3, 2 << 3, 3 << 3, 4 << 3
	otherMark                      = 5 << 3
)

// letterOf takes a precomposed Latin letter apart; ok is false for every rune
// that the tables do not hold.
func letterOf(r rune) (base, marks byte, ok bool) {
	switch {
	case lowFirst <= r && r <= lowLast:
		base, marks = lowBase[r-lowFirst], lowMarks[r-lowFirst]-'0'
	case highFirst <= r && r <= highLast:
		base, marks = highBase[r-highFirst], highMarks[r-highFirst]-'0'
	default:
		return 0, 0, false
	}
	return base, marks, base != '.'
}

// combining says which marks a combining rune stands for; ok is false for
// every rune outside the block of combining diacritics.
func combining(r rune) (marks byte, ok bool) {
	switch r {
	case '\u0300':
		return grave, true
	case '\u0301':
		return acute, true
	case '\u0303':
		return tilde, true
	case '\u0309':
		return hook, true
	case '\u0323':
		return dot, true
	case '\u0302':
		return circumflex, true
	case '\u0306':
		return breve, true
	case '\u031b':
		return horn, true
	}
	return otherMark, '\u0300' <= r && r <= '\u036f'
}
