package browsertest

import (
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tiendo/internal/localdiscord/browse"
)

func TestReader(t *testing.T) {
	browser := browse.Start(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, *page)
	}{
		{"the page speaks the language that is chosen", speaksBoth},
		{"who I am, language and theme are remembered", remembers},
		{"the theme follows the machine unless one is chosen", followsMachine},
		{"the clock moves to a moment, by steps, and back", movesClock},
		{"the tour sends its steps and marks them", toursPage},
		{"an example is put into the message box", fillsExample},
		{"a bot that is away is told, and its return", tellsBotAway},
		{"motion is left out when the reader asks for that", restsMotion},
		{"every text stands out from its ground in both themes", contrasts},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, openPlace(t).open(t, browser, desk())) })
	}
}

func speaksBoth(t *testing.T, g *page) {
	g.Asks("/mine")
	g.Sees("Chỉ mình bạn thấy")
	vi := g.Text("body")
	g.Click(`label:has([value=en])`)
	g.Until("the page speaks English", `document.documentElement.lang === "en" && document.title === "Tiến độ — try it here"`)
	g.Sees("Only you can see this")
	en := g.Text("body")
	for _, pair := range [][2]string{
		{"Tôi là ai", "Who am I"}, {"Đồng hồ của nơi thử", "The clock here"}, {"Năm việc nên thử", "Worth trying"}, {"Gửi thử", "Send it"},
		{"7 ngày trước hạn báo cáo năm", "7 days before the year's report"}, {"Phím tắt", "Keys"}, {"Thứ Hai, 23 tháng 11, 2026", "Monday, 23 November 2026"},
		{"giờ Việt Nam", "Vietnam time"}, {"Kiểm tra giao thức: không có lỗi", "Protocol check: no breach"}, {"Xếp hạng các tỉnh", "Rank the provinces"},
	} {
		if !strings.Contains(vi, pair[0]) || strings.Contains(vi, pair[1]) {
			t.Errorf("the Vietnamese page does not say %q, or says %q", pair[0], pair[1])
		}
		if !strings.Contains(en, pair[1]) || strings.Contains(en, pair[0]) {
			t.Errorf("the English page does not say %q, or says %q", pair[1], pair[0])
		}
	}
	g.Click("#prompt")
	g.Types("/pro")
	g.Until("commands have English names", `document.querySelector("#menu-0")?.innerText.startsWith("/progress")`)
}

func remembers(t *testing.T, g *page) {
	g.Click("#who input[value='" + g.place.server.ID("user:administrator") + "'] + .avatar")
	g.Click(`label:has([value=en])`)
	g.Click(`label:has([value=dark])`)
	g.Until("the theme is dark", `document.documentElement.dataset.theme === "dark"`)
	g.Do(chromedp.Navigate(g.place.url + "/"))
	g.Until("the page is ready", `document.documentElement.dataset.ready === "true"`)
	if got := eval[string](g, `[document.documentElement.lang, document.documentElement.dataset.theme, document.getElementById("me").innerText.trim()].join()`); !strings.HasPrefix(got, "en,dark,") || !strings.HasSuffix(got, "Quản trị: chị Hoa") {
		t.Errorf("the page remembers %q", got)
	}
}

func followsMachine(t *testing.T, g *page) {
	g.Click(`label:has([value=auto])`)
	for _, scheme := range []string{"dark", "light"} {
		p := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
		if _, err := chromedp.Call(g.Tab, emulation.SetEmulatedMedia, p); err != nil {
			t.Fatal(err)
		}
		dark := eval[bool](g, `getComputedStyle(document.body).backgroundColor === "rgb(18, 22, 23)"`)
		if dark != (scheme == "dark") {
			t.Errorf("on a %s machine the page is dark: %v", scheme, dark)
		}
	}
}

