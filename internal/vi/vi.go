// Package vi reads and writes Vietnamese: it folds names as they are typed,
// finds what a name may mean, and reads and prints amounts.
//
// Three levels of sameness run through it. Two texts are equal as typed when
// letters and tones agree (case, NFC or NFD and spacing aside); they are equal
// with the tone placed on another vowel (hòa, hoà); and they fold together when
// only the letters agree (hoa). A text that carries a tone never silently
// becomes one that carries another.
package vi
