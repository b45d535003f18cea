package localdiscord

import (
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// fieldFaults turns a failed validation into the field errors that Discord would give.
func (s *schemas) fieldFaults(e *jsonschema.ValidationError) []fieldFault {
	var all []fieldFault
	switch k := e.ErrorKind.(type) {
	case *kind.OneOf, *kind.AnyOf:
		if best := closest(e.Causes); best != nil {
			return s.fieldFaults(best)
		}
		return []fieldFault{{e.InstanceLocation, "UNION_TYPE_CHOICES", "The value fits none of the allowed forms."}}
	case *kind.Required:
		for _, name := range k.Missing {
			all = append(all, fieldFault{under(e.InstanceLocation, name), "BASE_TYPE_REQUIRED", "This field is required"})
		}
		return all
	case *kind.AdditionalProperties:
		for _, name := range k.Properties {
			all = append(all, fieldFault{under(e.InstanceLocation, name), "UNKNOWN_FIELD", "Discord does not know this field."})
		}
		return all
	}
	if len(e.Causes) == 0 {
		code, text := s.complaint(e)
		return []fieldFault{{e.InstanceLocation, code, text}}
	}
	for _, cause := range e.Causes {
		all = append(all, s.fieldFaults(cause)...)
	}
	return all
}

// closest picks the variant of a union that was meant: the one with the fewest marks
// against it, such as another "type", or else the one that got furthest.
func closest(variants []*jsonschema.ValidationError) *jsonschema.ValidationError {
	var best *jsonschema.ValidationError
	bestMarks, bestDepth := 0, 0
	for _, v := range variants {
		m, d := marks(v, len(v.InstanceLocation)), depth(v)
		if best == nil || m < bestMarks || m == bestMarks && d > bestDepth {
			best, bestMarks, bestDepth = v, m, d
		}
	}
	return best
}

func depth(e *jsonschema.ValidationError) int {
	n := len(e.InstanceLocation)
	for _, c := range e.Causes {
		n = max(n, depth(c))
	}
	return n
}

// notThis is the mark of a variant that is not even of the right JSON kind.
const notThis = 1000

// marks counts what speaks against a variant: fields at its own level that may have one
// value only, as "type" does in most unions, and have another.
func marks(e *jsonschema.ValidationError, level int) int {
	at := len(e.InstanceLocation)
	switch k := e.ErrorKind.(type) {
	case *kind.Enum:
		if at == level+1 && len(k.Want) == 1 {
			return 1
		}
	case *kind.Const:
		if at == level+1 {
			return 1
		}
	case *kind.Type:
		if at == level {
			return notThis
		}
	case *kind.OneOf, *kind.AnyOf:
		if best := closest(e.Causes); at == level && best != nil {
			return marks(best, level)
		}
		return 0
	}
	n := 0
	for _, c := range e.Causes {
		n += marks(c, level)
	}
	return n
}

// complaint words one failed keyword as Discord does.
func (s *schemas) complaint(e *jsonschema.ValidationError) (code, text string) {
	switch k := e.ErrorKind.(type) {
	case *kind.MaxLength:
		return s.badLength(e, "minLength", "maxLength")
	case *kind.MinLength:
		return s.badLength(e, "minLength", "maxLength")
	case *kind.MaxItems:
		return s.badLength(e, "minItems", "maxItems")
	case *kind.MinItems:
		return s.badLength(e, "minItems", "maxItems")
	case *kind.Enum:
		return "BASE_TYPE_CHOICES", fmt.Sprintf("Value must be one of %s.", choices(k.Want))
	case *kind.Const:
		return "BASE_TYPE_CHOICES", fmt.Sprintf("Value must be one of %s.", choices([]any{k.Want}))
	case *kind.Maximum:
		return "NUMBER_TYPE_MAX", "int value should be less than or equal to " + k.Want.RatString() + "."
	case *kind.Minimum:
		return "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + k.Want.RatString() + "."
	case *kind.Format:
		if k.Want == "uri" {
			return "URL_TYPE_INVALID_URL", "Not a well formed URL."
		}
		return "DATE_TIME_TYPE_PARSE", fmt.Sprintf("Could not parse %v. Should be ISO8601.", k.Got)
	case *kind.Pattern:
		return "NUMBER_TYPE_COERCE", fmt.Sprintf("Value %q is not snowflake.", k.Got)
	case *kind.Type:
		return badKind(k)
	}
	return "BASE_TYPE_INVALID", e.ErrorKind.LocalizedString(message.NewPrinter(language.English))
}

func badKind(k *kind.Type) (code, text string) {
	switch {
	case slices.Contains(k.Want, "object"):
		return "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"
	case slices.Contains(k.Want, "array"):
		return "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"
	case slices.Contains(k.Want, "integer"), slices.Contains(k.Want, "number"):
		return "NUMBER_TYPE_COERCE", "Value is not int."
	case slices.Contains(k.Want, "boolean"):
		return "BOOLEAN_TYPE_CONVERT", "Must be either true or false."
	}
	return "STRING_TYPE_CONVERT", "Could not interpret value as string."
}

// badLength words a wrong length with both bounds when the schema has both.
func (s *schemas) badLength(e *jsonschema.ValidationError, low, high string) (code, text string) {
	_, fragment, _ := strings.Cut(e.SchemaURL, "#/")
	schema := lookup(s.document, unescaped(fragment)...)
	least, most := lookup(schema, low), lookup(schema, high)
	switch {
	case least != nil && most != nil:
		return "BASE_TYPE_BAD_LENGTH", fmt.Sprintf("Must be between %v and %v in length.", least, most)
	case most != nil:
		return "BASE_TYPE_MAX_LENGTH", fmt.Sprintf("Must be %v or fewer in length.", most)
	}
	return "BASE_TYPE_MIN_LENGTH", fmt.Sprintf("Must be %v or more in length.", least)
}

func unescaped(fragment string) []string {
	keys := strings.Split(fragment, "/")
	for i, k := range keys {
		keys[i] = strings.NewReplacer("~1", "/", "~0", "~", "%7B", "{", "%7D", "}").Replace(k)
	}
	return keys
}

func choices(list []any) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = fmt.Sprint(v)
	}
	return "{" + strings.Join(words, ", ") + "}"
}
