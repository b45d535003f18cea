package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestComposer(t *testing.T) {
	browser := startBrowser(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, *page)
	}{
		{"a command is found, filled and sent by keyboard alone", fillsByKeyboard},
		{"Tab takes a suggestion and goes to the next option", tabsThroughOptions},
		{"a whole line is sent as it is typed", sendsLine},
		{"values of several words need no quotes", sendsUnquotedLine},
		{"Tab turns a line into fields without losing it", turnsLineIntoFields},
		{"Escape closes the list, then leaves the command", escapes},
		{"a required option that is empty is asked for", asksForRequired},
		{"a choice that is not in the list is refused", refusesUnknownChoice},
		{"a line that does not parse says why in both languages", explainsRefusal},
		{"an input method composes without choosing or sending", composesVietnamese},
		{"a mention of the bot reaches it with its text", mentionsBot},
		{"Shift Enter starts a new line and Enter sends", breaksLines},
		{"a file is attached and imported", importsFile},
		{"a private conversation with the bot opens when spoken to", talksDirectly},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, openPlace(t).open(t, browser, desk())) })
	}
}

func fillsByKeyboard(t *testing.T, g *page) {
	g.types("/")
	g.until("the commands are listed", `document.querySelectorAll("#menu [role=option]").length === 10`)
	if help := g.text("#menu li:first-child"); help == "" {
		t.Error("the list shows no help")
	}
	g.types("tien")
	g.until("one command is left", `document.querySelectorAll("#menu [role=option]").length === 1`)
	g.screen("slash-vi-light")
	g.press("Enter")
	g.until("the first field has the focus", `document.activeElement.id === "slot-0"`)
	g.types("quang")
	g.until("three provinces are suggested", `document.querySelectorAll("#menu [role=option]").length === 3`)
	g.press("ArrowDown")
	g.until("the second is announced as chosen", `document.activeElement.getAttribute("aria-activedescendant") === "menu-1" && document.querySelector("#menu-1").getAttribute("aria-selected") === "true"`)
	g.screen("autocomplete-vi-light")
	g.press("Enter")
	g.until("the next option has the focus", `document.activeElement.id === "slot-1"`)
	g.until("its suggestions are there", `document.querySelectorAll("#menu [role=option]").length === 4`)
	g.press("Enter")
	g.sees("[place-6|||]")
	g.until("the prompt has the focus again", `document.activeElement.id === "prompt" && document.activeElement.value === ""`)
	if line := g.text(".asked code"); line != `/progress place:place-6` && line != `/tiến-độ nơi:"Quảng Ngãi"` {
		t.Errorf("the message says it answers %q", line)
	}
}

func tabsThroughOptions(_ *testing.T, g *page) {
	g.click("#prompt")
	g.types("/progress")
	g.press("Tab")
	g.until("the first field has the focus", `document.activeElement.id === "slot-0"`)
	g.types("hu")
	g.until("one province is suggested", `document.querySelectorAll("#menu [role=option]").length === 1`)
	g.press("Tab")
	g.until("the second field has the focus", `document.activeElement.id === "slot-1"`)
	g.press("Tab")
	g.press("ArrowDown")
	g.press("Tab")
	g.until("the choice is taken", `document.getElementById("slot-2").value === "kế hoạch" && document.activeElement.id === "slot-3"`)
	g.press("ArrowDown")
	g.press("Enter")
	g.until("the button to send has the focus", `document.activeElement.type === "submit"`)
	g.press("Enter")
	g.sees("[place-4||plan|true]")
}

func sendsLine(_ *testing.T, g *page) {
	g.click("#prompt")
	g.types(`/progress place:"Bình Định" period:2021`)
	g.press("Enter")
	g.sees("[Bình Định|2021||]")
	g.until("the field is empty", `document.getElementById("prompt").value === ""`)
}

func sendsUnquotedLine(_ *testing.T, g *page) {
	g.click("#prompt")
	g.types(`/tiến-độ nơi:Bình Định kỳ:6 tháng đầu năm 2021`)
	g.press("Enter")
	g.sees("[Bình Định|6 tháng đầu năm 2021||]")
}

func turnsLineIntoFields(_ *testing.T, g *page) {
	g.click("#prompt")
	g.types(`/progress place:"Gia Lai" `)
	g.until("the other options are offered", `document.querySelectorAll("#menu [role=option]").length === 3`)
	g.press("Tab")
	g.until("the fields hold the line", `document.getElementById("slot-0").value === "Gia Lai" && document.activeElement.id === "slot-1"`)
	g.until("its suggestions are there", `!document.getElementById("menu").hidden`)
	g.press("Escape")
	g.press("Escape")
	g.until("the line is back", `document.getElementById("prompt").value === '/tiến-độ nơi:"Gia Lai"'`)
}

func escapes(_ *testing.T, g *page) {
	g.click("#prompt")
	g.types("/")
	g.until("the list is open", `!document.getElementById("menu").hidden`)
	g.press("Escape")
	g.until("the list is closed and the text stays", `document.getElementById("menu").hidden && document.getElementById("prompt").value === "/"`)
	g.types("r")
	g.press("Backspace")
	g.until("the list is open again", `!document.getElementById("menu").hidden`)
}

func asksForRequired(t *testing.T, g *page) {
	g.click("#prompt")
	g.types("/progress period:2021")
	g.press("Enter")
	g.until("the missing field has the focus", `document.activeElement.id === "slot-0" && document.getElementById("slot-1").value === "2021"`)
	g.until("its suggestions are there", `!document.getElementById("menu").hidden`)
	g.press("Escape")
	g.click("#fields [type=submit]")
	g.until("the field is marked", `document.getElementById("slot-0").getAttribute("aria-invalid") === "true"`)
	if said := g.text("#notice"); said != "Cần điền: nơi" {
		t.Errorf("the notice says %q", said)
	}
}

