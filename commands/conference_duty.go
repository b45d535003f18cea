package commands

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/words"
)

// attendance is what reminds of the conference itself: nothing is handed in.
func attendance(p data.ConferencePlan, c *data.Catalogue) data.Obligation {
	o := towards(p, "", words.DutyToAttend, onceRule(p.Day, p.Minute), []string{conferenceRegion}, c)
	o.Scope, o.Note = data.EventScope, planVenue(p, c, language.Vietnamese)
	o.Ladder = data.Ladder{{Left: 7}, {Left: 3}, {Left: 1}, {}}
	return o
}

// towards is a duty towards a conference that is due once; kind, in its code, is
// empty for the conference itself. It reports the year in which the conference
// is, so that a day moved within it keeps what was handed in.
func towards(p data.ConferencePlan, kind string, name words.Phrase, rule calendar.Rule, places []string, c *data.Catalogue) data.Obligation {
	return data.Obligation{
		Code: towardsCode(p.Number, kind), Name: name.In(language.Vietnamese, roman(p.Number)), NameEN: name.In(language.English, roman(p.Number)),
		Who: strings.Join(namesOf(c, places, Input{Tag: language.Vietnamese}), ", "), Places: places, Scope: data.ProvinceScope, ToWhom: words.TheOffice.VI,
		Frequency: "once", Rule: rule, Reports: yearOf(p.Day), Source: data.OfficeSource, Confirmed: "yes", LockAfter: usualLock,
		Ladder: data.UsualLadder(), Conference: p.Number,
	}
}

func towardsCode(number int, kind string) string {
	return strings.TrimSuffix(fmt.Sprintf("conference-%d-%s", number, kind), "-")
}

// onceRule is due once, at a moment; its days and minutes are such.
func onceRule(day calendar.Day, minute int) calendar.Rule {
	text := "once:" + day.String()
	if minute != data.NoMinute {
		text += fmt.Sprintf("T%02d:%02d", minute/60, minute%60)
	}
	rule, err := calendar.ParseRule(text)
	if err != nil {
		panic(err) // it is written as ParseRule says
	}
	return rule
}

func yearOf(d calendar.Day) calendar.Reported {
	reports, err := calendar.ParseReported(calendar.Year(d.Year()).Code())
	if err != nil {
		panic(err) // a year's code is one
	}
	return reports
}

// dueTowards is when a duty towards a conference is due; open is false for one
// that was ended.
func dueTowards(o data.Obligation, c *data.Catalogue) (due calendar.Due, open bool) {
	always := calendar.Stage(calendar.FirstYear, calendar.LastYear)
	for _, due := range o.Rule.Due(always, o.Reports, c.Work) {
		return due, o.To == 0 || due.Last <= o.To
	}
	return calendar.Due{}, false
}

// preparation answers /conference prepare: one thing that is to be done before
// the conference, by whom and until when.
func preparation(store *data.Store) Command {
	what := Option{Name: "what", Help: "What is to be done, such as documents printed", Required: true, Suggest: suggestPreparations(store)}
	by := Option{Name: "by", Help: "Until when, such as 07/12/2026 17:00; “no” takes it away", Required: true, Suggest: suggestMoments}
	who := placeOption(store)
	who.Name, who.Help = "who", "Who does it: provinces and regions separated by commas"
	number := Option{Name: "number", Help: "Which conference; the one to come if left out", Suggest: suggestPlans(store, false)}
	reason := Option{Name: "reason", Help: "Why"}
	return Command{
		Name: "prepare", Help: "For the office: what is to be done before a conference, by whom and until when",
		Options: []Option{what, by, who, number, reason}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			p, err := plannedOne(ctx, store, in, number)
			if err != nil {
				return message.Message{}, err
			}
			if p.Cancelled {
				return message.Message{}, mistake(words.WasCancelled.In(in.Tag, roman(p.Number)))
			}
			c := store.Catalogue()
			duty := namedPreparation(c, p, in.Text(what), in)
			if err := readWho(c, in, p, who, &duty); err != nil {
				return message.Message{}, err
			}
			if err := readBy(c, in, p, by, &duty); err != nil {
				return message.Message{}, err
			}
			p.At, p.By, p.Why = in.Now, in.Asker.ID, in.Text(reason)
			if err := store.PlanConference(ctx, p, []data.Obligation{duty}); err != nil {
				return message.Message{}, refusal(err, in)
			}
			return showPlan(ctx, store, in, p.Number)
		},
	}
}

