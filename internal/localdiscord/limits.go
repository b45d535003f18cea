package localdiscord

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// Limits of messages that the OpenAPI document does not state
// (https://discord.com/developers/docs/resources/message).
const (
	maxContent    = 2000
	maxEmbedText  = 6000
	maxRows       = 5
	maxComponents = 40
	maxV2Text     = 4000
)

// review lists what is wrong with a draft beyond what the schemas say.
func (d *draft) review(flags int) *problem {
	var all []fieldFault
	all = append(all, d.reviewText()...)
	all = append(all, d.reviewEmbeds()...)
	all = append(all, d.reviewMentions()...)
	all = append(all, d.reviewFiles()...)
	all = append(all, reviewComponents(d.Components.value, under(d.path, "components"), flags&flagComponentsV2 != 0)...)
	if flags&flagComponentsV2 != 0 {
		all = append(all, d.reviewV2()...)
	}
	if len(all) > 0 {
		return badForm(all...)
	}
	return nil
}

func (d *draft) reviewText() []fieldFault {
	if utf8.RuneCountInString(d.Content.value) > maxContent {
		return []fieldFault{{under(d.path, "content"), "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length."}}
	}
	return nil
}

func (d *draft) reviewEmbeds() []fieldFault {
	var all []fieldFault
	total := 0
	for i := range d.Embeds.value {
		e, path := &d.Embeds.value[i], at(under(d.path, "embeds"), i)
		total += e.length()
		if e.empty() {
			all = append(all, fieldFault{under(path, "description"), "BASE_TYPE_REQUIRED", "This field is required"})
		}
		for _, u := range []struct{ key, address string }{{"url", e.URL}, {"image", e.Image.address()}, {"thumbnail", e.Thumbnail.address()}} {
			if bad := badAddress(u.address, u.key != "url"); bad != "" {
				keys := []string{u.key}
				if u.key != "url" {
					keys = append(keys, "url")
				}
				all = append(all, fieldFault{under(path, keys...), "URL_TYPE_INVALID_SCHEME", bad})
			}
		}
		if e.Footer != nil && e.Footer.Text == "" {
			all = append(all, fieldFault{under(path, "footer", "text"), "BASE_TYPE_REQUIRED", "This field is required"})
		}
	}
	if total > maxEmbedText {
		all = append(all, fieldFault{under(d.path, "embeds"), "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"})
	}
	return all
}

func (i *EmbedImage) address() string {
	if i == nil {
		return ""
	}
	return i.URL
}

// badAddress says what is wrong with a link; files may also be "attachment://name".
func badAddress(address string, file bool) string {
	if address == "" {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return "Not a well formed URL."
	}
	if u.Scheme == "http" || u.Scheme == "https" || file && u.Scheme == "attachment" {
		return ""
	}
	return fmt.Sprintf(`Scheme "%s" is not supported. Scheme must be one of ('http', 'https').`, u.Scheme)
}

func (d *draft) reviewMentions() []fieldFault {
	a := d.AllowedMentions
	if a == nil {
		return nil
	}
	var all []fieldFault
	for _, x := range []struct {
		kind string
		ids  []string
	}{{"users", a.Users}, {"roles", a.Roles}} {
		if slices.Contains(a.Parse, x.kind) && len(x.ids) > 0 {
			all = append(all, fieldFault{
				under(d.path, "allowed_mentions"), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
				fmt.Sprintf(`parse:["%s"] and %s: [ids...] are mutually exclusive.`, x.kind, x.kind),
			})
		}
	}
	return all
}

// reviewFiles checks that every described upload came, and that not too many did.
func (d *draft) reviewFiles() []fieldFault {
	var all []fieldFault
	if len(d.files) > 10 {
		all = append(all, fieldFault{under(d.path, "attachments"), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length."})
	}
	for i, a := range d.Attachments.value {
		field := "files[" + string(a.ID) + "]"
		came := slices.ContainsFunc(d.files, func(f Upload) bool { return f.field == field })
		// A number as long as a snowflake is a file that the message has already.
		if !came && len(a.ID) < 15 {
			all = append(all, fieldFault{at(under(d.path, "attachments"), i), "ATTACHMENT_NOT_FOUND", "The attachment " + string(a.ID) + " was not found."})
		}
	}
	return all
}

// reviewV2 checks a message whose text lies in components: it has nothing else, and no
// more than 4,000 characters over all of them.
func (d *draft) reviewV2() []fieldFault {
	var all []fieldFault
	for _, f := range []struct {
		key string
		set bool
	}{{"content", d.Content.value != ""}, {"embeds", len(d.Embeds.value) > 0}} {
		if f.set {
			all = append(all, fieldFault{
				under(d.path, f.key), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
				"The '" + f.key + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
			})
		}
	}
	var text strings.Builder
	for _, c := range flatten(d.Components.value) {
		if c.Type == textDisplay {
			text.WriteString(c.Content)
		}
	}
	if utf8.RuneCountInString(text.String()) > maxV2Text {
		all = append(all, fieldFault{under(d.path, "components"), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "Components displayable text size exceeds maximum size of 4000"})
	}
	return all
}
