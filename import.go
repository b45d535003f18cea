package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
)

// importFile proposes the figures of a file, and enters them when they are
// accepted.
type importFile struct {
	store
	File       string `arg:"" optional:"" help:"A workbook (.xlsx), CSV, text or Word document."`
	Accept     bool   `help:"Enter the figures; without it nothing is written."`
	Warned     bool   `help:"Enter also those that break a rule: the reasons were read."`
	JSON       bool   `help:"Print the proposal as data."`
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
	proposal, raw, err := i.propose(p, db)
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
		return nil
	}
	out, err := proposal.Accept(p.ctx, db, intake.Acceptor{By: i.By, At: p.now(), Warned: i.Warned})
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
func (i importFile) propose(p program, db *data.Store) (intake.Proposal, []byte, error) {
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
	content, err := intake.NewReader(db.Catalogue()).Content(filepath.Base(i.File), raw, given)
	if err != nil {
		return intake.Proposal{}, nil, fmt.Errorf("read %s: %w", i.File, err)
	}
	proposal, err := intake.Propose(p.ctx, db, source, content, nil)
	return proposal, raw, err
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

// showProposal prints a proposal for people.
func showProposal(p program, c *data.Catalogue, proposal intake.Proposal) error {
	for _, change := range proposal.Changes {
		if change.Absence == data.Blank && change.Printed == "" {
			continue // nothing is entered for an empty cell
		}
		place, _ := c.Place(change.Place)
		indicator, _ := c.Indicator(change.Indicator)
		value := change.Value.String() + " " + change.Unit
		if change.Absence != data.Present {
			value = string(change.Absence)
		}
		line := fmt.Sprintf("%-10s %s: %s, %s, %s, %s, %s: %s", change.State, change.Spot, place.Label(language.Vietnamese), indicator.Label(language.Vietnamese),
			change.Period.Label(language.Vietnamese), change.Measure, change.Funding, value)
		switch {
		case change.State == intake.Supersedes:
			line += fmt.Sprintf(" (%s before)", change.Old.Value)
		case change.State == intake.Asked:
			line += fmt.Sprintf(" ? %v", change.Readings)
		}
		if change.Formula {
			line += " (formula)"
		}
		for _, r := range change.Warnings {
			line += "\n    ! " + r.Vi
		}
		if _, err := fmt.Fprintln(p.out, line); err != nil {
			return err
		}
	}
	for _, one := range proposal.Problems {
		if _, err := fmt.Fprintf(p.out, "?          %s!%s %q: %s\n", one.Sheet, one.Cell, one.Text, intake.Reason(one.Why, language.Vietnamese)); err != nil {
			return err
		}
	}
	return nil
}
