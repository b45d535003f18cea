package commands

import (
	"context"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
)

// A talker types lines as one person on a server.
type talker struct {
	*Registry
	t  *testing.T
	in Input
}

func (k talker) say(line string) message.Message {
	k.t.Helper()
	m, err := k.Answer(k.t.Context(), line, k.in)
	if err != nil {
		k.t.Fatalf("%s: %v", line, err)
	}
	return m
}

// twoCoordinators are coordinators, of Gia Lai and of Huế.
func twoCoordinators(t *testing.T) (giaLai, hue talker) {
	r := seeded(t)
	for who, place := range map[string]string{"5": "gso2025:52", "6": "gso2025:46"} {
		if err := r.store.AddCoordinator(t.Context(), data.Coordinator{Guild: "g", Place: place, Who: who, Part: data.Lead, Since: now}, "2", ""); err != nil {
			t.Fatal(err)
		}
	}
	as := func(who string) talker {
		return talker{r, t, Input{Now: now, Tag: language.English, Asker: Asker{ID: who, Guild: "g"}}}
	}
	return as("5"), as("6")
}

func TestACoordinatorChangesTheirOwnProjectsOnly(t *testing.T) {
	giaLai, hue := twoCoordinators(t)
	add := `/projects add content:3 funding:local name:"Máy sấy" code:T-1 support:300`
	if m := giaLai.say(add); !strings.Contains(m.Title, "recorded") {
		t.Fatalf("of one's own province, which need not be named: %s", m)
	}
	if m := giaLai.say(`/projects add content:3 funding:local place:Huế name:"Máy ép" support:300`); !strings.Contains(m.Title, "coordinators of Huế") {
		t.Errorf("added elsewhere: %s", m)
	}
	for _, line := range []string{`/projects update project:T-1 disbursed:1`, `/projects edit project:T-1 note:x`, `/projects stop project:T-1 stopped_by:agency stopped_why:x`, `/projects adjust project:T-1 note:x`} {
		if m := hue.say(line); !strings.Contains(m.Title, "coordinators of Gia Lai") && !strings.Contains(m.Title, "does not take") {
			t.Errorf("%s by somebody of Huế: %s", line, m)
		}
	}
	old := giaLai
	if m := old.say(`/projects add content:3 funding:local year:2024 former:"Bình Định" name:"Máy cũ" code:T-0 support:300`); !strings.Contains(m.Title, "Bình Định 2024") {
		t.Errorf("of a former province: %s", m)
	}
	if m := giaLai.say(`/projects update project:T-0 disbursed:10`); !strings.Contains(m.Title, "Updated") {
		t.Errorf("whose former province is theirs: %s", m)
	}
	if m := hue.say(`/projects history project:T-1`); strings.Contains(m.String(), "version 2") {
		t.Errorf("something was changed: %s", m)
	}
}

// The month's update may be that nothing changed: pressed on the card or in the
// list of those that lack one, by their own coordinators.
func TestNothingChangedIsAnUpdate(t *testing.T) {
	giaLai, hue := twoCoordinators(t)
	for _, code := range []string{"K-1", "K-2"} {
		p := data.Project{Code: code, Name: "Máy " + code, Place: "gso2025:52", Funding: data.National, Content: 3, From: 2026, To: 2026, Status: data.ProjectRunning}
		if _, err := giaLai.store.SaveProjects(t.Context(), []data.Project{p}, data.Change{At: now.AddDate(0, -1, 0), By: "5"}); err != nil {
			t.Fatal(err)
		}
	}
	list := giaLai.say(`/projects list place:"Gia Lai" status:stale`)
	if !strings.Contains(list.Title, "2") || len(list.Menus) != 2 || len(list.Menus[1].Options) != 2 {
		t.Fatalf("those without an update: %s", list)
	}
	press := pick(t, giaLai.say(`/projects show project:K-1`), "Nothing changed")
	if m := hue.say(press); !strings.Contains(m.Title, "coordinators of Gia Lai") {
		t.Errorf("pressed by somebody of Huế: %s", m)
	}
	if m := giaLai.say(press + ` disbursed:100`); !strings.Contains(m.Title, "Nothing was recorded") {
		t.Errorf("nothing changed, and something did: %s", m)
	}
	m := giaLai.say(press)
	if !strings.Contains(m.Title, "nothing changed in November 2026") || pick(t, m, "without an update: 1") != `/projects list place:"gso2025:52" status:stale` {
		t.Errorf("pressed: %s", m)
	}
	if m := giaLai.say(press); !strings.Contains(m.Title, "already") {
		t.Errorf("pressed again: %s", m)
	}
	if m := giaLai.say(`/projects history project:K-1`); !strings.Contains(flat(m), "Version 2") || strings.Count(flat(m), "nothing changed") != 1 {
		t.Errorf("history: %s", m)
	}
	m = giaLai.say(list.Menus[1].Options[1].Line)
	if !strings.Contains(m.Title, "nothing changed in") || strings.Contains(m.String(), "without an update") {
		t.Errorf("the last of the list: %s", m)
	}
	if m := giaLai.say(`/projects show project:K-1`); strings.Contains(m.String(), "Nothing changed this month") {
		t.Errorf("offered again: %s", m)
	}
	giaLai.say(`/projects stop project:K-2 stopped_on:2/11/2026 stopped_by:agency stopped_why:x sure:yes`)
	if m := giaLai.say(`/projects update project:K-2 unchanged:yes`); !strings.Contains(m.Title, "is stopped") {
		t.Errorf("a stopped project: %s", m)
	}
}

