//go:build linux || darwin || freebsd

package main

import "syscall"

// freeBytes is what this user may still write to the disk of a folder.
func freeBytes(folder string) (n uint64, ok bool) {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return 0, false
	}
	return uint64(s.Bavail) * uint64(s.Bsize), true
}
