package localdiscord

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of commands (https://discord.com/developers/docs/interactions/application-commands).
const (
	maxCommands    = 100  // chat input commands of one scope
	dailyCreates   = 200  // new commands a day
	maxCommandText = 8000 // names, descriptions and choice values of one command together
)

// fitsName reports whether a text fits Discord's pattern for the names of chat input
// commands and options, ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$, which as
// a regular expression takes a megabyte.
func fitsName(text string) bool {
	for _, r := range text {
		if !strings.ContainsRune("-_'", r) && !unicode.In(r, unicode.L, unicode.N, unicode.Devanagari, unicode.Thai) {
			return false
		}
	}
	n := utf8.RuneCountInString(text)
	return 1 <= n && n <= 32 && utf8.ValidString(text)
}

// reviewCommands lists what is wrong with a whole set of commands.
func reviewCommands(list []*Command) *problem {
	var all []fieldFault
	seen := map[string]bool{}
	for i, x := range list {
		path := at(nil, i)
		if seen[x.Name] {
			all = append(all, fieldFault{under(path, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique"})
		}
		seen[x.Name] = true
		all = append(all, x.review(path)...)
	}
	if len(list) > maxCommands {
		return breach(400, 30032, "Maximum number of application commands reached (100).")
	}
	if len(all) > 0 {
		return badForm(all...)
	}
	return nil
}

// review lists what is wrong with one command beyond what the schemas say.
func (x *Command) review(path []string) []fieldFault {
	if x.Type > chatInput {
		return nil
	}
	all := reviewNames(x.Name, x.NameLocalizations, path)
	if x.Description == "" {
		all = append(all, fieldFault{under(path, "description"), "BASE_TYPE_REQUIRED", "This field is required"})
	}
	all = append(all, reviewLocales(x.DescriptionLocalizations, under(path, "description_localizations"))...)
	all = append(all, reviewOptions(x.Options, under(path, "options"))...)
	size := longest(x.Name, x.NameLocalizations) + longest(x.Description, x.DescriptionLocalizations) + sizeOf(x.Options)
	if size > maxCommandText {
		all = append(all, fieldFault{path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)"})
	}
	return all
}

func reviewNames(name string, localized map[string]string, path []string) []fieldFault {
	var all []fieldFault
	check := func(n string, p []string) {
		if !fitsName(n) || strings.ToLower(n) != n {
			all = append(all, fieldFault{p, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid"})
		}
	}
	check(name, under(path, "name"))
	for locale, n := range localized {
		check(n, under(path, "name_localizations", locale))
	}
	return append(all, reviewLocales(localized, under(path, "name_localizations"))...)
}

func reviewLocales(localized map[string]string, path []string) []fieldFault {
	var all []fieldFault
	for locale := range localized {
		if !slices.Contains(locales(), locale) {
			all = append(all, fieldFault{under(path, locale), "BASE_TYPE_CHOICES", "Locale is not supported."})
		}
	}
	return all
}

func reviewOptions(list []Option, path []string) []fieldFault {
	var all []fieldFault
	add := func(p []string, code, text string) { all = append(all, fieldFault{p, code, text}) }
	names, optional := map[string]bool{}, false
	for i := range list {
		o, p := &list[i], at(path, i)
		all = append(all, reviewNames(o.Name, o.NameLocalizations, p)...)
		all = append(all, reviewLocales(o.DescriptionLocalizations, under(p, "description_localizations"))...)
		for _, n := range namesOf(o) {
			if names[n] {
				add(under(p, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option names must be unique.")
			}
		}
		for _, n := range namesOf(o) {
			names[n] = true
		}
		if (o.Type <= optionSubcommandGroup) != nested(list) {
			add(under(p, "type"), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types")
		}
		if o.Required && optional {
			add(under(p, "required"), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
		}
		optional = optional || !o.Required
		if o.Autocomplete && len(o.Choices) > 0 {
			add(under(p, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", "Autocomplete options must not have choices")
		}
		all = append(all, reviewChoices(o.Choices, under(p, "choices"))...)
		all = append(all, reviewOptions(o.Options, under(p, "options"))...)
	}
	return all
}

// namesOf lists the different names of an option over all languages.
func namesOf(o *Option) []string {
	list := []string{o.Name}
	for _, n := range o.NameLocalizations {
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

func reviewChoices(list []Choice, path []string) []fieldFault {
	var all []fieldFault
	seen := map[string]bool{}
	for i, c := range list {
		if seen[c.Name] {
			all = append(all, fieldFault{under(at(path, i), "name"), "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice names must be unique"})
		}
		seen[c.Name] = true
	}
	return all
}

// sizeOf counts what Discord counts towards a command's 8,000 characters.
func sizeOf(list []Option) int {
	n := 0
	for i := range list {
		o := &list[i]
		n += longest(o.Name, o.NameLocalizations) + longest(o.Description, o.DescriptionLocalizations) + sizeOf(o.Options)
		for _, c := range o.Choices {
			n += longest(c.Name, c.NameLocalizations)
			if text, ok := c.Value.(string); ok {
				n += utf8.RuneCountInString(text)
			}
		}
	}
	return n
}

// longest is the length in characters of the longest of a text's languages.
func longest(text string, localized map[string]string) int {
	n := utf8.RuneCountInString(text)
	for _, t := range localized {
		n = max(n, utf8.RuneCountInString(t))
	}
	return n
}

// locales are the languages of Discord's clients
// (https://discord.com/developers/docs/reference#locales).
func locales() []string {
	return strings.Fields("id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko")
}
