package commands

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// updateTask answers /conference update: how far a province is with a task.
func updateTask(store *data.Store, number Option) Command {
	task := Option{Name: "task", Help: "Which task, by its number", Required: true}
	place := placeOption(store)
	place.Required, place.Help = true, "Which province"
	state := choiceOption("state", "How far it is", words.TaskStates, "doing", "done", "blocked")
	state.Required = true
	note := Option{Name: "note", Help: "What is to be known about it"}
	return Command{
		Name:    "update",
		Help:    "For coordinators: how far a province is with a task",
		Options: []Option{task, place, state, number, note},
		Private: true,
		Needs:   Coordinator,
		For:     place.Name,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c, err := withTasks(ctx, store, in, number)
			if err != nil {
				return message.Message{}, err
			}
			position, err := strconv.Atoi(in.Text(task))
			if err != nil {
				return message.Message{}, mistake(words.NoSuchTask.In(in.Tag, in.Text(task), c.Roman))
			}
			found, err := in.places(place, store.Catalogue(), calendar.Period{})
			switch {
			case err != nil:
				return message.Message{}, err
			case len(found) > 1:
				return message.Message{}, in.whichPlace(place, found)
			case !found[0].Province():
				return message.Message{}, mistake(words.NotAProvince.In(in.Tag, found[0].Label(in.Tag)))
			}
			said := data.TaskState{Conference: c.Number, Position: position, Place: found[0].Key, State: in.chosen(state), Note: in.Text(note), At: in.Now, By: in.Asker.ID}
			err = store.SetTaskState(ctx, said)
			if errors.Is(err, data.ErrNotFound) {
				return message.Message{}, mistake(words.NoSuchTask.In(in.Tag, in.Text(task), c.Roman))
			}
			if err != nil {
				return message.Message{}, err
			}
			return message.Message{
				Title:   words.TaskUpdated.In(in.Tag, position, found[0].Label(in.Tag), words.TaskStates[said.State].In(in.Tag)),
				Buttons: []message.Button{{Label: words.TasksHead.In(in.Tag), Line: fmt.Sprintf("/conference tasks number:%d", c.Number)}},
				About:   message.About{Intent: "conference", Places: []string{said.Place}},
			}, nil
		},
	}
}

// withTasks is the conference that was named, or the latest that set tasks.
func withTasks(ctx context.Context, store *data.Store, in Input, number Option) (data.Conference, error) {
	named, err := whichConference(ctx, store, in, number)
	if err != nil || in.Text(number) != "" {
		return named, err
	}
	all, err := store.Conferences(ctx)
	if err != nil {
		return named, err
	}
	for _, c := range all {
		if tasks, err := store.Tasks(ctx, c.Number); err != nil || len(tasks) > 0 {
			return c, err
		}
	}
	return named, nil
}

// taskProgress says of a task which provinces are how far, "" where nobody has
// said anything.
func taskProgress(c *data.Catalogue, states []data.TaskState, position int, in Input) string {
	var parts []string
	for _, state := range []string{"done", "doing", "blocked"} {
		var places []string
		for _, s := range states {
			if s.Position != position || s.State != state {
				continue
			}
			name := placeName(c, s.Place, in.Tag)
			if s.Note != "" {
				name += " (" + s.Note + ")"
			}
			places = append(places, name)
		}
		if len(places) > 0 {
			parts = append(parts, words.TaskStates[state].In(in.Tag)+": "+strings.Join(places, ", "))
		}
	}
	return strings.Join(parts, " · ")
}
