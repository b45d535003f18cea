package bot

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	// apiVersion is the version of Discord's API that is spoken here.
	apiVersion = "v10"

	userAgent = "DiscordBot (https://discord.com, tiendo)"

	// callTimeout ends a request that hangs.
	callTimeout = 20 * time.Second
)

// A redirection sends what discordgo addresses to discord.com to another
// Discord, and to the version of the API that is spoken here. Nothing in
// discordgo but its HTTP client has to be changed for that.
type redirection struct {
	to   *url.URL
	next http.RoundTripper
}

func redirect(address string) (*redirection, error) {
	to, err := url.Parse(strings.TrimSuffix(address, "/"))
	if err != nil || to.Host == "" || to.Scheme != "http" && to.Scheme != "https" {
		return nil, fmt.Errorf("DISCORD_URL %q: an address like https://discord.com is needed", address)
	}
	next := http.DefaultTransport.(*http.Transport).Clone()
	next.MaxIdleConnsPerHost = maxRunning // all go to one host
	return &redirection{to: to, next: next}, nil
}

// api is where the REST API is.
func (r *redirection) api() string { return r.to.String() + "/api/" + apiVersion }

// RoundTrip implements http.RoundTripper.
func (r *redirection) RoundTrip(req *http.Request) (*http.Response, error) {
	if rest, ok := strings.CutPrefix(req.URL.Path, "/api/v9/"); ok {
		req = req.Clone(req.Context())
		req.URL.Scheme, req.URL.Host = r.to.Scheme, r.to.Host
		req.URL.Path = r.to.Path + "/api/" + apiVersion + "/" + rest
		req.Host = ""
	}
	return r.next.RoundTrip(req)
}
