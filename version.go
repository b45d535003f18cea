package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version prints what was built, from what.
type version struct{}

func (version) Run(p program) error {
	_, err := fmt.Fprintln(p.out, "tiendo "+built())
	return err
}

// built is the version of the program, from what Go notes in the binary.
func built() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return runtime.Version()
	}
	text, settings := info.Main.Version, map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if text == "" {
		text = "(devel)"
	}
	if revision := settings["vcs.revision"]; revision != "" {
		text += " " + revision[:min(len(revision), 12)]
		if settings["vcs.modified"] == "true" {
			text += "+"
		}
	}
	if at := settings["vcs.time"]; at != "" {
		text += " " + at
	}
	return text + ", " + info.GoVersion + " " + runtime.GOOS + "/" + runtime.GOARCH
}
