package browsertest

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"tiendo/internal/localdiscord/browse"
)

func TestPhone(t *testing.T) {
	browser := browse.Start(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, *page)
	}{
		{"nothing is wider than a phone of 360 pixels", fitsPhone},
		{"a table of 42 columns fits, a wider one wraps", fitsTable},
		{"the drawers open, keep the focus and close with Escape", opensDrawers},
		{"an empty channel leads to the tour", leadsToTour},
		{"a step of the tour makes room for its answer", makesRoom},
		{"fingers hit every button", fitsFingers},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, openPlace(t).open(t, browser, phone())) })
	}
}

func fitsPhone(t *testing.T, g *page) {
	for _, line := range []string{"/progress place:Huế", "/rank", "/chart", "/mine", "/cards"} {
		g.Asks(line)
	}
	g.Sees("mới 36 · trùng 3")
	g.Until("the picture is loaded", `document.querySelector(".embed img")?.complete`)
	if got := g.Wide(); got != "" {
		t.Errorf("wider than the phone:\n%s", got)
	}
	g.screen("phone-vi-light")
	g.Click("#prompt")
	g.Types("/progress")
	g.Press("Enter")
	g.Until("the fields are open", `document.activeElement.id === "slot-0"`)
	g.Types("b")
	g.Until("provinces are suggested", `document.querySelectorAll("#menu [role=option]").length === 2`)
	if got := g.Wide(); got != "" {
		t.Errorf("wider than the phone:\n%s", got)
	}
	if !eval[bool](g, `document.getElementById("menu").getBoundingClientRect().top >= 0 && document.querySelector("#fields [type=submit]").getBoundingClientRect().bottom <= innerHeight`) {
		t.Error("the list or the button to send lies outside the window")
	}
	g.screen("phone-fields-vi-light")
}

func fitsTable(t *testing.T, g *page) {
	row := strings.Repeat("0123456789", 4) + "42\n"
	g.place.bot.post(g.place.server.ID("channel:chung"), object{"embeds": []object{{"description": "```\n" + strings.Repeat(row, 5) + "```"}}})
	g.Until("the table is there", `document.querySelector(".embed pre code")`)
	const lines = `(() => { const c = document.querySelector("pre code"); return Math.round(c.getBoundingClientRect().height / parseFloat(getComputedStyle(c).lineHeight)); })()`
	if got := eval[int](g, lines); got != 5 {
		t.Errorf("in an embed a table of 5 lines is shown in %d", got)
	}
	g.Do(chromedp.EmulateViewport(340, 600))
	if got := eval[int](g, lines); got <= 5 {
		t.Error("on a smaller phone the table does not wrap, as Discord wraps it")
	}
	if wide := g.Wide(); wide != "" {
		t.Errorf("wider than the smaller phone:\n%s", wide)
	}
	g.Do(chromedp.EmulateViewport(360, 720))
	g.Asks("/rank")
	g.Sees("Xếp hạng, trang 1")
	g.screen("phone-table-vi-light")
}

func opensDrawers(t *testing.T, g *page) {
	for opener, drawer := range map[string]string{".opens-places": "places", ".opens-side": "side"} {
		g.Click(opener)
		g.Until("the drawer is open with the focus in it", `document.getElementById(%s).contains(document.activeElement) && getComputedStyle(document.getElementById(%s)).visibility === "visible"`, drawer, drawer)
		if !eval[bool](g, `document.querySelector("main").inert`) {
			t.Errorf("behind the drawer %s the chat can still be reached", drawer)
		}
		g.screen("phone-" + drawer + "-vi-light")
		g.Press("Escape")
		g.Until("the drawer is closed and the focus is back", `document.activeElement === document.querySelector(%s) && !document.querySelector("main").inert`, opener)
	}
}

func leadsToTour(_ *testing.T, g *page) {
	g.Click("#log .empty .button")
	g.Until("the tour is open", `document.getElementById("side").contains(document.activeElement) && document.querySelector("#tour li").checkVisibility()`)
	g.Press("Escape")
	g.Until("it is closed", `!document.getElementById("side").classList.contains("open")`)
}

func makesRoom(_ *testing.T, g *page) {
	g.Click(".opens-side")
	g.Until("the drawer is open", `document.getElementById("side").classList.contains("open")`)
	eval[bool](g, `(document.querySelector("#tour .button").click(), true)`)
	g.Until("the drawer is closed", `!document.getElementById("side").classList.contains("open")`)
	g.Sees("[Quảng Nam|2021||]")
}

// fitsFingers holds every button to 40 by 40 pixels, or 24 where it stands in a text
// (WCAG 2.2, target size).
func fitsFingers(t *testing.T, g *page) {
	g.Asks("/progress place:Huế")
	g.Sees("Xem gốc")
	small := eval[string](g, `[...document.querySelectorAll("main :is(button, a.button, textarea)")].filter((n) => n.checkVisibility()).filter((n) => { const r = n.getBoundingClientRect(); return r.height < 40 || r.width < 40; }).map((n) => n.outerHTML.slice(0, 80)).join("\n")`)
	if small != "" {
		t.Errorf("too small for a finger:\n%s", small)
	}
}
