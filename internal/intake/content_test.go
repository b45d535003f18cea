package intake

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

func TestAFileIsReadByItsKind(t *testing.T) {
	r := reader(t)
	table := "Năm 2014\nTỉnh;Số đề án\nBình Định;14\n"
	for _, c := range []struct {
		name, text string
		prose      bool
	}{
		{"bao-cao.csv", table, false},
		{"", strings.ReplaceAll(table, ";", "\t"), false}, // cells copied out of a spreadsheet
		{"", "Năm 2014, Bình Định thực hiện 14 đề án khuyến công.", true},
		{"", "Năm 2014, Bình Định:\n- Thực hiện 14 đề án khuyến công; đúng tiến độ;\n- Các việc khác; chưa tổng hợp;", true},
		{"bao-cao.txt", "Năm 2014, Bình Định thực hiện 14 đề án khuyến công.", true},
	} {
		got, err := r.Content(c.name, []byte(c.text), Given{Period: calendar.Year(2014)})
		if err != nil {
			t.Fatal(err)
		}
		if got.Prose != c.prose || len(got.Figures) != 1 || got.Figures[0].Value.String() != "14" {
			t.Errorf("%s %q is read as %+v", c.name, c.text, got)
		}
	}
	if _, err := r.Content("x.docx", []byte("%PDF-1.7"), Given{}); !errors.Is(err, ErrPDF) {
		t.Errorf("a renamed PDF gives %v", err)
	}
}

func TestWhatATextSaysTwiceIsOneFigureAndAContradictionIsAsked(t *testing.T) {
	r := reader(t)
	same, err := r.Content("", []byte("Năm 2014, Bình Định thực hiện 14 đề án khuyến công. Như vậy, năm 2014 Bình Định thực hiện 14 đề án khuyến công."), Given{})
	if err != nil || len(same.Figures) != 1 || len(same.Problems) != 0 {
		t.Errorf("said twice: %+v, %v", same, err)
	}
	other, err := r.Content("", []byte("Năm 2014, Bình Định thực hiện 14 đề án khuyến công. Năm 2014 Bình Định thực hiện 15 đề án khuyến công."), Given{})
	if err != nil || len(other.Figures) != 1 || !other.Figures[0].Ambiguous() {
		t.Errorf("contradicting: %+v, %v", other, err)
	}
	if same.Digest() == other.Digest() {
		t.Error("different readings have the same digest")
	}
}

// proposed is what a store would make of a text.
func proposed(t *testing.T, store *data.Store, text string, choices map[int]data.Choice) Proposal {
	t.Helper()
	read, err := NewReader(store.Catalogue()).Content("", []byte(text), Given{})
	if err != nil {
		t.Fatal(err)
	}
	Choose(read.Figures, choices)
	p, err := Propose(context.Background(), store, SourceOf("x.txt", "Sở", morning), read, nil)
	if err != nil {
		t.Fatal(err)
	}
	p.Tick(choices)
	return p
}

// morning is a moment to accept things at.
var morning = time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)

const twoReadings = "Năm 2014, doanh thu tư vấn của Bình Định đạt 6.811 tỷ đồng."

func TestAnAmbiguousFigureIsAcceptedOnlyWithTheReadingThatAPersonChose(t *testing.T) {
	store := seeded(t)
	p := proposed(t, store, twoReadings, nil)
	if _, ambiguous, _ := p.Open(); ambiguous != 1 || len(p.Changes) != 1 {
		t.Fatalf("proposed %+v", p.Changes)
	}
	if out, err := p.Accept(t.Context(), store, Acceptor{By: "an", At: morning, Warned: true}); err != nil || out.New != 0 {
		t.Fatalf("accepted %+v, %v", out, err)
	}
	if q := proposed(t, store, twoReadings, map[int]data.Choice{1: {Reading: "12"}, 9: {Reading: "1"}, 0: {Reading: "1"}}); q.Changes[0].State != Asked {
		t.Errorf("what was no reading was chosen: %+v", q.Changes[0])
	}
	reading := p.Changes[0].Readings[0].String()
	p = proposed(t, store, twoReadings, map[int]data.Choice{1: {Reading: reading, Ticked: true}})
	if out, err := p.Accept(t.Context(), store, Acceptor{By: "an", At: morning}); err != nil || out.New != 1 {
		t.Fatalf("accepted %+v, %v", out, err)
	}
	now, err := store.Spoken(p.Source.Code).Of(t.Context(), p.Changes[0].Key)
	if err != nil || now.Own.Value.String() != reading {
		t.Errorf("kept %+v, %v", now, err)
	}
}

