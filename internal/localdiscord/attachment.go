package localdiscord

import (
	"bytes"
	"image"
	_ "image/gif"  // so that sizes of GIFs are known
	_ "image/jpeg" // so that sizes of JPEGs are known
	_ "image/png"  // so that sizes of PNGs are known
	"mime"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// maxFile is Discord's limit for one file in a guild without boosts: 10 MiB.
const maxFile = 10 << 20

// An Attachment is a file of a message, kept at URL.
type Attachment struct {
	ID          string `json:"id"`
	Filename    string `json:"filename"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	ContentType string `json:"content_type,omitempty"`
	Size        int    `json:"size"`
	URL         string `json:"url"`
	ProxyURL    string `json:"proxy_url"`
	Width       int    `json:"width,omitempty"`
	Height      int    `json:"height,omitempty"`
	Ephemeral   bool   `json:"ephemeral,omitempty"`
}

// An Upload is a file on its way in.
type Upload struct {
	Name        string
	ContentType string // "" is guessed from the name
	Data        []byte
	field       string // the multipart field, "files[0]"
}

// keep stores an uploaded file under the channel and gives its attachment.
func (s *Server) keep(channelID string, u Upload, description string) Attachment {
	name := plainName(u.Name)
	a := Attachment{
		ID: s.newID(), Filename: name, Description: description, Size: len(u.Data), ContentType: u.ContentType,
	}
	if name != u.Name {
		a.Title = strings.TrimSuffix(u.Name, path.Ext(u.Name))
	}
	if a.ContentType == "" || a.ContentType == "application/octet-stream" {
		a.ContentType = mime.TypeByExtension(path.Ext(name))
	}
	if cfg, _, err := image.DecodeConfig(bytes.NewReader(u.Data)); err == nil {
		a.Width, a.Height = cfg.Width, cfg.Height
	}
	where := "attachments/" + channelID + "/" + a.ID + "/" + name
	a.URL = s.base + "/cdn/" + where
	a.ProxyURL = a.URL
	s.stores.keepFile(where, stored{contentType: a.ContentType, data: u.Data})
	return a
}

// plainName is the name under which Discord keeps a file: spaces become underscores and
// what is not a plain letter, digit, dot, dash or underscore is left out. The name as sent
// lives on as the title.
func plainName(name string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '_'
		case r < 0x80 && (r == '.' || r == '-' || r == '_' || isAlnum(byte(r))):
			return r
		}
		return -1
	}, path.Base(strings.ReplaceAll(name, `\`, "/")))
	if strings.Trim(plain, ".") == "" {
		return "unknown"
	}
	return plain
}

func isAlnum(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// File is the content kept at an attachment's address.
func (s *Server) File(address string) ([]byte, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, false
	}
	f, ok := s.stores.file(strings.TrimPrefix(u.Path, "/cdn/"))
	return f.data, ok
}

// serveFile answers for an attachment's address, as Discord's CDN does.
func (s *Server) serveFile(w http.ResponseWriter, r *http.Request) {
	f, ok := s.stores.file(r.PathValue("path"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	if f.contentType != "" {
		w.Header().Set("Content-Type", f.contentType)
	}
	// What a bot or a user uploads is shown, never run.
	w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "private, max-age=31536000, immutable")
	_, _ = w.Write(f.data)
}
