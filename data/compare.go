package data

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"
)

func joined(columns []string) string { return strings.Join(columns, ", ") }

// compare looks whether two stores hold the same, by the counts and checksums of
// every table; the first that does not is ErrDiffers.
func compare(ctx context.Context, one, other *Store, all []shape, watch Watch) error {
	for _, s := range all {
		watch(s.table, 0, -1)
		type sum struct {
			n    int
			of   string
			fail error
		}
		sums := make(chan sum, 1)
		go func() {
			n, of, err := one.checksum(ctx, s)
			sums <- sum{n, of, err}
		}()
		n, of, err := other.checksum(ctx, s)
		first := <-sums
		switch {
		case first.fail != nil:
			return first.fail
		case err != nil:
			return err
		case first.n != n:
			return fmt.Errorf("%w: %s has %d rows and %d", ErrDiffers, s.table, first.n, n)
		case first.of != of:
			return fmt.Errorf("%w: rows of %s", ErrDiffers, s.table)
		}
	}
	return nil
}

// checksum counts the rows of a table and sums up what is in them, in the order
// of the key.
func (s *Store) checksum(ctx context.Context, of shape) (n int, sum string, err error) {
	r, err := s.read.QueryContext(ctx, `SELECT `+joined(of.columns)+` FROM `+of.table+of.unmarked()+` ORDER BY `+of.keys(""))
	if err != nil {
		return 0, "", err
	}
	defer r.Close()
	h := sha256.New()
	var text []byte
	for r.Next() {
		var row []any
		if err := of.scan(r, &row); err != nil {
			return 0, "", err
		}
		text = digest(text[:0], row)
		h.Write(text)
		n++
	}
	return n, fmt.Sprintf("%x", h.Sum(nil)), r.Err()
}

// digest adds a row; what a value is made of says where it ends.
func digest(text []byte, row []any) []byte {
	for _, value := range row {
		switch v := value.(type) {
		case nil:
			text = append(text, '-')
		case string:
			text = append(strconv.AppendInt(append(text, 't'), int64(len(v)), 10), ':')
			text = append(text, v...)
		case []byte:
			text = append(strconv.AppendInt(append(text, 'b'), int64(len(v)), 10), ':')
			text = append(text, v...)
		case int64:
			text = strconv.AppendInt(append(text, 'n'), v, 10)
		default:
			text = fmt.Appendf(text, "?%v", v)
		}
		text = append(text, ';')
	}
	return text
}
