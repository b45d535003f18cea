package commands

import (
	"context"
	"fmt"

	"tiendo/data"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// maxBehind is how many provinces are named that do not meet a task yet.
const maxBehind = 6

// computedTask says how far the provinces are with a task that their projects
// tell, without anybody typing it: first how many, then those that are not.
func computedTask(ctx context.Context, store *data.Store, in Input, t data.Task) ([]string, error) {
	region, ok := store.Catalogue().Place(conferenceRegion)
	if !ok {
		return nil, fmt.Errorf("place %s: %w", conferenceRegion, data.ErrNotFound)
	}
	all, err := store.ProjectTasks(ctx, t, region)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	number, met := 0, 0
	var behind []string
	for _, one := range all {
		number += one.Number
		if one.Met {
			met++
			continue
		}
		name := one.Place.Label(in.Tag)
		if t.Computed == data.AllAccepted {
			behind = append(behind, words.TaskAccepted.In(in.Tag, name, one.Accepted, one.Number))
			continue
		}
		returned := vi.FormatMoney(one.Returned.Value, in.Tag)
		if one.Unknown {
			returned = words.NotKnown.In(in.Tag)
		}
		behind = append(behind, words.TaskNotKept.In(in.Tag, name, one.Stopped, returned))
	}
	lines := append([]string{words.TaskComputed.In(in.Tag, number, met, len(all)-met)}, behind[:min(len(behind), maxBehind)]...)
	if more := len(behind) - maxBehind; more > 0 {
		lines = append(lines, words.TaskOthers.In(in.Tag, more))
	}
	return lines, nil
}
