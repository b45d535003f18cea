package browsertest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// The answers of the interaction protocol.
const (
	sayMessage  = 4
	sayThinking = 5
	sayEdit     = 7
	sayChoices  = 8
	sayModal    = 9
	onlyAsker   = 1 << 6
)

// react answers one interaction.
func (b *bot) react(in *interaction) {
	switch in.Type {
	case 4:
		b.respond(in, sayChoices, object{"choices": suggested(in)})
	case 3:
		b.pressed(in)
	case 5:
		b.submitted(in)
	default:
		b.asked(in)
	}
}

func (b *bot) asked(in *interaction) {
	switch in.Data.Name {
	case "progress":
		b.respond(in, sayMessage, figure(in))
	case "rank":
		b.respond(in, sayMessage, ranking(1))
	case "chart":
		b.respond(in, sayMessage, drawn(), file{"chart.png", "image/png", chartPicture()}, file{"so-lieu.csv", "text/csv", []byte("place,value\n")})
	case "mine":
		b.respond(in, sayMessage, object{"flags": onlyAsker, "content": "Bạn còn 2 báo cáo.", "components": row(key(1, "Chia sẻ vào kênh", "share"))})
	case "extend":
		b.respond(in, sayModal, extension())
	case "slow":
		b.respond(in, sayThinking, nil)
		time.Sleep(700 * time.Millisecond)
		b.call("PATCH", "/webhooks/"+b.id+"/"+in.Token+"/messages/@original", object{"content": "Đã tính xong."}, nil)
	case "cards":
		b.respond(in, sayMessage, cards())
	case "report":
		b.reported(in)
	}
}

func (b *bot) reported(in *interaction) {
	if in.Data.Options[0].Name == "due" {
		b.respond(in, sayMessage, object{"flags": onlyAsker, "content": "Không có gì đến hạn."})
		return
	}
	name, size := "", 0
	for _, a := range in.Data.Resolved.Attachments {
		res, err := http.Get(a.URL)
		if err != nil {
			b.t.Errorf("fetch attachment: %v", err)
			return
		}
		raw, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		name, size = a.Filename, len(raw)
	}
	text := fmt.Sprintf("**%s: đọc được %d byte, chưa ghi gì**", name, size)
	b.respond(in, sayMessage, object{"content": text, "components": row(key(3, "Ghi", "accept"), key(4, "Bỏ", "drop"))})
}

func (b *bot) pressed(in *interaction) {
	what, rest, _ := strings.Cut(in.Data.CustomID, ":")
	switch what {
	case "page":
		n, err := strconv.Atoi(rest)
		if err != nil {
			b.t.Errorf("page: %v", err)
		}
		b.respond(in, sayEdit, ranking(n))
	case "share":
		b.respond(in, sayMessage, object{"content": "<@" + in.Member.User.ID + "> chia sẻ: còn 2 báo cáo.", "allowed_mentions": object{"parse": []string{}}})
	case "period":
		b.respond(in, sayMessage, object{"content": "Kỳ đã chọn: " + strings.Join(in.Data.Values, ", ")})
	case "accept":
		b.respond(in, sayEdit, object{"content": "Đã ghi.", "components": []object{}})
	case "submitted":
		b.respond(in, sayEdit, object{"content": "Cảm ơn, đã nộp.", "components": []object{}})
	case "slow":
		time.Sleep(time.Second)
		b.respond(in, sayMessage, object{"flags": onlyAsker, "content": "Sau một giây"})
	case "more":
		b.respond(in, sayModal, extension())
	default:
		b.respond(in, sayMessage, object{"flags": onlyAsker, "content": "Đã bấm " + in.Data.CustomID})
	}
}

func (b *bot) submitted(in *interaction) {
	var told []string
	for _, raw := range in.Data.Components {
		var c struct {
			Component struct {
				Value  string   `json:"value"`
				Values []string `json:"values"`
			} `json:"component"`
			Components []struct {
				Value string `json:"value"`
			} `json:"components"`
		}
		if err := json.Unmarshal(raw, &c); err != nil {
			b.t.Errorf("read modal: %v", err)
		}
		for _, x := range c.Components {
			told = append(told, x.Value)
		}
		told = append(append(told, c.Component.Value), c.Component.Values...)
	}
	b.respond(in, sayMessage, object{"flags": onlyAsker, "content": "Đã gửi: " + strings.Join(strings.Fields(strings.Join(told, " ")), " ")})
}

// overhear answers messages that mention the bot, as a reply.
func (b *bot) overhear(raw json.RawMessage) {
	var m struct {
		ID        string `json:"id"`
		ChannelID string `json:"channel_id"`
		Content   string `json:"content"`
		Author    struct {
			Bot bool `json:"bot"`
		} `json:"author"`
	}
	if json.Unmarshal(raw, &m) != nil || m.Author.Bot || !strings.Contains(m.Content, "<@"+b.id+">") {
		return
	}
	b.call("POST", "/channels/"+m.ChannelID+"/typing", nil, nil)
	time.Sleep(150 * time.Millisecond)
	b.post(m.ChannelID, object{
		"content":           "Đã đọc: " + strings.ReplaceAll(m.Content, "<@"+b.id+">", "@bot"),
		"message_reference": object{"message_id": m.ID}, "allowed_mentions": object{"parse": []string{}},
	})
}
