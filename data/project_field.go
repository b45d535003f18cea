package data

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// A ProjectField is one thing that is known of a project. Its name is that of
// the store's column, of the command's option and of the words for it.
type ProjectField struct {
	Name    string
	Kind    FieldKind
	Choices []string // of a Choice
	of      func(*Project) any
}

// A FieldKind is what kind of text a field takes.
type FieldKind string

const (
	TextField   FieldKind = "text"
	MoneyField  FieldKind = "money"  // triệu đồng with a decimal point
	CountField  FieldKind = "count"  // a whole number
	DayField    FieldKind = "day"    // 2026-11-23
	ChoiceField FieldKind = "choice" // one of Choices
	YearsField  FieldKind = "years"  // "2026 support=100 disbursed=50; 2027 support=200"
)

var deciders = []string{string(Minister), string(Agency), string(Department), string(Committee)}

// ProjectFields lists the fields in the order of a project's card.
func ProjectFields() []ProjectField { return slices.Clone(projectFields) }

// FieldOf is the field with the name.
func FieldOf(name string) (ProjectField, bool) {
	i := slices.IndexFunc(projectFields, func(f ProjectField) bool { return f.Name == name })
	if i < 0 {
		return ProjectField{}, false
	}
	return projectFields[i], true
}

var projectFields = append([]ProjectField{
	{Name: "code", Kind: TextField, of: func(p *Project) any { return &p.Code }},
	{Name: "name", Kind: TextField, of: func(p *Project) any { return &p.Name }},
	{Name: "place", Kind: TextField, of: func(p *Project) any { return &p.Place }},
	{Name: "district", Kind: TextField, of: func(p *Project) any { return &p.District }},
	{Name: "funding", Kind: ChoiceField, Choices: []string{"national", "local"}, of: func(p *Project) any { return (*string)(&p.Funding) }},
	{Name: "content", Kind: ChoiceField, Choices: []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, of: func(p *Project) any { return &p.Content }},
	{Name: "first_year", Kind: CountField, of: func(p *Project) any { return &p.From }},
	{Name: "last_year", Kind: CountField, of: func(p *Project) any { return &p.To }},
	{Name: "unit", Kind: TextField, of: func(p *Project) any { return &p.Unit }},
	{Name: "beneficiaries", Kind: TextField, of: func(p *Project) any { return &p.Beneficiaries }},
	{Name: "establishments", Kind: CountField, of: func(p *Project) any { return (*pieces)(&p.Count) }},
	{Name: "recoverable", Kind: ChoiceField, Choices: []string{"yes", "no"}, of: func(p *Project) any { return &p.Recoverable }},
	{Name: "key_project", Kind: ChoiceField, Choices: []string{"yes", "no"}, of: func(p *Project) any { return &p.Key }},
	{Name: "group_project", Kind: ChoiceField, Choices: []string{"yes", "no"}, of: func(p *Project) any { return &p.Group }},
	{Name: "status", Kind: ChoiceField, Choices: []string{"registered", "assigned", "contracted", "running", "adjusted", "accepted", "settled", "stopped"}, of: func(p *Project) any { return (*string)(&p.Status) }},
	{Name: "adjusted_from", Kind: ChoiceField, Choices: []string{"assigned", "contracted", "running"}, of: func(p *Project) any { return (*string)(&p.AdjustedFrom) }},
	{Name: "support", Kind: MoneyField, of: func(p *Project) any { return &p.Support }},
	{Name: "counterpart", Kind: MoneyField, of: func(p *Project) any { return &p.Counterpart }},
	{Name: "contract_money", Kind: MoneyField, of: func(p *Project) any { return &p.Contract }},
	{Name: "advance_share", Kind: ChoiceField, Choices: []string{"30", "70", "100"}, of: func(p *Project) any { return &p.AdvanceShare }},
	{Name: "advance_money", Kind: MoneyField, of: func(p *Project) any { return &p.Advance }},
	{Name: "disbursed", Kind: MoneyField, of: func(p *Project) any { return &p.Disbursed }},
	{Name: "returned", Kind: MoneyField, of: func(p *Project) any { return &p.Returned }},
	{Name: "by_year", Kind: YearsField, of: func(p *Project) any { return &p.ByYear }},
}, append(stepFields(), []ProjectField{
	{Name: "appraised", Kind: DayField, of: func(p *Project) any { return &p.Appraised }},
	{Name: "sent", Kind: DayField, of: func(p *Project) any { return &p.Sent }},
	{Name: "adjusted_on", Kind: DayField, of: func(p *Project) any { return &p.Adjusted.On }},
	{Name: "adjusted_by", Kind: ChoiceField, Choices: deciders, of: func(p *Project) any { return (*string)(&p.Adjusted.By) }},
	{Name: "adjusted_what", Kind: TextField, of: func(p *Project) any { return &p.Adjusted.What }},
	{Name: "adjusted_why", Kind: TextField, of: func(p *Project) any { return &p.Adjusted.Why }},
	{Name: "stopped_on", Kind: DayField, of: func(p *Project) any { return &p.Stopped.On }},
	{Name: "stopped_by", Kind: ChoiceField, Choices: deciders, of: func(p *Project) any { return (*string)(&p.Stopped.By) }},
	{Name: "stopped_why", Kind: TextField, of: func(p *Project) any { return &p.Stopped.Why }},
	{Name: "note", Kind: TextField, of: func(p *Project) any { return &p.Note }},
}...)...)