// usualPreparations are those that have a name of their own, in order.
var usualPreparations = [...]string{"reports", "flag", "documents"}

// namedPreparation is the preparation that is meant: one that is planned, one of
// the usual ones, or a new one in the office's own words.
func namedPreparation(c *data.Catalogue, p data.ConferencePlan, text string, in Input) data.Obligation {
	for _, o := range c.DutiesTowards(p.Number) {
		if o.Scope == data.ProvinceScope && (text == o.Code || strings.EqualFold(text, o.Name) || strings.EqualFold(text, o.NameEN)) {
			return o
		}
	}
	for _, kind := range usualPreparations {
		short := words.PreparationNames[kind]
		if text != kind && !strings.EqualFold(text, short.VI) && !strings.EqualFold(text, short.EN) {
			continue
		}
		o := towards(p, kind, words.Preparations[kind], calendar.Rule{}, nil, c)
		if known, ok := c.Obligation(o.Code); ok {
			return known
		}
		if o.Places = []string{p.Host}; kind == usualPreparations[0] {
			o.Places = []string{conferenceRegion}
		}
		return o
	}
	text = strings.ReplaceAll(text, "%", "%%")
	own := towards(p, "", words.Phrase{VI: words.PreparationOf.In(language.Vietnamese, text), EN: words.PreparationOf.In(language.English, text)}, calendar.Rule{}, nil, c)
	own.Code = codeOf(fmt.Sprintf("conference %d %s", p.Number, text), c)
	return own
}

// readWho reads who does it; where nobody is named, those who usually do.
func readWho(c *data.Catalogue, in Input, p data.ConferencePlan, who Option, o *data.Obligation) error {
	if in.Text(who) != "" {
		return dutyTerms{places: who}.readLists(c, in, o)
	}
	if len(o.Places) == 0 || o.Places[0] == "" {
		return mistake(words.WhoPrepares.In(in.Tag, o.Label(in.Tag)), words.WhoPreparesHow.In(in.Tag))
	}
	o.Who = strings.Join(namesOf(c, o.Places, Input{Tag: language.Vietnamese}), ", ")
	return nil
}

// readBy reads until when it is to be done: at the latest on the last day of the
// conference, where a flag may be handed over.
func readBy(c *data.Catalogue, in Input, p data.ConferencePlan, by Option, o *data.Obligation) error {
	if strings.EqualFold(in.Text(by), "no") {
		due, open := dueTowards(*o, c)
		if !open {
			return mistake(words.NoSuchPreparation.In(in.Tag, o.Label(in.Tag), roman(p.Number)))
		}
		o.To = due.Last.AddDays(-1)
		return nil
	}
	day, minute, err := in.moment(by)
	switch {
	case err != nil:
		return err
	case day < in.Today():
		return mistake(words.DayIsPast.In(in.Tag, day.Label(in.Tag)))
	case day > p.Last:
		return mistake(words.DutyTooLate.In(in.Tag, o.Label(in.Tag), day.Label(in.Tag), p.Last.Label(in.Tag)))
	}
	o.Rule, o.Reports, o.To = onceRule(day, minute), yearOf(p.Day), 0
	return nil
}

// suggestPreparations offers what is planned already and the usual ones.
func suggestPreparations(store *data.Store) func(context.Context, Input, string) ([]Suggestion, error) {
	return func(ctx context.Context, in Input, typed string) ([]Suggestion, error) {
		plans, err := store.ConferencePlans(ctx)
		if err != nil {
			return nil, err
		}
		var all []Suggestion
		for _, kind := range usualPreparations {
			all = append(all, Suggestion{words.PreparationNames[kind].In(in.Tag), kind})
		}
		for _, p := range plans {
			for _, o := range store.Catalogue().DutiesTowards(p.Number) {
				if _, open := dueTowards(o, store.Catalogue()); open && o.Scope == data.ProvinceScope && p.Last >= in.Today() {
					all = append(all, Suggestion{o.Label(in.Tag), o.Code})
				}
			}
		}
		var fitting []Suggestion
		for _, s := range all {
			if begins(s.Label, typed) {
				fitting = append(fitting, s)
			}
		}
		return fitting, nil
	}
}
