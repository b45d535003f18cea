package commands

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// A settlement decides about the rows of a proposed list that may be about a
// recorded project, one by one. Nothing is entered by it.
type settlement struct {
	projectOptions
	list, row, choice Option
}

// settling answers /projects settle.
func (o projectOptions) settling() Command {
	s := settlement{o, Option{Name: "list", Help: "The code of the proposal", Required: true},
		Option{Name: "row", Help: "Which row of the list, from 1"},
		Option{Name: "choice", Help: "The number of the same project, new, or skip"}}
	return Command{
		Name: "settle", Help: "For coordinators: rows of a proposed list that may be a recorded project", Options: []Option{s.list, s.row, s.choice}, Private: true, Needs: Coordinator,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			f, err := o.openList(ctx, in, s.list)
			if err != nil {
				return message.Message{}, err
			}
			changes, err := o.propose(ctx, in, f)
			if err != nil {
				return message.Message{}, err
			}
			if in.Text(s.choice) != "" {
				if changes, err = s.settle(ctx, in, &f, changes); err != nil {
					return message.Message{}, err
				}
			}
			next := slices.IndexFunc(changes, intake.ProjectChange.Doubtful)
			if next < 0 {
				m := o.proposal(in, f, changes)
				m.Table = nil
				return m, nil
			}
			return s.ask(in, f, changes, next), nil
		},
	}
}

// settle keeps a decision about one row, and says what the list would do by it.
func (s settlement) settle(ctx context.Context, in Input, f *data.ProjectFile, changes []intake.ProjectChange) ([]intake.ProjectChange, error) {
	number, err := strconv.Atoi(in.Text(s.row))
	if err != nil || number < 1 || number > len(changes) {
		return nil, mistake(words.NoSuchRow.In(in.Tag, in.Text(s.row), len(changes)))
	}
	choice := data.ProjectChoice(in.Text(s.choice))
	if id, err := strconv.ParseInt(string(choice), 10, 64); err == nil {
		choice = data.SameProject(id)
	}
	delete(f.Choices, number) // what was decided before may be decided otherwise
	if changes, err = s.propose(ctx, in, *f); err != nil {
		return nil, err
	}
	if one := changes[number-1]; !one.Doubtful() || !one.Allows(choice) {
		return nil, mistake(words.NoSuchChoice.In(in.Tag, in.Text(s.choice), one.Row))
	}
	f.Choices[number] = choice
	if changes, err = s.propose(ctx, in, *f); err != nil {
		return nil, err
	}
	err = s.store.SettleProject(ctx, f.Code, number, choice, digestOf(changes), s.change(in))
	if errors.Is(err, data.ErrChanged) {
		return nil, mistake(words.ListGone.In(in.Tag, f.Code))
	}
	return changes, err
}

// ask asks about the row at an index: the recorded projects that it may be, a new
// one, or none.
func (s settlement) ask(in Input, f data.ProjectFile, changes []intake.ProjectChange, at int) message.Message {
	one, tag, c := changes[at], in.Tag, s.store.Catalogue()
	doubtful := 0
	for _, other := range changes {
		if other.Doubtful() {
			doubtful++
		}
	}
	m := message.Message{
		Status: message.Clarify, Title: words.SettleTitle.In(tag, one.Row, one.Project.Name, doubtful),
		Lines: []string{rowLine(one, tag)},
	}
	choose := func(label string, choice data.ProjectChoice, value string) {
		if one.Allows(choice) && len(m.Buttons) < maxButtons {
			m.Buttons = append(m.Buttons, message.Button{Label: clip(label, 80), Line: fmt.Sprintf("/projects settle list:%s row:%d choice:%s", f.Code, at+1, value), Act: message.Replace})
		}
	}
	if one.Twice {
		m.Lines = append(m.Lines, words.SettleTwice.In(tag))
	}
	for i := range one.Like[:min(len(one.Like), maxButtons-2)] {
		p := &one.Like[i]
		m.Lines = append(m.Lines, words.SettleLike.In(tag, projectLabel(c, p, tag), words.ProjectStates[string(p.Status)].In(tag), moneyCell(p.Support, tag)))
		choose(words.SettleSame.In(tag, p.ID, p.Code), data.SameProject(p.ID), strconv.FormatInt(p.ID, 10))
	}
	if more := len(one.Like) - (maxButtons - 2); more > 0 {
		m.Lines = append(m.Lines, words.SettleMore.In(tag, more))
	}
	choose(words.SettleNew.In(tag), data.NewProject, "new")
	choose(words.SettleSkip.In(tag), data.SkipProject, "skip")
	small(&m, words.SettleNothing.In(tag, f.Name))
	return m
}

// rowLine says what the row itself tells of the project.
func rowLine(one intake.ProjectChange, tag language.Tag) string {
	var parts []string
	for _, name := range []string{"code", "first_year", "funding", "beneficiaries", "support"} {
		f, _ := data.FieldOf(name)
		if text := f.Text(&one.Project); text != "" && one.Fields[name] != "" {
			parts = append(parts, words.FieldSet.In(tag, fieldLabel(name, tag), fieldText(nil, f, text, tag)))
		}
	}
	return words.SettleRow.In(tag, strings.Join(parts, ", "))
}
