package main

import (
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/vi"
	"tiendo/internal/words"
)

// valueText is what a source says of a figure: a number as exactly as it gives
// it, or why it gives none.
func valueText(f data.Figure, i data.Indicator, tag language.Tag) string {
	if f.Absence != data.Present {
		return words.Absences[string(f.Absence)].In(tag)
	}
	text := vi.FormatNumber(f.Value, tag) + " " + i.UnitLabel(tag)
	if i.Money() {
		text = vi.FormatMoney(f.Value, tag)
	}
	if f.Qualifier == data.Exact {
		return text
	}
	return words.Qualified[string(f.Qualifier)].In(tag, text)
}

// keyText names what a key is about: "Số đề án (khuyến công địa phương) Bình
// Định, năm 2021".
func keyText(key data.Key, c *data.Catalogue, tag language.Tag) string {
	place, _ := c.Place(key.Place)
	indicator, _ := c.Indicator(key.Indicator)
	text := indicator.Label(tag)
	if key.Funding != data.All && key.Funding != "" {
		text += " (" + words.Fundings[string(key.Funding)].In(tag) + ")"
	}
	return words.About.In(tag, text, place.Label(tag), key.Period.Label(tag))
}
