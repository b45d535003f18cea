package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
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
}

// ReadWorkbook reads the visible sheets of a workbook. Formula cells have the
// value that was last worked out. The error wraps one of the package's.
func ReadWorkbook(file []byte) ([]Grid, error) {
	if err := check(file); err != nil {
		return nil, fmt.Errorf("open workbook: %w", err)
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, fmt.Errorf("open workbook: %w: %w", ErrMalformed, err)
	}
	w := &workbook{texts: pool{}, parts: make(map[string]*zip.File, len(z.File))}
	for _, part := range z.File {
		w.parts[strings.TrimPrefix(part.Name, "/")] = part
	}
	sheets, err := w.sheets()
	if err != nil {
		return nil, err
	}
	if w.parts["xl/sharedStrings.xml"] != nil {
		if err := w.read("xl/sharedStrings.xml", w.strings()); err != nil {
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

// read hands every token of a part to take, at most xmlDepth deep.
func (w *workbook) read(name string, take func(xml.Token) error) error {
	part := w.parts[name]
	if part == nil {
		return fmt.Errorf("open workbook: no %s: %w", name, ErrUnknown)
	}
	in, err := part.Open()
	if err != nil {
		return fmt.Errorf("open %s: %w: %w", name, ErrMalformed, err)
	}
	defer in.Close()
	decoder := xml.NewDecoder(io.LimitReader(in, UnzipBytes+1))
	for depth := 0; ; {
		token, err := decoder.RawToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read %s: %w: %w", name, ErrMalformed, err)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > xmlDepth {
				return fmt.Errorf("read %s: %w: too deep", name, ErrMalformed)
			}
		case xml.EndElement:
			depth--
		}
		if err := take(token); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
}

type sheetPart struct{ name, part string }

// sheets lists the visible sheets in their order.
func (w *workbook) sheets() ([]sheetPart, error) {
	targets := map[string]string{}
	if err := w.read("xl/_rels/workbook.xml.rels", func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			target := attribute(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("xl", target)
			}
			targets[attribute(e, "Id")] = strings.TrimPrefix(target, "/")
		}
		return nil
	}); err != nil {
		return nil, err
	}
	var all []sheetPart
	err := w.read("xl/workbook.xml", func(t xml.Token) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "sheet" && !strings.Contains(strings.ToLower(attribute(e, "state")), "hidden") {
			if part := targets[attribute(e, "id")]; strings.Contains(part, "worksheets/") {
				all = append(all, sheetPart{attribute(e, "name"), part})
			}
		}
		return nil
	})
	return all, err
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// strings gathers the shared strings.
func (w *workbook) strings() func(xml.Token) error {
	var b strings.Builder
	text, phonetic := false, false
	return func(t xml.Token) error {
		switch t := t.(type) {
		case xml.StartElement:
			text = t.Name.Local == "t"
			phonetic = phonetic || t.Name.Local == "rPh"
		case xml.EndElement:
			text = false
			switch t.Name.Local {
			case "rPh":
				phonetic = false
			case "si":
				w.shared = append(w.shared, b.String())
				b.Reset()
				if len(w.shared) > maxCells {
					return ErrTooManyCells
				}
			}
		case xml.CharData:
			if text && !phonetic {
				if w.bytes += len(t); w.bytes > maxText {
					return ErrBomb
				}
				b.Write(t)
			}
		}
		return nil
	}
}
