package bot

import (
	"slices"

	"tiendo/internal/message"
)

// Numbers of Discord's components and styles.
const (
	componentRow    = 1
	componentButton = 2
	componentMenu   = 3
	buttonPrimary   = 1
	buttonSecondary = 2
)

// A row holds up to five buttons, or one menu.
type row struct {
	Type       int         `json:"type"`
	Components []component `json:"components"`
}

type component struct {
	Type        int      `json:"type"`
	Style       int      `json:"style,omitempty"`
	Label       string   `json:"label,omitempty"`
	CustomID    string   `json:"custom_id"`
	Placeholder string   `json:"placeholder,omitempty"`
	Options     []choice `json:"options,omitempty"`
}

type choice struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// has reports whether a button of the row has the id.
func (r row) has(id string) bool {
	return slices.ContainsFunc(r.Components, func(c component) bool { return c.CustomID == id })
}

// rows lays the menus and buttons of m out in at most five rows.
func (b *Bot) rows(m message.Message) []row {
	rows := make([]row, 0, maxRows)
	for n, menu := range m.Menus {
		if options := b.choices(menu); len(options) > 0 {
			rows = append(rows, row{componentRow, []component{{
				Type: componentMenu, CustomID: "menu" + string(rune('0'+n)), Placeholder: clip(menu.Name, maxPlaceholder), Options: options,
			}}})
		}
	}
	first := len(rows)
	for _, one := range m.Buttons {
		id := b.registry.Save(one)
		if slices.ContainsFunc(rows[first:], func(r row) bool { return r.has(id) }) { // Discord wants each id once
			continue
		}
		if len(rows) == first || len(rows[len(rows)-1].Components) == maxRow {
			if len(rows) == maxRows {
				break
			}
			rows = append(rows, row{Type: componentRow, Components: make([]component, 0, maxRow)})
		}
		style := buttonSecondary
		if one.Act == message.Share {
			style = buttonPrimary
		}
		last := &rows[len(rows)-1]
		last.Components = append(last.Components, component{Type: componentButton, Style: style, Label: clip(one.Label, maxLabel), CustomID: id})
	}
	return rows
}

func (b *Bot) choices(menu message.Menu) []choice {
	options := make([]choice, 0, min(len(menu.Options), maxOptions))
	for _, o := range menu.Options {
		id := b.registry.Save(o)
		known := slices.ContainsFunc(options, func(c choice) bool { return c.Value == id })
		if !known && len(options) < maxOptions {
			options = append(options, choice{Label: clip(o.Label, maxChoice), Value: id})
		}
	}
	return options
}