func movesClock(t *testing.T, g *page) {
	s := g.place.server
	moved := make(chan time.Time, 10)
	s.OnClock(func(now time.Time) { moved <- now })
	click := func(label string) time.Time {
		t.Helper()
		eval[bool](g, `([...document.querySelectorAll("#clock button")].find((b) => b.innerText === %s).click(), true)`, label)
		select {
		case now := <-moved:
			return now
		case <-time.After(browse.Patience):
			t.Fatalf("%s did not move the clock", label)
			return time.Time{}
		}
	}
	want := time.Date(2026, time.December, 13, 1, 0, 0, 0, time.UTC)
	if now := click("7 ngày trước hạn báo cáo năm"); now.Sub(want) > time.Minute || now.Before(want) {
		t.Errorf("the clock moved to %v", now)
	}
	g.Until("the panel shows the moment", `document.querySelector(".now").innerText.includes("08:00") && document.querySelector(".note").innerText.startsWith("Đi trước giờ thật 19 ngày 23 giờ")`)
	click("+1 ngày")
	click("−1 giờ")
	g.Until("the steps add up", `document.querySelector(".now").innerText.includes("07:00") && document.querySelector(".now").innerText.includes("14 tháng 12")`)
	g.screen("clock-vi-light")
	click("Về giờ thật")
	g.Until("the clock is real again", `document.querySelector(".note").innerText === "Giờ thật, giờ Việt Nam"`)
}

func toursPage(t *testing.T, g *page) {
	for i, want := range []string{"[Quảng Nam|2021||]", "Đã đọc: @bot quang nam nam 2021 dat bao nhieu", "Bạn còn 2 báo cáo."} {
		eval[bool](g, `(document.querySelectorAll("#tour .button")[%s].click(), true)`, i)
		g.Sees(want)
		g.Until("the step is marked", `document.querySelectorAll("#tour li.done").length === %s`, i+1)
	}
	g.screen("tour-vi-light")
	if label := g.Text("#tour .button"); label != "Gửi lại" {
		t.Errorf("a step that was tried offers %q", label)
	}
}

func fillsExample(_ *testing.T, g *page) {
	g.Click("#examples button")
	g.Until("the line is in the box", `document.activeElement.id === "prompt" && document.activeElement.value === "/rank"`)
	g.Press("Enter")
	g.Sees("Xếp hạng, trang 1")
}

func tellsBotAway(_ *testing.T, g *page) {
	g.Until("the bot is there", `document.getElementById("banner").innerText === ""`)
	g.place.bot.close()
	g.Until("the page says that the bot is away", `document.getElementById("banner").innerText.startsWith("Bot chưa kết nối")`)
	g.place.bot = startBot(g.T, g.place.url, "browser-test")
	g.Until("the bot is back", `document.getElementById("banner").innerText === ""`)
}

func restsMotion(t *testing.T, g *page) {
	p := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}}
	if _, err := chromedp.Call(g.Tab, emulation.SetEmulatedMedia, p); err != nil {
		t.Fatal(err)
	}
	g.Asks("/slow")
	g.Until("the bot is thinking", `document.querySelector(".dots i")`)
	if n := eval[int](g, `document.getAnimations().length`); n != 0 {
		t.Errorf("%d things move", n)
	}
}

func contrasts(t *testing.T, g *page) {
	g.Asks("/progress place:Huế")
	g.Asks("/rank")
	g.Asks("/mine")
	g.Sees("Bạn còn 2 báo cáo.")
	s := g.place.server
	g.place.bot.post(s.ID("channel:chung"), reminder(s.ID("user:staff"), s.Now().Unix()))
	g.Sees("Quảng Nam còn thiếu")
	g.Click("#prompt")
	g.Types("/")
	g.Until("the list is open", `!document.getElementById("menu").hidden`)
	for _, theme := range []string{"light", "dark"} {
		eval[bool](g, `(document.documentElement.dataset.theme = %s, true)`, theme)
		if weak := g.Faint(); weak != "" {
			t.Errorf("in the %s theme too faint:\n%s", theme, weak)
		}
	}
}
