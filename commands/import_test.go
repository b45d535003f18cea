package commands

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/language"

	"tiendo/data"
	"tiendo/internal/intake"
	"tiendo/internal/message"
)

// A sender is somebody who sends files in a talk with the bot.
type sender struct {
	*Registry
	in Input
}

func (s sender) says(t *testing.T, line string) message.Message {
	t.Helper()
	m, err := s.Answer(t.Context(), line, s.in)
	if err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	return m
}

// sends proposes the figures of a file.
func (s sender) sends(t *testing.T, name, content string) message.Message {
	t.Helper()
	s.in.Uploads = map[string]Upload{"file": {Name: name, Size: int64(len(content)), Fetch: func(context.Context) ([]byte, error) { return []byte(content), nil }}}
	return s.says(t, "/import file file:1")
}

// office and coordinator are two people of a server; the coordinator looks after
// the Bình Định of today.
func office(r *Registry) sender {
	return sender{r, Input{Now: now, Tag: language.Vietnamese, Asker: Asker{ID: "1", Guild: "g", Channel: "c", Right: Admin}}}
}

func coordinator(t *testing.T, r *Registry, id, place string) sender {
	t.Helper()
	if err := r.store.AddCoordinator(t.Context(), data.Coordinator{Guild: "g", Place: place, Who: id, Part: data.Lead, Since: now}, "1", ""); err != nil {
		t.Fatal(err)
	}
	s := office(r)
	s.in.Asker.ID, s.in.Asker.Right = id, Anyone
	return s
}

// act presses the one button of a proposal that does something.
func (s sender) act(t *testing.T, m message.Message, what string) message.Message {
	t.Helper()
	for _, b := range m.Buttons {
		if strings.HasPrefix(b.Line, "/import "+what+" ") {
			return s.says(t, b.Line)
		}
	}
	t.Fatalf("no button for %s in %s", what, m.String())
	return message.Message{}
}

func has1(m message.Message, what string) bool {
	for _, b := range m.Buttons {
		if strings.HasPrefix(b.Line, "/import "+what+" ") {
			return true
		}
	}
	return false
}

const twoProvinces = "Năm 2014\nTỉnh;Số đề án\nBình Định;14\nPhú Yên;9\n"

func TestACoordinatorEntersTheirProvinceOnly(t *testing.T) {
	r := seeded(t)
	mine := coordinator(t, r, "7", "gso2025:52") // Gia Lai since 2025, with the former Bình Định
	m := mine.sends(t, "bao-cao.csv", twoProvinces)
	if !strings.Contains(m.String(), "của nơi khác 1") {
		t.Errorf("proposed %s", m.String())
	}
	if done := mine.act(t, m, "accept"); !strings.Contains(done.Title, "Đã ghi 1 số") {
		t.Errorf("accepted %s", done.String())
	}
	for place, want := range map[string]string{"Bình Định": "14 đề án", "Phú Yên": "chưa có số liệu"} {
		if got := mine.says(t, `/progress place:"`+place+`" indicator:projects period:2014`).Title; !strings.Contains(got, want) {
			t.Errorf("%s: %s", place, got)
		}
	}
	other := coordinator(t, r, "8", "gso2025:68")
	m = other.sends(t, "bao-cao.csv", twoProvinces)
	if has1(m, "accept") || !strings.Contains(m.String(), "Không có số nào của địa phương bạn phụ trách") {
		t.Errorf("a coordinator of another province is offered %s", m.String())
	}
}

func TestOnlyWhoHasToDoWithAProposalSeesIt(t *testing.T) {
	r := seeded(t)
	m := office(r).sends(t, "bao-cao.csv", twoProvinces)
	code := m.Small[0].Text[strings.LastIndex(m.Small[0].Text, " ")+1:]
	foreign := office(r)
	foreign.in.Asker.Guild, foreign.in.Asker.ID = "other", "2"
	if got := foreign.says(t, "/import show code:"+code); !strings.Contains(got.Title, "Không có đề xuất nào") {
		t.Errorf("another server sees %s", got.String())
	}
	apart := coordinator(t, r, "8", "gso2025:68")
	for _, line := range []string{"/import show code:", "/import figures code:", "/import accept code:", "/import drop code:"} {
		if got := apart.says(t, line+code); !strings.Contains(got.Title, "chỉ dành cho người đã gửi") {
			t.Errorf("%s: a coordinator of another province gets %s", line, got.String())
		}
	}
	if got := coordinator(t, r, "7", "gso2025:52").says(t, "/import show code:"+code); !has1(got, "accept") {
		t.Errorf("the coordinator of the province gets %s", got.String())
	}
	anybody := office(r)
	anybody.in.Asker.ID, anybody.in.Asker.Right = "99", Anyone
	if got := anybody.says(t, "/import show code:"+code); !strings.Contains(got.Title, "chỉ dành cho") {
		t.Errorf("anybody gets %s", got.String())
	}
}

