//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package data

// lockedByOther cannot be known here without taking the lock; Windows refuses
// to rename a file that is open.
func lockedByOther(string) (bool, error) { return false, nil }
