package commands

import (
	"context"
	"errors"
	"strings"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/words"
)

// An openProposal is a kept proposal, read again and compared with the store as
// it is now.
type openProposal struct {
	importer
	data.Proposal
	intake   intake.Proposal
	problems []intake.Problem // but for the cells of figures with several readings
	prose    bool
	mine     []bool // by figure: the asker may act for its place
}

// find is the proposal that a call names, if the asker has to do with it: made
// it, or is of the same server and answers for one of its places.
func (i importer) find(ctx context.Context, in Input) (data.Proposal, error) {
	code := strings.ToUpper(in.Text(i.code))
	p, err := i.store.Proposal(ctx, code, in.Now)
	if errors.Is(err, data.ErrNotFound) || err == nil && p.Guild != in.Asker.Guild && p.By != in.Asker.ID {
		return p, mistake(words.NoSuchProposal.In(in.Tag, in.Text(i.code)))
	}
	return p, err
}

// open is the proposal that a call names, with all that it would change. One
// that is settled is a UserError that says what became of it.
func (i importer) open(ctx context.Context, in Input) (openProposal, error) {
	p, err := i.find(ctx, in)
	if err != nil {
		return openProposal{}, err
	}
	if p.State == data.ProposalOpen && len(p.Content) == 0 { // the clock was set back since it expired
		p.State = data.ProposalExpired
	}
	if p.State != data.ProposalOpen {
		return openProposal{}, i.settled(in, p)
	}
	read, err := i.read(ctx, in, p)
	if err != nil {
		return openProposal{}, err
	}
	if read.Digest() != p.Digest { // another version of the program reads it otherwise
		return openProposal{}, mistake(words.ReadOtherwise.In(in.Tag, p.Name), words.SendAgain.In(in.Tag))
	}
	o, err := i.compare(ctx, in, p, read)
	if err == nil && p.By != in.Asker.ID && len(o.mine) > 0 && !o.any(func(n int) bool { return o.mine[n] }) {
		err = mistake(words.NotYourProposal.In(in.Tag))
	}
	return o, err
}

// settled says what became of a proposal that is not open any more, and of its
// file.
func (i importer) settled(in Input, p data.Proposal) error {
	became := words.ProposalStates[string(p.State)].In(in.Tag, p.Name)
	switch {
	case len(p.Content) == 0:
		return mistake(became, words.FileLetGo.In(in.Tag))
	case p.State == data.ProposalExpired:
		return mistake(became, words.SendAgain.In(in.Tag))
	}
	return mistake(became)
}

// compare says what accepting what was read would change now.
func (i importer) compare(ctx context.Context, in Input, p data.Proposal, read intake.Content) (openProposal, error) {
	o := openProposal{importer: i, Proposal: p, prose: read.Prose}
	intake.Choose(read.Figures, p.Choices)
	var err error
	o.intake, err = intake.Propose(ctx, i.store, intake.SourceOf(p.Name, p.Publisher, p.Made), read, func(done, of int) {
		if done > 0 {
			step(ctx, in, words.ImportComparing.In(in.Tag, numeral(done, in), numeral(of, in)))
		}
	})
	if err != nil {
		return o, err
	}
	o.intake.Tick(p.Choices)
	readable := map[string]bool{} // cells whose figure is chosen among its readings
	for _, f := range read.Figures {
		readable[f.Spot] = true
	}
	for _, one := range o.intake.Problems {
		if one.Why != intake.WhyReadings || !readable[one.Spot()] {
			o.problems = append(o.problems, one)
		}
	}
	c := i.store.Catalogue()
	o.mine = make([]bool, len(o.intake.Changes))
	for n, change := range o.intake.Changes {
		o.mine[n] = in.answersFor(c, change.Place)
	}
	return o, nil
}

func (o openProposal) any(of func(n int) bool) bool {
	for n := range o.intake.Changes {
		if of(n) {
			return true
		}
	}
	return false
}

// writes says whether accepting would enter the n-th figure.
func (o openProposal) writes(n int) bool {
	change := o.intake.Changes[n]
	return o.mine[n] && change.Sure() && change.State != intake.Same
}

// asks says whether the n-th figure waits for a person: for one of its readings,
// or for a rule that it breaks.
func (o openProposal) asks(n int) bool {
	change := o.intake.Changes[n]
	return o.mine[n] && !change.Empty() && !change.Sure()
}

// counts are how many figures there are of each kind.
type counts struct {
	read, write, fresh, supersede, same, ambiguous, rule, foreign, problems int
}

func (o openProposal) count() counts {
	c := counts{problems: len(o.problems)}
	for n, change := range o.intake.Changes {
		if change.Empty() {
			continue
		}
		c.read++
		switch {
		case !o.mine[n]:
			c.foreign++
		case change.State == intake.Asked:
			c.ambiguous++
		case change.State == intake.Same:
			c.same++
		case !change.Sure():
			c.rule++
		case change.State == intake.Supersedes:
			c.supersede++
		default:
			c.fresh++
		}
	}
	c.write = c.fresh + c.supersede
	return c
}
