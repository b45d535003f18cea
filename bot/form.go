package bot

import (
	"context"

	"tiendo/commands"
	"tiendo/internal/message"
)

// Numbers of Discord's components and their limits, for forms.
const (
	componentText  = 4
	componentLabel = 18
	textShort      = 1
	textLong       = 2

	maxFormTitle  = 45
	maxFormLabel  = 45
	maxFormHelp   = 100
	maxFormFields = 5
	maxFormText   = 4000
)

// A modal is a form as Discord takes it.
type modal struct {
	CustomID   string     `json:"custom_id"`
	Title      string     `json:"title"`
	Components []labelled `json:"components"`
}

type labelled struct {
	Type        int       `json:"type"`
	Label       string    `json:"label"`
	Description string    `json:"description,omitempty"`
	Component   textInput `json:"component"`
}

type textInput struct {
	Type      int    `json:"type"`
	CustomID  string `json:"custom_id"`
	Style     int    `json:"style"`
	Value     string `json:"value,omitempty"`
	Required  bool   `json:"required"`
	MaxLength int    `json:"max_length"`
}

// modal makes Discord's form of f; replace says that its answer takes the place
// of the message with the button that opens it.
func (b *Bot) modal(f message.Form, replace bool) modal {
	m := modal{CustomID: b.registry.SaveForm(f, replace), Title: clip(f.Title, maxFormTitle), Components: []labelled{}}
	for _, field := range f.Fields[:min(len(f.Fields), maxFormFields)] {
		input := textInput{Type: componentText, CustomID: field.Option, Style: textShort, Required: field.Required, MaxLength: maxFormText}
		if field.Long {
			input.Style = textLong
		}
		if field.Max > 0 {
			input.MaxLength = min(field.Max, maxFormText)
		}
		input.Value = clip(field.Value, input.MaxLength)
		m.Components = append(m.Components, labelled{componentLabel, clip(field.Label, maxFormLabel), clip(field.Help, maxFormHelp), input})
	}
	return m
}

// fill runs the line of a form with what was filled in.
func (b *Bot) fill(ctx context.Context, i *interaction) error {
	call := b.call(ctx, i)
	button, ok := b.registry.Filled(ctx, i.Data.CustomID)
	if !ok {
		return b.stale(ctx, i, call)
	}
	parsed, err := b.registry.Parse(button.Line, call.Input)
	if err != nil {
		return b.stale(ctx, i, call)
	}
	call = parsed
	command, _ := b.registry.Find(call.Path)
	for _, component := range i.Data.Components {
		component.each(func(id, value string) {
			for _, o := range command.Options {
				if o.Name == id {
					call.Input.Values[id] = value
				}
			}
		})
	}
	p := b.place(ctx, i, button, call)
	call.Input.Shared = p.shared(i)
	return b.answer(ctx, i, p, call)
}

// unformed is a form as a message, where none can be opened: after a deferral,
// or as the answer to a form. Its button runs the line again, which opens it.
func (b *Bot) unformed(call commands.Call, f message.Form) message.Message {
	m := commands.FormLater(call.Input.Tag, f, b.registry.Line(call))
	for _, field := range f.Fields {
		m.Lines = append(m.Lines, field.String())
	}
	return m
}
