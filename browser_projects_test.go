package main

import (
	"strings"
	"testing"

	"tiendo/internal/localdiscord"
	"tiendo/internal/localdiscord/browse"
)

// tells sends a line and waits for an answer that holds text.
func tells(g *browse.Page, line, text string) {
	g.T.Helper()
	g.Asks(line)
	g.Until("the answer to "+line+" has "+text, newest+`?.innerText.includes(%s) && document.getElementById("typing").innerText === ""`, text)
}

// fills opens a form with a button or a line, writes into one of its fields and
// sends it.
func fills(g *browse.Page, line string, field int, text string) {
	g.T.Helper()
	g.Asks(line)
	g.Until("the form is open", `document.getElementById("modal").open && document.getElementById("ask-`+string(rune('0'+field))+`")`)
	browse.Eval[bool](g, `((f) => { f.value = %s; f.dispatchEvent(new Event("input", {bubbles: true})); return true })(document.getElementById("ask-`+string(rune('0'+field))+`"))`, text)
	g.Click("#modal [type=submit]")
}

// A coordinator on a phone types what people mistype about a project: nothing is
// recorded by mistake, and each answer says what to do.
func TestMistakesAboutAProjectArePressedOnThePage(t *testing.T) {
	browser := browse.Start(t)
	r := tryAt(t, morning)
	reader := browse.Phone(r.user["Điều"])
	g := browse.Open(t, browser, r.url, reader)
	tells(g, `/projects add content:3 funding:local place:"Đà Nẵng" name:"Máy sấy" code:TR-1 support:300 contract_plan:15/4/2026`, "Đã ghi đề án mới")
	fills(g, `/projects update project:TR-1`, 0, "31/2/2026")
	g.Until("the wrong day is named", newest+`?.innerText.includes("31/2/2026")`)
	fills(g, `/projects update project:TR-1`, 1, "6.811 tỷ")
	g.Until("the amount is asked", newest+`?.innerText.includes("là bao nhiêu")`)
	pressButton(g, "6,811 tỷ đồng")
	g.Until("what is odd is asked", newest+`?.innerText.includes("Có đúng không")`)
	tells(g, `/projects update project:TR-1 disbursed:-5`, "không phải là một số tiền")
	tells(g, `/projects update project:MH-2026-011 disbursed:10`, "chỉ dành cho")
	tells(g, `/projects stop project:TR-1 stopped_on:2/3/2026 stopped_by:department stopped_why:"thiếu vốn" returned:0`, "Đã cập nhật")
	tells(g, `/projects update project:TR-1 unchanged:yes`, "ngừng")
	tells(g, `/projects update project:TR-1 acceptance_real:3/4/2026`, "không thể sau ngày ngừng")
	tells(g, `/projects edit project:TR-1 beneficiaries:"`+strings.Repeat("a", 4001)+`"`, "quá dài")
	if wide := g.Wide(); wide != "" {
		t.Errorf("wider than the window:\n%s", wide)
	}
	var found []localdiscord.Finding
	if r.get(t, "findings", &found); len(found) > 0 {
		t.Errorf("breaches of Discord's rules: %v", found)
	}
}
