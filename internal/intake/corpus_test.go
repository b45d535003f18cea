package intake

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"tiendo/internal/calendar"
)

// A corpus makes texts of reports whose figures are known, for each text from
// what was drawn for it: the place, the period, the frames of its sentences.
type corpus struct {
	*rand.Rand
	place, key    string // as printed, and its key
	year          int
	now           season
	want          []string
	said          map[string]bool // keys that the text has given
	bullets       bool
	lines         []string
	paragraph     []string
	publishedDays calendar.Day
}

// A season is a period as a text names it.
type season struct{ printed, code string }

// A frame is a sentence with its figures: {n} and the like are drawn. A frame is
// left out where its figures were given before.
type frame struct {
	text string
	told []figureOf
	sum  string // the slot that the other amounts of money add up to
}

// sums is what a frame tells, with the sum behind its parts.
func (f frame) sums() []figureOf {
	if f.sum == "" {
		return f.told
	}
	return append(slices.Clone(f.told[1:]), f.told[0])
}

// sum is what the values at the ends of lines add up to.
func (c *corpus) sum(lines []string) (printed, value string) {
	total := 0
	for _, l := range lines {
		var n int
		if _, err := fmt.Sscan(l[strings.LastIndexByte(l, ' ')+1:], &n); err != nil {
			panic(err)
		}
		total += n
	}
	return grouped(total) + " triệu đồng", fmt.Sprint(total)
}

// A figureOf is what a number of a frame is of: the slot, the indicator, and
// what differs from the scope of the text.
type figureOf struct {
	slot, indicator, measure, funding string
	years                             int // after the year of the text; with whole a year
	whole                             bool
}

const corpusTexts = 600

// TestEveryDrawnTextIsReadRight reads texts of all frames in many orders. Nothing
// of what it reads may be wrong; nearly all of what is there must be read.
func TestEveryDrawnTextIsReadRight(t *testing.T) {
	r := reader(t)
	var all score
	for seed := range uint64(corpusTexts) {
		c := &corpus{Rand: rand.New(rand.NewPCG(20261127, seed)), said: map[string]bool{}}
		text := c.draw()
		one, wrong, missed := scoreOf(r.Prose(text, Given{Published: c.publishedDays}), c.want)
		all.add(one)
		if len(wrong) > 0 {
			t.Errorf("text %d:\n%s\nwrong: %s", seed, text, strings.Join(wrong, "\n       "))
		}
		for _, m := range missed {
			t.Logf("text %d missed: %s", seed, m)
		}
	}
	if all.right != all.read || 100*all.right < 98*all.there {
		t.Errorf("%d there, %d read, %d right, %d doubted", all.there, all.read, all.right, all.doubted)
	}
	t.Logf("%d there, %d read, %d right", all.there, all.read, all.right)
}

// draw makes one text.
func (c *corpus) draw() string {
	place := corpusPlaces()[c.IntN(len(corpusPlaces()))]
	c.place, c.key = place.printed, place.code
	c.year = 2012 + c.IntN(12)
	c.period()
	c.bullets = c.IntN(3) == 0
	opening := corpusOpenings()[c.IntN(len(corpusOpenings()))]
	c.lines = append(c.lines, c.fill(opening, nil), "")
	c.add(frame{text: "{T}, tỉnh {P} thực hiện {n} đề án khuyến công.", told: []figureOf{{slot: "n", indicator: "projects"}}})
	for range 3 + c.IntN(5) {
		if c.IntN(3) == 0 {
			c.add(frame{text: corpusDistractors()[c.IntN(len(corpusDistractors()))]})
			continue
		}
		c.add(corpusFrames()[c.IntN(len(corpusFrames()))])
	}
	if c.IntN(2) == 0 {
		c.close()
		c.add(corpusPlans()[c.IntN(len(corpusPlans()))])
	}
	c.close()
	return strings.Join(c.lines, "\n")
}

// period draws the time that the text reports, and the day of the text after it.
func (c *corpus) period() {
	y := c.year
	day := func(code string, days int) {
		p, err := calendar.ParseCode(code)
		if err != nil {
			panic(err)
		}
		c.publishedDays = p.Last().AddDays(days)
	}
	all := []season{
		{fmt.Sprintf("Năm %d", y), fmt.Sprint(y)}, {fmt.Sprintf("Sáu tháng đầu năm %d", y), fmt.Sprintf("%d-H1", y)},
		{fmt.Sprintf("6 tháng đầu năm %d", y), fmt.Sprintf("%d-H1", y)}, {fmt.Sprintf("9 tháng năm %d", y), fmt.Sprintf("%d-M09", y)},
		{fmt.Sprintf("Quý I/%d", y), fmt.Sprintf("%d-Q1", y)}, {fmt.Sprintf("Quý III năm %d", y), fmt.Sprintf("%d-Q3", y)},
		{fmt.Sprintf("10 tháng năm %d", y), fmt.Sprintf("%d-M10", y)}, {fmt.Sprintf("Tháng 8/%d", y), fmt.Sprintf("%d-08", y)},
	}
	c.now = all[c.IntN(len(all))]
	day(c.now.code, 5+c.IntN(10))
}

