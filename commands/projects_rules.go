package commands

import (
	"context"
	"errors"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// rules answers /projects rules: when a project is late, and why.
func (o projectOptions) rules(ctx context.Context, in Input) (message.Message, error) {
	all, err := o.store.ProjectRules(ctx)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{About: message.About{Intent: "projects"}}
	on := 0
	for _, r := range all {
		name := r.Label(in.Tag)
		if r.Returns {
			name = words.RuleReturns.In(in.Tag, name)
		}
		if r.Enabled {
			on++
		} else {
			name = words.RuleOff.In(in.Tag, name)
		}
		m.Fields = append(m.Fields, message.Field{Name: name, Value: r.Because(in.Tag)})
	}
	m.Title = words.RulesTitle.In(in.Tag, len(all), on)
	return m, nil
}

// switching answers /projects switch: a rule on or off.
func (o projectOptions) switching() Command {
	rule := Option{Name: "rule", Help: "Which rule", Required: true, Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		rules, err := o.store.ProjectRules(ctx)
		var all []Suggestion
		for _, r := range rules {
			if begins(r.Label(in.Tag), typed) {
				all = append(all, Suggestion{r.Label(in.Tag), r.Code})
			}
		}
		return all, err
	}}
	state := choiceOption("state", "On or off", words.OnOff, "on", "off")
	state.Required = true
	return Command{
		Name: "switch", Help: "For administrators: turn a rule of lateness on or off", Options: []Option{rule, state, o.why}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			rules, err := o.store.ProjectRules(ctx)
			if err != nil {
				return message.Message{}, err
			}
			for _, r := range rules {
				if in.Text(rule) != r.Code && in.Text(rule) != r.Label(in.Tag) {
					continue
				}
				err := o.store.SwitchProjectRule(ctx, r.Code, in.chosen(state) == "on", o.change(in))
				if err != nil && !errors.Is(err, data.ErrNotFound) {
					return message.Message{}, err
				}
				return message.Message{
					Title:   words.RuleSwitched.In(in.Tag, r.Label(in.Tag), words.OnOff[in.chosen(state)].In(in.Tag)),
					Lines:   []string{r.Because(in.Tag)},
					Buttons: []message.Button{{Label: words.LateButton.In(in.Tag), Line: "/projects late"}},
				}, nil
			}
			return message.Message{}, mistake(words.NoSuchRule.In(in.Tag, in.Text(rule)))
		},
	}
}
