package commands

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// adding answers /projects add: what it is of is chosen, the rest is asked for
// in a form.
func (o projectOptions) adding() Command {
	place := o.place
	place.Help = "Your province"
	funding := fieldOption("funding")
	content := fieldOption("content")
	year := Option{Name: "year", Help: "Its year, or its first"}
	last := fieldOption("last_year")
	status := fieldOption("status")
	options := []Option{content, funding, place, year, last, status}
	for _, name := range []string{"name", "code", "unit", "beneficiaries", "support", "counterpart", "district", "establishments", "recoverable", "key_project", "group_project",
		"contract_plan", "advance_plan", "halfway_plan", "acceptance_plan", "settlement_plan"} {
		options = append(options, fieldOption(name))
	}
	content.Required, funding.Required = true, true
	options[0], options[1] = content, funding
	former := Option{Name: "former", Help: "Of a year before the mergers: which province it was then"}
	options = append(options, former, o.why, o.sure)
	return Command{
		Name: "add", Help: "For coordinators: a new project", Options: options, Private: true, Needs: Coordinator, For: place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			p := data.Project{Place: in.Text(place), From: in.Today().Year(), Status: data.ProjectAssigned}
			if text := in.Text(year); text != "" {
				n, err := strconv.Atoi(text)
				if err != nil {
					return message.Message{}, mistake(words.NotACount.In(in.Tag, text))
				}
				p.From = n
			}
			p.To = p.From
			if p.From > in.Today().Year() {
				p.Status = data.ProjectRegistered
			}
			if in.Values["name"] == "" {
				return message.Message{Form: in.form(words.FormAdd.In(in.Tag, placeName(o.store.Catalogue(), p.Place, in.Tag)), &p, "name", "code", "unit", "beneficiaries", "support")}, nil
			}
			for _, option := range options {
				if option.Name == place.Name {
					continue
				}
				if err := in.setField(&p, option); err != nil {
					return message.Message{}, err
				}
			}
			var err error
			if p.Place, err = o.unitThen(in, former, p.Place, p.From); err != nil {
				return message.Message{}, err
			}
			return o.save(ctx, in, data.Project{}, p, words.ProjectAdded)
		},
	}
}

// unitThen is the province that a key means in a year: a project of a year
// before the mergers belongs to one of the units of that time, which is asked
// for where there are several.
func (o projectOptions) unitThen(in Input, former Option, key string, year int) (string, error) {
	c := o.store.Catalogue()
	place, _ := c.Place(key)
	if place.From < calendar.Year(year).To {
		return key, nil
	}
	var then []data.Place
	for _, part := range c.Parts(place) {
		text := in.Text(former)
		if text == "" || text == part.Key || vi.Fold(text) == vi.Fold(part.Name) {
			then = append(then, part)
		}
	}
	switch len(then) {
	case 0:
		return key, nil // refused, with the reason, when it is checked
	case 1:
		return then[0].Key, nil
	}
	return "", askBack(in, former, words.WhichFormer.In(in.Tag, year, place.Label(in.Tag)), then, data.Place.Label, func(p data.Place) string { return p.Key })
}

// changing is a command that changes fields of one project. With none of them
// it shows a form.
func (o projectOptions) changing(name, help string, form func(*data.Project) []string, fields ...string) Command {
	options := []Option{o.project}
	for _, field := range fields {
		options = append(options, fieldOption(field))
	}
	options = append(options, o.why, o.sure)
	return Command{
		Name: name, Help: help, Options: options, Private: true, Needs: Coordinator,
		Of: func(ctx context.Context, in Input) (string, error) {
			p, err := o.whichProject(ctx, in)
			return p.Place, err
		},
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			old, err := o.whichProject(ctx, in)
			if err != nil {
				return message.Message{}, err
			}
			p := old
			typed := false
			for _, option := range options[1:] {
				typed = typed || in.Text(option) != "" && option.Name != o.sure.Name && option.Name != o.why.Name
				if err := in.setField(&p, option); err != nil {
					return message.Message{}, err
				}
			}
			if !typed {
				return message.Message{Form: in.form(words.FormUpdate.In(in.Tag), &old, form(&old)...)}, nil
			}
			if name == "stop" {
				p.Status = data.ProjectStopped
			}
			if in.Values["status"] == "" {
				p.Reach()
			}
			return o.save(ctx, in, old, p, words.ProjectUpdated)
		},
	}
}

