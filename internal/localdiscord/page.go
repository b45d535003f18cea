package localdiscord

import (
	"embed"
	"io/fs"
	"net/http"
)

// page is the chat page: plain files, no build step, nothing fetched from elsewhere.
//
//go:embed page
var page embed.FS

// pageHandler serves the chat page under a policy that lets it load only its own origin.
func pageHandler() http.Handler {
	root, err := fs.Sub(page, "page")
	if err != nil {
		return http.NotFoundHandler() // an embedded folder always has this name
	}
	files := http.FileServerFS(root)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-cache")
		files.ServeHTTP(w, r)
	})
}
