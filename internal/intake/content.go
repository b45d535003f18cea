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
	if len(bytes.TrimSpace(file)) == 0 {
		return Content{}, ErrEmpty
	}
	prose := true
	var sheets []Sheet
	if text, ok, err := pasted(name, file); err != nil {
		return Content{}, err
	} else if ok && len(text) > ProseBytes {
		return Content{}, ErrTooLong
	} else if ok {
		sheets = []Sheet{r.prose(text, given)}
	} else if strings.EqualFold(filepath.Ext(name), ".docx") {
		if sheets, err = r.document(file, given); err != nil {
			return Content{}, err
		}
	} else if sheets, err = r.Sheets(name, file, given); err != nil {
		return Content{}, err
	} else {
		prose = false
	}
	c := Content{Prose: prose}
	c.Figures, c.Problems, c.From, c.To = Together(sheets)
	return c, nil
}

// pasted is the text of a file that is nothing but sentences.
func pasted(name string, file []byte) (text string, ok bool, err error) {
	ext := strings.ToLower(filepath.Ext(name))
	if ext != ".txt" && ext != ".md" && ext != "" || bytes.HasPrefix(file, []byte("PK\x03\x04")) {
		return "", false, nil
	}
	if text, err = Text(file); err != nil || ext == "" && tabular(text) {
		return "", false, err
	}
	return text, true, nil
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
