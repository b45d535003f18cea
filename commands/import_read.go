package commands

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// readFile answers /import file.
func (i importer) readFile(ctx context.Context, in Input) (message.Message, error) {
	upload, ok := in.Uploads[i.file.Name]
	if !ok {
		return message.Message{}, mistake(words.ImportNoFile.In(in.Tag), words.ImportOnTerminal.In(in.Tag))
	}
	content, err := upload.fetched(ctx, in)
	if err != nil {
		return message.Message{}, err
	}
	return i.propose(ctx, in, data.Proposal{Name: upload.Name, Content: content})
}

// fetched is what was uploaded. What is too large is refused in plain words, before
// it is fetched where the chat says its size.
func (u Upload) fetched(ctx context.Context, in Input) ([]byte, error) {
	if u.Size > MaxUpload {
		return nil, unreadable(in, u.Name, intake.ErrTooLarge)
	}
	step(ctx, in, words.ImportFetching.In(in.Tag, u.Name))
	content, err := u.Fetch(ctx)
	if errors.Is(err, ErrTooLarge) {
		err = unreadable(in, u.Name, intake.ErrTooLarge)
	}
	return content, err
}

// readText answers /import text: without a text it asks for one.
func (i importer) readText(ctx context.Context, in Input) (message.Message, error) {
	text := in.Text(i.text)
	if text == "" {
		return message.Message{Form: &message.Form{
			Title: words.ImportFormTitle.In(in.Tag), Line: in.line(),
			Fields: []message.FormField{{Option: i.text.Name, Label: words.ImportFormText.In(in.Tag), Help: words.ImportFormHelp.In(in.Tag), Long: true, Required: true, Max: maxPasted}},
		}}, nil
	}
	name := words.PastedOn.In(language.Vietnamese, in.Today().Label(language.Vietnamese)) // the store's language
	return i.propose(ctx, in, data.Proposal{Name: name, Content: []byte(text)})
}

// propose reads what was sent, keeps it as a proposal and says what it is.
func (i importer) propose(ctx context.Context, in Input, p data.Proposal) (message.Message, error) {
	if err := i.given(in, &p); err != nil {
		return message.Message{}, err
	}
	read, err := i.read(ctx, in, p)
	if err != nil {
		return message.Message{}, err
	}
	if len(read.Figures) == 0 && len(read.Problems) == 0 {
		return message.Message{Status: message.NoData, Title: words.ImportNothing.In(in.Tag, p.Name), Lines: []string{words.ImportNothingWhy.In(in.Tag)}}, nil
	}
	p.Digest = read.Digest()
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s\n%s\n%s", p.Guild, p.By, p.Name, in.Now.UTC(), p.Content))
	p.Code = base32.StdEncoding.EncodeToString(sum[:5])[:codeLength]
	if err := i.store.KeepProposal(ctx, p); err != nil {
		return message.Message{}, err
	}
	o, err := i.compare(ctx, in, p, read)
	if err != nil {
		return message.Message{}, err
	}
	return o.summary(in), nil
}

// given takes what is said of a file beside its words. A file of somebody who
// looks after one province is about that one, if it does not say another.
func (i importer) given(in Input, p *data.Proposal) error {
	p.Guild, p.By, p.Made, p.Expires, p.Published = in.Asker.Guild, in.Asker.ID, in.Now, in.Now.Add(data.ProposalTime), in.Today()
	c := i.store.Catalogue()
	var err error
	if p.Period, err = in.period(i.period); err != nil {
		return err
	}
	own := ""
	if len(in.provinces) == 1 {
		own = in.provinces[0]
	}
	p.Place = own
	if in.Text(i.place) != "" {
		found, err := in.places(i.place, c, p.Period)
		if err != nil {
			return err
		}
		switch {
		case len(found) > 1 && len(in.Uploads) > 0: // a button could not send the file again
			return mistake(words.WhichPlace.In(in.Tag, in.Text(i.place)), did(in, found, unitLabel))
		case len(found) > 1:
			return in.whichPlace(i.place, found)
		}
		p.Place = found[0].Key
	}
	if p.Publisher = in.Text(i.publisher); p.Publisher == "" { // in the language of the store
		p.Publisher = words.PublisherOffice.In(language.Vietnamese)
		if own != "" {
			p.Publisher = words.PublisherProvince.In(language.Vietnamese, placeName(c, own, language.Vietnamese))
		}
	}
	return nil
}

// read reads the file of a proposal; a file that cannot be read is a UserError.
func (i importer) read(ctx context.Context, in Input, p data.Proposal) (intake.Content, error) {
	step(ctx, in, words.ImportReading.In(in.Tag, p.Name))
	read, err := intake.NewReader(i.store.Catalogue()).Content(p.Name, p.Content, intake.Given{Place: p.Place, Period: p.Period, Published: p.Published})
	if err != nil {
		return read, unreadable(in, p.Name, err)
	}
	return read, nil
}

// unreadable says why a file is not read; an error that is not the file's is
// left as it is.
func unreadable(in Input, name string, err error) error {
	for _, known := range []struct {
		err  error
		says words.Phrase
	}{
		{intake.ErrTooLarge, words.FileTooLarge}, {intake.ErrBomb, words.FileBomb}, {intake.ErrPassword, words.FilePassword},
		{intake.ErrPDF, words.FilePDF}, {intake.ErrOld, words.FileOld}, {intake.ErrEncoding, words.FileEncoding},
		{intake.ErrTooManyCells, words.FileTooManyCells}, {intake.ErrTooLong, words.FileTooLong}, {intake.ErrEmpty, words.FileEmpty}, {intake.ErrMalformed, words.FileDamaged}, {intake.ErrUnknown, words.FileUnknown},
	} {
		if errors.Is(err, known.err) {
			return mistake(words.FileUnread.In(in.Tag, name), known.says.In(in.Tag))
		}
	}
	return err
}
