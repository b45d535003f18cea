package intake

import (
	"bytes"
	"unicode/utf8"
)

// Text returns a file as text: UTF-8 with or without its mark. A file of
// another kind is refused with one of the errors of Docx.
func Text(file []byte) (string, error) {
	switch {
	case len(file) > FileBytes:
		return "", ErrTooLarge
	case bytes.HasPrefix(file, []byte("%PDF")):
		return "", ErrPDF
	case bytes.IndexByte(file, 0) >= 0:
		return "", ErrUnknown
	case !utf8.Valid(file):
		return "", ErrEncoding
	}
	return string(bytes.TrimPrefix(file, []byte("\ufeff"))), nil
}
