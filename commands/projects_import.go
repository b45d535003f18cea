package commands

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/intake"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// importing answers /projects import: a list from a file, proposed first.
func (o projectOptions) importing() Command {
	file := Option{Name: "file", Help: "A workbook or CSV, one row a project", Required: true, Kind: Attachment}
	return Command{
		Name: "import", Help: "For coordinators: projects from a list, a proposal first", Options: []Option{file}, Private: true, Needs: Coordinator,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			upload, ok := in.Uploads[file.Name]
			if !ok {
				return message.Message{}, mistake(words.ImportNoFile.In(in.Tag), words.ListOnTerminal.In(in.Tag))
			}
			content, err := upload.fetched(ctx, in)
			if err != nil {
				return message.Message{}, err
			}
			f := data.ProjectFile{Name: upload.Name, By: o.change(in).By, At: in.Now, Content: content}
			if len(in.provinces) == 1 {
				f.Place = in.provinces[0]
			}
			sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s\n%s", f.By, f.Name, in.Now.UTC(), content))
			f.Code = base32.StdEncoding.EncodeToString(sum[:5])[:codeLength]
			changes, err := o.propose(ctx, in, f)
			if err != nil {
				return message.Message{}, err
			}
			f.Digest = digestOf(changes)
			if len(changes) > 0 {
				err = o.store.KeepProjectFile(ctx, f)
			}
			m := o.proposal(in, f, changes)
			m.Table = nil // its pages are those of the kept list
			return m, err
		},
	}
}

// accepting answers /projects accept: a proposed list is shown, entered or dropped.
func (o projectOptions) accepting() Command {
	list := Option{Name: "list", Help: "The code of the proposal", Required: true}
	show := Option{Name: "show", Help: "The rows of the proposal", Choices: []Suggestion{{words.YesNo["yes"].EN, "yes"}}}
	drop := Option{Name: "drop", Help: "Enter nothing", Choices: []Suggestion{{words.YesNo["yes"].EN, "yes"}}}
	return Command{
		Name: "accept", Help: "For coordinators: enter a proposed list of projects", Options: []Option{list, show, drop, o.sure}, Private: true, Needs: Coordinator,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			f, err := o.openList(ctx, in, list)
			if err != nil {
				return message.Message{}, err
			}
			if in.Text(drop) == "yes" {
				err := o.store.EndProjectFile(ctx, f.Code, nil, o.change(in))
				return message.Message{Title: words.ListDropped.In(in.Tag, f.Name)}, err
			}
			changes, err := o.propose(ctx, in, f)
			if err != nil {
				return message.Message{}, err
			}
			if digest := digestOf(changes); digest == f.Digest && in.Text(show) == "yes" {
				return o.proposal(in, f, changes), nil
			} else if digest != f.Digest {
				f.Digest = digest
				m := o.proposal(in, f, changes)
				m.Lines = append([]string{words.ListMoved.In(in.Tag)}, m.Lines...)
				return m, o.store.KeepProjectFile(ctx, f)
			}
			wanted := intake.Acceptable(changes, in.Text(o.sure) == "yes")
			why := o.change(in)
			why.Why = f.Name
			if err := o.store.EndProjectFile(ctx, f.Code, wanted, why); errors.Is(err, data.ErrChanged) || errors.Is(err, data.ErrTaken) {
				return message.Message{}, mistake(words.ProjectChanged.In(in.Tag))
			} else if err != nil {
				return message.Message{}, err
			}
			return message.Message{
				Title:   words.ListEntered.In(in.Tag, f.Name, len(wanted), len(changes)-len(wanted)),
				Buttons: []message.Button{{Label: words.LateButton.In(in.Tag), Line: "/projects late"}},
			}, nil
		},
	}
}

// openList is a list that waits for the asker.
func (o projectOptions) openList(ctx context.Context, in Input, list Option) (data.ProjectFile, error) {
	f, err := o.store.ProjectFile(ctx, in.Text(list), in.Now)
	gone := words.ListGone.In(in.Tag, in.Text(list))
	switch {
	case errors.Is(err, data.ErrNotFound) || err == nil && f.By != o.change(in).By:
		return f, mistake(gone)
	case err != nil:
		return f, err
	case f.Expired || !f.Done && len(f.Content) == 0:
		gone = words.ListExpired.In(in.Tag, f.Name)
	case !f.Done:
		return f, nil
	}
	if len(f.Content) == 0 {
		return f, mistake(gone, words.FileLetGo.In(in.Tag))
	} else if f.Expired {
		return f, mistake(gone, words.SendAgain.In(in.Tag))
	}
	return f, mistake(gone)
}

