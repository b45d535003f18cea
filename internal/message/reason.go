package message

// A Reason says why a post was not made, or may not have been.
type Reason string

const (
	NoChannel Reason = "no-channel" // it is gone
	NoAccess  Reason = "no-access"  // the bot may not see it
	NoRight   Reason = "no-right"   // the bot may not write there
	NoPrivate Reason = "no-private" // the person takes no private messages
	Refused   Reason = "refused"    // for another reason, and for good
	Limited   Reason = "limited"    // too much was said, or the token is not taken; not made
	Failing   Reason = "failing"    // the service has a fault of its own
	Silent    Reason = "silent"     // no answer came
)

// A PostError is the error of a post with its reason.
type PostError struct {
	Reason Reason
	Err    error
}

func (e *PostError) Error() string { return e.Err.Error() }

func (e *PostError) Unwrap() error { return e.Err }
