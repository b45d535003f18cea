// Package commands holds what the bot answers, one file a slash command. A
// command says everything about itself once: registration, routing, /help and
// rights are read off it.
package commands

import (
	"context"
	"errors"
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
)

// A Command answers one slash command, or is the head of its subcommands.
type Command struct {
	Name, Help  string // in English; the Vietnamese name and help are in words
	Options     []Option
	Subcommands []Command
	Private     bool // only the asker sees the answer; fixed before Run, since a deferred reply cannot change it
	Remember    bool // the answer is kept under a code, for /again
	Steady      bool // the answer depends on its line, the language, the day and the figures alone: the same again is not worked out again
	Light       bool // with Steady: worked out in the time of looking whether it still holds, so it is kept only when it is asked again
	Needs       Right
	Own         bool // it sets what is a server's own: administrators of every server may

	// For names the option that holds the province which the command acts for; with
	// Needs Coordinator only those who look after it may, and it may be left out by
	// those who look after one.
	For string

	// Of finds that province where it is the one of a thing that an option names,
	// such as a project; its error is as that of Run. With Of there is no For.
	Of func(ctx context.Context, in Input) (key string, err error)

	// Run answers. Its error is a UserError, whose words are for the asker, or a
	// fault to be logged. It is nil where there are Subcommands.
	Run func(ctx context.Context, in Input) (message.Message, error)
}

// An Option is one value that a person may give with a command.
type Option struct {
	Name, Help string
	Required   bool
	Kind       Kind
	Max        int          // characters of a text; 0 is enough for any name
	Gone       bool         // of a role, person or channel: also one that the server has no longer
	Choices    []Suggestion // the only values there are; nil for free text

	// Suggest lists what may complete the text typed so far, at most MaxSuggestions;
	// nil for none. in holds the other options typed so far.
	Suggest func(ctx context.Context, in Input, typed string) ([]Suggestion, error)
}

// A Kind says what the value of an option is.
type Kind int

const (
	Text       Kind = iota
	Role            // the id of a role
	User            // the id of a person
	Channel         // the id of a channel
	Attachment      // the id of a file; see Input.Uploads
)

// An Upload is a file that somebody gave with a command. Fetch reads it, at
// most MaxUpload bytes, and fails with ErrTooLarge (wrapped) beyond.
type Upload struct {
	Name  string
	Size  int64 // as the chat says it
	Fetch func(ctx context.Context) ([]byte, error)
}

// MaxUpload bounds a file that is read.
const MaxUpload = 25 << 20

// ErrTooLarge is the error of a file beyond MaxUpload.
var ErrTooLarge = errors.New("the file is too large")

// MaxSuggestions is how many Discord shows.
const MaxSuggestions = 25

// A Suggestion is a value with the words for it.
type Suggestion struct{ Label, Value string }

// A Right is what an asker may do; a higher one includes the lower.
type Right int

const (
	Anyone Right = iota
	Coordinator
	Admin
)

// An Asker is who asks, and where.
type Asker struct {
	ID, Guild, Channel string
	Name               string // as people see it, "" where nobody says
	Right              Right
	Roles              []string // ids
}

// An Input is one call of a command.
type Input struct {
	Asker  Asker
	Tag    language.Tag // language.Vietnamese or language.English
	Values map[string]string
	Now    time.Time // in the zone of the office
	Page   int       // of a long table; 0 is the first
	Shared bool      // all see the answer
	Whole  bool      // everything at once, without pages and buttons: a terminal

	Uploads map[string]Upload // by the names of options of kind Attachment

	// Progress shows how far a long command has come, in the place of its answer;
	// it returns at once. nil where nobody watches.
	Progress func(ctx context.Context, m message.Message)

	unseated error // why what the asker is in their server does not count; nil where it does

	office    string   // the office's server; "" is the only one
	provinces []string // that the asker looks after, where the command needs a coordinator

	path    []string // of the command that runs, and its options: for lines that vary this call
	options []Option
}

// All lists every command, in the order of /help.
func All(store *data.Store) []Command { return NewRegistry(store).Commands }

// list is the one place where a command is added: one line each, in the order
// of /help.
func (r *Registry) list(store *data.Store, pictures *gallery) []Command {
	return []Command{
		free(store, r.Answer),
		progress(store, pictures),
		rank(store, pictures),
		compare(store, pictures),
		trend(store, pictures),
		provinceMap(store, pictures),
		summary(store, pictures),
		source(store),
		again(store, r.Answer),
		deadlines(store),
		reports(store),
		r.reminders(store),
		coordinators(store),
		importing(store),
		exporting(store),
		projects(store, pictures),
		conference(store),
		settings(store),
		help(func() []Command { return r.Commands }),
	}
}
