package localdiscord

import (
	"encoding/hex"
	"time"
)

func applicationRoutes() []route {
	slow := limit{"application", 5, 5 * time.Second}
	return []route{
		{"GET", "/gateway", open, limit{}, (*Server).readGateway},
		{"GET", "/gateway/bot", byBot, limit{"gateway bot", 2, 5 * time.Second}, (*Server).readGatewayBot},
		{"GET", "/applications/@me", byBot, slow, (*Server).readApplication},
		{"PATCH", "/applications/@me", byBot, slow, (*Server).editApplication},
		{"GET", "/oauth2/applications/@me", byBot, slow, (*Server).readApplication},
	}
}

// gatewayURL is where bots open their websocket. The lock is held.
func (s *Server) gatewayURL() string {
	if len(s.base) > 4 && s.base[:5] == "https" {
		return "wss" + s.base[5:] + "/gateway"
	}
	return "ws" + s.base[4:] + "/gateway"
}

func (s *Server) readGateway(*call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return ok(map[string]string{"url": s.gatewayURL()}), nil
}

func (s *Server) readGatewayBot(*call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return ok(map[string]any{
		"url": s.gatewayURL(), "shards": max(1, s.cfg.Shards),
		"session_start_limit": map[string]int{"total": 1000, "remaining": 999, "reset_after": 14400000, "max_concurrency": max(1, s.cfg.Concurrency)},
	}), nil
}

func (s *Server) readApplication(*call) (*answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	bot := s.world.bot.User
	owner := s.world.users[s.owner()].User
	return ok(map[string]any{
		"id": bot.ID, "name": bot.GlobalName, "icon": nil, "description": "", "type": nil, "bot": bot,
		"bot_public": false, "bot_require_code_grant": false, "verify_key": hex.EncodeToString(s.public),
		"flags": 0, "flags_new": "0", "redirect_uris": []string{}, "interactions_endpoint_url": orNil(s.endpoint),
		"role_connections_verification_url": nil, "owner": owner, "approximate_guild_count": 1,
		"approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
		"explicit_content_filter": 0, "team": nil, "eligible_oauth2_scopes": []string{},
	}), nil
}

// editApplication changes what this Discord knows of an application: where interactions
// are posted.
func (s *Server) editApplication(c *call) (*answer, error) {
	var ask struct {
		Endpoint given[string] `json:"interactions_endpoint_url"`
	}
	if err := c.into(&ask); err != nil {
		return nil, err
	}
	if ask.Endpoint.set {
		if err := s.SetEndpoint(ask.Endpoint.value); err != nil {
			return nil, badForm(fieldFault{
				[]string{"interactions_endpoint_url"}, "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID",
				"The specified interactions endpoint url could not be verified.",
			})
		}
	}
	return s.readApplication(c)
}

func orNil(text string) any {
	if text == "" {
		return nil
	}
	return text
}
