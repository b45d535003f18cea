package main

import (
	"context"
	"encoding/json"
	"flag"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/localdiscord/browse"
)

var update = flag.Bool("update", false, "write the screenshots below testdata/screens anew")

// A trial is the program that a newcomer starts, with its page.
type trial struct {
	url  string
	user map[string]string // ids by the beginning of the name
}

// tryAt starts "tiendo try" at a moment and waits for the address of its page.
func tryAt(t *testing.T, moment time.Time) trial {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	out, log, ended := &lockedBuffer{}, &lockedBuffer{}, make(chan error, 1)
	began := time.Now()
	p := program{
		ctx: ctx, getenv: func(string) string { return "" }, out: out, errOut: log,
		now: func() time.Time { return moment.Add(time.Since(began)) },
	}
	go func() { ended <- p.run([]string{"try", "--addr", "127.0.0.1:0"}) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		if said := log.String(); strings.Contains(said, "breach") || strings.Contains(said, `"level":"ERROR"`) || strings.Contains(said, "level=ERROR") {
			t.Errorf("the program logged %s", said)
		}
	})
	address, found := "", false
	for end := time.Now().Add(20 * time.Second); !found && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		_, rest, _ := strings.Cut(out.String(), "http://")
		address, _, found = strings.Cut(rest, "\n")
	}
	if !found {
		t.Fatalf("no address; the program said %s %s", out, log)
	}
	r := trial{url: "http://" + address, user: map[string]string{}}
	var world struct{ Members []struct{ ID, Name string } }
	r.get(t, "world", &world)
	for _, m := range world.Members {
		r.user[strings.Fields(m.Name)[0]] = m.ID
	}
	return r
}

func (r trial) get(t *testing.T, what string, into any) {
	t.Helper()
	res, err := http.Get(r.url + "/local/" + what)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
}

// A tongue is what a person types and reads in one language.
type tongue struct {
	command, named                      string       // what is typed of the command, and its name
	options                             [3][2]string // what is typed of an option, and the suggestion that is taken
	found, share, only, on, back, point string
}

// tongues are those of the page.
func tongues() map[string]tongue {
	return map[string]tongue{
		"vi": {
			"/tien", "/tiến-độ", [3][2]string{{"mien trung", "Miền Trung - Tây Nguyên"}, {"may moc", "Cơ sở ứng dụng máy móc thiết bị tiên tiến"}, {"6T/2020", "6 tháng đầu năm 2020"}},
			"92 cơ sở", "Chia sẻ vào kênh", "Chỉ mình bạn thấy", "Trang sau", "Trang trước", ",",
		},
		"en": {
			"/prog", "/progress", [3][2]string{{"mien trung", "Central and Central Highlands"}, {"given adv", "Establishments given advanced machinery"}, {"6T/2020", "first half of 2020"}},
			"92 establishments", "Share with the channel", "Only you can see this", "Next page", "Previous page", ".",
		},
	}
}

// A look is how somebody sees the page.
type look struct {
	browse.Reader
	tongue
	name string
}

// looks are the page on a screen and on a phone, by day and at night, in both
// languages.
func looks(user string) []look {
	var all []look
	for _, theme := range []string{"light", "dark"} {
		for language, said := range tongues() {
			for device, r := range map[string]browse.Reader{"desk": browse.Desk(user), "phone": browse.Phone(user)} {
				r.Theme, r.Language = theme, language
				all = append(all, look{r, said, device + "-" + language + "-" + theme})
			}
		}
	}
	return all
}

// One person asks, enlarges, turns the page and shares, in every look.
func TestThePageAnswersAPerson(t *testing.T) {
	browser := browse.Start(t)
	r := tryAt(t, morning)
	for _, l := range looks(r.user["Nhân"]) {
		t.Run(l.name, func(t *testing.T) {
			g := browse.Open(t, browser, r.url, l.Reader)
			asksByKeyboard(g, l)
			g.Asks(`/progress place:mttn indicator:consulting.revenue period:2020-H1`)
			g.Until("the percentage of the plan is there", newest+`?.innerText.includes("47`+l.point+`7%") && `+newest+`.querySelector(".picture img")?.naturalWidth > 0`)
			if l.name == "desk-vi-light" {
				keep(g, "chat")
			}
			turnsPages(g, l)
			if l.name == "phone-vi-dark" {
				keep(g, "phone")
			}
			enlarges(g)
			sharesAnswer(g, l)
			looksAtMap(g, l)
			if wide := g.Wide(); wide != "" {
				t.Errorf("wider than the window:\n%s", wide)
			}
			if faint := g.Faint(); faint != "" {
				t.Errorf("too faint:\n%s", faint)
			}
		})
	}
	var found []localdiscord.Finding
	if r.get(t, "findings", &found); len(found) > 0 {
		t.Errorf("breaches of Discord's rules: %v", found)
	}
}

// keep writes a screenshot for the README when the tests run with -update.
func keep(g *browse.Page, name string) {
	g.T.Helper()
	if *update {
		g.Screen(filepath.Join("testdata", "screens", name+".png"))
	}
}

// asksByKeyboard types the first command of the tour, option by option, and
// takes what the bot suggests.
func asksByKeyboard(g *browse.Page, l look) {
	g.T.Helper()
	g.Click("#prompt")
	g.Types(l.command)
	g.Until("the command is found", `document.querySelector("#menu-0 .name")?.innerText === %s`, l.named)
	g.Press("Enter")
	for i, option := range l.options {
		g.Until("the option has the focus", `document.activeElement.id === "slot-" + %s`, i)
		g.Types(option[0])
		g.Until("it is completed", `document.querySelector("#menu-0 .name")?.innerText === %s`, option[1])
		g.Press("Tab")
	}
	g.Press("Escape")
	g.Press("Enter")
	g.Sees(l.found)
}

