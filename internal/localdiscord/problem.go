package localdiscord

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
)

// A problem is an error answer of the API: an HTTP status, Discord's code and message, and
// for a bad form (50035) what is wrong with which field.
type problem struct {
	status  int
	code    int
	message string
	fields  []fieldFault
	breach  bool // the bot broke the protocol: a finding
}

// A fieldFault is one thing wrong with one field of a request.
type fieldFault struct {
	path    []string
	code    string
	message string
}

func (p *problem) Error() string {
	text := strconv.Itoa(p.code) + " " + p.message
	for _, f := range p.fields {
		text += "; " + strings.Join(f.path, ".") + ": " + f.message + " (" + f.code + ")"
	}
	return text
}

// refuse is an error answer that a correct bot may meet.
func refuse(status, code int, message string) *problem {
	return &problem{status: status, code: code, message: message}
}

// breach is an error answer to something that a correct bot does not do.
func breach(status, code int, message string) *problem {
	return &problem{status: status, code: code, message: message, breach: true}
}

// badForm is Discord's 50035 with its field errors.
func badForm(fields ...fieldFault) *problem {
	return &problem{status: http.StatusBadRequest, code: 50035, message: "Invalid Form Body", fields: fields, breach: true}
}

// Errors that many routes give
// (https://discord.com/developers/docs/topics/opcodes-and-status-codes).
func unknownChannel() *problem { return refuse(http.StatusNotFound, 10003, "Unknown Channel") }
func unknownGuild() *problem   { return refuse(http.StatusNotFound, 10004, "Unknown Guild") }
func unknownMember() *problem  { return refuse(http.StatusNotFound, 10007, "Unknown Member") }
func unknownMessage() *problem { return refuse(http.StatusNotFound, 10008, "Unknown Message") }
func unknownRole() *problem    { return refuse(http.StatusNotFound, 10011, "Unknown Role") }
func unknownUser() *problem    { return refuse(http.StatusNotFound, 10013, "Unknown User") }
func unknownWebhook() *problem { return breach(http.StatusNotFound, 10015, "Unknown Webhook") }
func unknownCommand() *problem {
	return refuse(http.StatusNotFound, 10063, "Unknown application command")
}
func unknownEvent() *problem {
	return refuse(http.StatusNotFound, 10070, "Unknown Guild Scheduled Event")
}
func missingAccess() *problem { return refuse(http.StatusForbidden, 50001, "Missing Access") }
func missingRights() *problem { return refuse(http.StatusForbidden, 50013, "Missing Permissions") }
func emptyMessage() *problem {
	return breach(http.StatusBadRequest, 50006, "Cannot send an empty message")
}
func unauthorized() *problem { return refuse(http.StatusUnauthorized, 0, "401: Unauthorized") }
func notFound() *problem     { return breach(http.StatusNotFound, 0, "404: Not Found") }
func foreignMessage() *problem {
	return breach(http.StatusForbidden, 50005, "Cannot edit a message authored by another user")
}
func lateInteraction() *problem { return breach(http.StatusNotFound, 10062, "Unknown interaction") }
func twiceAnswered() *problem {
	return breach(http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
}
func tokenExpired() *problem {
	return breach(http.StatusUnauthorized, 50027, "Invalid Webhook Token")
}

// MarshalJSON writes the answer as Discord does, field errors as a tree under "errors".
func (p *problem) MarshalJSON() ([]byte, error) {
	body := map[string]any{"message": p.message, "code": p.code}
	if len(p.fields) > 0 {
		tree := map[string]any{}
		for _, f := range p.fields {
			f.into(tree)
		}
		body["errors"] = tree
	}
	return json.Marshal(body)
}

func (f fieldFault) into(tree map[string]any) {
	for _, key := range f.path {
		next, ok := tree[key].(map[string]any)
		if !ok {
			next = map[string]any{}
			tree[key] = next
		}
		tree = next
	}
	list, _ := tree["_errors"].([]map[string]any)
	tree["_errors"] = append(list, map[string]any{"code": f.code, "message": f.message})
}

// at is a path one index deeper; it never shares memory with path.
func at(path []string, i int) []string { return under(path, strconv.Itoa(i)) }

func under(path []string, keys ...string) []string {
	return append(append(make([]string, 0, len(path)+len(keys)), path...), keys...)
}
