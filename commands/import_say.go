package commands

import (
	"fmt"

	"github.com/shopspring/decimal"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

const (
	maxDoubts = 6   // doubts that a summary tells, so that it stays on one screen
	maxQuote  = 160 // letters of a sentence beside its figure
)

// summary says what a proposal would change, and what a person has to decide.
func (o openProposal) summary(in Input) message.Message {
	c, tag := o.count(), in.Tag
	m := message.Message{
		Status: message.Clarify,
		Title:  words.ProposalClear.In(tag, o.Name, c.read),
		Lines: []string{tallied(in, []tally{{words.CountNew, c.fresh}, {words.CountSupersede, c.supersede}, {words.CountSame, c.same}, {words.CountRule, c.rule},
			{words.CountAmbiguous, c.ambiguous}, {words.CountProblems, c.problems}, {words.CountForeign, c.foreign}})},
		About: message.About{Intent: "import"},
	}
	if look := c.ambiguous + c.rule + c.problems; look > 0 {
		m.Title = words.ProposalTitle.In(tag, o.Name, c.read, look)
	}
	if m.Lines[0] == "" {
		m.Lines = nil
	}
	if c.foreign > 0 && c.foreign == c.read {
		m.Lines = append(m.Lines, words.OnlyForeign.In(tag))
	}
	m.Lines = append(m.Lines, o.doubts(in)...)
	small(&m, words.ProposalSmall.In(tag, o.Publisher, calendar.DayOf(o.Expires.In(in.Now.Location())).Label(tag), o.Code))
	if menu := o.menu(in, 0, len(o.intake.Changes)); len(menu.Options) > 0 {
		m.Menus = []message.Menu{menu}
	}
	button := func(label, what string, act message.Act) {
		m.Buttons = append(m.Buttons, message.Button{Label: label, Line: o.line(what, o.Code), Act: act})
	}
	if c.write > 0 {
		button(words.AcceptButton.In(tag, c.write), "accept", message.Replace)
	}
	if c.read > 0 {
		button(words.FiguresButton.In(tag), "figures", message.Replace)
	}
	if !o.prose && c.problems+c.rule > 0 {
		button(words.CopyButton.In(tag), "copy", message.Say)
	}
	button(words.DropButton.In(tag), "drop", message.Replace)
	return m
}

// doubts are the first figures and cells that a person has to look at: what is
// asked, what breaks a rule, what would be superseded, what was not understood.
func (o openProposal) doubts(in Input) []string {
	var all []string
	for _, kind := range []func(n int) bool{
		o.asks,
		func(n int) bool { return o.intake.Changes[n].Ticked && o.writes(n) },
		func(n int) bool {
			return o.intake.Changes[n].State == intake.Supersedes && !o.intake.Changes[n].Ticked && o.writes(n)
		},
	} {
		for n := range o.intake.Changes {
			if kind(n) {
				all = append(all, o.brief(n, in))
			}
		}
	}
	for _, p := range o.problems {
		all = append(all, problem(p, in))
	}
	if more := len(all) - maxDoubts; more > 0 {
		all = append(all[:maxDoubts], words.MoreDoubts.In(in.Tag, more))
	}
	return all
}

// brief is one figure in a line, with what is to be known before accepting it.
func (o openProposal) brief(n int, in Input) string {
	change, tag := o.intake.Changes[n], in.Tag
	line := fmt.Sprintf("%d. %s: %s", n+1, o.named(change, in), o.worth(change, in))
	if !o.prose {
		line = fmt.Sprintf("%d. %s · %s: %s", n+1, change.Spot, o.named(change, in), o.worth(change, in))
	}
	if change.State == intake.Supersedes {
		line += " · " + words.WasBefore.In(tag, o.kept(*change.Old, in))
	}
	for _, rule := range change.Warnings {
		mark := words.Unticked
		if change.Ticked {
			mark = words.Ticked
		}
		text := rule.En
		if words.Vietnamese(tag) {
			text = rule.Vi
		}
		line += " · " + mark.In(tag, text)
	}
	return line
}

// named says what a figure is of.
func (o openProposal) named(change intake.Change, in Input) string {
	c, tag := o.store.Catalogue(), in.Tag
	place, _ := c.Place(change.Place)
	indicator, _ := c.Indicator(change.Indicator)
	text := about(data.Query{Indicator: indicator, Place: place, Period: change.Period, Funding: change.Funding}, tag)
	if change.Measure != data.Actual {
		text += " (" + measureLabel(change.Measure, tag) + ")"
	}
	return text
}

// worth is the value of a figure, all its readings, or why it has none.
func (o openProposal) worth(change intake.Change, in Input) string {
	indicator, _ := o.store.Catalogue().Indicator(change.Indicator)
	if change.State == intake.Asked {
		return words.OneOfReadings.In(in.Tag, change.Printed, o.readings(indicator, change.Readings, in))
	}
	return kept(indicator, change.Value, change.Qualifier, change.Absence, in)
}

func (o openProposal) kept(f data.Figure, in Input) string {
	indicator, _ := o.store.Catalogue().Indicator(f.Indicator)
	return kept(indicator, f.Value, f.Qualifier, f.Absence, in)
}

// kept is what the store keeps for a figure.
func kept(i data.Indicator, value decimal.Decimal, q data.Qualifier, absent data.Absence, in Input) string {
	if absent != data.Present {
		return words.Absences[string(absent)].In(in.Tag)
	}
	return qualified(i, value, q, in.Tag)
}

func (o openProposal) readings(i data.Indicator, readings []decimal.Decimal, in Input) string {
	text := ""
	for n, r := range readings {
		if n > 0 {
			text += words.OrElse.In(in.Tag)
		}
		text += amount(i, r, in.Tag)
	}
	return text
}

// problem is one cell that was not understood.
func problem(p intake.Problem, in Input) string {
	if p.Why == intake.WhyDoubt {
		return words.DoubtAt.In(in.Tag, p.Cell, clipped(p.Text, maxQuote), intake.Reason(p.Why, in.Tag))
	}
	return words.ProblemAt.In(in.Tag, p.Spot(), p.Text, intake.Reason(p.Why, in.Tag))
}

// numeral is a number for people.
func numeral(n int, in Input) string { return vi.FormatNumber(decimal.NewFromInt(int64(n)), in.Tag) }
