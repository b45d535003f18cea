package commands

import "tiendo/internal/message"

// A UserError is a mistake of the asker, said in words for the asker, who alone
// sees it. Every other error is a fault of ours and is logged.
type UserError struct{ Message message.Message }

func (e UserError) Error() string { return e.Message.Title }

// mistake says what was not understood and, below it, what would have been.
func mistake(title string, below ...string) error {
	return UserError{message.Message{Status: message.Other, Title: title, Lines: below}}
}
