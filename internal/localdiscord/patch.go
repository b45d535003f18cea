package localdiscord

import (
	"encoding/json"
	"fmt"
)

// patched is old with the fields that a request gives; it shares no memory with old, which
// others may be reading.
func patched[T any](old T, body []byte) (T, error) {
	var fresh T
	before, err := json.Marshal(old)
	if err != nil {
		return fresh, fmt.Errorf("copy %T: %w", old, err)
	}
	fields := map[string]json.RawMessage{}
	for _, raw := range [][]byte{before, body} {
		if len(raw) == 0 {
			continue
		}
		if err := json.Unmarshal(raw, &fields); err != nil {
			return fresh, badForm(fieldFault{code: "DICT_TYPE_CONVERT", message: err.Error()})
		}
	}
	merged, err := json.Marshal(fields)
	if err != nil {
		return fresh, fmt.Errorf("merge %T: %w", old, err)
	}
	if err := json.Unmarshal(merged, &fresh); err != nil {
		return fresh, badForm(fieldFault{code: "DICT_TYPE_CONVERT", message: err.Error()})
	}
	return fresh, nil
}
