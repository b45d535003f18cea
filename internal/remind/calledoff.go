package remind

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// calledOff tells the provinces that were to be there of a conference that is
// cancelled: at once, in a message of its own, each version of the plan once. A
// channel that was set later has heard nothing of it.
func (l *look) calledOff(g *data.Guild) {
	for _, p := range l.Cancelled {
		if p.Day < l.today {
			continue
		}
		for _, o := range l.Catalogue.DutiesTowards(p.Number) {
			if o.Scope != data.EventScope {
				continue
			}
			due, _ := dueOnce(o, l.Catalogue)
			l.calledOffTo(g, p, data.Deadline{Obligation: o, Due: due})
		}
	}
}

func (l *look) calledOffTo(g *data.Guild, p data.ConferencePlan, d data.Deadline) {
	for _, place := range l.Catalogue.Owing(d) {
		where := g.Where(place.Key)
		key := data.ReminderKey{Obligation: d.Code, Period: d.Period, Recipient: data.Recipient(g.ID, place.Key), Stage: data.CancelledMark + strconv.Itoa(p.Version)}
		if where.ID == "" || where.Since.After(p.At) || l.Ledger[key].Over() || l.paused(g, concern{Deadline: d, place: place}) {
			continue
		}
		audience, lead := Audience(g, place.Key)
		n := l.notice(data.NoticeKey{Kind: data.Reminding, Guild: g.ID, Audience: audience, Day: l.today, About: fmt.Sprintf("conference %d cancelled %d", p.Number, p.Version)}, where.ID)
		row := Row{ReminderKey: key, Deadline: d, Place: place, Left: left(d, l.work, l.today), CalledOff: &p}
		if late := l.now.Sub(speaksFrom(l.work, p.At.In(l.now.Location()))); late > grace {
			row.Late = late
		}
		n.Rows = append(n.Rows, row)
		n.mention(lead)
		if n.Channel != where.ID && g.Common.ID != "" {
			n.Channel = g.Common.ID // people of several provinces with channels of their own
		}
	}
}

// off puts into words that a conference is cancelled.
func (n Notice) off(tag language.Tag) message.Message {
	r := n.Rows[0]
	m := message.Message{
		Title:   words.OffTitle.In(tag, r.Deadline.Label(tag), r.CalledOff.Day.Label(tag)),
		Buttons: []message.Button{eventButton(r, tag)},
	}
	if r.CalledOff.Why != "" {
		m.Lines = append(m.Lines, words.PlanReason.In(tag, r.CalledOff.Why))
	}
	m.Lines = append(m.Lines, words.OffNothing.In(tag))
	var places []string
	for _, r := range n.Rows {
		places = append(places, r.Place.Label(tag))
	}
	m.Lines = append(m.Lines, words.OffFor.In(tag, strings.Join(places, ", ")))
	m.Lines = append(m.Lines, lateness(n.Rows, tag)...)
	return m
}
