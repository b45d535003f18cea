package commands

import (
	"context"
	"strconv"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// late answers /projects late: what slips, the longest late first, and what may
// send money back to the budget.
func (o projectOptions) late(ctx context.Context, in Input) (message.Message, error) {
	f, place, err := o.filter(in)
	if err != nil {
		return message.Message{}, err
	}
	all, err := o.store.LateProjects(ctx, f, in.Today())
	if err != nil {
		return message.Message{}, err
	}
	all, rule, err := o.byRule(ctx, in, all)
	if err != nil {
		return message.Message{}, err
	}
	scope := o.scopeLabel(in, f, place)
	if rule != "" {
		scope += ", " + rule
	}
	m := message.Message{About: message.About{Intent: "projects", Places: []string{place.Key}, Period: f.Within.Code()}}
	if place.Named != nil {
		m.Lines = append(m.Lines, formerLine(*place.Named, place.Place, o.store.Catalogue(), in.Tag))
	}
	if len(all) == 0 {
		return o.noneLate(ctx, in, m, f, place, scope)
	}
	m.Title = words.LateTitle.In(in.Tag, scope, len(all), all[0].Days())
	o.returns(&m, in, all)
	m.Table = &message.Table{Columns: []message.Column{{Name: words.ColumnDays.In(in.Tag), Right: true}, {}, {Name: words.ColumnWhy.In(in.Tag)}}}
	sample := false
	shown := make([]data.Project, len(all))
	for i, p := range all {
		sample, shown[i] = sample || p.Sample, *p.Project
		mark := ""
		if p.Returns() {
			mark = "!"
		}
		text := o.rowName(p.Project, place.Place, in.Tag) + ": " + vi.LowerFirst(p.Late[0].Rule.Label(in.Tag))
		if more := len(p.Late) - 1; more > 0 {
			text += words.AlsoLate.In(in.Tag, more)
		}
		m.Table.Rows = append(m.Table.Rows, []string{strconv.Itoa(p.Days()), mark, text})
	}
	m.Menus = append(m.Menus, o.menu(words.ColumnProject, shown, in, cardLine))
	m.Buttons = append(m.Buttons, message.Button{Label: words.RulesButton.In(in.Tag), Line: "/projects rules"})
	small(&m, words.LateNote.In(in.Tag))
	projectPassport(&m, in, sample)
	return m, nil
}

// noneLate tells no late project from no project at all.
func (o projectOptions) noneLate(ctx context.Context, in Input, m message.Message, f data.ProjectFilter, place data.Located, scope string) (message.Message, error) {
	known, err := o.store.Projects(ctx, f)
	if err != nil {
		return message.Message{}, err
	}
	if len(known) == 0 {
		return o.none(in, m, f, place), nil
	}
	open, sample := 0, false
	for _, p := range known {
		sample = sample || p.Sample
		if p.Open() && p.Status != data.ProjectRegistered {
			open++
		}
	}
	m.Title = words.LateNone.In(in.Tag, scope, open)
	projectPassport(&m, in, sample)
	return m, nil
}

// returns says how much may go back to the budget, as far as it is known.
func (o projectOptions) returns(m *message.Message, in Input, all []data.LateProject) {
	n, unsaid, left := 0, 0, decimal.Zero
	for _, p := range all {
		if !p.Returns() {
			continue
		}
		n++
		if more, ok := p.Left(); ok {
			left = left.Add(more)
		} else {
			unsaid++
		}
	}
	if n == 0 {
		return
	}
	m.Lines = append(m.Lines, words.LateReturns.In(in.Tag, n, vi.FormatMoney(left, in.Tag)))
	if unsaid > 0 {
		m.Lines = append(m.Lines, words.LateUnknown.In(in.Tag, unsaid))
	}
}