// What is kept is kept whole: a long Vietnamese text, and never the beginning of one
// that is too long.
func TestTextsAreKeptWholeOrRefused(t *testing.T) {
	giaLai, _ := twoCoordinators(t)
	giaLai.say(`/projects add content:3 funding:local name:"Máy sấy" code:T-9 support:300`)
	long := strings.Repeat("ủ", 300)
	if m := giaLai.say(`/projects edit project:T-9 beneficiaries:` + long); !strings.Contains(m.String(), long) {
		t.Errorf("300 letters: %s", m)
	}
	for _, line := range []string{`/projects edit project:T-9 unit:` + long + "ủ", `/projects edit project:T-9 note:` + strings.Repeat("a", 4001), `/projects update project:T-9 disbursed:10 why:` + long + "ủ"} {
		if m := giaLai.say(line); !strings.Contains(m.Title, "too long: at most 300 letters. Nothing was recorded") {
			t.Errorf("%.60s: %s", line, m)
		}
	}
	if m := giaLai.say(`/projects history project:T-9`); strings.Contains(m.String(), "Version 3") {
		t.Errorf("something was recorded: %s", m)
	}
}

// pick is the line of a message's button.
func pick(t *testing.T, m message.Message, label string) string {
	t.Helper()
	for _, b := range m.Buttons {
		if strings.Contains(b.Label, label) {
			return b.Line
		}
	}
	t.Fatalf("no button %q: %s", label, m)
	return ""
}

// flat is a message without the breaks of its table.
func flat(m message.Message) string { return strings.Join(strings.Fields(m.String()), " ") }

const listed = `Danh mục đề án năm 2026
Mã,Tên đề án,Tỉnh,Nguồn,Nội dung,Kinh phí hỗ trợ (triệu đồng),Đã giải ngân
T-1,Máy sấy,Gia Lai,KCĐP,3,300,100
T-2,Máy ép,Gia Lai,KCĐP,3,30000,
T-3,Máy rang,Huế,KCĐP,3,300,
T-4,Máy xay,Gia Lai,KCĐP,3,300,301
`

func (k talker) send(content string) message.Message {
	k.in.Uploads = map[string]Upload{"file": {Name: "de-an.csv", Size: int64(len(content)), Fetch: func(context.Context) ([]byte, error) { return []byte(content), nil }}}
	return k.say(`/projects import file:1`)
}

func TestAListIsProposedAndAcceptedOnce(t *testing.T) {
	giaLai, hue := twoCoordinators(t)
	m := giaLai.send(listed)
	rows := giaLai.say(pick(t, m, "Row by row"))
	for _, want := range []string{"projects read 4, to be looked at 3", "nothing recorded", "not yours", "to be asked", "cannot be"} {
		if !strings.Contains(flat(rows), want) {
			t.Errorf("lacks %q: %s", want, rows)
		}
	}
	if all, err := giaLai.store.Projects(t.Context(), data.ProjectFilter{Text: "May say"}); err != nil || len(all) != 0 {
		t.Fatalf("written before it was accepted: %d %v", len(all), err)
	}
	line := pick(t, m, "sure ones")
	if m := hue.say(line); !strings.Contains(m.Title, "somebody else's") {
		t.Errorf("accepted by another: %s", m)
	}
	if m := giaLai.say(line); !strings.Contains(m.Title, "recorded 1, not recorded 3") {
		t.Errorf("accepted: %s", m)
	}
	if m := giaLai.say(line); !strings.Contains(m.Title, "is gone") {
		t.Errorf("accepted twice: %s", m)
	}
	m = giaLai.send(strings.Replace(listed, "300,100", "300,150", 1))
	if m := giaLai.say(pick(t, m, "Row by row")); !strings.Contains(flat(m), "VND100 million → VND150 million") {
		t.Errorf("a month later: %s", m)
	}
	odd := pick(t, m, "odd ones too")
	giaLai.say(`/projects update project:T-1 disbursed:120`)
	if m := giaLai.say(odd); !strings.Contains(flat(m), "have changed since the proposal") || !strings.Contains(flat(m), "VND120 million → VND150 million") {
		t.Errorf("changed meanwhile: %s", m)
	}
	if m := giaLai.say(odd); !strings.Contains(m.Title, "recorded 2, not recorded 2") {
		t.Errorf("looked at again and accepted: %s", m)
	}
	if m := giaLai.send("a,b\n1,2\n"); !strings.Contains(m.Title, "no list of projects") {
		t.Errorf("no list: %s", m)
	}
}

