package docx

import (
	"bytes"
	_ "embed"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"text/template"
	"time"
)

// The parts of every document beside its text.
var (
	//go:embed parts/styles.xml
	styles string
	//go:embed parts/footer.xml
	footer string
	//go:embed parts/types.xml
	types string
	//go:embed parts/package.xml
	packageRels string
	//go:embed parts/document.xml
	documentRels string
	//go:embed parts/core.xml
	core string
)

const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// A part is one file within the file.
type part struct {
	name   string
	data   []byte
	packed bool // it is compressed already
}

func linkID(n int) string      { return "link" + strconv.Itoa(n) }
func pictureID(n int) string   { return "picture" + strconv.Itoa(n) }
func pictureName(n int) string { return pictureID(n) + ".png" }

// parts lists all files of the document; the types come first, as readers want.
func (w *writer) parts(d Document) ([]part, error) {
	about := struct {
		Title, Language, Made string
		Links                 []reference
		Pictures              []reference
	}{Title: escaped(d.Title), Language: escaped(d.Language), Made: d.Made.UTC().Format(time.RFC3339)}
	for i, url := range w.links {
		about.Links = append(about.Links, reference{linkID(i + 1), escaped(url)})
	}
	for i := range w.pictures {
		about.Pictures = append(about.Pictures, reference{pictureID(i + 1), pictureName(i + 1)})
	}
	var all []part
	for _, fixed := range []struct{ name, text string }{
		{"[Content_Types].xml", types},
		{"_rels/.rels", packageRels},
		{"docProps/core.xml", core},
		{"word/_rels/document.xml.rels", documentRels},
		{"word/styles.xml", styles},
		{"word/footer.xml", footer},
	} {
		t, err := template.New(fixed.name).Parse(fixed.text)
		if err != nil {
			return nil, fmt.Errorf("read part %s: %w", fixed.name, err)
		}
		var b bytes.Buffer
		b.WriteString(declaration)
		if err := t.Execute(&b, about); err != nil {
			return nil, fmt.Errorf("fill part %s: %w", fixed.name, err)
		}
		all = append(all, part{name: fixed.name, data: b.Bytes()})
	}
	all = append(all, part{name: "word/document.xml", data: append([]byte(declaration), w.b.Bytes()...)})
	for i, p := range w.pictures {
		all = append(all, part{name: "word/media/" + pictureName(i+1), data: p.PNG, packed: true})
	}
	return all, nil
}

// A reference is a number under which the text names something outside it.
type reference struct{ ID, Target string }

func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a builder takes everything
	return b.String()
}
