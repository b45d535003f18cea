package localdiscord

import (
	"net/http"
	"strings"
	"testing"
)

func mustRequest(t *testing.T, address string) *http.Request {
	t.Helper()
	r, err := http.NewRequest("GET", address, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// fieldCode follows the path in a 50035 answer to the first error's code.
func fieldCode(body map[string]any, path string) string {
	var at any = body["errors"]
	for key := range strings.SplitSeq(path, ".") {
		at = lookup(at, key)
	}
	code, _ := lookup(at, "_errors", "0", "code").(string)
	return code
}

func buttons(n int, id func(i int) string) []object {
	var list []object
	for i := range n {
		list = append(list, object{"type": 2, "style": 1, "label": "x", "custom_id": id(i)})
	}
	return list
}

func letter(i int) string { return string(rune('a' + i)) }

func rows(n int, parts func(row int) []object) []object {
	var list []object
	for i := range n {
		list = append(list, object{"type": 1, "components": parts(i)})
	}
	return list
}

func embeds(n, length int) []object {
	var list []object
	for range n {
		list = append(list, object{"description": strings.Repeat("ạ", length)})
	}
	return list
}

func TestMessageLimits(t *testing.T) {
	one := func(o object) []object { return []object{o} }
	tests := []struct {
		name string
		body object
		path string // "" when the message is fine
		code string
	}{
		{"2000 characters", object{"content": strings.Repeat("ệ", 2000)}, "", ""},
		{"2001 characters", object{"content": strings.Repeat("ệ", 2001)}, "content", "BASE_TYPE_MAX_LENGTH"},
		{"5000 characters", object{"content": strings.Repeat("ệ", 5000)}, "content", "BASE_TYPE_MAX_LENGTH"},
		{"6000 characters over embeds", object{"embeds": embeds(2, 3000)}, "", ""},
		{"6001 characters over embeds", object{"embeds": append(embeds(2, 3000), object{"title": "x"})}, "embeds", "MAX_EMBED_SIZE_EXCEEDED"},
		{"long description", object{"embeds": embeds(1, 4097)}, "embeds.0.description", "BASE_TYPE_MAX_LENGTH"},
		{"eleven embeds", object{"embeds": embeds(11, 1)}, "embeds", "BASE_TYPE_MAX_LENGTH"},
		{"empty embed", object{"embeds": one(object{"color": 1})}, "embeds.0.description", "BASE_TYPE_REQUIRED"},
		{"field without value", object{"embeds": one(object{"fields": one(object{"name": "x", "value": ""})})}, "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED"},
		{"26 fields", object{"embeds": one(object{"title": "x", "fields": fields(26)})}, "embeds.0.fields", "BASE_TYPE_MAX_LENGTH"},
		{"colour out of range", object{"embeds": one(object{"title": "x", "color": 1 << 24})}, "embeds.0.color", "NUMBER_TYPE_MAX"},
		{"picture from a file system", object{"embeds": one(object{"title": "x", "image": object{"url": "file:///etc/passwd"}})}, "embeds.0.image.url", "URL_TYPE_INVALID_SCHEME"},
		{"bad time", object{"embeds": one(object{"title": "x", "timestamp": "hôm qua"})}, "embeds.0.timestamp", "DATE_TIME_TYPE_PARSE"},
		{"unknown key", object{"content": "x", "color": 3}, "color", "UNKNOWN_FIELD"},
		{"content of the wrong kind", object{"content": 5}, "content", "STRING_TYPE_CONVERT"},
		{"mentions both ways", object{"content": "x", "allowed_mentions": object{"parse": []string{"users"}, "users": []string{"1"}}}, "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"},
		{"unknown mention type", object{"content": "x", "allowed_mentions": object{"parse": []string{"all"}}}, "allowed_mentions.parse.0", "BASE_TYPE_CHOICES"},
		{"long nonce", object{"content": "x", "nonce": strings.Repeat("9", 26)}, "nonce", "BASE_TYPE_MAX_LENGTH"},
		{"file described that did not come", object{"content": "x", "attachments": one(object{"id": "3"})}, "attachments.0", "ATTACHMENT_NOT_FOUND"},
		{"five rows", object{"components": rows(5, func(i int) []object { return buttons(1, func(int) string { return letter(i) }) })}, "", ""},
		{"six rows", object{"components": rows(6, func(i int) []object { return buttons(1, func(int) string { return letter(i) }) })}, "components", "BASE_TYPE_BAD_LENGTH"},
		{"six buttons in a row", object{"components": rows(1, func(int) []object { return buttons(6, letter) })}, "components.0.components", "BASE_TYPE_BAD_LENGTH"},
		{"one id twice", object{"components": rows(2, func(int) []object { return buttons(1, letter) })}, "components.1.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"},
		{"long custom id", object{"components": rows(1, func(int) []object { return buttons(1, func(int) string { return strings.Repeat("x", 101) }) })}, "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH"},
		{"button without label", object{"components": rows(1, func(int) []object { return one(object{"type": 2, "style": 1, "custom_id": "x"}) })}, "components.0.components.0.label", "BUTTON_COMPONENT_INVALID_LABEL_EMOJI"},
		{"link with an id", object{"components": rows(1, func(int) []object {
			return one(object{"type": 2, "style": 5, "label": "x", "custom_id": "x", "url": "https://example.org"})
		})}, "components.0.components.0.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"},
		{"select beside a button", object{"components": rows(1, func(int) []object {
			return append(buttons(1, letter), object{"type": 5, "custom_id": "who"})
		})}, "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"},
		{"one option twice", object{"components": rows(1, func(int) []object {
			return one(object{"type": 3, "custom_id": "x", "options": []object{{"label": "a", "value": "1"}, {"label": "b", "value": "1"}}})
		})}, "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"},
		{"text component without the flag", object{"components": one(object{"type": 10, "content": "x"})}, "components.0.type", "UNION_TYPE_CHOICES"},
		{"text component with the flag", object{"flags": flagComponentsV2, "components": one(object{"type": 10, "content": "x"})}, "", ""},
		{"content besides components", object{"flags": flagComponentsV2, "content": "x", "components": one(object{"type": 10, "content": "x"})}, "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"},
		{"4001 characters of components", object{"flags": flagComponentsV2, "components": []object{
			{"type": 10, "content": strings.Repeat("x", 2001)}, {"type": 10, "content": strings.Repeat("x", 2000)},
		}}, "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"},
	}
	s := begin(t, Config{NoLimits: true})
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := len(s.Findings())
			status, body := post(t, s, "channel:chung", test.body)
			found := len(s.Findings()) - before
			if test.path == "" {
				if status != 200 || found != 0 {
					t.Errorf("answered %d %v, %d findings", status, body, found)
				}
				return
			}
			if got := fieldCode(body, test.path); status != 400 || got != test.code || found != 1 {
				t.Errorf("answered %d %v, %d findings, want %s at %s", status, body, found, test.code, test.path)
			}
		})
	}
}

