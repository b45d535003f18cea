package localdiscord

import (
	"encoding/json"
	"testing"
)

func TestDocumentsOfOneShapeDifferInIdsAndTimesOnly(t *testing.T) {
	const a, b = `100000000000000001`, `100000000000000002`
	for _, test := range []struct {
		name, one, other string
		same             bool
	}{
		{"the same", `{"a":"x"}`, `{"a":"x"}`, true},
		{"other words", `{"a":"x"}`, `{"a":"y"}`, false},
		{"other ids", `{"id":"` + a + `"}`, `{"id":"` + b + `"}`, true},
		{"other ids in an address", `{"url":"http://x/` + a + `/y.png"}`, `{"url":"http://x/` + b + `/y.png"}`, true},
		{"one id twice", `["` + a + `","` + a + `"]`, `["` + b + `","` + b + `"]`, true},
		{"two ids for one", `["` + a + `","` + b + `"]`, `["` + a + `","` + a + `"]`, false},
		{"a longer id", `{"id":"` + a + `"}`, `{"id":"1` + a + `"}`, false},
		{"no id: it begins with a zero", `{"id":"` + a + `"}`, `{"id":"0` + a[1:] + `"}`, false},
		{"no id: a number", `{"id":` + a + `}`, `{"id":` + b + `}`, false},
		{"an id after a quote", `{"a":"\"","b":"` + a + `"}`, `{"a":"\"","b":"` + b + `"}`, true},
		{"other times", `{"at":"2026-11-23T02:00:00Z"}`, `{"at":"2026-11-24T03:01:02Z"}`, true},
		{"a longer time", `{"at":"2026-11-23T02:00:00Z"}`, `{"at":"2026-11-23T03:00:00.123+07:00"}`, false},
		{"no time", `{"at":"2026-11-23T02:00:00Z"}`, `{"at":"2026-13-23T02:00:00Z"}`, false},
		{"a time in words", `{"at":"2026-11-23T02:00:00Z"}`, `{"at":"2026-11-23T02:00:00Z sharp"}`, false},
		{"what looks like the mark of an id", `{"id":"\\u0001B0"}`, `{"id":"` + a + `"}`, false},
	} {
		if got := shapeOf("x", []byte(test.one)) == shapeOf("x", []byte(test.other)); got != test.same {
			t.Errorf("%s: of one shape: %v", test.name, got)
		}
	}
	if shapeOf("x", []byte(`{}`)) == shapeOf("y", []byte(`{}`)) {
		t.Error("places share a shape")
	}
}

func TestAnInteractionsTokenIsNotLookedAt(t *testing.T) {
	for raw, want := range map[string]string{
		`{"id":"1","token":"abc","data":{"name":"x"}}`: `{"id":"1","data":{"name":"x"}}`,
		`{"id":"1","content":",\"token\":\"abc\""}`:    `{"id":"1","content":",\"token\":\"abc\""}`,
	} {
		if got := string(tokenless([]byte(raw))); got != want {
			t.Errorf("%s becomes %s", raw, got)
		}
	}
}

// What is remembered of documents that passed never lets one pass that would not.
func FuzzRemembering(f *testing.F) {
	for _, doc := range []string{
		`{"content":"a"}`, `{"content":1}`, `{"sticker_ids":["100000000000000001","100000000000000002"]}`,
		`{"sticker_ids":["100000000000000001","100000000000000001"]}`, `{"sticker_ids":["000000000000000001"]}`,
		`{"embeds":[{"title":"x","timestamp":"2026-11-23T02:00:00Z"}]}`, `{"embeds":[{"title":"x","timestamp":"2026-11-33T02:00:00Z"}]}`,
		`{"message_reference":{"message_id":"100000000000000001"}}`, `{"embeds":[{"url":"http://x/100000000000000001"}]}`,
		`{"allowed_mentions":{"parse":["users"],"users":["100000000000000001"]}}`, `{"nonce":"100000000000000001","enforce_nonce":true}`, `{"nonce":"#B0"}`,
		`{"nonce":"2026-11-23T02:00:00Z"}`, `{"nonce":"2026-11-23T02:00:00.123456789Z"}`,
	} {
		f.Add([]byte(doc))
	}
	s, err := loadSchemas()
	if err != nil {
		f.Fatal(err)
	}
	rt := &route{method: "POST", path: "/channels/{channel_id}/messages"}
	f.Fuzz(func(t *testing.T, doc []byte) {
		if len(doc) == 0 || !json.Valid(doc) {
			return
		}
		want := s.checkForm(rt, doc)
		for range 2 {
			if got := s.checkRequest(rt, doc); (got == nil) != (want == nil) {
				t.Errorf("%s: remembered %v, checked %v", doc, got, want)
			}
		}
	})
}
