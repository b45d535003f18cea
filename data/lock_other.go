//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package data

import (
	"errors"
	"os"
)

// lockedByOther cannot be known here without taking the lock; Windows refuses
// to rename a file that is open.
func lockedByOther(string) (bool, error) { return false, nil }

// errLocked is the error of lockFile for a file that another process holds.
var errLocked = errors.New("locked by another process")

// lockFile has no such locks to take here: the heartbeat of the lease alone tells
// whether its holder lives.
func lockFile(string) (*os.File, error) { return nil, nil }
