package question

import (
	"slices"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
)

// A Reader understands questions. It never changes once made and is safe for
// concurrent use.
type Reader struct {
	catalogue   *data.Catalogue
	conferences []data.Conference

	lexicon  lexicon
	fundings *vi.Index
	measures *vi.Index
	more     *vi.Index       // see moreIndicators
	words    map[string]bool // of all names and phrases, as typed and without tones
	naming   map[string]bool // two words that follow each other in the name of an indicator
}

// New makes a Reader of what can be asked for by name: the catalogue and the
// conferences. When they change, make another; it costs some milliseconds.
func New(c *data.Catalogue, conferences []data.Conference) *Reader {
	words, naming := wordsOf(c)
	return &Reader{
		catalogue: c, conferences: conferences,
		lexicon: newLexicon(), fundings: aliasIndex(c, "funding", otherFundings()...), measures: aliasIndex(c, "measure"), more: moreIndicators(c), words: words, naming: naming,
	}
}

// wordsOf are the words of the lexicon and of the names of indicators, as typed
// and without tones: whoever types one of them has made no slip. Of the names it
// has the pairs too.
func wordsOf(c *data.Catalogue) (words, naming map[string]bool) {
	words, naming = map[string]bool{}, map[string]bool{}
	add := func(text string, pairs bool) {
		last := ""
		for _, t := range vi.Tokenize(text) {
			words[t.Folded], words[strings.ToLower(t.Text)] = true, true
			if pairs {
				naming[last+" "+t.Folded], last = true, t.Folded
			}
		}
	}
	for _, list := range allPhrases() {
		add(list.texts, false)
	}
	for _, i := range c.Indicators {
		add(i.Name, true)
	}
	for _, a := range c.Aliases {
		if a.Kind == "indicator" {
			add(a.Text, true)
		}
	}
	return words, naming
}

// aliasIndex is an index of the aliases of one kind and of more names.
func aliasIndex(c *data.Catalogue, kind string, more ...vi.Name) *vi.Index {
	var names []vi.Name
	for _, a := range c.Aliases {
		if a.Kind == kind {
			names = append(names, vi.Name{Text: a.Text, Target: a.Targets[0], Ambiguous: a.Ambiguous})
		}
	}
	return vi.NewIndex(append(names, more...))
}

// otherFundings are names of the sources of funds that the catalogue has not:
// with a digit, and in English.
func otherFundings() []vi.Name {
	var names []vi.Name
	for _, f := range [...]struct {
		funding data.Funding
		texts   string
	}{
		{data.All, "2 nguồn|cả 2 nguồn|tổng 2 nguồn|both sources|two sources|both funding sources|both programmes|national and local|national and local together|các nguồn|hết các nguồn|tất cả nguồn|mọi nguồn|các nguồn vốn|mọi nguồn vốn|các nguồn kinh phí|mọi nguồn kinh phí|nguồn nào cũng tính|nguồn vốn nào cũng tính|không phân biệt nguồn|không phân biệt nguồn vốn|đừng tách nguồn|không tách nguồn|gộp các nguồn|trung ương lẫn tỉnh|trung ương và tỉnh|trung ương lẫn địa phương|trung ương và địa phương|tw và đp|tw lẫn đp|quốc gia lẫn địa phương|quốc gia và địa phương|kcqg lẫn kcđp"},
		{data.National, "national|national programme|national program|national funds|national source|national budget|nationally funded|tiền trung ương|tiền của trung ương|tiền tw|ngân sách trung ương|ngân sách tw|ngân sách quốc gia|kinh phí trung ương|kinh phí tw|kp tw|tiền quốc gia|phần quốc gia|phần trung ương|national level funding|central budget|central funds|central source"},
		{data.Local, "local|local programme|local program|local funds|local source|local budget|provincial budget|provincial funds|provincial programme|provincial source|locally funded|tiền tỉnh|tiền của tỉnh|tiền địa phương|kinh phí tỉnh|kp tỉnh|ngân sách địa phương|tỉnh tự bỏ vốn|tỉnh bỏ vốn|tỉnh tự bỏ tiền|tỉnh bỏ tiền|tỉnh tự lo|nguồn của tỉnh|vốn của tỉnh|phần địa phương|phần của tỉnh"},
	} {
		for text := range strings.SplitSeq(f.texts, "|") {
			names = append(names, vi.Name{Text: text, Target: string(f.funding)})
		}
	}
	return names
}

