package intake

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tiendo/data"
	"tiendo/internal/calendar"
)

const projectList = `DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2026 TỈNH GIA LAI;;;;;;;;
;;;;;;;;ĐVT: triệu đồng
STT;Mã đề án;Tên đề án;Đơn vị thụ hưởng;Nội dung;Kinh phí hỗ trợ;Vốn đối ứng;Ngày ký hợp đồng;Đã giải ngân
I;;Khuyến công quốc gia;;;;;;
1;QG-01;Máy sấy cà phê;HTX Ia Grai;3;300;"450,5";20/4/2026;90
2;;Máy rang cà phê;Cơ sở Hoa;3;"1.250";;;
II;;Khuyến công địa phương;;;;;;
1;;Dạy nghề may;;1;-;;31/2/2026;
;;Tổng cộng;;;1550;;;90
`

func projectBench(t *testing.T) (*Reader, *data.Store, time.Time) {
	t.Helper()
	now := time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)
	store := seeded(t)
	return NewReader(store.Catalogue()), store, now
}

func proposedProjects(t *testing.T, r *Reader, store *data.Store, file string) (changes []ProjectChange, told string) {
	t.Helper()
	rows, err := r.Projects("danh-muc.csv", []byte(file), Given{})
	if err != nil {
		t.Fatal(err)
	}
	changes, err = ProposeProjects(t.Context(), store, rows, 739943, nil) // 23 November 2026
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range changes {
		p := c.Project
		line := fmt.Sprint(c.Row, " ", c.State, " ", p.Place, " ", p.Funding, " ", p.From, " ", p.Code, " ", p.Name)
		for _, o := range c.Objections {
			line += fmt.Sprint(" ", o.Field, ":", o.Why)
		}
		for _, x := range c.Problems {
			line += fmt.Sprint(" ", x.Cell, ":", x.Why)
		}
		lines = append(lines, line)
	}
	return changes, strings.Join(lines, "\n")
}

func TestAListOfProjectsIsProposed(t *testing.T) {
	r, store, now := projectBench(t)
	changes, got := proposedProjects(t, r, store, projectList)
	want := `5 new gso2025:52 national 2026 QG-01 Máy sấy cà phê
6 new gso2025:52 national 2026  Máy rang cà phê
8 refused gso2025:52 local 2026  Dạy nghề may H8:period`
	if got != want {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
	first := changes[0].Project
	if first.Support.Decimal.String() != "300" || first.Counterpart.Decimal.String() != "450.5" || first.Status != data.ProjectContracted || first.Beneficiaries != "HTX Ia Grai" {
		t.Errorf("read as %+v", first)
	}
	if second := changes[1].Project; second.Support.Decimal.String() != "1250" || second.Counterpart.Valid {
		t.Errorf("read as %+v", second)
	}
	if _, err := store.SaveProjects(t.Context(), Acceptable(changes, false), data.Change{At: now, By: "lan"}); err != nil {
		t.Fatal(err)
	}
	if _, got := proposedProjects(t, r, store, projectList); !strings.HasPrefix(got, "5 same") || !strings.Contains(got, "\n6 same") {
		t.Errorf("read again:\n%s", got)
	}
	later := strings.Replace(projectList, "20/4/2026;90", "20/4/2026;120", 1)
	later = strings.Replace(later, "2;;Máy rang", "2;QG-02;Máy rang", 1)
	changes, got = proposedProjects(t, r, store, later)
	if !strings.HasPrefix(got, "5 changed") || !strings.Contains(got, "\n6 changed") || len(changes[0].Differences) != 1 || changes[0].Differences[0].New != "120" {
		t.Errorf("a month later:\n%s", got)
	}
	if _, err := store.SaveProjects(t.Context(), Acceptable(changes, false), data.Change{At: now, By: "lan"}); err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(later, "QG-02", "QG-09", 1)
	if changes, got = proposedProjects(t, r, store, other); !strings.Contains(got, "6 doubt") || len(changes[1].Like) == 0 {
		t.Errorf("another code for the same name:\n%s", got)
	}
}

func TestRowsThatAreTheSameProjectTwiceAreInDoubt(t *testing.T) {
	r, store, _ := projectBench(t)
	twice := strings.Replace(projectList, "2;;Máy rang cà phê", "2;QG-01;Máy rang cà phê", 1)
	if _, got := proposedProjects(t, r, store, twice); !strings.Contains(got, "6 doubt") {
		t.Errorf("got\n%s", got)
	}
}

func TestUnitsOfAListAreThoseOfItsHead(t *testing.T) {
	r, store, _ := projectBench(t)
	file := "Tên đề án;Tỉnh;Năm;Nguồn;Nội dung;Kinh phí hỗ trợ (đồng)\nMáy sấy;Huế;2026;KCQG;3;300.000.000\nMáy ép;Huế;2026;KCĐP;3;\"6.811 tỷ\"\n"
	changes, got := proposedProjects(t, r, store, file)
	if len(changes) != 2 || changes[0].Project.Support.Decimal.String() != "300" || !strings.Contains(got, "F3:readings") {
		t.Errorf("got\n%s", got)
	}
}

func FuzzProjects(f *testing.F) {
	f.Add([]byte(projectList))
	f.Add([]byte("Tên đề án;Tỉnh;Năm;Nguồn;Nội dung;Vốn đối ứng (đồng)\nMáy sấy;Huế;2026;KCQG;3;\"450,5 đồng\"\n"))
	f.Add([]byte("Tên đề án,Mã,Năm\n,,\n\x00,1e9,9999\n"))
	store := seeded(f)
	r := NewReader(store.Catalogue())
	f.Fuzz(func(t *testing.T, file []byte) {
		rows, err := r.Projects("x.csv", file, Given{})
		if err != nil {
			return
		}
		for _, row := range rows {
			var p data.Project
			if err := put(&p, row.Fields); err != nil {
				t.Errorf("a row that was read is refused by its field: %v", err)
			}
		}
		_ = calendar.Day(0)
	})
}
