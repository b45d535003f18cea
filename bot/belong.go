package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"tiendo/commands"
)

// Belongs asks Discord whether a server has what an id stands for; it is a
// commands.Directory. What the bot may not see is not there for it.
func (b *Bot) Belongs(ctx context.Context, guild string, kind commands.Kind, id string) (bool, error) {
	if id == "" || strings.Trim(id, "0123456789") != "" { // it becomes part of an address
		return false, nil
	}
	var has bool
	var err error
	switch kind {
	case commands.Channel:
		var c guildChannel
		err = b.look(ctx, "/channels/"+id, &c)
		has = c.Guild == guild && c.takesMessages()
	case commands.Role:
		var roles []guildRole
		err = b.look(ctx, "/guilds/"+guild+"/roles", &roles)
		has = slices.ContainsFunc(roles, func(r guildRole) bool { return r.ID == id })
	case commands.User:
		err = b.look(ctx, "/guilds/"+guild+"/members/"+id, nil)
		has = err == nil
	}
	var refused *statusError
	if errors.As(err, &refused) && (refused.status == http.StatusNotFound || refused.status == http.StatusForbidden) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("ask Discord of %s: %w", id, err)
	}
	return has, nil
}
