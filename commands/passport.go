package commands

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// passport puts under m where the numbers of the answers come from, of which
// source of funds they are, and on which day this was known.
func passport(m *message.Message, c *data.Catalogue, today calendar.Day, tag language.Tag, answers ...data.Answer) {
	var (
		sources []data.Source
		whose   string
		seen    = map[string]bool{}
		sample  = false
	)
	for _, a := range answers {
		if !a.Is() {
			continue
		}
		sample = sample || a.Sample
		for _, t := range a.Terms {
			if source, ok := c.Source(t.Entry.Source); ok && !seen[source.Code] {
				seen[source.Code] = true
				sources = append(sources, source)
			}
			if whose == "" {
				whose = words.Basis[t.Entry.Basis].In(tag) + ", " + words.FundingSplit[string(a.Funding)].In(tag) + " · "
			}
		}
	}
	if sample {
		m.Lines = append(m.Lines, words.SampleData.In(tag))
	}
	for _, source := range sources[:min(len(sources), maxSources)] {
		cite(m, source, tag)
	}
	if more := len(sources) - maxSources; more > 0 {
		small(m, words.MoreSources.In(tag, more))
	}
	small(m, whose+words.KnownOn.In(tag, today.Label(tag)))
}

// maxSources is how many sources are written out; a sum over provinces has many.
const maxSources = 3

// cite names a source, with a link where there is one.
func cite(m *message.Message, source data.Source, tag language.Tag) {
	parts := []string{SourceTitle(source, tag), source.Publisher}
	if source.Published != "" {
		parts = append(parts, source.Published)
	}
	m.Small = append(m.Small, message.Link{Text: words.SourceIs.In(tag, strings.Join(parts, " — ")), URL: source.URL})
}

// SourceTitle says what a document is. What people have entered stays as it was
// entered; for those who read English it is marked where it is in Vietnamese.
func SourceTitle(source data.Source, tag language.Tag) string {
	title, known := words.SourceTitles[source.Code]
	switch {
	case tag == language.Vietnamese:
		return source.What
	case known:
		return title
	case strings.ContainsFunc(source.What, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }):
		return words.InVietnamese.In(tag, source.What)
	}
	return source.What
}

// small adds a line of small print.
func small(m *message.Message, text string) { m.Small = append(m.Small, message.Link{Text: text}) }