// newest is the message at the end of the channel, as an expression.
const newest = `document.querySelector(".message:last-of-type")`

// pressButton presses a button under the newest message by its label.
func pressButton(g *browse.Page, label string) {
	g.T.Helper()
	const find = `[...` + newest + `?.querySelectorAll(".row button") ?? []].find((b) => b.innerText === %s)`
	g.Until("there is the button "+label, find, label)
	browse.Eval[bool](g, `(`+find+`.click(), true)`, label)
}

// turnsPages asks for a ranking and goes to its second page and back.
func turnsPages(g *browse.Page, l look) {
	g.T.Helper()
	g.Asks(`/rank indicator:technology.establishments period:2026-M10`)
	g.Until("the first page is there", newest+`?.innerText.includes(" 1 Điện Biên")`)
	pressButton(g, l.on)
	g.Until("the second page is in its place", `!`+newest+`?.innerText.includes(" 1 Điện Biên") && `+newest+`?.innerText.includes("29 Sơn La")`)
	pressButton(g, l.back)
	g.Until("the first page is back", newest+`?.innerText.includes(" 1 Điện Biên")`)
}

// enlarges opens the picture of the newest message and closes it again.
func enlarges(g *browse.Page) {
	g.T.Helper()
	g.Until("the picture is loaded", newest+`?.querySelector(".picture img")?.naturalWidth > 0`)
	alt := browse.Eval[string](g, newest+`?.querySelector(".picture img").alt`)
	if !strings.Contains(alt, "Điện Biên") {
		g.T.Errorf("the picture is described as %q", alt)
	}
	browse.Eval[bool](g, `(`+newest+`.querySelector(".picture").click(), true)`)
	g.Until("it is enlarged with its description", `document.getElementById("picture").open && document.querySelector("#picture p").innerText.includes("Điện Biên") && document.querySelector("#picture img").getBoundingClientRect().height > innerHeight / 3`)
	g.Press("Escape")
	g.Until("it is closed", `!document.getElementById("picture").open`)
}

// sharesAnswer puts a private answer into the channel, where all see it.
func sharesAnswer(g *browse.Page, l look) {
	g.T.Helper()
	g.Until("the answer is private", newest+`.classList.contains("private") && `+newest+`?.innerText.includes(%s)`, l.only)
	pressButton(g, l.share)
	g.Until("the same is said to all", `!`+newest+`.classList.contains("private") && `+newest+`?.innerText.includes(" 1 Điện Biên")`)
	g.Until("the picture came too", newest+`?.querySelector(".picture img")?.naturalWidth > 0`)
}

// looksAtMap asks for the map of the country and enlarges it.
func looksAtMap(g *browse.Page, l look) {
	g.T.Helper()
	g.Asks(`/map indicator:technology.establishments period:2026-M10`)
	g.Until("the map is loaded", newest+`?.querySelector(".picture img[src*='map.png']")?.naturalWidth > 0`)
	browse.Eval[bool](g, `(`+newest+`.querySelector(".picture").click(), true)`)
	g.Until("it is enlarged", `document.getElementById("picture").open && document.querySelector("#picture img").complete`)
	if l.name == "desk-vi-light" {
		keep(g, "map")
	}
	g.Press("Escape")
	g.Until("it is closed", `!document.getElementById("picture").open`)
}

// beforeReminders is Monday 9 November 2026, 09:00 in Vietnam: no report is so
// near that anybody is reminded of it.
var beforeReminders = time.Date(2026, 11, 9, 2, 0, 0, 0, time.UTC)

// Somebody moves the clock to before a deadline: the reminder comes, once, and
// its button answers.
func TestAReminderComesWhenTheClockIsMoved(t *testing.T) {
	browser := browse.Start(t)
	for _, language := range []string{"vi", "en"} {
		t.Run(language, func(t *testing.T) {
			r := tryAt(t, beforeReminders)
			reader := browse.Desk(r.user["Điều"])
			reader.Language = language
			g := browse.Open(t, browser, r.url, reader)
			jump := func(n int) {
				browse.Eval[bool](g, `(document.querySelectorAll("#clock .jumps > button")[%s].click(), true)`, n)
			}
			reminders := `[...document.querySelectorAll(".message .embed-title")].filter((h) => h.innerText.includes("còn thiếu báo cáo")).length`
			if said := g.Text(".channels .count"); said != "" {
				t.Errorf("before the clock is moved there are %s messages", said)
			}
			jump(0)
			g.Until("a reminder is counted", `document.querySelector(".channels .count")?.innerText === "1"`)
			browse.Eval[bool](g, `([...document.querySelectorAll("#channels a")].find((a) => a.innerText.includes("nhắc-báo-cáo")).click(), true)`)
			g.Sees("Báo cáo tiến độ hằng tháng")
			g.Until("it is for all", reminders+` === 1 && !`+newest+`.classList.contains("private")`)
			if language == "vi" {
				keep(g, "reminder")
			}
			jump(1)
			g.Until("the next stage comes", reminders+` === 2`)
			jump(1)
			jump(1)
			label := browse.Eval[string](g, newest+`.querySelector(".row button").innerText`)
			pressButton(g, label)
			g.Until("its button answers about the reader's own province", `document.querySelectorAll(".message").length === 3 && `+newest+`.querySelector(".embed-title").innerText.includes("Đà Nẵng")`)
			if n := browse.Eval[int](g, reminders); n != 2 {
				t.Errorf("after the same moment came again there are %d reminders", n)
			}
		})
	}
}
