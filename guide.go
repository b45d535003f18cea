package main

import (
	"time"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/localdiscord"
	"tiendo/internal/words"
)

// guideOf is what the chat page shows somebody new: things worth trying, and
// moments at which reminders come.
func guideOf(db *data.Store, now time.Time) localdiscord.Guide {
	var guide localdiscord.Guide
	for _, e := range words.Examples() {
		guide.Examples = append(guide.Examples, localdiscord.Example{LabelVI: e.Label.VI, LabelEN: e.Label.EN, Line: e.Line})
	}
	for _, s := range words.Tour() {
		guide.Tour = append(guide.Tour, localdiscord.Step{TitleVI: s.Title.VI, TitleEN: s.Title.EN, TextVI: s.Text.VI, TextEN: s.Text.EN, Line: s.Line})
	}
	today := calendar.DayOf(now)
	c := db.Catalogue()
	for _, d := range c.Deadlines(calendar.Period{From: today.AddDays(1), To: today.AddDays(45)}) {
		if d.Scope != "province" {
			continue
		}
		for _, stage := range []int{7, 3, 1, 0} {
			at := c.Work.AddWorkdays(d.Workday, -stage).Time(now.Location()).Add(8 * time.Hour)
			if at.After(now) {
				jump := localdiscord.Jump{
					LabelVI: words.JumpTo.In(language.Vietnamese, stage, d.Name), LabelEN: words.JumpTo.In(language.English, stage, d.NameEN), At: at.Format(time.RFC3339),
				}
				if stage == 0 {
					jump.LabelVI, jump.LabelEN = words.JumpToLast.In(language.Vietnamese, d.Name), words.JumpToLast.In(language.English, d.NameEN)
				}
				guide.Jumps = append(guide.Jumps, jump)
			}
		}
	}
	return guide
}
