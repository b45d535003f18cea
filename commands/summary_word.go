package commands

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/docx"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// A wordSummary is a summary as a document for a conference's file.
type wordSummary struct {
	all []data.Attainment
	q   data.Query
	in  Input
}

// message hands the document over; chat is the summary as the chat shows it.
func (s wordSummary) message(chat message.Message, pictures *gallery) (message.Message, error) {
	tag := s.in.Tag
	file, err := s.document(chat, pictures)
	if err != nil {
		return message.Message{}, err
	}
	measured := 0
	for _, p := range s.all {
		if p.Measured {
			measured++
		}
	}
	name := strings.Join([]string{words.WordFile.In(tag), fileName(s.q.Place.Name), s.q.Period.Code()}, "-") + ".docx"
	return message.Message{
		Title: words.WordReady.In(tag, chat.Title),
		Lines: []string{words.WordHolds.In(tag, len(s.all), measured)},
		Small: chat.Small, About: chat.About,
		Files: []message.File{{Name: name, Data: file}},
	}, nil
}

// fileName is a name as files are called everywhere: "binh-dinh".
func fileName(name string) string {
	return strings.Join(strings.FieldsFunc(vi.Fold(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
}

// document lays the summary out: the text by contents, the table, the pictures
// and where the numbers come from.
func (s wordSummary) document(chat message.Message, pictures *gallery) ([]byte, error) {
	tag := s.in.Tag
	d := docx.Document{Title: chat.Title, Language: "en-US", Made: s.in.Now, Body: []docx.Block{docx.Heading{Text: chat.Title}}}
	if words.Vietnamese(tag) {
		d.Language = "vi-VN"
	}
	parts := 0
	part := func(head words.Phrase, blocks ...docx.Block) {
		parts++
		d.Body = append(append(d.Body, docx.Heading{Level: 1, Text: words.Numbered.In(tag, parts, head.In(tag))}), blocks...)
	}
	part(words.WordText, s.text(chat)...)
	part(words.WordTable, s.table())
	drawn, err := s.pictures(pictures)
	if err != nil {
		return nil, err
	}
	if len(drawn) > 0 {
		part(words.WordPictures, drawn...)
	}
	var sources []docx.Block
	for _, small := range chat.Small {
		sources = append(sources, docx.Paragraph{Small: true, Text: small.Text, URL: small.URL})
	}
	part(words.WordSources, sources...)
	return d.Bytes()
}

// text is the paragraph of the chat, a paragraph for each content.
func (s wordSummary) text(chat message.Message) []docx.Block {
	said := sentences(s.all, s.in)
	blocks := []docx.Block{docx.Paragraph{Text: words.ParagraphOpens.In(s.in.Tag, s.q.Period.Label(s.in.Tag), inside(s.q.Place, s.in.Tag), said[0])}}
	for _, sentence := range said[1:] {
		blocks = append(blocks, docx.Paragraph{Text: sentence})
	}
	for _, line := range chat.Lines {
		blocks = append(blocks, docx.Paragraph{Small: true, Text: line})
	}
	return blocks
}

func (s wordSummary) table() docx.Table {
	tag := s.in.Tag
	t := docx.Table{Columns: []docx.Column{
		{Name: words.ColumnContent.In(tag), Share: 3}, {Name: words.ColumnIndicator.In(tag), Share: 13}, {Name: words.ColumnUnit.In(tag), Share: 7},
		{Name: words.ColumnPlan.In(tag), Share: 8, Right: true}, {Name: words.ColumnActual.In(tag), Share: 8, Right: true}, {Name: "%", Share: 6, Right: true},
	}}
	for _, p := range s.all {
		i := p.Actual.Indicator
		row := []string{strings.TrimPrefix(i.Content, "all"), i.Label(tag), i.UnitLabel(tag), s.plan(p), bare(p.Actual, tag), ""}
		if !p.Actual.Is() {
			row[4] = words.Reasons[string(p.Actual.Reason)].In(tag)
		}
		if p.Measured {
			row[5] = percentCell(standing{Attainment: p}, tag)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// plan is the plan of a row, with its period where that is another.
func (s wordSummary) plan(p data.Attainment) string {
	tag := s.in.Tag
	switch {
	case !p.Plan.Is():
		return ""
	case p.Plan.Period != s.q.Period:
		return words.PlanFor.In(tag, bare(p.Plan, tag), p.Plan.Period.Label(tag))
	}
	return bare(p.Plan, tag)
}

// pictures draws the money by content and the shares of the plans.
func (s wordSummary) pictures(g *gallery) ([]docx.Block, error) {
	var blocks []docx.Block
	for _, bars := range s.bars(s.in.Tag) {
		png, err := g.draw(bars)
		if err != nil {
			return nil, err
		}
		blocks = append(blocks, docx.Picture{PNG: png, Alt: bars.Alt(altLimit)})
	}
	return blocks, nil
}

// contentName is what a content is called at the beginning of a line.
func contentName(content string, tag language.Tag) string {
	name := []rune(words.Contents[content].In(tag))
	return strings.ToUpper(string(name[:1])) + string(name[1:])
}