// What /projects list writes is what /projects import reads.
func TestTheFileOfAListIsReadBackUnchanged(t *testing.T) {
	giaLai, _ := twoCoordinators(t)
	giaLai.say(`/projects add content:3 funding:national last_year:2028 name:"Đề án điểm" code:D-1 support:900 contract_plan:20/4/2026`)
	giaLai.say(`/projects split project:D-1 year:2026 support:300,5 disbursed:100 establishments:2`)
	giaLai.say(`/projects split project:D-1 year:2027 support:200`)
	giaLai.say(`/projects adjust project:D-1 adjusted_by:agency adjusted_what:"kéo dài" adjusted_why:"máy về chậm"`)
	for _, tag := range []language.Tag{language.Vietnamese, language.English} {
		giaLai.in.Tag = tag
		m := giaLai.say(`/projects list period:2026 file:yes`)
		if len(m.Files) != 1 {
			t.Fatalf("no file: %s", m)
		}
		c := giaLai.store.Catalogue()
		rows, err := intake.NewReader(c).Projects(m.Files[0].Name, m.Files[0].Data, intake.Given{})
		if err != nil || len(rows) < 150 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		if split := rows[slices.IndexFunc(rows, func(r intake.ProjectRow) bool { return r.Fields["code"] == "D-1" })]; split.Fields["by_year"] == "" || split.Fields["status"] != "adjusted" {
			t.Errorf("the file lacks what is of each year, or the adjustment: %v", split.Fields)
		}
		changes, err := intake.ProposeProjects(t.Context(), giaLai.store, rows, giaLai.in.Today(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range changes {
			if one.State != intake.ProjectSame {
				t.Errorf("%v row %d is %s: %v %v", tag, one.Row, one.State, one.Differences, one.Problems)
			}
		}
	}
}

const doubtful = `Danh mục đề án năm 2026 tỉnh Gia Lai
Mã,Tên đề án,Nguồn,Nội dung,Kinh phí hỗ trợ (triệu đồng)
N-1,Máy sấy,KCĐP,3,310
N-2,Máy sấy,KCĐP,3,320
N-3,Máy sấy,KCĐP,3,330
N-4,Máy khác,KCĐP,3,340
`

// Rows that may be about a recorded project are decided about one by one, and
// nothing is entered until the list is.
func TestRowsInDoubtAreSettledByButtons(t *testing.T) {
	giaLai, hue := twoCoordinators(t)
	giaLai.say(`/projects add content:3 funding:local name:"Máy sấy" code:T-1 support:300`)
	named := func(text string) []data.Project {
		t.Helper()
		all, err := giaLai.store.Projects(t.Context(), data.ProjectFilter{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	m := giaLai.say(pick(t, giaLai.send(doubtful), "Decide about 3"))
	if !strings.Contains(m.Title, "Row 3") || !strings.Contains(m.String(), "Recorded: #") || len(m.Buttons) != 3 {
		t.Fatalf("asked: %s", m)
	}
	same := pick(t, m, "The same")
	if m := hue.say(same); !strings.Contains(m.Title, "somebody else's") {
		t.Errorf("settled by another: %s", m)
	}
	m = giaLai.say(same)
	if !strings.Contains(m.Title, "Row 4") || !strings.Contains(m.Title, "To decide: 2") {
		t.Fatalf("the next: %s", m)
	}
	if m := giaLai.say(strings.Replace(pick(t, m, "A new"), "choice:new", "choice:9999", 1)); !strings.Contains(m.Title, "no decision") {
		t.Errorf("a project that it is not like: %s", m)
	}
	m = giaLai.say(pick(t, giaLai.say(pick(t, m, "A new")), "Leave it out"))
	if text := flat(m); !strings.Contains(text, "Left out: 1") || !strings.Contains(text, "New: 2") || !strings.Contains(text, "Changed: 1") {
		t.Fatalf("all settled: %s", m)
	}
	if all := named("May say"); len(all) != 1 || all[0].Version != 1 {
		t.Errorf("entered before it was accepted: %+v", all)
	}
	// What was decided may be decided otherwise, until it is entered.
	giaLai.say(strings.Replace(same, same[strings.LastIndex(same, "choice:"):], "choice:skip", 1))
	giaLai.say(same)
	if m := giaLai.say(pick(t, m, "sure ones")); !strings.Contains(m.Title, "recorded 3, not recorded 1") {
		t.Errorf("accepted: %s", m)
	}
	var codes []string
	for _, p := range named("May say") {
		codes = append(codes, p.Code+" "+p.Support.Decimal.String())
	}
	slices.Sort(codes)
	if got := strings.Join(codes, ", "); got != "N-1 310, N-2 320" {
		t.Errorf("recorded: %s", got)
	}
	if m := giaLai.say(same); !strings.Contains(m.Title, "is gone") {
		t.Errorf("settled after it was entered: %s", m)
	}
}
