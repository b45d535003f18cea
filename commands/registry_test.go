package commands

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"tiendo/data"
)

// name is Discord's pattern for the names of commands and options; letters that
// have a lower case must be in it.
var name = regexp.MustCompile(`^[-_'\p{L}\p{N}]{1,32}$`)

// each calls f for every command, subcommand and option with its path.
func each(all []Command, prefix string, f func(path, name, help string)) {
	for _, c := range all {
		path := prefix + c.Name
		f(path, c.Name, c.Help)
		for _, o := range c.Options {
			f(path+"."+o.Name, o.Name, o.Help)
		}
		each(c.Subcommands, path+".", f)
	}
}

func TestEveryCommandIsNamedAndExplainedInBothLanguages(t *testing.T) {
	each(seeded(t).Commands, "", func(path, english, help string) {
		local := Localized(path)
		for _, n := range []string{english, local.Name} {
			if !name.MatchString(n) || n != strings.ToLower(n) || !norm.NFC.IsNormalString(n) {
				t.Errorf("%s: Discord refuses the name %q", path, n)
			}
		}
		for _, h := range []string{help, local.Help} {
			if n := utf8.RuneCountInString(h); n < 1 || n > 100 {
				t.Errorf("%s: Discord refuses a help of %d characters", path, n)
			}
		}
	})
}

func TestNoTwoNamesOfOneLevelAreTheSame(t *testing.T) {
	levels := map[string]string{}
	each(seeded(t).Commands, "", func(path, english, _ string) {
		level := strings.TrimSuffix(path, english)
		for _, n := range []string{english, Localized(path).Name} {
			if other, taken := levels[level+n]; taken && other != path {
				t.Errorf("%s and %s are both called %s", path, other, n)
			}
			levels[level+n] = path
		}
	})
}

func TestRequiredOptionsComeFirst(t *testing.T) {
	var check func(c Command)
	check = func(c Command) {
		optional := false
		for _, o := range c.Options {
			if o.Required && optional {
				t.Errorf("/%s: %s is required and comes after an optional one", c.Name, o.Name)
			}
			optional = optional || !o.Required
		}
		if (c.Run == nil) == (len(c.Subcommands) == 0) {
			t.Errorf("/%s needs Run or subcommands, one of them", c.Name)
		}
		for _, sub := range c.Subcommands {
			check(sub)
		}
	}
	for _, c := range seeded(t).Commands {
		check(c)
	}
}

func TestEveryCommandHasAConversationInBothLanguages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := seeded(t)
	said := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			typed, ok := strings.CutPrefix(line, "> ")
			if !ok {
				continue
			}
			asked, english := strings.CutPrefix(typed, "en ")
			asked = strings.TrimPrefix(asked, "+ ")
			if call, err := r.Parse(asked, Input{Tag: language.English}); err == nil {
				said[strings.Join(call.Path, ".")+map[bool]string{true: " en", false: " vi"}[english]] = true
			}
		}
	}
	var check func(c Command, prefix string)
	check = func(c Command, prefix string) {
		for _, sub := range c.Subcommands {
			check(sub, prefix+c.Name+".")
		}
		for _, language := range []string{" vi", " en"} {
			if c.Run != nil && !said[prefix+c.Name+language] {
				t.Errorf("no conversation has%s of %s%s", language, prefix, c.Name)
			}
		}
	}
	for _, c := range r.Commands {
		check(c, "")
	}
}

func TestALineIsReadInEitherLanguage(t *testing.T) {
	r := seeded(t)
	for _, line := range []string{
		`/progress place:"Bình Định" indicator:projects period:2021`,
		`/tiến-độ nơi:"Bình Định" chỉ-tiêu:projects kỳ:2021`,
		`  /progress   period:2021 place:“Bình Định” indicator:projects `,
		norm.NFD.String(`/tiến-độ nơi:"Bình Định" chỉ-tiêu:projects kỳ:2021`),
	} {
		call, err := r.Parse(line, Input{Tag: language.Vietnamese})
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		v := call.Input.Values
		if call.Path[0] != "progress" || v["place"] != "Bình Định" || v["indicator"] != "projects" || v["period"] != "2021" {
			t.Errorf("%s: got %v %v", line, call.Path, v)
		}
	}
}

func FuzzParse(f *testing.F) {
	r := seeded(f)
	for _, seed := range []string{`/progress place:"Bình Định" period:2021`, `/conference tasks number:XI`, `/`, `/progress place:"`, `progress`, "/progress \x00:\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		call, err := r.Parse(line, Input{Tag: language.English})
		if err != nil {
			return
		}
		if _, ok := r.Find(call.Path); !ok {
			t.Errorf("%q leads to no command: %v", line, call.Path)
		}
	})
}

// who may do what: the lowest right of every command that is not for all.
func TestRightsAreCheckedBeforeACommandRuns(t *testing.T) {
	r := seeded(t)
	coordinators := Asker{ID: "1", Guild: "g", Roles: []string{"7"}}
	if _, err := r.Answer(t.Context(), `/settings coordinators role:7`, Input{Now: now, Asker: Asker{ID: "2", Guild: "g", Right: Admin}}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []data.Coordinator{{Place: "gso2025:52", Who: "&7", Part: data.Lead}, {Place: data.Nation, Who: "4", Part: data.Office}} {
		c.Guild, c.Since = "g", now
		if err := r.store.AddCoordinator(t.Context(), c, "2", ""); err != nil {
			t.Fatal(err)
		}
	}
	for line, needs := range map[string]Right{
		`/settings place place:"Gia Lai"`:                                Anyone,
		`/settings privacy show:all`:                                     Admin,
		`/settings language language:vi`:                                 Admin,
		`/settings coordinators role:8`:                                  Admin,
		`/conference update task:1 place:"Gia Lai" state:done number:11`: Coordinator,
		`/conference update task:1 place:Huế state:done number:11`:       Admin, // not theirs
		`/conference tasks number:11`:                                    Anyone,
		`/progress place:"Bình Định" indicator:projects period:2021`:     Anyone,
		`/deadlines`: Anyone,
	} {
		for who, asker := range map[string]Asker{
			"a stranger":              {},
			"staff":                   {ID: "3", Guild: "g", Roles: []string{"5"}},
			"a coordinator elsewhere": {ID: "1", Guild: "other", Roles: []string{"7"}},
			"a coordinator":           coordinators,
			"the office":              {ID: "4", Guild: "g"},
			"an administrator":        {ID: "2", Guild: "g", Right: Admin},
		} {
			may := map[string]Right{"a coordinator": Coordinator, "the office": Admin, "an administrator": Admin}[who] >= needs
			call, err := r.Parse(line, Input{Now: now, Tag: language.English, Asker: asker})
			if err != nil {
				t.Fatal(err)
			}
			_, err = r.Run(t.Context(), call)
			if refused := err != nil && strings.Contains(err.Error(), "only"); refused == may {
				t.Errorf("%s, %s: %v", who, line, err)
			}
			if line == `/settings coordinators role:8` && may {
				if err := r.store.Set(t.Context(), coordinatorRole("g"), "7", data.Change{At: now, By: "2"}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
