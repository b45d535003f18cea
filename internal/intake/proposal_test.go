package intake

import (
	"context"
	"strings"
	"testing"
	"time"

	"tiendo/data"
)

func TestAProposalSaysWhatWouldChangeAndWritesNothing(t *testing.T) {
	store := seeded(t)
	ctx := context.Background()
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	r := NewReader(store.Catalogue())
	src := SourceOf("bao cao.csv", "Sở Công Thương Bình Định", now)
	propose := func(lines ...string) Proposal {
		t.Helper()
		s := r.Sheet(gridOf(lines), Given{})
		p, err := Propose(ctx, store, src, Content{Figures: s.Figures, Problems: s.Problems}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	first := propose("Năm 2014", "Tỉnh|Số đề án|Số hội chợ", "Bình Định|14|2")
	if len(first.Changes) != 2 || first.Changes[0].State != New {
		t.Fatalf("first %+v", first)
	}
	if again := propose("Năm 2014", "Tỉnh|Số đề án|Số hội chợ", "Bình Định|14|2"); again.Changes[0].State != New {
		t.Errorf("proposing wrote %+v", again)
	}
	out, err := first.Accept(ctx, store, Acceptor{By: "an", At: now, Warned: true})
	if err != nil || out.New != 2 {
		t.Fatalf("%+v, %v", out, err)
	}
	second := propose("Năm 2014", "Tỉnh|Số đề án|Số hội chợ", "Bình Định|15|2")
	if second.Changes[0].State != Supersedes || second.Changes[0].Old.Value.IntPart() != 14 || second.Changes[1].State != Same {
		t.Errorf("second %+v", second.Changes)
	}
	if err := store.Undo(ctx, out.Entry, "an", now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if third := propose("Năm 2014", "Tỉnh|Số đề án|Số hội chợ", "Bình Định|15|2"); third.Changes[0].State != New {
		t.Errorf("after the undo %+v", third.Changes)
	}
}

func TestBrokenRulesAreWarnings(t *testing.T) {
	store := seeded(t)
	r := NewReader(store.Catalogue())
	for name, c := range map[string]struct {
		lines []string
		want  string // cell rule, cell rule
	}{
		"falls":   {[]string{"Bình Định", "Chỉ tiêu|ĐVT|6 tháng 2014|9 tháng 2014", "Số đề án|đề án|14|9"}, "C3 cumulative, D3 cumulative"},
		"part":    {[]string{"Năm 2014 (triệu đồng)", "Tỉnh|Kinh phí khuyến công||", "|Tổng|KCQG|KCĐP", "Bình Định|1.000|1.500|500"}, "C4 part, D4 part"},
		"tenfold": {[]string{"Bình Định", "Chỉ tiêu|ĐVT|Năm 2013|Năm 2014", "Số đề án|đề án|4|41"}, "D3 tenfold"},
		"above":   {[]string{"Bình Định", "Chỉ tiêu|ĐVT|KH 2014|TH 2014", "Kinh phí khuyến công|triệu đồng|4.000|4.100"}, "D3 above"},
		"range":   {[]string{"Năm 2014", "Tỉnh|Kinh phí khuyến công (tỷ đồng)", "Bình Định|450"}, "B3 range"},
		"region":  {[]string{"Năm 2014", "Tỉnh|Số đề án", "Miền Trung - Tây Nguyên|5", "Bình Định|14"}, "B3 region"},
		"inside":  {[]string{"Bình Định", "Chỉ tiêu|ĐVT|Năm 2014", "Kinh phí khuyến công thực hiện|triệu đồng|1.000", "Kinh phí thông tin tuyên truyền|triệu đồng|1.200"}, "C4 inside"},
		"none":    {[]string{"Năm 2014", "Tỉnh|Số đề án", "Bình Định|45"}, ""},
	} {
		s := r.Sheet(gridOf(c.lines), Given{})
		p, err := Propose(context.Background(), store, data.Source{Code: "x"}, Content{Figures: s.Figures, Problems: s.Problems}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, change := range p.Changes {
			for _, rule := range change.Warnings {
				got = append(got, change.Spot+" "+rule.Check)
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s gives %v, want %s", name, got, c.want)
		}
	}
}
