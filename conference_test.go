package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
	"tiendo/internal/localdiscord"
)

// inCalendar waits until the calendar of the home guild is as it should be.
func inCalendar(t *testing.T, w world, what string, is func([]localdiscord.ScheduledEvent) bool) []localdiscord.ScheduledEvent {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		all := w.Events()
		if is(all) {
			return all
		}
		if time.Now().After(end) {
			t.Fatalf("%s: the calendar has %+v", what, all)
		}
	}
}

// The whole program: a conference is planned by command, its event appears, moves
// with the plan, keeps what a person wrote, and is called off. Each time the
// program is started anew, so that it looks at once.
func TestAPlannedConferenceIsAnEventOfTheServer(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	stop := w.serve(t, db)
	run := func(line string) {
		t.Helper()
		reply, err := w.Run(t.Context(), localdiscord.Ask{User: "administrator", Channel: "chung", Locale: "vi", Line: line})
		if err != nil || len(reply.Message.Embeds) == 0 || !strings.Contains(reply.Message.Embeds[0].Title, "lần thứ XIV") {
			t.Fatalf("%s: %v %+v", line, err, reply)
		}
		if log, err := stop(); err != nil {
			t.Fatalf("%v\n%s", err, log)
		}
		stop = w.serve(t, db)
	}
	first := w.now().AddDate(0, 0, 20).Format("02/01/2006")
	later := w.now().AddDate(0, 0, 27)
	run(`/conference plan number:14 date:"` + first + ` 08:00" venue:"Nha Trang" host:"Khánh Hòa"`)
	made := inCalendar(t, w, "planned", func(all []localdiscord.ScheduledEvent) bool { return len(all) == 1 })[0]
	if made.Name != "Hội nghị khuyến công lần thứ XIV" || made.Kind != 3 || made.Privacy != 2 || made.Place.Location != "Nha Trang, Khánh Hòa" || made.End == nil {
		t.Errorf("the event is %+v", made)
	}
	w.WriteEvent(made.ID, "Xem giấy mời")
	run(`/conference plan number:14 date:"` + later.Format("02/01/2006") + ` 13:30" reason:"bão"`)
	moved := inCalendar(t, w, "moved", func(all []localdiscord.ScheduledEvent) bool {
		return len(all) == 1 && calendar.DayOf(all[0].Start.In(later.Location())) == calendar.DayOf(later)
	})[0]
	if moved.ID != made.ID || *moved.Description != "Xem giấy mời" {
		t.Errorf("moved it is %+v", moved)
	}
	run(`/conference cancel number:14 reason:"gộp kỳ sau"`)
	inCalendar(t, w, "cancelled", func(all []localdiscord.ScheduledEvent) bool { return len(all) == 1 && all[0].Status == 4 })
}

func TestACalendarThatIsClosedIsToldOfAndFoundByTheDoctor(t *testing.T) {
	w, db := newWorld(t), filepath.Join(t.TempDir(), "tiendo.db")
	w.DenyEvents(true)
	plan(t, w, db)
	said := diagnose(t, w, db)
	if !strings.Contains(said, "Create Events") {
		t.Errorf("the doctor says\n%s", said)
	}
	stop := w.serve(t, db)
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		told := 0
		for _, m := range w.Channel("nhắc-báo-cáo") {
			if len(m.Embeds) > 0 && strings.Contains(m.Embeds[0].Title, "Chưa đưa được hội nghị lần thứ 14") {
				told++
			}
		}
		if told == 1 {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("the office was told %d times", told)
		}
	}
	if log, err := stop(); err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	w.DenyEvents(false)
	if said := diagnose(t, w, db); strings.Contains(said, "Create Events") {
		t.Errorf("allowed again, the doctor says\n%s", said)
	}
}

// diagnose is what the doctor says.
func diagnose(t *testing.T, w world, db string) string {
	t.Helper()
	said, err := w.consult(t, db, "$X", "", "doctor")
	if err != nil && !errors.Is(err, errUnwell) {
		t.Fatal(err)
	}
	return said
}

// plan makes a database in which conference XIV is planned in three weeks.
func plan(t *testing.T, w world, db string) {
	t.Helper()
	store, err := openStore(t.Context(), db, w.now())
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(planXIV(t, store, w.now()), store.Close()); err != nil {
		t.Fatal(err)
	}
}

// planXIV plans conference XIV in three weeks.
func planXIV(t *testing.T, store *data.Store, now time.Time) error {
	day := calendar.DayOf(now).AddDays(21)
	return store.PlanConference(t.Context(), data.ConferencePlan{Number: 14, Day: day, Last: day, Minute: 480, Venue: "Nha Trang", Source: data.OfficeSource, At: now, By: "1"}, nil)
}

// The program is killed with SIGKILL around the moment at which it makes the
// event: before it is claimed, before it is sent, while the answer is on its way,
// before and after it is recorded. Then it runs to the end: there is one event.
func TestKilledAroundMakingAnEventItIsMadeOnce(t *testing.T) {
	w := newWorldOf(t, localdiscord.Config{NoLimits: true})
	remove := w.Faults().Add(localdiscord.Fault{Method: "POST", Path: "/guilds/*/scheduled-events", Delay: 15 * time.Millisecond})
	defer remove()
	chance := rand.New(rand.NewPCG(8, 14))
	for round := range 16 {
		db := filepath.Join(t.TempDir(), "tiendo.db")
		plan(t, w, db)
		run := startAt(t, w, db, 0)
		for end := time.Now().Add(10 * time.Second); len(w.Events()) == 0 && time.Now().Before(end) && (round%2 == 0 || chance.IntN(60) > 0); {
			time.Sleep(time.Millisecond)
		}
		time.Sleep(time.Duration(chance.IntN(6)) * time.Millisecond)
		if err := run.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = run.Wait()
		// When nothing can be on its way any more.
		run = startAt(t, w, db, 5*time.Minute)
		all := inCalendar(t, w, fmt.Sprint("round ", round), func(all []localdiscord.ScheduledEvent) bool { return len(all) > 0 && recorded(t, db) })
		if err := run.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = run.Wait()
		if len(w.Events()) != 1 {
			t.Fatalf("round %d: %d events", round, len(w.Events()))
		}
		w.DropEvent(all[0].ID)
	}
}

// recorded reports whether the store knows the event.
func recorded(t *testing.T, db string) bool {
	t.Helper()
	store, err := data.Open(t.Context(), db)
	if err != nil {
		return false // the program is just starting on it
	}
	defer store.Close()
	all, err := store.ScheduledEvents(t.Context())
	return err == nil && len(all) == 1 && all[0].State == data.EventMade
}

// startAt runs the program in a process of its own, later than its Discord.
func startAt(t *testing.T, w world, db string, later time.Duration) *exec.Cmd {
	t.Helper()
	run := exec.Command(os.Args[0], "serve")
	run.Env = append(os.Environ(), "DISCORD_TOKEN=right", "DISCORD_URL="+w.url, "TIENDO_DB="+db, childNow+"="+w.now().Add(later).Format(time.RFC3339))
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	return run
}
