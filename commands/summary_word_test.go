package commands

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"tiendo/internal/intake"
	"tiendo/internal/message"
)

// wordOf is the text of the document that a summary gives.
func wordOf(t *testing.T, line string, tag language.Tag) (m message.Message, text string) {
	t.Helper()
	m, err := seeded(t).Answer(t.Context(), line, Input{Now: now, Tag: tag, Asker: Asker{ID: "1", Guild: "g"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Files) != 1 {
		t.Fatalf("%d files: %s", len(m.Files), m.String())
	}
	text, err = intake.Docx(m.Files[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	return m, text
}

func TestASummaryIsAWordDocument(t *testing.T) {
	m, text := wordOf(t, `/summary place:mttn period:2020-H1 file:word`, language.Vietnamese)
	if m.Files[0].Name != "tong-hop-mien-trung-tay-nguyen-2020-H1.docx" {
		t.Errorf("the file is called %s", m.Files[0].Name)
	}
	for _, want := range []string{
		"Tổng hợp khuyến công miền Trung - Tây Nguyên, 6 tháng đầu năm 2020: 15 chỉ tiêu\n1. Kết quả thực hiện\n",
		"Nội dung tư vấn phát triển công nghiệp: 162 dự án tư vấn; doanh thu tư vấn 6,811 tỷ đồng, đạt 47,7% kế hoạch năm 2020.",
		"5\n\tDoanh thu tư vấn\n\ttriệu đồng\n\t14.270 (năm 2020)\n\t6.811\n\t47,7%\n\t",
		"1\n\tLớp đào tạo nghề\n\tlớp\n\t\n\tchưa triển khai\n\t\n\t", // no number, and no 0
		"3. Biểu đồ\n", "4. Nguồn số liệu\n", "lần thứ XI",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the document lacks %q:\n%s", want, text)
		}
	}
}

func TestTheWordDocumentIsInTheReadersLanguage(t *testing.T) {
	_, text := wordOf(t, `/summary place:"Khánh Hòa" period:2022 file:word`, language.English)
	for _, want := range []string{"Summary of industrial promotion, Khánh Hòa, 2022 (indicators: 6)", "1,779.97\n\t<111.2%", "4. Sources\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the document lacks %q:\n%s", want, text)
		}
	}
}

// Every number of the chat's table stands in the document, for what the sample
// year holds too.
func TestTheWordDocumentHoldsWhatTheChatShows(t *testing.T) {
	for _, line := range []string{`/summary place:"Gia Lai" period:2026-07`, `/summary place:"Đà Nẵng" period:2026-Q3`, `/summary place:"Bình Định" period:2021`} {
		chat, err := seeded(t).Answer(t.Context(), line, Input{Now: now, Tag: language.Vietnamese, Whole: true})
		if err != nil {
			t.Fatal(err)
		}
		_, text := wordOf(t, line+" file:word", language.Vietnamese)
		for _, row := range chat.Table.Rows {
			if !strings.Contains(text, "\n\t"+row[len(row)-1]+"\n\t") {
				t.Errorf("%s: no row for %s", line, row[len(row)-1])
			}
		}
		if rows := strings.Count(text, "\n\ttriệu đồng\n\t"); rows == 0 {
			t.Errorf("%s: no money", line)
		}
	}
}
