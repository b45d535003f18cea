package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
)

// A workbook is an .xlsx file. Its sheets are streamed here and not through a
// library, because a row of a library's iterator does not tell the number 1.234
// from the text "1.234", which is a thousand times as much.
type workbook struct {
	parts  map[string]*zip.File
	shared []string
	texts  pool
	cells  int // read so far
	bytes  int // of text, read so far
	rows   int // likewise
	told   func(done, of int)
}

// ReadWorkbook reads the visible sheets of a workbook. Formula cells have the
// value that was last worked out. The error wraps one of the package's.
func ReadWorkbook(file []byte) ([]Grid, error) {
	return readWorkbook(file, func(int, int) {})
}

// readWorkbook is ReadWorkbook; told hears of each row.
func readWorkbook(file []byte, told func(done, of int)) ([]Grid, error) {
	if err := check(file); err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w: %w", ErrMalformed, err)
	}
	w := &workbook{told: told, texts: pool{}, parts: make(map[string]*zip.File, len(z.File))}
	for _, part := range z.File {
		w.parts[strings.TrimPrefix(part.Name, "/")] = part
	}
	sheets, err := w.sheets()
	if err != nil {
		return nil, err
	}
	if w.parts["xl/sharedStrings.xml"] != nil {
		if err := w.read("xl/sharedStrings.xml", &stringsTaker{workbook: w}); err != nil {
			return nil, err
		}
	}
	grids := make([]Grid, 0, len(sheets))
	for _, s := range sheets {
		g := Grid{Name: s.name}
		if err := w.sheet(s.part, &g); err != nil {
			return nil, err
		}
		grids = append(grids, g)
	}
	return grids, nil
}

// read hands the markup of a part to t.
func (w *workbook) read(name string, t taker) error {
	part := w.parts[name]
	if part == nil {
		return fmt.Errorf("open workbook: no %s: %w", name, ErrUnknown)
	}
	in, err := part.Open()
	if err != nil {
		return fmt.Errorf("open %s: %w: %w", name, ErrMalformed, err)
	}
	defer in.Close()
	if err := newMarkup(io.LimitReader(in, UnzipBytes+1)).read(t); err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	return nil
}

type sheetPart struct{ name, part string }

// A tagTaker takes only start tags.
type tagTaker func(name []byte, m *markup) error

func (t tagTaker) start(name []byte, m *markup) error { return t(name, m) }
func (t tagTaker) close([]byte) error                 { return nil }
func (t tagTaker) chars([]byte) error                 { return nil }

// maxSheets is how many sheets are read.
const maxSheets = 200

// sheets lists the visible sheets in their order.
func (w *workbook) sheets() ([]sheetPart, error) {
	targets := map[string]string{}
	if err := w.read("xl/_rels/workbook.xml.rels", tagTaker(func(name []byte, m *markup) error {
		if string(name) == "Relationship" {
			target := string(m.attribute("Target"))
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			targets[string(m.attribute("Id"))] = strings.TrimPrefix(target, "/")
			if len(targets) > 10*maxSheets {
				return ErrMalformed
			}
		}
		return nil
	})); err != nil {
		return nil, err
	}
	var all []sheetPart
	err := w.read("xl/workbook.xml", tagTaker(func(name []byte, m *markup) error {
		if string(name) == "sheet" && !strings.Contains(strings.ToLower(string(m.attribute("state"))), "hidden") && len(all) < maxSheets {
			if part := targets[string(m.attribute("id"))]; strings.Contains(part, "worksheets/") {
				all = append(all, sheetPart{string(m.attribute("name")), part})
			}
		}
		return nil
	}))
	return all, err
}

// A stringsTaker gathers the shared strings.
type stringsTaker struct {
	*workbook
	one            []byte
	text, phonetic bool
}

func (t *stringsTaker) start(name []byte, _ *markup) error {
	t.text = string(name) == "t"
	t.phonetic = t.phonetic || string(name) == "rPh"
	return nil
}

func (t *stringsTaker) close(name []byte) error {
	t.text = false
	switch string(name) {
	case "rPh":
		t.phonetic = false
	case "si":
		t.shared = append(t.shared, t.texts.share(t.one))
		t.one = t.one[:0]
		if len(t.shared) > maxCells {
			return ErrTooManyCells
		}
	}
	return nil
}

func (t *stringsTaker) chars(text []byte) error {
	if t.text && !t.phonetic {
		if t.bytes += len(text); t.bytes > maxText {
			return ErrBomb
		}
		t.one = append(t.one, text...)
	}
	return nil
}
