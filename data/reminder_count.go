package data

import (
	"context"
	"fmt"
)

// ReminderStates counts the ledger by state.
func (s *Store) ReminderStates(ctx context.Context) (map[string]int, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT state, count(*) FROM reminder GROUP BY state`)
	if err != nil {
		return nil, fmt.Errorf("count reminders: %w", translate(err))
	}
	defer rows.Close()
	counted := map[string]int{}
	for rows.Next() {
		var state string
		var n int
		if err := rows.Scan(&state, &n); err != nil {
			return nil, fmt.Errorf("count reminders: %w", translate(err))
		}
		counted[state] = n
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("count reminders: %w", translate(err))
	}
	return counted, nil
}
