package main

import (
	"fmt"
	"io"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
)

// showProposal prints a proposal for people.
func showProposal(p program, c *data.Catalogue, proposal intake.Proposal) error {
	for n, change := range proposal.Changes {
		if change.Empty() {
			continue // nothing is entered for an empty cell
		}
		place, _ := c.Place(change.Place)
		indicator, _ := c.Indicator(change.Indicator)
		value := change.Value.String() + " " + change.Unit
		if change.Absence != data.Present {
			value = string(change.Absence)
		}
		line := fmt.Sprintf("%3d %-10s %s: %s, %s, %s, %s, %s: %s", n+1, change.State, change.Spot, place.Label(language.Vietnamese), indicator.Label(language.Vietnamese),
			change.Period.Label(language.Vietnamese), change.Measure, change.Funding, value)
		switch {
		case change.State == intake.Supersedes:
			line += fmt.Sprintf(" (%s before)", change.Old.Value)
		case change.State == intake.Asked:
			line += fmt.Sprintf(" ? %v", change.Readings)
		}
		if change.Formula {
			line += " (formula)"
		}
		for _, r := range change.Warnings {
			line += "\n      ! " + r.Vi
		}
		if _, err := fmt.Fprintln(p.out, line); err != nil {
			return err
		}
	}
	return showProblems(p.out, proposal.Problems)
}

// showProblems prints the cells and sentences that a person has to look at.
func showProblems(out io.Writer, problems []intake.Problem) error {
	for _, one := range problems {
		if _, err := fmt.Fprintf(out, "  ? %s %q: %s\n", one.Spot(), one.Text, intake.Reason(one.Why, language.Vietnamese)); err != nil {
			return err
		}
	}
	return nil
}

// explain says what a proposal comes to, and what may be done with it.
func (i importFile) explain(p program, proposal intake.Proposal) error {
	if i.JSON {
		return nil
	}
	count := map[intake.State]int{}
	for _, c := range proposal.Changes {
		if c.Sure() {
			count[c.State]++
		}
	}
	problems, ambiguous, warnings := proposal.Open()
	_, err := fmt.Fprintf(p.out, "Nothing is written. %d new, %d superseding, %d known; --accept enters them.\n", count[intake.New], count[intake.Supersedes], count[intake.Same])
	if err == nil && ambiguous > 0 {
		_, err = fmt.Fprintf(p.out, "With several readings, and left out: %d; --choose NUMBER=VALUE.\n", ambiguous)
	}
	if err == nil && warnings > 0 {
		_, err = fmt.Fprintf(p.out, "Breaking a rule, and left out: %d; --tick NUMBER, or --warned for all.\n", warnings)
	}
	if err == nil && problems > 0 {
		_, err = fmt.Fprintf(p.out, "Places that need attention: %d; --copy FILE writes a copy with comments.\n", problems)
	}
	return err
}
