package commands

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// planOf is the plan of the conference that was named by its number or the year
// for which it is planned; nil for one that was held, or is not planned.
func planOf(ctx context.Context, store *data.Store, in Input, number Option) (*data.ConferencePlan, error) {
	text := in.Text(number)
	plans, err := coming(ctx, store)
	if err != nil || text == "" {
		return nil, err
	}
	for _, p := range plans {
		if p.Number == edition(text) || text == strconv.Itoa(p.Day.Year()) {
			return &p, nil
		}
	}
	return nil, nil
}

// coming are the planned conferences of which nothing else is known yet.
func coming(ctx context.Context, store *data.Store) ([]data.ConferencePlan, error) {
	plans, err := store.ConferencePlans(ctx)
	if err != nil || len(plans) == 0 {
		return nil, err
	}
	held, err := store.Conferences(ctx)
	if err != nil {
		return nil, err
	}
	var all []data.ConferencePlan
	for _, p := range plans {
		if len(held) == 0 || p.Number > held[0].Number {
			all = append(all, p)
		}
	}
	return all, nil
}

// showPlan says what is planned of a conference, when, and how far away it is.
func showPlan(ctx context.Context, store *data.Store, in Input, number int) (message.Message, error) {
	versions, err := store.ConferencePlansOf(ctx, number)
	if err != nil {
		return message.Message{}, err
	}
	if len(versions) == 0 {
		return message.Message{}, fmt.Errorf("show the plan of conference %d: %w", number, data.ErrNotFound)
	}
	p, c, tag := versions[0], store.Catalogue(), in.Tag
	when := momentLabel(p.Day, p.Minute, tag)
	m := message.Message{About: message.About{Intent: "conference", Places: []string{conferenceRegion}}}
	m.Title = words.PlanTitle.In(tag, roman(number), when, words.DaysLeft(tag, int(p.Day-in.Today())))
	if p.Cancelled {
		m.Title = words.PlanCancelled.In(tag, roman(number), when)
	}
	m.Lines = plannedLines(versions, in)
	if p.Last > p.Day {
		m.Fields = append(m.Fields, message.Field{Name: words.PlanWhen.In(tag), Value: words.PlanUntil.In(tag, when, labelOfDay(p.Last, tag))})
	}
	m.Fields = append(m.Fields, message.Field{Name: words.PlanWhere.In(tag), Value: planVenue(p, c, tag)})
	if p.Host != "" {
		m.Fields = append(m.Fields, message.Field{Name: words.Host.In(tag), Value: placeName(c, p.Host, tag)})
	}
	if !p.Cancelled {
		if err := planDuties(ctx, store, in, p, &m); err != nil {
			return message.Message{}, err
		}
	}
	if source, ok := c.Source(p.Source); ok {
		cite(&m, source, tag)
	}
	small(&m, words.PlanSaid.In(tag, p.Version, clock(p.At, in)))
	return m, nil
}

// plannedLines say what changed, why, and what is to be known.
func plannedLines(versions []data.ConferencePlan, in Input) []string {
	p, tag := versions[0], in.Tag
	var lines []string
	if !p.Cancelled && p.Last < in.Today() {
		lines = append(lines, words.PlanPast.In(tag))
	}
	for _, old := range versions[1:] {
		if before := momentLabel(old.Day, old.Minute, tag); before != momentLabel(p.Day, p.Minute, tag) && !p.Cancelled {
			lines = append(lines, words.PlanBefore.In(tag, before))
			break
		}
	}
	if p.Why != "" {
		lines = append(lines, words.PlanReason.In(tag, p.Why))
	}
	if p.Note != "" {
		lines = append(lines, words.NoteIs.In(tag, p.Note))
	}
	return lines
}

// planDuties adds until when provinces register and what is to be prepared, and
// how far each of them is.
func planDuties(ctx context.Context, store *data.Store, in Input, p data.ConferencePlan, m *message.Message) error {
	c, tag := store.Catalogue(), in.Tag
	register, prepare := words.PlanNoDay.In(tag), []string(nil)
	for _, o := range c.DutiesTowards(p.Number) {
		due, open := dueTowards(o, c)
		if !open || o.Scope != data.ProvinceScope {
			continue
		}
		d := data.Deadline{Obligation: o, Due: due}
		missing, expected, err := store.Missing(ctx, d)
		if err != nil {
			return err
		}
		minute := due.Minute
		if minute == 24*60 {
			minute = data.NoMinute
		}
		text := momentLabel(due.Last, minute, tag) + ", " + words.DaysLeft(tag, int(due.Last-in.Today())) + " · " + words.PlanDone.In(tag, expected-len(missing), expected)
		if 0 < len(missing) && len(missing) < expected {
			text += " · " + words.PlanNotDone.In(tag, strings.Join(data.Labels(missing, tag), ", "))
		}
		line := lineOf([]string{"report", "status"}, []string{assign("duty", o.Code), assign("period", due.Period.Code())})
		if o.Code == towardsCode(p.Number, "register") {
			register = text
			m.Buttons = append(m.Buttons, message.Button{Label: words.PlanRegister.In(tag), Line: line})
		} else {
			prepare = append(prepare, o.Label(tag)+": "+text)
			m.Buttons = append(m.Buttons, message.Button{Label: o.Label(tag), Line: line})
		}
	}
	m.Fields = append(m.Fields, message.Field{Name: words.PlanRegister.In(tag), Value: register})
	field(m, words.PlanPrepare.In(tag), prepare)
	m.Buttons = m.Buttons[:min(len(m.Buttons), 5)]
	return nil
}

// planVenue is where a conference is to be: the venue and its province, as far as
// they are known.
func planVenue(p data.ConferencePlan, c *data.Catalogue, tag language.Tag) string {
	host := placeName(c, p.Host, tag)
	switch {
	case p.Venue != "" && host != "" && !begins(p.Venue, host):
		return p.Venue + ", " + host
	case p.Venue != "":
		return p.Venue
	case host != "":
		return host
	}
	return words.VenueUnknown.In(tag)
}

// planShort says a plan in one line.
func planShort(phrase words.Phrase, p data.ConferencePlan, today calendar.Day, tag language.Tag) string {
	return phrase.In(tag, roman(p.Number), momentLabel(p.Day, p.Minute, tag), words.DaysLeft(tag, int(p.Day-today)))
}

// planListed is a plan among the conferences.
func planListed(p data.ConferencePlan, c *data.Catalogue, in Input) string {
	if p.Cancelled {
		return words.PlanGone.In(in.Tag, roman(p.Number))
	}
	return words.PlanLine.In(in.Tag, roman(p.Number), planVenue(p, c, in.Tag), momentLabel(p.Day, p.Minute, in.Tag), words.DaysLeft(in.Tag, int(p.Day-in.Today())))
}

func planButton(p data.ConferencePlan) message.Button {
	return message.Button{Label: roman(p.Number), Line: fmt.Sprintf("/conference show number:%d", p.Number)}
}

// notYet answers what only a conference that was held has.
func notYet(p data.ConferencePlan, in Input) error {
	m := message.Message{Status: message.NoData, Title: planShort(words.PlanComes, p, in.Today(), in.Tag), Buttons: []message.Button{planButton(p)}}
	if p.Cancelled {
		m.Title = words.PlanGone.In(in.Tag, roman(p.Number))
	}
	return UserError{m}
}
