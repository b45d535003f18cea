package main

import (
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport are the arrows of ARCHITECTURE.md: which rooms a room may lean on.
// Tests inside a room may lean on more.
var mayImport = map[string][]string{
	"internal/vi":                  {},
	"internal/words":               {},
	"internal/calendar":            {},
	"internal/message":             {"internal/vi"},
	"internal/chart":               {},
	"internal/metrics":             {},
	"internal/docx":                {},
	"internal/localdiscord":        {},
	"internal/localdiscord/browse": {},
	"data":                         {"internal/calendar", "internal/vi"},
	"internal/question":            {"data", "internal/calendar", "internal/vi"},
	"internal/intake":              {"data", "internal/calendar", "internal/vi"},
	"commands":                     {"data", "internal/agenda", "internal/remind", "internal/question", "internal/intake", "internal/calendar", "internal/vi", "internal/words", "internal/message", "internal/chart", "internal/docx"},
	"internal/agenda":              {"data", "internal/calendar", "internal/words"},
	"internal/remind":              {"data", "internal/calendar", "internal/words", "internal/message", "internal/chart"},
	"scheduler":                    {"data", "internal/remind", "internal/calendar", "internal/words", "internal/message"},
	"bot":                          {"commands", "internal/message"},
	"internal/testdb":              {},
	"internal/bigstore":            {"data", "internal/calendar"},
	"internal/benchstore":          {"internal/bigstore", "data", "internal/calendar"},
	".":                            {"bot", "commands", "data", "scheduler", "internal/agenda", "internal/remind", "internal/calendar", "internal/intake", "internal/localdiscord", "internal/message", "internal/metrics", "internal/vi", "internal/words"},
}

// belongsTo are the libraries that only one room may know, or two.
var belongsTo = map[string]string{
	"github.com/bwmarrin/discordgo":            "bot",
	"github.com/mattn/go-sqlite3":              "data",
	"github.com/robfig/cron/v3":                "scheduler internal/remind",
	"github.com/jackc/pgx/v5":                  "data",
	"github.com/alecthomas/kong":               ".",
	"github.com/schollz/progressbar/v3":        ".",
	"golang.org/x/image":                       "internal/chart",
	"github.com/xuri/excelize/v2":              "internal/intake",
	"github.com/arran4/golang-ical":            "internal/agenda",
	"github.com/santhosh-tekuri/jsonschema/v6": "internal/localdiscord",
	"github.com/chromedp":                      "internal/localdiscord/browse",
	"github.com/prometheus/client_golang":      "internal/metrics",
}

func TestArrows(t *testing.T) {
	for _, room := range rooms(t) {
		pkg, err := build.ImportDir(room, 0)
		if err != nil {
			t.Fatal(err)
		}
		may, known := mayImport[room]
		if !known {
			t.Errorf("%s is not in the house: add it to ARCHITECTURE.md and to this table", room)
		}
		for _, imported := range pkg.Imports {
			if ours, ok := strings.CutPrefix(imported, "tiendo/"); ok && !slices.Contains(may, ours) {
				t.Errorf("%s imports %s", room, ours)
			}
			for library, owner := range belongsTo {
				if (imported == library || strings.HasPrefix(imported, library+"/")) && !slices.Contains(strings.Fields(owner), room) {
					t.Errorf("%s imports %s, which only %s may", room, library, owner)
				}
			}
		}
	}
}

// rooms are the folders with Go files that are not only tests.
func rooms(t *testing.T) []string {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || path != "." && strings.HasPrefix(d.Name(), ".")) {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			found[filepath.ToSlash(filepath.Dir(path))] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for room := range found {
		all = append(all, room)
	}
	slices.Sort(all)
	return all
}
