package commands

import "tiendo/data"

// reminders answers /reminders: what will be said unasked, what was, where, when
// and when not.
func (r *Registry) reminders(store *data.Store) Command {
	o := reportOptions{place: placeOption(store), duty: dutyOption(store), period: periodOption(store)}
	o.place.Help, o.duty.Help, o.period.Help = "Which province", "Which reporting duty", "The period that is reported"
	return Command{
		Name: "reminders", Help: "What will be reminded of, what was, where and when",
		Subcommands: []Command{
			previewReminders(store, o),
			readLedger(store, o),
			remindWhere(store, o),
			setStages(store, o),
			pauseReminders(store, o),
			setDigest(store),
			r.tryReminder(o),
			remindLater(store, o),
			notMine(store, o),
		},
	}
}

// maxLines is how many lines of a list one answer shows.
const maxLines = 30
