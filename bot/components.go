package bot

import "tiendo/internal/message"

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

// rows lays the menus and buttons of m out in at most five rows.
func (b *Bot) rows(m message.Message) []row {
	rows := []row{}
	for n, menu := range m.Menus {
		if options := b.choices(menu); len(options) > 0 {
			rows = append(rows, row{componentRow, []component{{
				Type: componentMenu, CustomID: "menu" + string(rune('0'+n)), Placeholder: clip(menu.Name, maxPlaceholder), Options: options,
			}}})
		}
	}
	first := len(rows)
	seen := map[string]bool{}
	for _, one := range m.Buttons {
		id := b.registry.Save(one)
		if seen[id] { // Discord wants each id once
			continue
		}
		seen[id] = true
		if len(rows) == first || len(rows[len(rows)-1].Components) == maxRow {
			if len(rows) == maxRows {
				break
			}
			rows = append(rows, row{Type: componentRow})
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
	var options []choice
	seen := map[string]bool{}
	for _, o := range menu.Options {
		if id := b.registry.Save(o); !seen[id] && len(options) < maxOptions {
			seen[id] = true
			options = append(options, choice{Label: clip(o.Label, maxChoice), Value: id})
		}
	}
	return options
}
