package commands

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// show answers /projects show: the card of a project.
func (o projectOptions) show(ctx context.Context, pictures *gallery, in Input) (message.Message, error) {
	p, err := o.whichProject(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	rules, err := o.store.ProjectRules(ctx)
	if err != nil {
		return message.Message{}, err
	}
	who, err := Person(ctx, o.store, p.EnteredBy, p.EnteredAt, in.Tag)
	if err != nil {
		return message.Message{}, err
	}
	late := data.LateIn(rules, &p, in.Today())
	c, tag := o.store.Catalogue(), in.Tag
	m := message.Message{
		Title:   projectTitle(c, &p, late, tag),
		Lines:   lateLines(&p, late, tag),
		Table:   stepTable(&p, in),
		Picture: pictures.hang("project", timeline(c, &p, late, in)),
		Fields:  projectFields(c, &p, tag),
		About:   message.About{Intent: "projects", Places: []string{p.Place}, Period: p.Years().Code()},
	}
	m.Lines = append(m.Lines, decisions(&p, tag)...)
	m.Buttons = []message.Button{
		{Label: words.UpdateButton.In(tag), Line: fmt.Sprintf("/projects update project:%d", p.ID)},
		{Label: words.HistoryButton.In(tag), Line: fmt.Sprintf("/projects history project:%d", p.ID)},
	}
	if in.keepable(&p) {
		m.Buttons = append(m.Buttons, message.Button{Label: words.KeepButton.In(tag), Line: keepLine(&p)})
	}
	small(&m, words.ProjectVersion.In(tag, p.Version, p.EnteredAt.In(in.Now.Location()).Format(words.Moment.In(tag)), who))
	projectPassport(&m, in, p.Sample)
	return m, nil
}

// projectTitle is the answer of a card: which project, how far, how late.
func projectTitle(c *data.Catalogue, p *data.Project, late []data.Lateness, tag language.Tag) string {
	state := words.ProjectStates[string(p.Status)].In(tag)
	if len(late) > 0 {
		state = words.ProjectLate.In(tag, state, late[0].Days)
	}
	code := p.Code
	if code == "" {
		code = "#" + strconv.FormatInt(p.ID, 10)
	}
	return words.ProjectTitle.In(tag, p.Name, code, placeName(c, p.Place, tag)+" "+projectYears(p), state)
}

// lateLines say what is late and why it matters.
func lateLines(p *data.Project, late []data.Lateness, tag language.Tag) []string {
	if len(late) == 0 && p.Open() && p.Status != data.ProjectRegistered {
		return []string{words.ProjectNotLate.In(tag)}
	}
	var lines []string
	for _, l := range late {
		lines = append(lines, words.LateBecause.In(tag, l.Days, vi.LowerFirst(l.Rule.Label(tag)), l.Due.Label(tag), l.Rule.Because(tag)))
	}
	return lines
}

// decisions say what was adjusted or stopped, by whom and why.
func decisions(p *data.Project, tag language.Tag) []string {
	on := func(d data.Decision) string {
		if d.On == 0 {
			return ""
		}
		return words.OnDay.In(tag, d.On.Label(tag))
	}
	var lines []string
	if d := p.Adjusted; d.What != "" {
		lines = append(lines, words.AdjustedLine.In(tag, on(d), d.What, words.Deciders[string(d.By)].In(tag), d.Why))
	}
	if p.Status == data.ProjectStopped {
		lines = append(lines, words.StoppedLine.In(tag, on(p.Stopped), words.Deciders[string(p.Stopped.By)].In(tag), p.Stopped.Why))
		if p.Returned.Valid {
			lines = append(lines, words.ReturnedLine.In(tag, vi.FormatMoney(p.Returned.Decimal, tag)))
		} else {
			lines = append(lines, words.ReturnedUnknown.In(tag))
		}
	}
	return lines
}

// stepTable has the steps of which some day is known: planned, real, and how
// far apart.
func stepTable(p *data.Project, in Input) *message.Table {
	tag := in.Tag
	t := &message.Table{Columns: []message.Column{{Name: words.ColumnStep.In(tag)}, {Name: words.ColumnPlan.In(tag)}, {Name: words.ColumnReal.In(tag)}, {Name: words.ColumnApart.In(tag)}}}
	for step := range data.StepCount {
		d := p.Steps[step]
		if d == (data.Dates{}) {
			continue
		}
		row := []string{words.ProjectSteps[step.String()].In(tag), "–", "–", ""}
		if d.Plan != 0 {
			row[1] = shortDay(d.Plan, p, tag)
		}
		if d.Real != 0 {
			row[2] = shortDay(d.Real, p, tag)
		}
		switch apart := int(d.Real - d.Plan); {
		case d.Plan == 0:
		case d.Real == 0 && !p.Done(step) && p.Open() && d.Plan < in.Today():
			row[3] = words.StepOverdue.In(tag, int(in.Today()-d.Plan))
		case d.Real == 0:
		case apart > 0:
			row[3] = words.StepLate.In(tag, apart)
		case apart < 0:
			row[3] = words.StepEarly.In(tag, -apart)
		default:
			row[3] = words.StepOnTime.In(tag)
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// projectFields are the rest of the card.
func projectFields(c *data.Catalogue, p *data.Project, tag language.Tag) []message.Field {
	var all []message.Field
	for _, name := range []string{"content", "funding", "district", "unit", "beneficiaries", "establishments"} {
		f, _ := data.FieldOf(name)
		if text := f.Text(p); text != "" {
			all = append(all, message.Field{Name: sentenceCase(fieldLabel(name, tag)), Value: fieldText(c, f, text, tag)})
		}
	}
	var money []string
	for _, name := range []string{"support", "counterpart", "contract_money", "advance_money", "disbursed"} {
		f, _ := data.FieldOf(name)
		text := f.Text(p)
		if text == "" && name != "support" && name != "disbursed" {
			continue
		}
		said := fieldLabel(name, tag) + " " + fieldText(c, f, text, tag)
		if name == "disbursed" && text != "" && p.Support.Valid && p.Support.Decimal.IsPositive() {
			said += " (" + vi.FormatPercent(data.PercentOf(p.Disbursed.Decimal, p.Support.Decimal), tag) + ")"
		}
		money = append(money, said)
	}
	all = append(all, message.Field{Name: words.ProjectMoney.In(tag), Value: strings.Join(money, " · ")})
	all = append(all, yearFields(p, tag)...)
	var kind []string
	if p.Key {
		kind = append(kind, words.ProjectFieldNames["key_project"].In(tag))
	}
	if p.Group {
		kind = append(kind, words.ProjectFieldNames["group_project"].In(tag))
	}
	if p.Recoverable != "" {
		kind = append(kind, words.Recoverable[p.Recoverable].In(tag))
	}
	if len(kind) > 0 {
		all = append(all, message.Field{Name: words.ProjectKind.In(tag), Value: strings.Join(kind, " · ")})
	}
	if p.Note != "" {
		all = append(all, message.Field{Name: sentenceCase(fieldLabel("note", tag)), Value: p.Note})
	}
	return all
}

// sentenceCase makes the first letter of a label a capital.
func sentenceCase(text string) string {
	r := []rune(text)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}