func refusesUnknownChoice(t *testing.T, g *page) {
	g.click("#prompt")
	g.types(`/progress place:Huế measure:abc`)
	g.press("Tab")
	g.until("the fields hold the line", `document.getElementById("slot-2")?.value === "abc"`)
	g.click("#fields [type=submit]")
	g.until("the field is marked", `document.getElementById("slot-2").getAttribute("aria-invalid") === "true"`)
	if said := g.text("#notice"); said != "loại: chọn một mục trong danh sách" {
		t.Errorf("the notice says %q", said)
	}
}

func explainsRefusal(t *testing.T, g *page) {
	g.expect("400 (Bad Request)")
	g.click("#prompt")
	g.types("/khong-co")
	g.press("Escape")
	g.press("Enter")
	g.until("the refusal is shown", `document.getElementById("notice").innerText !== ""`)
	vi := g.text("#notice")
	g.until("the line stays", `document.getElementById("prompt").value === "/khong-co"`)
	g.click(`label:has([value=en])`)
	g.until("the page speaks English", `document.documentElement.lang === "en"`)
	g.click("#prompt")
	g.press("End")
	g.press("Enter")
	g.until("the refusal is shown", `document.getElementById("notice").innerText !== ""`)
	if en := g.text("#notice"); en == vi || vi == "" {
		t.Errorf("refusals: %q and %q", vi, en)
	}
}

func composesVietnamese(t *testing.T, g *page) {
	g.click("#prompt")
	g.types("/progress")
	g.press("Enter")
	g.until("the first field has the focus", `document.activeElement.id === "slot-0"`)
	g.composes("Huê")
	g.until("the word is being composed", `document.activeElement.value === "Huê"`)
	before := eval[int](g, `document.querySelectorAll(".message").length`)
	eval[bool](g, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true}))`)
	eval[bool](g, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Tab", keyCode: 9, isComposing: true, bubbles: true, cancelable: true}))`)
	if eval[string](g, `document.activeElement.id`) != "slot-0" || g.text("#notice") != "" {
		t.Error("a key of the input method chose or sent something")
	}
	g.composes("Huế")
	g.commits("Huế")
	g.until("the province is suggested", `document.querySelector("#menu-0")?.innerText === "Huế"`)
	if after := eval[int](g, `document.querySelectorAll(".message").length`); after != before {
		t.Error("composing sent something")
	}
	g.press("Enter")
	g.press("Enter")
	g.sees("[place-4|||]")
	g.until("the prompt has the focus", `document.activeElement.id === "prompt"`)
	g.composes("chaò")
	g.commits("chào cả nhà")
	eval[bool](g, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", isComposing: true, keyCode: 229, bubbles: true, cancelable: true}))`)
	if kept := eval[string](g, `document.getElementById("prompt").value`); kept != "chào cả nhà" {
		t.Errorf("the prompt holds %q", kept)
	}
	g.press("Enter")
	g.sees("chào cả nhà")
}

func mentionsBot(_ *testing.T, g *page) {
	g.click("#prompt")
	g.types("@ti")
	g.until("the bot is offered", `document.querySelector("#menu-0")?.innerText.startsWith("@Tiến độ")`)
	g.press("Enter")
	g.types("Quảng Nam 2021 đạt bao nhiêu")
	g.press("Enter")
	g.sees("Đã đọc: @bot Quảng Nam 2021 đạt bao nhiêu")
	g.until("the bot's answer points at the question", `document.querySelector(".answers")?.innerText.includes("Nhân viên Lan")`)
	g.until("the mention is marked", `[...document.querySelectorAll(".mention")].some((m) => m.innerText === "@Tiến độ")`)
}

func breaksLines(t *testing.T, g *page) {
	g.click("#prompt")
	g.types("một")
	g.press("Enter", shift())
	g.types("hai")
	g.press("Enter")
	g.until("the message is there", `document.querySelector(".message .text")`)
	if html := eval[string](g, `document.querySelector(".message .text").innerHTML`); html != "một<br>hai" {
		t.Errorf("two lines show as %q", html)
	}
}

func importsFile(t *testing.T, g *page) {
	path := filepath.Join(t.TempDir(), "bao-cao.csv")
	figures := []byte("tỉnh,số\nHuế,5\n")
	if err := os.WriteFile(path, figures, 0o600); err != nil {
		t.Fatal(err)
	}
	g.click("#prompt")
	g.types("/bao-cao nhap")
	g.press("Enter")
	g.until("the file field has the focus", `document.activeElement.type === "file"`)
	g.do(chromedp.SetUploadFiles(chromedp.CSS("#slot-0"), []string{path}))
	g.until("the file is stored", `document.getElementById("fields-help").innerText === "Một tệp số liệu"`)
	g.click("#fields [type=submit]")
	g.sees(fmt.Sprintf("bao-cao.csv: đọc được %d byte, chưa ghi gì", len(figures)))
	g.until("nothing is said to be on its way", `document.getElementById("typing").innerText === ""`)
	g.click(`[data-id="accept"]`)
	g.sees("Đã ghi.")
}

func talksDirectly(_ *testing.T, g *page) {
	g.click(`#channels a[href="#direct"]`)
	g.until("the conversation is in view", `document.getElementById("channel-name").innerText === "@ Tiến độ"`)
	g.click("#prompt")
	g.types("/rank")
	g.press("Enter")
	g.until("the command is open", `!document.getElementById("fields").hidden`)
	g.press("Enter")
	g.sees("Xếp hạng, trang 1")
	g.until("the conversation has an address of its own", `location.hash.length > 10`)
}
