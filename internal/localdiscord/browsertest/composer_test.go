package browsertest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"tiendo/internal/localdiscord/browse"
)

func TestComposer(t *testing.T) {
	browser := browse.Start(t)
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
	g.Types("/")
	g.Until("the commands are listed", `document.querySelectorAll("#menu [role=option]").length === 10`)
	if help := g.Text("#menu li:first-child"); help == "" {
		t.Error("the list shows no help")
	}
	g.Types("tien")
	g.Until("one command is left", `document.querySelectorAll("#menu [role=option]").length === 1`)
	g.screen("slash-vi-light")
	g.Press("Enter")
	g.Until("the first field has the focus", `document.activeElement.id === "slot-0"`)
	g.Types("quang")
	g.Until("three provinces are suggested", `document.querySelectorAll("#menu [role=option]").length === 3`)
	g.Press("ArrowDown")
	g.Until("the second is announced as chosen", `document.activeElement.getAttribute("aria-activedescendant") === "menu-1" && document.querySelector("#menu-1").getAttribute("aria-selected") === "true"`)
	g.screen("autocomplete-vi-light")
	g.Press("Enter")
	g.Until("the next option has the focus", `document.activeElement.id === "slot-1"`)
	g.Until("its suggestions are there", `document.querySelectorAll("#menu [role=option]").length === 4`)
	g.Press("Enter")
	g.Sees("[place-6|||]")
	g.Until("the prompt has the focus again", `document.activeElement.id === "prompt" && document.activeElement.value === ""`)
	if line := g.Text(".asked code"); line != `/tiến-độ nơi:"Quảng Ngãi"` {
		t.Errorf("the message says it answers %q", line)
	}
}

func tabsThroughOptions(_ *testing.T, g *page) {
	g.Click("#prompt")
	g.Types("/progress")
	g.Press("Tab")
	g.Until("the first field has the focus", `document.activeElement.id === "slot-0"`)
	g.Types("hu")
	g.Until("one province is suggested", `document.querySelectorAll("#menu [role=option]").length === 1`)
	g.Press("Tab")
	g.Until("the second field has the focus", `document.activeElement.id === "slot-1"`)
	g.Press("Tab")
	g.Press("ArrowDown")
	g.Press("Tab")
	g.Until("the choice is taken", `document.getElementById("slot-2").value === "kế hoạch" && document.activeElement.id === "slot-3"`)
	g.Press("ArrowDown")
	g.Press("Enter")
	g.Until("the button to send has the focus", `document.activeElement.type === "submit"`)
	g.Press("Enter")
	g.Sees("[place-4||plan|true]")
}

func sendsLine(_ *testing.T, g *page) {
	g.Click("#prompt")
	g.Types(`/progress place:"Bình Định" period:2021`)
	g.Press("Enter")
	g.Sees("[Bình Định|2021||]")
	g.Until("the field is empty", `document.getElementById("prompt").value === ""`)
}

func sendsUnquotedLine(_ *testing.T, g *page) {
	g.Click("#prompt")
	g.Types(`/tiến-độ nơi:Bình Định kỳ:6 tháng đầu năm 2021`)
	g.Press("Enter")
	g.Sees("[Bình Định|6 tháng đầu năm 2021||]")
}

func turnsLineIntoFields(_ *testing.T, g *page) {
	g.Click("#prompt")
	g.Types(`/progress place:"Gia Lai" `)
	g.Until("the other options are offered", `document.querySelectorAll("#menu [role=option]").length === 3`)
	g.Press("Tab")
	g.Until("the fields hold the line", `document.getElementById("slot-0").value === "Gia Lai" && document.activeElement.id === "slot-1"`)
	g.Until("its suggestions are there", `!document.getElementById("menu").hidden`)
	g.Press("Escape")
	g.Press("Escape")
	g.Until("the line is back", `document.getElementById("prompt").value === '/tiến-độ nơi:"Gia Lai"'`)
}

func escapes(_ *testing.T, g *page) {
	g.Click("#prompt")
	g.Types("/")
	g.Until("the list is open", `!document.getElementById("menu").hidden`)
	g.Press("Escape")
	g.Until("the list is closed and the text stays", `document.getElementById("menu").hidden && document.getElementById("prompt").value === "/"`)
	g.Types("r")
	g.Press("Backspace")
	g.Until("the list is open again", `!document.getElementById("menu").hidden`)
}

func asksForRequired(t *testing.T, g *page) {
	g.Click("#prompt")
	g.Types("/progress period:2021")
	g.Press("Enter")
	g.Until("the missing field has the focus", `document.activeElement.id === "slot-0" && document.getElementById("slot-1").value === "2021"`)
	g.Until("its suggestions are there", `!document.getElementById("menu").hidden`)
	g.Press("Escape")
	g.Click("#fields [type=submit]")
	g.Until("the field is marked", `document.getElementById("slot-0").getAttribute("aria-invalid") === "true"`)
	if said := g.Text("#notice"); said != "Cần điền: nơi" {
		t.Errorf("the notice says %q", said)
	}
}

