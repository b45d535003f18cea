package commands

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// fieldLabel names a field of a project for people.
func fieldLabel(name string, tag language.Tag) string {
	return words.ProjectFieldNames[name].In(tag)
}

// fieldText is the plain form of a field as people write it.
func fieldText(c *data.Catalogue, f data.ProjectField, plain string, tag language.Tag) string {
	if plain == "" {
		return words.NotKnown.In(tag)
	}
	switch {
	case f.Name == "place":
		return placeName(c, plain, tag)
	case f.Kind == data.YearsField:
		var p data.Project
		if err := f.Set(&p, plain); err == nil {
			return sharesLine(p.ByYear, tag)
		}
	case f.Kind == data.DayField:
		if day, err := calendar.ParseDay(plain); err == nil {
			return day.Label(tag)
		}
	case f.Kind == data.MoneyField:
		if d, err := decimal.NewFromString(plain); err == nil {
			return vi.FormatMoney(d, tag)
		}
	case f.Name == "advance_share":
		return plain + "%"
	case f.Name == "funding":
		return fundingLabel(data.Funding(plain), tag)
	case f.Name == "content":
		return words.Contents[plain].In(tag)
	case f.Kind == data.ChoiceField:
		return words.Choice(plain).In(tag)
	}
	return plain
}

// unknown is what is typed for a value that is not known any more.
const unknown = "-"

// fieldOption is the option that sets a field.
func fieldOption(name string) Option {
	f, _ := data.FieldOf(name)
	o := Option{Name: name, Help: vi.UpperFirst(words.ProjectFieldNames[name].In(language.English))}
	if name == "content" {
		o.Help = "Which of the nine contents of the programme"
	}
	switch f.Kind {
	case data.DayField:
		o.Help += "; day/month/year"
	case data.MoneyField:
		o.Help += "; million VND"
	case data.ChoiceField:
		for _, value := range f.Choices {
			label := value
			if known := words.Choice(value).In(language.English); known != "" {
				label = known
			}
			o.Choices = append(o.Choices, Suggestion{label, value})
		}
	}
	return o
}

// setField reads what a person typed for a field into p; nothing typed leaves it
// as it is.
func (in Input) setField(p *data.Project, o Option) error {
	text := in.Text(o)
	f, ok := data.FieldOf(o.Name)
	if text == "" || !ok {
		return nil
	}
	plain := text
	var err error
	switch {
	case text == unknown:
		plain = ""
	case f.Kind == data.DayField:
		plain, err = in.dayText(text)
	case f.Kind == data.MoneyField:
		plain, err = in.moneyText(o, text)
	case f.Kind == data.ChoiceField:
		plain = in.choiceText(f, text)
	case f.Kind == data.CountField:
		plain = strings.NewReplacer(".", "", " ", "").Replace(text)
	}
	if err != nil {
		return err
	}
	if err := f.Set(p, plain); err != nil {
		if f.Kind == data.CountField {
			return mistake(words.NotACount.In(in.Tag, text))
		}
		return mistake(words.ProjectRefused.In(in.Tag, fieldLabel(f.Name, in.Tag)+" “"+text+"”"), choicesOf(f, in))
	}
	return nil
}

// choicesOf asks whether one of the values that a field may have was meant.
func choicesOf(f data.ProjectField, in Input) string {
	if len(f.Choices) == 0 {
		return ""
	}
	return words.DidYouMean.In(in.Tag, choiceNames(f, in))
}

// choiceNames lists what a field may be.
func choiceNames(f data.ProjectField, in Input) string {
	var names []string
	for _, value := range f.Choices {
		names = append(names, fieldText(nil, f, value, in.Tag))
	}
	return strings.Join(names, " · ")
}

// choiceText is the value that a word in a form means: itself, or its name in
// either language, with its tones or without.
func (in Input) choiceText(f data.ProjectField, text string) string {
	for _, value := range f.Choices {
		for _, tag := range []language.Tag{language.Vietnamese, language.English} {
			if vi.Fold(fieldText(nil, f, value, tag)) == vi.Fold(text) {
				return value
			}
		}
	}
	return text
}

// dayText reads 20/4/2026, 20/4 of this year, or 2026-04-20.
func (in Input) dayText(text string) (string, error) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if day, err := calendar.ParseDay(text); err == nil {
		return day.String(), nil
	}
	year := in.Today().Year()
	if len(parts) == 3 {
		n, err := strconv.Atoi(parts[2])
		if err != nil {
			n = -1
		}
		if len(parts[2]) == 2 {
			n += 2000
		}
		year = n
	}
	if len(parts) == 2 || len(parts) == 3 {
		d, err := strconv.Atoi(parts[0])
		m, err2 := strconv.Atoi(parts[1])
		if day, err3 := calendar.NewDay(year, monthNumber(m), d); err == nil && err2 == nil && err3 == nil {
			return day.String(), nil
		}
	}
	return "", mistake(words.NotADay.In(in.Tag, text))
}

// moneyText reads an amount; one without a unit is of triệu đồng, and one that
// can be read in two ways is asked.
func (in Input) moneyText(o Option, text string) (string, error) {
	readings, err := vi.ReadAmount(text, vi.Hint{Language: language.Vietnamese, Unit: vi.Million})
	if err != nil || readings[0].Unit != vi.Million || readings[0].Value.IsNegative() {
		return "", mistake(words.NotAnAmount.In(in.Tag, text))
	}
	if len(readings) > 1 {
		return "", askBack(in, o, words.WhichAmount.In(in.Tag, text), readings,
			func(r vi.Reading, tag language.Tag) string { return vi.FormatMoney(r.Value, tag) },
			func(r vi.Reading) string { return vi.FormatMoney(r.Value, language.Vietnamese) })
	}
	return readings[0].Value.String(), nil
}
