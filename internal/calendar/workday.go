package calendar

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"time"
)

// A Holiday is a run of days off, as an administrator enters it.
type Holiday struct {
	From   Day
	Days   int    // 1 to 60
	Name   string // in Vietnamese
	NameEN string // in English
}

// Last returns the last day of the holiday.
func (h Holiday) Last() Day { return h.From.AddDays(h.Days - 1) }

// A Calendar knows which days people work: Monday to Friday, without holidays,
// with the Saturdays and Sundays that are worked to make up for a day off. It
// does not change once built and may be shared; the nil Calendar knows no
// holidays. The zero Day is never a working day.
type Calendar struct {
	names  map[Day]Holiday
	makeUp map[Day]bool
	// Days that differ from the plain week, in order, and how many working
	// days the first i of them add (make-up) or take away (holiday).
	odd   []Day
	added []int
}

// NewCalendar builds a calendar. Holidays may overlap, and a make-up day is
// worked even if it lies in one. A holiday without a day, or of less than 1 or
// more than 60 days, and a make-up day that is no day are refused with a
// *FieldError.
func NewCalendar(holidays []Holiday, makeUp []Day) (*Calendar, error) {
	c := &Calendar{names: map[Day]Holiday{}, makeUp: map[Day]bool{}}
	for _, d := range makeUp {
		if !d.real() {
			return nil, fmt.Errorf("build calendar: %w", &FieldError{"make-up day", d.String(), "a day"})
		}
		c.makeUp[d] = true
	}
	for _, h := range holidays {
		if !h.From.real() {
			return nil, fmt.Errorf("build calendar: holiday %q: %w", clip(h.Name), &FieldError{"from", h.From.String(), "a day"})
		}
		if h.Days < 1 || h.Days > 60 || h.Last() == 0 {
			return nil, fmt.Errorf("build calendar: holiday %q: %w", clip(h.Name), &FieldError{"days", strconv.Itoa(h.Days), "1 to 60"})
		}
		for d := h.From; d <= h.Last(); d++ {
			if _, named := c.names[d]; !named {
				c.names[d] = h
			}
		}
	}
	c.count()
	return c, nil
}

// count fills odd and added.
func (c *Calendar) count() {
	for d := range c.names {
		if onWeek(d) && !c.makeUp[d] {
			c.odd = append(c.odd, d)
		}
	}
	for d := range c.makeUp {
		if !onWeek(d) {
			c.odd = append(c.odd, d)
		}
	}
	slices.Sort(c.odd)
	c.added = make([]int, len(c.odd)+1)
	for i, d := range c.odd {
		c.added[i+1] = c.added[i] + 1
		if onWeek(d) {
			c.added[i+1] = c.added[i] - 1
		}
	}
}

// Holiday returns the holiday that d lies in; false if there is none or d is
// worked to make up.
func (c *Calendar) Holiday(d Day) (Holiday, bool) {
	if c == nil || c.makeUp[d] {
		return Holiday{}, false
	}
	h, ok := c.names[d]
	return h, ok
}

// IsWorkday is true if d is worked.
func (c *Calendar) IsWorkday(d Day) bool {
	if !d.real() {
		return false
	}
	if c == nil {
		return onWeek(d)
	}
	if c.makeUp[d] {
		return true
	}
	_, off := c.names[d]
	return onWeek(d) && !off
}

// OnOrBefore returns the last working day that is not after d.
func (c *Calendar) OnOrBefore(d Day) Day { return c.seek(d, -1) }

// OnOrAfter returns the first working day that is not before d.
func (c *Calendar) OnOrAfter(d Day) Day { return c.seek(d, 1) }

// LastWorkdayBefore returns the last working day before d.
func (c *Calendar) LastWorkdayBefore(d Day) Day { return c.seek(d.AddDays(-1), -1) }

// NextWorkday returns the first working day after d.
func (c *Calendar) NextWorkday(d Day) Day { return c.seek(d.AddDays(1), 1) }

func (c *Calendar) seek(d Day, step int) Day {
	for d.real() && !c.IsWorkday(d) {
		d = d.AddDays(step)
	}
	return d
}

// AddWorkdays returns the n-th working day after d, before d if n is negative,
// and d itself, worked or not, if n is 0. Beyond the range of days it is no day.
func (c *Calendar) AddWorkdays(d Day, n int) Day {
	for ; n > 0 && d.real(); n-- {
		d = c.NextWorkday(d)
	}
	for ; n < 0 && d.real(); n++ {
		d = c.LastWorkdayBefore(d)
	}
	return d
}

// WorkdaysBetween returns how many working days come after a up to and with b:
// 1 from a Monday to the Tuesday. It is negative if b is before a, and 0 if
// either is no day.
func (c *Calendar) WorkdaysBetween(a, b Day) int {
	if !a.real() || !b.real() {
		return 0
	}
	return c.worked(b) - c.worked(a)
}

// worked counts the working days from Day 1 to d.
func (c *Calendar) worked(d Day) int {
	// Day 1 was a Monday: every full week has five working days.
	n := int(d)/7*5 + min(int(d)%7, 5)
	if c == nil {
		return n
	}
	return n + c.added[sort.Search(len(c.odd), func(i int) bool { return c.odd[i] > d })]
}

// onWeek is true from Monday to Friday.
func onWeek(d Day) bool {
	w := d.Weekday()
	return w != time.Saturday && w != time.Sunday
}
