package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/intake"
)

// readText reads the figures of a text and shows them; it writes nothing.
type readText struct {
	store
	File      string `arg:"" help:"A .txt or .docx file, or - for what is typed in."`
	JSON      bool   `help:"Print the figures as data: a list, money in triệu đồng."`
	Missing   bool   `help:"List with --json also what the text says has not begun, with a null value."`
	Place     string `placeholder:"NAME" help:"The place, where the text names none."`
	Period    string `placeholder:"PERIOD" help:"The period, where the text names none: 2020-H1, \"quý III/2021\"."`
	Published string `placeholder:"2026-11-23" help:"When the text was published; \"this year\" counts from it."`
}

func (r readText) Run(p program) (err error) {
	raw, err := contents(r.File)
	if err != nil {
		return err
	}
	db, done, err := r.answering(p)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	given, err := givenOf(db.Catalogue(), r.Place, r.Period, r.Published)
	if err != nil {
		return err
	}
	name := "text.txt"
	switch ext := strings.ToLower(filepath.Ext(r.File)); {
	case strings.HasPrefix(ext, ".xls") || ext == ".csv":
		name = filepath.Base(r.File)
	case ext == ".docx" || strings.HasPrefix(string(raw), "PK\x03\x04"):
		name = "text.docx"
	}
	bar := p.bar()
	defer bar.end()
	read, err := bar.reader(db.Catalogue(), filepath.Base(r.File)).Content(name, raw, given)
	bar.end()
	if err != nil {
		return fmt.Errorf("read %s: %w", r.File, err)
	}
	figures := read.Figures
	if !r.JSON {
		return errors.Join(showFigures(p.out, db.Catalogue(), figures), showProblems(p.out, read.Problems))
	}
	list := make([]intake.Figure, 0, len(figures))
	for _, f := range figures {
		if f.Absence == data.Present || r.Missing {
			list = append(list, f)
		}
	}
	return encode(p.out, list)
}

// encode prints data for programs.
func encode(out io.Writer, what any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(what)
}

// contents reads a file, or standard input for "-", up to the limit of size.
func contents(path string) ([]byte, error) {
	in := os.Stdin
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errInput, err)
		}
		defer file.Close()
		in = file
	}
	raw, err := io.ReadAll(io.LimitReader(in, intake.FileBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errInput, err)
	}
	if len(raw) > intake.FileBytes {
		return nil, fmt.Errorf("read %s: %w", path, intake.ErrTooLarge)
	}
	return raw, nil
}

// errInput is a file that cannot be opened.
var errInput = errors.New("the file cannot be read")

// givenOf reads what the command line says of a file.
func givenOf(c *data.Catalogue, place, period, published string) (given intake.Given, err error) {
	if published != "" {
		if given.Published, err = calendar.ParseDay(published); err != nil {
			return given, usage{fmt.Errorf("--published: %w", err)}
		}
	}
	if period != "" {
		found, err := calendar.ParsePeriod(period, given.Published)
		if err != nil || len(found) != 1 {
			return given, usage{fmt.Errorf("--period %q: not one period", period)}
		}
		given.Period = found[0]
	}
	if place != "" {
		found := c.Locate(place, given.Period)
		if len(found) == 0 {
			return given, usage{fmt.Errorf("--place %q: not a place", place)}
		}
		given.Place = found[0].Key
		if _, exact := c.Place(place); !exact && len(found) > 1 {
			return given, usage{fmt.Errorf("--place %q: several places; name it by its key, such as %s", place, found[0].Key)}
		}
	}
	return given, nil
}

// showFigures prints figures for people.
func showFigures(out io.Writer, c *data.Catalogue, figures []intake.Figure) error {
	for _, f := range figures {
		place, _ := c.Place(f.Place)
		indicator, _ := c.Indicator(f.Indicator)
		value := f.Value.String() + " " + f.Unit
		if f.Absence != data.Present {
			value = string(f.Absence)
		}
		line := fmt.Sprintf("%s, %s, %s, %s, %s: %s", place.Label(language.Vietnamese), indicator.Label(language.Vietnamese), f.Period.Label(language.Vietnamese), f.Measure, f.Funding, value)
		if f.Ambiguous() {
			line += fmt.Sprintf(" ? %v", f.Readings)
		}
		if _, err := fmt.Fprintf(out, "%s\n    %s\n", line, f.Spot); err != nil {
			return err
		}
	}
	return nil
}

// answering opens the database, or where there is none a temporary one with what
// comes with the program; done closes it.
func (s store) answering(p program) (db *data.Store, done func() error, err error) {
	path, folder := s.DB, ""
	if !exists(path) {
		if folder, err = os.MkdirTemp("", "tiendo-"); err != nil {
			return nil, nil, fmt.Errorf("make a temporary folder: %w", err)
		}
		path = filepath.Join(folder, "tiendo.db")
	}
	db, err = openStore(p.ctx, path, p.now())
	if err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(folder))
	}
	return db, func() error { return errors.Join(db.Close(), os.RemoveAll(folder)) }, nil
}
