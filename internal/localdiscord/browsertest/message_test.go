package browsertest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord/browse"
)

func TestMessages(t *testing.T) {
	browser := browse.Start(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, *page)
	}{
		{"an embed shows title, text, fields and foot", showsEmbed},
		{"a table keeps its columns", keepsColumns},
		{"a picture has its description and can be enlarged", enlargesPicture},
		{"markdown shows as Discord shows it", showsMarkdown},
		{"text never becomes markup", escapesMarkup},
		{"a private answer is marked and only its reader sees it", keepsPrivate},
		{"a deferred answer shows that the bot is thinking", showsThinking},
		{"an answer that never comes is told", tellsFailure},
		{"containers of components v2 are shown", showsContainers},
		{"times count from the clock of the place", countsTime},
		{"messages are there again after a reload", keepsHistory},
		{"a message in another channel is counted", countsUnread},
		{"a link to a message leads to it", followsMessageLink},
		{"the log is announced politely and reads in order", announcesPolitely},
		{"an answer longer than the window is read from its beginning, one's own next line leads on", showsBeginning},
		{"a new message does not pull a reader from what is above", staysWhereRead},
		{"a history with pictures opens at its newest message and follows", followsPictures},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, openPlace(t).open(t, browser, desk())) })
	}
}

func showsEmbed(t *testing.T, g *page) {
	g.Asks("/progress place:Huế")
	g.Sees("đạt 47,7% kế hoạch")
	for selector, want := range map[string]string{
		".embed-title a":                    "Kinh phí hỗ trợ",
		".embed .text strong":               "41,7 tỷ đồng",
		".embed .text small":                "Nguồn: bài về hội nghị lần thứ XI",
		".embed-fields .of3:nth-child(2)":   "19,9 tỷ",
		".embed-fields div:nth-child(4) dt": "Ghi chú",
		".embed-fields em":                  "Huế",
		".embed-foot":                       "số công bố · lúc 08:30 20 tháng 11, 2026",
	} {
		if got := g.Text(selector); !strings.Contains(got, want) {
			t.Errorf("%s shows %q, not %q", selector, got, want)
		}
	}
	if bar := eval[string](g, `getComputedStyle(document.querySelector(".embed")).borderLeftColor`); bar != "rgb(11, 110, 99)" {
		t.Errorf("the bar is %s", bar)
	}
	g.screen("answer-vi-light")
}

func keepsColumns(t *testing.T, g *page) {
	g.Asks("/rank")
	g.Sees("Xếp hạng, trang 1")
	if got := g.Text("pre code"); got != table(1) {
		t.Errorf("the table shows as\n%s", got)
	}
	got := eval[string](g, `(() => { const s = getComputedStyle(document.querySelector("pre code")); return s.whiteSpace + " " + s.fontFamily.includes("mono"); })()`)
	if got != "pre-wrap true" {
		t.Errorf("the table is set in %s", got)
	}
}

func enlargesPicture(t *testing.T, g *page) {
	g.Asks("/chart")
	g.Until("the picture is loaded", `document.querySelector(".embed img")?.complete && document.querySelector(".embed img").naturalWidth === 640`)
	if alt := eval[string](g, `document.querySelector(".embed img").alt`); alt != chartAlt {
		t.Errorf("the description is %q", alt)
	}
	if n := eval[int](g, `document.querySelectorAll(".message img[src*=chart]").length`); n != 1 {
		t.Errorf("the picture is shown %d times", n)
	}
	if file := g.Text(".file"); !strings.Contains(file, "so-lieu.csv") || !strings.Contains(file, "12 byte") {
		t.Errorf("the file shows as %q", file)
	}
	g.Click(".picture")
	g.Until("the picture is enlarged", `document.getElementById("picture").open && document.querySelector("#picture p").innerText === %s`, chartAlt)
	g.Press("Escape")
	g.Until("it is closed and the focus is back", `!document.getElementById("picture").open && document.activeElement.className.includes("picture")`)
}

func showsMarkdown(t *testing.T, g *page) {
	text := "# Đầu đề\n**đậm** *nghiêng* __gạch dưới__ ~~bỏ~~ `mã`\n> trích\n- một\n- hai\n-# dòng nhỏ\n<t:1795392000:D> <@&" +
		g.place.server.ID("role:coordinator") + "> <#" + g.place.server.ID("channel:nhắc-báo-cáo") + "> ||kín||"
	g.place.bot.post(g.place.server.ID("channel:chung"), object{"content": text, "allowed_mentions": object{"parse": []string{}}})
	g.Sees("Đầu đề")
	for selector, want := range map[string]string{
		".text h3": "Đầu đề", ".text strong": "đậm", ".text em": "nghiêng", ".text u": "gạch dưới", ".text s": "bỏ", ".text code": "mã",
		".text blockquote": "trích", ".text li:nth-child(2)": "hai", ".text small": "dòng nhỏ", ".text time": "23 tháng 11, 2026",
		".text span.mention": "@Điều phối viên", ".text a.mention": "#nhắc-báo-cáo", ".text .spoiler": "kín",
	} {
		if got := g.Text(selector); got != want {
			t.Errorf("%s shows %q, not %q", selector, got, want)
		}
	}
	small := eval[float64](g, `parseFloat(getComputedStyle(document.querySelector(".text small")).fontSize) / parseFloat(getComputedStyle(document.querySelector(".text")).fontSize)`)
	if small >= 0.9 {
		t.Errorf("subtext is %.2f of the text's size", small)
	}
}

