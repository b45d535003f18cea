package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"tiendo/commands"
	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/intake"
)

// export writes figures to a file for people or programs.
type export struct {
	store
	Place  []string `placeholder:"NAME" help:"A place, several with commas; all if left out. A region is with its provinces."`
	Period []string `placeholder:"PERIOD" help:"A period such as 2020-H1 with what lies in it, several with commas; all if left out."`
	Format string   `enum:"xlsx,csv,json,docx" default:"xlsx" help:"xlsx, csv, json, or docx: the summary of one place and period as a Word document."`
	Output string   `short:"o" placeholder:"FILE" help:"The file to write; the terminal if left out."`
}

func (e export) Run(p program) (err error) {
	db, done, err := e.answering(p)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	if e.Format == "docx" {
		return e.summary(p, db)
	}
	places, periods, err := e.selection(p, db.Catalogue())
	if err != nil {
		return err
	}
	figures, err := db.Select(p.ctx, data.Selection{Places: places, Periods: periods})
	if err != nil {
		return err
	}
	file, err := e.file(db.Catalogue(), periods, figures)
	if err != nil {
		return err
	}
	return e.put(p, file, fmt.Sprintf("%d figures", len(figures)))
}

// put writes the file where it was asked for, and says what is in it.
func (e export) put(p program, file []byte, what string) error {
	if e.Output == "" {
		_, err := p.out.Write(file)
		return err
	}
	if err := os.WriteFile(e.Output, file, 0o644); err != nil {
		return fmt.Errorf("write the export: %w", err)
	}
	_, err := fmt.Fprintf(p.out, "%s in %s\n", what, e.Output)
	return err
}

// summary is the Word document that /summary gives.
func (e export) summary(p program, db *data.Store) error {
	if len(e.Place) != 1 || len(e.Period) != 1 {
		return usage{errors.New("a summary is of one --place and one --period")}
	}
	line := fmt.Sprintf(`/summary file:word place:"%s" period:"%s"`, strings.ReplaceAll(e.Place[0], `"`, ""), strings.ReplaceAll(e.Period[0], `"`, ""))
	m, err := commands.NewRegistry(db).Answer(p.ctx, line, commands.Input{Tag: language.Vietnamese, Now: p.now(), Whole: true})
	if err != nil {
		return err
	}
	if len(m.Files) == 0 {
		return usage{errors.New(m.String())}
	}
	return e.put(p, m.Files[0].Data, m.Title)
}

// selection reads the places and periods; a name of several units is all of them.
func (e export) selection(p program, c *data.Catalogue) (places []data.Place, periods []calendar.Period, err error) {
	for _, text := range e.Period {
		found, err := calendar.ParsePeriod(text, calendar.DayOf(p.now()))
		if err != nil {
			return nil, nil, usage{fmt.Errorf("--period: %w", err)}
		}
		periods = append(periods, found...)
	}
	for _, name := range e.Place {
		found := intake.PlacesNamed(c, name, periods)
		if len(found) == 0 {
			return nil, nil, usage{fmt.Errorf("--place %q: not a place", name)}
		}
		places = append(places, found...)
	}
	return places, periods, nil
}

// names are the places as they are called, not as they were typed.
func (e export) names(c *data.Catalogue) []string {
	var all []string
	for _, name := range e.Place {
		if found := c.Locate(name, calendar.Period{}); len(found) == 1 && found[0].Named == nil {
			name = found[0].Label(language.Vietnamese)
		}
		all = append(all, name)
	}
	return all
}

// file is the export in its format.
func (e export) file(c *data.Catalogue, periods []calendar.Period, figures []data.Figure) ([]byte, error) {
	out := intake.Export{Catalogue: c, Title: intake.ExportTitle(e.names(c), periods), Figures: figures}
	switch e.Format {
	case "csv":
		return out.CSV()
	case "json":
		var b bytes.Buffer
		err := out.JSON(io.Writer(&b))
		return b.Bytes(), err
	}
	return out.Workbook()
}
