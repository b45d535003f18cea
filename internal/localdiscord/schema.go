package localdiscord

import (
	"bytes"
	_ "embed" // Discord's OpenAPI document
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// openapi is Discord's description of its API, under the MIT licence beside it.
//
//go:embed testdata/openapi.json
var openapi []byte

// documentURL names the document to the schema compiler; nothing is fetched from it.
const documentURL = "discord:///openapi.json"

// schemas checks JSON against Discord's OpenAPI document. Schemas are compiled when first
// needed: a server uses few of the hundreds.
type schemas struct {
	document map[string]any
	compiler *jsonschema.Compiler
	mu       sync.Mutex                    // the compiler is not safe for concurrent use
	compiled map[string]*jsonschema.Schema // by place; nil where the document has none
	passed   passed
}

// sharedSchemas parses the document once for all servers of a process; it never changes.
var sharedSchemas = sync.OnceValues(loadSchemas)

func loadSchemas() (*schemas, error) {
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(openapi))
	if err != nil {
		return nil, fmt.Errorf("parse OpenAPI document: %w", err)
	}
	document, ok := parsed.(map[string]any)
	if !ok {
		return nil, fmt.Errorf("parse OpenAPI document: not an object")
	}
	all, _ := lookup(document, "components", "schemas").(map[string]any)
	for name, schema := range all {
		// "Error" is a part of other schemas by allOf and so must stay open.
		if name != "Error" {
			closeObjects(schema)
		}
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(documentURL, document); err != nil {
		return nil, fmt.Errorf("add OpenAPI document: %w", err)
	}
	return &schemas{document: document, compiler: compiler, compiled: map[string]*jsonschema.Schema{}}, nil
}

// closeObjects makes every object schema refuse keys that it does not list: a key that
// Discord does not know is a mistake of the bot, although Discord ignores it.
func closeObjects(schema any) {
	switch x := schema.(type) {
	case map[string]any:
		_, listed := x["properties"].(map[string]any)
		if _, said := x["additionalProperties"]; listed && !said {
			x["additionalProperties"] = false
		}
		for _, v := range x {
			closeObjects(v)
		}
	case []any:
		for _, v := range x {
			closeObjects(v)
		}
	}
}

// at compiles the schema at a place in the document, or gives nil if there is none.
func (s *schemas) at(keys ...string) (*jsonschema.Schema, error) {
	place := strings.Join(keys, " ")
	s.mu.Lock()
	defer s.mu.Unlock()
	if schema, ok := s.compiled[place]; ok {
		return schema, nil
	}
	if lookup(s.document, keys...) == nil {
		s.compiled[place] = nil
		return nil, nil
	}
	pointer := documentURL + "#/" + strings.Join(escaped(keys), "/")
	schema, err := s.compiler.Compile(pointer)
	if err != nil {
		return nil, fmt.Errorf("compile schema %s: %w", pointer, err)
	}
	s.compiled[place] = schema
	return schema, nil
}

// component is a schema of the document by its name.
func (s *schemas) component(name string) (*jsonschema.Schema, error) {
	return s.at("components", "schemas", name)
}

// escaped writes the keys of a JSON pointer into a URL's fragment.
func escaped(keys []string) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		k = strings.NewReplacer("~", "~0", "/", "~1").Replace(k)
		list[i] = strings.NewReplacer("{", "%7B", "}", "%7D").Replace(k)
	}
	return list
}

// lookup follows keys into a JSON document, or gives nil.
func lookup(v any, keys ...string) any {
	for _, k := range keys {
		switch x := v.(type) {
		case map[string]any:
			v = x[k]
		case []any:
			i, err := strconv.Atoi(k)
			if err != nil || i < 0 || i >= len(x) {
				return nil
			}
			v = x[i]
		default:
			return nil
		}
	}
	return v
}