func escapesMarkup(t *testing.T, g *page) {
	hostile := `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>` +
		"\n`<b>` [liên kết](javascript:document.title='broken') **<i>x</i>** \"><svg onload=alert(1)>\n```\n</code></pre><h1>y\n```"
	channel := g.place.server.ID("channel:chung")
	g.place.bot.post(channel, object{"content": hostile})
	g.place.bot.post(channel, object{"embeds": []object{{
		"title": "<b>t</b>", "description": hostile, "footer": object{"text": "<u>f</u>"}, "author": object{"name": "<i>a</i>"},
		"fields": []object{{"name": "<s>n</s>", "value": hostile}},
	}}})
	g.Sees("<s>n</s>")
	if n := eval[int](g, `document.querySelectorAll(".message :is(script, svg[onload], h1, b, i:not(.dots i), img:not(.avatar img), a[href^=javascript])").length`); n != 0 {
		t.Errorf("%d elements grew out of text", n)
	}
	if got := g.Text(".message .text"); !strings.Contains(got, `<img src=x onerror=`) || !strings.Contains(got, "<script>") {
		t.Errorf("the text shows as %q", got)
	}
	if title := eval[string](g, `document.title`); title != "Tiến độ — thử trên máy này" {
		t.Errorf("the title is %q", title)
	}
}

func keepsPrivate(t *testing.T, g *page) {
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	if mark := g.Text(".message.private .only-you"); mark != "Chỉ mình bạn thấy" {
		t.Errorf("the private message is marked %q", mark)
	}
	g.screen("private-vi-light")
	g.Click("#who input[value='" + g.place.server.ID("user:administrator") + "'] + .avatar")
	g.Until("the administrator sees an empty channel", `document.querySelector("#log .empty") && document.getElementById("me").innerText.includes("Hoa")`)
	g.Click("#who input[value='" + g.place.server.ID("user:staff") + "'] + .avatar")
	g.Sees("Bạn còn 2 báo cáo.")
	g.Click(`[data-id="share"]`)
	g.Sees("chia sẻ: còn 2 báo cáo.")
	g.Until("the shared message is for everybody", `!document.querySelector(".message:last-child").classList.contains("private")`)
}

func showsThinking(_ *testing.T, g *page) {
	g.Asks("/slow")
	g.Until("the bot is thinking", `document.querySelector(".thinking")?.innerText.includes("Đang nghĩ")`)
	g.Sees("Đã tính xong.")
	g.Until("it no longer thinks", `!document.querySelector(".thinking")`)
}

func tellsFailure(_ *testing.T, g *page) {
	g.Asks("/silent")
	g.Sees("Bot không trả lời kịp trong 3 giây.")
	g.Until("nothing is on its way", `document.getElementById("typing").innerText === ""`)
}

func showsContainers(t *testing.T, g *page) {
	g.Asks("/cards")
	g.Sees("mới 36 · trùng 3")
	if bar := eval[string](g, `getComputedStyle(document.querySelector(".container")).borderLeftColor`); bar != "rgb(179, 38, 30)" {
		t.Errorf("the bar is %s", bar)
	}
	g.Click(`[data-id="see"]`)
	g.Sees("Đã bấm see")
}

func countsTime(_ *testing.T, g *page) {
	due := g.place.server.Now().Add(48 * time.Hour).Unix()
	g.place.bot.post(g.place.server.ID("channel:chung"), object{"content": fmt.Sprintf("hạn <t:%d:R>", due)})
	g.Until("two days are left", `document.querySelector(".stamp")?.innerText === "ngày kia"`)
	g.place.server.Advance(24 * time.Hour)
	g.Until("one day is left", `document.querySelector(".stamp").innerText === "ngày mai"`)
}

func keepsHistory(_ *testing.T, g *page) {
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	g.Asks("/rank")
	g.Sees("Xếp hạng, trang 1")
	g.Visit("")
	g.Sees("Bạn còn 2 báo cáo.")
	g.Sees("Xếp hạng, trang 1")
}

func countsUnread(_ *testing.T, g *page) {
	channel := g.place.server.ID("channel:nhắc-báo-cáo")
	g.place.bot.post(channel, object{"content": "một"})
	g.place.bot.post(channel, object{"content": "hai"})
	g.Until("two are counted", `document.querySelector(".channels .count")?.innerText === "2"`)
	g.Press("ArrowDown", browse.Alt)
	g.Sees("hai")
	g.Until("nothing is unread", `!document.querySelector(".channels .count")`)
}

