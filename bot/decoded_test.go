package bot

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/bwmarrin/discordgo"
)

// What discordgo has read is the same as what we read ourselves, or is not taken.
func TestAnInteractionIsTheSameWhoeverReadsIt(t *testing.T) {
	who := `"member":{"user":{"id":"7","username":"an","global_name":"An","bot":false},"nick":"Chị An","roles":["8","9"],"permissions":"2147483656","joined_at":"2026-01-01T00:00:00Z"}`
	head := `"id":"1","application_id":"2","token":"t","guild_id":"3","channel_id":"4","locale":"vi","version":1`
	for name, test := range map[string]struct {
		event string
		known bool
	}{
		"a command": {`{` + head + `,"type":2,` + who + `,"data":{"id":"5","name":"help","type":1}}`, true},
		"values of all kinds": {`{` + head + `,"type":2,` + who + `,"data":{"id":"5","name":"a","type":1,"options":[
			{"name":"b","type":1,"options":[{"name":"s","type":3,"value":"x"},{"name":"n","type":4,"value":7},{"name":"f","type":10,"value":1.5},{"name":"t","type":5,"value":true}]}]}}`, true},
		"a file": {`{` + head + `,"type":2,` + who + `,"data":{"id":"5","name":"import","type":1,"options":[{"name":"file","type":11,"value":"6"}],
			"resolved":{"attachments":{"6":{"id":"6","filename":"a.csv","size":12,"url":"https://cdn.discordapp.com/a","proxy_url":"x","content_type":"text/csv"}}}}}`, true},
		"a suggestion":   {`{` + head + `,"type":4,` + who + `,"data":{"id":"5","name":"progress","type":1,"options":[{"name":"place","type":3,"value":"qu","focused":true}]}}`, true},
		"a conversation": {`{"id":"1","application_id":"2","token":"t","channel_id":"4","locale":"en-US","type":2,"user":{"id":"7","username":"an"},"data":{"id":"5","name":"help","type":1}}`, true},
		"a button": {`{` + head + `,"type":3,` + who + `,"data":{"custom_id":"/help","component_type":2},
			"message":{"id":"9","flags":64,"components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"/help","label":"x"}]}]}}`, true},
		"a menu": {`{` + head + `,"type":3,` + who + `,"data":{"custom_id":"m","component_type":3,"values":["/help"]},"message":{"id":"9","flags":0}}`, true},
		"a form": {`{` + head + `,"type":5,` + who + `,"data":{"custom_id":"m/x","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"place","value":"Huế"}}]}}`, false},
		"a button beside something new": {`{` + head + `,"type":3,` + who + `,"data":{"custom_id":"/help","component_type":2},
			"message":{"id":"9","flags":64,"components":[{"type":99,"secret":true}]}}`, false},
		"a command with an option of a new shape": {`{` + head + `,"type":2,` + who + `,"data":{"id":"5","name":"help","type":"new"}}`, false},
	} {
		t.Run(name, func(t *testing.T) {
			var own interaction
			if err := json.Unmarshal([]byte(test.event), &own); err != nil {
				t.Fatal(err)
			}
			library := &discordgo.InteractionCreate{}
			_ = json.Unmarshal([]byte(test.event), library) // discordgo goes on after an error too
			got := decoded(&discordgo.Event{Struct: library})
			if (got != nil) != test.known {
				t.Fatalf("known: %v", got != nil)
			}
			if got != nil && !reflect.DeepEqual(*got, own) {
				t.Errorf("got  %+v\nwant %+v", *got, own)
			}
		})
	}
}
