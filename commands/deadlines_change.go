package commands

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"tiendo/data"
	"tiendo/internal/agenda"
	"tiendo/internal/calendar"
	"tiendo/internal/message"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// calendarFile answers /deadlines calendar: the deadlines of a year as a file for
// a phone's calendar.
func calendarFile(store *data.Store) Command {
	place, duty := placeOption(store), dutyOption(store)
	place.Help = "Only what this province hands in"
	return Command{
		Name: "calendar", Help: "The deadlines of the coming year as a file for your calendar", Options: []Option{place, duty}, Private: true,
		Run: func(_ context.Context, in Input) (message.Message, error) {
			c := store.Catalogue()
			only, err := owingPlace(c, in, place)
			if err != nil {
				return message.Message{}, err
			}
			one, err := in.duty(duty, c)
			if err != nil {
				return message.Message{}, err
			}
			var all []data.Deadline
			for _, d := range c.Deadlines(calendar.Period{From: in.Today(), To: in.Today().AddDays(aYear)}) {
				if (one == nil || d.Code == one.Code) && (only == nil || d.Concerns(*only)) {
					all = append(all, d)
				}
			}
			file, err := agenda.Write(all, c.Work, in.Now, in.Tag)
			if err != nil {
				return message.Message{}, err
			}
			m := message.Message{
				Title: words.CalendarTitle.In(in.Tag, len(all)), Lines: []string{words.CalendarHow.In(in.Tag)},
				Files: []message.File{{Name: "tiendo.ics", Data: file}}, About: message.About{Intent: "deadline"},
			}
			return m, nil
		},
	}
}

// dutyTerms are the options that say what a duty asks for.
type dutyTerms struct{ rule, reports, places, wants, stages, lock, note, from, to Option }

func termsOf(store *data.Store) dutyTerms {
	t := dutyTerms{
		rule:    Option{Name: "rule", Help: "When: month:before 25, quarter:before 20, year:before 06-15, once:2026-11-30T16:00", Suggest: suggestRules},
		reports: Option{Name: "reports", Help: "The period reported: month, quarter, H1, year, next year; or a period for one that is due once", Suggest: suggestReported},
		places:  placeOption(store),
		wants:   Option{Name: "wants", Help: "The figures that it should bring, indicators separated by commas"},
		stages:  Option{Name: "stages", Help: "When is reminded: 7,3,1,0,+1,+3,office"},
		lock:    Option{Name: "lock", Help: "Working days after the last good day until no more is taken; 10 if left out"},
		note:    Option{Name: "note", Help: "What is to be known about it"},
		from:    Option{Name: "from", Help: "The first day on which it may fall due"},
		to:      Option{Name: "to", Help: "The last day on which it may fall due"},
	}
	t.places.Name, t.places.Help = "who", "Who hands in: provinces and regions separated by commas; all provinces if left out"
	return t
}

func (t dutyTerms) options() []Option {
	return []Option{t.rule, t.reports, t.places, t.wants, t.stages, t.lock, t.note, t.from, t.to}
}

// addDuty answers /deadlines add.
func addDuty(store *data.Store) Command {
	name := Option{Name: "name", Help: "What the report is called", Required: true}
	t := termsOf(store)
	t.rule.Required = true
	return Command{
		Name: "add", Help: "For the office: add a reporting duty, or one that is due once", Options: append([]Option{name}, t.options()...), Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			o := data.Obligation{Name: in.Text(name), NameEN: in.Text(name), Scope: data.ProvinceScope, LockAfter: usualLock, Source: data.OfficeSource, Confirmed: "yes",
				Ladder: data.UsualLadder(), ToWhom: words.TheOffice.VI, Who: words.AllProvinces.VI}
			o.Code = codeOf(o.Name, store.Catalogue())
			if err := t.read(store.Catalogue(), in, &o); err != nil {
				return message.Message{}, err
			}
			if err := store.AddObligation(ctx, o, in.Asker.ID, in.Text(t.note), in.Now); err != nil {
				return message.Message{}, refusal(err, in)
			}
			return dutyShown(store, o.Code, words.DutyAdded, in), nil
		},
	}
}

