package data

import (
	"database/sql"

	"golang.org/x/text/language"
)

// An Indicator is one thing that is counted or paid for.
type Indicator struct {
	Code        string // technology.establishments
	Content     string // "all", or the content of the programme, 1 to 9, in the order of the decree
	Name        string
	NameEN      string
	Unit        string // money is always triệu đồng, million VND
	UnitEN      string
	Dimension   string // money, count, participations
	Aggregation string // sum: a flow that adds up over time; last: a state
	Better      string // more, less
	PlanOf      string // the indicator whose plan is the base of a percentage

	id int64
}

// Label is the name of i for people.
func (i Indicator) Label(tag language.Tag) string {
	if tag == language.Vietnamese {
		return i.Name
	}
	return i.NameEN
}

// UnitLabel is the unit of i for people.
func (i Indicator) UnitLabel(tag language.Tag) string {
	if tag == language.Vietnamese {
		return i.Unit
	}
	return i.UnitEN
}

// Money reports whether figures of i are in triệu đồng.
func (i Indicator) Money() bool { return i.Dimension == "money" }

// Flow reports whether figures of i add up over time and places.
func (i Indicator) Flow() bool { return i.Aggregation == "sum" }

const indicatorColumns = `id, code, content, name_vi, name_en, unit_vi, unit_en, dimension, aggregation, better, plan_of`

func scanIndicator(r *sql.Rows, i *Indicator) error {
	return r.Scan(&i.id, &i.Code, &i.Content, &i.Name, &i.NameEN, &i.Unit, &i.UnitEN, &i.Dimension, &i.Aggregation, &i.Better, &i.PlanOf)
}
