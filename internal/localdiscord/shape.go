package localdiscord

import (
	"crypto/sha256"
	"strconv"
	"sync"
	"time"
)

// A shape is what of a document its schema can tell apart: two documents of one shape both
// pass it, or neither does. They may differ in ids and in times, which no schema names one
// by one; how long they are and which ids are the same stays part of the shape.
type shape [sha256.Size]byte

// What stands in a shape for an id and for a time: no JSON has these characters.
const (
	anyID   = 1
	anyTime = 2
)

// shapeOf is the shape of a JSON document that has to pass what place names.
func shapeOf(place string, raw []byte) shape {
	plain := make([]byte, 0, len(place)+1+len(raw))
	plain = append(plain, place...)
	plain = append(plain, 0)
	ids := map[string]int{}
	inside := false
	for i := 0; i < len(raw); {
		c := raw[i]
		switch {
		case c == '\\' && inside && i+1 < len(raw):
			plain = append(plain, c, raw[i+1])
			i += 2
			continue
		case c == '"':
			inside = !inside
			if n := timeAt(raw[i+1:]); inside && n > 0 {
				plain = append(plain, c, anyTime, byte('0'+n))
				i += 1 + n
				continue
			}
		case inside && isDigit(c):
			n := digits(raw[i:])
			if n >= 17 && n <= 20 && c != '0' { // a snowflake of our days
				id := string(raw[i : i+n])
				if _, known := ids[id]; !known {
					ids[id] = len(ids)
				}
				plain = append(plain, anyID, byte('0'+n))
				plain = strconv.AppendInt(plain, int64(ids[id]), 10)
			} else {
				plain = append(plain, raw[i:i+n]...)
			}
			i += n
			continue
		}
		plain = append(plain, c)
		i++
	}
	return sha256.Sum256(plain)
}

// timeAt is the length of the time that a string consists of, or 0.
func timeAt(text []byte) int {
	const shortest, longest = len("2006-01-02T15:04:05Z"), len("2006-01-02T15:04:05.999999999+00:00")
	if len(text) < shortest || text[4] != '-' || text[7] != '-' || text[10] != 'T' {
		return 0
	}
	n := shortest - 1
	for n < len(text) && n <= longest && text[n] != '"' {
		n++
	}
	if n > longest || n == len(text) {
		return 0
	}
	if _, err := time.Parse(time.RFC3339, string(text[:n])); err != nil {
		return 0
	}
	return n
}

func digits(text []byte) int {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// maxPassed bounds how many shapes are remembered; a conversation has some dozens.
const maxPassed = 4096

// passed remembers the shapes of documents that passed their schemas. It is safe for
// concurrent use. The zero value remembers none.
type passed struct {
	mu     sync.Mutex
	shapes map[shape]bool
}

func (p *passed) has(s shape) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.shapes[s]
}

func (p *passed) add(s shape) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shapes == nil || len(p.shapes) >= maxPassed {
		p.shapes = map[shape]bool{}
	}
	p.shapes[s] = true
}
