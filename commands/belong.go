package commands

import (
	"context"
	"fmt"

	"tiendo/internal/words"
)

// A Directory reports whether a server has what an id stands for, of kind Role,
// User or Channel; a channel must be one for messages. What a client says of an id
// is no proof: clients can be changed.
type Directory func(ctx context.Context, guild string, kind Kind, id string) (bool, error)

// belong refuses what a call names of another server than the asker's: reminders
// would be sent there, or its people be given posts here.
func (r *Registry) belong(ctx context.Context, c Command, in Input) error {
	if r.Belongs == nil {
		return nil
	}
	for _, o := range c.Options {
		phrase, named := words.Foreign[int(o.Kind)]
		id := in.Text(o)
		if !named || id == "" || o.Gone {
			continue
		}
		if in.Asker.Guild == "" {
			return mistake(words.OnlyInServer.In(in.Tag))
		}
		known, err := r.Belongs(ctx, in.Asker.Guild, o.Kind, id)
		if err != nil {
			return fmt.Errorf("look whether %s is the server's: %w", o.Name, err)
		}
		if !known {
			return mistake(phrase.In(in.Tag))
		}
	}
	return nil
}
