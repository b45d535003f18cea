package localdiscord

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// checkRequest holds a request's document against the schema of its route. Null, false and
// "" count as left out: clients send them for what they do not mean.
func (s *schemas) checkRequest(rt *route, body []byte) *problem {
	if len(body) == 0 {
		return nil
	}
	form := shapeOf(rt.method+rt.path, body)
	if s.passed.has(form) {
		return nil
	}
	p := s.checkForm(rt, body)
	if p == nil {
		s.passed.add(form)
	}
	return p
}

func (s *schemas) checkForm(rt *route, body []byte) *problem {
	schema, err := s.at("paths", rt.path, strings.ToLower(rt.method), "requestBody", "content", "application/json", "schema")
	if err != nil {
		return refuse(500, 0, "500: "+err.Error())
	}
	if schema == nil {
		return nil
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return breach(400, 50109, "The request body contains invalid JSON.")
	}
	err = schema.Validate(pruned(doc))
	var invalid *jsonschema.ValidationError
	if errors.As(err, &invalid) {
		return badForm(s.fieldFaults(invalid)...)
	}
	return nil
}

// checkAnswer holds our own answer against the schema of its route.
func (s *schemas) checkAnswer(rt *route, status int, raw []byte) error {
	form := shapeOf(strconv.Itoa(status)+rt.method+rt.path, raw)
	if s.passed.has(form) {
		return nil
	}
	schema, err := s.at("paths", rt.path, strings.ToLower(rt.method), "responses", strconv.Itoa(status), "content", "application/json", "schema")
	if err == nil && schema != nil {
		err = validate(schema, raw)
	}
	if err == nil {
		s.passed.add(form)
	}
	return err
}

func validate(schema *jsonschema.Schema, raw []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	return schema.Validate(doc)
}

// pruned is v without null, false and "" in objects, and with what the wire writes in
// another kind than the document says: permissions are strings there and integers here,
// the ids of uploads are numbers there and strings here.
func pruned(v any) any { return prunedIn("", v) }

func prunedIn(list string, v any) any {
	switch x := v.(type) {
	case map[string]any:
		clean := make(map[string]any, len(x))
		for k, item := range x {
			switch {
			case item == nil, item == false, item == "":
			case k == "default_member_permissions" || k == "permissions":
				clean[k] = number(item)
			case k == "id" && list == "attachments":
				clean[k] = text(item)
			default:
				clean[k] = prunedIn(k, item)
			}
		}
		return clean
	case []any:
		clean := make([]any, len(x))
		for i, item := range x {
			clean[i] = prunedIn(list, item)
		}
		return clean
	}
	return v
}

func number(v any) any {
	if digits, ok := v.(string); ok {
		if _, err := strconv.ParseUint(digits, 10, 64); err == nil {
			return json.Number(digits)
		}
	}
	return v
}

func text(v any) any {
	if n, ok := v.(json.Number); ok {
		return n.String()
	}
	return v
}
