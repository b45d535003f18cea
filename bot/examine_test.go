package bot

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/commands"
	"tiendo/internal/words"
)

// told is a Discord that answers what the test says, by path.
func told(t *testing.T, answers map[string]string) *Bot {
	t.Helper()
	web := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		answer, ok := answers[strings.TrimPrefix(r.URL.Path, "/api/v10")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		_, _ = fmt.Fprint(w, answer)
	}))
	t.Cleanup(web.Close)
	b := quiet(t)
	b.cfg.URL, b.rest = web.URL, newREST(web.URL+"/api/v10", "x", web.Client())
	return b
}

// A town is what Discord says of a bot in one server.
func town(change map[string]string) map[string]string {
	answers := map[string]string{
		"/users/@me":          `{"id":"9","username":"tiendo"}`,
		"/applications/@me":   `{"id":"9"}`,
		"/gateway/bot":        `{"session_start_limit":{"remaining":900}}`,
		"/users/@me/guilds":   `[{"id":"1","name":"Sở"}]`,
		"/guilds/1/members/9": `{"roles":["2"]}`,
		"/guilds/1/roles":     `[{"id":"1","name":"@everyone","permissions":"0"},{"id":"2","name":"bot","permissions":"17592186162176"},{"id":"3","name":"điều phối viên","permissions":"0"}]`,
		"/guilds/1/channels":  `[{"id":"5","type":0,"name":"nhắc"},{"id":"6","type":2,"name":"thoại"}]`,
	}
	for path, answer := range change {
		answers[path] = answer
	}
	return answers
}

// Discord says what time it is with every answer, also with one that refuses.
func TestDiscordsClockIsRead(t *testing.T) {
	t.Parallel()
	there := time.Date(2026, 11, 23, 2, 0, 5, 0, time.UTC)
	for name, answer := range map[string]struct {
		date   string
		status int
		known  bool
	}{
		"an answer":              {there.Format(http.TimeFormat), http.StatusOK, true},
		"a refusal":              {there.Format(http.TimeFormat), http.StatusTooManyRequests, true},
		"without a date":         {"", http.StatusOK, false},
		"a date that is no date": {"yesterday", http.StatusOK, false},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Date"] = nil
			if answer.date != "" {
				w.Header().Set("Date", answer.date)
			}
			w.WriteHeader(answer.status)
			_, _ = w.Write([]byte(`{}`))
		}))
		b := quiet(t)
		b.rest = newREST(server.URL, "x", server.Client())
		got, err := b.Time(t.Context())
		if answer.known != (err == nil) || answer.known && !got.Equal(there) {
			t.Errorf("%s: %v %v", name, got, err)
		}
		server.Close()
		if _, err := b.Time(t.Context()); err == nil {
			t.Errorf("%s: nobody is there, and the time is known", name)
		}
	}
}

func TestWhatTheDoctorSeesOnDiscord(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		change map[string]string
		role   string
		want   []string // kinds of what is wrong or worth saying
	}{
		"all is well":             {want: []string{OpenChannel}},
		"in no server":            {change: map[string]string{"/users/@me/guilds": `[]`}, want: []string{NoGuild}},
		"invited by anybody":      {change: map[string]string{"/applications/@me": `{"id":"9","bot_public":true}`}, want: []string{PublicBot, OpenChannel}},
		"few log-ins are left":    {change: map[string]string{"/gateway/bot": `{"session_start_limit":{"remaining":3}}`}, want: []string{FewStarts, OpenChannel}},
		"a role like any other":   {role: "3", want: []string{OpenChannel, SilentRole}},
		"a role that is gone":     {role: "4", want: []string{OpenChannel, LostRole}},
		"a server that is closed": {change: map[string]string{"/guilds/1/roles": `{`}, want: []string{ClosedGuild, LostChannel}},
		"the calendar is closed":  {change: map[string]string{"/guilds/1/roles": `[{"id":"1","permissions":"0"},{"id":"2","name":"bot","permissions":"117760"}]`}, want: []string{OpenChannel, NoEvents}},
		"two servers":             {change: map[string]string{"/users/@me/guilds": `[{"id":"1","name":"Sở"},{"id":"8","name":"Sở khác"}]`}, want: []string{OfficeUnset, OpenChannel, ClosedGuild}},
		"another channel is closed": {change: map[string]string{"/guilds/1/channels": `[{"id":"5","type":0,"name":"nhắc"},{"id":"7","type":0,"name":"kín","permission_overwrites":[{"id":"1","allow":"0","deny":"1024"}]}]`},
			want: []string{OpenChannel, ClosedOther}},
	} {
		t.Run(name, func(t *testing.T) {
			b := told(t, town(test.change))
			setRole(t, b, test.role)
			var kinds []string
			for _, s := range b.Examine(t.Context(), Case{Channel: "5"}) {
				if !slices.Contains([]string{KnownToken, Guilds, RightClock}, s.Kind) {
					kinds = append(kinds, s.Kind)
				}
			}
			if !slices.Equal(kinds, test.want) {
				t.Errorf("got %v", kinds)
			}
		})
	}
}

func TestWhatAChannelAllows(t *testing.T) {
	t.Parallel()
	m := guildMember{Roles: []string{"2", "3"}}
	for name, test := range map[string]struct {
		all        int64
		overwrites []overwrite
		want       int64
	}{
		"as in the server":                 {viewChannel, nil, viewChannel},
		"an administrator":                 {administrator, []overwrite{{"1", "0", "1024"}}, -1},
		"denied to all":                    {viewChannel | sendMessages, []overwrite{{"1", "0", "1024"}}, sendMessages},
		"denied to all, allowed to a role": {viewChannel, []overwrite{{"2", "1024", "0"}, {"1", "0", "1024"}}, viewChannel},
		"roles together, allowing wins":    {0, []overwrite{{"2", "0", "1024"}, {"3", "1024", "0"}}, viewChannel},
		"another's role":                   {viewChannel, []overwrite{{"8", "0", "1024"}}, viewChannel},
		"the bot's own, last":              {viewChannel, []overwrite{{"9", "0", "1024"}, {"2", "1024", "0"}}, 0},
		"an unreadable set":                {viewChannel, []overwrite{{"1", "x", "y"}}, viewChannel},
	} {
		if got := (guildChannel{Overwrites: test.overwrites}).allowed("1", "9", test.all, m); got != test.want {
			t.Errorf("%s: %b", name, got)
		}
	}
}

func setRole(t *testing.T, b *Bot, role string) {
	t.Helper()
	if role == "" {
		return
	}
	in := commands.Input{Now: time.Now(), Asker: commands.Asker{ID: "7", Guild: "1", Right: commands.Admin}, Values: map[string]string{"role": role}}
	if _, err := b.registry.Run(t.Context(), commands.Call{Path: []string{"settings", "coordinators"}, Input: in}); err != nil {
		t.Fatal(err)
	}
}

func TestEverySymptomHasWords(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{
		KnownToken, RefusedToken, Unreachable, SkewedClock, RightClock, Endpoint, NoEndpoint, PublicBot, FewStarts, NoGuild, Guilds,
		ClosedGuild, NoChannel, LostChannel, ClosedChannel, OpenChannel, ClosedOther, LostRole, SilentRole,
	} {
		if d := words.Diagnoses[kind]; d.Found == (words.Phrase{}) {
			t.Errorf("%s has no words", kind)
		}
	}
}
