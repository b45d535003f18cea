package bot

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// A statusError is an answer of Discord other than success.
type statusError struct {
	status  int
	code    int           // Discord's own number
	message string        // Discord's own words
	retry   time.Duration // of a 429
	global  bool          // of a 429: all requests are meant
}

func (e *statusError) Error() string {
	return fmt.Sprintf("Discord answered %d (code %d, %s)", e.status, e.code, e.message)
}

// codeAnswered is Discord's number for an interaction that has its answer.
const codeAnswered = 40060

// refusal reads Discord's error. Its own words name fields of our request and
// never repeat a secret.
func refusal(res *http.Response, answer []byte) error {
	e := &statusError{status: res.StatusCode, message: http.StatusText(res.StatusCode), retry: time.Second}
	var body struct {
		Code       int     `json:"code"`
		Message    string  `json:"message"`
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	if json.Unmarshal(answer, &body) == nil && body.Message != "" {
		e.code, e.message, e.global = body.Code, body.Message, body.Global
	}
	seconds := body.RetryAfter
	if seconds == 0 {
		seconds, _ = strconv.ParseFloat(res.Header.Get("Retry-After"), 64)
	}
	if seconds > 0 {
		e.retry = time.Duration(seconds * float64(time.Second))
	}
	return e
}

// unaddressed takes the address out of a network error: that of an interaction
// reply holds its token.
func unaddressed(err error) error {
	type addressed interface{ Unwrap() error }
	if wrapped, ok := err.(addressed); ok && wrapped.Unwrap() != nil {
		return wrapped.Unwrap()
	}
	return err
}
