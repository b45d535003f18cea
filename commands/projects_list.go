package commands

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// list answers /projects list.
func (o projectOptions) list(ctx context.Context, in Input) (message.Message, error) {
	f, place, err := o.filter(in)
	if err != nil {
		return message.Message{}, err
	}
	switch text := in.Text(o.status); text {
	case "":
	case "adjusted":
		f.Adjusted = true
	case "stale":
		stale := data.Untouched(nil, in.Today().Month(), in.Now.Location())
		f.Status, f.Before, f.Funding = stale.Status, stale.Before, stale.Funding
	case "unaccepted":
		f.Status = []data.ProjectStatus{data.ProjectAssigned, data.ProjectContracted, data.ProjectRunning, data.ProjectAdjusted}
	default:
		if words.ProjectStates[text].VI == "" {
			return message.Message{}, mistake(words.NoSuchStatus.In(in.Tag, text))
		}
		f.Status = []data.ProjectStatus{data.ProjectStatus(text)}
	}
	f.Text = in.Text(o.name)
	all, err := o.store.Projects(ctx, f)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{
		Title: words.ProjectList.In(in.Tag, o.scopeLabel(in, f, place), len(all)),
		About: message.About{Intent: "projects", Places: []string{place.Key}, Period: f.Within.Code()},
	}
	if place.Named != nil {
		m.Lines = append(m.Lines, formerLine(*place.Named, place.Place, o.store.Catalogue(), in.Tag))
	}
	if len(all) == 0 {
		return o.noneSuch(ctx, in, m, f, place)
	}
	m.Table = &message.Table{
		Unit: words.ProjectMoneyUnit.In(in.Tag),
		Columns: []message.Column{{Name: words.ColumnMoney.In(in.Tag), Right: true}, {Name: words.ColumnStatus.In(in.Tag)},
			{Name: words.ColumnProject.In(in.Tag)}},
	}
	sample := false
	for _, p := range all {
		sample = sample || p.Sample
		m.Table.Rows = append(m.Table.Rows, []string{moneyCell(p.Support, in.Tag), words.ProjectStates[string(p.Status)].In(in.Tag), o.rowName(&p, place.Place, in.Tag)})
	}
	m.Menus = append(m.Menus, o.menu(words.ColumnProject, all, in, cardLine))
	if in.Text(o.status) == "stale" {
		m.Menus = append(m.Menus, o.menu(words.KeepMenu, all, in, keepLine))
	}
	if len(f.Status) == 0 {
		m.Buttons = append(m.Buttons, o.button(words.LateButton, "late", in, f, place))
	}
	m.Buttons = append(m.Buttons, o.button(words.TotalButton, "total", in, f, place))
	projectPassport(&m, in, sample)
	if in.Text(o.file) == "" {
		return m, nil
	}
	return m, o.attach(&m, all, in)
}

// attach puts the whole list into a file, one column a field, with the names
// that an import reads back.
func (o projectOptions) attach(m *message.Message, all []data.Project, in Input) error {
	var whole message.Table
	fields := slices.DeleteFunc(data.ProjectFields(), func(f data.ProjectField) bool { return f.Kind == data.YearsField })
	for _, f := range fields {
		whole.Columns = append(whole.Columns, message.Column{Name: fieldLabel(f.Name, in.Tag)})
	}
	years := splitYears(all)
	whole.Columns = append(whole.Columns, yearColumns(years, in.Tag)...)
	for _, p := range all {
		var row []string
		for _, f := range fields {
			text := f.Text(&p)
			if text != "" && f.Kind != data.MoneyField && f.Kind != data.DayField {
				text = fieldText(o.store.Catalogue(), f, text, in.Tag)
			}
			row = append(row, text)
		}
		for _, year := range years {
			share, _ := p.Share(year)
			for _, name := range data.ShareFields() {
				row = append(row, share.Text(name))
			}
		}
		whole.Rows = append(whole.Rows, row)
	}
	file, err := whole.CSV()
	m.Files = append(m.Files, message.File{Name: words.ProjectFile.In(in.Tag) + ".csv", Data: file})
	return err
}

// noneSuch tells that none of the recorded projects is such a one from that
// none is recorded.
func (o projectOptions) noneSuch(ctx context.Context, in Input, m message.Message, f data.ProjectFilter, place data.Located) (message.Message, error) {
	others := data.ProjectFilter{Places: f.Places, Within: f.Within}
	known, err := o.store.Projects(ctx, others)
	if err != nil {
		return message.Message{}, err
	}
	if len(known) == 0 {
		return o.none(in, m, f, place), nil
	}
	m.Title = words.ProjectNoneOf.In(in.Tag, o.scopeLabel(in, f, place), len(known))
	projectPassport(&m, in, known[0].Sample)
	return m, nil
}

// none says that nothing is recorded, which is not the same as no project.
func (o projectOptions) none(in Input, m message.Message, f data.ProjectFilter, place data.Located) message.Message {
	m.Status = message.NoData
	m.Title = words.ProjectNone.In(in.Tag, o.scopeLabel(in, f, place))
	m.Lines = append(m.Lines, words.ProjectNoneNote.In(in.Tag))
	projectPassport(&m, in, false)
	return m
}

// rowName is a project in a table: number, name, and its province where the
// table is of several, or its former one.
func (o projectOptions) rowName(p *data.Project, place data.Place, tag language.Tag) string {
	text := "#" + strconv.FormatInt(p.ID, 10) + " " + p.Name
	unit, _ := o.store.Catalogue().Place(p.Place)
	switch {
	case unit.Key == place.Key:
	case place.Province():
		text += " (" + words.ProjectEnded.In(tag, unit.Label(tag)) + ")"
	default:
		text += " (" + unit.Label(tag) + ")"
	}
	return text
}

// moneyCell is an amount in triệu đồng for a table, a dash where it is not known.
func moneyCell(d decimal.NullDecimal, tag language.Tag) string {
	if !d.Valid {
		return "–"
	}
	return vi.FormatNumber(d.Decimal, tag)
}

// menu leads from one of the projects of a page on to its line.
func (o projectOptions) menu(name words.Phrase, all []data.Project, in Input, line func(*data.Project) string) message.Menu {
	menu := message.Menu{Name: name.In(in.Tag)}
	for _, p := range all[min(max(in.Page-1, 0)*rowsPerPage, len(all)):] {
		if len(menu.Options) == rowsPerPage {
			break
		}
		menu.Options = append(menu.Options, message.Button{Label: projectLabel(o.store.Catalogue(), &p, in.Tag), Line: line(&p)})
	}
	return menu
}

func cardLine(p *data.Project) string { return fmt.Sprintf("/projects show project:%d", p.ID) }

// button leads to another view of the same projects.
func (o projectOptions) button(label words.Phrase, sub string, in Input, f data.ProjectFilter, place data.Located) message.Button {
	line := "/projects " + sub
	if place.Key != data.Nation {
		line += " " + assignment(o.place, place.Key)
	}
	if f.Within != (calendar.Period{}) {
		line += " " + assignment(o.period, f.Within.Code())
	}
	return message.Button{Label: label.In(in.Tag), Line: line}
}
