package browsertest

import (
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord/browse"
)

func TestPressing(t *testing.T) {
	browser := browse.Start(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, *page)
	}{
		{"paging by keyboard keeps the focus on the button", turnsPages},
		{"a disabled button cannot be pressed", leavesDisabled},
		{"a select is opened, moved through and chosen by keyboard", selectsByKeyboard},
		{"a form is filled and sent", fillsForm},
		{"a form that is refused keeps what was typed", keepsRefusedForm},
		{"a link button leads outside in a new tab", linksOutside},
		{"a reminder is answered with its button", answersReminder},
		{"what waits for an answer waits for its own", waitsForItsOwn},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, openPlace(t).open(t, browser, desk())) })
	}
}

func turnsPages(_ *testing.T, g *page) {
	g.Asks("/rank")
	g.Sees("Xếp hạng, trang 1")
	eval[bool](g, `(document.querySelector('[data-id="page:2"]').focus(), true)`)
	g.Press("Enter")
	g.Sees("Xếp hạng, trang 2")
	g.Until("the focus is on the way forward", `document.activeElement.dataset.id === "page:3"`)
	g.Press(" ")
	g.Sees("Xếp hạng, trang 3")
	g.Until("at the last page the focus is on the way back", `document.activeElement.dataset.id === "page:2"`)
	g.Until("there is one message", `document.querySelectorAll(".message").length === 1 && document.querySelector(".edited")`)
}

func leavesDisabled(t *testing.T, g *page) {
	g.Asks("/progress place:Huế")
	g.Sees("Xem gốc")
	if !eval[bool](g, `document.querySelector('[data-id="none"]').disabled`) {
		t.Error("the button can be pressed")
	}
}

func selectsByKeyboard(t *testing.T, g *page) {
	g.Asks("/progress place:Huế")
	g.Sees("Xem gốc")
	eval[bool](g, `(document.querySelector('.pick > button').focus(), true)`)
	g.Press("Enter")
	g.Until("the list is open", `document.activeElement.getAttribute("role") === "listbox"`)
	g.Press("ArrowDown")
	g.Press("ArrowDown")
	if n := eval[int](g, `document.querySelectorAll(".message").length`); n != 1 {
		t.Error("moving through the list chose something")
	}
	g.screen("select-vi-light")
	g.Press("Escape")
	g.Until("the list is closed and the focus is back", `document.activeElement === document.querySelector(".pick > button")`)
	g.Press("Enter")
	g.Press("End")
	g.Press("Enter")
	g.Sees("Kỳ đã chọn: 2021")
}

func fillsForm(t *testing.T, g *page) {
	g.Asks("/extend")
	g.Until("the form is open", `document.getElementById("modal").open && document.activeElement.id === "ask-0"`)
	if title := g.Text("#modal-title"); title != "Xin gia hạn" {
		t.Errorf("the form is called %q", title)
	}
	g.Types("25/12/2026")
	g.Press("Tab")
	g.Types("Chờ số liệu")
	g.Press("Tab")
	g.Types("Ố")
	g.screen("form-vi-light")
	eval[bool](g, `(document.getElementById("ask-2").value = "ill", true)`)
	g.Click("#modal [type=submit]")
	g.Sees("Đã gửi: 25/12/2026 Chờ số liệu ill")
	g.Until("the form is closed and nothing is on its way", `!document.getElementById("modal").open && document.getElementById("typing").innerText === ""`)
}

func keepsRefusedForm(t *testing.T, g *page) {
	g.Asks("/extend")
	g.Until("the form is open", `document.getElementById("modal").open`)
	g.Types("12")
	g.Click("#modal [type=submit]")
	g.Until("the browser asks for five characters", `!document.getElementById("ask-0").validity.valid && document.getElementById("modal").open`)
	g.Press("Escape")
	g.Until("the form is closed", `!document.getElementById("modal").open`)
	if n := eval[int](g, `document.querySelectorAll(".message").length`); n != 0 {
		t.Error("a form that was left has been sent")
	}
}

func linksOutside(t *testing.T, g *page) {
	g.Asks("/progress place:Huế")
	g.Sees("Xem gốc")
	got := eval[string](g, `(() => { const a = document.querySelector("a.button.link"); return [a.href, a.target, a.rel].join(); })()`)
	if got != "https://example.org/nguon,_blank,noopener noreferrer" {
		t.Errorf("the link is %s", got)
	}
}

func answersReminder(t *testing.T, g *page) {
	s := g.place.server
	coordinator := g.place
	r := desk()
	r.user = "coordinator"
	other := coordinator.open(t, g.Tab, r)
	g.place.bot.post(s.ID("channel:nhắc-báo-cáo"), reminder(s.ID("user:coordinator"), s.Now().Add(48*time.Hour).Unix()))
	for _, reader := range []*page{g, other} {
		reader.Until("the reminder is counted", `document.querySelector(".channels .count")?.innerText === "1"`)
		reader.Click(`#channels a[href="#` + s.ID("channel:nhắc-báo-cáo") + `"]`)
		reader.Sees("Quảng Nam còn thiếu 2 báo cáo")
	}
	if !eval[bool](other, `document.querySelector(".message").classList.contains("to-me")`) || eval[bool](g, `document.querySelector(".message").classList.contains("to-me")`) {
		t.Error("the reminder does not stand out for the coordinator alone")
	}
	other.screen("reminder-vi-light")
	other.Click(`[data-id="submitted"]`)
	for _, reader := range []*page{g, other} {
		reader.Sees("Cảm ơn, đã nộp.")
		if text := reader.Text("#log"); strings.Contains(text, "còn thiếu") {
			t.Errorf("the reminder still says %q", text)
		}
	}
}

func waitsForItsOwn(t *testing.T, g *page) {
	g.place.bot.post(g.place.server.ID("channel:chung"), object{"content": "hai nút", "components": row(key(2, "Chậm", "slow"), key(2, "Nhanh", "fast"))})
	g.Sees("hai nút")
	const busy = `[...document.querySelectorAll("#log [aria-busy=true]")].map((n) => n.dataset.id).join()`
	g.Click(`[data-id="slow"]`)
	g.Click(`[data-id="fast"]`)
	g.Sees("Đã bấm fast")
	g.Until("only the answered button is free", busy+` === "slow"`)
	g.Sees("Sau một giây")
	g.Until("both are free", busy+` === ""`)

	g.Asks("/silent")
	g.Until("the first line is on its way", `document.getElementById("typing").innerText === "Đang gửi /silent"`)
	g.Asks("/extend")
	g.Until("the form is open", `document.getElementById("modal").open`)
	if said := g.Text("#typing"); said != "Đang gửi /silent" {
		t.Errorf("while the first line is on its way the page says %q", said)
	}
	g.Press("Escape")
	g.Sees("Bot không trả lời kịp trong 3 giây.")
	g.Until("nothing is on its way", `document.getElementById("typing").innerText === ""`)
}
