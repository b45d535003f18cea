package localdiscord

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxBody bounds a request: ten files and some words.
const maxBody = 10*maxFile + 1<<20

// A call is one request to the REST interface on its way through the server.
type call struct {
	server *Server
	w      http.ResponseWriter
	r      *http.Request
	route  *route
	body   []byte // the JSON document, also when it came as a part of a form
	files  []Upload
}

// An answer is a successful reply: a status and what to send as JSON, or nil.
type answer struct {
	status int
	body   any
}

func ok(body any) *answer { return &answer{status: http.StatusOK, body: body} }

func created(body any) *answer { return &answer{status: http.StatusCreated, body: body} }

func noContent() *answer { return &answer{status: http.StatusNoContent} }

// serveRoute takes a request through what Discord does with each: who asks, how often,
// whether the form is right, and then the route itself.
func (s *Server) serveRoute(rt *route, w http.ResponseWriter, r *http.Request) {
	c := &call{server: s, w: w, r: r, route: rt}
	w.Header().Set("Date", s.Now().UTC().Format(http.TimeFormat)) // bots compare their clock with Discord's
	if until, banned := s.limiter.banned(time.Now()); banned && !s.cfg.NoLimits {
		c.outlaw(until)
		return
	}
	if p := s.authorize(rt, r); p != nil {
		c.fail(p)
		return
	}
	if !s.cfg.NoLimits && !s.admit(c) {
		return
	}
	if p := c.read(); p != nil {
		c.fail(p)
		return
	}
	if s.schemas != nil {
		if p := s.schemas.checkRequest(rt, c.body); p != nil {
			c.fail(p)
			return
		}
	}
	a, err := rt.serve(s, c)
	if err != nil {
		c.fail(err)
		return
	}
	c.reply(a)
}

// authorize checks the Authorization header of a route that needs the bot.
func (s *Server) authorize(rt *route, r *http.Request) *problem {
	if rt.auth != byBot {
		return nil
	}
	token, isBot := strings.CutPrefix(r.Header.Get("Authorization"), "Bot ")
	if !isBot || !s.accepts(token) {
		return unauthorized()
	}
	return nil
}

// accepts reports whether token is the bot's, and still is.
func (s *Server) accepts(token string) bool {
	return token != "" && (s.cfg.Token == "" || token == s.cfg.Token) && !s.faults.revoked()
}

// read takes the JSON document and the files out of the request.
func (c *call) read() *problem {
	kind, params, _ := mime.ParseMediaType(c.r.Header.Get("Content-Type"))
	body := http.MaxBytesReader(c.w, c.r.Body, maxBody)
	if kind == "multipart/form-data" {
		return c.readForm(multipart.NewReader(body, params["boundary"]))
	}
	raw, err := io.ReadAll(body)
	if err != nil {
		return tooLarge(err)
	}
	if len(raw) == 0 {
		return nil
	}
	if kind != "application/json" {
		return breach(http.StatusBadRequest, 50035, `Invalid Form Body: Expected "Content-Type" header to be one of {'application/json'}.`)
	}
	return c.setBody(raw)
}

func (c *call) readForm(form *multipart.Reader) *problem {
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return tooLarge(err)
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return tooLarge(err)
		}
		switch {
		case part.FormName() == "payload_json":
			if p := c.setBody(data); p != nil {
				return p
			}
		case len(data) > maxFile:
			return refuse(http.StatusRequestEntityTooLarge, 40005, "Request entity too large")
		default:
			c.files = append(c.files, Upload{
				Name: part.FileName(), ContentType: part.Header.Get("Content-Type"), Data: data, field: part.FormName(),
			})
		}
	}
}

func (c *call) setBody(raw []byte) *problem {
	if !json.Valid(raw) {
		return breach(http.StatusBadRequest, 50109, "The request body contains invalid JSON.")
	}
	c.body = raw
	return nil
}

func tooLarge(err error) *problem {
	var limit *http.MaxBytesError
	if errors.As(err, &limit) {
		return refuse(http.StatusRequestEntityTooLarge, 40005, "Request entity too large")
	}
	return breach(http.StatusBadRequest, 50109, "The request body could not be read: "+err.Error())
}

// into decodes the JSON document of the request into v.
func (c *call) into(v any) error {
	if len(c.body) == 0 {
		return nil
	}
	if err := json.Unmarshal(c.body, v); err != nil {
		return badForm(fieldFault{code: "DICT_TYPE_CONVERT", message: err.Error()})
	}
	return nil
}

func (c *call) where() string { return c.r.Method + " " + c.r.URL.Path }

// reply checks our own answer against the document and sends it.
func (c *call) reply(a *answer) {
	if a.body == nil {
		c.w.WriteHeader(a.status)
		return
	}
	raw, err := json.Marshal(a.body)
	if err != nil {
		c.fail(refuse(http.StatusInternalServerError, 0, "500: "+err.Error()))
		return
	}
	if c.server.schemas != nil && c.route != nil {
		if err := c.server.schemas.checkAnswer(c.route, a.status, raw); err != nil {
			c.server.mu.Lock()
			c.server.note("server", c.where(), "answer differs from the OpenAPI document: %v", err)
			c.server.mu.Unlock()
		}
	}
	c.send(a.status, raw)
}

// fail sends an error answer and records it when the bot broke the protocol.
func (c *call) fail(err error) {
	var p *problem
	if !errors.As(err, &p) {
		p = refuse(http.StatusInternalServerError, 0, "500: Internal Server Error")
		c.server.log.Error("request failed", "where", c.where(), "err", err)
	}
	if p.breach {
		c.server.mu.Lock()
		c.server.note("bot", c.where(), "%v", p)
		c.server.mu.Unlock()
	}
	raw, err := json.Marshal(p)
	if err != nil {
		raw = []byte(`{"message":"500: Internal Server Error","code":0}`)
	}
	c.send(p.status, raw)
}

func (c *call) send(status int, raw []byte) {
	switch status {
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests:
		c.server.limiter.invalidated(time.Now())
	}
	c.w.Header().Set("Content-Type", "application/json")
	c.w.WriteHeader(status)
	_, _ = c.w.Write(raw)
}

// outlaw answers as the proxy in front of Discord does to a banned address.
func (c *call) outlaw(until time.Time) {
	c.w.Header().Set("Retry-After", strconv.Itoa(int(time.Until(until).Seconds())+1))
	f := Fault{Status: http.StatusTooManyRequests, HTML: true}
	f.answer(c)
}
