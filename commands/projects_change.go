package commands

import (
	"context"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// A projectAct is a command that changes some fields of one project.
type projectAct struct {
	name, help string
	fields     []string
	form       func(*data.Project) []string // asked for where no field is given
	then       func(p *data.Project)        // what follows from the fields; nil for nothing
	keeps      bool                         // it may be said that nothing changed
}

// acts are how coordinators change a project.
func (o projectOptions) acts() []projectAct {
	plans := []string{"contract_plan", "advance_plan", "halfway_plan", "acceptance_plan", "settlement_plan"}
	return []projectAct{
		{"update", "For coordinators: how far a project is",
			[]string{"status", "contract_real", "contract_money", "advance_real", "advance_money", "advance_share", "halfway_real", "acceptance_real", "settlement_real", "disbursed", "returned", "appraised", "sent"},
			progressForm, nil, true},
		{"edit", "For coordinators: what a project is, and its planned dates",
			append([]string{"name", "code", "district", "unit", "beneficiaries", "establishments", "recoverable", "key_project", "group_project", "support", "counterpart", "note"}, plans...),
			fixedForm(plans...), nil, false},
		{"adjust", "For coordinators: an adjustment, and who decided it",
			[]string{"adjusted_on", "adjusted_by", "adjusted_what", "adjusted_why", "support", "counterpart", "last_year", "acceptance_plan", "settlement_plan"},
			fixedForm("adjusted_on", "adjusted_by", "adjusted_what", "adjusted_why"),
			func(p *data.Project) {
				if p.Adjustable() {
					p.Status = data.ProjectAdjusted
				}
			}, false},
		{"stop", "For coordinators: a project is stopped, and why",
			[]string{"stopped_on", "stopped_by", "stopped_why", "returned"},
			fixedForm("stopped_on", "stopped_by", "stopped_why", "returned"),
			func(p *data.Project) { p.Status = data.ProjectStopped }, false},
	}
}

// changing is the command of an act. With none of the fields it shows a form.
func (o projectOptions) changing(act projectAct) Command {
	var fields []Option
	for _, field := range act.fields {
		fields = append(fields, fieldOption(field))
	}
	options := append(append([]Option{o.project}, fields...), o.why, o.sure)
	same := unchanged()
	if act.keeps {
		options = append(options, same)
	}
	return Command{
		Name: act.name, Help: act.help, Options: options, Private: true, Needs: Coordinator, Of: o.placeOf,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			old, err := o.whichProject(ctx, in)
			if err != nil {
				return message.Message{}, err
			}
			given := slices.ContainsFunc(fields, func(f Option) bool { return in.Text(f) != "" })
			switch keep := act.keeps && in.Text(same) != ""; {
			case keep && given:
				return message.Message{}, mistake(words.KeptAndChanged.In(in.Tag))
			case keep:
				return o.keep(ctx, in, old)
			case !given:
				return message.Message{Form: in.form(words.FormUpdate.In(in.Tag), &old, act.form(&old)...)}, nil
			}
			p := old
			for _, field := range fields {
				if err := in.setField(&p, field); err != nil {
					return message.Message{}, err
				}
			}
			if act.then != nil {
				act.then(&p)
			}
			if p.KeepReached(&old); in.Values["status"] == "" {
				p.Reach()
			}
			return o.save(ctx, in, old, p, words.ProjectUpdated)
		},
	}
}

// placeOf is the province of the project that a call is about.
func (o projectOptions) placeOf(ctx context.Context, in Input) (string, error) {
	p, err := o.whichProject(ctx, in)
	return p.Place, err
}

// progressForm asks for what comes next of a project.
func progressForm(p *data.Project) []string {
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