// propose reads a list and says what it would do. Rows of provinces that the
// asker does not look after are refused.
func (o projectOptions) propose(ctx context.Context, in Input, f data.ProjectFile) ([]intake.ProjectChange, error) {
	reader := intake.NewReader(o.store.Catalogue())
	rows, err := reader.Projects(f.Name, f.Content, intake.Given{Place: f.Place, Published: calendar.DayOf(f.At)})
	if err != nil {
		return nil, unreadable(in, f.Name, err)
	}
	changes, err := intake.ProposeProjects(ctx, o.store, rows, in.Today(), f.Choices)
	for i := range changes {
		key := changes[i].Project.Place
		if place, ok := o.store.Catalogue().Place(key); ok && place.Successor != "" {
			key = place.Successor
		}
		if key != "" && in.Asker.Right < Admin && !slices.Contains(in.provinces, key) {
			changes[i].State = notTheirs
		}
	}
	return changes, err
}

// notTheirs is a row of a province that the asker does not look after.
const notTheirs intake.ProjectState = "not_theirs"

func digestOf(changes []intake.ProjectChange) string {
	sum := sha256.New()
	for _, c := range changes {
		fmt.Fprintln(sum, c.Row, c.State, c.Old.ID, c.Old.Version, c.Differences)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// proposal says what a list would do, row by row, nothing written.
func (o projectOptions) proposal(in Input, f data.ProjectFile, changes []intake.ProjectChange) message.Message {
	tag := in.Tag
	if len(changes) == 0 {
		return message.Message{Status: message.NoData, Title: words.ListNothing.In(tag, f.Name), Lines: []string{words.ListNeeds.In(tag)}}
	}
	count := map[intake.ProjectState]int{}
	m := message.Message{Table: &message.Table{Columns: []message.Column{{Name: words.ColumnRow.In(tag), Right: true}, {Name: words.ColumnIs.In(tag)}, {Name: words.ColumnProject.In(tag)}}}}
	for _, c := range changes {
		count[c.State]++
		if c.State != intake.ProjectSame {
			m.Table.Rows = append(m.Table.Rows, []string{strconv.Itoa(c.Row), words.ListStates[string(c.State)].In(tag), o.changeText(c, in)})
		}
	}
	good := count[intake.ProjectNew] + count[intake.ProjectChanged]
	m.Title = words.ListTitle.In(tag, f.Name, len(changes), len(changes)-good-count[intake.ProjectSame])
	for _, state := range []intake.ProjectState{intake.ProjectNew, intake.ProjectChanged, intake.ProjectSame, intake.ProjectOdd, intake.ProjectDoubt, intake.ProjectSkipped, intake.ProjectRefused, notTheirs} {
		if count[state] > 0 {
			m.Lines = append(m.Lines, words.FieldSet.In(tag, sentenceCase(words.ListStates[string(state)].In(tag)), strconv.Itoa(count[state])))
		}
	}
	line := "/projects accept list:" + f.Code
	m.Buttons = append(m.Buttons, message.Button{Label: words.ListRows.In(tag), Line: line + " show:yes"})
	if doubt := count[intake.ProjectDoubt]; doubt > 0 {
		m.Buttons = append(m.Buttons, message.Button{Label: words.ListSettle.In(tag, doubt), Line: "/projects settle list:" + f.Code, Act: message.Replace})
	}
	if good > 0 {
		m.Buttons = append(m.Buttons, message.Button{Label: words.ListAccept.In(tag, good), Line: line, Act: message.Replace})
	}
	if odd := count[intake.ProjectOdd]; odd > 0 {
		m.Buttons = append(m.Buttons, message.Button{Label: words.ListAcceptOdd.In(tag, good+odd), Line: line + " sure:yes", Act: message.Replace})
	}
	m.Buttons = append(m.Buttons, message.Button{Label: words.ListDrop.In(tag), Line: line + " drop:yes", Act: message.Replace})
	return m
}

// changeText is a row with what it changes, what is odd, or why it is refused.
func (o projectOptions) changeText(c intake.ProjectChange, in Input) string {
	text := c.Project.Name
	switch c.State {
	case intake.ProjectChanged:
		for _, d := range c.Differences {
			text += "; " + differenceText(o.store.Catalogue(), d, true, in.Tag)
		}
	case intake.ProjectDoubt:
		for _, p := range c.Like {
			text += "; " + projectLabel(o.store.Catalogue(), &p, in.Tag)
		}
	}
	for _, line := range o.objectionLines(c.Objections, in.Tag) {
		text += "; " + line
	}
	for _, p := range c.Problems {
		text += "; " + p.Cell + " “" + p.Text + "”: " + intake.Reason(p.Why, in.Tag)
	}
	return text
}
