package intake

import (
	"strings"
	"testing"

	"tiendo/data"
)

const splitList = `DANH MỤC ĐỀ ÁN ĐIỂM GIAI ĐOẠN 2026-2028 TỈNH GIA LAI;;;;;;;
Mã;Tên đề án;Nguồn;Nội dung;Năm đầu;Năm cuối;Kinh phí hỗ trợ;Kinh phí hỗ trợ năm 2026;Hỗ trợ 2027;Giải ngân 2026;Số cơ sở 2027
D-1;Đề án điểm cà phê;KCQG;3;2026;2028;900;300;200;120,5;4
D-2;Máy rang;KCĐP;3;2026;;;280;;100;
D-3;Máy sấy;KCĐP;3;;;;280;300;;
`

func TestColumnsOfYearsAreReadAsTheProjectsYears(t *testing.T) {
	r, store, now := projectBench(t)
	changes, got := proposedProjects(t, r, store, splitList)
	if len(changes) != 3 || strings.Contains(got, "refused") {
		t.Fatalf("got\n%s", got)
	}
	f, _ := data.FieldOf("by_year")
	for i, want := range []string{
		"2026-2028 900 2026 support=300 disbursed=120.5; 2027 support=200 establishments=4",
		"2026-2026 280 ",
		"2026-2027  2026 support=280; 2027 support=300",
	} {
		p := changes[i].Project
		support, _ := data.FieldOf("support")
		first, _ := data.FieldOf("first_year")
		last, _ := data.FieldOf("last_year")
		if got := first.Text(&p) + "-" + last.Text(&p) + " " + support.Text(&p) + " " + f.Text(&p); got != want {
			t.Errorf("row %d: %q, want %q", i, got, want)
		}
	}
	if changes[1].Project.Disbursed.Decimal.String() != "100" {
		t.Errorf("of a single year it is the whole: %+v", changes[1].Project.Disbursed)
	}
	if _, err := store.SaveProjects(t.Context(), Acceptable(changes, true), data.Change{At: now, By: "lan"}); err != nil {
		t.Fatal(err)
	}
	if _, got := proposedProjects(t, r, store, splitList); strings.Count(got, "same") != 3 {
		t.Errorf("read again:\n%s", got)
	}
	// The list of a later year leaves the other years as they are.
	later := "DANH MỤC ĐỀ ÁN NĂM 2027 TỈNH GIA LAI;;;;\nMã;Tên đề án;Nguồn;Nội dung;Giải ngân năm 2027\nD-1;Đề án điểm cà phê;KCQG;3;80\n"
	changes, got = proposedProjects(t, r, store, later)
	if len(changes) != 1 || changes[0].State != ProjectChanged || len(changes[0].Differences) != 1 {
		t.Fatalf("a year later:\n%s %+v", got, changes[0].Differences)
	}
	if got := f.Text(&changes[0].Project); got != "2026 support=300 disbursed=120.5; 2027 support=200 disbursed=80 establishments=4" {
		t.Errorf("the years: %s", got)
	}
}
