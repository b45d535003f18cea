package data

import (
	"context"
	"database/sql"
	"slices"

	"github.com/shopspring/decimal"

	"tiendo/internal/calendar"
)

// likes is how many of the latest projects of a kind an amount is compared with,
// and fewLikes how many there must be.
const (
	likes    = 200
	fewLikes = 5
)

// unlike objects to support that is ten times, or a tenth of, what projects of
// its content and source of funds usually have: a slip of the unit.
func (s *Store) unlike(ctx context.Context, p *Project) ([]Objection, error) {
	if !p.Support.Valid || !p.Support.Decimal.IsPositive() {
		return nil, nil
	}
	amounts, err := rows(ctx, s.read, func(r *sql.Rows, n *int64) error { return r.Scan(n) }, `SELECT support FROM project
		WHERE superseded_at IS NULL AND content = ?1 AND funding = ?2 AND support > 0 AND id <> ?3 ORDER BY first_year DESC LIMIT ?4`,
		p.Content, p.Funding, p.ID, likes)
	if err != nil {
		return nil, err
	}
	usual, ok := usualOf(amounts)
	if !ok || between(p.Support.Decimal, usual) {
		return nil, nil
	}
	o := objecting{p: p}
	o.object("support", UnlikeOthers, "", false)
	o.all[0].OtherValue = usual.String()
	return o.all, nil
}

// usualOf is the middle of amounts in đồng, in triệu đồng.
func usualOf(amounts []int64) (decimal.Decimal, bool) {
	if len(amounts) < fewLikes {
		return decimal.Zero, false
	}
	slices.Sort(amounts)
	return fromMicros(amounts[len(amounts)/2]), true
}

func between(amount, usual decimal.Decimal) bool {
	ten := decimal.NewFromInt(10)
	return amount.LessThan(usual.Mul(ten)) && amount.Mul(ten).GreaterThan(usual)
}

// dayAt is the day of a change, in the zone of its moment.
func dayAt(c Change) calendar.Day { return calendar.DayOf(c.At) }
