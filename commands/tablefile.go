package commands

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/internal/intake"
	"tiendo/internal/message"
)

// TableFiles are the whole table of an answer as files, a workbook and CSV,
// under a name without an ending.
func TableFiles(m message.Message, name string, tag language.Tag) ([]message.File, error) {
	csv, err := m.Table.CSV()
	if err != nil {
		return nil, err
	}
	l := intake.Listing{Title: m.Title, Note: m.Table.Unit, Rows: m.Table.Rows, Tag: tag}
	for _, c := range m.Table.Columns {
		l.Heads, l.Right = append(l.Heads, c.Name), append(l.Right, c.Right)
	}
	if notes := sourcesOf(m); notes != "" {
		l.Note = strings.TrimPrefix(l.Note+" · "+notes, " · ")
	}
	workbook, err := l.Workbook()
	if err != nil {
		return nil, err
	}
	return []message.File{{Name: name + ".xlsx", Data: workbook}, {Name: name + ".csv", Data: csv}}, nil
}

// sourcesOf is the passport of an answer in one line.
func sourcesOf(m message.Message) string {
	var all []string
	for _, small := range m.Small {
		all = append(all, small.Text)
	}
	return strings.Join(all, " · ")
}
