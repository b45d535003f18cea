package commands

import (
	"context"
	"slices"
	"strings"
)

// Recipients are where reminders of a server go, and which roles they name, as
// ids, each once.
type Recipients struct{ Channels, Roles []string }

// Recipients are those of a guild.
func (r *Registry) Recipients(ctx context.Context, guild string) (all Recipients, err error) {
	role, err := r.store.Setting(ctx, coordinatorRole(guild))
	if err != nil {
		return all, err
	}
	if role != "" {
		all.Roles = append(all.Roles, role)
	}
	people, err := r.store.CoordinatorsOf(ctx, guild)
	if err != nil {
		return all, err
	}
	for _, p := range people {
		if id, ok := strings.CutPrefix(p.Who, "&"); ok && !p.Denied && !slices.Contains(all.Roles, id) {
			all.Roles = append(all.Roles, id)
		}
	}
	channels, err := r.store.Channels(ctx)
	if err != nil {
		return all, err
	}
	for _, c := range channels {
		if c.Guild == guild && !slices.Contains(all.Channels, c.ID) {
			all.Channels = append(all.Channels, c.ID)
		}
	}
	return all, nil
}
