package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"tiendo/internal/localdiscord"
	"tiendo/internal/localdiscord/browse"
)

// report is a file with what a coordinator's file may have: figures that are
// sure, one that breaks a rule, one with two readings, a name that nobody knows.
const report = "KẾT QUẢ KHUYẾN CÔNG NĂM 2014\nTỉnh;Số đề án;Kinh phí giải ngân (tỷ đồng);Doanh thu tư vấn (tỷ đồng)\nBình Định;14;4,1;1,25\nPhú Yên;9;450;6.811\nKon Tumm;hai;1;2\n"

// Somebody sends a file on a phone, settles what has to be settled, enters it and
// takes it back, in both languages.
func TestAFileIsProposedEnteredAndTakenBackOnThePage(t *testing.T) {
	browser := browse.Start(t)
	for language, said := range map[string]struct{ typed, proposal, ticked, accept, entered, undo, undone string }{
		"vi": {"/nhap-so tep", "chưa ghi gì", "☑", "Ghi ", "Đã ghi ", "Hoàn tác", "Đã hoàn tác"},
		"en": {"/import file", "nothing entered yet", "☑", "Enter the ", "Entered ", "Undo", "Undone"},
	} {
		t.Run(language, func(t *testing.T) {
			r := tryAt(t, morning)
			path := filepath.Join(t.TempDir(), "bao-cao.csv")
			if err := os.WriteFile(path, []byte(report), 0o600); err != nil {
				t.Fatal(err)
			}
			reader := browse.Phone(r.user["Quản"])
			reader.Language = language
			g := browse.Open(t, browser, r.url, reader)
			sendsReport(g, said.typed, path)
			g.Sees(said.proposal)
			if language == "vi" {
				keep(g, "import")
			}
			if wide := g.Wide(); wide != "" {
				t.Errorf("wider than the window:\n%s", wide)
			}
			pick(g, "☐")
			g.Until("the rule is ticked", newest+`?.innerText.includes(%s)`, said.ticked)
			pressBeginning(g, said.accept)
			g.Until("it is entered, in the place of the proposal", newest+`?.innerText.includes(%s) && !`+newest+`.innerText.includes(%s)`, said.entered, said.proposal)
			pressBeginning(g, said.undo)
			g.Until("it is taken back", newest+`?.innerText.includes(%s) && `+newest+`.querySelectorAll(".row button").length === 0`, said.undone)
			var found []localdiscord.Finding
			if r.get(t, "findings", &found); len(found) > 0 {
				t.Errorf("breaches of Discord's rules: %v", found)
			}
		})
	}
}

// sendsReport types a command that takes a file, and sends it with one.
func sendsReport(g *browse.Page, typed, path string) {
	g.T.Helper()
	g.Click("#prompt")
	g.Types(typed)
	g.Press("Enter")
	g.Until("the file field has the focus", `document.activeElement.type === "file"`)
	g.Do(chromedp.SetUploadFiles(chromedp.CSS("#slot-0"), []string{path}))
	// It is not sent before it is stored.
	g.Until("the file is sent", `document.getElementById("fields").hidden || (document.querySelector("#fields [type=submit]").click(), false)`)
}

// pressBeginning presses the button under the newest message whose label begins
// so.
func pressBeginning(g *browse.Page, label string) {
	g.T.Helper()
	g.Until("the button is there", `[...`+newest+`.querySelectorAll(".row button")].some((b) => b.innerText.startsWith(%s))`, label)
	browse.Eval[bool](g, `([...`+newest+`.querySelectorAll(".row button")].find((b) => b.innerText.startsWith(%s)).click(), true)`, label)
}

// pick takes what is offered in the menu of the newest message with such a sign.
func pick(g *browse.Page, sign string) {
	g.T.Helper()
	browse.Eval[bool](g, `(`+newest+`.querySelector(".pick > button").click(), true)`)
	g.Until("it is offered", `[...document.querySelectorAll(".pick [role=option]")].some((o) => o.innerText.includes(%s))`, sign)
	browse.Eval[bool](g, `([...document.querySelectorAll(".pick [role=option]")].find((o) => o.innerText.includes(%s)).click(), true)`, sign)
}
