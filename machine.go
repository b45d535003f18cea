package main

import (
	"fmt"
	"os"
	"path/filepath"

	"tiendo/bot"
	"tiendo/data"
)

// fewBytes is when a disk counts as full: a backup of a large database.
const fewBytes = 500 << 20

// machine looks at what the bot stands on: the program, the clock's zone, the
// disk and the database.
func (d doctor) machine(p program) []bot.Symptom {
	all := []bot.Symptom{{Kind: "version", Details: []any{built()}}}
	if zone, err := d.zone(); err != nil {
		all = append(all, bot.Symptom{Kind: "zone-unknown", Wrong: true, Details: []any{d.Zone}})
	} else {
		all = append(all, bot.Symptom{Kind: "zone", Details: []any{d.Zone, p.now().In(zone).Format("15:04 02/01/2006")}})
	}
	if data.OnServer(d.DB) {
		return append(all, d.server(p))
	}
	folder := filepath.Dir(d.DB)
	if left, ok := freeBytes(folder); ok && left < fewBytes {
		all = append(all, bot.Symptom{Kind: "disk-full", Wrong: true, Details: []any{size(left)}})
	} else if ok {
		all = append(all, bot.Symptom{Kind: "disk", Details: []any{size(left)}})
	}
	if err := writable(folder); err != nil {
		all = append(all, bot.Symptom{Kind: "folder", Wrong: true, Details: []any{folder, err.Error()}})
	}
	all = append(all, d.database(p))
	switch {
	case d.Backups == "":
		all = append(all, bot.Symptom{Kind: "backups-none", Remark: true})
	case exists(d.Backups):
		if err := writable(d.Backups); err != nil {
			all = append(all, bot.Symptom{Kind: "folder", Wrong: true, Details: []any{d.Backups, err.Error()}})
		}
	}
	return all
}

func (d doctor) database(p program) bot.Symptom {
	info, err := os.Stat(d.DB)
	if err != nil {
		return bot.Symptom{Kind: "database-new", Remark: true, Details: []any{d.DB}}
	}
	if err := data.Look(p.ctx, d.DB); err != nil {
		return bot.Symptom{Kind: "database-broken", Wrong: true, Details: []any{err.Error()}}
	}
	for _, beside := range []string{"", "-wal", "-shm", ".sender"} {
		if err := rewritable(d.DB + beside); err != nil {
			return bot.Symptom{Kind: "database-closed", Wrong: true, Details: []any{err.Error()}}
		}
	}
	return bot.Symptom{Kind: "database", Details: []any{d.DB, size(uint64(info.Size()))}}
}

// server is how the database on a server is.
func (d doctor) server(p program) bot.Symptom {
	if err := data.Look(p.ctx, d.DB); err != nil {
		return bot.Symptom{Kind: "server-away", Wrong: true, Details: []any{err.Error()}}
	}
	return bot.Symptom{Kind: "server", Details: []any{data.Shown(d.DB)}}
}

// writable tries to make a file: rights alone do not tell.
func writable(folder string) error {
	f, err := os.CreateTemp(folder, ".tiendo-*")
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Remove(f.Name())
}

// rewritable opens a file for writing, if it is there.
func rewritable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	return f.Close()
}

// size is a number of bytes as people read it.
func size(n uint64) string {
	switch {
	case n >= 1<<30:
		return fmt.Sprintf("%.1f GiB", float64(n)/(1<<30))
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d KiB", (n+1<<10-1)>>10)
}
