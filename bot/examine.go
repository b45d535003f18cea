package bot

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// A Symptom is one thing that was looked at on Discord's side. Its kind names
// the words for it, which take the details in order.
type Symptom struct {
	Kind    string
	Wrong   bool // something has to be cured
	Remark  bool // it may be meant, or not
	Details []any
}

// A Case is what is to be examined. Intents are no part of it: the bot asks for
// none that has to be switched on.
type Case struct {
	Channel string // for reminders; "" is none
	Office  string // the office's server; "" is the only one
	HTTP    bool   // interactions come by HTTP
}

// Kinds of symptoms.
const (
	KnownToken    = "token"          // name
	RefusedToken  = "token-refused"  //
	Unreachable   = "absent"         // why
	SkewedClock   = "clock"          // by how much
	RightClock    = "clock-right"    //
	Endpoint      = "endpoint"       // address: the gateway gets no commands
	NoEndpoint    = "endpoint-none"  //
	PublicBot     = "public"         // anybody may invite it, and is its administrator there
	FewStarts     = "starts"         // left
	NoGuild       = "guild-none"     // the link
	Guilds        = "guilds"         // how many
	OfficeKnown   = "office"         // name
	OfficeUnset   = "office-none"    // how many servers
	OfficeLost    = "office-lost"    // id
	ClosedGuild   = "guild-closed"   // name, why
	NoChannel     = "channel-none"   //
	LostChannel   = "channel-lost"   // id
	ClosedChannel = "channel-closed" // name, what is missing
	OpenChannel   = "channel-open"   // name
	ClosedOther   = "channel-others" // names, guild
	NoEvents      = "events"         // name of the office's server
	LostRole      = "role-lost"      // guild
	SilentRole    = "role-silent"    // name, guild
)

// skew is how far this machine's clock may be from Discord's.
const skew = 10 * time.Second

// Examine looks at all that Discord knows of the bot. It changes nothing.
func (b *Bot) Examine(ctx context.Context, c Case) []Symptom {
	var me struct {
		ID   string `json:"id"`
		Name string `json:"username"`
	}
	all, err := b.identity(ctx, &me)
	if err != nil {
		return append(all, unreached(err))
	}
	if me.ID == "" {
		return all
	}
	all = append(all, Symptom{Kind: KnownToken, Details: []any{me.Name}})
	for _, look := range []func() ([]Symptom, error){
		func() ([]Symptom, error) { return b.wiring(ctx, c) },
		func() ([]Symptom, error) { return b.guilds(ctx, c, me.ID) },
	} {
		found, err := look()
		all = append(all, found...)
		if err != nil {
			all = append(all, unreached(err))
		}
	}
	return all
}

func unreached(err error) Symptom {
	return Symptom{Kind: Unreachable, Wrong: true, Details: []any{err.Error()}}
}

// identity asks who the bot is, and compares the clocks by the way.
func (b *Bot) identity(ctx context.Context, me any) ([]Symptom, error) {
	asked := time.Now()
	_, header, err := b.rest.send(ctx, request{method: http.MethodGet, path: "/users/@me", into: me, own: true})
	var all []Symptom
	if date, dateErr := http.ParseTime(header.Get("Date")); dateErr == nil {
		now := b.cfg.Now().Add(-time.Since(asked) / 2)
		s := Symptom{Kind: RightClock}
		if off := now.Sub(date).Round(time.Second); off.Abs() > skew {
			s = Symptom{Kind: SkewedClock, Wrong: true, Details: []any{off.String()}}
		}
		all = append(all, s)
	}
	var refused *statusError
	if errors.As(err, &refused) && refused.status == http.StatusUnauthorized {
		return append(all, Symptom{Kind: RefusedToken, Wrong: true}), nil
	}
	return all, err
}

// Time is what time it is by Discord's clock, to the second. The error is that
// Discord did not say: it was not reached.
func (b *Bot) Time(ctx context.Context) (time.Time, error) {
	_, header, err := b.rest.send(ctx, request{method: http.MethodGet, path: "/users/@me", own: true})
	date, dateErr := http.ParseTime(header.Get("Date")) // also what is refused has a date
	if dateErr != nil {
		return time.Time{}, fmt.Errorf("ask Discord for the time: %w", errors.Join(err, dateErr))
	}
	return date, nil
}

// wiring looks at how interactions reach the bot.
func (b *Bot) wiring(ctx context.Context, c Case) ([]Symptom, error) {
	var application struct {
		Endpoint string `json:"interactions_endpoint_url"`
		Public   bool   `json:"bot_public"`
	}
	var gateway struct {
		Limit struct {
			Remaining int `json:"remaining"`
		} `json:"session_start_limit"`
	}
	err := errors.Join(b.look(ctx, "/applications/@me", &application), b.look(ctx, "/gateway/bot", &gateway))
	if err != nil {
		return nil, err
	}
	var all []Symptom
	switch {
	case !c.HTTP && application.Endpoint != "":
		all = append(all, Symptom{Kind: Endpoint, Wrong: true, Details: []any{application.Endpoint}})
	case c.HTTP && application.Endpoint == "":
		all = append(all, Symptom{Kind: NoEndpoint, Wrong: true})
	}
	if application.Public {
		all = append(all, Symptom{Kind: PublicBot, Wrong: true})
	}
	if !c.HTTP && gateway.Limit.Remaining < fewStarts {
		all = append(all, Symptom{Kind: FewStarts, Wrong: gateway.Limit.Remaining == 0, Details: []any{gateway.Limit.Remaining}})
	}
	return all, nil
}

// fewStarts of the 1,000 identifications a day are left when something restarts
// the bot over and over.
const fewStarts = 50

// look reads something as the bot.
func (b *Bot) look(ctx context.Context, path string, into any) error {
	return b.rest.call(ctx, request{method: http.MethodGet, path: path, into: into, own: true, repeatable: true})
}

// Invite is the link with which an administrator lets the bot into a server,
// with the permissions that it needs and no others.
func (b *Bot) Invite(ctx context.Context) (string, error) {
	var application struct {
		ID string `json:"id"`
	}
	if err := b.look(ctx, "/applications/@me", &application); err != nil {
		var refused *statusError
		if errors.As(err, &refused) && refused.status == http.StatusUnauthorized {
			return "", ErrToken
		}
		return "", fmt.Errorf("%w: %w", ErrAbsent, err)
	}
	return fmt.Sprintf("%s/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d",
		strings.TrimSuffix(b.cfg.URL, "/"), application.ID, needed), nil
}
