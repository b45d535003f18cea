package commands

import (
	"context"
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// coordinators answers /coordinator: who looks after which province, and who is
// the office.
func coordinators(store *data.Store) Command {
	place := placeOption(store)
	place.Help = "Which province; the whole country is the office"
	required := place
	required.Required = true
	person := Option{Name: "person", Help: "Who", Kind: User}
	role := Option{Name: "role", Help: "Or everybody with a role", Kind: Role}
	hadPerson, hadRole := person, role
	hadPerson.Gone, hadRole.Gone = true, true
	part := choiceOption("part", "Coordinator, or deputy, who is told from the last day on", words.Posts, string(data.Lead), string(data.Deputy))
	return Command{
		Name: "coordinator", Help: "Who looks after which province's reports",
		Subcommands: []Command{
			{Name: "list", Help: "Who looks after what", Options: []Option{place}, Private: true, Needs: Coordinator,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					return listCoordinators(ctx, store, place, in)
				}},
			{Name: "add", Help: "For the office: who looks after a province from now on", Options: []Option{required, person, role, part}, Private: true, Needs: Admin,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					c, at, err := in.coordinator(store, required, person, role)
					if err != nil {
						return message.Message{}, err
					}
					may := words.CoordinatorMay
					if c.Part = data.Part(in.chosen(part)); c.Place == data.Nation {
						c.Part, may = data.Office, words.OfficeMay
					}
					if err := store.AddCoordinator(ctx, c, in.Asker.ID, ""); err != nil {
						return message.Message{}, err
					}
					return message.Message{
						Title: words.CoordinatorAdded.In(in.Tag, words.Posts[string(c.Part)].In(in.Tag), officeOr(at, in.Tag)),
						Lines: []string{message.Who(c.Who), may.In(in.Tag)}, About: message.About{Intent: "coordinator", Places: []string{c.Place}},
					}, nil
				}},
			{Name: "remove", Help: "For the office: who does so no longer", Options: []Option{required, hadPerson, hadRole}, Private: true, Needs: Admin,
				Run: func(ctx context.Context, in Input) (message.Message, error) {
					c, at, err := in.coordinator(store, required, person, role)
					if err != nil {
						return message.Message{}, err
					}
					err = store.RemoveCoordinator(ctx, c, in.Asker.ID, "", in.Now)
					if errors.Is(err, data.ErrNotFound) {
						return message.Message{}, mistake(words.NotCoordinator.In(in.Tag, officeOr(at, in.Tag)), message.Who(c.Who))
					}
					if err != nil {
						return message.Message{}, err
					}
					return message.Message{Title: words.CoordinatorGone.In(in.Tag, officeOr(at, in.Tag)), Lines: []string{message.Who(c.Who)}, About: message.About{Intent: "coordinator", Places: []string{c.Place}}}, nil
				}},
		},
	}
}

// coordinator reads somebody, a person or a role, and a province or the office.
func (in Input) coordinator(store *data.Store, place, person, role Option) (data.Coordinator, data.Place, error) {
	c := data.Coordinator{Guild: in.Asker.Guild, Who: in.Text(person), Since: in.Now}
	if id := in.Text(role); id != "" && c.Who == "" {
		c.Who = "&" + id
	}
	found, err := in.places(place, store.Catalogue(), calendar.Period{})
	switch {
	case err != nil:
		return c, data.Place{}, err
	case c.Who == "" || in.Text(person) != "" && in.Text(role) != "":
		return c, data.Place{}, mistake(words.PersonOrRole.In(in.Tag))
	case len(found) > 1:
		return c, data.Place{}, in.whichPlace(place, found)
	case !found[0].Province() && found[0].Key != data.Nation:
		return c, data.Place{}, mistake(words.ProvinceOrAll.In(in.Tag, found[0].Label(in.Tag)))
	}
	c.Place = found[0].Key
	return c, found[0].Place, nil
}

func listCoordinators(ctx context.Context, store *data.Store, o Option, in Input) (message.Message, error) {
	c := store.Catalogue()
	only, err := owingPlace(c, in, o)
	if err != nil {
		return message.Message{}, err
	}
	all, err := store.CoordinatorsOf(ctx, in.Asker.Guild)
	if err != nil {
		return message.Message{}, err
	}
	by := map[string][]string{}
	for _, one := range all {
		called, err := Person(ctx, store, one.Who, in.Now, in.Tag)
		if err != nil {
			return message.Message{}, err
		}
		who := called + " (" + words.Posts[string(one.Part)].In(in.Tag) + ")"
		if one.Denied {
			who += " — " + words.HasDenied.In(in.Tag)
		}
		by[one.Place] = append(by[one.Place], who)
	}
	m := message.Message{Title: words.CoordinatorList.In(in.Tag, len(all)), About: message.About{Intent: "coordinator"}}
	var without []data.Place
	for _, p := range slices.Backward(c.Places) { // the office first
		if only != nil && p.Key != only.Key || p.Former() {
			continue
		}
		switch {
		case len(by[p.Key]) > 0:
			m.Lines = append(m.Lines, "• "+officeOr(p, in.Tag)+": "+strings.Join(by[p.Key], ", "))
		case p.Province():
			without = append(without, p)
		}
	}
	if len(without) > 0 {
		slices.Reverse(without)
		m.Lines = append(m.Lines, words.WithoutCoordinator.In(in.Tag, len(without), strings.Join(data.Labels(without, in.Tag), ", ")))
	}
	return m, nil
}

// officeOr is the name of a province, or the office for the nation.
func officeOr(p data.Place, tag language.Tag) string {
	if p.Key == data.Nation {
		return words.TheOffice.In(tag)
	}
	return p.Label(tag)
}
