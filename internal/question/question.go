// Package question reads a question as it is typed in chat, in Vietnamese or
// simple English, and says what it asks for: which figure of which place and
// period, a deadline, a conference. It follows rules and word lists only, so the
// same question always has the same reading, and it never guesses: what has
// several readings, or lacks a part, comes back as something to ask.
package question

import (
	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
)

// A Status says what can be done with a question.
type Status string

// The statuses. Whether there is a figure is for the store to say.
const (
	Answerable Status = "answer"
	Clarify    Status = "clarify" // Ambiguous says what has to be asked
	Other      Status = "other"   // not about this data
)

// An Intent is what is wanted of the figures, or instead of them.
type Intent string

// The intents.
const (
	Value          Intent = "value"
	Percent        Intent = "percent"         // of Base
	Remaining      Intent = "remaining"       // to Base
	Compare        Intent = "compare"         // of Places, Periods, Fundings or Indicators, whichever are several
	Rank           Intent = "rank"            // of the provinces of Places; see Order
	Trend          Intent = "trend"           // over Periods; none means all that are known
	Table          Intent = "table"           // of all indicators where Indicator has no code
	Source         Intent = "source"          // who published the figure
	Deadline       Intent = "deadline"        // see Duty
	MissingReports Intent = "missing_reports" // who has not reported about Period
	Conference     Intent = "conference"      // see Meeting
	Projects       Intent = "projects"        // of ProjectState, not how many there are
)

// A Slot is a part of a question.
type Slot string

// The slots, in the order in which they are asked for.
const (
	PlaceSlot      Slot = "place"
	IndicatorSlot  Slot = "indicator"
	PeriodSlot     Slot = "period"
	MeasureSlot    Slot = "measure"
	FundingSlot    Slot = "funding"
	ConferenceSlot Slot = "conference"
	DeadlineSlot   Slot = "deadline"
	IntentSlot     Slot = "intent"
)

// A Query is what a question means. Slots that were not named are zero; Measure
// and Funding then hold what goes without saying.
type Query struct {
	Text   string // the question in NFC; Took counts its bytes
	Status Status
	Intent Intent

	Places     []data.Located    // each in the unit that Period means
	Indicator  data.Indicator    // of several the first
	Indicators []data.Indicator  // of a comparison of two kinds of money
	Period     calendar.Period   // of several the last
	Periods    []calendar.Period // of a comparison or trend, in order of time
	Measure    data.Measure      // Plan or Actual; an estimate counts as actual
	Funding    data.Funding
	Fundings   []data.Funding // of a comparison of funding sources

	Own                      bool // the asker's own place is meant, and none is set
	MeasureSaid, FundingSaid bool
	Latest                   bool // the latest period is wanted that has a figure

	Base   *Base            // of a percentage or remainder
	Quoted *decimal.Decimal // the number whose source is asked for, in the unit of Indicator
	Order  Order            // of a ranking
	Step   calendar.Kind    // of a trend or table: by year, quarter, month; KindNone if not said

	Meeting *Meeting // of Conference
	Duty    *Duty    // of Deadline and MissingReports

	ProjectState ProjectState // of Projects

	Outside Outside // why an Other question cannot be answered, if that can be said

	Ambiguous []Slot    // what has to be asked, most needed first
	Choices   []Choice  // what to offer for it
	Inherited []Slot    // what was taken from the question before
	Took      []Reading // what the words were taken for

	mentioned []mention // the places as named, to be located again in another period
}

// An Outside is a matter near this data on which it has nothing.
type Outside string

// The matters outside: districts have no figures of their own here, only their
// provinces; norms are how much may be given by the rules.
const (
	Districts Outside = "districts"
	Norms     Outside = "norms"
)

// A Base is what a percentage or remainder is counted against.
type Base struct {
	Place     data.Located
	Indicator data.Indicator
	Period    calendar.Period
	Measure   data.Measure
	Funding   data.Funding
}

// An Order says how a ranking runs.
type Order struct {
	Limit     int           // of "top 5"; 0 if not said
	Least     bool          // the smallest first
	ByPercent bool          // by the percentage of the plan
	Focus     *data.Located // the province whose rank is asked for
}

// A Meeting is what is asked of a conference.
type Meeting struct {
	Number int // 0 if it has to be asked; one more than the latest known for the next one
	Facts  []Fact
}

// A Fact is one thing to know about a conference.
type Fact string

// The facts; a Meeting without any asks for all.
const (
	Venue     Fact = "venue"
	Date      Fact = "date"
	Host      Fact = "host"
	NextHost  Fact = "next_host"
	Chair     Fact = "chair"
	Awards    Fact = "awards"
	Tasks     Fact = "tasks"
	Flag      Fact = "flag"
	Attendees Fact = "attendees"
	Results   Fact = "results"
)

// A Duty is what is asked of reporting duties.
type Duty struct {
	Obligations []data.Obligation // which ones; none for MissingReports of any
	Cutoff      bool              // the days counted are asked for, not the day due
	Recipient   bool              // to whom it goes is asked for
	Period      calendar.Period   // the period reported, or in which it is due; zero if not said
}

// A Choice is what a slot may hold. An empty one of an Ambiguous slot means that
// whatever the store has may be offered.
type Choice struct {
	Slot       Slot
	Typed      string // the word that has several readings, if it is one
	At         int    // how many of Query.Places stand before it in the question
	Places     []data.Located
	Indicators []data.Indicator
	Periods    []calendar.Period
	Measures   []data.Measure

	// ByFigures says that the readings are two names of one thing in use, so that
	// the only one with a figure may be taken; see Settle.
	ByFigures bool
}

// A Reading is what a stretch of the text was taken for.
type Reading struct {
	Start, End int // bytes of Query.Text
	Slot       Slot
	Value      string // a place's key, an indicator's code, a period's code, …
}

// A Context is what is known beside the text.
type Context struct {
	Today    calendar.Day
	Place    data.Place // the asker's own, zero if none is set
	Previous *Query     // the asker's last question here, if it is recent
}
