//go:build linux || darwin || freebsd || netbsd || openbsd

package data

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// SQLite locks these bytes of a database file, whether they exist or not
// (os_unix.c: PENDING_BYTE, RESERVED_BYTE and the 510 bytes of SHARED_FIRST).
const lockFirst, lockBytes = 0x40000000, 512

// lockedByOther reports whether another process holds any of SQLite's locks on
// the file at path. This process must not have the file open in SQLite: closing
// it here would give up the locks of all of the process.
func lockedByOther(path string) (locked bool, err error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	wanted := syscall.Flock_t{Type: syscall.F_WRLCK, Whence: io.SeekStart, Start: lockFirst, Len: lockBytes}
	if err := syscall.FcntlFlock(file.Fd(), syscall.F_GETLK, &wanted); err != nil {
		return false, os.NewSyscallError("fcntl", err)
	}
	return wanted.Type != syscall.F_UNLCK, nil
}

// errLocked is the error of lockFile for a file that another process holds.
var errLocked = errors.New("locked by another process")

// lockFile makes the file at path if need be and locks it until it is closed; the
// system closes it for a process that is killed.
func lockFile(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return file, nil
	}
	if errors.Is(err, syscall.EWOULDBLOCK) {
		err = errLocked
	}
	return nil, errors.Join(err, file.Close())
}