// usualLock is how many working days after its deadline a report is still taken.
const usualLock = 10

// changeDuty answers /deadlines change: what is not named stays.
func changeDuty(store *data.Store) Command {
	duty := dutyOption(store)
	duty.Required = true
	name := Option{Name: "name", Help: "What the report is called"}
	t := termsOf(store)
	return Command{
		Name: "change", Help: "For the office: change a reporting duty", Options: append([]Option{duty, name}, t.options()...), Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			c := store.Catalogue()
			o, err := in.duty(duty, c)
			if err != nil {
				return message.Message{}, err
			}
			if text := in.Text(name); text != "" {
				o.Name, o.NameEN = text, text
			}
			if err := t.read(c, in, o); err != nil {
				return message.Message{}, err
			}
			if err := store.ChangeObligation(ctx, *o, in.Asker.ID, in.Text(t.note), in.Now); err != nil {
				return message.Message{}, refusal(err, in)
			}
			return dutyShown(store, o.Code, words.DutyChanged, in), nil
		},
	}
}

// endDuty answers /deadlines end.
func endDuty(store *data.Store) Command {
	duty := dutyOption(store)
	duty.Required = true
	last := Option{Name: "last", Help: "The last day on which it falls due; today if left out"}
	reason := Option{Name: "reason", Help: "Why"}
	return Command{
		Name: "end", Help: "For the office: a duty falls due no more; what was handed in stays", Options: []Option{duty, last, reason}, Private: true, Needs: Admin,
		Run: func(ctx context.Context, in Input) (message.Message, error) {
			o, err := in.duty(duty, store.Catalogue())
			if err != nil {
				return message.Message{}, err
			}
			day, err := in.day(last)
			if err != nil {
				return message.Message{}, err
			}
			if day == 0 {
				day = in.Today()
			}
			if err := store.EndObligation(ctx, o.Code, day, in.Asker.ID, in.Text(reason), in.Now); err != nil {
				return message.Message{}, refusal(err, in)
			}
			return message.Message{Title: words.DutyEnded.In(in.Tag, o.Label(in.Tag), day.Label(in.Tag)), About: message.About{Intent: "deadline"}}, nil
		},
	}
}

// read puts what was named into o.
func (t dutyTerms) read(c *data.Catalogue, in Input, o *data.Obligation) error {
	var err error
	if text := in.Text(t.rule); text != "" {
		if o.Rule, err = calendar.ParseRule(text); err != nil {
			return wrongField(err, in)
		}
		o.Frequency = frequencyOf(text)
		if o.Reports == (calendar.Reported{}) || in.Text(t.reports) == "" && !strings.Contains(o.Reports.String(), "next") {
			o.Reports, _ = calendar.ParseReported(usualReported(o.Frequency))
		}
	}
	if text := in.Text(t.reports); text != "" {
		if o.Reports, err = calendar.ParseReported(text); err != nil {
			return wrongField(err, in)
		}
	}
	if text := in.Text(t.stages); text != "" {
		if o.Ladder, err = data.ParseLadder(text); err != nil {
			return refusal(err, in)
		}
	}
	if text := in.Text(t.lock); text != "" {
		if o.LockAfter, err = strconv.Atoi(text); err != nil {
			return refused("lock after", text, "", in)
		}
	}
	if text := in.Text(t.note); text != "" {
		o.Note = text
	}
	if o.From, err = orDay(in, t.from, o.From); err != nil {
		return err
	}
	if o.To, err = orDay(in, t.to, o.To); err != nil {
		return err
	}
	return t.readLists(c, in, o)
}

