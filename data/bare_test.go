package data

import "database/sql"

// openBare opens a file as any SQLite program would.
func openBare(path string) (*sql.DB, error) { return sql.Open("sqlite3", address(path, "")) }
