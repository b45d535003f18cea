package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tiendo/data"
	"tiendo/internal/localdiscord"
)

// A form is one command that can be run, with its names in one language.
type form struct {
	path    []string // as typed
	key     string   // its English path
	locale  string
	options []localdiscord.Option
}

// forms are the commands that the bot has registered, in Discord's language locale.
func (k *talk) forms(locale string) []form {
	var all []form
	var walk func(at form, options []localdiscord.Option)
	walk = func(at form, options []localdiscord.Option) {
		if len(options) == 0 || options[0].Type > 2 { // 1 and 2 are subcommands and groups of them
			at.options = options
			all = append(all, at)
			return
		}
		for _, o := range options {
			walk(form{path: append(slices.Clone(at.path), local(o.Name, o.NameLocalizations, locale)), key: at.key + " " + o.Name, locale: locale}, o.Options)
		}
	}
	for _, c := range k.Commands() {
		walk(form{path: []string{local(c.Name, c.NameLocalizations, locale)}, key: c.Name, locale: locale}, c.Options)
	}
	return all
}

func local(name string, translated map[string]string, locale string) string {
	if there := translated[locale]; there != "" {
		return there
	}
	return name
}

// line is the command with these values, by the English names of its options.
func (f form) line(values map[string]string) string {
	line := "/" + strings.Join(f.path, " ")
	for _, o := range f.options {
		if v, ok := values[o.Name]; ok {
			v = strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(v)
			line += fmt.Sprintf(` %s:"%s"`, local(o.Name, o.NameLocalizations, f.locale), v)
		}
	}
	return line
}

// sheet is the file that fills an option for a file.
const sheet = "figures.csv"

// instances fill the options whose values Discord's client knows, by type.
var instances = map[int]string{4: "1", 5: "true", 6: "staff", 7: "chung", 8: "Điều phối viên", 9: "staff", 10: "1", 11: sheet}

// offered is the n-th value that Discord offers for an option, or a word where
// it offers none.
func (k *talk) offered(f form, o localdiscord.Option, n int) string {
	k.t.Helper()
	choices, known := k.offers[f.key+" "+o.Name]
	if !known {
		if choices = o.Choices; o.Autocomplete {
			choices = k.complete(f, o, "", nil)
		}
		k.offers[f.key+" "+o.Name] = choices
	}
	if known := instances[o.Type]; known != "" && len(choices) == 0 {
		return known
	}
	if len(choices) == 0 {
		return "x"
	}
	return fmt.Sprint(choices[n%len(choices)].Value)
}

// complete asks for suggestions as somebody does who has typed so much, and
// holds them to what Discord shows.
func (k *talk) complete(f form, o localdiscord.Option, typed string, others map[string]string) []localdiscord.Choice {
	k.t.Helper()
	values := map[string]string{o.Name: typed}
	for _, other := range f.options {
		if v, typed := others[other.Name]; typed && other.Type != 11 { // a file is sent with the command, not before
			values[other.Name] = v
		}
	}
	line := f.line(values)
	choices, err := k.Complete(k.t.Context(), localdiscord.Ask{User: "administrator", Locale: f.locale, Line: line}, local(o.Name, o.NameLocalizations, f.locale))
	if err != nil {
		k.t.Fatalf("%s at %s: %v", line, o.Name, err)
	}
	k.counts.completed.Add(1)
	seen := map[string]bool{}
	for _, c := range choices {
		name := local(c.Name, c.NameLocalizations, f.locale)
		if strings.TrimSpace(name) == "" || seen[name] || seen["value "+fmt.Sprint(c.Value)] {
			k.t.Errorf("%s at %s: %q stands for %v beside another", line, o.Name, name, c.Value)
		}
		seen[name], seen["value "+fmt.Sprint(c.Value)] = true, true
	}
	if len(choices) > 25 {
		k.t.Errorf("%s at %s: %d suggestions", line, o.Name, len(choices))
	}
	return choices
}

// half is what people have typed when Discord asks for suggestions.
var half = []string{"", "quang", "Đà", "2021", "6T/20", "zzzz", `"@everyone`, strings.Repeat("ê", 300)}

func TestEveryOptionIsCompleted(t *testing.T) {
	c, database := &counts{}, filledWith(t, func(s *data.Store) error { return planXIV(t, s, morning) })
	t.Run("languages", func(t *testing.T) {
		for _, locale := range []string{"vi", "en-US"} {
			t.Run(locale, func(t *testing.T) {
				t.Parallel()
				k := newTalk(t, database, c)
				for _, f := range k.forms(locale) {
					for n, o := range f.options {
						if !o.Autocomplete {
							continue
						}
						some := 0
						for _, typed := range half {
							some += len(k.complete(f, o, typed, k.filling(f, n)))
						}
						if some == 0 && o.Name != "code" { // a new place has no earlier answers
							t.Errorf("%s: nothing is ever suggested for %s", f.key, o.Name)
						}
					}
				}
			})
		}
	})
	t.Logf("%d times completed", c.completed.Load())
}

// filling fills the options before the n-th as Discord offers them.
func (k *talk) filling(f form, n int) map[string]string {
	values := map[string]string{}
	for i, o := range f.options[:n] {
		values[o.Name] = k.offered(f, o, i)
	}
	return values
}

// Every command is run with what Discord offers for its options, one option
// more each time, and every button that comes is pressed.
func TestEveryCommandRunsOnWhatIsOffered(t *testing.T) {
	c, database := &counts{}, filled(t)
	for _, locale := range []string{"vi", "en-US"} {
		t.Run(locale, func(t *testing.T) {
			t.Parallel()
			k := newTalk(t, database, c)
			for _, f := range k.forms(locale) {
				for n := range len(f.options) + 1 {
					if n < len(f.options) && f.options[n].Required {
						continue
					}
					l := typed{line: f.line(k.filling(f, n)), locale: locale}
					said, ok := k.ask(l, "administrator")
					if !ok {
						t.Errorf("%s: not even sent", l.line)
					}
					k.press(said, "administrator", l, 1)
				}
			}
		})
	}
}

// hostile is what may stand in an option and must neither ring, nor format,
// nor break an answer.
var hostile = []string{
	"@everyone", "<@&1> <@1> <#1>", "```\n# x", "[x](https://example.org) https://example.org", `**x** __y__ ~~z~~ ||w|| \`, "<t:0:R> </progress:1>",
	"\u202e\u200b", "' OR 1=1 --", "-5", "0", strings.Repeat("ê", 6000), strings.Repeat("@everyone ", 600),
}

func TestNothingTypedBreaksAnAnswer(t *testing.T) {
	c, database := &counts{}, filled(t)
	for _, locale := range []string{"vi", "en-US"} {
		t.Run(locale, func(t *testing.T) {
			t.Parallel()
			k := newTalk(t, database, c)
			for _, f := range k.forms(locale) {
				needed := map[string]string{}
				for n, o := range f.options {
					if o.Required {
						needed[o.Name] = k.offered(f, o, n)
					}
				}
				for _, o := range f.options {
					if len(o.Choices) > 0 || o.Type != 3 { // text
						continue
					}
					for _, value := range hostile {
						values := map[string]string{}
						for name, v := range needed {
							values[name] = v
						}
						values[o.Name] = value
						if letters := []rune(value); o.MaxLength != nil && len(letters) > *o.MaxLength { // Discord's client stops there
							values[o.Name] = string(letters[:*o.MaxLength])
						}
						if _, ok := k.ask(typed{line: f.line(values), locale: locale}, "administrator"); !ok {
							t.Errorf("%s: not even sent", o.Name)
						}
					}
				}
			}
		})
	}
}
