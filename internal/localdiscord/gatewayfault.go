package localdiscord

// SilentHellos makes the next n connections wait for a Hello that never comes.
func (f *Faults) SilentHellos(n int) { f.set(&f.silentHellos, n) }

// ReconnectsFirst makes the next n connections get op 7 right after Hello.
func (f *Faults) ReconnectsFirst(n int) { f.set(&f.reconnectsFirst, n) }

// RejectedResumes answers the next n resumes with op 9: identify anew.
func (f *Faults) RejectedResumes(n int) { f.set(&f.rejectedResumes, n) }

func (f *Faults) set(count *int, n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	*count = n
}

// IgnoreHeartbeats leaves heartbeats unacknowledged, or acknowledges them again.
func (f *Faults) IgnoreHeartbeats(on bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.deaf = on
}

func (f *Faults) heartbeatsIgnored() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.deaf
}

// RevokeToken makes the token worthless, as a reset in the portal does: REST answers 401,
// open connections close with 4004, and so do new ones. Clear takes it back.
func (f *Faults) RevokeToken() {
	f.mu.Lock()
	f.tokenGone = true
	f.mu.Unlock()
	f.CloseGateway(closeAuthentication, "Authentication failed.")
}

func (f *Faults) revoked() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.tokenGone
}

// CloseGateway closes every open connection with a code.
func (f *Faults) CloseGateway(code int, text string) {
	for _, l := range f.links() {
		l.close(code, text)
	}
}

// DropGateway breaks every open connection without a word.
func (f *Faults) DropGateway() {
	for _, l := range f.links() {
		l.drop()
	}
}

// Reconnect asks every connected bot with op 7 to come back on a new connection.
func (f *Faults) Reconnect() {
	for _, l := range f.links() {
		l.send(map[string]any{"op": opReconnect, "d": nil})
	}
}

// InvalidateSessions tells every connected bot with op 9 that its session is over, or, if
// resumable, that it should resume it.
func (f *Faults) InvalidateSessions(resumable bool) {
	s := f.server
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range s.liveLinks() {
		if l.session == nil {
			continue
		}
		if !resumable {
			delete(s.sessions, l.session.id)
			l.session.link, l.session = nil, nil
			s.departed()
		}
		l.send(map[string]any{"op": opInvalidSession, "d": resumable})
	}
}

func (f *Faults) links() []*link {
	f.server.mu.Lock()
	defer f.server.mu.Unlock()
	return f.server.liveLinks()
}
