package bot

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

// What is written by hand is, byte for byte, what encoding/json would write.
func TestAnswersAreWrittenAsEncodingJSONDoes(t *testing.T) {
	words := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "<b>&\"\\", "\u2028\u2029\x00\x7f\t\n\r\b\f", "\xff\xc3", "Đắk Lắk"}))
	texts := rapid.SliceOfN(words, 0, 3)
	numbers := rapid.IntRange(0, 70)
	rapid.Check(t, func(t *rapid.T) {
		r := reply{
			Content: words.Draw(t, "content"), Flags: numbers.Draw(t, "flags"), Nonce: words.Draw(t, "nonce"), EnforceNonce: rapid.Bool().Draw(t, "enforce"),
			AllowedMentions: allowedMentions{texts.Draw(t, "parse"), texts.Draw(t, "users"), texts.Draw(t, "roles")},
		}
		for range rapid.IntRange(0, 2).Draw(t, "embeds") {
			e := embed{Title: words.Draw(t, "title"), Description: words.Draw(t, "description"), Color: numbers.Draw(t, "color")}
			for range rapid.IntRange(0, 2).Draw(t, "fields") {
				e.Fields = append(e.Fields, field{words.Draw(t, "name"), words.Draw(t, "value")})
			}
			if rapid.Bool().Draw(t, "pictured") {
				e.Image = &image{words.Draw(t, "url")}
			}
			r.Embeds = append(r.Embeds, e)
		}
		for range rapid.IntRange(0, 2).Draw(t, "rows") {
			one := row{Type: 1}
			for range rapid.IntRange(0, 2).Draw(t, "components") {
				c := component{Type: 2, Style: numbers.Draw(t, "style"), Label: words.Draw(t, "label"), CustomID: words.Draw(t, "id"), Placeholder: words.Draw(t, "placeholder")}
				for range rapid.IntRange(0, 2).Draw(t, "options") {
					c.Options = append(c.Options, choice{words.Draw(t, "label"), words.Draw(t, "value")})
				}
				one.Components = append(one.Components, c)
			}
			r.Components = append(r.Components, one)
		}
		for range rapid.IntRange(0, 2).Draw(t, "files") {
			r.Attachments = append(r.Attachments, attachment{numbers.Draw(t, "file"), words.Draw(t, "name"), words.Draw(t, "alt")})
		}
		if rapid.Bool().Draw(t, "answers") {
			r.Reference = &reference{words.Draw(t, "message")}
		}
		for _, body := range []any{r, callback{answerMessage, r}, callback{answerChoices, suggestions{[]suggestion{{r.Content, r.Nonce}}}}, callback{Type: answerDeferredPlace}} {
			want, err := json.Marshal(body)
			if err != nil {
				t.Fatal(err)
			}
			got, err := marshal(body)
			if err != nil || string(got) != string(want) {
				t.Fatalf("%v\n got %s\nwant %s", err, got, want)
			}
		}
	})
}
