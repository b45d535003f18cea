package commands

import (
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// passport puts under m where the numbers of the answers come from, of which
// source of funds they are, and on which day this was known.
func passport(m *message.Message, c *data.Catalogue, today calendar.Day, tag language.Tag, answers ...data.Answer) {
	var sources []data.Source
	seen := map[string]bool{}
	sample := false
	for _, a := range answers {
		sample = sample || a.Sample
		for _, t := range a.Terms {
			if source, ok := c.Source(t.Entry.Source); ok && !seen[source.Code] {
				seen[source.Code] = true
				sources = append(sources, source)
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
		m.Small = append(m.Small, words.MoreSources.In(tag, more))
	}
	line := words.KnownOn.In(tag, today.Label(tag))
	if len(answers) > 0 {
		line = words.FundingSplit[string(answers[0].Funding)].In(tag) + " · " + line
	}
	m.Small = append(m.Small, line)
}

// maxSources is how many sources are written out; a sum over provinces has many.
const maxSources = 3

// cite names a source, with a link where there is one.
func cite(m *message.Message, source data.Source, tag language.Tag) {
	m.Small = append(m.Small, words.SourceIs.In(tag, sourceName(source, tag)))
	if source.URL != "" {
		m.Links = append(m.Links, message.Link{Text: words.OpenSource.In(tag, source.Publisher), URL: source.URL})
	}
}

func sourceName(source data.Source, tag language.Tag) string {
	parts := []string{source.What, source.Publisher}
	if source.Published != "" {
		parts = append(parts, source.Published)
	}
	return strings.Join(parts, " — ")
}
