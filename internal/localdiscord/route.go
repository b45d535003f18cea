package localdiscord

import (
	"net/http"
	"strings"
	"time"
)

// A route is one request that Discord's REST interface answers. Path is written as in the
// OpenAPI document, which is how its schemas are found.
type route struct {
	method string
	path   string
	auth   auth
	limit  limit
	serve  func(s *Server, c *call) (*answer, error)
}

// auth says who may use a route.
type auth int

const (
	byBot   auth = iota // the bot's token
	byToken             // the interaction token in the address
	open                // anyone
)

// A limit is a rate limit bucket: so many requests in so long, for each value of the
// route's major parameter. Routes with the same bucket name share it. Zero means none.
type limit struct {
	bucket string
	count  int
	within time.Duration
}

// routes is everything this Discord answers. Bucket sizes are those that Discord's answers
// show today; Discord promises none of them.
func routes() []route {
	var all []route
	for _, group := range [][]route{
		applicationRoutes(), commandRoutes(), interactionRoutes(), webhookRoutes(), channelRoutes(),
		messageRoutes(), guildRoutes(), memberRoutes(), eventRoutes(),
	} {
		all = append(all, group...)
	}
	return all
}

// restHandler serves the routes below /api/v9 and /api/v10, and whatever is not one of
// them as Discord does.
func (s *Server) restHandler() http.Handler {
	mux := http.NewServeMux()
	for _, rt := range routes() {
		mux.HandleFunc(rt.method+" "+rt.path, func(w http.ResponseWriter, r *http.Request) {
			s.serveRoute(&rt, w, r)
		})
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		c := &call{server: s, w: w, r: r}
		c.fail(unanswered(mux, r))
	})
	return mux
}

// unanswered tells a wrong verb (405) from a wrong address (404).
func unanswered(mux *http.ServeMux, r *http.Request) *problem {
	for _, method := range []string{"GET", "POST", "PUT", "PATCH", "DELETE"} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := mux.Handler(other); pattern != "/" {
			return breach(http.StatusMethodNotAllowed, 0, "405: Method Not Allowed")
		}
	}
	return notFound()
}

// major is the value that splits a route's bucket: the channel, guild or webhook.
func (rt *route) major(r *http.Request) string {
	for _, name := range []string{"channel_id", "guild_id", "webhook_token"} {
		if v := r.PathValue(name); v != "" && strings.Contains(rt.path, "{"+name+"}") {
			return v
		}
	}
	return ""
}
