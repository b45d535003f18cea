package commands

import (
	"context"
	"strconv"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// adding answers /projects add: what it is of is chosen, the rest is asked for
// in a form.
func (o projectOptions) adding() Command {
	a := newAddition(o)
	return Command{
		Name: "add", Help: "For coordinators: a new project", Options: a.options(), Private: true, Needs: Coordinator, For: a.place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			p, err := a.begun(in)
			if err != nil {
				return message.Message{}, err
			}
			if in.Values["name"] == "" {
				return message.Message{Form: in.form(words.FormAdd.In(in.Tag, placeName(o.store.Catalogue(), p.Place, in.Tag)), &p, "name", "code", "unit", "beneficiaries", "support")}, nil
			}
			for _, field := range a.fields() {
				if err := in.setField(&p, field); err != nil {
					return message.Message{}, err
				}
			}
			if p.Place, err = o.unitThen(in, a.former, p.Place, p.From); err != nil {
				return message.Message{}, err
			}
			return o.save(ctx, in, data.Project{}, p, words.ProjectAdded)
		},
	}
}

// An addition is what /projects add asks for.
type addition struct {
	projectOptions
	year, former Option
}

func newAddition(o projectOptions) addition {
	o.place.Help = "Your province"
	return addition{o, Option{Name: "year", Help: "Its year, or its first"}, Option{Name: "former", Help: "Of a year before the mergers: which province it was then"}}
}

// fields are the options that set one field each.
func (a addition) fields() []Option {
	var all []Option
	for _, name := range []string{"content", "funding", "last_year", "status", "name", "code", "unit", "beneficiaries", "support", "counterpart", "district", "establishments",
		"recoverable", "key_project", "group_project", "contract_plan", "advance_plan", "halfway_plan", "acceptance_plan", "settlement_plan"} {
		all = append(all, fieldOption(name))
	}
	all[0].Required, all[1].Required = true, true
	return all
}

// options are all, those that must be given first.
func (a addition) options() []Option {
	fields := a.fields()
	all := append([]Option{fields[0], fields[1], a.place, a.year}, fields[2:]...)
	return append(all, a.former, a.why, a.sure)
}

// begun is a project of the province and the year that were given: assigned, or
// registered for a year to come.
func (a addition) begun(in Input) (data.Project, error) {
	p := data.Project{Place: in.Text(a.place), From: in.Today().Year(), Status: data.ProjectAssigned}
	if text := in.Text(a.year); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			return p, mistake(words.NotACount.In(in.Tag, text))
		}
		p.From = n
	}
	p.To = p.From
	if p.From > in.Today().Year() {
		p.Status = data.ProjectRegistered
	}
	return p, nil
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