// stepFields are a planned and a real day for each step.
func stepFields() []ProjectField {
	var all []ProjectField
	for step := range StepCount {
		all = append(all,
			ProjectField{Name: step.String() + "_plan", Kind: DayField, of: func(p *Project) any { return &p.Steps[step].Plan }},
			ProjectField{Name: step.String() + "_real", Kind: DayField, of: func(p *Project) any { return &p.Steps[step].Real }})
	}
	return all
}

// pieces are a number that is counted, not money.
type pieces decimal.NullDecimal

// Text is the field's value in its plain form, "" where it is not known.
func (f ProjectField) Text(p *Project) string {
	switch v := f.of(p).(type) {
	case *string:
		return *v
	case *int:
		if *v == 0 {
			return ""
		}
		return strconv.Itoa(*v)
	case *bool:
		if *v {
			return "yes"
		}
		return "no"
	case *calendar.Day:
		if *v == 0 {
			return ""
		}
		return v.String()
	case *decimal.NullDecimal:
		return known(*v)
	case *pieces:
		return known(decimal.NullDecimal(*v))
	case *[]YearShare:
		return sharesText(*v)
	}
	return ""
}

func known(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return d.Decimal.String()
}

// Set reads the plain form back; "" makes the value not known. The error is an
// *InvalidError, and p is as it was.
func (f ProjectField) Set(p *Project, text string) error {
	text = strings.TrimSpace(text)
	if f.Kind == ChoiceField && text != "" && !slices.Contains(f.Choices, text) {
		return &InvalidError{Field: f.Name, Value: text, Reason: "one of " + strings.Join(f.Choices, ", ")}
	}
	if strings.ContainsAny(text, fieldEnd+figureEnd) {
		return &InvalidError{Field: f.Name, Value: text, Reason: "a control character"}
	}
	switch v := f.of(p).(type) {
	case *string:
		*v = text
	case *bool:
		*v = text == "yes"
	case *int:
		n, err := strconv.Atoi(text)
		if text != "" && (err != nil || n < 0) {
			return &InvalidError{Field: f.Name, Value: text, Reason: "a whole number"}
		}
		*v = n
	case *calendar.Day:
		day, err := parseDay(f.Name, text)
		if err != nil {
			return err
		}
		*v = day
	case *decimal.NullDecimal:
		return setAmount(f.Name, text, v, -6)
	case *[]YearShare:
		shares, err := readShares(text)
		if err != nil {
			return err
		}
		*v = shares
	case *pieces:
		return setAmount(f.Name, text, (*decimal.NullDecimal)(v), 0)
	}
	return nil
}

// setAmount reads a number that is not negative and no finer than smallest.
func setAmount(field, text string, to *decimal.NullDecimal, smallest int32) error {
	if text == "" {
		*to = decimal.NullDecimal{}
		return nil
	}
	d, err := decimal.NewFromString(text)
	// An exponent could ask for a number that fills the memory.
	if err != nil || len(text) > 40 || strings.ContainsAny(text, "eE") || d.IsNegative() || d.GreaterThan(mostMoney) || !d.Equal(d.Truncate(-smallest)) {
		return &InvalidError{Field: field, Value: text, Reason: "an amount that is not negative, exact to one đồng or one piece"}
	}
	*to = decimal.NewNullDecimal(d)
	return nil
}

// mostMoney keeps đồng within what the store counts with: nine million tỷ.
var mostMoney = decimal.New(9, 12)
