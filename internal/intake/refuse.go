package intake

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
)

// Limits of the files that are read.
const (
	FileBytes  = 25 << 20  // of a file as it is sent
	UnzipBytes = 100 << 20 // of all that is packed in it
	docBytes   = 32 << 20  // of the text part of a .docx
	xmlDepth   = 200       // elements within each other
)

// What can be wrong with a file before a word of it is read.
var (
	ErrTooLarge  = errors.New("the file is larger than 25 MB")
	ErrBomb      = errors.New("the file unpacks to more than 100 MB")
	ErrEmpty     = errors.New("the file is empty")
	ErrTooLong   = errors.New("the text is longer than 1 MB")
	ErrPassword  = errors.New("the file is protected with a password")
	ErrPDF       = errors.New("the file is a PDF")
	ErrOld       = errors.New("the file is in the old binary format")
	ErrUnknown   = errors.New("the file is of no kind that can be read")
	ErrEncoding  = errors.New("the text is not UTF-8")
	ErrMalformed = errors.New("the file is damaged")
)

// check refuses a file by its first bytes and what a packed one says of itself.
func check(file []byte) error {
	switch {
	case len(file) > FileBytes:
		return ErrTooLarge
	case bytes.HasPrefix(file, []byte("%PDF")):
		return ErrPDF
	case bytes.HasPrefix(file, []byte{0xd0, 0xcf, 0x11, 0xe0}):
		// An encrypted workbook is a compound file that holds this stream.
		if bytes.Contains(file, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")) {
			return ErrPassword
		}
		return ErrOld
	case !bytes.HasPrefix(file, []byte("PK")):
		return ErrUnknown
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	var all uint64
	for _, part := range z.File {
		if part.Flags&1 != 0 {
			return ErrPassword
		}
		if all += part.UncompressedSize64; all > UnzipBytes || part.UncompressedSize64 > UnzipBytes {
			return ErrBomb
		}
	}
	return nil
}
