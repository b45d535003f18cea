package commands

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// save checks a project and writes it; what is odd is asked first.
func (o projectOptions) save(ctx context.Context, in Input, old, p data.Project, said words.Phrase) (message.Message, error) {
	c := o.store.Catalogue()
	p.KeepReached(&old)
	objections, err := o.objections(ctx, &old, &p, in.Today())
	if err != nil {
		return message.Message{}, err
	}
	if len(objections) > 0 && objections[0].Refused {
		return message.Message{}, mistake(words.ProjectRefused.In(in.Tag, p.Name), o.objectionLines(objections, in.Tag)...)
	}
	if len(objections) > 0 && in.Text(o.sure) != "yes" {
		return message.Message{
			Status: message.Clarify, Title: words.ProjectAsked.In(in.Tag), Lines: o.objectionLines(objections, in.Tag),
			Buttons: []message.Button{{Label: words.SureButton.In(in.Tag), Line: in.with(o.sure, "yes"), Act: message.Replace}},
		}, nil
	}
	saved, err := o.store.SaveProjects(ctx, []data.Project{p}, o.change(in))
	switch {
	case errors.Is(err, data.ErrChanged):
		return message.Message{}, mistake(words.ProjectChanged.In(in.Tag))
	case errors.Is(err, data.ErrTaken):
		return message.Message{}, mistake(words.ProjectTaken.In(in.Tag, p.Code))
	case err != nil:
		return message.Message{}, err
	}
	m := message.Message{
		Title:   said.In(in.Tag, projectLabel(c, &saved[0], in.Tag)),
		Buttons: []message.Button{{Label: words.ProjectCard.In(in.Tag), Line: cardLine(&saved[0])}},
		About:   message.About{Intent: "projects", Places: []string{p.Place}},
	}
	if saved[0].Version == old.Version {
		m.Title = words.ProjectSame.In(in.Tag, projectLabel(c, &p, in.Tag))
	}
	for _, d := range toldDifferences(data.Differences(&old, &p)) {
		if old.ID != 0 || d.New != "no" {
			m.Lines = append(m.Lines, differenceText(c, d, old.ID != 0, in.Tag))
		}
	}
	return m, nil
}

// objections are those to a project; what was odd before and is unchanged has
// been asked.
func (o projectOptions) objections(ctx context.Context, old, p *data.Project, today calendar.Day) ([]data.Objection, error) {
	all, err := o.store.CheckProject(ctx, p, today)
	if err != nil || old.ID == 0 {
		return all, err
	}
	before, err := o.store.CheckProject(ctx, old, today)
	all = append(all, data.Moves(old, p)...)
	return slices.DeleteFunc(all, func(one data.Objection) bool { return !one.Refused && slices.Contains(before, one) }), err
}

// objectionLines say what is wrong or odd about a project.
func (o projectOptions) objectionLines(all []data.Objection, tag language.Tag) []string {
	c := o.store.Catalogue()
	value := func(field, plain string) string {
		f, ok := data.FieldOf(field)
		if !ok || plain == "" {
			return plain
		}
		return fieldText(c, f, plain, tag)
	}
	var lines []string
	for _, one := range all {
		other, of := one.Other, one.Field
		if of == "by_year" {
			of = one.Other // the sum over the years is of the same field
		}
		if one.Why == data.UnlikeOthers {
			other = one.Field // the usual amount is of the same field
		}
		said := sentenceCase(words.Objections[string(one.Why)].In(tag,
			fieldLabel(one.Field, tag), value(of, one.Value), fieldLabel(one.Other, tag), value(other, one.OtherValue)))
		if !strings.HasSuffix(said, "?") {
			said += "."
		}
		lines = append(lines, said)
	}
	return lines
}

// change says who writes, when and why; at a terminal there is nobody's id.
func (o projectOptions) change(in Input) data.Change {
	return data.Change{At: in.Now, By: cmp.Or(in.Asker.ID, terminal), Why: in.Text(o.why)}
}
