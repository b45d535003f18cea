package data

import (
	"context"
	"fmt"
	"os"
)

// Size is how many bytes the database takes, a file with its log. Some servers do
// not tell; that is an error.
func (s *Store) Size(ctx context.Context) (size int64, err error) {
	if s.server {
		err = s.read.QueryRowContext(ctx, `SELECT pg_database_size(current_database())`).Scan(&size)
		if err != nil {
			return 0, fmt.Errorf("measure the database: %w", translate(err))
		}
		return size, nil
	}
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(s.path + suffix)
		if os.IsNotExist(err) && suffix != "" {
			continue
		}
		if err != nil {
			return 0, fmt.Errorf("measure the database: %w", err)
		}
		size += info.Size()
	}
	return size, nil
}
