package calendar

import (
	"fmt"
	"strings"
)

// A Word is a period expression that needs more than the calendar to become
// one range of days.
type Word uint8

// The words. Where a range can be told it is in Match.Periods as well.
const (
	WordNone       Word = iota
	WordYTD             // từ đầu năm đến nay; Periods has January to the month of today
	WordCumulative      // lũy kế: cumulative within the period named
	WordSamePeriod      // cùng kỳ: the period of the question a year before; Periods has the year if one is named
	WordToDate          // đến nay: since something began, or this year
	WordLatest          // mới nhất
	WordStage           // giai đoạn, 5 năm: a stage without its years
	WordThisPeriod      // kỳ này: the report's own period, current or just closed
	WordLastPeriod      // kỳ trước
)

// String returns the word's name in English, for messages to developers.
func (w Word) String() string {
	names := [...]string{"plain", "ytd", "cumulative", "same-period-last-year", "to-date", "latest", "stage", "this-period", "last-period"}
	if int(w) < len(names) {
		return names[w]
	}
	return fmt.Sprintf("word %d", uint8(w))
}

// A Match is one period expression found in a text.
type Match struct {
	Start, End int      // bytes of the text
	Periods    []Period // one if the expression is clear, several if it has several readings
	Word       Word     // WordNone for an expression that names its range
	Relative   bool     // the reading depends on today: "năm ngoái", "tháng này", and all that is Yearless
	Yearless   bool     // names a part of a year but no year, so the year of today was taken; Period.InYear rebinds it
	Bare       bool     // a year or years written as a number alone, without any period word
}

// FindPeriods returns the period expressions of a Vietnamese or English text
// from left to right, the longest at each place, none overlapping. It reads
// text with or without tones, composed or not, in any case. Relative words are
// counted from today; without a today they and Yearless expressions are not
// found. Dates, numbers of documents, ratios and amounts are no periods.
func FindPeriods(text string, today Day) []Match {
	p := newParser(text, today)
	p.run()
	if len(p.items) == 0 {
		return nil
	}
	matches := make([]Match, len(p.items))
	for i, it := range p.items {
		matches[i] = it.Match
	}
	return matches
}

// A PeriodError says that a text is not one period.
type PeriodError struct {
	Text  string // the text, shortened
	Found int    // how many period expressions it holds
}

// Error returns the text and what is wrong with it.
func (e *PeriodError) Error() string {
	if e.Found == 0 {
		return fmt.Sprintf("no period in %q", e.Text)
	}
	return fmt.Sprintf("%q is not one period", e.Text)
}

// ParsePeriod reads a text that is one period and nothing else: a code, or any
// expression that FindPeriods knows, or two dates. Several periods are several
// readings of an ambiguous expression. If there is no period, or more words
// than the period, the error is a *PeriodError.
func ParsePeriod(text string, today Day) ([]Period, error) {
	trimmed := strings.TrimSpace(text)
	if p, err := parseCode(trimmed); err == nil {
		return []Period{p}, nil
	}
	p := newParser(trimmed, today)
	p.alone = true
	p.run()
	if len(p.items) == 1 && len(p.items[0].Periods) > 0 && p.whole(p.items[0]) {
		return p.items[0].Periods, nil
	}
	return nil, &PeriodError{Text: clip(trimmed), Found: len(p.items)}
}

// whole is true if nothing but signs stands around the item.
func (p *parser) whole(it item) bool {
	for i := range p.toks {
		if (i < it.from || i >= it.to) && (p.toks[i].sign == '0' || p.toks[i].sign == 'a') {
			return false
		}
	}
	return true
}
