package commands

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// unchanged is the option of /projects update for a month in which nothing happened.
func unchanged() Option {
	return Option{Name: "unchanged", Help: "Nothing changed this month; that counts as an update",
		Choices: []Suggestion{{words.YesNo["yes"].In(language.English), "yes"}}}
}

// keepLine records that nothing changed of a project.
func keepLine(p *data.Project) string {
	return fmt.Sprintf("/projects update project:%d unchanged:yes", p.ID)
}

// keepable says whether it may be recorded this month that nothing changed.
func (in Input) keepable(p *data.Project) bool {
	return p.Open() && p.Status != data.ProjectRegistered && !p.TouchedIn(data.Change{At: in.Now})
}

// keep answers /projects update unchanged:yes.
func (o projectOptions) keep(ctx context.Context, in Input, old data.Project) (message.Message, error) {
	label := projectLabel(o.store.Catalogue(), &old, in.Tag)
	kept, err := o.store.KeepProject(ctx, old, o.change(in))
	switch {
	case errors.Is(err, data.ErrChanged):
		return message.Message{}, mistake(words.ProjectChanged.In(in.Tag))
	case errors.Is(err, data.ErrClosed):
		return message.Message{}, mistake(words.KeptClosed.In(in.Tag, label, words.ProjectStates[string(old.Status)].In(in.Tag)))
	case err != nil:
		return message.Message{}, err
	}
	month := in.Today().Month().Label(in.Tag)
	m := message.Message{
		Title:   words.ProjectKept.In(in.Tag, month, label),
		Lines:   []string{words.KeptCounts.In(in.Tag)},
		Buttons: []message.Button{{Label: words.ProjectCard.In(in.Tag), Line: cardLine(&kept)}},
		About:   message.About{Intent: "projects", Places: []string{kept.Place}},
	}
	if kept.Version == old.Version {
		m.Title, m.Lines = words.KeptAlready.In(in.Tag, month, label), nil
	}
	return m, o.offerRest(ctx, in, kept, &m)
}

// offerRest leads to the projects of the province of which nothing was recorded
// this month yet.
func (o projectOptions) offerRest(ctx context.Context, in Input, kept data.Project, m *message.Message) error {
	c := o.store.Catalogue()
	place, _ := c.Place(kept.Place)
	if now, ok := c.Place(place.Successor); ok {
		place = now
	}
	rest, err := o.store.Projects(ctx, data.Untouched(c.Units(place), in.Today().Month(), in.Now.Location()))
	if err != nil || len(rest) == 0 {
		return err
	}
	m.Buttons = append(m.Buttons, message.Button{Label: words.KeptRest.In(in.Tag, len(rest)), Line: "/projects list " + assignment(o.place, place.Key) + " status:stale"})
	return nil
}
