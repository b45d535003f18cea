package commands

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
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

// ruleOption is a rule of lateness.
func ruleOption(store *data.Store) Option {
	return Option{Name: "rule", Help: "Only what one rule finds; disbursement is slow payments", Suggest: func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		rules, err := store.ProjectRules(ctx)
		var all []Suggestion
		for _, r := range rules {
			if begins(r.Label(in.Tag), typed) {
				all = append(all, Suggestion{r.Label(in.Tag), r.Code})
			}
		}
		return all, err
	}}
}

// slowPayments chooses the rules about disbursement.
const slowPayments = "disbursement"

// ruleIs reports whether a text means a rule, or what several are about.
func ruleIs(r data.ProjectRule, text string, tag language.Tag) bool {
	return text == r.Code || text == r.Label(tag) || strings.HasSuffix(r.Code, "-"+text)
}

// byRule leaves the projects that are late by the rule that a text means, and
// says what it is called.
func (o projectOptions) byRule(ctx context.Context, in Input, all []data.LateProject) ([]data.LateProject, string, error) {
	text, name := in.Text(o.rule), ""
	if text == "" {
		return all, "", nil
	}
	rules, err := o.store.ProjectRules(ctx)
	if err != nil {
		return nil, "", err
	}
	for _, r := range rules {
		if ruleIs(r, text, in.Tag) {
			name = vi.LowerFirst(r.Label(in.Tag))
		}
	}
	switch {
	case name == "":
		return nil, "", mistake(words.NoSuchRule.In(in.Tag, text))
	case text == slowPayments:
		name = words.SlowPayments.In(in.Tag)
	}
	kept := all[:0]
	for _, p := range all {
		p.Late = slices.DeleteFunc(p.Late, func(l data.Lateness) bool { return !ruleIs(*l.Rule, text, in.Tag) })
		if len(p.Late) > 0 {
			kept = append(kept, p)
		}
	}
	slices.SortStableFunc(kept, func(a, b data.LateProject) int { return cmp.Compare(b.Days(), a.Days()) })
	return kept, name, nil
}

// switching answers /projects switch: a rule on or off.
func (o projectOptions) switching() Command {
	rule := o.rule
	rule.Help, rule.Required = "Which rule", true
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
				if !ruleIs(r, in.Text(rule), in.Tag) {
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
