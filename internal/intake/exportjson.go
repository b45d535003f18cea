package intake

import (
	"encoding/json"
	"io"
)

// JSON writes the export as a list of figures, as `tiendo read` does, with the
// code of the source as the sentence.
func (e Export) JSON(out io.Writer) error {
	list := make([]Figure, 0, len(e.Figures))
	for _, f := range e.Figures {
		i, _ := e.Catalogue.Indicator(f.Indicator)
		list = append(list, Figure{Key: f.Key, Value: f.Value, Unit: i.Unit, Qualifier: f.Qualifier, Absence: f.Absence, Spot: f.Entry.Source})
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(list)
}
