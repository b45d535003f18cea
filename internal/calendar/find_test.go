package calendar

import (
	"fmt"
	"strings"
	"testing"
)

// said writes matches as "words=code|code" for comparing; see the tables below.
func said(text string, matches []Match) string {
	var out []string
	for _, m := range matches {
		codes := make([]string, len(m.Periods))
		for i, p := range m.Periods {
			codes[i] = p.Code()
		}
		s := text[m.Start:m.End] + "="
		if m.Word != WordNone {
			s += m.Word.String() + ":"
		}
		out = append(out, s+strings.Join(codes, "|"))
	}
	return strings.Join(out, "; ")
}

// today is the day of the questions in the tests, a Monday.
func today(t testing.TB) Day { return day(t, "2026-11-23") }

// written is every way of writing that the tables test: text, and what is found
// in it as "words=codes; words=codes".
var written = []struct{ text, want string }{
	// halves
	{"6 tháng đầu năm 2020", "6 tháng đầu năm 2020=2020-H1"},
	{"6 tháng 2020", "6 tháng 2020=2020-H1"},
	{"6 thng 2020", "6 thng 2020=2020-H1"},
	{"6 thnág đầu năm 2020", "6 thnág đầu năm 2020=2020-H1"},
	{"6 tháng", "6 tháng=2026-H1"},
	{"sáu tháng đầu năm nay", "sáu tháng đầu năm nay=2026-H1"},
	{"6T/2020", "6T/2020=2020-H1"},
	{"6t2020", "6t2020=2020-H1"},
	{"6t 2020", "6t 2020=2020-H1"},
	{"6t26", "6t26=2026-H1"},
	{"6th", "6th=2026-H1"},
	{"6 tháng đầu", "6 tháng đầu=2026-H1"},
	{"6 tháng đầu năm ngoái", "6 tháng đầu năm ngoái=2025-H1"},
	{"nửa đầu năm 2020", "nửa đầu năm 2020=2020-H1"},
	{"nửa đầu năm", "nửa đầu năm=2026-H1"},
	{"nửa năm đầu", "nửa năm đầu=2026-H1"},
	{"nửa đầu 2021", "nửa đầu 2021=2021-H1"},
	{"nửa cuối năm ngoái", "nửa cuối năm ngoái=2025-H2"},
	{"6 tháng cuối năm 2020", "6 tháng cuối năm 2020=2020-H2"},
	{"các tháng cuối năm", "các tháng cuối năm=2026-H2"},
	{"bán niên 2023", "bán niên 2023=2023-H1"},
	{"H1/2020", "H1/2020=2020-H1"},
	{"2020 H1", "2020 H1=2020-H1"},
	{"2020-H2", "2020-H2=2020-H2"},
	{"first half of 2020", "first half of 2020=2020-H1"},
	{"second half 2021", "second half 2021=2021-H2"},
	{"first six months of the year", "first six months of the year=2026-H1"},
	// quarters
	{"quý IV năm 2020", "quý IV năm 2020=2020-Q4"},
	{"Quý III/2026", "Quý III/2026=2026-Q3"},
	{"quí 3", "quí 3=2026-Q3"},
	{"quý ba năm 2021", "quý ba năm 2021=2021-Q3"},
	{"quý tư", "quý tư=2026-Q4"},
	{"q2/26", "q2/26=2026-Q2"},
	{"Q3/2026", "Q3/2026=2026-Q3"},
	{"QIII/2025", "QIII/2025=2025-Q3"},
	{"Q1 2021", "Q1 2021=2021-Q1"},
	{"2021Q4", "2021Q4=2021-Q4"},
	{"quý 3 năm ngoái", "quý 3 năm ngoái=2025-Q3"},
	{"quý trước", "quý trước=2026-Q3"},
	{"quý này", "quý này=2026-Q4"},
	{"third quarter of 2020", "third quarter of 2020=2020-Q3"},
	{"3rd quarter 2020", "3rd quarter 2020=2020-Q3"},
	{"quý I và quý II năm 2020", "quý I=2020-Q1; quý II năm 2020=2020-Q2"},
	{"quý I, II và III năm 2020", "quý I=2020-Q1; II=2020-Q2; III năm 2020=2020-Q3"},
	{"từ quý I đến quý III năm 2020", "từ quý I đến quý III năm 2020=2020-M09"},
	{"quý I-III/2024", "quý I-III/2024=2024-M09"},
	{"quý đầu năm 2025", "quý đầu năm 2025=2025-Q1"},
	{"3 quý đầu năm 2025", "3 quý đầu năm 2025=2025-M09"},
	// months
	{"tháng 9/2024", "tháng 9/2024=2024-09"},
	{"T9/2026", "T9/2026=2026-09"},
	{"t9", "t9=2026-09"},
	{"9/2024", "9/2024=2024-09"},
	{"tháng 9 năm 2024", "tháng 9 năm 2024=2024-09"},
	{"tháng mười một năm 2023", "tháng mười một năm 2023=2023-11"},
	{"tháng năm", "tháng năm=2026-05"},
	{"2020-09", "2020-09=2020-09"},
	{"tháng này", "tháng này=2026-11"},
	{"tháng trước", "tháng trước=2026-10"},
	{"tháng tới", "tháng tới=2026-12"},
	{"t6", "t6=2026-06|2026-H1"},
	{"T6/2026", "T6/2026=2026-06"},
	{"tháng 6 đầu năm", "tháng 6 đầu năm=2026-06|2026-H1"},
	{"September 2020", "September 2020=2020-09"},
	{"in May 2021", "May 2021=2021-05"},
	{"Sep 2020", "Sep 2020=2020-09"},
	{"last month", "last month=2026-10"},
	{"tháng 7, 8, 9/2024", "tháng 7=2024-07; 8=2024-08; 9/2024=2024-09"},
	{"tháng 7 và tháng 8/2024", "tháng 7=2024-07; tháng 8/2024=2024-08"},
	{"từ tháng 1 đến tháng 9 năm 2023", "từ tháng 1 đến tháng 9 năm 2023=2023-M09"},
	{"tháng 1-9/2023", "tháng 1-9/2023=2023-M09"},
	{"từ tháng 11/2024 đến tháng 2/2025", "từ tháng 11/2024 đến tháng 2/2025=2024-11..2025-02"},
	// months from January
	{"9 tháng", "9 tháng=2026-M09"},
	{"9 tháng năm 2023", "9 tháng năm 2023=2023-M09"},
	{"9 tháng đầu năm 2023", "9 tháng đầu năm 2023=2023-M09"},
	{"9T/2023", "9T/2023=2023-M09"},
	{"9t", "9t=2026-M09"},
	{"mười tháng đầu năm 2022", "mười tháng đầu năm 2022=2022-M10"},
	{"mười một tháng năm 2022", "mười một tháng năm 2022=2022-M11"},
	{"8 tháng của năm 2024", "8 tháng của năm 2024=2024-M08"},
	{"first nine months of 2023", "first nine months of 2023=2023-M09"},
	{"2023-M09", "2023-M09=2023-M09"},
	{"9M2023", "9M2023=2023-M09"},
	{"đến hết tháng 6", "đến hết tháng 6=2026-H1"},
	{"đến hết quý III/2024", "đến hết quý III/2024=2024-M09"},
	{"từ đầu năm đến hết tháng 9", "từ đầu năm đến hết tháng 9=2026-M09"},
	{"tính tới hết 6 tháng", "6 tháng=2026-H1"},
	{"12 tháng năm 2021", "12 tháng năm 2021=2021"},
	{"3 tháng cuối năm 2021", "3 tháng cuối năm 2021=2021-Q4"},
	{"2 tháng cuối năm 2021", "2 tháng cuối năm 2021=2021-11..2021-12"},
	// years
	{"năm 2020", "năm 2020=2020"},
	{"dak lak 2018 von doi ung", "2018=2018"},
	{"năm nay", "năm nay=2026"},
	{"năm ngoái", "năm ngoái=2025"},
	{"sang năm", "sang năm=2027"},
	{"năm kia", "năm kia=2024"},
	{"cả năm 2020", "cả năm 2020=2020"},
	{"cả năm", "cả năm=2026"},
	{"hết năm", "hết năm=2026"},
	{"Tây Nguyên năm 2020", "năm 2020=2020"},
	{"tay nguyen nam 2020", "nam 2020=2020"},
	{"quang nam nam 2020", "nam 2020=2020"},
	{"quang nam 2020", "2020=2020"},
	{"quang nam nam ngoai", "nam ngoai=2025"},
	{"các năm 2019, 2020, 2021", "năm 2019=2019; 2020=2020; 2021=2021"},
	{"2019 so với 2020", "2019=2019; 2020=2020"},
	{"last year", "last year=2025"},
	{"the year 2020", "year 2020=2020"},
	// stages
	{"giai đoạn 2021-2025", "giai đoạn 2021-2025=2021..2025"},
	{"giai đoạn 2016 – 2020", "giai đoạn 2016 – 2020=2016..2020"},
	{"2021-2025", "2021-2025=2021..2025"},
	{"2016-20", "2016-20=2016..2020"},
	{"10 năm (2012 - 2022)", "10 năm (2012 - 2022)=2012..2022"},
	{"5 năm 2016-2020", "5 năm 2016-2020=2016..2020"},
	{"giai đoạn từ năm 2016 đến năm 2020", "giai đoạn từ năm 2016 đến năm 2020=2016..2020"},
	{"từ 2016 đến 2020", "từ 2016 đến 2020=2016..2020"},
	{"năm 2016 đến năm 2020", "năm 2016 đến năm 2020=2016..2020"},
	{"gđ 2021-2025", "gđ 2021-2025=2021..2025"},
	{"nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2025=2020..2025"},
	{"2016..2020", "2016..2020=2016..2020"},
	{"giai đoạn này", "giai đoạn này=2026..2030|2021..2025"},
	{"giai đoạn trước", "giai đoạn trước=2021..2025"},
	{"giai đoạn tới", "giai đoạn tới=2031..2035"},
	{"giai đoạn", "giai đoạn=stage:"},
	{"5 năm", "5 năm=stage:"},
	{"from 2016 to 2020", "from 2016 to 2020=2016..2020"},
	{"từ năm 2016 đến nay", "từ năm 2016 đến nay=2016..2026"},
	{"từ tháng 3/2026 đến nay", "từ tháng 3/2026 đến nay=2026-03..2026-11"},
	{"3 năm gần đây", "3 năm gần đây=2023..2025|2024..2026"},
	{"5 năm qua", "5 năm qua=2021..2025|2022..2026"},
	{"3 tháng qua", "3 tháng qua=2026-08..2026-10|2026-09..2026-11"},
	// words
	{"từ đầu năm đến nay", "từ đầu năm đến nay=ytd:2026-M11"},
	{"từ đầu năm tới giờ", "từ đầu năm tới giờ=ytd:2026-M11"},
	{"tu dau nam toi nay", "tu dau nam toi nay=ytd:2026-M11"},
	{"từ đầu năm", "từ đầu năm=ytd:2026-M11"},
	{"lũy kế từ đầu năm", "lũy kế từ đầu năm=ytd:2026-M11"},
	{"ytd", "ytd=ytd:2026-M11"},
	{"year to date", "year to date=ytd:2026-M11"},
	{"lũy kế 9 tháng", "lũy kế=cumulative:; 9 tháng=2026-M09"},
	{"luỹ kế", "luỹ kế=cumulative:"},
	{"cộng dồn", "cộng dồn=cumulative:"}, {"cong don 9t", "cong don=cumulative:; 9t=2026-M09"}, {"khuyen cong ke hoach 2021", "2021=2021"},
	{"cùng kỳ", "cùng kỳ=same-period-last-year:"},
	{"cùng kỳ năm trước", "cùng kỳ năm trước=same-period-last-year:"},
	{"so với cùng kỳ 2019", "cùng kỳ 2019=same-period-last-year:2019"},
	{"ck", "ck=same-period-last-year:"},
	{"same period last year", "same period last year=same-period-last-year:"},
	{"đến nay", "đến nay=to-date:"},
	{"tới giờ", "tới giờ=to-date:"},
	{"kỳ này", "kỳ này=this-period:"},
	{"kỳ trước", "kỳ trước=last-period:"},
	{"mới nhất", "mới nhất=latest:"},
	{"gần đây nhất", "gần đây nhất=latest:"},
	// what is no period
	{"25/9/2024", ""}, {"ngày 28/01/2019", ""}, {"36/2013/TT-BCT", ""}, {"Thông tư 36/2013/TT-BCT", ""}, {"45/2012/NĐ-CP", ""},
	{"1881/QĐ-TTg ngày 20/11/2020", ""}, {"10/15 trung tâm", ""}, {"2.020 triệu", ""}, {"2020 triệu đồng", ""}, {"2020,5 tỷ", ""},
	{"ngày 28 tháng 1 năm 2019", ""}, {"ngày 26/10", ""}, {"8 giờ 30", ""}, {"024 2020 5566", ""}, {"9/10 huyện", ""}, {"trang 2/3", ""},
	{"24 November 2026", ""}, {"September 15, 2020", ""}, {"2024-09-25", ""}, {"quyết định số 9/2024", ""}, {"thông tư 9/2013", ""},
	{"mỗi 6 tháng", ""}, {"6 tháng một lần", ""}, {"3 năm trước", ""}, {"máy móc", ""}, {"ho tro may 2020 co so", "2020=2020"},
	{"Quảng Nam", ""}, {"quy định", ""}, {"tháng 13/2020", ""}, {"quý 5", ""}, {"8 - 12 đề án", ""}, {"15%", ""},
	{"2020 đồng bằng sông Cửu Long", "2020=2020"},
	{"14.27 tỷ", ""}, {"1.779,97 triệu", ""}, {"giai đoạn 2 của đề án", ""}, {"năm cơ sở", ""}, {"đầu năm", ""}, {"", ""},
}

