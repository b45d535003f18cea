package bot

import (
	"testing"

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
