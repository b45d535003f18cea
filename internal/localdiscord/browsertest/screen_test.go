package browsertest

import (
	"path/filepath"
	"testing"
	"time"

	"tiendo/internal/localdiscord/browse"
)

// screen keeps a picture of the page under testdata/screens when the test runs with -update.
func (g *page) screen(name string) {
	g.T.Helper()
	if *update {
		g.Screen(filepath.Join("testdata", "screens", name+".png"))
	}
}

func TestThemes(t *testing.T) {
	browser := browse.Start(t)
	for _, theme := range []string{"light", "dark"} {
		for _, language := range []string{"vi", "en"} {
			for name, r := range map[string]reader{"desk": desk(), "phone": phone()} {
				r.Theme, r.Language = theme, language
				t.Run("a conversation on a "+name+" in "+language+", "+theme, func(t *testing.T) {
					g := openPlace(t).open(t, browser, r)
					conversation(g)
					g.screen(name + "-" + language + "-" + theme)
				})
			}
		}
	}
}

// conversation shows a table, a private answer, a reminder and a figure.
func conversation(g *page) {
	s := g.place.server
	g.Asks("/rank")
	g.Sees("trang 1")
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	g.place.bot.post(s.ID("channel:chung"), reminder(s.ID("user:staff"), s.Now().Add(48*time.Hour).Unix()))
	g.Sees("Quảng Nam còn thiếu 2 báo cáo")
	if dark := eval[bool](g, `getComputedStyle(document.body).backgroundColor === "rgb(18, 22, 23)"`); dark != (g.reader.Theme == "dark") {
		g.T.Errorf("the page is dark: %v", dark)
	}
	only := map[string]string{"vi": "Chỉ mình bạn thấy", "en": "Only you can see this"}[g.reader.Language]
	g.Sees(only)
}
