package intake

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"

	"tiendo/internal/calendar"
)

// Content is all that was read from a file.
type Content struct {
	Figures  []Figure
	Problems []Problem
	From, To calendar.Day // the window that the file states, zero for none
	Prose    bool         // sentences, not cells
}

// Content reads a file, whatever its kind: a workbook, CSV, a Word document or a
// text. A name without an ending is that of a pasted text. The error wraps one of
// the package's.
func (r *Reader) Content(name string, file []byte, given Given) (Content, error) {
	text, prose, err := proseOf(name, file)
	if err != nil {
		return Content{}, err
	}
	sheets := []Sheet{{Figures: r.Prose(text, given)}}
	if !prose {
		if sheets, err = r.Sheets(name, file, given); err != nil {
			return Content{}, err
		}
	}
	c := Content{Prose: prose}
	c.Figures, c.Problems, c.From, c.To = Together(sheets)
	return c, nil
}

// proseOf is the text of a file that holds sentences.
func proseOf(name string, file []byte) (text string, prose bool, err error) {
	packed := bytes.HasPrefix(file, []byte("PK\x03\x04"))
	switch ext := strings.ToLower(filepath.Ext(name)); {
	case ext == ".docx":
		text, err = Docx(file)
	case (ext == ".txt" || ext == ".md" || ext == "") && !packed:
		text, err = Text(file)
		if ext == "" && tabular(text) {
			return "", false, err
		}
	default:
		return "", false, nil
	}
	return text, true, err
}

// tabular says whether a pasted text is cells: two lines near its beginning are
// divided, by tabs as a spreadsheet copies them or by semicolons without a space.
func tabular(text string) bool {
	lines, divided := 0, 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if semicolon := strings.Index(line, ";"); strings.Contains(line, "\t") || semicolon >= 0 && semicolon+1 < len(line) && line[semicolon+1] != ' ' {
			divided++
		}
		if lines++; lines == tabularLines {
			break
		}
	}
	return divided > 1
}

// tabularLines is how many lines a table may need for its title.
const tabularLines = 5

// Digest is short for all that was read: another reading has another one.
func (c Content) Digest() string {
	sum := sha256.New()
	for _, f := range c.Figures {
		fmt.Fprintln(sum, f.Place, f.Indicator, f.Period.Code(), f.Measure, f.Funding, f.Value, f.Qualifier, f.Absence, f.Readings, f.Spot)
	}
	for _, one := range c.Problems {
		fmt.Fprintln(sum, one.Sheet, one.Cell, one.Why)
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}
