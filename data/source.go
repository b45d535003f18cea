package data

import "database/sql"

// A Source is a document that figures, tasks and duties come from.
type Source struct {
	Code      string // xi-2020
	Publisher string
	What      string // what the document is, in the words of this project
	URL       string // empty where none is known
	Published string // as much of the date as is known: "", 2020, 2022-10, 2020-03-25
	Kind      string // press, report, law, sample
}

// Sample reports whether figures of s are made up to try the program with.
func (s Source) Sample() bool { return s.Kind == SampleKind }

// SampleKind is the kind of sources and the basis of entries that are made up.
const SampleKind = "sample"

const sourceColumns = `code, publisher, what, url, published, kind`

func scanSource(r *sql.Rows, s *Source) error {
	return r.Scan(&s.Code, &s.Publisher, &s.What, &s.URL, &s.Published, &s.Kind)
}
