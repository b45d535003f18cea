package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"strconv"
	"time"
)

// rest calls what discordgo lacks, or does with a lock a URL and an endless
// wait: interaction replies, and posts with a nonce.
type rest struct {
	base   string
	token  Token
	client *http.Client
}

// A file goes along with a reply.
type file struct {
	name string
	data []byte
}

// A statusError is an answer of Discord other than success.
type statusError struct {
	status  int
	code    int    // Discord's own number
	message string // Discord's own words
	retry   time.Duration
}

func (e *statusError) Error() string {
	return fmt.Sprintf("Discord answered %d (code %d, %s)", e.status, e.code, e.message)
}

// maxAnswer bounds what is read of an answer.
const maxAnswer = 1 << 20

// call sends body as JSON, with files as a form, and decodes the answer into
// into, nil for none. A rate limit is waited for once, within ctx.
func (r *rest) call(ctx context.Context, method, path string, authorize bool, body any, files []file, into any) error {
	err := r.once(ctx, method, path, authorize, body, files, into)
	if limited, ok := err.(*statusError); ok && limited.status == http.StatusTooManyRequests {
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s: %w", method, ctx.Err())
		case <-time.After(limited.retry):
		}
		return r.once(ctx, method, path, authorize, body, files, into)
	}
	return err
}

func (r *rest) once(ctx context.Context, method, path string, authorize bool, body any, files []file, into any) error {
	payload, kind, err := encode(body, files)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, method, r.base+path, bytes.NewReader(payload))
	if err != nil {
		return fmt.Errorf("make request: %w", err)
	}
	req.Header.Set("Content-Type", kind)
	req.Header.Set("User-Agent", userAgent)
	if authorize {
		req.Header.Set("Authorization", "Bot "+string(r.token))
	}
	res, err := r.client.Do(req)
	if err != nil {
		return fmt.Errorf("reach Discord: %w", unaddressed(err))
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return fmt.Errorf("read Discord's answer: %w", err)
	}
	if res.StatusCode/100 != 2 {
		return refusal(res, answer)
	}
	if into == nil || len(answer) == 0 {
		return nil
	}
	if err := json.Unmarshal(answer, into); err != nil {
		return fmt.Errorf("read Discord's answer: %w", err)
	}
	return nil
}

// encode makes a JSON body, or a form with the JSON and the files.
func encode(body any, files []file) (payload []byte, kind string, err error) {
	text, err := json.Marshal(body)
	if err != nil {
		return nil, "", fmt.Errorf("encode request: %w", err)
	}
	if len(files) == 0 {
		return text, "application/json", nil
	}
	var buffer bytes.Buffer
	form := multipart.NewWriter(&buffer)
	part := func(header textproto.MIMEHeader, data []byte) {
		if w, partErr := form.CreatePart(header); partErr == nil {
			_, partErr = w.Write(data)
			err = partErr
		} else {
			err = partErr
		}
	}
	part(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="payload_json"`}, "Content-Type": {"application/json"}}, text)
	for i, f := range files {
		part(textproto.MIMEHeader{"Content-Disposition": {fmt.Sprintf(`form-data; name="files[%d]"; filename=%q`, i, f.name)}, "Content-Type": {"application/octet-stream"}}, f.data)
	}
	if closeErr := form.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return nil, "", fmt.Errorf("encode form: %w", err)
	}
	return buffer.Bytes(), form.FormDataContentType(), nil
}

// refusal reads Discord's error. Its own words name fields of our request and
// never repeat a secret.
func refusal(res *http.Response, answer []byte) error {
	e := &statusError{status: res.StatusCode, message: http.StatusText(res.StatusCode), retry: time.Second}
	var body struct {
		Code       int     `json:"code"`
		Message    string  `json:"message"`
		RetryAfter float64 `json:"retry_after"`
	}
	if json.Unmarshal(answer, &body) == nil && body.Message != "" {
		e.code, e.message = body.Code, body.Message
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
