package bot

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
)

// A file goes along with a reply.
type file struct {
	name string
	data []byte
}

// maxAnswer bounds what is read of an answer.
const maxAnswer = 1 << 20

// errAnswer is the error of an answer that is not as documented; a repeat would
// bring the same.
var errAnswer = errors.New("read Discord's answer")

// send makes one request, with its body as JSON, or as a form with the JSON and
// the files. The status is 0 when there was no answer.
func (r *rest) send(ctx context.Context, q request) (status int, header http.Header, err error) {
	payload, kind, err := encode(q.body, q.files)
	if err != nil {
		return 0, nil, err
	}
	req, err := http.NewRequestWithContext(ctx, q.method, r.base+q.path, bytes.NewReader(payload))
	if err != nil {
		return 0, nil, fmt.Errorf("make request: %w", unaddressed(err))
	}
	if q.body != nil {
		req.Header.Set("Content-Type", kind)
	}
	req.Header.Set("User-Agent", userAgent)
	if q.own {
		req.Header.Set("Authorization", "Bot "+string(r.token))
	}
	res, err := r.client.Do(req)
	if err != nil {
		return 0, nil, fmt.Errorf("reach Discord: %w", unaddressed(err))
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(res.Body, maxAnswer))
	if err != nil {
		return 0, nil, fmt.Errorf("read Discord's answer: %w", err)
	}
	if res.StatusCode/100 != 2 {
		return res.StatusCode, res.Header, refusal(res, answer)
	}
	if q.into != nil && len(answer) > 0 {
		if err := json.Unmarshal(answer, q.into); err != nil {
			return res.StatusCode, res.Header, fmt.Errorf("%w: %w", errAnswer, err)
		}
	}
	return res.StatusCode, res.Header, nil
}

// encode makes a JSON body, or a form with the JSON and the files.
func encode(body any, files []file) (payload []byte, kind string, err error) {
	if body == nil {
		return nil, "", nil
	}
	text, err := marshal(body)
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