// reader is the work on one question; each step reads what the steps before it
// have found.
type reader struct {
	*Reader
	sentence
	ctx Context
	q   Query

	corrects bool // what is read takes back a part of the question before

	cues  []cue
	at    []int32 // for each token, 1 + the cue that holds it
	taken []Slot  // for each token, the slot it was taken for

	framed []bool // for each token, whether it stands in a frame; nil if none does

	places  []placeSpan
	periods []periodSpan

	wholeYear bool // see allYear
	plans     int  // cues that speak of a plan
	slowMoney bool // money is said to be paid out slowly

	signals []signal
	funds   []fundSpan
	against *against // what a percentage is of, as the words say
}

// Read says what the text means. Nothing in it is an error: what cannot be
// understood has a Status that says so.
func (rd *Reader) Read(text string, ctx Context) Query {
	s := newSentence(text)
	if q, ok := rd.readCorrected(&s, ctx); ok {
		return q
	}
	return rd.read(s, ctx, false)
}

// read reads a text that is one question; corrects says that it takes back a part
// of the question before, and goes on from it however long it is.
func (rd *Reader) read(s sentence, ctx Context, corrects bool) Query {
	r := &reader{Reader: rd, sentence: s, ctx: ctx, corrects: corrects}
	r.q.Text = r.text
	r.taken = make([]Slot, len(r.tokens))
	r.scan()
	if r.projects() {
		return r.q
	}
	r.intent()
	switch r.q.Intent {
	case MissingReports, Deadline:
		r.duty()
	case Conference:
		r.meeting()
	default:
		r.figure()
	}
	return r.q
}

// scan finds the words of each kind.
func (r *reader) scan() {
	r.scanCues()
	if r.withoutFrame() {
		r.scanCues()
	}
	r.scanPeriods()
	r.trimCues()
	r.tellApart()
	r.scanFundings()
	r.scanSignals()
	r.countPlans()
	r.choosePlaces()
}

// scanCues finds the names of places, and the phrases outside of them.
func (r *reader) scanCues() {
	r.places = nil
	r.scanPlaces()
	cues := findCues(r.lexicon, &r.sentence)
	r.heldByCue(cues)
	r.cues = nil
	for _, c := range cues {
		if !r.inPlace(c.from, c.to) {
			r.cues = append(r.cues, c)
		} else if n := r.beforePlace(c); n > c.from {
			r.cues = append(r.cues, r.cuesIn(r.lexicon, c.from, n)...) // of "hội nghị khu vực miền Trung" the hội nghị
		}
	}
	r.place()
	r.addMeasures()
	r.place()
}

// took keeps what a stretch of tokens was taken for.
func (r *reader) took(slot Slot, value string, from, to int) {
	again := r.taken[from] == slot
	for i := from; i < to; i++ {
		r.taken[i] = slot
	}
	reading := Reading{Start: r.tokens[from].Start, End: r.tokens[to-1].End, Slot: slot, Value: value}
	if !again || !slices.Contains(r.q.Took, reading) {
		r.q.Took = append(r.q.Took, reading)
	}
}

// ask notes that a slot has to be asked, with what may be offered.
func (r *reader) ask(c Choice) {
	if !slices.Contains(r.q.Ambiguous, c.Slot) {
		r.q.Ambiguous = append(r.q.Ambiguous, c.Slot)
	}
	r.q.Choices = append(r.q.Choices, c)
}

// figure fills the slots of a question for figures.
func (r *reader) figure() {
	r.readAgainst()
	r.readFunding()
	r.readPeriods()
	r.readIndicator()
	r.readMeasure()
	r.readPlaces()
	r.unite()
	r.readOrder()
	r.follow()
	r.settleShape()
	r.finish()
}

var noPeriod calendar.Period
