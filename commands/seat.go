package commands

import (
	"context"

	"tiendo/data"
	"tiendo/internal/words"
)

// An Office says whose administrators may change what all servers share, such as
// figures, duties and who looks after a province. It is set before the registry is
// used.
type Office struct {
	Guild string // the id of the office's server; "" is the only one that the bot is in

	// Alone reports whether the bot is in the guild and in no other; nil: it is.
	Alone func(ctx context.Context, guild string) (bool, error)
}

// A seat is what a server is to the office.
type seat int

const (
	officeSeat  seat = iota // it is the office's
	otherSeat               // another server is
	unnamedSeat             // there are several, and none was named
)

// seat is that of a guild; "" is the terminal of the operator.
func (r *Registry) seat(ctx context.Context, guild string) (seat, error) {
	switch {
	case guild == "" || guild == r.Office.Guild:
		return officeSeat, nil
	case r.Office.Guild != "":
		return otherSeat, nil
	case r.Office.Alone == nil:
		return officeSeat, nil
	}
	alone, err := r.Office.Alone(ctx, guild)
	if err != nil || !alone { // in doubt nobody
		return unnamedSeat, err
	}
	return officeSeat, nil
}

// unseated is the refusal of those who may set what is a server's own, and not
// what all share.
func (s seat) unseated(in Input) error {
	if s == otherSeat {
		return mistake(words.OnlyOffice.In(in.Tag))
	}
	return mistake(words.NoOffice.In(in.Tag), words.NoOfficeHow.In(in.Tag, in.Asker.Guild))
}

// refused is why an asker may not: that their server is not the office's, or
// otherwise.
func (in Input) refused(otherwise error) error {
	if in.unseated != nil {
		return in.unseated
	}
	return otherwise
}

// posts are what an asker looks after, each place once. A person is known in a
// private talk too, where there is no server. Who looks after what is said in the
// office's server where one is named: its people are known everywhere, its roles
// in it alone.
func (r *Registry) posts(ctx context.Context, a Asker) ([]data.Coordinator, error) {
	guild, roles := a.Guild, a.Roles
	if r.Office.Guild != "" && guild != r.Office.Guild {
		guild, roles = r.Office.Guild, nil
	}
	read := func() ([]data.Coordinator, error) { return r.store.CoordinatorsOf(ctx, guild) }
	if guild == "" {
		read = func() ([]data.Coordinator, error) { return r.store.Coordinators(ctx) }
	}
	all, err := read()
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var posts []data.Coordinator
	for _, c := range all {
		if c.Denied || !c.Is(a.ID, roles) || seen[c.Place] {
			continue
		}
		seen[c.Place] = true
		posts = append(posts, c)
	}
	return posts, nil
}
