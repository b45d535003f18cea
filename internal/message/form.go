package message

import "strings"

// Typed is the line as one types it where no form can be filled in.
func (f Form) Typed() string {
	line := f.Line
	for _, field := range f.Fields {
		value := field.Value
		if value == "" {
			value = "…"
		}
		if strings.ContainsAny(value, " :\n") {
			value = `"` + strings.ReplaceAll(value, `"`, "") + `"`
		}
		line += " " + field.Option + ":" + value
	}
	return line
}

// String is the field as a terminal explains it: "reason: Lý do (vì sao cần thêm thời gian)".
func (f FormField) String() string {
	text := f.Option + ": " + f.Label
	if f.Help != "" {
		text += " (" + f.Help + ")"
	}
	return text
}
