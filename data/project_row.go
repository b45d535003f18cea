package data

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// projectColumns are those of every field, in the order of projectFields.
var projectColumns = func() string {
	names := make([]string, len(projectFields))
	for i, f := range projectFields {
		names[i] = f.Name
	}
	return strings.Join(names, ", ")
}()

// projectRow is what is read of a project, and how.
const projectHead = `id, version, sample, entered_at, entered_by, why, `

type scanner interface{ Scan(...any) error }

// scanProject reads a row of projectHead and projectColumns, with what more
// stands behind them.
func scanProject(r scanner, p *Project, more ...any) error {
	var at string
	to := []any{&p.ID, &p.Version, &p.Sample, &at, &p.EnteredBy, &p.Why}
	for _, f := range projectFields {
		to = append(to, column{f.of(p)})
	}
	if err := r.Scan(append(to, more...)...); err != nil {
		return err
	}
	var err error
	p.EnteredAt, err = time.Parse(time.RFC3339, at)
	return err
}

// A column is one field as the store keeps it: days as text, money in đồng.
type column struct{ of any }

// Value implements driver.Valuer.
func (c column) Value() (driver.Value, error) {
	switch v := c.of.(type) {
	case *string:
		return *v, nil
	case *int:
		return int64(*v), nil
	case *bool:
		return *v, nil
	case *calendar.Day:
		if *v == 0 {
			return nil, nil
		}
		return v.String(), nil
	case *decimal.NullDecimal:
		if !v.Valid {
			return nil, nil
		}
		return v.Decimal.Shift(micros).IntPart(), nil
	case *[]YearShare:
		return sharesText(*v), nil
	case *pieces:
		if !v.Valid {
			return nil, nil
		}
		return v.Decimal.IntPart(), nil
	}
	return nil, fmt.Errorf("no column for %T", c.of)
}

// Scan implements sql.Scanner.
func (c column) Scan(src any) error {
	switch v := c.of.(type) {
	case *string:
		*v, _ = src.(string)
	case *int:
		n, _ := src.(int64)
		*v = int(n)
	case *bool:
		n, _ := src.(int64)
		*v = n != 0
	case *calendar.Day:
		text, _ := src.(string)
		var err error
		*v, err = parseDay("day", text)
		return err
	case *decimal.NullDecimal:
		if n, ok := src.(int64); ok {
			*v = decimal.NewNullDecimal(fromMicros(n))
		}
	case *[]YearShare:
		text, _ := src.(string)
		var err error
		*v, err = readShares(text)
		return err
	case *pieces:
		if n, ok := src.(int64); ok {
			*v = pieces(decimal.NewNullDecimal(decimal.NewFromInt(n)))
		}
	default:
		return fmt.Errorf("no column for %T", c.of)
	}
	return nil
}
