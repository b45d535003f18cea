package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tiendo/internal/localdiscord"
	"tiendo/internal/testdb"
)

// A dialogue is one person's with several processes: each thing that is typed or
// pressed comes to another one than the thing before.
type dialogue struct {
	*several
	t    *testing.T
	last *localdiscord.Reply
}

// A person takes a moment; what /again may ask for is written within it.
const breath = 200 * time.Millisecond

func (d *dialogue) heard(reply *localdiscord.Reply, err error) string {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
	time.Sleep(breath)
	d.last = reply
	embed := reply.Message.Embeds[0]
	return embed.Title + "\n" + embed.Description
}

func (d *dialogue) asks(line string, files ...localdiscord.Upload) string {
	d.t.Helper()
	return d.heard(d.Run(d.t.Context(), localdiscord.Ask{User: "administrator", Locale: "vi", Line: line, Files: files}))
}

// presses presses the button of the last answer whose label begins so.
func (d *dialogue) presses(label string) string {
	d.t.Helper()
	for _, row := range d.last.Message.Components {
		for _, c := range row.Components {
			if strings.HasPrefix(c.Label, label) {
				return d.heard(d.PressIn(d.t.Context(), "vi", "administrator", d.last.Message.ID, c.CustomID))
			}
		}
	}
	d.t.Fatalf("no button %q under %+v", label, d.last.Message)
	return ""
}

func (d *dialogue) expects(got string, want ...string) {
	d.t.Helper()
	for _, one := range want {
		if !strings.Contains(got, one) {
			d.t.Errorf("%q is not in\n%s", one, got)
		}
	}
}

// yearbook is a file with more figures than a page of a proposal shows.
func yearbook(binhDinh int) localdiscord.Upload {
	text := "KẾT QUẢ KHUYẾN CÔNG NĂM 2014\nTỉnh;Số đề án;Số cơ sở công nghiệp nông thôn được hỗ trợ\n"
	for i, place := range []string{"Bình Định", "Phú Yên", "Quảng Bình", "Quảng Trị", "Đà Nẵng", "Quảng Nam", "Quảng Ngãi", "Khánh Hòa", "Ninh Thuận", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"} {
		text += fmt.Sprintf("%s;%d;%d\n", place, 10+i, 30+i)
	}
	return localdiscord.Upload{Name: "bao-cao.csv", Data: []byte(strings.Replace(text, "Bình Định;10;", fmt.Sprintf("Bình Định;%d;", binhDinh), 1))}
}

// Three processes take commands in by turns. Nobody notices: pages are turned, a
// proposal is entered, a question goes on, an answer is asked for again, a
// setting holds, and an answer that all have read is corrected.
func TestADialogueWithSeveralProcesses(t *testing.T) {
	w, db := newWorld(t), testdb.Fresh(t, "", nil)
	settings := func(more []string) []string { return append(more, "TIENDO_CHANNEL="+w.ID("channel:nhắc-báo-cáo")) }
	d := &dialogue{t: t, several: w.several(t, 3, func(more ...string) *exec.Cmd { return start(t, w, db, settings(more)...) })}

	d.asks(`/settings privacy show:all`)
	answer := d.asks(`/ask text:"kinh phí khuyến công của Lâm Đồng năm 2017"`)
	d.expects(answer, "ước hơn 10 tỷ đồng")
	if d.last.Ephemeral {
		t.Error("another process does not see the setting")
	}
	code := regexp.MustCompile(`mã ([A-Z2-7]+)`).FindStringSubmatch(answer)
	if code == nil {
		t.Fatalf("no code in %s", answer)
	}
	d.expects(d.asks(`/ask text:"còn năm 2019?"`), "Lâm Đồng, năm 2019", "lấy thêm từ câu trước")
	d.expects(d.asks(`/again code:`+code[1]), "Lâm Đồng", code[1])

	d.expects(d.asks(`/import file file:bao-cao.csv`, yearbook(10)), "đọc được 28 số, chưa ghi gì")
	d.expects(d.presses("Xem từng số"), "Trang 1/")
	d.expects(d.presses("Trang sau"), "Trang 2/")
	d.expects(d.presses("Trang trước"), "Trang 1/")
	d.expects(d.presses("Về đề xuất"), "chưa ghi gì")
	d.expects(d.presses("Ghi 28 số"), "Đã ghi 28 số")
	d.expects(d.asks(`/progress place:"Bình Định" indicator:projects period:2014`), "10 đề án")
	public := d.last.Message
	d.expects(d.asks(`/import file file:bao-cao.csv`, yearbook(17)), "đọc được 28 số")
	d.expects(d.presses("Ghi "), "Đã ghi")
	d.expects(d.asks(`/progress place:"Bình Định" indicator:projects period:2014`), "17 đề án")

	var counts []int64
	for i := range d.asked {
		counts = append(counts, d.asked[i].Load())
	}
	if slices.Max(counts)-slices.Min(counts) > 1 || slices.Min(counts) < 5 {
		t.Errorf("the processes were asked %v times", counts)
	}
	if !testdb.OnServer() {
		return // with a file it is not worth a minute
	}
	var corrected []localdiscord.Message
	for end := time.Now().Add(90 * time.Second); len(corrected) == 0 && time.Now().Before(end); time.Sleep(breath) {
		corrected = slices.DeleteFunc(w.Channel(public.ChannelID), func(m localdiscord.Message) bool {
			return m.MessageReference == nil || m.MessageReference.MessageID != public.ID
		})
	}
	if len(corrected) != 1 || !strings.Contains(corrected[0].Embeds[0].Description, "17") {
		t.Errorf("the answer that all have read is corrected by %+v", corrected)
	}
}
