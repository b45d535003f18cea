package data

import (
	"database/sql"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tiendo/internal/calendar"
)

// A Place is a province of one code set, a region or the nation. A province is
// known by code set and code together: digits such as 52 mean another province
// before and after 1 July 2025.
type Place struct {
	Key       string // gso2004:52, gso2025:52, region:central, nation
	Name      string
	NameEN    string       // empty where it is Name
	Regions   []string     // central, north, south; Lâm Đồng since 2025 has two
	From, To  calendar.Day // first and last day; zero is open
	Successor string       // key of the province that it became part of

	id int64
}

// The places that are not provinces.
const (
	Nation      = "nation"
	regionSet   = "region:"
	oldProvince = "gso2004:"
	newProvince = "gso2025:"
)

// Label is the name of p for people.
func (p Place) Label(tag language.Tag) string {
	if p.NameEN != "" && tag != language.Vietnamese {
		return p.NameEN
	}
	return p.Name
}

// Labels are the names of places for people.
func Labels(places []Place, tag language.Tag) []string {
	labels := make([]string, len(places))
	for i, p := range places {
		labels[i] = p.Label(tag)
	}
	return labels
}

// Province reports whether p is a province, of either code set.
func (p Place) Province() bool {
	return strings.HasPrefix(p.Key, oldProvince) || strings.HasPrefix(p.Key, newProvince)
}

// Region reports whether p is a region of several provinces.
func (p Place) Region() bool { return strings.HasPrefix(p.Key, regionSet) }

// Former reports whether p is a province that ended with the mergers.
func (p Place) Former() bool { return p.Province() && p.To != 0 }

// ExistsIn reports whether p existed on every day of the period.
func (p Place) ExistsIn(period calendar.Period) bool {
	return !p.Province() || p.From <= period.From && (p.To == 0 || period.To <= p.To.AddDays(1))
}

// BelongsTo reports whether p is a province of the region or of the nation.
func (p Place) BelongsTo(whole Place) bool {
	if !p.Province() {
		return false
	}
	return whole.Key == Nation || slices.Contains(p.Regions, strings.TrimPrefix(whole.Key, regionSet))
}

// near reports whether p is another province of a region of a province, or one of
// a region or the nation.
func (p Place) near(other Place) bool {
	if !other.Province() {
		return p.BelongsTo(other)
	}
	return p.Province() && p.Key != other.Key && slices.ContainsFunc(other.Regions, func(region string) bool { return slices.Contains(p.Regions, region) })
}

const placeColumns = `id, key, name, name_en, region, coalesce(valid_from, ''), coalesce(valid_to, ''), coalesce(successor, '')`

func scanPlace(r *sql.Rows, p *Place) error {
	var region, from, to string
	if err := r.Scan(&p.id, &p.Key, &p.Name, &p.NameEN, &region, &from, &to, &p.Successor); err != nil {
		return err
	}
	if region != "" {
		p.Regions = strings.Split(region, "+")
	}
	var err error
	if p.From, err = parseDay("valid_from", from); err != nil {
		return err
	}
	p.To, err = parseDay("valid_to", to)
	return err
}

// parseDay reads a day that may be left open.
func parseDay(field, text string) (calendar.Day, error) {
	if text == "" {
		return 0, nil
	}
	day, err := calendar.ParseDay(text)
	if err != nil {
		return 0, &InvalidError{Field: field, Value: text, Reason: err.Error()}
	}
	return day, nil
}
