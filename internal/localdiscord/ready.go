package localdiscord

import (
	"encoding/json"
	"strconv"
	"time"
)

// serves reports whether a session's shard is the one for a guild: by the guild's id
// without its lowest 22 bits; conversations belong to shard 0.
func (se *session) serves(guild string) bool {
	if len(se.shard) != 2 || se.shard[1] <= 1 {
		return true
	}
	n, err := strconv.ParseUint(guild, 10, 64)
	if err != nil {
		return se.shard[0] == 0
	}
	return n>>22%uint64(se.shard[1]) == uint64(se.shard[0])
}

// welcome tells a session that it is ready, and about each of its guilds. The lock is held.
func (s *Server) welcome(se *session) {
	s.emit(se, "READY", s.readyData(se))
	if se.intents&intentGuilds == 0 {
		return
	}
	for _, g := range s.world.listed {
		if se.serves(g.id) {
			s.emit(se, "GUILD_CREATE", s.guildCreate(g))
		}
	}
}

// readyData is what READY tells a bot about itself.
func (s *Server) readyData(se *session) map[string]any {
	guilds := []any{}
	for _, g := range s.world.listed {
		if se.serves(g.id) {
			guilds = append(guilds, map[string]any{"id": g.id, "unavailable": true})
		}
	}
	ready := map[string]any{
		"v":                  10,
		"user":               botUser{User: s.world.bot.User, Verified: true},
		"guilds":             guilds,
		"session_id":         se.id,
		"session_type":       "normal",
		"resume_gateway_url": s.gatewayURL(),
		"private_channels":   []any{},
		"relationships":      []any{},
		"application":        map[string]any{"id": s.world.bot.User.ID, "flags": 0},
		"_trace":             []string{"local"},
	}
	if len(se.shard) == 2 {
		ready["shard"] = se.shard
	}
	return ready
}

// guildCreate is a guild as the gateway sends it to a bot that is new there.
func (s *Server) guildCreate(g *guild) map[string]any {
	members := g.memberList(s.world.bot.User.ID)
	data := g.object(s.owner())
	for key, v := range map[string]any{
		"joined_at": worldBegan().Format(time.RFC3339), "large": false, "unavailable": false,
		"member_count": len(members), "members": members, "channels": g.channelList(),
		"threads": []any{}, "presences": []any{}, "voice_states": []any{}, "stage_instances": []any{},
		"guild_scheduled_events": g.sortedEvents(), "soundboard_sounds": []any{},
	} {
		data[key] = v
	}
	return data
}

// sendMembers answers op 8 with a whole guild, which is small here.
func (s *Server) sendMembers(l *link, raw json.RawMessage) {
	var ask struct {
		Nonce string          `json:"nonce"`
		Guild json.RawMessage `json:"guild_id"`
	}
	if err := json.Unmarshal(raw, &ask); err != nil {
		l.breach(closeDecode, "Error while decoding payload.")
		return
	}
	// Older clients send a list with the one guild in it.
	var id string
	var list []string
	if json.Unmarshal(ask.Guild, &id) != nil && json.Unmarshal(ask.Guild, &list) == nil && len(list) == 1 {
		id = list[0]
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.world.guilds[id]
	if g == nil || l.session == nil {
		return
	}
	chunk := map[string]any{"guild_id": g.id, "members": g.memberList(s.world.bot.User.ID), "chunk_index": 0, "chunk_count": 1}
	if ask.Nonce != "" {
		chunk["nonce"] = ask.Nonce
	}
	s.emit(l.session, "GUILD_MEMBERS_CHUNK", chunk)
}
