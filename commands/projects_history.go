package commands

import (
	"context"
	"slices"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// maxVersions is how many versions one message shows, the latest first.
const maxVersions = 12

// history answers /projects history: every version, who made it, and why.
func (o projectOptions) history(ctx context.Context, in Input) (message.Message, error) {
	p, err := o.whichProject(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	versions, err := o.store.ProjectVersions(ctx, p.ID)
	if err != nil {
		return message.Message{}, err
	}
	c, tag := o.store.Catalogue(), in.Tag
	m := message.Message{
		Title:   words.HistoryOf.In(tag, projectLabel(c, &p, tag), len(versions)),
		Buttons: []message.Button{{Label: words.ProjectCard.In(tag), Line: cardLine(&p)}},
		About:   message.About{Intent: "projects", Places: []string{p.Place}},
	}
	for i := len(versions) - 1; i >= max(0, len(versions)-maxVersions); i-- {
		v, before := versions[i], data.Project{}
		if i > 0 {
			before = versions[i-1]
		}
		who, err := Person(ctx, o.store, v.EnteredBy, v.EnteredAt, tag)
		if err != nil {
			return message.Message{}, err
		}
		head := words.HistoryHead.In(tag, v.Version, v.EnteredAt.In(in.Now.Location()).Format(words.Moment.In(tag)), who)
		if v.Why != "" {
			head = words.HistoryBecause.In(tag, head, v.Why)
		}
		m.Lines = append(m.Lines, head)
		changes := toldDifferences(data.Differences(&before, &v))
		if len(changes) == 0 {
			m.Lines = append(m.Lines, "   "+words.NothingChanged.In(tag))
		}
		for _, d := range changes {
			if i > 0 || d.New != "" && d.New != "no" {
				m.Lines = append(m.Lines, "   "+differenceText(c, d, i > 0, tag))
			}
		}
	}
	projectPassport(&m, in, p.Sample)
	return m, nil
}

// toldDifferences leaves out how far an adjusted project was: the line before,
// or the version before, says so.
func toldDifferences(all []data.Difference) []data.Difference {
	return slices.DeleteFunc(all, func(d data.Difference) bool { return d.Field == "adjusted_from" })
}

// differenceText is one field that changed, or was set at first.
func differenceText(c *data.Catalogue, d data.Difference, changed bool, tag language.Tag) string {
	f, _ := data.FieldOf(d.Field)
	name := sentenceCase(fieldLabel(d.Field, tag))
	if !changed {
		return words.FieldSet.In(tag, name, fieldText(c, f, d.New, tag))
	}
	return words.FieldChanged.In(tag, name, fieldText(c, f, d.Old, tag), fieldText(c, f, d.New, tag))
}
