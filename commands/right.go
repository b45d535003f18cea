package commands

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/words"
)

// allow is the one place where rights are checked, before a command runs. It
// sets the asker's right, and for a command about one province that province's
// key, so that the command acts on the very province that was checked.
func (r *Registry) allow(ctx context.Context, c Command, call *Call) error {
	in := &call.Input
	right, err := r.right(ctx, in.Asker)
	if err != nil {
		return err
	}
	if c.Needs > Anyone && right > Anyone && !c.Own {
		if right, err = r.seated(ctx, in, in.Asker.Guild, right); err != nil {
			return err
		}
	}
	var posts []data.Coordinator
	if c.Needs > Anyone && right < Admin {
		if posts, err = r.posts(ctx, in.Asker); err != nil {
			return err
		}
		if right, posts, err = r.posted(ctx, c, in, right, posts); err != nil {
			return err
		}
	}
	in.Asker.Right, in.provinces, in.office = right, nil, r.Office.Guild
	for _, p := range posts {
		in.provinces = append(in.provinces, p.Place)
	}
	if c.Of != nil {
		return r.allowOf(ctx, c, in, posts)
	}
	// Who looks after a province may be told apart below; what is the office's is
	// the office's for every province.
	if right < c.Needs && (c.For == "" || c.Needs == Admin) {
		return in.refused(mistake(words.NotAllowed.In(in.Tag, words.Rights[c.Needs].In(in.Tag))))
	}
	if c.For == "" {
		return nil
	}
	return r.allowFor(c, call, posts)
}

// seated is the right of an asker over what all servers share: none where their
// server is not the office's, which the call remembers for its refusal.
func (r *Registry) seated(ctx context.Context, in *Input, guild string, right Right) (Right, error) {
	seat, err := r.seat(ctx, guild)
	if err != nil {
		return Anyone, fmt.Errorf("look which server is the office's: %w", err)
	}
	if seat != officeSeat {
		in.unseated = seat.unseated(*in)
		return Anyone, nil
	}
	return right, nil
}

// posted is the right that posts give, and those of provinces among them.
func (r *Registry) posted(ctx context.Context, c Command, in *Input, right Right, posts []data.Coordinator) (Right, []data.Coordinator, error) {
	var provinces []data.Coordinator
	for _, p := range posts {
		if p.Part != data.Office {
			provinces = append(provinces, p)
			continue
		}
		if c.Own && p.Guild == in.Asker.Guild {
			right = Admin
			continue
		}
		all, err := r.seated(ctx, in, p.Guild, Admin)
		if err != nil {
			return Anyone, nil, err
		}
		right = max(right, all)
	}
	if len(provinces) > 0 {
		right = max(right, Coordinator)
	}
	return right, provinces, nil
}

// allowOf refuses those who do not look after the province of the thing that a
// call is about. That of a former province is its successor's.
func (r *Registry) allowOf(ctx context.Context, c Command, in *Input, posts []data.Coordinator) error {
	if in.Asker.Right < c.Needs && len(posts) == 0 {
		return in.refused(mistake(words.NotAllowed.In(in.Tag, words.Rights[c.Needs].In(in.Tag))))
	}
	key, err := c.Of(ctx, *in)
	if err != nil {
		return err
	}
	catalogue := r.store.Catalogue()
	if place, ok := catalogue.Place(key); ok && place.Successor != "" {
		key = place.Successor
	}
	if in.Asker.Right < Admin && !slices.ContainsFunc(posts, func(p data.Coordinator) bool { return p.Place == key }) {
		return in.refused(mistake(words.NotYourProvince.In(in.Tag, placeName(catalogue, key, in.Tag))))
	}
	return nil
}

// allowFor finds the province that a call is about, and refuses those who do not
// look after it.
func (r *Registry) allowFor(c Command, call *Call, posts []data.Coordinator) error {
	in := call.Input
	o := c.Options[slices.IndexFunc(c.Options, func(o Option) bool { return o.Name == c.For })]
	catalogue := r.store.Catalogue()
	key := ""
	switch text := in.Text(o); {
	case text != "":
		found, err := in.places(o, catalogue, calendar.Period{})
		switch {
		case err != nil:
			return err
		case len(found) > 1:
			return in.whichPlace(o, found)
		case !found[0].Province():
			return mistake(words.NotAProvince.In(in.Tag, found[0].Label(in.Tag)))
		}
		key = found[0].Key
	case len(posts) == 1:
		key = posts[0].Place
	case len(posts) > 1:
		return askBack(in, o, words.WhichOfYours.In(in.Tag), posts,
			func(p data.Coordinator, tag language.Tag) string { return placeName(catalogue, p.Place, tag) },
			func(p data.Coordinator) string { return p.Place })
	default:
		return in.refused(mistake(words.OptionMissing.In(in.Tag, localName(strings.Join(call.Path, ".")+"."+o.Name, o.Name, in))))
	}
	if in.Asker.Right < Admin && !slices.ContainsFunc(posts, func(p data.Coordinator) bool { return p.Place == key }) {
		return in.refused(mistake(words.NotYourProvince.In(in.Tag, placeName(catalogue, key, in.Tag))))
	}
	values := map[string]string{}
	for name, value := range in.Values {
		values[name] = value
	}
	values[o.Name] = key
	call.Input.Values = values
	return nil
}

// right is what the chat says of an asker, or that of a coordinator by the role
// that the server has set.
func (r *Registry) right(ctx context.Context, a Asker) (Right, error) {
	if a.Right != Anyone || len(a.Roles) == 0 {
		return a.Right, nil
	}
	role, err := r.store.RecentSetting(ctx, coordinatorRole(a.Guild))
	if err == nil && role != "" && slices.Contains(a.Roles, role) {
		return Coordinator, nil
	}
	return Anyone, err
}

// answersFor reports whether the asker of a command that needs a coordinator may
// act for a place: administrators for every one, others for the provinces that
// they look after and what became part of them.
func (in Input) answersFor(c *data.Catalogue, key string) bool {
	place, known := c.Place(key)
	return in.Asker.Right >= Admin || slices.Contains(in.provinces, key) || known && place.Successor != "" && slices.Contains(in.provinces, place.Successor)
}
