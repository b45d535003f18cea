package main

import (
	"fmt"
	"os"

	"tiendo/data"
	"tiendo/internal/words"
)

// copyStore moves an office from a file to a server, or back.
type copyStore struct {
	From   string `required:"" placeholder:"DB" help:"The database to copy: a file, or postgres://user:password@host/name. Stop the bot first."`
	To     string `required:"" placeholder:"DB" help:"Where to: a file that is not there yet, or an empty database on a server. A copy that was stopped goes on."`
	Locale string `enum:"vi,en" default:"vi" help:"The language: vi or en."`
}

func (c copyStore) Run(p program) error {
	if !data.OnServer(c.From) {
		if _, err := os.Stat(c.From); err != nil {
			return fmt.Errorf("copy %s: %w", c.From, data.ErrNotFound)
		}
	}
	tag := words.Language(c.Locale)
	bar := p.bar()
	defer bar.end()
	done, err := data.Copy(p.ctx, c.From, c.To, func(table string, done, of int) {
		if of < 0 {
			bar.spin(words.CopyCompares.In(tag, table))
			return
		}
		bar.of(words.CopyTable.In(tag, table))(done, of)
	})
	if err != nil {
		return err
	}
	bar.end()
	phrase := words.CopyDone
	if done.Resumed {
		phrase = words.CopyEnded
	}
	_, err = fmt.Fprintln(p.out, phrase.In(tag, data.Shown(c.From), data.Shown(c.To), done.Rows, done.Tables))
	return err
}