// add puts a frame into the paragraph, or into a line of its own.
func (c *corpus) add(f frame) {
	var keys, lines []string
	slots := map[string]string{}
	for _, one := range f.sums() {
		period := c.now.code
		if one.whole {
			period = fmt.Sprint(c.year + one.years)
		} else if one.years != 0 {
			period = strings.Replace(period, fmt.Sprint(c.year), fmt.Sprint(c.year+one.years), 1)
		}
		measure, funding := or(one.measure, "actual"), or(one.funding, "all")
		key := strings.Join([]string{c.key, one.indicator, period, measure, funding}, " ")
		if c.said[key] {
			return
		}
		printed, value := c.number(one.slot)
		if one.slot == f.sum {
			printed, value = c.sum(lines)
		}
		slots[one.slot] = printed
		keys, lines = append(keys, key), append(lines, key+" "+value)
	}
	for _, k := range keys {
		c.said[k] = true
	}
	c.want = append(c.want, lines...)
	text := c.fill(f.text, slots)
	if strings.HasPrefix(f.text, "Năm {Y-}") {
		c.close()
	}
	if c.bullets && len(c.lines) > 2 {
		c.close()
		text = "- " + text
	}
	c.paragraph = append(c.paragraph, text)
	if c.IntN(4) == 0 || strings.HasPrefix(f.text, "Năm {Y-}") {
		c.close() // what follows is of the time of the text again
	}
}

// close ends the paragraph.
func (c *corpus) close() {
	if len(c.paragraph) > 0 {
		c.lines = append(c.lines, strings.Join(c.paragraph, " "), "")
	}
	c.paragraph = nil
}

// number draws what a slot holds: money where its name begins with m.
func (c *corpus) number(slot string) (printed, value string) {
	if slot[0] != 'm' {
		n := 2 + c.IntN(380)
		if n < 10 && c.IntN(2) == 0 {
			return fmt.Sprintf("%02d", n), fmt.Sprint(n)
		}
		return fmt.Sprint(n), fmt.Sprint(n)
	}
	n := 10 * (30 + c.IntN(900)) // triệu
	value = fmt.Sprint(n)
	switch c.IntN(4) {
	case 0:
		return grouped(n) + ".000.000 đồng", value
	case 1:
		if n >= 1000 && n%1000 > 99 {
			return fmt.Sprintf("%d tỷ %d triệu đồng", n/1000, n%1000), value
		}
	case 2:
		if n >= 1000 && n%10 == 0 {
			return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%d,%02d", n/1000, n%1000/10), "0"), ",") + " tỷ đồng", value
		}
	}
	return grouped(n) + " triệu đồng", value
}

func grouped(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d.%03d", n/1000, n%1000)
}

func or(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}

// fill puts the drawn words into a frame. {r} and {R} are numbers and money that
// are no figures.
func (c *corpus) fill(text string, slots map[string]string) string {
	for slot, printed := range slots {
		text = strings.ReplaceAll(text, "{"+slot+"}", printed)
	}
	for strings.Contains(text, "{r}") {
		n, _ := c.number("n")
		text = strings.Replace(text, "{r}", n, 1)
	}
	for strings.Contains(text, "{R}") {
		n, _ := c.number("m")
		text = strings.Replace(text, "{R}", n, 1)
	}
	low := strings.ToLower(c.now.printed[:1]) + c.now.printed[1:]
	if strings.HasPrefix(c.now.printed, "Sá") || strings.HasPrefix(c.now.printed, "Nă") || strings.HasPrefix(c.now.printed, "Qu") || strings.HasPrefix(c.now.printed, "Th") {
		low = string(slices.Concat([]rune(strings.ToLower(string([]rune(c.now.printed)[:1]))), []rune(c.now.printed)[1:]))
	}
	for name, value := range map[string]string{"T": c.now.printed, "t": low, "P": c.place, "Y": fmt.Sprint(c.year), "Y+": fmt.Sprint(c.year + 1), "Y-": fmt.Sprint(c.year - 1)} {
		text = strings.ReplaceAll(text, "{"+name+"}", value)
	}
	return text
}
