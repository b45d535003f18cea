package localdiscord

import "encoding/json"

// Component types (https://discord.com/developers/docs/components/reference).
const (
	actionRow         = 1
	button            = 2
	stringSelect      = 3
	textInput         = 4
	userSelect        = 5
	roleSelect        = 6
	mentionableSelect = 7
	channelSelect     = 8
	section           = 9
	textDisplay       = 10
	thumbnail         = 11
	mediaGallery      = 12
	fileComponent     = 13
	separator         = 14
	container         = 17
	label             = 18
	fileUpload        = 19
	radioGroup        = 21
	checkboxGroup     = 22
	checkbox          = 23
)

// A Component is any component of a message or modal; which fields it has depends on its
// type.
type Component struct {
	Type          int             `json:"type"`
	ID            int             `json:"id"`
	CustomID      string          `json:"custom_id,omitempty"`
	Style         int             `json:"style,omitempty"`
	Label         string          `json:"label,omitempty"`
	URL           string          `json:"url,omitempty"`
	SKU           string          `json:"sku_id,omitempty"`
	Disabled      bool            `json:"disabled,omitempty"`
	Emoji         *Emoji          `json:"emoji,omitempty"`
	Placeholder   string          `json:"placeholder,omitempty"`
	MinValues     *int            `json:"min_values,omitempty"`
	MaxValues     *int            `json:"max_values,omitempty"`
	MinLength     *int            `json:"min_length,omitempty"`
	MaxLength     *int            `json:"max_length,omitempty"`
	Required      *bool           `json:"required,omitempty"`
	Value         string          `json:"value,omitempty"`
	Default       bool            `json:"default,omitempty"`
	Options       []SelectOption  `json:"options,omitempty"`
	ChannelTypes  []int           `json:"channel_types,omitempty"`
	DefaultValues []DefaultValue  `json:"default_values,omitempty"`
	Components    []Component     `json:"components,omitempty"`
	Component     *Component      `json:"component,omitempty"`
	Accessory     *Component      `json:"accessory,omitempty"`
	Content       string          `json:"content,omitempty"`
	Media         *Media          `json:"media,omitempty"`
	File          *Media          `json:"file,omitempty"`
	Name          json.RawMessage `json:"name,omitempty"`
	Size          json.RawMessage `json:"size,omitempty"`
	Items         []GalleryItem   `json:"items,omitempty"`
	Description   json.RawMessage `json:"description,omitempty"`
	Spoiler       *bool           `json:"spoiler,omitempty"`
	AccentColor   json.RawMessage `json:"accent_color,omitempty"`
	Divider       *bool           `json:"divider,omitempty"`
	Spacing       int             `json:"spacing,omitempty"`
}

// An Emoji is the picture on a button or beside an option.
type Emoji struct {
	ID       string `json:"id,omitempty"`
	Name     string `json:"name"`
	Animated bool   `json:"animated,omitempty"`
}

// A SelectOption is one entry of a string select.
type SelectOption struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Emoji       *Emoji `json:"emoji,omitempty"`
	Default     bool   `json:"default,omitempty"`
}

// A DefaultValue is a user, role or channel that a select starts with.
type DefaultValue struct {
	ID   string `json:"id"`
	Type string `json:"type"`
}

// Media is a file shown by a component, by address.
type Media struct {
	ID           string `json:"id"`
	URL          string `json:"url"`
	ProxyURL     string `json:"proxy_url"`
	Width        int    `json:"width,omitempty"`
	Height       int    `json:"height,omitempty"`
	ContentType  string `json:"content_type,omitempty"`
	AttachmentID string `json:"attachment_id,omitempty"`
}

// A GalleryItem is one picture of a media gallery.
type GalleryItem struct {
	Media       Media           `json:"media"`
	Description json.RawMessage `json:"description"`
	Spoiler     bool            `json:"spoiler"`
}

// walk visits c and everything inside it, outermost first, with the path to each.
func (c *Component) walk(path []string, visit func(c *Component, path []string)) {
	visit(c, path)
	walkAll(c.Components, append(path, "components"), visit)
	if c.Component != nil {
		c.Component.walk(append(path, "component"), visit)
	}
	if c.Accessory != nil {
		c.Accessory.walk(append(path, "accessory"), visit)
	}
}

func walkAll(list []Component, path []string, visit func(c *Component, path []string)) {
	for i := range list {
		list[i].walk(at(path, i), visit)
	}
}

// flatten lists components and everything inside them.
func flatten(list []Component) []*Component {
	var all []*Component
	walkAll(list, nil, func(c *Component, _ []string) { all = append(all, c) })
	return all
}

// answers reports whether pressing or filling the component sends something to the bot.
func (c *Component) answers() bool {
	switch c.Type {
	case button, stringSelect, textInput, userSelect, roleSelect, mentionableSelect,
		channelSelect, fileUpload, radioGroup, checkboxGroup, checkbox:
		return true
	}
	return false
}

func (c *Component) isSelect() bool {
	return c.Type == stringSelect || c.Type >= userSelect && c.Type <= channelSelect
}

// completed gives components the ids and defaults that Discord fills in when it stores
// them, so that they read back as Discord's do.
func completed(list []Component) {
	n := 0
	for _, c := range flatten(list) {
		n++
		if c.ID == 0 {
			c.ID = n
		}
		switch {
		case c.isSelect():
			c.MinValues, c.MaxValues, c.Required = orDefault(c.MinValues, 1), orDefault(c.MaxValues, 1), nil
		case c.Type == container:
			c.AccentColor, c.Spoiler = orNull(c.AccentColor), orDefault(c.Spoiler, false)
		case c.Type == thumbnail:
			c.Description, c.Spoiler = orNull(c.Description), orDefault(c.Spoiler, false)
		case c.Type == separator:
			c.Divider, c.Spacing = orDefault(c.Divider, true), max(c.Spacing, 1)
		case c.Type == fileComponent:
			c.Name, c.Size, c.Spoiler = orNull(c.Name), orNull(c.Size), orDefault(c.Spoiler, false)
		}
		for i := range c.Items {
			c.Items[i].Description = orNull(c.Items[i].Description)
		}
	}
}

func orDefault[T any](v *T, otherwise T) *T {
	if v == nil {
		return &otherwise
	}
	return v
}

func orNull(raw json.RawMessage) json.RawMessage {
	if len(raw) == 0 {
		return json.RawMessage("null")
	}
	return raw
}