func orDay(in Input, o Option, otherwise calendar.Day) (calendar.Day, error) {
	day, err := in.day(o)
	if day == 0 {
		day = otherwise
	}
	return day, err
}

// readLists reads who hands in and the figures that are wanted.
func (t dutyTerms) readLists(c *data.Catalogue, in Input, o *data.Obligation) error {
	if text := in.Text(t.places); text != "" {
		o.Places = nil
		for name := range strings.SplitSeq(text, ",") {
			found := c.Locate(strings.TrimSpace(name), calendar.Period{})
			if len(found) != 1 {
				return mistake(words.NoSuchPlace.In(in.Tag, name), did(in, c.NearestPlaces(name, 3), data.Place.Label))
			}
			o.Places = append(o.Places, found[0].Key)
		}
		o.Who = strings.Join(namesOf(c, o.Places, in), ", ")
	}
	if text := in.Text(t.wants); text != "" {
		o.Wants = nil
		for name := range strings.SplitSeq(text, ",") {
			found := c.FindIndicators(strings.TrimSpace(name))
			if len(found) != 1 {
				return mistake(words.NoSuchIndicator.In(in.Tag, name), did(in, c.NearestIndicators(name, 3), data.Indicator.Label))
			}
			o.Wants = append(o.Wants, found[0].Code)
		}
	}
	return nil
}

func namesOf(c *data.Catalogue, keys []string, in Input) []string {
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = placeName(c, key, in.Tag)
	}
	return names
}

// wrongField turns the calendar's word on a field into words.
func wrongField(err error, in Input) error {
	var field *calendar.FieldError
	if errors.As(err, &field) {
		return refused(field.Field, field.Value, field.Want, in)
	}
	return err
}

// frequencyOf is the frequency that goes with a rule.
func frequencyOf(rule string) string {
	every, _, _ := strings.Cut(rule, ":")
	return map[string]string{"month": "monthly", "quarter": "quarterly", "year": "year", "once": "once"}[every]
}

// usualReported is the period that a duty reports unless another is named.
func usualReported(frequency string) string {
	return map[string]string{"monthly": "month", "quarterly": "quarter", "year": "year", "once": "month"}[frequency]
}

// codeOf makes a code of a name that no duty has.
func codeOf(name string, c *data.Catalogue) string {
	code := strings.Trim(strings.Join(strings.FieldsFunc(vi.Fold(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-"), "-")
	code = strings.Trim(code[:min(len(code), 40)], "-")
	if code == "" {
		code = "duty"
	}
	free := code
	for n := 2; ; n++ {
		if _, taken := c.Obligation(free); !taken {
			return free
		}
		free = code + "-" + strconv.Itoa(n)
	}
}

// dutyShown shows a duty with its next days, so that the rule can be checked.
func dutyShown(store *data.Store, code string, said words.Phrase, in Input) message.Message {
	c, tag := store.Catalogue(), in.Tag
	o, _ := c.Obligation(code)
	m := message.Message{Title: said.In(tag, o.Label(tag)), About: message.About{Intent: "deadline"}}
	who := words.AllProvinces.In(tag)
	if len(o.Places) > 0 {
		who = strings.Join(namesOf(c, o.Places, in), ", ")
	}
	m.Lines = append(m.Lines, words.DutyTerms.In(tag, who, o.Rule.String(), o.Ladder.String(), o.LockAfter))
	n := 0
	for _, d := range c.Deadlines(calendar.Period{From: in.Today(), To: in.Today().AddDays(aYear)}) {
		if d.Code == code && n < 3 {
			n++
			m.Lines = append(m.Lines, "• "+d.Period.Label(tag)+": "+dueLine(d, c.Work, in.Today(), tag))
		}
	}
	if n == 0 {
		m.Lines = append(m.Lines, words.NoDayComes.In(tag))
	}
	m.Buttons = []message.Button{{Label: words.PressPreview.In(tag), Line: "/reminders preview duty:" + code}}
	return m
}
