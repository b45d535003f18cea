package localdiscord

import (
	"encoding/json"
	"net/http"
	"net/url"
)

// localHandler serves the page's own interface below /local. It is for the people at this
// machine: it asks for no token, and so answers only to pages of its own origin.
func (s *Server) localHandler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /local/world", s.localWorld)
	mux.HandleFunc("GET /local/commands", s.localCommands)
	mux.HandleFunc("GET /local/events", s.serveEvents)
	mux.HandleFunc("GET /local/channels/{id}/messages", s.localHistory)
	mux.HandleFunc("GET /local/findings", s.localFindings)
	mux.HandleFunc("GET /local/guide", s.localGuide)
	mux.HandleFunc("POST /local/interactions", s.localInteraction)
	mux.HandleFunc("POST /local/autocomplete", s.localAutocomplete)
	mux.HandleFunc("POST /local/components", s.localComponent)
	mux.HandleFunc("POST /local/modals", s.localModal)
	mux.HandleFunc("POST /local/messages", s.localMessage)
	mux.HandleFunc("POST /local/uploads", s.localUpload)
	mux.HandleFunc("POST /local/clock", s.localClock)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !sameOrigin(r) {
			localFailure(w, http.StatusForbidden, problemText{"Chỉ dùng từ trang này", "Only for this page"})
			return
		}
		mux.ServeHTTP(w, r)
	})
}

// sameOrigin turns away other web pages that the browser at this machine has open.
func sameOrigin(r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return false
	}
	origin := r.Header.Get("Origin")
	if origin == "" {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && u.Host == r.Host
}

// maxLocalBody bounds what the page sends besides files.
const maxLocalBody = 1 << 20

// localInto decodes a request of the page, or answers why it cannot.
func localInto(w http.ResponseWriter, r *http.Request, v any) bool {
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxLocalBody)).Decode(v)
	if err != nil {
		localFailure(w, http.StatusBadRequest, problemText{"Yêu cầu không đọc được", "The request cannot be read: " + err.Error()})
	}
	return err == nil
}

func localReply(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(v) // the page may be gone
}

func localFailure(w http.ResponseWriter, status int, text problemText) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]string{"error": text.vi, "error_en": text.en})
}

// started answers with the id of an interaction, or with what was wrong.
func localStarted(w http.ResponseWriter, in *interaction, bad *problemText) {
	if bad != nil {
		localFailure(w, http.StatusBadRequest, *bad)
		return
	}
	localReply(w, map[string]string{"id": in.id})
}
