package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"syscall"
)

// giveBack hands back to the system what only the start needed: garbage, and the
// pages of the program itself. Linux maps a program in pieces of up to 2 MB, so
// that nearly all of its 30 MB count as resident, though a third of it is used
// once it has started. What is used comes back by itself; it reports how many
// bytes were mapped.
func giveBack() (mapped int64) {
	debug.FreeOSMemory()
	for _, m := range unwritten() {
		if _, _, err := syscall.Syscall(syscall.SYS_MADVISE, m.from, m.to-m.from, syscall.MADV_DONTNEED); err == 0 {
			mapped += int64(m.to - m.from)
		}
	}
	return mapped
}

// A mapping is a range of addresses.
type mapping struct{ from, to uintptr }

// unwritten are the mappings of the program's file that hold nothing but what
// the file holds; nil where the system does not tell.
func unwritten() (all []mapping) {
	self, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return nil
	}
	text, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		return nil
	}
	var m mapping
	var readOnly bool
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		line := lines.Text()
		var from, to uintptr
		var rights, offset, device, inode, path string
		if n, _ := fmt.Sscanf(line, "%x-%x %s %s %s %s %s", &from, &to, &rights, &offset, &device, &inode, &path); n >= 6 {
			m, readOnly = mapping{from, to}, path == self && (rights == "r-xp" || rights == "r--p")
			continue
		}
		var written int // kB that are no longer the file's, such as addresses filled in by the loader
		if n, _ := fmt.Sscanf(line, "Anonymous: %d kB", &written); n == 1 && readOnly && written == 0 {
			all = append(all, m)
		}
	}
	return all
}
