package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

func pngOf(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sample has every kind of block, and words that XML would stumble over.
func sample(t *testing.T) Document {
	return Document{
		Title: "Tổng hợp <2020> & \"nguồn\"", Language: "vi-VN", Made: time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC),
		Body: []Block{
			Heading{Level: 0, Text: "Tổng hợp <2020> & \"nguồn\""},
			Heading{Level: 1, Text: "I. Kết quả"},
			Paragraph{Text: "Đạt 47,7% kế hoạch;\ncòn 7,459 tỷ đồng \x00\u202e."},
			Table{Columns: []Column{{Name: "Chỉ tiêu", Share: 3}, {Name: "Số", Right: true}}, Rows: [][]string{{"Cơ sở <x>", "92"}, {"", "1.779,97"}}},
			Picture{PNG: pngOf(t, 300, 100), Alt: `Biểu đồ "một" & hai`},
			Picture{PNG: pngOf(t, 100, 900), Alt: "cao"},
			Paragraph{Small: true, Text: "Nguồn", URL: "https://example.vn/?a=1&b=2"},
			Paragraph{Small: true, Text: "Không dẫn", URL: "javascript:alert(1)"},
		},
	}
}

// files unpacks a document.
func files(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(raw)
	}
	return all
}

func TestEveryPartIsWellFormedAndEveryReferenceResolves(t *testing.T) {
	file, err := sample(t).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	all := files(t, file)
	for name, text := range all {
		if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
			continue
		}
		decoder := xml.NewDecoder(strings.NewReader(text))
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
	rels := all["word/_rels/document.xml.rels"]
	for _, m := range regexp.MustCompile(`r:(?:id|embed)="([^"]+)"`).FindAllStringSubmatch(all["word/document.xml"], -1) {
		if !strings.Contains(rels, `Id="`+m[1]+`"`) {
			t.Errorf("nothing is behind %s", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`Target="(media/[^"]+|[a-z]+\.xml)"`).FindAllStringSubmatch(rels, -1) {
		if all["word/"+m[1]] == "" {
			t.Errorf("%s is missing", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`w:pStyle w:val="([^"]+)"`).FindAllStringSubmatch(all["word/document.xml"], -1) {
		if !strings.Contains(all["word/styles.xml"], `w:styleId="`+m[1]+`"`) {
			t.Errorf("style %s is missing", m[1])
		}
	}
	if strings.Contains(rels, "javascript") {
		t.Error("a link leads where no link may lead")
	}
}

// texts are the words of the main part, one element a line.
func texts(t *testing.T, document string) []string {
	t.Helper()
	var all []string
	var part struct {
		Body struct {
			Inner []byte `xml:",innerxml"`
		} `xml:"body"`
	}
	if err := xml.Unmarshal([]byte(document), &part); err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`<w:t [^>]*>([^<]*)</w:t>`).FindAllStringSubmatch(string(part.Body.Inner), -1) {
		all = append(all, strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&amp;", "&").Replace(m[1]))
	}
	return all
}

func TestWhatIsWrittenStandsThereInOrder(t *testing.T) {
	file, err := sample(t).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Tổng hợp <2020> & \"nguồn\"", "I. Kết quả", "Đạt 47,7% kế hoạch;", "còn 7,459 tỷ đồng \ufffd\u202e.", "Chỉ tiêu", "Số", "Cơ sở <x>", "92", "", "1.779,97", "Nguồn", "Không dẫn"}
	if got := texts(t, files(t, file)["word/document.xml"]); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestATallPictureKeepsItsShapeOnThePage(t *testing.T) {
	file, err := sample(t).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	sizes := regexp.MustCompile(`wp:extent cx="(\d+)" cy="(\d+)"`).FindAllStringSubmatch(files(t, file)["word/document.xml"], -1)
	if len(sizes) != 2 {
		t.Fatalf("sizes %v", sizes)
	}
	for i, shape := range []float64{3, 1.0 / 9} {
		wide, _ := strconv.ParseFloat(sizes[i][1], 64)
		high, _ := strconv.ParseFloat(sizes[i][2], 64)
		if got := wide / high; got < shape*0.999 || got > shape*1.001 {
			t.Errorf("picture %d has the shape %f, want %f", i+1, got, shape)
		}
		if wide > textWidth*emu || high > textHeight*emu {
			t.Errorf("picture %d, %s by %s, is larger than the page", i+1, sizes[i][1], sizes[i][2])
		}
	}
}

func TestTheSameDocumentIsTheSameFile(t *testing.T) {
	one, err := sample(t).Bytes()
	two, err2 := sample(t).Bytes()
	if err != nil || err2 != nil || !bytes.Equal(one, two) {
		t.Error("two files differ", err, err2)
	}
}

func TestWhatCannotBeWrittenIsRefused(t *testing.T) {
	for name, block := range map[string]Block{
		"no PNG":    Picture{PNG: []byte("GIF89a")},
		"odd cells": Table{Columns: []Column{{Name: "a"}, {Name: "b"}}, Rows: [][]string{{"1"}}},
	} {
		if _, err := (Document{Body: []Block{block}}).Bytes(); err == nil {
			t.Errorf("%s is not refused", name)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("a <b>&\"'\x00\uffff\n", "vi-VN")
	f.Fuzz(func(t *testing.T, text, language string) {
		file, err := Document{Title: text, Language: language, Body: []Block{Paragraph{Text: text}, Table{Columns: []Column{{Name: text}}, Rows: [][]string{{text}}}}}.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		for name, part := range files(t, file) {
			if err := xml.Unmarshal([]byte(part), new(struct{})); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}