func refusesUnknownChoice(t *testing.T, g *page) {
	g.Click("#prompt")
	g.Types(`/progress place:Huế measure:abc`)
	g.Press("Tab")
	g.Until("the fields hold the line", `document.getElementById("slot-2")?.value === "abc"`)
	g.Click("#fields [type=submit]")
	g.Until("the field is marked", `document.getElementById("slot-2").getAttribute("aria-invalid") === "true"`)
	if said := g.Text("#notice"); said != "loại: chọn một mục trong danh sách" {
		t.Errorf("the notice says %q", said)
	}
}

func explainsRefusal(t *testing.T, g *page) {
	g.Expect("400 (Bad Request)")
	g.Click("#prompt")
	g.Types("/khong-co")
	g.Press("Escape")
	g.Press("Enter")
	g.Until("the refusal is shown", `document.getElementById("notice").innerText !== ""`)
	vi := g.Text("#notice")
	g.Until("the line stays", `document.getElementById("prompt").value === "/khong-co"`)
	g.Click(`label:has([value=en])`)
	g.Until("the page speaks English", `document.documentElement.lang === "en"`)
	g.Click("#prompt")
	g.Press("End")
	g.Press("Enter")
	g.Until("the refusal is shown", `document.getElementById("notice").innerText !== ""`)
	if en := g.Text("#notice"); en == vi || vi == "" {
		t.Errorf("refusals: %q and %q", vi, en)
	}
}

func composesVietnamese(t *testing.T, g *page) {
	g.Click("#prompt")
	g.Types("/progress")
	g.Press("Enter")
	g.Until("the first field has the focus", `document.activeElement.id === "slot-0"`)
	g.Composes("Huê")
	g.Until("the word is being composed", `document.activeElement.value === "Huê"`)
	before := eval[int](g, `document.querySelectorAll(".message").length`)
	eval[bool](g, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true}))`)
	eval[bool](g, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Tab", keyCode: 9, isComposing: true, bubbles: true, cancelable: true}))`)
	if eval[string](g, `document.activeElement.id`) != "slot-0" || g.Text("#notice") != "" {
		t.Error("a key of the input method chose or sent something")
	}
	g.Composes("Huế")
	g.Commits("Huế")
	g.Until("the province is suggested", `document.querySelector("#menu-0")?.innerText === "Huế"`)
	if after := eval[int](g, `document.querySelectorAll(".message").length`); after != before {
		t.Error("composing sent something")
	}
	g.Press("Enter")
	g.Press("Enter")
	g.Sees("[place-4|||]")
	g.Until("the prompt has the focus", `document.activeElement.id === "prompt"`)
	g.Composes("chaò")
	g.Commits("chào cả nhà")
	eval[bool](g, `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", isComposing: true, keyCode: 229, bubbles: true, cancelable: true}))`)
	if kept := eval[string](g, `document.getElementById("prompt").value`); kept != "chào cả nhà" {
		t.Errorf("the prompt holds %q", kept)
	}
	g.Press("Enter")
	g.Sees("chào cả nhà")
}

func mentionsBot(_ *testing.T, g *page) {
	g.Click("#prompt")
	g.Types("@ti")
	g.Until("the bot is offered", `document.querySelector("#menu-0")?.innerText.startsWith("@Tiến độ")`)
	g.Press("Enter")
	g.Types("Quảng Nam 2021 đạt bao nhiêu")
	g.Press("Enter")
	g.Sees("Đã đọc: @bot Quảng Nam 2021 đạt bao nhiêu")
	g.Until("the bot's answer points at the question", `document.querySelector(".answers")?.innerText.includes("Nhân viên Lan")`)
	g.Until("the mention is marked", `[...document.querySelectorAll(".mention")].some((m) => m.innerText === "@Tiến độ")`)
}

func breaksLines(t *testing.T, g *page) {
	g.Click("#prompt")
	g.Types("một")
	g.Press("Enter", browse.Shift)
	g.Types("hai")
	g.Press("Enter")
	g.Until("the message is there", `document.querySelector(".message .text")`)
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
	g.Click("#prompt")
	g.Types("/bao-cao nhap")
	g.Press("Enter")
	g.Until("the file field has the focus", `document.activeElement.type === "file"`)
	g.Do(chromedp.SetUploadFiles(chromedp.CSS("#slot-0"), []string{path}))
	g.Until("the file is stored", `document.getElementById("fields-help").innerText === "Một tệp số liệu"`)
	g.Click("#fields [type=submit]")
	g.Sees(fmt.Sprintf("bao-cao.csv: đọc được %d byte, chưa ghi gì", len(figures)))
	g.Until("nothing is said to be on its way", `document.getElementById("typing").innerText === ""`)
	g.Click(`[data-id="accept"]`)
	g.Sees("Đã ghi.")
}

func talksDirectly(_ *testing.T, g *page) {
	g.Click(`#channels a[href="#direct"]`)
	g.Until("the conversation is in view", `document.getElementById("channel-name").innerText === "@ Tiến độ"`)
	g.Click("#prompt")
	g.Types("/rank")
	g.Press("Enter")
	g.Until("the command is open", `!document.getElementById("fields").hidden`)
	g.Press("Enter")
	g.Sees("Xếp hạng, trang 1")
	g.Until("the conversation has an address of its own", `location.hash.length > 10`)
}