// progressForm asks for what comes next of a project.
func (o projectOptions) progressForm(p *data.Project) []string {
	switch {
	case p.Status == data.ProjectRegistered:
		return []string{"appraised", "sent", "status"}
	case !p.Done(data.ContractStep):
		return []string{"contract_real", "contract_money", "advance_real", "advance_money", "disbursed"}
	case p.Steps[data.AdvanceStep].Real == 0 && !p.Done(data.AcceptanceStep):
		return []string{"advance_real", "advance_money", "disbursed", "halfway_real", "acceptance_real"}
	case !p.Done(data.AcceptanceStep):
		return []string{"disbursed", "halfway_real", "acceptance_real", "settlement_real"}
	}
	return []string{"disbursed", "acceptance_real", "settlement_real", "returned"}
}

func fixedForm(fields ...string) func(*data.Project) []string {
	return func(*data.Project) []string { return fields }
}

// maxFormLabel is how long Discord lets the label of a field be.
const maxFormLabel = 45

// form asks for fields, with what they hold now.
func (in Input) form(title string, p *data.Project, fields ...string) *message.Form {
	form := &message.Form{Title: clip(title, maxFormLabel), Line: in.line()}
	for _, name := range fields {
		f, _ := data.FieldOf(name)
		field := message.FormField{Option: name, Label: clip(sentenceCase(fieldLabel(name, in.Tag)), maxFormLabel), Required: name == "name", Max: maxValue}
		if text := f.Text(p); text != "" {
			field.Value = fieldText(nil, f, text, in.Tag)
			if f.Kind == data.DayField {
				field.Value = typedDay(text)
			}
			if f.Kind == data.MoneyField {
				field.Value = fieldText(nil, f, text, language.Vietnamese)
			}
		}
		switch f.Kind {
		case data.DayField:
			field.Help = words.FormDay.In(in.Tag)
		case data.MoneyField:
			field.Help = words.FormMoney.In(in.Tag)
		case data.ChoiceField:
			field.Help = clip(words.FormChoice.In(in.Tag, choiceNames(f, in)), maxLabel)
		}
		form.Fields = append(form.Fields, field)
	}
	return form
}

// typedDay is a day as people type it: 20/4/2026.
func typedDay(plain string) string {
	day, err := calendar.ParseDay(plain)
	if err != nil {
		return plain
	}
	y, m, d := day.Date()
	return fmt.Sprintf("%d/%d/%d", d, int(m), y)
}

// save checks a project and writes it; what is odd is asked first.
func (o projectOptions) save(ctx context.Context, in Input, old, p data.Project, said words.Phrase) (message.Message, error) {
	c := o.store.Catalogue()
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
	for _, d := range data.Differences(&old, &p) {
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
		other := one.Other
		if one.Why == data.UnlikeOthers {
			other = one.Field // the usual amount is of the same field
		}
		lines = append(lines, sentenceCase(words.Objections[string(one.Why)].In(tag,
			fieldLabel(one.Field, tag), value(one.Field, one.Value), fieldLabel(one.Other, tag), value(other, one.OtherValue)))+".")
	}
	return lines
}

// change says who writes, when and why; at a terminal there is nobody's id.
func (o projectOptions) change(in Input) data.Change {
	return data.Change{At: in.Now, By: cmp.Or(in.Asker.ID, terminal), Why: in.Text(o.why)}
}
