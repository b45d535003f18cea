// Package message holds what the bot says before any chat service is involved.
// All text in it is plain: whoever shows it escapes it.
package message

import (
	"errors"
	"time"
)

// A Message is one thing to say: the reply to a command, or a reminder. The
// title is the answer in words; everything under it helps to judge it.
type Message struct {
	Status  Status
	Title   string
	Lines   []string // one paragraph each
	Table   *Table
	Picture *Picture
	Copy    string   // text to be copied as it is
	Below   []string // paragraphs that are read after the table
	Fields  []Field
	Small   []Link // the passport: source, whose money, as of
	Buttons []Button
	Menus   []Menu
	Files   []File
	Form    *Form    // asked for instead of the rest of the message
	Mention []string // ids of the people and roles told by it; nobody else is pinged
	About   About
	Code    string // under which the answer is kept, "" for one that is not
}

// A Status says what kind of answer a message is.
type Status string

const (
	Answer  Status = "answer"
	Clarify Status = "clarify" // something has to be asked back
	NoData  Status = "no_data" // understood, and there is no such number
	Other   Status = "other"   // not about this data
)

// A Field is a labelled line.
type Field struct{ Name, Value string }

// A Link is a line of small print that may lead to where more can be read.
type Link struct{ Text, URL string }

// A Button is a saved command line: pressing it is typing it.
type Button struct {
	Label string
	Line  string // "/progress place:gso2004:49 period:2020"
	Act   Act
	Page  int // which page of a long table, for Turn
}

// An Act is what becomes of the answer to a button's line.
type Act string

const (
	Say    Act = ""  // a new message, private under a private one and where the command is
	Share  Act = "s" // the same to the whole channel
	Turn   Act = "p" // another page, in the place of the message
	Attach Act = "f" // its whole table as a file

	// Replace puts the answer in the place of the message, so that its buttons
	// are gone when one of them was pressed.
	Replace Act = "r"
)

// A Menu offers saved command lines under one name.
type Menu struct {
	Name    string
	Options []Button // at most 25
}

// A Form asks for what a command line still lacks: what is filled in is added
// to the line as options, and it is run as if typed.
type Form struct {
	Title  string
	Line   string      // "/deadlines extend obligation:R1"
	Fields []FormField // at most 5
}

// A FormField is filled in by a person.
type FormField struct {
	Option      string // of the line's command, by its English name
	Label, Help string
	Value       string // what stands in it at first
	Long        bool   // several lines
	Required    bool
	Max         int // characters; 0 is as many as the chat takes
}

// A File goes along with a message.
type File struct {
	Name string
	Data []byte
}

// A Picture is drawn only when it is shown; Alt says it in words. If drawing
// fails the text still goes.
type Picture struct {
	Name string // "progress.png"
	Alt  string
	Draw func() ([]byte, error)
}

// An Outgoing is a message that is sent unasked.
type Outgoing struct {
	Message
	Channel string
	Person  string // to whom in private, instead of in a channel
	Answers string // the id of the message that it replies to, "" for none
	Nonce   string // the same for the same reminder: it is made once
}

// A Receipt says where an Outgoing message went.
type Receipt struct {
	Channel, Message string
	At               time.Time
}

// About is what the message answers, for programs; see Figure.
type About struct {
	Intent    string
	Places    []string
	Indicator string
	Period    string
	Measure   string
	Funding   string
	Ambiguous []string
	Figures   []Figure
}

// A Figure is one number in a message, for programs.
type Figure struct {
	Place     string `json:"place"`
	Indicator string `json:"indicator"`
	Period    string `json:"period"`
	Measure   string `json:"measure"`
	Funding   string `json:"funding"`
	Value     Number `json:"value"`
	Qualifier string `json:"qualifier"`
	Unit      string `json:"unit"`
	Source    string `json:"source"` // codes, separated by a vertical bar when the number is derived
}

// A Number is an exact decimal, written into JSON as a number.
type Number string

// MarshalJSON writes the digits as they are.
func (n Number) MarshalJSON() ([]byte, error) { return []byte(n), nil }

// ErrUndeliverable is the error of a post that no repeat will help: the channel
// is gone, or may not be written to.
var ErrUndeliverable = errors.New("cannot be delivered")

// ErrRefused is the error of a post that was not made and may be tried again.
var ErrRefused = errors.New("refused for now")

// ErrAbsent is the error of a search that found nothing.
var ErrAbsent = errors.New("there is no such message")

// UnmarshalJSON reads what MarshalJSON writes.
func (n *Number) UnmarshalJSON(text []byte) error {
	*n = Number(text)
	return nil
}
