// Package calendar says which days a report is about and when it is due: civil
// days, reporting periods and how they are written in Vietnamese and English,
// working days, and the rules that reporting duties follow. It is pure: it
// reads no clock, no zone data and no store, and "today" is always an argument.
package calendar

import (
	"fmt"

	"golang.org/x/text/language"
)

// Years that a period may hold. A year outside is nearly always a slip of the
// keyboard ("0202", "20244"), so it is refused rather than kept.
const (
	FirstYear = 1900
	LastYear  = 2199
)

// A FieldError names the part of a written day, period or rule that cannot be.
type FieldError struct {
	Field string // "year", "month", "day", "quarter", "half", "period", "rule", ...
	Value string // as it was given
	Want  string // what would have been possible, in words
}

// Error returns the field, the value as given and what was wanted.
func (e *FieldError) Error() string {
	return fmt.Sprintf("%s %q: want %s", e.Field, e.Value, e.Want)
}

// inVietnamese is true for every Vietnamese tag; all others are answered in English.
func inVietnamese(tag language.Tag) bool {
	if tag == language.Vietnamese || tag == language.English { // nearly always, and quicker
		return tag == language.Vietnamese
	}
	base, _ := tag.Base()
	return base.String() == "vi"
}