func TestPeriodsAsTheyAreWritten(t *testing.T) {
	for _, c := range written {
		if got := said(c.text, FindPeriods(c.text, today(t))); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestAMatchSaysWhatItRestsOn(t *testing.T) {
	for text, want := range map[string]string{
		"quý III": "relative yearless", "năm ngoái": "relative", "2020": "bare", "năm 2020": "", "6T/2020": "", "tháng trước": "relative",
		"2016-2020": "bare", "giai đoạn 2016-2020": "", "quý III năm ngoái": "relative", "9/2024": "", "cả năm": "relative yearless",
	} {
		m := FindPeriods(text, today(t))
		if len(m) != 1 {
			t.Errorf("%q: %v", text, m)
			continue
		}
		var flags []string
		for flag, on := range map[string]bool{"relative": m[0].Relative, "bare": m[0].Bare} {
			if on {
				flags = append(flags, flag)
			}
		}
		if m[0].Yearless {
			flags = append(flags, "yearless")
		}
		if got := strings.Join(flags, " "); got != want {
			t.Errorf("%q rests on %q, want %q", text, got, want)
		}
	}
}

func ExampleFindPeriods() {
	today, _ := ParseDay("2026-11-23")
	for _, m := range FindPeriods("mttn 6t/2020 so với cùng kỳ, quý III", today) {
		fmt.Println(m.Word, m.Yearless, m.Periods)
	}
	// Output:
	// plain false [2020-H1]
	// same-period-last-year false []
	// plain true [2026-Q3]
}
