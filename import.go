package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
)

// importFile proposes the figures of a file, and enters them when they are
// accepted.
type importFile struct {
	store
	File   string `arg:"" optional:"" help:"A workbook (.xlsx), CSV, text or Word document."`
	Accept bool   `help:"Enter the figures; without it nothing is written."`
	Warned bool   `help:"Enter also those that break a rule: the reasons were read."`
	Tick   []int  `placeholder:"NUMBER" help:"Enter these, which break a rule: their reasons were read."`
	JSON   bool   `help:"Print the proposal as data."`

	Projects bool `help:"The file is a list of projects, one a row."`

	Settle map[int]string `placeholder:"NUMBER=WHICH" help:"Of a list of projects: 3=12 is recorded project 12, 3=new a new one, 3=skip leaves it out."`

	Choose map[int]string `placeholder:"NUMBER=VALUE" help:"Which of its readings a figure has, in its unit: 3=6811."`

	SourceName string `placeholder:"NAME" help:"Who publishes the figures; the importer if left out."`
	By         string `default:"terminal" help:"Who imports."`
	Place      string `placeholder:"NAME" help:"The place, where the file names none."`
	Period     string `placeholder:"PERIOD" help:"The period, where the file names none."`
	Published  string `placeholder:"2026-11-23" help:"When the file was made; \"this year\" counts from it."`
	Copy       string `placeholder:"FILE" help:"Write a copy with comments in the cells that need attention."`
	Undo       int64  `placeholder:"ENTRY" help:"Undo an acceptance of the last 24 hours."`
}

func (i importFile) Run(p program) (err error) {
	db, done, err := i.opened(p)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if i.Undo != 0 {
		if err := db.Undo(p.ctx, i.Undo, i.By, p.now()); err != nil {
			return err
		}
		_, err = fmt.Fprintf(p.out, "Entry %d is undone.\n", i.Undo)
		return err
	}
	if i.File == "" {
		return usage{errors.New("expected a file")}
	}
	if i.Projects {
		return i.projects(p, db)
	}
	bar := p.bar()
	defer bar.end()
	proposal, raw, err := i.propose(p, db, bar)
	bar.end()
	if err != nil {
		return err
	}
	if i.Copy != "" {
		if err := i.comment(raw, proposal); err != nil {
			return err
		}
	}
	if i.JSON {
		if err := encode(p.out, proposal); err != nil {
			return err
		}
	} else if err := showProposal(p, db.Catalogue(), proposal); err != nil {
		return err
	}
	if !i.Accept {
		return i.explain(p, proposal)
	}
	out, err := proposal.Accept(p.ctx, db, intake.Acceptor{By: i.By, At: p.now(), Warned: i.Warned, Watch: bar.of("entering")})
	bar.end()
	if err != nil || i.JSON {
		return err
	}
	if out.Entry == 0 {
		_, err = fmt.Fprintf(p.out, "Nothing new: %d figures were known.\n", out.Same)
		return err
	}
	_, err = fmt.Fprintf(p.out, "Entry %d: %d new, %d superseding, %d known. Undo within 24 hours: tiendo import --undo %d\n", out.Entry, out.New, out.Supersede, out.Same, out.Entry)
	return err
}

// opened opens the database; only a proposal is content with a temporary one.
func (i importFile) opened(p program) (*data.Store, func() error, error) {
	if !i.Accept && i.Undo == 0 {
		return i.answering(p)
	}
	db, err := openStore(p.ctx, i.DB, p.now())
	if err != nil {
		return nil, nil, err
	}
	return db, db.Close, nil
}

// propose reads the file, whatever its kind.
func (i importFile) propose(p program, db *data.Store, bar *bar) (intake.Proposal, []byte, error) {
	raw, err := contents(i.File)
	if err != nil {
		return intake.Proposal{}, nil, err
	}
	given, err := givenOf(db.Catalogue(), i.Place, i.Period, i.Published)
	if err != nil {
		return intake.Proposal{}, nil, err
	}
	publisher := i.SourceName
	if publisher == "" {
		publisher = i.By
	}
	source := intake.SourceOf(filepath.Base(i.File), publisher, p.now())
	content, err := bar.reader(db.Catalogue(), filepath.Base(i.File)).Content(filepath.Base(i.File), raw, given)
	if err != nil {
		return intake.Proposal{}, nil, fmt.Errorf("read %s: %w", i.File, err)
	}
	choices := i.choices()
	intake.Choose(content.Figures, choices)
	proposal, err := intake.Propose(p.ctx, db, source, content, bar.of("comparing"))
	proposal.Tick(choices)
	return proposal, raw, err
}

// choices are what the command line says of single figures.
func (i importFile) choices() map[int]data.Choice {
	all := map[int]data.Choice{}
	for number, reading := range i.Choose {
		all[number] = data.Choice{Reading: strings.Replace(reading, ",", ".", 1)}
	}
	for _, number := range i.Tick {
		one := all[number]
		one.Ticked = true
		all[number] = one
	}
	return all
}

// comment writes the copy with comments.
func (i importFile) comment(raw []byte, proposal intake.Proposal) error {
	copied, err := intake.Annotate(i.File, raw, proposal.Notes(language.Vietnamese))
	if err != nil {
		return err
	}
	if err := os.WriteFile(i.Copy, copied, 0o644); err != nil {
		return fmt.Errorf("write the copy: %w", err)
	}
	return nil
}
