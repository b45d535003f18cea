package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// A shape is what a table is made of.
type shape struct {
	table   string
	columns []string
	key     []int    // which columns are the primary key, in its order
	counted bool     // the key is one number that the store counts up
	leansOn []string // tables that its rows refer to
}

// shapes are the tables of the store, each after those that it refers to. They
// are read off an empty store that is made in memory.
func shapes(ctx context.Context) ([]shape, error) {
	db, err := sql.Open("sqlite3", "file::memory:?_foreign_keys=on")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection has a memory of its own
	if err := migrate(ctx, db); err != nil {
		return nil, err
	}
	var all []shape
	names, err := rows(ctx, db, scanName, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		s := shape{table: name}
		if s.leansOn, err = rows(ctx, db, scanName, `SELECT DISTINCT "table" FROM pragma_foreign_key_list(?1) WHERE "table" <> ?1`, name); err != nil {
			return nil, err
		}
		type column struct {
			name, kind string
			key        int
		}
		columns, err := rows(ctx, db, func(r *sql.Rows, c *column) error { return r.Scan(&c.name, &c.kind, &c.key) }, `SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid`, name)
		if err != nil {
			return nil, err
		}
		for part := 1; part <= len(columns); part++ {
			if at := slices.IndexFunc(columns, func(c column) bool { return c.key == part }); at >= 0 {
				s.key = append(s.key, at)
			}
		}
		for _, c := range columns {
			s.columns = append(s.columns, c.name)
		}
		s.counted = len(s.key) == 1 && columns[s.key[0]].kind == "INTEGER"
		all = append(all, s)
	}
	return inTurn(all)
}

func scanName(r *sql.Rows, name *string) error { return r.Scan(name) }

// inTurn puts each table after those that it refers to.
func inTurn(all []shape) ([]shape, error) {
	var turn []shape
	done := map[string]bool{}
	for len(turn) < len(all) {
		before := len(turn)
		for _, s := range all {
			if !done[s.table] && !slices.ContainsFunc(s.leansOn, func(table string) bool { return !done[table] }) {
				turn, done[s.table] = append(turn, s), true
			}
		}
		if len(turn) == before {
			return nil, fmt.Errorf("order the tables: some refer to each other in a circle")
		}
	}
	return turn, nil
}

// keys are the columns of the primary key, as SQL, with an ending each.
func (s shape) keys(ending string) string {
	names := make([]string, len(s.key))
	for i, at := range s.key {
		names[i] = s.columns[at] + ending
	}
	return strings.Join(names, ", ")
}

// after selects rows in the order of the key, those behind a key where there is
// one, at most so many.
func (s shape) after(last []any, most int) string {
	text := `SELECT ` + strings.Join(s.columns, ", ") + ` FROM ` + s.table
	if last != nil {
		marks := make([]string, len(last))
		for i := range last {
			marks[i] = fmt.Sprintf("?%d", i+1)
		}
		text += ` WHERE (` + s.keys("") + `) > (` + strings.Join(marks, ", ") + `)`
	}
	text += ` ORDER BY ` + s.keys("")
	if most > 0 {
		text += fmt.Sprintf(` LIMIT %d`, most)
	}
	return text
}

// insert is the statement that puts n rows in.
func (s shape) insert(n int) string {
	var b strings.Builder
	b.WriteString(`INSERT INTO ` + s.table + ` (` + strings.Join(s.columns, ", ") + `) VALUES `)
	for row := range n {
		for column := range s.columns {
			fmt.Fprintf(&b, "%s?%d", map[bool]string{true: "(", false: ","}[column == 0], row*len(s.columns)+column+1)
		}
		b.WriteString(map[bool]string{true: ")", false: "),"}[row == n-1])
	}
	if s.table == "setting" { // some may be there, when a copy is resumed
		b.WriteString(` ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
	}
	return b.String()
}
