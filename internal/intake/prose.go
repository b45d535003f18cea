package intake

import (
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A scope is what a reader has in mind at some place of a text.
type scope struct {
	places   []string // keys of one name
	period   calendar.Period
	funding  data.Funding
	stream   data.Funding // whose money the last sentence spoke of
	assigned bool         // as assigned
	measure  data.Measure
	wishes   bool   // asked of others: nothing in it is a figure
	content  string // of the programme: 1 to 9, all, seminar; "-" for none of it
}

// A prose reads one text.
type prose struct {
	*Reader
	given          Given
	english, plain bool
	today          calendar.Day
	doc            scope // what the whole text is about
	taken          map[string]*sentence
	sections       map[int]scope   // of the headings above, by level
	item           *scope          // of the bullet that goes on
	lead           lead            // the line that introduced the list
	now            scope           // of the paragraph
	base           scope           // what the paragraph began with
	later          scope           // what is said of the text only further on
	asked          *scope          // what a question was about: its answer follows
	next           calendar.Period // what the planned sentence before was of
	main           scope           // measure and period of the last number but those in brackets
	unit           vi.Unit         // of the label of the last line; Count for none
	funds          map[string]bool // all sources that the text names
	lookedBack     bool            // the sentence before told of a time to compare with
	columns        bool            // it has a legend for the first and second of two numbers
	parted         bool            // the sentence before gave parts of money, and nothing else
	legend         legend
	mixed          bool         // its title names one source of funds, the text treats others too
	directive      bool         // it orders: a decision, a programme
	orders         bool         // it is about a plan, and its articles have not begun
	listed         int          // the level of a list's item that bullets stand under
	opened         bool         // the first figures were read
	last           []int        // the figures of the last sentence
	renewed        bool         // the text speaks of a province after its merger
	source         data.Funding // named last
	happening      bool         // the sentence before told of an event
	one            bool         // the sentence before was about one firm or person
	figures        []Figure
	doubts         []doubted
	totals         map[string]bool // figures that may be support or the total cost, until their parts are read
	heard          heard
	spoken         calendar.Period   // the stage that was named last
	told           []calendar.Period // the times that the last line with any has named, and that line
	toldAt         int
	adrift         bool // the last time that was named ends no period: "giữa tháng 11"
	at             int  // the line that is read
}

// ProseBytes is the longest text that Prose reads.
const ProseBytes = 1 << 20

// Prose reads the figures of a report or press text in Vietnamese or English,
// in order: what the text says of provinces, regions and the nation, with place,
// period, measure and funding carried on as a reader carries them. What is no
// figure (dates, numbers of documents, shares, growth, rates, ranges, districts)
// is left alone, and so is a number without a place or a period. A key that the
// text gives two values for, or a number with two readings, comes once with both
// readings. What the text says has not begun is a figure with an Absence. Text
// beyond ProseBytes is not read.
func (r *Reader) Prose(text string, given Given) []Figure { return r.prose(text, given).Figures }

// prose is Prose with the numbers that were not taken, as problems.
func (r *Reader) prose(text string, given Given) Sheet {
	text = text[:min(len(text), ProseBytes)]
	all := lines(text)
	p := &prose{Reader: r, given: given, sections: map[int]scope{}, totals: map[string]bool{}, taken: map[string]*sentence{}}
	p.english, p.plain = languageOf(text)
	p.today = given.Published
	if p.today == 0 {
		p.today = dateline(all)
	}
	if p.today == 0 {
		p.today = yearOf(text)
	}
	p.doc = scope{period: given.Period, funding: given.Funding, measure: data.Actual}
	if given.Place != "" {
		p.doc.places = []string{given.Place}
	}
	if p.doc.funding == "" {
		p.doc.funding = data.All
	}
	all = p.legends(all)
	p.preview(all)
	p.directive, p.orders = directive(all), orders(all)
	text, tabled := p.tables(text)
	if tabled != nil {
		all = p.legends(lines(text))
	}
	p.funds = r.fundsOf(text, p.plain)
	p.theme(all)
	for i, l := range all {
		p.line(l, i)
	}
	p.settle()
	p.dropOpenTotals()
	for _, f := range tabled {
		(&passage{prose: p, s: &sentence{}}).add(f)
	}
	return Sheet{Figures: p.figures, Problems: p.problems()}
}

// sentenceOf takes a text apart as one sentence; the lines that were looked at before
// the reading are not taken apart again.
func (p *prose) sentenceOf(text string) *sentence {
	if s, ok := p.taken[text]; ok {
		return s
	}
	s := p.take(text, p.english, p.plain, p.today)
	if len(p.taken) < takenLines {
		p.taken[text] = s
	}
	return s
}

// takenLines is how many lines are kept taken apart.
const takenLines = 64

// fundsOf is the sources of funds that a text names.
func (r *Reader) fundsOf(text string, plain bool) map[string]bool {
	lex := r.lexicon
	if plain {
		lex = r.plain
	}
	words := lex.words(text)
	found := map[string]bool{}
	for i := range words {
		if n, value := lex.at(ofFunding, words, i); n > 0 && value != "" {
			found[value] = true
		}
	}
	return found
}

// line reads one line in the scope of the headings above it.
func (p *prose) line(l line, at int) {
	p.at = at
	if l.gap && l.level == 0 || l.level > 0 {
		p.item = nil
	}
	if l.level == 0 && p.listed > 0 {
		delete(p.sections, p.listed) // the list is over
		p.listed = 0
	}
	p.underLead(l)
	if p.directive && p.orders && strings.HasPrefix(l.text, "Điều ") {
		p.doc.measure, p.orders = data.Plan, false // all that it says from here on
	}
	p.now = p.above(l.level)
	p.base, p.one, p.happening, p.next = p.now, false, false, calendar.Period{}
	if l.heading && !p.introduces(l) {
		if p.item = nil; l.level == 0 {
			p.now = p.doc
		}
		p.heading(l, at)
		return
	}
	p.answer(l)
	for _, text := range sentences(l.text) {
		s := p.sentenceOf(text)
		if l.level == 0 && l.gap {
			p.opens(s, at)
		}
		p.sentence(s)
	}
	if l.level == 0 && strings.HasSuffix(l.text, ":") {
		p.leads(l)
	}
	if l.level > 0 {
		end := p.now
		p.item = &end
		p.list(l)
	}
}

// above is the scope of the nearest heading over a line of the level.
func (p *prose) above(level int) scope {
	if p.item != nil && level == 0 {
		return *p.item
	}
	if level == 0 {
		level = 4
	}
	for l := level - 1; l >= 0; l-- {
		if s, ok := p.sections[l]; ok && p.lead.level > 0 && l >= p.lead.level {
			return p.fill(s) // of an item of the list
		} else if ok {
			return p.led(p.fill(s))
		}
	}
	return p.led(p.doc)
}

// fill completes the scope of a section with what became known of the text
// after its heading.
func (p *prose) fill(s scope) scope {
	if len(s.places) == 0 {
		s.places = p.doc.places
	}
	if s.period == (calendar.Period{}) {
		s.period = p.doc.period
	}
	return s
}
