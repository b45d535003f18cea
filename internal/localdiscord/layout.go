package localdiscord

import "fmt"

// reviewComponents lists what is wrong with components beyond what the schemas say: how
// many fit, what a button needs, that no two answer under one id.
func reviewComponents(list []Component, path []string, v2 bool) []fieldFault {
	var all []fieldFault
	add := func(p []string, code, text string) { all = append(all, fieldFault{p, code, text}) }
	if n := len(flatten(list)); n > maxComponents {
		add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", fmt.Sprintf("The total number of components cannot exceed %d.", maxComponents))
	}
	if !v2 && len(list) > maxRows {
		add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
	}
	ids := map[string]bool{}
	walkAll(list, path, func(c *Component, p []string) {
		if !v2 && c.Type >= section && c.Type <= container {
			add(under(p, "type"), "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).")
		}
		if c.answers() && c.CustomID != "" {
			if ids[c.CustomID] {
				add(under(p, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
			}
			ids[c.CustomID] = true
		}
		switch {
		case c.Type == button:
			all = append(all, reviewButton(c, p)...)
		case c.Type == actionRow:
			all = append(all, reviewRow(c, p)...)
		case c.isSelect():
			all = append(all, reviewSelect(c, p)...)
		}
	})
	return all
}

// Button styles that differ in what they need.
const (
	linkStyle    = 5
	premiumStyle = 6
)

func reviewButton(c *Component, path []string) []fieldFault {
	var all []fieldFault
	add := func(key, code, text string) { all = append(all, fieldFault{under(path, key), code, text}) }
	const exclusive = "A custom id and url cannot both be specified"
	switch c.Style {
	case linkStyle:
		if c.URL == "" {
			add("url", "BASE_TYPE_REQUIRED", "A url is required")
		}
		if c.CustomID != "" {
			add("custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", exclusive)
		}
		if bad := badAddress(c.URL, false); bad != "" && len(c.URL) > 0 {
			add("url", "URL_TYPE_INVALID_SCHEME", bad)
		}
	case premiumStyle:
		if c.SKU == "" {
			add("sku_id", "BASE_TYPE_REQUIRED", "A sku id is required")
		}
		return all
	default:
		if c.CustomID == "" {
			add("custom_id", "BASE_TYPE_REQUIRED", "A custom id is required")
		}
		if c.URL != "" {
			add("url", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", exclusive)
		}
	}
	if c.Label == "" && c.Emoji == nil {
		add("label", "BUTTON_COMPONENT_INVALID_LABEL_EMOJI", "Either a label or emoji is required")
	}
	return all
}

// reviewRow: five buttons side by side, or one select alone.
func reviewRow(c *Component, path []string) []fieldFault {
	width := 0
	for i := range c.Components {
		if c.Components[i].Type == button {
			width++
		} else {
			width += 5
		}
	}
	if width > 5 {
		return []fieldFault{{under(path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"}}
	}
	return nil
}

func reviewSelect(c *Component, path []string) []fieldFault {
	var all []fieldFault
	add := func(p []string, code, text string) { all = append(all, fieldFault{p, code, text}) }
	least, most := *orDefault(c.MinValues, 1), *orDefault(c.MaxValues, 1)
	if least > most {
		add(under(path, "min_values"), "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "The min values cannot be greater than max values")
	}
	if c.Type != stringSelect {
		return all
	}
	if most > len(c.Options) {
		add(under(path, "max_values"), "SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS", "The max values cannot exceed the number of options")
	}
	seen, chosen := map[string]bool{}, 0
	for i, o := range c.Options {
		if seen[o.Value] {
			add(under(at(under(path, "options"), i), "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")
		}
		seen[o.Value] = true
		if o.Default {
			chosen++
		}
	}
	if chosen > most {
		add(under(path, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "Too many default values")
	}
	return all
}