func fields(n int) []object {
	var list []object
	for range n {
		list = append(list, object{"name": "x", "value": "y"})
	}
	return list
}

func TestCommandLimits(t *testing.T) {
	option := func(more object) object {
		o := object{"type": 3, "name": "place", "description": "x"}
		for k, v := range more {
			o[k] = v
		}
		return o
	}
	command := func(options ...object) object {
		return object{"name": "progress", "description": "x", "options": options}
	}
	many := func(n int) []object {
		var list []object
		for i := range n {
			list = append(list, object{"name": "c" + strings.Repeat("x", i%30) + letter(i%26) + letter(i/26), "description": "x"})
		}
		return list
	}
	tests := []struct {
		name string
		body []object
		path string
		code string
	}{
		{"fine", []object{command(option(nil))}, "", ""},
		{"upper case", []object{{"name": "Progress", "description": "x"}}, "0.name", "APPLICATION_COMMAND_INVALID_NAME"},
		{"Vietnamese name", []object{{"name": "tiến-độ", "description": "x"}}, "", ""},
		{"space in a localized name", []object{{"name": "progress", "description": "x", "name_localizations": object{"vi": "tiến độ"}}}, "0.name_localizations.vi", "APPLICATION_COMMAND_INVALID_NAME"},
		{"unknown language", []object{{"name": "progress", "description": "x", "name_localizations": object{"en": "progress"}}}, "0.name_localizations.en", "BASE_TYPE_CHOICES"},
		{"no description", []object{{"name": "progress"}}, "0.description", "BASE_TYPE_REQUIRED"},
		{"33 letters", []object{{"name": strings.Repeat("x", 33), "description": "x"}}, "0.name", "BASE_TYPE_BAD_LENGTH"},
		{"same name twice", []object{{"name": "a", "description": "x"}, {"name": "a", "description": "x"}}, "1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME"},
		{"required after optional", []object{command(option(nil), object{"type": 3, "name": "b", "description": "x", "required": true})}, "0.options.1.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"},
		{"option twice", []object{command(option(nil), option(nil))}, "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"},
		{"subcommand beside a value", []object{command(object{"type": 1, "name": "sub", "description": "x"}, option(nil))}, "0.options.1.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"},
		{"autocomplete and choices", []object{command(option(object{"autocomplete": true, "choices": []object{{"name": "a", "value": "a"}}}))}, "0.options.0.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID"},
		{"26 choices", []object{command(option(object{"choices": choicesOf(26)}))}, "0.options.0.choices", "BASE_TYPE_MAX_LENGTH"},
		{"8000 characters", []object{command(option(object{"choices": []object{{"name": "a", "value": strings.Repeat("x", 5000)}, {"name": "b", "value": strings.Repeat("x", 3000)}}}))}, "0", "APPLICATION_COMMAND_TOO_LARGE"},
		{"key of another type", []object{command(object{"type": 5, "name": "b", "description": "x", "min_length": 3})}, "0.options.0.min_length", "UNKNOWN_FIELD"},
		{"permissions as a string", []object{{"name": "a", "description": "x", "default_member_permissions": "8"}}, "", ""},
		{"101 commands", many(101), "", "30032"},
	}
	s := begin(t, Config{NoLimits: true})
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			status, _, body := rest(t, s, "PUT", "/applications/"+s.ID("application")+"/commands", test.body)
			switch {
			case test.code == "":
				if status != 200 {
					t.Errorf("answered %d %v", status, body)
				}
			case test.path == "":
				if codeOf(body) != 30032 {
					t.Errorf("answered %d %v", status, body)
				}
			default:
				if got := fieldCode(body, test.path); got != test.code {
					t.Errorf("answered %d %v, want %s at %s", status, body, test.code, test.path)
				}
			}
		})
	}
}

func choicesOf(n int) []object {
	var list []object
	for i := range n {
		list = append(list, object{"name": letter(i), "value": letter(i)})
	}
	return list
}
