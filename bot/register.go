package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// register tells Discord all commands, with their Vietnamese names and help. It
// asks first what Discord has, and writes only what changed: each write takes a
// while to reach people's clients. With a guild in the configuration only that
// guild gets them, at once: for those who change the program.
func (b *Bot) register(ctx context.Context, application string) error {
	path := "/applications/" + application
	if b.cfg.Guild != "" {
		path += "/guilds/" + b.cfg.Guild
	}
	path += "/commands"
	all := definitions(b.registry.Commands)
	var there []definition
	err := b.rest.call(ctx, request{method: http.MethodGet, path: path + "?with_localizations=true", into: &there, own: true, repeatable: true})
	if err == nil && same(there, all) {
		b.cfg.Log.Info("the commands are registered as they are", "commands", len(all))
		return nil
	}
	if err == nil {
		err = b.rest.call(ctx, request{method: http.MethodPut, path: path, body: all, own: true, repeatable: true})
	}
	var refused *statusError
	switch {
	case err == nil:
		b.cfg.Log.Info("registered the commands", "before", len(there), "now", len(all))
		return nil
	case errors.As(err, &refused) && refused.status == http.StatusUnauthorized:
		return ErrToken
	case b.cfg.Guild != "" && errors.As(err, &refused) && refused.status/100 == 4:
		b.cfg.Log.Warn("no commands in that server: the bot is not there", "guild", b.cfg.Guild, "err", err)
		return nil
	}
	return fmt.Errorf("register the commands: %w", err)
}

// same compares commands as they would be sent; what Discord adds of its own is
// not in a definition.
func same(there, ours []definition) bool {
	if len(there) != len(ours) {
		return false
	}
	byName := map[string]definition{}
	for _, d := range there {
		byName[d.Name] = d
	}
	for _, d := range ours {
		if !equal(byName[d.Name], d) {
			return false
		}
	}
	return true
}

// equal compares two values by their JSON: an empty list and none are one.
func equal(a, b definition) bool {
	one, errOne := json.Marshal(a)
	two, errTwo := json.Marshal(b)
	return errOne == nil && errTwo == nil && bytes.Equal(one, two)
}
