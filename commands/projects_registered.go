package commands

import (
	"context"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// registrationDuties are those whose days a registration has to keep.
var registrationDuties = []string{"register-unit", "register-department"}

// registered answers /projects registered: what is registered for a year, the
// next one if left out, and what the files lack.
func (o projectOptions) registered(ctx context.Context, in Input) (message.Message, error) {
	f, place, err := o.filter(in)
	if err != nil {
		return message.Message{}, err
	}
	if f.Within == (calendar.Period{}) {
		f.Within = calendar.Year(in.Today().Year() + 1)
	}
	f.Status = []data.ProjectStatus{data.ProjectRegistered}
	all, err := o.store.Projects(ctx, f)
	if err != nil {
		return message.Message{}, err
	}
	tag, year := in.Tag, f.Within.From.Year()
	m := message.Message{About: message.About{Intent: "projects", Places: []string{place.Key}, Period: f.Within.Code()}}
	due := o.registrationDays(in, year)
	if len(all) == 0 {
		m = o.none(in, m, f, place)
		m.Lines = append(m.Lines, due...)
		return m, nil
	}
	m.Table = &message.Table{Columns: []message.Column{{Name: words.ColumnMoney.In(tag), Right: true}, {Name: words.ColumnLacks.In(tag)}}, Unit: words.ProjectMoneyUnit.In(tag)}
	lacking, sample := 0, false
	for _, p := range all {
		sample = sample || p.Sample
		text := words.RegisteredWhole.In(tag, o.rowName(&p, place.Place, tag))
		if lacks := data.LacksInFile(&p); len(lacks) > 0 {
			lacking++
			names := make([]string, len(lacks))
			for i, field := range lacks {
				names[i] = fieldLabel(field, tag)
			}
			text = words.RegisteredLine.In(tag, o.rowName(&p, place.Place, tag), strings.Join(names, ", "))
		}
		m.Table.Rows = append(m.Table.Rows, []string{moneyCell(p.Support, tag), text})
	}
	m.Title = words.RegisteredTitle.In(tag, place.Label(tag), len(all), year, lacking)
	m.Lines = append(m.Lines, due...)
	m.Menus = append(m.Menus, o.menu(words.ColumnProject, all, in, cardLine))
	projectPassport(&m, in, sample)
	return m, nil
}

// registrationDays are the days before which a year's registration has to be in.
func (o projectOptions) registrationDays(in Input, year int) []string {
	c := o.store.Catalogue()
	var lines []string
	for _, code := range registrationDuties {
		for _, d := range c.Deadlines(calendar.Year(year - 1)) {
			if d.Code != code {
				continue
			}
			past := ""
			if d.Last < in.Today() {
				past = words.RegisteredPast.In(in.Tag)
			}
			line := words.RegisteredDue.In(in.Tag, d.Label(in.Tag), d.Before.Label(in.Tag), past)
			if confirmed := words.Confirmed[d.Confirmed]; confirmed.VI != "" {
				line += ". " + confirmed.In(in.Tag)
			}
			lines = append(lines, line)
		}
	}
	return lines
}
