package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/internal/calendar"
)

// A ProjectRule says when a project is late.
type ProjectRule struct {
	Code             string
	Name, NameEN     string
	Reason, ReasonEN string
	Funding          Funding // "" of both
	Returns          bool    // money may have to go back to the budget
	Enabled          bool

	condition condition
}

// Label is the name of r for people.
func (r ProjectRule) Label(tag language.Tag) string {
	if tag == language.Vietnamese {
		return r.Name
	}
	return r.NameEN
}

// Because is the reason of r for people.
func (r ProjectRule) Because(tag language.Tag) string {
	if tag == language.Vietnamese {
		return r.Reason
	}
	return r.ReasonEN
}

// A condition is what must have happened by when, in words of its own:
//
//	not contract by 06-30              of the project's first year, acceptance and settlement of its last
//	not advance 60 days after contract
//	not acceptance by plan             by the day planned for it
//	disbursed under 50% on 10-01       of its last year, of the support
//	unsaid disbursed on 10-01          nobody has said how much
type condition struct {
	kind       string // by, after, plan, under, unsaid
	step, base Step
	month, day int
	n          int // days, or percent
}

// parseCondition reads a condition.
func parseCondition(text string) (condition, error) {
	var c condition
	word := strings.Fields(text)
	var err error
	switch {
	case len(word) == 4 && word[0] == "not" && word[2] == "by" && word[3] == "plan":
		c.kind = "plan"
		err = stepNamed(word[1], &c.step)
	case len(word) == 4 && word[0] == "not" && word[2] == "by":
		c.kind = "by"
		err = errors.Join(stepNamed(word[1], &c.step), c.date(word[3]))
	case len(word) == 6 && word[0] == "not" && word[3] == "days" && word[4] == "after":
		c.kind = "after"
		c.n, err = strconv.Atoi(word[2])
		err = errors.Join(err, stepNamed(word[1], &c.step), stepNamed(word[5], &c.base))
	case len(word) == 5 && word[0] == "disbursed" && word[1] == "under" && word[3] == "on":
		c.kind = "under"
		c.n, err = strconv.Atoi(strings.TrimSuffix(word[2], "%"))
		err = errors.Join(err, c.date(word[4]))
	case len(word) == 4 && word[0] == "unsaid" && word[1] == "disbursed" && word[2] == "on":
		c.kind = "unsaid"
		err = c.date(word[3])
	default:
		err = errors.New("no such form")
	}
	if err != nil {
		return c, &InvalidError{Field: "condition", Value: text, Reason: err.Error()}
	}
	return c, nil
}

func stepNamed(name string, to *Step) error {
	for step := range StepCount {
		if step.String() == name {
			*to = step
			return nil
		}
	}
	return fmt.Errorf("no step %q", name)
}

// date reads a month and a day, that exist in every year.
func (c *condition) date(text string) error {
	day, err := calendar.ParseDay("2023-" + text)
	if err != nil {
		return err
	}
	_, month, n := day.Date()
	c.month, c.day = int(month), n
	return nil
}

// ProjectRules lists the rules in their order, switched off ones too.
func (s *Store) ProjectRules(ctx context.Context) ([]ProjectRule, error) {
	all, err := rows(ctx, s.read, func(r *sql.Rows, one *ProjectRule) error {
		var text string
		if err := r.Scan(&one.Code, &text, &one.Funding, &one.Returns, &one.Name, &one.NameEN, &one.Reason, &one.ReasonEN, &one.Enabled); err != nil {
			return err
		}
		var err error
		one.condition, err = parseCondition(text)
		return err
	}, `SELECT code, condition, funding, returns, name_vi, name_en, reason_vi, reason_en, enabled FROM project_rule ORDER BY position`)
	if err != nil {
		return nil, fmt.Errorf("read rules of projects: %w", err)
	}
	return all, nil
}

// SwitchProjectRule turns a rule on or off; ErrNotFound if there is none.
func (s *Store) SwitchProjectRule(ctx context.Context, code string, on bool, c Change) error {
	err := s.change(ctx, func(tx *sql.Tx) error {
		var was bool
		if err := tx.QueryRowContext(ctx, `SELECT enabled FROM project_rule WHERE code = ?1`, code).Scan(&was); err != nil {
			return translate(err)
		}
		if was == on {
			return nil
		}
		if _, err := tx.ExecContext(ctx, `UPDATE project_rule SET enabled = ?2 WHERE code = ?1`, code, on); err != nil {
			return err
		}
		c.Act, c.Object, c.Old, c.New = "rule", "rule "+code, onOff(was), onOff(on)
		return errors.Join(revise(ctx, tx), audit(ctx, tx, c))
	})
	if err != nil {
		return fmt.Errorf("switch rule %s: %w", code, err)
	}
	return nil
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// Enabled are the rules that are on.
func enabled(rules []ProjectRule) []ProjectRule {
	return slices.DeleteFunc(slices.Clone(rules), func(r ProjectRule) bool { return !r.Enabled })
}
