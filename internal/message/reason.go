package message

// A Reason says why a post was not made, where the service said so.
type Reason string

const (
	NoChannel Reason = "no-channel" // it is gone
	NoAccess  Reason = "no-access"  // the bot may not see it
	NoRight   Reason = "no-right"   // the bot may not write there
	NoPrivate Reason = "no-private" // the person takes no private messages
	Refused   Reason = "refused"    // anything else
)

// A PostError is the error of a post that was refused, with the reason.
type PostError struct {
	Reason Reason
	Err    error
}

func (e *PostError) Error() string { return e.Err.Error() }

func (e *PostError) Unwrap() error { return e.Err }