func followsMessageLink(_ *testing.T, g *page) {
	s := g.place.server
	id := g.place.bot.post(s.ID("channel:quảng-nam"), object{"content": "ở đây"})
	link := fmt.Sprintf("https://discord.com/channels/%s/%s/%s", s.ID("guild"), s.ID("channel:quảng-nam"), id)
	g.place.bot.post(s.ID("channel:chung"), object{"content": "xem [tin này](" + link + ")"})
	g.Sees("tin này")
	g.Click(".message .text a")
	g.Until("the message is in view and focused", `document.activeElement.dataset.id === %s`, id)
}

func announcesPolitely(t *testing.T, g *page) {
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	got := eval[string](g, `(() => { const l = document.getElementById("log"); return [l.getAttribute("role"), l.getAttribute("aria-live"), l.getAttribute("aria-label"), l.getAttribute("aria-busy")].join(); })()`)
	if got != "log,polite,Tin nhắn,false" {
		t.Errorf("the log is %s", got)
	}
	order := eval[string](g, `[...document.querySelectorAll("nav, #who, #log, #prompt, #clock, #tour")].map((n) => n.id || n.tagName).join()`)
	if order != "NAV,who,log,prompt,clock,tour" {
		t.Errorf("the page reads in the order %s", order)
	}
	nameless := eval[string](g, `[...document.querySelectorAll("button, a, input, textarea, select, [role=listbox], section, nav, aside")]
		.filter((n) => n.offsetParent && !(n.innerText.trim() || n.getAttribute("aria-label") || n.getAttribute("aria-labelledby") || n.labels?.length || n.querySelector("img[alt]")))
		.map((n) => n.outerHTML.slice(0, 80)).join("\n")`)
	if nameless != "" {
		t.Errorf("without a name for screen readers:\n%s", nameless)
	}
}

func showsBeginning(_ *testing.T, g *page) {
	g.place.bot.post(g.place.server.ID("channel:chung"), object{"content": strings.Repeat("một dòng\n", 60)})
	g.Until("its first line is in view", `(() => { const m = document.querySelector(".message")?.getBoundingClientRect(), l = document.getElementById("log").getBoundingClientRect(); return m && m.top >= l.top - 1 && m.top < l.top + 100 && m.bottom > l.bottom; })()`)
	g.Until("the way down is offered", `!document.getElementById("newest").hidden`)
	g.Asks("/mine")
	g.Until("the answer is in view", `(() => { const m = document.querySelector(".message.private")?.getBoundingClientRect(), l = document.getElementById("log").getBoundingClientRect(); return m && m.top >= l.top && m.bottom <= l.bottom + 1; })()`)
	g.Until("there is nothing below", `document.getElementById("newest").hidden`)
}

func staysWhereRead(_ *testing.T, g *page) {
	channel := g.place.server.ID("channel:chung")
	for i := range 4 {
		g.place.bot.post(channel, object{"content": strings.Repeat(fmt.Sprintf("dòng %d\n", i), 12)})
	}
	g.Sees("dòng 3")
	eval[int](g, `document.getElementById("log").scrollTop = 0`)
	g.Until("the log knows that it is read above", `new Promise((done) => setTimeout(() => done(true), 100))`)
	g.place.bot.post(channel, object{"content": "tin mới"})
	g.Until("the way down is offered", `!document.getElementById("newest").hidden && document.getElementById("log").scrollTop === 0`)
	g.Click("#newest")
	g.Until("the newest is in view", `document.getElementById("newest").hidden && document.getElementById("log").scrollTop > 0`)
}

func followsPictures(t *testing.T, g *page) {
	channel, picture := g.place.server.ID("channel:chung"), tallPicture()
	for range 4 {
		g.place.bot.post(channel, object{
			"embeds":      []object{{"title": "Bản đồ", "image": object{"url": "attachment://map.png"}}},
			"attachments": []object{{"id": 0, "filename": "map.png", "description": strings.Repeat("Lai Châu: 15, 80%; ", 50)}},
		}, file{"map.png", "image/png", picture})
	}
	const loaded = `document.querySelectorAll(".embed img").length === 4 && [...document.querySelectorAll(".embed img")].every((i) => i.complete)`
	for range 4 {
		g.Visit("")
		if got := eval[string](g, `[...document.querySelectorAll(".embed img")].map((i) => Math.round(i.getBoundingClientRect().height)).join()`); got != "352,352,352,352" {
			t.Errorf("before they are loaded the pictures have the heights %s", got)
		}
		g.Until("the pictures are loaded", loaded)
		g.Until("the newest is in view", `new Promise((done) => setTimeout(() => { const l = document.getElementById("log"); done(document.getElementById("newest").hidden && l.scrollHeight - l.scrollTop - l.clientHeight < 2); }, 200))`)
	}
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	g.Until("it is in view", `document.querySelector(".message:last-child").getBoundingClientRect().bottom <= document.getElementById("log").getBoundingClientRect().bottom + 1`)
}
