package commands

import (
	"context"
	"errors"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// accept answers /import accept: what is sure, and of the asker's provinces, is
// entered in one act.
func (i importer) accept(ctx context.Context, in Input) (message.Message, error) {
	o, err := i.open(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	before := o.count()
	if before.write+before.same == 0 {
		return message.Message{}, mistake(words.NothingSure.In(in.Tag, o.Name))
	}
	proposal := o.intake
	proposal.Changes = nil
	for n, change := range o.intake.Changes {
		if o.mine[n] {
			proposal.Changes = append(proposal.Changes, change)
		}
	}
	out, err := proposal.Accept(ctx, i.store, intake.Acceptor{By: in.Asker.ID, At: in.Now, Proposal: o.Code, Watch: func(done, of int) {
		step(ctx, in, words.ImportEntering.In(in.Tag, numeral(done, in), numeral(of, in)))
	}})
	var invalid *data.InvalidError
	switch {
	case errors.As(err, &invalid) && invalid.Field == "source":
		return message.Message{}, mistake(words.SourceTaken.In(in.Tag, o.Publisher))
	case err != nil:
		return message.Message{}, i.tooLate(ctx, in, err)
	}
	m := message.Message{
		Title: words.AcceptedTitle.In(in.Tag, out.New+out.Supersede, o.Name),
		Lines: []string{tallied(in, []tally{{words.CountNew, out.New}, {words.CountSupersede, out.Supersede}, {words.CountSame, out.Same}})},
		About: message.About{Intent: "import"},
	}
	if left := before.ambiguous + before.rule + before.problems; left > 0 {
		m.Lines = append(m.Lines, words.LeftOut.In(in.Tag, left))
	}
	if out.Entry != 0 {
		until := in.Now.Add(data.UndoTime)
		m.Lines = append(m.Lines, words.UndoUntil.In(in.Tag, until.Format(words.Moment.In(in.Tag))))
		m.Buttons = []message.Button{{Label: words.UndoButton.In(in.Tag), Line: i.line("undo", o.Code), Act: message.Replace}}
	}
	small(&m, words.AcceptedSmall.In(in.Tag, o.Publisher, o.Code))
	return m, nil
}

// drop answers /import drop, of who made the proposal or the office.
func (i importer) drop(ctx context.Context, in Input) (message.Message, error) {
	p, err := i.find(ctx, in)
	switch {
	case err != nil:
		return message.Message{}, err
	case p.State != data.ProposalOpen:
		return message.Message{}, i.settled(in, p)
	case in.Asker.Right < Admin && p.By != in.Asker.ID:
		return message.Message{}, mistake(words.NotYourProposal.In(in.Tag))
	}
	if err := i.store.DropProposal(ctx, p.Code, in.Asker.ID, in.Now); err != nil {
		return message.Message{}, i.tooLate(ctx, in, err)
	}
	return message.Message{Status: message.Other, Title: words.DroppedTitle.In(in.Tag, p.Name), About: message.About{Intent: "import"}}, nil
}

// undo answers /import undo: exactly what the proposal entered is taken back, by
// who entered it or the office.
func (i importer) undo(ctx context.Context, in Input) (message.Message, error) {
	p, err := i.find(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	if p.State != data.ProposalAccepted || p.Entry == 0 {
		if p.State == data.ProposalOpen {
			return message.Message{}, mistake(words.NotEnteredYet.In(in.Tag, p.Name))
		}
		return message.Message{}, i.settled(in, p)
	}
	entry, err := i.store.Entry(ctx, p.Entry)
	switch {
	case err != nil:
		return message.Message{}, err
	case in.Asker.Right < Admin && entry.By != in.Asker.ID:
		return message.Message{}, mistake(words.NotYourProposal.In(in.Tag))
	}
	err = i.store.Undo(ctx, p.Entry, in.Asker.ID, in.Now)
	var invalid *data.InvalidError
	switch {
	case errors.As(err, &invalid):
		return message.Message{}, mistake(words.UndoTooLate.In(in.Tag, p.Name))
	case err != nil:
		return message.Message{}, err
	}
	m := message.Message{Title: words.UndoneTitle.In(in.Tag, p.Name), Lines: []string{words.UndoneMeans.In(in.Tag)}, About: message.About{Intent: "import"}}
	small(&m, words.AcceptedSmall.In(in.Tag, p.Publisher, p.Code))
	return m, nil
}