func TestABrokenRuleIsAcceptedOnlyWhenItIsTicked(t *testing.T) {
	store := seeded(t)
	const text = "Năm 2014, kinh phí khuyến công thực hiện của Bình Định là 450 tỷ đồng."
	p := proposed(t, store, text, nil)
	if len(p.Changes) != 1 || len(p.Changes[0].Warnings) == 0 || p.Changes[0].Sure() {
		t.Fatalf("proposed %+v", p.Changes)
	}
	if out, err := p.Accept(t.Context(), store, Acceptor{By: "an", At: morning}); err != nil || out.New != 0 {
		t.Fatalf("unticked, it gives %+v, %v", out, err)
	}
	p = proposed(t, store, text, map[int]data.Choice{1: {Ticked: true}})
	if _, _, warnings := p.Open(); warnings != 0 {
		t.Errorf("%d warnings are open", warnings)
	}
	if out, err := p.Accept(t.Context(), store, Acceptor{By: "an", At: morning}); err != nil || out.New != 1 {
		t.Errorf("ticked, it gives %+v, %v", out, err)
	}
}

func TestWhatTheFileHasSaidIsNotEnteredAgainWhereverItStandsNow(t *testing.T) {
	store := seeded(t)
	first := proposed(t, store, "Năm 2014, Bình Định thực hiện 14 đề án khuyến công.", nil)
	if _, err := first.Accept(t.Context(), store, Acceptor{By: "an", At: morning}); err != nil {
		t.Fatal(err)
	}
	again := proposed(t, store, "Báo cáo. Trong năm 2014, Bình Định thực hiện 14 đề án khuyến công.", nil)
	out, err := again.Accept(t.Context(), store, Acceptor{By: "an", At: morning})
	if err != nil || out.Entry != 0 || out.Same != 1 {
		t.Errorf("again %+v, %v", out, err)
	}
}

func TestAnEmptyFileIsRefused(t *testing.T) {
	for _, name := range []string{"a.txt", "a.csv", "a.xlsx", "a.docx", "pasted"} {
		if _, err := reader(t).Content(name, []byte(" \n"), Given{}); !errors.Is(err, ErrEmpty) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestATextThatIsTooLongIsRefusedAndNotCut(t *testing.T) {
	r := reader(t)
	end := "\nNăm 2014, Bình Định thực hiện 14 đề án khuyến công."
	whole := strings.Repeat("x", ProseBytes-len(end)) + end
	if got, err := r.Content("bao-cao.txt", []byte(whole), Given{}); err != nil || len(got.Figures) != 1 {
		t.Errorf("a text as long as is read gives %d figures, %v", len(got.Figures), err)
	}
	document := `<w:document><w:body><w:p><w:r><w:t>x` + whole + `</w:t></w:r></w:p></w:body></w:document>`
	for name, file := range map[string][]byte{
		"bao-cao.txt": []byte("x" + whole), "": []byte("x" + whole), "bao-cao.docx": packed(t, map[string]string{"word/document.xml": document}),
	} {
		if _, err := r.Content(name, file, Given{}); !errors.Is(err, ErrTooLong) {
			t.Errorf("%q: one byte more gives %v", name, err)
		}
	}
}
