package bot

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tiendo/internal/message"
)

func TestReferencesAreShownAndWhatIsTypedIsNone(t *testing.T) {
	for text, want := range map[string]string{
		message.Who("7") + " " + message.Who("&8"): "<@7> <@&8>",
		message.Named("7", "**Lan** @everyone"):    "<@7>",
		"in " + message.Where("12"):                "in <#12>",
		message.At("1", "12", "35"):                "<https://discord.com/channels/1/12/35>",
		"<@7> <#12> @everyone":                     `\<@` + "\u200b" + `7\> \<#12\> @` + "\u200beveryone",
	} {
		if got := escape(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

// Only what is replaced nowhere is taken for harmless.
func TestWhatIsHarmlessIsShownAsItIs(t *testing.T) {
	piece := rapid.OneOf(rapid.SampledFrom([]string{"\n", " ", "-", "#", "+", "@", "://", ":", "_", "ề", "12", message.RefBegin, message.RefEnd}), rapid.String())
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 8).Draw(t, "text"), "")
		if got := rewritten(text); harmless(text) && got != text {
			t.Fatalf("%q is taken for harmless and shown as %q", text, got)
		}
	})
	for _, text := range []string{"Quảng Nam: 12/15 mô hình, đạt 80%", "miền Trung - Tây Nguyên", "tính đến 11:30"} {
		if !harmless(text) {
			t.Errorf("%q is rewritten for nothing", text)
		}
	}
}
