// Command tiendo is the bot of Vietnam's industrial promotion offices: it
// answers questions about figures, conferences and deadlines, and reminds of
// reports.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/alecthomas/kong"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Getenv, os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "tiendo: "+sentence(err))
		os.Exit(status(err))
	}
}

// A program is what every command of the command line gets: the outside world.
type program struct {
	ctx    context.Context
	getenv func(string) string
	out    io.Writer
	errOut io.Writer
	now    func() time.Time
}

// cli is the command line. What may also be set in the environment names its
// variable in the tag "var".
type cli struct {
	Try    try        `cmd:"" help:"Try the bot on this machine: the real bot, a local Discord and a chat page."`
	Serve  serve      `cmd:"" help:"Run the bot on Discord."`
	Doctor doctor     `cmd:"" help:"Look for what keeps the bot from its work, and say the cure. It takes the settings of serve."`
	Invite invite     `cmd:"" help:"Print the link that lets the bot into a server, with the permissions it needs."`
	Ask    ask        `cmd:"" help:"Answer one command line here, without Discord."`
	Read   readText   `cmd:"" help:"Read the figures of a text and show them."`
	Import importFile `cmd:"" help:"Propose the figures of a workbook, CSV or text, and enter them when accepted."`
	Export export     `cmd:"" help:"Write figures to a workbook, CSV or JSON."`

	Reminders previewReminders `cmd:"" help:"Print which reminders will be sent, and when."`
	Deadlines listDeadlines    `cmd:"" help:"Print the deadlines of the coming year, or a calendar file of them."`

	History history `cmd:"" help:"Show every value that was ever entered for a figure, who entered it and why."`
	Backup  backup  `cmd:"" help:"Copy the database to a new file, while the bot goes on."`
	Check   check   `cmd:"" help:"Look whether the database is sound and its figures add up."`
	Restore restore `cmd:"" help:"Put a backup in the place of the database; the replaced file is kept."`

	Copy copyStore `cmd:"" help:"Copy a database from a file to a PostgreSQL server, or back, and compare both."`

	Version    version    `cmd:"" help:"Print what was built, from what."`
	Completion completion `cmd:"" help:"Print a script that completes this program's commands in a shell."`
}

// run is the program: it returns when what was asked for is done, or ctx is.
func run(ctx context.Context, args []string, getenv func(string) string, out io.Writer) error {
	return program{ctx: ctx, getenv: getenv, out: out, errOut: os.Stderr, now: time.Now}.run(args)
}

// errShown is the end of a run that has only shown its help.
var errShown = errors.New("help was shown")

func (p program) run(args []string) (err error) {
	// kong ends the program after --help; here it ends only the run.
	defer func() {
		if r := recover(); r == errShown { //nolint:errorlint // the very value
			err = nil
		} else if r != nil {
			panic(r)
		}
	}()
	var line cli
	parser, err := kong.New(&line,
		kong.Name("tiendo"),
		kong.Description("Tiến độ: figures, conferences and deadlines of industrial promotion, asked in chat."),
		kong.Writers(p.out, p.errOut),
		kong.Exit(func(int) { panic(errShown) }),
		kong.Resolvers(p.environment()),
		kong.UsageOnError(),
	)
	if err != nil {
		return fmt.Errorf("set up the command line: %w", err)
	}
	chosen, err := parser.Parse(args)
	if err != nil {
		return usage{err}
	}
	return chosen.Run(p)
}

// environment sets flags from the variables that their tags name.
func (p program) environment() kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		if name := flag.Tag.Get("var"); name != "" {
			if value := p.getenv(name); value != "" {
				return value, nil
			}
		}
		return nil, nil
	})
}