func TestAnUndoIsForWhoEnteredOrTheOffice(t *testing.T) {
	r := seeded(t)
	mine := coordinator(t, r, "7", "gso2025:52")
	done := mine.act(t, mine.sends(t, "bao-cao.csv", twoProvinces), "accept")
	if got := coordinator(t, r, "9", "gso2025:52").act(t, done, "undo"); !strings.Contains(got.Title, "chỉ dành cho") {
		t.Errorf("a colleague gets %s", got.String())
	}
	late := mine
	late.in.Now = now.Add(data.UndoTime + 1e9)
	if got := late.act(t, done, "undo"); !strings.Contains(got.Title, "24 giờ") {
		t.Errorf("after a day they get %s", got.String())
	}
	if got := office(r).act(t, done, "undo"); !strings.Contains(got.Title, "Đã hoàn tác") {
		t.Errorf("the office gets %s", got.String())
	}
}

func TestTheFileComesBackWithCommentsInTheChat(t *testing.T) {
	r := seeded(t)
	m := office(r).sends(t, "báo cáo.csv", "Năm 2014\nTỉnh;Số đề án;Kinh phí khuyến công (tỷ đồng)\nBình Định;14;450\nKon Tumm;hai;1\n")
	back := office(r).act(t, m, "copy")
	if len(back.Files) != 1 || back.Files[0].Name != "báo cáo.ghi-chu.xlsx" {
		t.Fatalf("got %+v", back)
	}
	f, err := excelize.OpenReader(bytes.NewReader(back.Files[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	comments, err := f.GetComments(f.GetSheetName(0))
	if err != nil || len(comments) == 0 {
		t.Errorf("comments %+v, %v", comments, err)
	}
}

func TestWhatCannotBeReadIsRefusedInPlainWords(t *testing.T) {
	r := seeded(t)
	for content, want := range map[string]string{"%PDF-1.7": "PDF", "PK\x03\x04broken": "hỏng", "\xd0\xcf\x11\xe0old": "định dạng cũ"} {
		if m := office(r).sends(t, "x.xlsx", content); !strings.Contains(m.String(), want) {
			t.Errorf("%q gives %s", content, m.String())
		}
	}
	if m := office(r).sends(t, "x.txt", strings.Repeat("a", intake.ProseBytes+1)); !strings.Contains(m.String(), "dài hơn 1 MB") {
		t.Errorf("a long text gives %s", m.String())
	}
	s := office(r)
	s.in.Uploads = map[string]Upload{"file": {Name: "x.xlsx", Fetch: func(context.Context) ([]byte, error) { return nil, fmt.Errorf("fetch: %w", ErrTooLarge) }}}
	if m := s.says(t, "/import file file:1"); !strings.Contains(m.String(), "25 MB") {
		t.Errorf("a large file gives %s", m.String())
	}
	failing := errors.New("no network")
	s.in.Uploads = map[string]Upload{"file": {Name: "x.xlsx", Fetch: func(context.Context) ([]byte, error) { return nil, failing }}}
	if _, err := s.Answer(t.Context(), "/import file file:1", s.in); !errors.Is(err, failing) {
		t.Errorf("a fault of ours is hidden: %v", err)
	}
}

func TestAProposalThatIsReadOtherwiseNowIsNotEntered(t *testing.T) {
	r := seeded(t)
	p := data.Proposal{Code: "ABCDEFG", Guild: "g", By: "1", Made: now, Expires: now.Add(data.ProposalTime), Name: "x.csv", Publisher: "Sở",
		Content: []byte(twoProvinces), Digest: intake.Content{}.Digest()}
	if err := r.store.KeepProposal(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if m := office(r).says(t, "/import accept code:ABCDEFG"); !strings.Contains(m.Title, "chưa ghi gì") {
		t.Errorf("got %s", m.String())
	}
}

func TestLongWorkIsShown(t *testing.T) {
	r := seeded(t)
	var b strings.Builder
	b.WriteString("TT;Tỉnh;Kỳ;Số đề án\n")
	for i := range 9000 {
		province := []string{"Quảng Nam", "Bình Định", "Phú Yên", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"}[i%8]
		fmt.Fprintf(&b, "%d;%s;tháng %d năm %d;%d\n", i+1, province, i/8%12+1, 1930+i/96, i%40)
	}
	s := office(r)
	var steps []string
	s.in.Progress = func(_ context.Context, m message.Message) { steps = append(steps, m.Title) }
	m := s.sends(t, "lớn.csv", b.String())
	s.act(t, m, "accept")
	said := strings.Join(steps, "\n")
	for _, want := range []string{"Đang tải lớn.csv", "Đang đọc lớn.csv", "Đang so với số đã có: 4.096 / 9.000", "Đang ghi: 4.096 / "} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing of %q in\n%s", want, said)
		}
	}
}
