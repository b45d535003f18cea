package bot

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"regexp"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"tiendo/internal/localdiscord"
	"tiendo/internal/message"
)

// kept is a log that remembers what it was told of each interaction.
type kept struct {
	mu     sync.Mutex
	causes map[string]string // by the interaction's id
}

func (k *kept) Write(p []byte) (int, error) {
	var line struct {
		ID  string `json:"id"`
		Err string `json:"err"`
	}
	if err := json.Unmarshal(p, &line); err != nil {
		return 0, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if line.ID != "" && line.Err != "" {
		k.causes[line.ID] = line.Err
	}
	return len(p), nil
}

// cause is why an interaction was not answered; "" where the log does not say.
func (k *kept) cause(id string) string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.causes[id]
}

// figures are what differs between failures of one cause.
var figures = regexp.MustCompile(`[0-9]+`)

// weather lets everything go wrong at random until the returned function is called.
func weather(s street, seed uint64) (calm func()) {
	r, stop, done := rand.New(rand.NewPCG(seed, 1)), make(chan struct{}), make(chan struct{})
	faults := []localdiscord.Fault{
		{DropBefore: true}, {DropAfter: true}, {Status: 500}, {Status: 502, HTML: true}, {Status: 503},
		{Status: 429, RetryAfter: 50 * time.Millisecond}, {Delay: 300 * time.Millisecond}, {Delay: 100 * time.Millisecond, DropAfter: true},
	}
	go func() {
		defer close(done)
		for n := 0; ; n++ {
			select {
			case <-stop:
				s.discord.Faults().Clear()
				return
			case <-time.After(80 * time.Millisecond):
			}
			f := faults[r.IntN(len(faults))]
			f.Times = 1
			s.discord.Faults().Add(f)
			if n%60 == 59 {
				s.discord.Faults().DropGateway()
			}
		}
	}()
	return func() {
		close(stop)
		<-done
	}
}

// storm asks and posts while everything goes wrong: each post is made once, and
// each question answered, or its failure is in the log.
func storm(t testing.TB, questions, posts int) {
	log := &kept{causes: map[string]string{}}
	s := found(t, nil, func(b *Bot, d *localdiscord.Server) {
		hasty(b, d)
		b.cfg.Log = slog.New(slog.NewJSONHandler(log, nil))
		b.gateway.log = b.cfg.Log
	})
	s.connected(t)
	s.excused["40060 Interaction has already been acknowledged."] = true
	s.excused["10062 Unknown interaction"] = true // late, because Discord was slow
	var people, channels []string
	for n := range 20 {
		people = append(people, s.discord.AddMember(fmt.Sprintf("u%d", n), fmt.Sprintf("Người %d", n), "vi"))
		channels = append(channels, s.discord.AddChannel(fmt.Sprintf("kênh-%d", n), ""))
	}
	calm := weather(s, 7)
	var all sync.WaitGroup
	lost := make(chan string, questions)
	slots := make(chan struct{}, 16)
	for n := range questions {
		all.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; all.Done() }()
			reply, err := s.discord.Run(t.Context(), localdiscord.Ask{User: people[n%len(people)], Line: []string{"/help", "/conference list"}[n%2]})
			if err != nil || len(reply.Message.Embeds) == 0 {
				lost <- reply.Interaction
			}
		}()
	}
	for n := range posts {
		all.Add(1)
		go func() {
			defer all.Done()
			out := message.Outgoing{Message: message.Message{Title: fmt.Sprintf("lần %d", n)}, Channel: channels[n%len(channels)], Nonce: fmt.Sprintf("storm-%d", n)}
			for range 10 { // as the scheduler does, at its next look
				if _, err := s.Post(t.Context(), out); err == nil {
					return
				}
			}
			t.Errorf("post %d was never made", n)
		}()
	}
	all.Wait()
	calm()
	made := map[string]int{}
	for n := range channels {
		for _, m := range s.discord.Channel(fmt.Sprintf("kênh-%d", n)) {
			made[m.Embeds[0].Title]++
		}
	}
	for title, n := range made {
		if n != 1 {
			t.Errorf("%s was posted %d times", title, n)
		}
	}
	if len(made) != posts {
		t.Errorf("%d of %d posts were made", len(made), posts)
	}
	close(lost)
	unanswered := len(lost)
	causes := map[string]int{}
	for id := range lost {
		wait(t, "the cause why "+id+" was not answered", func() bool { return log.cause(id) != "" })
		causes[figures.ReplaceAllString(log.cause(id), "…")]++
	}
	if unanswered > questions/10 {
		t.Errorf("%d of %d questions without an answer", unanswered, questions)
	}
	t.Logf("%d questions, %d without an answer; %d posts", questions, unanswered, posts)
	for cause, n := range causes {
		t.Logf("%d times: %s", n, cause)
	}
}

func TestAStormLosesAndDoublesNothing(t *testing.T) {
	ignored := goleak.IgnoreCurrent()
	t.Cleanup(func() {
		goleak.VerifyNone(t, ignored, goleak.IgnoreAnyFunction("net/http.(*persistConn).readLoop"), goleak.IgnoreAnyFunction("net/http.(*persistConn).writeLoop"))
	})
	storm(t, 500, 60)
}

// BenchmarkStorm is a storm at full size, once.
func BenchmarkStorm(b *testing.B) {
	for b.Loop() {
		storm(b, 5000, 500)
	}
	b.ReportMetric(0, "ns/op") // most of the time is waiting
}
