package commands

import (
	"context"
	"fmt"
	"strconv"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// figuresPerPage is how many figures with their sentences one screen holds.
const figuresPerPage = 6

// show answers /import show: a proposal, or those that wait.
func (i importer) show(ctx context.Context, in Input) (message.Message, error) {
	if in.Text(i.code) == "" {
		return i.waiting(ctx, in)
	}
	o, err := i.open(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	return o.summary(in), nil
}

// waiting lists the proposals that can still be accepted or undone.
func (i importer) waiting(ctx context.Context, in Input) (message.Message, error) {
	all, err := i.store.Proposals(ctx, in.Asker.Guild, in.Asker.ID, in.Now)
	if err != nil {
		return message.Message{}, err
	}
	m := message.Message{Title: words.ProposalsTitle.In(in.Tag, len(all)), About: message.About{Intent: "import"}}
	if len(all) == 0 {
		m.Status = message.NoData
		m.Lines = []string{words.ProposalsNone.In(in.Tag)}
	}
	for _, p := range all[:min(len(all), maxListed)] {
		what, label, state := "show", words.ShowButton, words.ProposalWaits
		if p.State == data.ProposalAccepted {
			what, label, state = "undo", words.UndoButton, words.ProposalEntered
		}
		m.Lines = append(m.Lines, state.In(in.Tag, p.Name, p.Made.In(in.Now.Location()).Format(words.Moment.In(in.Tag)), p.Code))
		m.Buttons = append(m.Buttons, message.Button{Label: label.In(in.Tag) + " " + p.Code, Line: i.line(what, p.Code), Act: message.Replace})
	}
	return m, nil
}

// maxListed is how many proposals are listed, a button each.
const maxListed = 10

// figures answers /import figures: page by page, every figure beside what it was
// read from.
func (i importer) figures(ctx context.Context, in Input) (message.Message, error) {
	o, err := i.open(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	var shown []int // an empty cell is none
	for n, change := range o.intake.Changes {
		if !change.Empty() {
			shown = append(shown, n)
		}
	}
	m := message.Message{Status: message.Clarify, Title: words.FiguresTitle.In(in.Tag, o.Name, len(shown)), About: message.About{Intent: "import"}}
	pages := max(1, (len(shown)+figuresPerPage-1)/figuresPerPage)
	page := min(max(in.Page, 1), pages)
	if !in.Whole {
		shown = shown[(page-1)*figuresPerPage : min(page*figuresPerPage, len(shown))]
	}
	for _, n := range shown {
		m.Lines = append(m.Lines, o.entry(n, in)...)
	}
	if in.Whole {
		return m, nil
	}
	if len(shown) > 0 {
		if menu := o.menu(in, shown[0], shown[len(shown)-1]+1); len(menu.Options) > 0 {
			m.Menus = []message.Menu{menu}
		}
	}
	line := i.line("figures", o.Code)
	if pages > 1 {
		small(&m, words.PageOf.In(in.Tag, page, pages))
	}
	if page > 1 {
		m.Buttons = append(m.Buttons, message.Button{Label: words.PageBack.In(in.Tag), Line: line, Act: message.Turn, Page: page - 1})
	}
	if page < pages {
		m.Buttons = append(m.Buttons, message.Button{Label: words.PageOn.In(in.Tag), Line: line, Act: message.Turn, Page: page + 1})
	}
	m.Buttons = append(m.Buttons, message.Button{Label: words.BackButton.In(in.Tag), Line: i.line("show", o.Code), Act: message.Replace})
	return m, nil
}

// entry is one figure of the list, its sentence below it.
func (o openProposal) entry(n int, in Input) []string {
	change, tag := o.intake.Changes[n], in.Tag
	line := o.brief(n, in)
	switch {
	case !o.mine[n]:
		line += " · " + words.ForeignPlace.In(tag)
	case change.State == intake.New:
		line += " · " + words.IsNew.In(tag)
	case change.State == intake.Same:
		line += " · " + words.IsKnown.In(tag)
	}
	if change.Formula {
		line += " · " + words.FromFormula.In(tag)
	}
	if other := change.Other; other != nil && !other.Agrees(change.Value) && change.State != intake.Asked {
		source, _ := o.store.Catalogue().Source(other.Entry.Source)
		line += " · " + words.OtherSays.In(tag, source.Publisher, o.kept(*other, in))
	}
	if !o.prose {
		return []string{line}
	}
	return []string{line, words.Quote.In(tag, clipped(change.Spot, maxQuote))}
}

// clipped is a text of at most n letters.
func clipped(text string, n int) string {
	if letters := []rune(text); len(letters) > n {
		return string(letters[:n-1]) + "…"
	}
	return text
}

// menu offers to settle the figures from one to before another that a person has
// to decide about: each reading of one, and whether a rule is overruled.
func (o openProposal) menu(in Input, from, to int) message.Menu {
	menu := message.Menu{Name: words.SettleMenu.In(in.Tag)}
	add := func(n int, label, value string) {
		if len(menu.Options) < maxMenu {
			menu.Options = append(menu.Options, message.Button{Label: fmt.Sprintf("%d. %s", n+1, label), Act: message.Replace,
				Line: o.line("settle", o.Code, "number:"+strconv.Itoa(n+1), "value:"+value)})
		}
	}
	c := o.store.Catalogue()
	for n := from; n < to; n++ {
		change := o.intake.Changes[n]
		indicator, _ := c.Indicator(change.Indicator)
		switch {
		case !o.mine[n] || change.Empty() || change.State == intake.Same:
		case change.State == intake.Asked:
			for _, r := range change.Readings {
				add(n, words.MeansReading.In(in.Tag, amount(indicator, r, in.Tag)), r.String())
			}
		case change.Ticked:
			add(n, words.UntickIt.In(in.Tag, o.worth(change, in)), "no")
		case len(change.Warnings) > 0:
			add(n, words.TickIt.In(in.Tag, o.worth(change, in)), "yes")
		}
	}
	return menu
}

// maxMenu is how many options a menu takes.
const maxMenu = 25
