package data

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Stage is a step of the ladder by which a deadline is reminded of.
type Stage struct {
	Left   int  // working days left: 7 before, 0 on the last good day, -1 the first after it
	Office bool // the office is told, not the province
}

// String is the stage as the ledger and ParseLadder write it: 7, 0, +1, office.
func (s Stage) String() string {
	switch {
	case s.Office:
		return officeStage
	case s.Left < 0:
		return "+" + strconv.Itoa(-s.Left)
	}
	return strconv.Itoa(s.Left)
}

const officeStage = "office"

// A Ladder is the stages of a deadline, the earliest first.
type Ladder []Stage

// UsualLadder is that of a duty for which nobody has set another: 7, 3 and 1
// working days before, the day, 1 and 3 days after, then the office.
func UsualLadder() Ladder {
	return Ladder{{Left: 7}, {Left: 3}, {Left: 1}, {}, {Left: -1}, {Left: -3}, {Left: -4, Office: true}}
}

// farthest is how many working days away a stage may be.
const farthest = 30

// ParseLadder reads stages separated by commas or spaces: working days before
// the last good day as 7, after it as +1, and at most one "office", alone for
// the working day after all others, or "office+5". Empty is UsualLadder. The
// error is an *InvalidError.
func ParseLadder(text string) (Ladder, error) {
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
	if len(fields) == 0 {
		return UsualLadder(), nil
	}
	var all Ladder
	alone, office := false, false
	for _, field := range fields {
		days, isOffice := strings.CutPrefix(field, officeStage)
		if isOffice && days == "" {
			alone = true
		}
		s := Stage{Office: isOffice}
		if !isOffice || days != "" {
			digits := strings.TrimPrefix(days, "+")
			n, err := strconv.Atoi(digits)
			if err != nil || strings.ContainsAny(digits, "+-") || n > farthest || isOffice && (n == 0 || days[0] != '+') {
				return nil, &InvalidError{Field: "stage", Value: field, Reason: "working days before as 7, after as +1, or office"}
			}
			s.Left = n
			if strings.HasPrefix(days, "+") {
				s.Left = -n
			}
		}
		if isOffice && office {
			return nil, &InvalidError{Field: "stage", Value: field, Reason: "the office is told once"}
		}
		office = office || isOffice
		all = append(all, s)
	}
	return all.ordered(alone), nil
}

// ordered sorts the stages, each once; the office alone is told last.
func (l Ladder) ordered(alone bool) Ladder {
	last := 0
	for _, s := range l {
		last = min(last, s.Left)
	}
	for i := range l {
		if l[i].Office && alone {
			l[i].Left = last - 1
		}
	}
	slices.SortFunc(l, func(a, b Stage) int {
		return cmp.Or(cmp.Compare(b.Left, a.Left), strings.Compare(a.String(), b.String()))
	})
	return slices.Compact(l)
}

// String is the ladder as ParseLadder reads it.
func (l Ladder) String() string {
	parts := make([]string, len(l))
	for i, s := range l {
		parts[i] = s.String()
		if s.Office {
			parts[i] += "+" + strconv.Itoa(-s.Left)
		}
	}
	return strings.Join(parts, ",")
}

// At is the index of the stage that is true when left working days are left, -1
// before the first.
func (l Ladder) At(left int) int {
	at := -1
	for i, s := range l {
		if left <= s.Left {
			at = i
		}
	}
	return at
}
